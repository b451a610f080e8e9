"""The registry of shapes in which a mailing list leaves: one line a module of `mailing_lists`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drr_desktop.domain.errors import UserError
from drr_desktop.interchange.mailing_lists import bcc_text, excel_csv

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from drr_desktop.domain.mailing_list import Verdict


@dataclass(frozen=True, slots=True)
class ListFormat:
    """One shape: its lasting key, the ending of its files, and how recipients become bytes."""

    key: str
    suffix: str
    render: Callable[[Iterable[Verdict]], bytes]


LIST_FORMATS = (
    ListFormat(excel_csv.KEY, excel_csv.SUFFIX, excel_csv.render),
    ListFormat(bcc_text.KEY, bcc_text.SUFFIX, bcc_text.render),
)


def list_format(key: str) -> ListFormat:
    """Return a shape by its key; raises UserError."""
    for known in LIST_FORMATS:
        if known.key == key:
            return known
    keys = ", ".join(known.key for known in LIST_FORMATS)
    message = f"There is no list format '{key}'; known: {keys}. Nothing was written."
    raise UserError(message, code="unknown_format", format=key)
