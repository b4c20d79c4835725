"""A person's state as lists say it, in words of both languages, as a code of `cases.status_codes`.

It is compared with what the facts come to and never written: a state is derived.
"""

import re

from cases.imports.rows import Cell
from cases.imports.values.reading import Read, is_nothing, tidy

# a line for each language where they do not fit on one; what is more exact comes first
WORDS = {
    "died_in_custody": r"(?:умер|погиб|сконч|died|dead)\w*.*(?:заключени|сизо|колони|под стражей|custody|prison|jail)",
    "died": r"умер\w*|погиб\w*|скончал\w*|покончил\w*|died|deceased|dead",
    "exchanged": r"(?:.*\W)?(?:обмен\w*|exchange\w*|swap\w*)",
    "pardoned": r"помилован\w*|pardon\w*",
    "released_parole": r"удо\b|условно-досрочн\w*|(?:released on )?parole\w*|освобожд\w* (?:по удо|условно-досрочно)",
    "released_health": r"""
        освобожд\w* по (?:болезни|состоянию здоровья)|по болезни|по состоянию здоровья
        (?:released (?:on|for) )?(?:health|medical)(?: (?:grounds|reasons))?""",
    "released_served": r"""
        отбыл\w*|срок отбыт|вышел\b.*|вышла\b.*|освобожд\w*|освободил\w*|на свободе
        served|released|free(?:d)?""",
    "acquitted": r"оправдан\w*|acquitted",
    "case_closed": r"(?:дело )?прекращен\w*|case closed|closed|charges dropped|discontinued",
    "house_arrest": r"домашн\w+(?: арест\w*)?|house arrest|home detention",
    "ban_on_actions": r"запрет\w* (?:определ\w+ )?действий|зод\b|ban on (?:certain )?actions",
    "travel_ban": r"""
        подписк\w+(?: о невыезде)?|пон\b|невыезд\w*
        travel ban|undertaking not to leave|recognizance""",
    "in_transit": r"(?:на )?этап\w*|in transit|being transferred|transfer(?:red)?",
    "compulsory_treatment": r"принудительн\w+ лечени\w*|пммх|compulsory treatment|психиатр\w*|psychiatric\w*",
    "prison_hospital": r"тюремн\w+ больниц\w*|prison hospital",
    "administrative_arrest": r"административн\w+ арест\w*|спецприемник\w*|administrative arrest",
    "remand": r"""
        (?:в )?сизо.*|под стражей|арестован\w*|заключени\w* под стражу
        pre-?trial(?: detention)?|remand.*|sizo.*|arrested|in custody""",
    "detained": r"задержан\w*|ивс\b|detained",
    "wanted": r"""
        (?:в )?розыск\w*|объявлен\w* в розыск|заочно.*|уехал\w*|за границей
        wanted|in absentia.*|abroad|in exile""",
    "forced_labour": r"принудительн\w+ работ\w*|forced labou?r",
    "corrective_labour": r"исправительн\w+ работ\w*|correct\w+ labou?r",
    "community_service": r"обязательн\w+ работ\w*|community service",
    "restricted_freedom": r"ограничени\w* свободы|restrict\w+ of (?:freedom|liberty)",
    "suspended_sentence": r"условн\w*(?: срок\w*)?|suspended(?: sentence)?|probation",
    "fined": r"(?:о)?штраф\w*|fine[d]?",
    "imprisoned": r"""
        отбывает.*|в колонии.*|лишен\w* свободы|осужден\w*|в заключении
        imprisoned|serving.*|convicted|sentenced|in (?:prison|a? ?penal colony|colony)""",
    "on_trial": r"ожида\w+ суда|awaiting trial|подсудим\w*|(?:идет )?суд\b.*|судебн\w+ .*|on trial",
    "accused": r"под следствием|under investigation|обвиняем\w*|обвинение предъявлено|accused|charged|indicted",
    "suspect": r"подозреваем\w*|suspect(?:ed)?",
    "no_contact": r"""
        связи нет|нет связи|местонахождение неизвестно|пропал\w*(?: без вести)?
        no contact|missing|whereabouts unknown""",
}
PATTERNS = {
    code: re.compile("|".join(line.strip() for line in words.splitlines() if line.strip()))
    for code, words in WORDS.items()
}

# what stands before a state in a sentence: under house arrest, под домашним арестом
BEFORE = re.compile(r"(?:under|in|on|на|под|в)\s+(?:an?\s+)?")


def read_state(cell: Cell) -> Read[str]:
    """The state that is named; of several, the one that the words begin with."""
    text = tidy(str(cell or "")).strip(" .")
    if is_nothing(text):
        return Read()
    bare = BEFORE.sub("", text, count=1) if BEFORE.match(text) else text
    for matches, said in [("fullmatch", text), ("fullmatch", bare), ("match", text), ("match", bare)]:
        for code, pattern in PATTERNS.items():
            if getattr(pattern, matches)(said):
                return Read(code)
    return Read.failed("not_a_state", cell)
