"""Which addresses of a source may become a link."""

from urllib.parse import urlsplit

from tracker.text import visible


def safe_url(url: str | None) -> str | None:
    """The address where it is plain http or https without a user name or hidden characters, else None."""
    if not url or visible(url) != url or any(char.isspace() or char in '<>"`\\' for char in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc else None
