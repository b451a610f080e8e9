"""The tables of Thunderbird, in English and French; the French one repeats headings, so position decides."""

from __future__ import annotations

Table = tuple[tuple[str, str], ...]

ENGLISH: Table = (
    ("First Name", "given"), ("Last Name", "family"), ("Display Name", "full_name"), ("Nickname", "nickname"),
    ("Primary Email", "email"), ("Secondary Email", "email::2"), ("Screen Name", "kept:X-AIM"),
    ("Work Phone", "tel:work"), ("Home Phone", "tel:home"), ("Fax Number", "tel:fax"),
    ("Pager Number", "tel:pager"), ("Mobile Number", "tel:mobile"), ("Home Address", "adr:home:1:street"),
    ("Home Address 2", "adr:home:1:street2"), ("Home City", "adr:home:1:city"),
    ("Home State", "adr:home:1:region"), ("Home ZipCode", "adr:home:1:postal_code"),
    ("Home Country", "adr:home:1:country"), ("Work Address", "adr:work:1:street"),
    ("Work Address 2", "adr:work:1:street2"), ("Work City", "adr:work:1:city"),
    ("Work State", "adr:work:1:region"), ("Work ZipCode", "adr:work:1:postal_code"),
    ("Work Country", "adr:work:1:country"), ("Job Title", "title"), ("Department", "department"),
    ("Organization", "organization"), ("Web Page 1", "url:work"), ("Web Page 2", "url:home"),
    ("Birth Year", "birthday::1:year"), ("Birth Month", "birthday::1:month"),
    ("Birth Day", "birthday::1:day"),
    ("Custom 1", "kept:X-CUSTOM1"), ("Custom 2", "kept:X-CUSTOM2"), ("Custom 3", "kept:X-CUSTOM3"),
    ("Custom 4", "kept:X-CUSTOM4"), ("Notes", "notes"),
)  # fmt: skip

FRENCH: Table = (
    ("Prénom", "given"), ("Nom de famille", "family"), ("Nom à afficher", "full_name"),
    ("Surnom", "nickname"),
    ("Adresse électronique principale", "email"), ("Adresse électronique secondaire", "email::2"),
    ("Pseudonyme", "kept:X-AIM"), ("Tél. professionnel", "tel:work"), ("Tél. personnel", "tel:home"),
    ("Fax", "tel:fax"), ("Pager", "tel:pager"), ("Portable", "tel:mobile"),
    ("Adresse privée", "adr:home:1:street"), ("Adresse privée 2", "adr:home:1:street2"),
    ("Ville", "adr:home:1:city"), ("Région", "adr:home:1:region"), ("Code postal", "adr:home:1:postal_code"),
    ("Pays", "adr:home:1:country"), ("Adresse professionnelle", "adr:work:1:street"),
    ("Adresse professionnelle 2", "adr:work:1:street2"), ("Ville", "adr:work:1:city"),
    ("Région", "adr:work:1:region"), ("Code postal", "adr:work:1:postal_code"),
    ("Pays", "adr:work:1:country"),
    ("Profession", "title"), ("Service", "department"), ("Société", "organization"),
    ("Site Web 1", "url:work"),
    ("Site Web 2", "url:home"), ("Année de naissance", "birthday::1:year"), ("Mois", "birthday::1:month"),
    ("Jour", "birthday::1:day"), ("Divers 1", "kept:X-CUSTOM1"), ("Divers 2", "kept:X-CUSTOM2"),
    ("Divers 3", "kept:X-CUSTOM3"), ("Divers 4", "kept:X-CUSTOM4"), ("Notes", "notes"),
)  # fmt: skip
