"""In which signs a text is written."""

import codecs
import re

from .limits import Problem

MARKS = [
    # The mark of UTF-32 begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
]
# By which bytes that are no letters in Windows-1252 the old tables write the German ones.
OLD = [("cp850", b"\x84\x94\x81\x8e\x99\x9a\xe1"), ("mac", b"\x8a\x9a\x9f\x80\x85\x86\xa7")]


def wide(data):
    """The encoding of more than one byte a sign, by its mark or by its zeros; None where it is none."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding
    if len(data) < 8:
        return None
    head = data[:400]
    zeros = [head[start::4].count(0) > 0.6 * len(head[start::4]) for start in range(4)]
    return {
        (False, True, True, True): "utf-32-le", (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le", (True, False, True, False): "utf-16-be",
    }.get(tuple(zeros))


def decoded(data):
    """Marked or told by its zeros, else UTF-8 where it is that, else Windows-1252."""
    encoding = wide(data)
    if encoding:
        encodings = [encoding]
    elif data.startswith(codecs.BOM_UTF8):
        encodings = ["utf-8-sig"]
    else:
        encodings = ["utf-8", "cp1252"]
    for encoding in encodings:
        try:
            content = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "cp1252" and (found := old(data)):
            raise Problem("encoding", what=found)
        content = content.removeprefix("\ufeff")
        if "\0" in content:
            raise Problem("kind", what="bytes")
        return content
    raise Problem("encoding", what=old(data) or "")


def old(data):
    """The table of DOS or of old Macintoshes, where umlauts stand in words in it and none in Windows-1252."""
    if re.search(rb"[A-Za-z][\xe4\xf6\xfc\xdf]|[\xc4\xd6\xdc][a-z]", data):
        return None
    best, most = None, 0
    for name, signs in OLD:
        inside = b"[" + re.escape(signs) + b"]"
        count = len(re.findall(b"[A-Za-z]" + inside + b"[a-z]", data))
        if count > most:
            best, most = name, count
    return best
