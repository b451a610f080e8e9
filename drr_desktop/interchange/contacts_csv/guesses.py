"""What a heading that no program is known for most likely means, in English and French."""

from __future__ import annotations

import re

from drr_desktop.domain.text_fold import fold
from drr_desktop.interchange.contacts_csv.columns import NEVER, Column, column_of

# By folded words without signs; the first target that a word stands under is taken.
_WORDS: dict[str, str] = {
    "full_name": "name|full name|display name|contact|contact name|nom complet|nom et prenom|nom prenom|"
    "prenom et nom|nom affiche|personne|fullname|displayname|formatted name",
    "given": "first name|firstname|given name|givenname|given|first|forename|prenom|prenoms",
    "family": "last name|lastname|surname|family name|familyname|family|last|nom|nom de famille|sn",
    "additional": "middle name|middlename|middle|second prenom|deuxieme prenom|additional name",
    "prefix": "title|prefix|salutation|honorific|titre|civilite|name prefix",
    "suffix": "suffix|suffixe|name suffix",
    "nickname": "nickname|alias|preferred name|known as|surnom|nom usuel|nom prefere",
    "pronouns": "pronouns|pronoun|pronoms|pronom",
    "sound": "pronunciation|phonetic|phonetic name|prononciation",
    "organization": "organization|organisation|company|company name|employer|association|agency|societe|"
    "entreprise|organisme|employeur|o|org|group name|institution|etablissement",
    "department": "department|division|unit|departement|direction|ou",
    "title": "job title|jobtitle|position|role|function|poste|fonction|profession|occupation|titre du poste",
    "email": "email|e mail|email address|e mail address|mail|courriel|adresse courriel|adresse electronique|"
    "adresse de courriel|adresse de messagerie|primary email|work email|business email|emailaddress|"
    "email 1|courriel 1|mel",
    "email:home": "home email|personal email|courriel personnel|private email",
    "email::2": "email 2|second email|secondary email|other email|autre courriel|courriel 2|alternate email",
    "email::3": "email 3|courriel 3",
    "tel:work": "phone|telephone|phone number|telephone number|tel|work phone|business phone|office phone|"
    "numero de telephone|telephone bureau|tel bureau|telephone au travail|telephone travail|phone 1|"
    "tel professionnel|telephonenumber",
    "tel:mobile": "mobile|cell|cell phone|cellphone|mobile phone|cellular|cellulaire|portable|tel cellulaire|"
    "telephone cellulaire|mobile number|tel mobile|cell number",
    "tel:home": "home phone|telephone domicile|tel domicile|telephone a la maison|homephone|home telephone|"
    "telephone personnel",
    "tel:work:2": "phone 2|telephone 2|work phone 2|other phone|autre telephone",
    "tel:fax": "fax|fax number|telecopieur|telecopie|facsimile",
    "url:work": "website|web site|web|url|web page|site web|site internet|homepage|page web",
    "adr:work:1:formatted": "full address|mailing address|adresse complete|adresse postale",
    "adr:work:1:street": "address|street|street address|address 1|address line 1|address1|adresse|rue|"
    "adresse 1|adresse municipale",
    "adr:work:1:house": "street number|house number|civic number|street no|numero civique|no civique",
    "adr:work:1:street2": "address 2|address line 2|address2|adresse 2|street 2",
    "adr:work:1:extended": "unit number|suite|apartment|apt|appartement|bureau no",
    "adr:work:1:city": "city|town|suburb|municipality|ville|municipalite|localite|l",
    "adr:work:1:region": "province|state|region|prov|province state|st|etat",
    "adr:work:1:postal_code": "postal code|postalcode|zip|zip code|zipcode|postcode|code postal|cp|postal",
    "adr:work:1:country": "country|pays|c",
    "adr:work:1:po_box": "po box|boite postale|case postale",
    "languages": "language|languages|langue|langues|spoken languages|langues parlees|preferred language",
    "letter_language": "letter language|correspondence language|langue de correspondance|official language|"
    "langue officielle",
    "tags": "tags|tag|categories|category|labels|label|groups|group|groupes|groupe|categorie|etiquettes|"
    "mots cles|lists|list",
    "notes": "notes|note|comments|comment|remarks|commentaires|commentaire|remarques|description",
    "birthday": "birthday|date of birth|dob|birth date|birthdate|date de naissance|anniversaire|naissance",
    "kept:ANNIVERSARY": "anniversary",
}
_NEVER = re.compile(
    r"\b(religio|faith|foi\b|croyance|ethnic|ethni|race\b|racial|origin|nationalit|citizenship|citoyennet|"
    r"immigration|orientation|sexual|gender|sex\b|sexe|genre\b|soc sec|sin\b|nas\b|ssn|social insurance|"
    r"assurance sociale|passport|passeport|licence number|permis|government id|health|sante|disabilit|"
    r"handicap|bank|iban|account|compte|credit card|password|mot de passe|salary|salaire)"
)
_TARGET_OF = {word: target for target, words in _WORDS.items() for word in words.split("|")}


def words_of(heading: str) -> str:
    """Return a heading as words without signs, case and accents."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading)
    return " ".join(re.sub(r"[^a-z0-9]+", " ", fold(spaced)).split())


def guess(heading: str) -> Column:
    """Return what a heading most likely means, an empty column where nothing does.

    What a person's faith, origin, papers or money are is recognized only to be left out.
    """
    for words in dict.fromkeys((words_of(heading), " ".join(fold(heading).split()))):
        if _NEVER.search(words):
            return Column(NEVER)
        if words in _TARGET_OF:
            return column_of(_TARGET_OF[words])
    return Column()


def guesses(headings: list[str]) -> list[Column]:
    """Return a guess for each heading; the second column of one meaning takes the next number, or none."""
    taken: set[str] = set()
    found = []
    for heading in headings:
        column = guess(heading)
        if column.target in taken and column.field in ("email", "tel", "url", "adr"):
            column = Column(column.field, column.label, _next_number(column, taken), column.part)
        if column.field and column.field != NEVER and column.target in taken:
            column = Column()
        taken.add(column.target)
        found.append(column)
    return found


def _next_number(column: Column, taken: set[str]) -> int:
    numbers = range(2, 100)
    free = (n for n in numbers if Column(column.field, column.label, n, column.part).target not in taken)
    return next(free, 100)
