"""A vCard file cut into cards and those into properties, however their program folded and encoded them.

Sources: vCard 2.1 (versit, 1996), RFC 2426, RFC 6350 and RFC 6868, read as widely as programs write them.
"""

from __future__ import annotations

import quopri
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from drr_desktop.domain.contact_card import CardProperty
from drr_desktop.interchange.contact_text import LONGEST_CELL, check_lines, encoding_of

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_LINES = 20_000
DEEPEST = 8
LARGEST_OBJECT = 1_000_000  # characters of a photo or key that are kept
LONGEST_HEAD = 8192  # octets before the colon
OBJECTS = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_OBJECT = re.compile(rb"(?:[\w-]+\.)?(?:photo|logo|sound|key)[;:]", re.IGNORECASE)
_BEGIN = re.compile(rb"\s*(?:[\w-]+\.)?begin\s*:\s*vcard\s*", re.IGNORECASE)
_END = re.compile(rb"\s*(?:[\w-]+\.)?end\s*:\s*vcard\s*", re.IGNORECASE)
_AGENT = re.compile(rb"(?:[\w-]+\.)?agent(?:;[^:]*)?:\s*", re.IGNORECASE)
_VERSION = re.compile(rb"\s*(?:[\w-]+\.)?version\s*(?:;[^:]*)?:\s*([\d.]+)", re.IGNORECASE)
_QUOTED = re.compile(rb"[;=]\s*quoted-printable\s*[;:]", re.IGNORECASE)
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})
# In 2.1 a comma separates nothing, but in lists of words.
_TEXTS = frozenset({"N", "FN", "ORG", "ADR", "NOTE", "TITLE", "ROLE", "LABEL"})
_STRAY_BACKSLASH = re.compile(r"\\(?![\\,;nN:])")
_CARET = {"^n": "\n", "^N": "\n", "^'": '"', "^^": "^"}


@dataclass(slots=True)
class RawCard:
    """The properties of one card, or why it cannot be read."""

    number: int
    version: str = ""
    properties: list[CardProperty] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    refusal: str = ""


def read(content: bytes) -> Iterator[RawCard]:
    """Yield every card of a file, counted from 1; a broken one says why and the next is read."""
    check_lines(content)
    encoding = encoding_of(content)
    if encoding.startswith("utf-16") or encoding == "utf-32":
        content, encoding = content.decode(encoding, "replace").encode(), "utf-8"
    content = content.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"")
    lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    for number, (card, refusal) in enumerate(_cut(lines), 1):
        yield RawCard(number, refusal=refusal) if refusal else _read_card(number, card, encoding)


def _cut(lines: list[bytes]) -> Iterator[tuple[list[bytes], str]]:
    """Yield the lines of each card without its first and last; only an agent's card lies within another."""
    card: list[bytes] = []
    depth, deepest, previous = 0, 0, b""
    for line in lines:
        if _BEGIN.fullmatch(line):
            if depth and not _AGENT.fullmatch(previous):
                yield [], "card_not_closed" if deepest <= DEEPEST else "nested_too_deep"
                card, depth, deepest = [], 0, 0
            depth += 1
            deepest = max(deepest, depth)
            if depth > 1:
                card.append(line)
        elif depth and _END.fullmatch(line):
            depth -= 1
            if depth:
                card.append(line)
                continue
            yield card, _why_not(card, deepest)
            card, deepest = [], 0
        elif depth:
            card.append(line)
        if line.strip():
            previous = line
    if depth:
        yield [], "card_not_closed" if deepest <= DEEPEST else "nested_too_deep"


def _why_not(card: list[bytes], deepest: int) -> str:
    if deepest > DEEPEST:
        return "nested_too_deep"
    return "too_many_lines" if len(card) > MOST_LINES else ""


def _read_card(number: int, lines: list[bytes], encoding: str) -> RawCard:
    found = next((m for m in map(_VERSION.match, lines) if m), None)
    raw = RawCard(number, found.group(1).decode() if found else "")
    for line in _unfold(lines, keeps_blank=raw.version.startswith("2")):
        read_property = _parse(line, encoding, raw)
        if raw.refusal:
            return RawCard(number, raw.version, refusal=raw.refusal)
        if read_property is not None:
            raw.properties.append(read_property)
    return raw


def _unfold(lines: list[bytes], *, keeps_blank: bool) -> Iterator[bytes]:
    """Yield whole lines: folded ones joined, also those that end in the middle of a quoted one."""
    parts: list[bytes] = []
    quoted = nested = False
    for line in lines:
        if nested:  # an agent's card stays one value
            parts.append(b"\\n" + line)
            nested = not _END.fullmatch(line)
        elif parts and quoted and parts[-1].endswith(b"="):
            parts[-1] = parts[-1][:-1]
            parts.append(line)
        elif parts and line[:1] in (b" ", b"\t"):
            parts.append(line if keeps_blank else line[1:])
        elif _BEGIN.fullmatch(line) and parts:
            parts.append(line)
            nested = True
        else:
            if parts:
                yield b"".join(parts)
            parts, quoted = [line], _QUOTED.search(line) is not None
    if parts:
        yield b"".join(parts)


