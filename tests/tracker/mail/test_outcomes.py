import smtplib
from datetime import timedelta

import pytest

from tracker.mail.outcomes import OurFault, Refusal, pause, refusal

ADDRESS = "somebody@example.org"


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        (
            smtplib.SMTPRecipientsRefused({ADDRESS: (550, f"{ADDRESS} unknown".encode())}),
            Refusal("address refused (550)", for_good=True, of_address=True),
        ),
        (smtplib.SMTPRecipientsRefused({ADDRESS: (450, b"greylisted")}), Refusal("address refused (450)")),
        # whoever is not let in by a provider is told so for each address there
        (
            smtplib.SMTPRecipientsRefused({ADDRESS: (550, b"5.7.1 your address is on a list")}),
            Refusal("refused (550)", for_good=True),
        ),
        (
            smtplib.SMTPRecipientsRefused({ADDRESS: (550, b"5.1.1 no such reader, see 5.7.1")}),
            Refusal("address refused (550)", for_good=True, of_address=True),
        ),
        (smtplib.SMTPDataError(554, f"no {ADDRESS}".encode()), Refusal("refused (554)", for_good=True)),
        (smtplib.SMTPDataError(451, b"later"), Refusal("refused (451)")),
        (smtplib.SMTPServerDisconnected(ADDRESS), Refusal("the connection was lost (SMTPServerDisconnected)")),
        (TimeoutError(ADDRESS), Refusal("the connection was lost (TimeoutError)")),
        (
            smtplib.SMTPNotSupportedError("SMTPUTF8"),
            Refusal("the server cannot take such an address", for_good=True),
        ),
    ],
)
def test_what_an_answer_means_without_repeating_it(error: OSError, meaning: Refusal) -> None:
    assert refusal(error) == meaning


@pytest.mark.parametrize(
    "error",
    [smtplib.SMTPSenderRefused(553, b"who are you", "us@example.org"), smtplib.SMTPAuthenticationError(535, b"no")],
)
def test_what_would_happen_to_every_mail_is_our_fault(error: OSError) -> None:
    with pytest.raises(OurFault):
        refusal(error)


def test_pauses_grow_to_a_day() -> None:
    pauses = [pause(attempts) for attempts in range(1, 9)]
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (timedelta(minutes=1), timedelta(days=1))
