"""Dates in Russian, without the «г.» that Django adds."""

DATE_FORMAT = "j E Y"
SHORT_DATE_FORMAT = "d.m.Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j E Y, H:i"
SHORT_DATETIME_FORMAT = "d.m.Y, H:i"
MONTH_DAY_FORMAT = "j E"
DATE_INPUT_FORMATS = ["%d.%m.%Y", "%Y-%m-%d"]
