"""The tables of Outlook: classic in English and French, and on the web."""

from __future__ import annotations

Table = tuple[tuple[str, str], ...]


def _address(name: str, label: str) -> Table:
    parts = (
        ("Street", "street"), ("Street 2", "street2"), ("Street 3", "street3"), ("City", "city"),
        ("State", "region"), ("Postal Code", "postal_code"), ("Country/Region", "country"),
    )  # fmt: skip
    return tuple((f"{name} {heading}", f"adr:{label}:1:{part}") for heading, part in parts)


def _emails() -> Table:
    numbered = (("", 1), (" 2", 2), (" 3", 3))
    return tuple(
        (f"E-mail{n} {heading}", target)
        for n, number in numbered
        for heading, target in (
            ("Address", f"email::{number}"),
            ("Type", f"email::{number}:kind"),
            ("Display Name", ""),  # the name and the address once more
        )
    )


_PHONES: Table = (
    ("Assistant's Phone", "tel:assistant"), ("Business Fax", "tel:work fax"), ("Business Phone", "tel:work"),
    ("Business Phone 2", "tel:work:2"), ("Callback", "tel:callback"), ("Car Phone", "tel:car"),
    ("Company Main Phone", "tel:main"), ("Home Fax", "tel:home fax"), ("Home Phone", "tel:home"),
    ("Home Phone 2", "tel:home:2"), ("ISDN", "tel:isdn"), ("Mobile Phone", "tel:mobile"),
    ("Other Fax", "tel:fax"), ("Other Phone", "tel:other"), ("Pager", "tel:pager"),
    ("Primary Phone", "tel:primary"), ("Radio Phone", "tel:radio"), ("TTY/TDD Phone", "tel:textphone"),
    ("Telex", "tel:telex"),
)  # fmt: skip

CLASSIC: Table = (
    ("Title", "prefix"), ("First Name", "given"), ("Middle Name", "additional"), ("Last Name", "family"),
    ("Suffix", "suffix"), ("Company", "organization"), ("Department", "department"), ("Job Title", "title"),
    *_address("Business", "work"), *_address("Home", "home"), *_address("Other", "other"), *_PHONES,
    ("Account", "never"), ("Anniversary", "kept:ANNIVERSARY"), ("Assistant's Name", "kept:X-ASSISTANT"),
    ("Billing Information", "never"), ("Birthday", "birthday"),
    ("Business Address PO Box", "adr:work:1:po_box"), ("Categories", "tags"), ("Children", "kept:X-CHILDREN"),
    ("Directory Server", ""), *_emails(), ("Gender", "never"), ("Government ID Number", "never"),
    ("Hobby", "kept:HOBBY"), ("Home Address PO Box", "adr:home:1:po_box"), ("Initials", "kept:X-INITIALS"),
    ("Internet Free Busy", "kept:FBURL"), ("Keywords", "kept:X-KEYWORDS"), ("Language", "languages"),
    ("Location", "kept:X-LOCATION"), ("Manager's Name", "kept:X-MANAGER"), ("Mileage", "kept:X-MILEAGE"),
    ("Notes", "notes"), ("Office Location", "kept:X-OFFICE-LOCATION"), ("Organizational ID Number", "never"),
    ("Other Address PO Box", "adr:other:1:po_box"), ("Priority", ""), ("Private", "private"),
    ("Profession", "kept:ROLE"), ("Referred By", "kept:X-REFERRED-BY"), ("Sensitivity", "confidentiality"),
    ("Spouse", "kept:X-SPOUSE"), ("User 1", "kept:X-USER-1"), ("User 2", "kept:X-USER-2"),
    ("User 3", "kept:X-USER-3"), ("User 4", "kept:X-USER-4"), ("Web Page", "url:work"),
)  # fmt: skip

# Read as well: what older versions write.
CLASSIC_OLDER: Table = tuple(
    (f"{name} Country", f"adr:{label}:1:country")
    for name, label in (("Business", "work"), ("Home", "home"), ("Other", "other"))
)

WEB: Table = (
    ("First Name", "given"), ("Middle Name", "additional"), ("Last Name", "family"), ("Title", "prefix"),
    ("Suffix", "suffix"), ("Nickname", "nickname"), ("Given Yomi", "kept:X-PHONETIC-FIRST-NAME"),
    ("Surname Yomi", "kept:X-PHONETIC-LAST-NAME"), ("E-mail Address", "email"),
    ("E-mail 2 Address", "email::2"), ("E-mail 3 Address", "email::3"), ("Home Phone", "tel:home"),
    ("Home Phone 2", "tel:home:2"), ("Business Phone", "tel:work"), ("Business Phone 2", "tel:work:2"),
    ("Mobile Phone", "tel:mobile"), ("Car Phone", "tel:car"), ("Other Phone", "tel:other"),
    ("Primary Phone", "tel:primary"), ("Pager", "tel:pager"), ("Business Fax", "tel:work fax"),
    ("Home Fax", "tel:home fax"), ("Other Fax", "tel:fax"), ("Company Main Phone", "tel:main"),
    ("Callback", "tel:callback"), ("Radio Phone", "tel:radio"), ("Telex", "tel:telex"),
    ("TTY/TDD Phone", "tel:textphone"), ("IMAddress", "social"), ("Job Title", "title"),
    ("Department", "department"), ("Company", "organization"), ("Office Location", "kept:X-OFFICE-LOCATION"),
    ("Manager's Name", "kept:X-MANAGER"), ("Assistant's Name", "kept:X-ASSISTANT"),
    ("Assistant's Phone", "tel:assistant"), ("Company Yomi", "kept:X-PHONETIC-ORG"),
    *(c for c in _address("Business", "work") if "Street " not in c[0]),
    *(c for c in _address("Home", "home") if "Street " not in c[0]),
    *(c for c in _address("Other", "other") if "Street " not in c[0]),
    ("Personal Web Page", "url:home"), ("Spouse", "kept:X-SPOUSE"), ("Schools", "kept:X-SCHOOLS"),
    ("Hobby", "kept:HOBBY"), ("Location", "kept:X-LOCATION"), ("Web Page", "url:work"),
    ("Birthday", "birthday"), ("Anniversary", "kept:ANNIVERSARY"), ("Notes", "notes"), ("Categories", "tags"),
)  # fmt: skip


