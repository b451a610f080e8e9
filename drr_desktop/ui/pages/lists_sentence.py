"""A mailing list's definition read as a sentence, and written back from the tokens of that sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from drr_desktop.domain.mailing_list import MailingList, MessageClass, OnePer, Segment
from drr_desktop.domain.record import Confidentiality
from drr_desktop.ui import list_labels as words
from drr_desktop.ui.language import current_language
from drr_desktop.ui.models.list_choices import Choice, folded
from drr_desktop.ui.widgets.token_sentence import TokenFace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CLAUSES = ("communities", "organizations", "tags", "languages")
PURPOSE, CLASS, ONE_PER, CEILING = "purpose", "message_class", "one_per", "ceiling"
translate = QCoreApplication.translate
_NAMED = 2  # values that a token names before it counts the rest


@dataclass(frozen=True, slots=True)
class Options:
    """What the clauses of a definition can be made of."""

    communities: tuple[Choice, ...] = ()
    organizations: tuple[Choice, ...] = ()
    tags: tuple[Choice, ...] = ()

    def of(self, clause: str) -> tuple[Choice, ...]:
        """Return the choices of a clause."""
        if clause == "languages":
            return tuple(Choice(code, words.language_label(code)) for code in words.LANGUAGES)
        found: tuple[Choice, ...] = getattr(self, clause)
        return found


def options_of(office: Any) -> Options:
    """Ask the office for its communities, organizations and tags; their names in the interface's language."""
    groups = {t.key: t.group for t in office.calendar.traditions()}
    book = office.contacts
    communities = [Choice(c.id, own_name(c), groups.get(c.tradition, "")) for c in book.communities()]
    organizations = [Choice(o.id, own_name(o)) for o in book.organizations()]
    tags = [Choice(t.id, own_name(t)) for t in book.tags()]
    return Options(_sorted(communities), _sorted(organizations), _sorted(tags))


def observance_names(office: Any) -> dict[str, str]:
    """Return the names of all observances by key, in the interface's language."""
    return {o.key: o.name.text(current_language()) for o in office.calendar.observances()}


def own_name(record: Any) -> str:
    """Return a record's name in the interface's language, else any that it has."""
    first = getattr(record, f"name_{current_language().value}")
    return str(first or record.name_en or record.name_fr or getattr(record, "name_native", ""))


