"""What a file is, by its first bytes and what is in it."""

import io
import json
import re
import zipfile

from .encodings import wide

OLE = b"\xd0\xcf\x11\xe0"
# What an old file of an office holds, by the names of its streams.
STREAMS = [("EncryptedPackage", "password"), ("WordDocument", "writing"), ("PowerPoint Document", "slides"), ("__nameid_version1.0", "letter")]
STARTS = [
    (b"%PDF-", "pdf"), (b"{\\rtf", "rtf"), (b"\x89PNG", "image"), (b"\xff\xd8\xff", "image"), (b"GIF8", "image"),
    (b"%!PS", "postscript"), (b"\x04%!PS", "postscript"), (b"ID;P", "sylk"), (b"TABLE\r\n0,1", "dif"), (b"TABLE\n0,1", "dif"),
    (b"\x1f\x8b", "packed"), (b"7z\xbc\xaf", "packed"), (b"Rar!", "packed"), (b"BZh", "packed"), (b"SQLite format 3", "database"),
]


def of(data):
    if data.startswith(b"PK\x03\x04"):
        return zipped(data)
    if data.startswith(OLE):
        return next((kind for name, kind in STREAMS if name.encode("utf-16-le") in data), "old-workbook")
    for start, kind in STARTS:
        if data.startswith(start):
            return kind
    encoding = wide(data)
    head = data[:4096] if encoding is None else data[:16384].decode(encoding, "ignore").encode()
    head = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    for start, kind in STARTS:
        # Programs send an empty line before it.
        if start.isascii() and head.startswith(start):
            return kind
    head = head.lower()
    if head.startswith((b"<?xml", b"<office:document")):
        if b"office:document" in head:
            return "ods"
        return "old-xml" if b"schemas-microsoft-com:office:spreadsheet" in head else "html" if b"<html" in head else "xml"
    if head.startswith(b"<") and TAGS.search(head):
        return "html"
    if is_json(data, head):
        return "json"
    return letter(head) or "csv"


# Also of a fragment, as a program exports it under the name of a workbook.
TAGS = re.compile(rb"^<(?:!doctype html|!--|html|head|body|title|meta|style|script|div|span|p|table|thead|tbody|tr|td|th|h[1-6]|center|font|br)\b|<html|<table")
FIELD = re.compile(rb"^[a-z][a-z-]{1,40}:(?: .*)?$")


def is_json(data, head):
    if head.startswith(b"{"):
        return b'"' in head[:40] and b":" in head[:200]
    if not head.startswith(b"["):
        return False
    if head[1:].lstrip()[:1] in (b"{", b"[", b'"') and b";" not in head.split(b"\n")[0]:
        return True
    try:
        return len(data) < 1_000_000 and isinstance(json.loads(data), list)
    except (ValueError, RecursionError):
        return False


def letter(head):
    """An e-mail, or a page saved as one: fields, each in its line, before anything else."""
    names = []
    for line in head.splitlines()[:40]:
        if line[:1] in (b" ", b"\t") and names:
            continue
        if not FIELD.match(line):
            break
        names.append(line.split(b":")[0])
    known = {b"from", b"to", b"subject", b"date", b"received", b"return-path", b"message-id", b"mime-version", b"content-type", b"delivered-to"}
    if len(known.intersection(names)) < 2:
        return None
    return "html" if b"multipart/related" in head else "letter"


def zipped(data):
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            kind = archive.read("mimetype")[:100] if "mimetype" in names and archive.getinfo("mimetype").file_size < 200 else b""
            locked = any(part.flag_bits & 1 for part in archive.infolist())
            if not locked and "META-INF/manifest.xml" in names and archive.getinfo("META-INF/manifest.xml").file_size < 1_000_000:
                locked = b"encryption-data" in archive.read("META-INF/manifest.xml")
    except Exception:  # whatever a damaged archive makes the library say
        return "damaged"
    if locked:
        return "password"
    if "content.xml" in names:
        return "ods" if b"spreadsheet" in kind or not kind else "writing"
    if any(name.startswith("word/") for name in names):
        return "writing"
    if any(name.startswith("ppt/") for name in names):
        return "slides"
    if any(name.endswith(".bin") and name.startswith(("xl/worksheets/", "xl/workbook.")) for name in names):
        return "binary-workbook"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    if any(name.endswith(".iwa") for name in names):
        return "numbers"
    return "packed"
