"""Words that made-up people are made of. Names carry a mark, in both scripts, so that nobody is taken for real."""

MARK_RU, MARK_EN = "Тест-", "Test-"
SAID_EN = "Made up for development: there is no such person."
SAID_RU = "Выдумано для разработки: такого человека нет."


def _words(text: str) -> list[str]:
    return text.split()


# men's; a woman's ends in -а
SURNAMES = _words(
    "Агапов Белов Ветров Воронин Галкин Гордеев Громов Дроздов Дубинин Елагин Ермолин Жаров Зайцев Зимин Зорин "
    "Игнатов Калугин Карпов Ковалёв Комаров Корнев Крылов Кузьмин Лаптев Лебедев Логинов Лукин Макаров Малинин "
    "Мельников Миронов Морозов Назаров Никитин Носов Орлов Осипов Панин Пахомов Петров Пономарёв Прохоров Рогов "
    "Рожков Рябинин Савин Садовников Сафонов Селин Серов Симонов Соболев Соколов Сомов Степанов Сухов Тарасов Титов "
    "Трофимов Туманов Уваров Ушаков Филин Фомин Хвостов Цветков Чернов Чижов Шаров Шилов Щеглов Юдин Яковлев Ясенев"
)

MEN = _words(
    "Александр Алексей Андрей Антон Артём Борис Вадим Виктор Владимир Глеб Григорий Денис Дмитрий Евгений Егор Иван "
    "Игорь Кирилл Константин Леонид Максим Михаил Никита Николай Олег Павел Пётр Роман Сергей Степан Фёдор Юрий"
)
WOMEN = _words(
    "Александра Алина Анастасия Анна Валентина Варвара Вера Виктория Галина Дарья Евгения Екатерина Елена Ирина "
    "Ксения Лидия Людмила Маргарита Марина Мария Надежда Наталья Нина Ольга Полина Светлана София Тамара Татьяна "
    "Юлия"
)
# of men; a woman's: -ич → -на, as in Андреевич, Андреевна
PATRONYMICS = _words(
    "Александрович Алексеевич Андреевич Борисович Васильевич Викторович Владимирович Дмитриевич Евгеньевич Иванович "
    "Игоревич Константинович Леонидович Михайлович Николаевич Олегович Павлович Петрович Сергеевич Фёдорович "
    "Юрьевич"
)

# in English, of a man and of a woman in Russian
OCCUPATIONS = (
    ("teacher", "учитель", "учительница"),
    ("electrician", "электрик", "электрик"),
    ("programmer", "программист", "программистка"),
    ("librarian", "библиотекарь", "библиотекарь"),
    ("bus driver", "водитель автобуса", "водительница автобуса"),
    ("student", "студент", "студентка"),
    ("pensioner", "пенсионер", "пенсионерка"),
    ("nurse", "медбрат", "медсестра"),
    ("engineer", "инженер", "инженер"),
    ("artist", "художник", "художница"),
    ("local councillor", "муниципальный депутат", "муниципальная депутатка"),
    ("journalist", "журналист", "журналистка"),
    ("cook", "повар", "повариха"),
    ("geologist", "геолог", "геолог"),
    ("priest’s assistant", "алтарник", "свечница"),
)

# article and part, category, what is alleged
ACTS = (
    ("205.2", "2", "speech", "a comment under a video", "комментарий под видео"),
    ("205.2", "2", "speech", "a post in a social network", "пост в социальной сети"),
    ("207.3", "2", "anti_war", "a post about the war", "пост о войне"),
    ("207.3", "1", "anti_war", "a talk with pupils", "разговор с учениками"),
    ("280.3", "1", "anti_war", "a placard", "плакат"),
    ("280.4", "2", "anti_war", "an open letter", "открытое письмо"),
    ("282.2", "2", "religion", "prayer together at home", "совместная молитва дома"),
    ("284.1", "1", "party_or_movement", "a link to an organisation", "ссылка на организацию"),
    ("275", "", "accused_of_treason", "a gift of money", "денежный перевод"),
    ("281", "1", "accused_of_sabotage", "a relay cabinet by a railway", "релейный шкаф у железной дороги"),
    ("205", "1", "accused_of_sabotage", "a burnt door of an enlistment office", "обгоревшая дверь военкомата"),
    ("318", "1", "other", "a scuffle at a gathering", "потасовка на сходе"),
)

# in both languages and the time zone; the towns are real, the prisons in them are not
REGIONS = (
    ("Tver Region", "Тверская область", "Europe/Moscow"),
    ("Kirov Region", "Кировская область", "Europe/Kirov"),
    ("Komi", "Республика Коми", "Europe/Moscow"),
    ("Samara Region", "Самарская область", "Europe/Samara"),
    ("Sverdlovsk Region", "Свердловская область", "Asia/Yekaterinburg"),
    ("Omsk Region", "Омская область", "Asia/Omsk"),
    ("Altai Territory", "Алтайский край", "Asia/Barnaul"),
    ("Krasnoyarsk Territory", "Красноярский край", "Asia/Krasnoyarsk"),
    ("Irkutsk Region", "Иркутская область", "Asia/Irkutsk"),
    ("Yakutia", "Якутия", "Asia/Yakutsk"),
    ("Khabarovsk Territory", "Хабаровский край", "Asia/Vladivostok"),
    ("Saratov Region", "Саратовская область", "Europe/Saratov"),
)

MONTHS_RU = _words("январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре")
