"""Word tables are written as running text, so that a row can be read and changed."""


def words(text: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(text.split())


def listing(text: str) -> list[str]:
    """The words of a table whose order counts."""
    return text.split()
