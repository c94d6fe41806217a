"""What a file is, by its first bytes and what is in it."""

import io
import zipfile

OLE = b"\xd0\xcf\x11\xe0"
STARTS = [
    (b"%PDF-", "pdf"), (b"{\\rtf", "rtf"), (b"\x89PNG", "image"), (b"\xff\xd8\xff", "image"), (b"GIF8", "image"),
    (b"\x1f\x8b", "packed"), (b"7z\xbc\xaf", "packed"), (b"Rar!", "packed"), (b"BZh", "packed"), (b"SQLite format 3", "database"),
]


def of(data):
    if data.startswith(b"PK\x03\x04"):
        return zipped(data)
    if data.startswith(OLE):
        return "password" if "EncryptedPackage".encode("utf-16-le") in data else "old-workbook"
    for start, kind in STARTS:
        if data.startswith(start):
            return kind
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<table", b"<head", b"<body")) or (head.startswith(b"<") and b"<html" in head):
        return "html"
    if head.startswith((b"<?xml", b"<office:document")):
        if b"office:document" in head:
            return "ods"
        return "old-xml" if b"schemas-microsoft-com:office:spreadsheet" in head else "xml"
    if head.startswith(b"{") and b'"' in head[:40] and b":" in head[:200]:
        return "json"
    return "csv"


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
    if any(name.endswith(".bin") and name.startswith("xl/worksheets/") for name in names):
        return "binary-workbook"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    if any(name.endswith(".iwa") for name in names):
        return "numbers"
    return "packed"
