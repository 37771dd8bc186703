"""One text as the files that officials send: a web page, a PDF, a .docx, an e-mail."""

import io
import zipfile
from email.message import EmailMessage
from html import escape

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def html(paragraphs: list[str], *, lang: str = "en", extra: str = "") -> bytes:
    body = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in paragraphs)
    head = f'<head><meta charset="utf-8"><title>{escape(paragraphs[0])}</title></head>'
    return f'<!doctype html><html lang="{lang}">{head}<body><main>{body}</main>{extra}</body></html>'.encode()


def docx(paragraphs: list[str], *, document: str = "", parts: dict[str, bytes] | None = None) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{escape(paragraph)}</w:t></w:r></w:p>" for paragraph in paragraphs)
    xml = document or f'<?xml version="1.0"?><w:document {NAMESPACE}><w:body>{body}</w:body></w:document>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
        for name, data in (parts or {}).items():
            archive.writestr(name, data)
    return file.getvalue()


def eml(paragraphs: list[str], *, subject: str = "", date: str = "Thu, 28 May 2026 18:00:00 +0900") -> bytes:
    message = EmailMessage()
    message["Subject"] = subject or paragraphs[0]
    message["From"] = "Press Office <press@ministry.example>"
    message["Date"] = date
    message.set_content("\n\n".join(paragraphs))
    return message.as_bytes()


def pdf(lines: list[str]) -> bytes:
    """A page of Helvetica lines; no lines make a page without text, as a scanner does."""
    drawn = "".join(f"({line.translate({40: '[', 41: ']', 92: '/'})}) Tj T*\n" for line in lines)
    stream = f"BT /F1 10 Tf 14 TL 40 800 Td\n{drawn}ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(body)
    return body + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def wrapped(paragraphs: list[str], width: int = 88) -> list[str]:
    """The lines of a page, each paragraph broken at the width and followed by an empty line."""
    import textwrap

    return [line for paragraph in paragraphs for line in (*textwrap.wrap(paragraph, width), "")]
