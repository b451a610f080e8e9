"""The dialog that makes a mailing list, or changes its name and the observance it is for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from drr_desktop.domain.identity import new_id
from drr_desktop.domain.mailing_list import MailingList, Segment
from drr_desktop.ui.dialogs.list_frame import FramedDialog
from drr_desktop.ui.list_labels import PURPOSES, purpose_label
from drr_desktop.ui.models.list_choices import folded
from drr_desktop.ui.widgets.choice_field import ChoiceField
from drr_desktop.ui.widgets.fields import combo_field, line_field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from drr_desktop.ui.models.list_choices import Choice


class ListEditor(FramedDialog):
    """Works on a copy of a list, or on a new one where none is given.

    `observances` are names by key; `communities` are offered for a new list only, since the sentence on
    the page changes them later. `submitted` carries the list to save.
    """

    submitted = Signal(object)

    def __init__(
        self,
        mailing_list: MailingList | None,
        observances: Mapping[str, str],
        communities: Sequence[Choice] = (),
        observance_key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._list = mailing_list
        self._observances = observances
        super().__init__(self._words()[0], self._words()[1], parent=parent)
        self.name_field, self.name = line_field(self.tr("Name"), self.tr("Eid al-Fitr greetings 2027"))
        self.observance_field, self.observance = line_field(
            self.tr("For the observance (empty for a standing list)"), self.tr("Type a name")
        )
        self._complete()
        self.body.addWidget(self.name_field)
        self.body.addWidget(self.observance_field)
        purposes = dict.fromkeys((*PURPOSES, mailing_list.purpose) if mailing_list else PURPOSES)
        words = [(purpose, purpose_label(purpose)) for purpose in purposes]
        self.purpose_field, self.purpose = combo_field(self.tr("Purpose"), words)
        self.communities = ChoiceField(self.tr("Communities"), communities, (), self.tr("Everyone"))
        self.communities.setVisible(mailing_list is None)
        self.body.addWidget(self.purpose_field)
        self.body.addWidget(self.communities)
        self.body.addStretch(1)
        self._fill(mailing_list, observance_key)

    def _words(self) -> tuple[str, str]:
        if self._list is None:
            return self.tr("New list"), self.tr("Make the list")
        return self.tr("Edit the list"), self.tr("Save")

    def _complete(self) -> None:
        completer = QCompleter(sorted(self._observances.values(), key=folded), self.observance)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.observance.setCompleter(completer)

    def _fill(self, mailing_list: MailingList | None, observance_key: str) -> None:
        key = mailing_list.observance_key if mailing_list else observance_key
        self.observance.setText(self._observances.get(key, ""))
        self.purpose.set_key(mailing_list.purpose if mailing_list else PURPOSES[0])
        self.name.setText(mailing_list.name if mailing_list else self._observances.get(key, ""))
        self.name.selectAll()

    def _observance_key(self) -> str | None:
        """Return the key of what was typed, "" for nothing, None for no observance of that name."""
        typed = folded(self.observance.text().strip())
        if not typed:
            return ""
        return next((key for key, name in self._observances.items() if folded(name) == typed), None)

    def is_acceptable(self) -> bool:
        """Want a name, and an observance that exists where one is named."""
        nameless = not self.name.text().strip()
        self.name_field.show_error(self.tr("Give the list a name.") if nameless else "")
        unknown = self._observance_key() is None
        sentence = self.tr("The calendar has no observance of this name; choose one of those offered.")
        self.observance_field.show_error(sentence if unknown else "")
        return not (nameless or unknown)

    def submit(self) -> None:
        """Hand over the list."""
        rule = Segment(communities=self.communities.chosen()).to_json()
        base = self._list or MailingList(id=new_id(), name="", rule=rule)
        made = replace(
            base,
            name=self.name.text().strip(),
            observance_key=self._observance_key() or "",
            purpose=str(self.purpose.key()),
        )
        self.submitted.emit(made)
