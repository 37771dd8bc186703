"""tracker tags: the tags in use."""

from .declared import Group
from .desk import read, show
from .options import Format, OutputFormat


def list_tags(output: OutputFormat = Format.TERMINAL) -> None:
    """List the tags with how many items bear each.

    tracker tags list
    """
    from tracker.render.following import tag_lines, tags_data

    found = read(lambda store, _: store.rows("tags"))
    show(tags_data(found) if output is Format.JSON else tag_lines(found))


app = Group("The tags in use.", {"list": list_tags})