def _sorted(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple(sorted(choices, key=lambda choice: folded(choice.words)))


def sentence_of(mailing_list: MailingList, options: Options) -> tuple[list[str | TokenFace], list[TokenFace]]:
    """Return the sentence of a definition, and the conditions that it does not have yet."""
    segment = Segment.from_json(mailing_list.rule)
    faces = {clause: _clause(clause, segment, options) for clause in CLAUSES}
    present = [clause for clause in CLAUSES if faces[clause].chosen]
    parts: list[str | TokenFace] = []
    for place, clause in enumerate(present):
        first, later = _verbs(clause)
        parts += [first if place == 0 else later, faces[clause]]
    parts += [
        translate("ListSentence", "and") if present else translate("ListSentence", "Everyone who"),
        _class(mailing_list),
        _purpose(mailing_list),
    ]
    channel = words.channel_label(mailing_list.channel)
    parts += [translate("ListSentence", "by {}, one message per").format(channel), _one_per(mailing_list)]
    more = [faces[clause] for clause in CLAUSES if clause not in present]
    ceiling = _ceiling(mailing_list)
    if mailing_list.ceiling is Confidentiality.SECTION:
        more.append(ceiling)
    else:
        parts += [translate("ListSentence", ", seen by"), ceiling]
    return parts, more


def changed(mailing_list: MailingList, key: str, keys: tuple[str, ...]) -> MailingList:
    """Return the list with what a token stands for now."""
    if key in CLAUSES:
        segment = replace(Segment.from_json(mailing_list.rule), **{key: keys})
        return replace(mailing_list, rule=segment.to_json())
    first = keys[0]
    if key == CLASS:
        return replace(mailing_list, message_class=MessageClass(first))
    if key == ONE_PER:
        return replace(mailing_list, one_per=OnePer(first))
    if key == CEILING:
        return replace(mailing_list, ceiling=Confidentiality(int(first)))
    return replace(mailing_list, purpose=first)


def _verbs(clause: str) -> tuple[str, str]:
    return {
        "communities": (
            translate("ListSentence", "Everyone who belongs to"),
            translate("ListSentence", "and belongs to"),
        ),
        "organizations": (
            translate("ListSentence", "Everyone who is with"),
            translate("ListSentence", "and is with"),
        ),
        "tags": (
            translate("ListSentence", "Everyone who is tagged"),
            translate("ListSentence", "and is tagged"),
        ),
        "languages": (
            translate("ListSentence", "Everyone who reads"),
            translate("ListSentence", "and reads"),
        ),
    }[clause]


def _clause(clause: str, segment: Segment, options: Options) -> TokenFace:
    name = {
        "communities": translate("ListSentence", "Communities"),
        "organizations": translate("ListSentence", "Organizations"),
        "tags": translate("ListSentence", "Tags"),
        "languages": translate("ListSentence", "Languages"),
    }[clause]
    chosen: tuple[str, ...] = getattr(segment, clause)
    choices = options.of(clause)
    return TokenFace(clause, name, _named(choices, chosen), choices, chosen)


def _named(choices: Sequence[Choice], chosen: tuple[str, ...]) -> str:
    by_key = {choice.key: choice.words for choice in choices}
    gone = translate("ListSentence", "one that is gone")
    named = [by_key.get(key, gone) for key in chosen]
    if len(named) > _NAMED + 1:
        rest = len(named) - _NAMED
        named = [*named[:_NAMED], translate("ListSentence", "%n others", "", rest)]
    return words.sentence_join(named)


def _class(mailing_list: MailingList) -> TokenFace:
    choices = (
        Choice(MessageClass.COMMERCIAL.value, translate("ListSentence", "agreed to (consent on record)")),
        Choice(
            MessageClass.NOT_COMMERCIAL.value,
            translate("ListSentence", "did not refuse (public safety and government information)"),
        ),
        Choice(
            MessageClass.SERVICE.value,
            translate("ListSentence", "did not refuse (a service they asked for)"),
        ),
    )
    needs_consent = mailing_list.message_class is MessageClass.COMMERCIAL
    text = (
        translate("ListSentence", "agreed to")
        if needs_consent
        else translate("ListSentence", "did not refuse")
    )
    name = translate("ListSentence", "Consent")
    return TokenFace(CLASS, name, text, choices, (mailing_list.message_class.value,), many=False)


def _purpose(mailing_list: MailingList) -> TokenFace:
    known = dict.fromkeys((*words.PURPOSES, mailing_list.purpose))
    choices = tuple(Choice(key, words.purpose_label(key)) for key in known)
    name, text = translate("ListSentence", "Purpose"), words.purpose_label(mailing_list.purpose)
    return TokenFace(PURPOSE, name, text, choices, (mailing_list.purpose,), many=False)


def _one_per(mailing_list: MailingList) -> TokenFace:
    choices = tuple(Choice(one.value, words.one_per_label(one)) for one in (OnePer.ADDRESS, OnePer.PERSON))
    text = words.one_per_label(mailing_list.one_per)
    return TokenFace(
        ONE_PER,
        translate("ListSentence", "One message per"),
        text,
        choices,
        (mailing_list.one_per.value,),
        many=False,
    )


def _ceiling(mailing_list: MailingList) -> TokenFace:
    choices = tuple(Choice(str(int(level)), words.confidentiality_label(level)) for level in Confidentiality)
    text = words.confidentiality_label(mailing_list.ceiling)
    chosen = (str(int(mailing_list.ceiling)),)
    return TokenFace(CEILING, translate("ListSentence", "Confidentiality"), text, choices, chosen, many=False)
