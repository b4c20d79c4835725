from cases.squares import Drawing, Square, draw


def test_nothing_is_an_empty_row() -> None:
    assert draw(0) == Drawing((), 270, 18)


def test_the_sixteenth_day_begins_a_second_row_beyond_the_rule() -> None:
    drawing = draw(16)
    assert (drawing.width, drawing.height) == (270, 36)
    assert drawing.squares[14] == Square(252, 0, False)
    assert drawing.squares[15] == Square(0, 18, True)


def test_forty_five_days_are_three_full_rows() -> None:
    drawing = draw(45)
    assert drawing.height == 54
    assert [square.beyond for square in drawing.squares] == [False] * 15 + [True] * 30
