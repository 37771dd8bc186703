"""tracker tags: the tags in use."""

import typer

from .desk import read, show
from .options import Format, OutputFormat

app = typer.Typer(help="The tags in use.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def register() -> None:
    """The tags in use."""


@app.command("list")
def list_tags(output: OutputFormat = Format.TERMINAL) -> None:
    """List the tags with how many items bear each."""
    from tracker.render.following import tag_lines, tags_data

    found = read(lambda store, _: store.rows("tags"))
    show(tags_data(found) if output is Format.JSON else tag_lines(found))
