"""One way to reach a contact in the editor, and for e-mail what was agreed to, when and for what."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drr_desktop.domain.consent import Consent, ConsentBasis
from drr_desktop.domain.consent_rules import expiry
from drr_desktop.domain.contact import ContactPoint, PointKind, PointStatus
from drr_desktop.domain.identity import new_id
from drr_desktop.ui.contact_labels import basis_label, point_kind_label, point_status_label, purpose_words
from drr_desktop.ui.list_labels import PURPOSES
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.buttons import IconButton
from drr_desktop.ui.widgets.fields import DateField, combo_field, line_field
from drr_desktop.ui.widgets.ring_room import leave_ring_room, ring_room

if TYPE_CHECKING:
    from datetime import date

    from drr_desktop.domain.contact import Contact

WITHDRAW = "withdraw"
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


@dataclass(frozen=True, slots=True)
class Address:
    """What one row holds: the point, None where it is empty; the consent beside it before and now."""

    point: ContactPoint | None
    before: Consent | None
    now: Consent | None


class AddressRow(QWidget):
    """Edits one point of a contact and the consent that stands beside it."""

    remove_requested = Signal(object)

    def __init__(
        self, point: ContactPoint, consent: Consent | None, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.point, self.consent, self._today = point, consent, today
        self._consent_id = consent.id if consent and consent.withdrawn_on is None else new_id()
        self.field, self.line = line_field(self._label())
        self.line.setText(point.value)
        self.remove = IconButton("x", self.tr("Remove this address"), px=14)
        self.remove.clicked.connect(self._ask_remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        first = QHBoxLayout()
        first.setSpacing(theme.px(8))
        first.addWidget(self.field, 1)
        beside = QVBoxLayout()
        beside.addStretch(1)
        beside.addWidget(self.remove)
        beside.addSpacing(ring_room())
        first.addLayout(beside)
        column.addLayout(first)
        self._make_consent()
        leave_ring_room(self.field, self.basis_field, self.given, self.purpose_field)
        if point.kind is PointKind.EMAIL:
            column.addLayout(self._consent_line())

    def _label(self) -> str:
        kind = point_kind_label(self.point.kind)
        if self.point.status is PointStatus.OK:
            return kind
        return f"{kind} · {point_status_label(self.point.status)}"

    def _make_consent(self) -> None:
        consent = self.consent
        live = consent is not None and consent.withdrawn_on is None
        nothing = self.tr("Not asked")
        if consent is not None and consent.withdrawn_on is not None:
            nothing = self.tr("Withdrawn {}").format(consent.withdrawn_on.isoformat())
        choices: list[tuple[object, str]] = [("", nothing)]
        choices += [(basis.value, basis_label(basis)) for basis in ConsentBasis]
        if live:
            choices.append((WITHDRAW, self.tr("Withdrawn today")))
        self.basis_field, self.basis = combo_field(self.tr("Consent"), choices)
        self.given = DateField(self.tr("Given on"))
        purposes = dict.fromkeys(("", *PURPOSES, *((consent.purpose,) if consent else ())))
        self.purpose_field, self.purpose = combo_field(
            self.tr("For"), [(purpose, purpose_words(purpose)) for purpose in purposes]
        )
        if consent is not None and live:
            self.basis.set_key(consent.basis.value)
            self.given.set_day(consent.given_on)
            self.purpose.set_key(consent.purpose)
        self.basis.currentIndexChanged.connect(self._follow_basis)
        self._follow_basis()

    def _consent_line(self) -> QHBoxLayout:
        theme = current_theme()
        line = QHBoxLayout()
        line.setContentsMargins(theme.px(16), 0, theme.px(40), 0)
        line.setSpacing(max(theme.px(8) - 2 * ring_room(), 0))
        line.addWidget(self.basis_field, 4)
        line.addWidget(self.given, 2)
        line.addWidget(self.purpose_field, 3)
        return line

    def _follow_basis(self) -> None:
        """Ask for day and purpose only where there is a consent; a new one is of today."""
        key = self.basis.key()
        asks = key not in ("", None)
        for widget in (self.given, self.purpose_field):
            widget.setEnabled(asks and key != WITHDRAW)
        if asks and self.given.day() is None:
            self.given.set_day(self._today)

    def _ask_remove(self) -> None:
        self.remove_requested.emit(self)

    def is_acceptable(self) -> bool:
        """Show what is wrong in the label's place, and say whether nothing is."""
        text = self.line.text().strip()
        wrong = ""
        if text and self.point.kind is PointKind.EMAIL and not _EMAIL.fullmatch(text):
            wrong = self.tr("An e-mail address has a name, one @ and a domain.")
        elif text and self.point.kind is PointKind.TEL and not any(c.isdigit() for c in text):
            wrong = self.tr("A telephone number needs digits.")
        elif not text and self._has_consent():
            wrong = self.tr("Write the address that the consent is for.")
        self.field.show_error(wrong)
        return self._is_day_right() and not wrong

    def _is_day_right(self) -> bool:
        if not self._has_consent():
            self.given.show_error("")
            return True
        if not self.given.is_acceptable():
            return False
        day = self.given.day()
        missing, ahead = day is None, day is not None and day > self._today
        wrong = self.tr("Say when.") if missing else self.tr("This day lies ahead.") if ahead else ""
        self.given.show_error(wrong)
        return not wrong

    def _has_consent(self) -> bool:
        return self.point.kind is PointKind.EMAIL and self.basis.key() not in ("", None, WITHDRAW)

    def address(self) -> Address:
        """Return what the row holds now."""
        text = self.line.text().strip()
        before = self.consent
        if not text:
            return Address(None, before, None)
        point = replace(self.point, value=text)
        if text != self.point.value and self.point.status is not PointStatus.OK:
            point = replace(point, status=PointStatus.OK)
        if self.point.kind is not PointKind.EMAIL:
            return Address(point, before, before)
        return Address(point, before, self._consent_now(text))

    def _consent_now(self, address: str) -> Consent | None:
        key, before = self.basis.key(), self.consent
        if key == WITHDRAW and before is not None:
            return replace(before, withdrawn_on=self._today)
        if not self._has_consent():
            return before if before is not None and before.withdrawn_on is not None else None
        basis, given_on = ConsentBasis(str(key)), self.given.day() or self._today
        live = before if before is not None and before.withdrawn_on is None else None
        base = live or Consent(
            id=self._consent_id, party_id=self.point.party_id, address=address, given_on=given_on
        )
        purpose = str(self.purpose.key() or "")
        same = (base.basis, base.given_on) == (basis, given_on) and live is not None
        return replace(
            base,
            address=address,
            basis=basis,
            given_on=given_on,
            purpose=purpose,
            expires_on=base.expires_on if same else expiry(basis, given_on),
        )


def with_addresses(contact: Contact, addresses: list[Address]) -> Contact:
    """Return a contact with these points, and with the consents beside them as they are now."""
    points = tuple(a.point for a in addresses if a.point is not None)
    touched = {a.before.id for a in addresses if a.before is not None}
    kept = {c.id: c for c in contact.consents if c.id not in touched}
    for address in addresses:
        before, now = address.before, address.now
        if before is not None and before.withdrawn_on is not None:
            kept[before.id] = before  # what was withdrawn is never forgotten here
        if now is not None:
            kept[now.id] = now
    order = {c.id: place for place, c in enumerate(contact.consents)}
    consents = sorted(kept.values(), key=lambda c: order.get(c.id, len(order)))
    return replace(contact, points=points, consents=tuple(consents))