def _parse(line: bytes, encoding: str, raw: RawCard) -> CardProperty | None:
    if not line.strip() or _is_too_long(line, raw):
        return None
    head, colon, value = _split_head(line)
    words = head.decode("utf-8", "replace").split(";") if colon else []
    group, _, name = words[0].strip().rpartition(".") if words else ("", "", "")
    name = name.upper()
    if not re.fullmatch(r"[\w-]+", name, re.ASCII):
        return _without_name(line, encoding, raw)
    text, kept = _value(name, value, _parameters(words[1:]), encoding, raw)
    return CardProperty(name, text, kept, group)


def _is_too_long(line: bytes, raw: RawCard) -> bool:
    """Say whether a line is longer than is kept: a picture is left out, any other refuses the card."""
    if len(line) <= LONGEST_CELL:
        return False
    if not _OBJECT.match(line):
        raw.refusal = "line_too_long"
        return True
    if len(line) <= LARGEST_OBJECT:
        return False
    raw.remarks.append("object_too_large")
    return True


def _without_name(line: bytes, encoding: str, raw: RawCard) -> CardProperty | None:
    """Take a line that names no property as more of the one before, which a program forgot to fold."""
    if not raw.properties:
        raw.remarks.append("line_without_name")
        return None
    before = raw.properties[-1]
    is_object = before.name in OBJECTS
    if len(before.value) + len(line) > (LARGEST_OBJECT if is_object else LONGEST_CELL):
        raw.refusal = "line_too_long"
        return None
    more = (
        line.strip().decode("ascii", "ignore")
        if is_object
        else "\\n" + escaped(line.decode(encoding, "replace"))
    )
    raw.properties[-1] = replace(before, value=before.value + more)
    return None


def _split_head(line: bytes) -> tuple[bytes, bytes, bytes]:
    """Split a line at the first colon outside of quotes, or at the first one where quotes do not close."""
    quotes = start = 0
    while (at := line.find(b":", start, LONGEST_HEAD)) >= 0:
        quotes += line.count(b'"', start, at)
        if quotes % 2 == 0:
            return line[:at], b":", line[at + 1 :]
        start = at + 1
    return line.partition(b":")


def _parameters(words: list[str]) -> list[tuple[str, tuple[str, ...]]]:
    """Return parameters by name; a bare word is an encoding or a type, as 2.1 writes them."""
    found: dict[str, tuple[str, ...]] = {}
    for word in _rejoined(words):
        name, equals, value = word.partition("=")
        name = name.strip().upper()
        if not equals:
            value, name = name if name in _ENCODINGS else word, "ENCODING" if name in _ENCODINGS else "TYPE"
        if name and value.strip():
            found[name] = found.get(name, ()) + _values(name, value.strip())
    return list(found.items())


def _rejoined(words: list[str]) -> Iterator[str]:
    """Yield parameters, put together again where a semicolon stood within quotes."""
    waiting = ""
    for word in words:
        waiting = f"{waiting};{word}" if waiting else word
        if waiting.count('"') % 2 == 0:
            yield waiting.strip()
            waiting = ""
    if waiting:
        yield waiting.strip()


def _values(name: str, value: str) -> tuple[str, ...]:
    pieces = re.findall(r'"[^"]*"?|[^,"]+', value)
    bare = [re.sub(r"\^[nN'^]", lambda m: _CARET[m.group()], piece.strip('"')) for piece in pieces]
    if name == "TYPE":
        bare = [word.strip() for piece in bare for word in piece.split(",")]
    return tuple(piece for piece in bare if piece)


def _value(
    name: str, value: bytes, parameters: list[tuple[str, tuple[str, ...]]], encoding: str, raw: RawCard
) -> tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Return a value as text that 3.0 would write, with the parameters that are left."""
    given = dict(parameters)
    transfer = (given.pop("ENCODING", None) or ("",))[-1].upper()
    charset = (given.pop("CHARSET", None) or ("",))[-1]
    if transfer in ("B", "BASE64"):
        given["ENCODING"] = ("b",)
        return b"".join(value.split()).decode("ascii", "ignore"), tuple(given.items())
    quoted = transfer == "QUOTED-PRINTABLE"
    if quoted:
        value = quopri.decodestring(value)
    text = _decoded(value, charset, encoding)
    if "\ufffd" in text:
        raw.remarks.append("undecodable")
    if raw.version.startswith("2"):
        text = _STRAY_BACKSLASH.sub(r"\\\\", text)
        if name in _TEXTS:
            text = re.sub(r"(?<!\\),", r"\\,", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return text.strip(), tuple(given.items())


def _decoded(value: bytes, charset: str, encoding: str) -> str:
    for name in (charset, "utf-8", encoding):
        try:
            if name:
                return value.decode(name)
        except (LookupError, ValueError):
            continue
    return value.decode("utf-8", "replace")


def escaped(text: str) -> str:
    """Return text as a value of 3.0 and 4.0 (RFC 6350, section 3.4)."""
    text = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def unescaped(value: str) -> str:
    """Return a value as text."""
    if "\\" not in value:
        return value.strip()
    return re.sub(r"\\(.)", lambda m: "\n" if m.group(1) in "nN" else m.group(1), value).strip()


def components(value: str, separator: str = ";") -> list[str]:
    """Split a value at a separator that is not escaped; the parts stay escaped."""
    if "\\" not in value:
        return value.split(separator)
    return _split(value, separator)


def _split(value: str, separator: str) -> list[str]:
    parts, start, at = [], 0, 0
    while at < len(value):
        if value[at] == "\\":
            at += 1
        elif value[at] == separator:
            parts.append(value[start:at])
            start = at + 1
        at += 1
    return [*parts, value[start:]]