def _french_address(name: str, label: str) -> Table:
    parts = (
        ("Rue", "street"), ("Rue 2", "street2"), ("Rue 3", "street3"), ("Ville", "city"),
        ("Dép/Région", "region"), ("Code postal", "postal_code"), ("Pays/Région", "country"),
    )  # fmt: skip
    named = ((f"{h[:-2]} ({name}) {h[-1]}" if h[-1].isdigit() else f"{h} ({name})", p) for h, p in parts)
    return tuple((heading, f"adr:{label}:1:{part}") for heading, part in named)


FRENCH: Table = (
    ("Titre", "prefix"), ("Prénom", "given"), ("Deuxième prénom", "additional"), ("Nom", "family"),
    ("Suffixe", "suffix"), ("Société", "organization"), ("Service", "department"), ("Profession", "title"),
    *_french_address("bureau", "work"), *_french_address("domicile", "home"),
    *_french_address("autre", "other"),
    ("Téléphone de l'assistant(e)", "tel:assistant"), ("Télécopie (bureau)", "tel:work fax"),
    ("Téléphone (bureau)", "tel:work"), ("Téléphone 2 (bureau)", "tel:work:2"), ("Rappel", "tel:callback"),
    ("Téléphone (voiture)", "tel:car"), ("Téléphone société", "tel:main"),
    ("Télécopie (domicile)", "tel:home fax"), ("Téléphone (domicile)", "tel:home"),
    ("Téléphone 2 (domicile)", "tel:home:2"), ("RNIS", "tel:isdn"), ("Tél. mobile", "tel:mobile"),
    ("Télécopie (autre)", "tel:fax"), ("Téléphone (autre)", "tel:other"),
    ("Récepteur de radiomessagerie", "tel:pager"), ("Téléphone principal", "tel:primary"),
    ("Radio téléphone", "tel:radio"), ("Téléphone TDD/TTY", "tel:textphone"), ("Télex", "tel:telex"),
    ("Compte", "never"), ("Anniversaire de mariage ou fête", "kept:ANNIVERSARY"),
    ("Nom de l'assistant(e)", "kept:X-ASSISTANT"), ("Informations facturation", "never"),
    ("Anniversaire", "birthday"), ("B.P. professionnelle", "adr:work:1:po_box"), ("Catégories", "tags"),
    ("Enfants", "kept:X-CHILDREN"), ("Serveur d'annuaire", ""), ("Adresse de messagerie", "email"),
    ("Type de messagerie", "email::1:kind"), ("Nom complet de l'adresse de messagerie", ""),
    ("Adresse de messagerie 2", "email::2"), ("Type de messagerie 2", "email::2:kind"),
    ("Nom complet de l'adresse de messagerie 2", ""), ("Adresse de messagerie 3", "email::3"),
    ("Type de messagerie 3", "email::3:kind"), ("Nom complet de l'adresse de messagerie 3", ""),
    ("Sexe", "never"), ("Code gouvernement", "never"), ("Passe-temps", "kept:HOBBY"),
    ("B.P. domicile", "adr:home:1:po_box"), ("Initiales", "kept:X-INITIALS"),
    ("Disponibilité Internet", "kept:FBURL"), ("Mots clés", "kept:X-KEYWORDS"), ("Langue", "languages"),
    ("Emplacement", "kept:X-LOCATION"), ("Responsable", "kept:X-MANAGER"), ("Kilométrage", "kept:X-MILEAGE"),
    ("Notes", "notes"), ("Bureau", "kept:X-OFFICE-LOCATION"), ("Code organisation", "never"),
    ("Autre B.P.", "adr:other:1:po_box"), ("Priorité", ""), ("Privé", "private"),
    ("Métier", "kept:ROLE"), ("Recommandé par", "kept:X-REFERRED-BY"),
    ("Critère de diffusion", "confidentiality"),
    ("Conjoint(e)", "kept:X-SPOUSE"), ("Utilisateur 1", "kept:X-USER-1"), ("Utilisateur 2", "kept:X-USER-2"),
    ("Utilisateur 3", "kept:X-USER-3"), ("Utilisateur 4", "kept:X-USER-4"), ("Page Web", "url:work"),
)  # fmt: skip
