"""What a publishing target is, and which targets there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from drr_desktop.publishing.folder import FolderTarget

if TYPE_CHECKING:
    from collections.abc import Mapping


class Staged(Protocol):
    """Bytes that lie ready at the target and are not seen there yet."""

    def place(self) -> str:
        """Show them in place of what was there, all at once; return where. Raises UserError."""

    def discard(self) -> None:
        """Take them away again; what was there stays. Does nothing after `place`."""

    def take_back(self) -> None:
        """Put back what was there, also after `place`: what goes with the bytes could not be kept."""


class Target(Protocol):
    """A place that holds named files; whatever goes wrong, the last good file stays."""

    def place_of(self, name: str) -> str:
        """Return where a name stands, as text to show."""

    def current(self, name: str) -> bytes | None:
        """Return what stands there under a name now, or None."""

    def stage(self, name: str, content: bytes, *, private: bool = False) -> Staged:
        """Bring bytes to the target without showing them; raises UserError.

        Private ones are readable by this person alone, where the target knows about persons.
        """


# By the key that a saved definition names it with.
TARGETS: Mapping[str, type[FolderTarget]] = {FolderTarget.KEY: FolderTarget}
