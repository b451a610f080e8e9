"""The world's faults, told as sentences a person can act on."""

from __future__ import annotations


class UserError(Exception):
    """Something outside the program is wrong: say what happened, what is safe and what to do.

    `str(error)` is the whole message, one to three sentences in English without personal values.
    `code` names the kind of fault (snake case) so that the screen can say it in either language, and
    `details` holds the values its sentence needs (file names, counts: never a value of a person).
    """

    def __init__(self, message: str, *, code: str = "user_error", **details: str | int) -> None:
        super().__init__(message)
        self.code = code
        self.details = details


class StaleRevision(UserError):
    """Somebody else saved this record first; nothing was overwritten."""
