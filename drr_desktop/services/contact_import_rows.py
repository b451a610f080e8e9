"""One pass over the rows of a file in the light of what is stored."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drr_desktop.domain.contact import Organization, PartyKind, Tag
from drr_desktop.domain.contact_card import KnownRow
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.text_fold import fold
from drr_desktop.services.contact_import_draft import Draft, Layer
from drr_desktop.services.contact_import_match import KNOWN, Drafts
from drr_desktop.services.contact_import_plan import PlannedRow, RowVerdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from drr_desktop.domain.contact_card import ContactCard
    from drr_desktop.domain.record import Record
    from drr_desktop.storage.unit_of_work import UnitOfWork

EVERY = 500  # rows between two reports


class Planning:
    """One pass over the rows of a file in the light of what is stored."""

    def __init__(
        self,
        work: UnitOfWork,
        cards: Sequence[ContactCard],
        source: str,
        today: date,
        ids: Mapping[int, str] | None = None,
    ) -> None:
        self._cards = cards
        self._drafts = Drafts(work, cards)
        self._ids = ids or {}
        self._made: dict[str, Record] = {}
        self.known: list[KnownRow] = []  # by what the rows that change something are known again
        self._layer = Layer(self._organization_id, self._tag_id, today, source)

    def rows(self, progress: Callable[[int, int], None] | None = None) -> tuple[PlannedRow, ...]:
        """Return the verdict on each row, in order."""
        rows = []
        for done, card in enumerate(self._cards, 1):
            rows.append(self._row(card))
            if progress is not None and done % EVERY == 0:
                progress(done, len(self._cards))
        return tuple(rows)

    def records(self) -> list[Record]:
        """Return what is to be written, each kind together, parties before what hangs on them."""
        written: dict[str, Record] = dict(self._made)
        for draft in self._drafts.by_id.values():
            written.update(draft.written)
        first = {"Tag": 0, "Organization": 1, "Person": 2, "Affiliation": 3}
        return sorted(written.values(), key=lambda r: (first.get(type(r).__name__, 4), type(r).__name__))

    def _row(self, card: ContactCard) -> PlannedRow:
        if card.refusal:
            return PlannedRow(
                card.number, RowVerdict.REFUSED, card.refusal, card.full_name, remarks=card.remarks
            )
        match = self._drafts.find(card)
        if match.reason == "ambiguous":
            return PlannedRow(
                card.number, RowVerdict.REFUSED, match.reason, card.full_name, remarks=card.remarks
            )
        row = PlannedRow(card.number, RowVerdict.NEW, match.reason, card.full_name, remarks=card.remarks)
        draft = match.draft
        if draft is None:
            draft = self._layer.fresh(card, self._ids.get(card.number) or new_id())
            changes = self._layer.lay(card, draft, adds_only=False, renames=False)
        elif match.reason == KNOWN:
            return replace(row, verdict=RowVerdict.SAME, party_id=draft.party.id)
        else:
            renames = match.reason == "same_key"
            changes = self._layer.lay(card, draft, adds_only=draft.first_row > 0, renames=renames)
            if not draft.is_new or draft.first_row:
                verdict = RowVerdict.UPDATE if changes else RowVerdict.SAME
                row = replace(row, verdict=verdict, changes=tuple(changes))
        if draft.first_row:
            row = replace(row, verdict=RowVerdict.DUPLICATE_OF, duplicate_of=draft.first_row)
        if row.verdict is not RowVerdict.SAME:
            self.known.append(
                KnownRow(id=new_id(), party_id=draft.party.id, digest=self._drafts.digest(card))
            )
        draft.first_row = draft.first_row or card.number
        self._drafts.add(draft, card)
        if card.kind is PartyKind.ORGANIZATION:
            self._drafts.organizations.setdefault(fold(card.full_name), draft.party.id)
        return replace(row, party_id=draft.party.id)

    def _organization_id(self, name: str) -> str:
        found = self._drafts.organizations.get(fold(name))
        if found is None:
            organization = Organization(id=new_id(), name_en=name)
            draft = Draft(organization, is_new=True)
            draft.write(organization)
            self._drafts.add_organization(draft)
            found = organization.id
        return found

    def _tag_id(self, text: str) -> str:
        found = self._drafts.tags.get(fold(text))
        if found is None:
            tag = Tag(id=new_id(), name_en=text)
            self._made[tag.id] = tag
            found = self._drafts.tags[fold(text)] = tag.id
        return found
