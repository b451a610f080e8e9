"""A mailing list as text to paste into the BCC field, by language and in pieces that mail servers take."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drr_desktop.domain.mailing_list import Verdict

KEY = "bcc"
SUFFIX = ".txt"

# Many mail servers refuse a message to more recipients than this.
CHUNK = 100
SEPARATOR = "; "
LANGUAGES = {"en": "English", "fr": "Français", "": "English / Français"}


def render(included: Iterable[Verdict]) -> bytes:
    """Return blocks of a heading and one line of addresses, each address once: UTF-8, CRLF."""
    by_language: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    seen: set[str] = set()
    for verdict in included:
        if (folded := verdict.address.casefold()) not in seen:
            seen.add(folded)
            language = verdict.language if verdict.language in LANGUAGES else ""
            by_language[language][folded] = verdict.address
    lines: list[str] = []
    for language, addresses in by_language.items():
        lines += _blocks(LANGUAGES[language], list(addresses.values()))
    return "\r\n".join(lines).encode()


def _blocks(title: str, addresses: list[str]) -> list[str]:
    chunks = [addresses[i : i + CHUNK] for i in range(0, len(addresses), CHUNK)]
    lines: list[str] = []
    for number, chunk in enumerate(chunks, 1):
        lines += [f"{title} {number}/{len(chunks)} ({len(chunk)})", SEPARATOR.join(chunk), ""]
    return lines
