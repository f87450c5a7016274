"""Bytes to text by a ladder of character sets; the rung that won is recorded.

BOM ▸ UTF-16/32 by their NULs ▸ declared (HTTP or meta) ▸ ISO-2022 ▸ strict UTF-8 ▸ strict CP949 that reads as Korean ▸
nearly clean UTF-8 ▸ scored legacy encodings ▸ Windows-1252. The order is that of the WHATWG Encoding Standard's decode
algorithm where it has one, with CP949 first among the unlabelled ones: no published detector is right alone on Korean.
"""

import codecs
import re

import msgspec

from hanji.transforms.controls import has_controls
from hanji.transforms.decode.korean import reads_as_korean
from hanji.transforms.records import Rejected


class Decoded(msgspec.Struct, frozen=True, kw_only=True):
    """Text with the encoding it was in (IANA-like name), the rung that decided, and what had to be repaired."""

    text: str
    encoding: str
    rung: str
    repairs: tuple[str, ...] = ()


# Longest first: the BOM of UTF-32-LE begins with that of UTF-16-LE.
BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# First bytes of what people mislabel as text. Those that could begin a sentence ("MZ세대") count only with a control
# byte near.
MAGIC = (
    (b"\x89PNG", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"%PDF-", "PDF document"),
    (b"{\\rtf", "RTF document"),
    (b"PK\x03\x04", "ZIP or office document"),
    (b"\xd0\xcf\x11\xe0", "old office document"),
    (b"\x7fELF", "ELF executable"),
    (b"\x1f\x8b", "gzip data"),
    (b"\xfd7zXZ", "xz data"),
    (b"7z\xbc\xaf", "7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "Zstandard data"),
    (b"SQLite format 3", "SQLite database"),
)
WEAK_MAGIC = (
    (b"GIF8", "GIF image"),
    (b"MZ", "Windows executable"),
    (b"RIFF", "RIFF media"),
    (b"BZh", "bzip2 data"),
    (b"ID3", "MP3 audio"),
    (b"BM", "bitmap image"),
    (b"Rar!", "RAR archive"),
    (b"OggS", "Ogg media"),
)

# Tab, line ends and ESC (ISO-2022) belong to text; DEL and the rest don't.
CONTROLS = bytes(c for c in [*range(32), 127] if c not in b"\t\n\v\f\r\x1b")

# What Python calls the codecs that the WHATWG labels stand for, and what we call them.
NAMES = {
    "cp932": "shift_jis",
    "shift_jis": "shift_jis",
    "euc_jp": "euc-jp",
    "euc_jis_2004": "euc-jp",
    "big5hkscs": "big5",
    "iso2022_jp": "iso-2022-jp",
    "iso2022_kr": "iso-2022-kr",
    "hz": "hz-gb-2312",
    "cp874": "windows-874",
    **{f"cp125{n}": f"windows-125{n}" for n in range(9)},
}

ISO_2022 = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$B", "iso2022_jp"), (b"\x1b$@", "iso2022_jp"))
_ISO_8859 = re.compile(r"iso8859[_-](\d+)")


def decode_bytes(data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data`. `declared` is a charset label from outside (HTTP, meta), resolved as WHATWG does.

    Raises `Rejected`: `empty` (nothing or only blanks), `binary`, `undecodable`.

    >>> decode_bytes("한국의 봄이 왔다".encode("cp949")).encoding
    'cp949'
    """
    decoded = _by_bom(data) or _by_nuls(data)
    if decoded is None:
        clean, repairs = _checked(data)
        decoded = _climb(clean, declared)
        if repairs:
            decoded = msgspec.structs.replace(decoded, repairs=repairs + decoded.repairs)
    if not decoded.text.strip().strip("\ufeff\x00").strip():
        raise Rejected("empty", "no visible character")
    return decoded


def _climb(data: bytes, declared: str | None) -> Decoded:
    return (
        (_by_declaration(data, declared) if declared else None)
        or _by_escapes(data)
        or _strict(data, "utf-8", "utf-8")
        or _by_korean(data)
        or _nearly_utf8(data)
        or _by_scores(data)
        or _undecodable(data)
    )


def iana_name(codec: str) -> str:
    """The name we record for a Python codec.

    >>> iana_name("cp932"), iana_name("cp1252"), iana_name("iso8859-2"), iana_name("koi8_r")
    ('shift_jis', 'windows-1252', 'iso-8859-2', 'koi8-r')
    """
    if codec in NAMES:
        return NAMES[codec]
    if codec == "utf-8":
        return codec
    return _ISO_8859.sub(r"iso-8859-\1", codec).replace("_", "-")


def resolve_label(label: str) -> str | None:
    """The Python codec that a charset label means on the web: `euc-kr` is CP949, `iso-8859-1` is Windows-1252."""
    from w3lib.encoding import resolve_encoding  # noqa: PLC0415  # 23 ms, and most inputs declare nothing

    codec = resolve_encoding(label.strip().strip("\"'"))
    return {"shift_jis": "cp932", "shift_jisx0213": "cp932"}.get(codec, codec) if codec else None


def _checked(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The bytes fit for a text codec; a rare NUL in an otherwise clean text is dropped and recorded."""
    for magic, kind in MAGIC:
        if data.startswith(magic):
            raise Rejected("binary", kind)
    controls = len(data) - len(data.translate(None, CONTROLS)) if has_controls(data) else 0
    if not controls:
        return data, ()
    for magic, kind in WEAK_MAGIC:
        if data.startswith(magic) and len(data[:256].translate(None, CONTROLS)) < len(data[:256]):
            raise Rejected("binary", kind)
    nuls = data.count(0)
    if nuls * 1000 > len(data) or controls * 100 > len(data):
        raise Rejected("binary", f"{controls} control characters in {len(data)} bytes")
    return (data.replace(b"\0", b""), ("nul-removed",)) if nuls else (data, ())


def _by_bom(data: bytes) -> Decoded | None:
    for bom, codec in BOMS:
        if not data.startswith(bom):
            continue
        body = data[len(bom) :]
        decoded = _whole_units(body, codec, "bom") if codec != "utf-8" else _by_utf8_bom(body)
        if decoded is not None:
            return decoded
    return None


def _by_utf8_bom(body: bytes) -> Decoded | None:
    clean, repairs = _checked(body)
    decoded = _strict(clean, "utf-8", "bom") or _nearly_utf8(clean)
    return msgspec.structs.replace(decoded, rung="bom", repairs=repairs + decoded.repairs) if decoded else None


def _by_nuls(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a BOM: blanks, digits and line ends leave NULs on one side only."""
    head = data[:4096]
    if 0 not in head:
        return None
    at = [head[i::4].count(0) * 4 / len(head) for i in range(4)]  # share of NULs at each place of four
    if min(at[2], at[3]) > 0.9 and at[0] < 0.05:
        return _plausible(data, "utf-32-le")
    if min(at[0], at[1]) > 0.9 and at[3] < 0.05:
        return _plausible(data, "utf-32-be")
    even, odd = (at[0] + at[2]) / 2, (at[1] + at[3]) / 2  # `가` is AC00: some NULs stand on the other side too
    if max(even, odd) < 0.03 or min(even, odd) > max(even, odd) / 3:
        return None
    return _plausible(data, "utf-16-le" if odd > even else "utf-16-be")


def _plausible(data: bytes, codec: str) -> Decoded | None:
    decoded = _whole_units(data, codec, codec[:6])
    if decoded is None:
        return None
    sample = decoded.text[:4096]
    good = sum(c.isprintable() or c in "\t\r\n\xa0\u3000\ufeff" for c in sample)
    return decoded if good >= 0.98 * len(sample) else None


def _whole_units(data: bytes, codec: str, rung: str) -> Decoded | None:
    """Strict but for a last unit that was cut off."""
    unit = 4 if "32" in codec else 2
    whole = len(data) - len(data) % unit
    try:
        text = data[:whole].decode(codec)
    except UnicodeDecodeError:
        return None
    return Decoded(text=text, encoding=codec, rung=rung, repairs=("truncated",) if whole < len(data) else ())


def _strict(data: bytes, codec: str, rung: str) -> Decoded | None:
    try:
        return Decoded(text=data.decode(codec), encoding=iana_name(codec), rung=rung)
    except UnicodeDecodeError:
        return None


def _by_declaration(data: bytes, declared: str) -> Decoded | None:
    codec = resolve_label(declared)
    if codec is None or codec.startswith(("utf-16", "utf-32")):
        return None  # had it been UTF-16, its BOM or NULs would have shown it
    if codec == "utf-8":
        return _strict(data, "utf-8", "declared")
    if data.isascii():
        return _by_escapes(data) or Decoded(text=data.decode("ascii"), encoding=iana_name(codec), rung="declared")
    if _strict(data, "utf-8", "utf-8") is not None:
        return None  # a label is often a server's default; bytes that are well-formed UTF-8 hardly ever are by chance
    if codec == "cp1252" and reads_as_korean(data):
        return None  # the same default over unlabelled Korean pages
    return _strict(data, codec, "declared") or _lenient(data, codec, "declared")


def _by_escapes(data: bytes) -> Decoded | None:
    if b"\x1b$" not in data:
        return None
    return next((d for escape, codec in ISO_2022 if escape in data and (d := _strict(data, codec, "iso-2022"))), None)


def _by_korean(data: bytes) -> Decoded | None:
    return _strict(data, "cp949", "cp949") if reads_as_korean(data) else None


def _nearly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with under 0.1 % of bad bytes, or cut off within its last character; never text whose few
    non-ASCII bytes are the bad ones: that is Windows-1252. A short text may have more where 50 good characters stand
    to each bad one: no other encoding reads so by chance.
    """
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    if good >= 2 and bad == 1 and _cut(data):
        return Decoded(text=text[:-1], encoding="utf-8", rung="utf-8", repairs=("truncated",))
    if (bad * 1000 < len(data) and good >= 10 * bad) or good >= 50 * bad > 0:
        return Decoded(text=text, encoding="utf-8", rung="utf-8", repairs=("replaced",))
    return None


def _cut(data: bytes) -> bool:
    """Whether only the last character is incomplete."""
    try:
        return codecs.utf_8_decode(data, "strict", False)[1] < len(data)  # positional-only
    except UnicodeDecodeError:
        return False


def _lenient(data: bytes, codec: str, rung: str) -> Decoded | None:
    """A declared encoding with under 0.1 % of bad bytes."""
    text = data.decode(codec, "replace")
    bad = text.count("\ufffd")
    if bad * 1000 >= len(data) and not (bad == 1 and text.endswith("\ufffd")):
        return None
    return Decoded(text=text, encoding=iana_name(codec), rung=rung, repairs=("replaced",))


def _by_scores(data: bytes) -> Decoded | None:
    from hanji.transforms.decode.legacy import best_legacy  # noqa: PLC0415  # tables that few inputs need

    codec = best_legacy(data)
    if codec is None:
        return None
    return _strict(data, codec, "detector") or _lenient(data, codec, "detector")


def _undecodable(data: bytes) -> Decoded:
    """Windows-1252, if that leaves few holes; else nothing reads these bytes."""
    text = data.decode("cp1252", "replace")
    high = len(data) - len(data.translate(None, bytes(range(128, 256))))
    if text.count("\ufffd") * 1000 >= len(data) or high * 3 > len(data):
        raise Rejected("undecodable", f"{high} of {len(data)} bytes are outside ASCII and fit no known encoding")
    repairs = ("replaced",) if "\ufffd" in text else ()
    return Decoded(text=text, encoding="windows-1252", rung="windows-1252", repairs=repairs)
