<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en_CA">
<context>
    <name>AddressRow</name>
    <message>
        <source>Remove this address</source>
        <translation>Retirer cette adresse</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Pas demandé</translation>
    </message>
    <message>
        <source>Withdrawn {}</source>
        <translation>Retiré le {}</translation>
    </message>
    <message>
        <source>Withdrawn today</source>
        <translation>Retiré aujourd’hui</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Donné le</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>An e-mail address has a name, one @ and a domain.</source>
        <translation>Une adresse de courriel a un nom, un seul @ et un domaine.</translation>
    </message>
    <message>
        <source>A telephone number needs digits.</source>
        <translation>Un numéro de téléphone contient des chiffres.</translation>
    </message>
    <message>
        <source>Write the address that the consent is for.</source>
        <translation>Écrivez l’adresse visée par le consentement.</translation>
    </message>
    <message>
        <source>Say when.</source>
        <translation>Dites quand.</translation>
    </message>
    <message>
        <source>This day lies ahead.</source>
        <translation>Ce jour est à venir.</translation>
    </message>
</context>
<context>
    <name>AnnouncedEditor</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Last day, if it lasts longer</source>
        <translation>Dernier jour, si elle dure plus</translation>
    </message>
    <message>
        <source>All who keep it</source>
        <translation>Tous ceux qui l’observent</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Vaut pour</translation>
    </message>
    <message>
        <source>Announced by</source>
        <translation>Annoncée par</translation>
    </message>
    <message>
        <source>Council, temple or organizer</source>
        <translation>Conseil, temple ou organisateur</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Letter, notice or page that says so</source>
        <translation>Lettre, avis ou page qui le dit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Record an announced date</source>
        <translation>Noter une date annoncée</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Correct the announced date</source>
        <translation>Corriger la date annoncée</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Say which day.</source>
        <translation>Dites quel jour.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Elle finit avant de commencer.</translation>
    </message>
    <message>
        <source>Say who announced it.</source>
        <translation>Dites qui l’a annoncée.</translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Tapez un nom</translation>
    </message>
    <message>
        <source>People and organizations found</source>
        <translation>Personnes et organismes trouvés</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Asked for it on the phone</source>
        <translation>L’a demandé au téléphone</translation>
    </message>
    <message>
        <source>Put somebody in by hand</source>
        <translation>Ajouter quelqu’un à la main</translation>
    </message>
    <message>
        <source>Put {} in by hand</source>
        <translation>Ajouter {} à la main</translation>
    </message>
    <message>
        <source>Take {} out by hand</source>
        <translation>Retirer {} à la main</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Choose somebody from those found.</source>
        <translation>Choisissez quelqu’un parmi les résultats.</translation>
    </message>
    <message>
        <source>Say why; others will read it here.</source>
        <translation>Dites pourquoi; d’autres le liront ici.</translation>
    </message>
</context>
<context>
    <name>CalendarActs</name>
    <message>
        <source>{} is in the calendar.</source>
        <translation>Ajouté au calendrier&#x202f;: {}.</translation>
    </message>
    <message>
        <source>{} is saved.</source>
        <translation>Enregistré&#x202f;: {}.</translation>
    </message>
    <message>
        <source>{} is deleted.</source>
        <translation>Supprimé&#x202f;: {}.</translation>
    </message>
    <message>
        <source>The announced date of {} is recorded.</source>
        <translation>La date annoncée est notée&#x202f;: {}.</translation>
    </message>
    <message>
        <source>The announced date is withdrawn.</source>
        <translation>La date annoncée est retirée.</translation>
    </message>
    <message>
        <source>{} is confirmed.</source>
        <translation>Confirmé&#x202f;: {}.</translation>
    </message>
</context>
<context>
    <name>CalendarBar</name>
    <message>
        <source>No date yet ({})</source>
        <translation>Sans date ({})</translation>
    </message>
    <message>
        <source>To check ({})</source>
        <translation>À vérifier ({})</translation>
    </message>
</context>
<context>
    <name>CalendarChecks</name>
    <message>
        <source>Observances to check</source>
        <translation>Fêtes et journées à vérifier</translation>
    </message>
    <message>
        <source>No document is named as the source of these, and nobody has confirmed them. Look one up, then confirm it with the name of the document.</source>
        <translation>Aucun document n’est nommé comme source de celles-ci, et personne ne les a confirmées. Vérifiez-en une, puis confirmez-la avec le nom du document.</translation>
    </message>
    <message>
        <source>Every observance has a document as its source or was confirmed.</source>
        <translation>Chaque fête ou journée a un document comme source ou a été confirmée.</translation>
    </message>
</context>
<context>
    <name>CalendarHeader</name>
    <message>
        <source>Month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>CalendarInspector</name>
    <message>
        <source>About the day</source>
        <translation>À propos du jour</translation>
    </message>
    <message>
        <source>Nothing falls on this day.</source>
        <translation>Rien ne tombe ce jour-là.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries of the day</source>
        <translation>Entrées du jour</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>Confirmer…</translation>
    </message>
    <message>
        <source>Record an announced date</source>
        <translation>Noter une date annoncée</translation>
    </message>
    <message>
        <source>All who keep it</source>
        <translation>Tous ceux qui l’observent</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Edit this observance</source>
        <translation>Modifier cette fête ou journée</translation>
    </message>
    <message>
        <source>Delete this observance</source>
        <translation>Supprimer cette fête ou journée</translation>
    </message>
    <message>
        <source>Date not computed yet</source>
        <translation>Date pas encore calculée</translation>
    </message>
    <message>
        <source>Their calendars are not computed by this version. Ask the community for the date.</source>
        <translation>Cette version ne calcule pas leurs calendriers. Demandez la date à la communauté.</translation>
    </message>
    <message>
        <source>Observances without a date</source>
        <translation>Fêtes sans date</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Observance</source>
        <translation>Fête ou journée</translation>
    </message>
</context>
<context>
    <name>CalendarViews</name>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n choix</numerusform>
            <numerusform>%n choix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Narrow the choices</source>
        <translation>Restreindre les choix</translation>
    </message>
    <message>
        <source>Type to narrow</source>
        <translation>Tapez pour restreindre</translation>
    </message>
    <message>
        <source>Take all away</source>
        <translation>Tout retirer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>ConfirmEditor</name>
    <message>
        <source>Confirm the observance</source>
        <translation>Confirmer la fête ou la journée</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Vérifiée par</translation>
    </message>
    <message>
        <source>Document that says so, and where</source>
        <translation>Document qui le dit, et où</translation>
    </message>
    <message>
        <source>Say who checked it.</source>
        <translation>Dites qui l’a vérifiée.</translation>
    </message>
    <message>
        <source>Name the document.</source>
        <translation>Nommez le document.</translation>
    </message>
</context>
<context>
    <name>ContactActs</name>
    <message>
        <source>{} is saved.</source>
        <translation>La fiche de {} est enregistrée.</translation>
    </message>
    <message>
        <source>{} is added.</source>
        <translation>La fiche de {} est ajoutée.</translation>
    </message>
    <message>
        <source>{} is deleted.</source>
        <translation>La fiche de {} est supprimée.</translation>
    </message>
    <message>
        <source>Done: {}</source>
        <translation>Fait&#x202f;: {}</translation>
    </message>
    <message>
        <source>To do: {}</source>
        <translation>À faire&#x202f;: {}</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Choose somebody to see their card.</source>
        <translation>Choisissez quelqu’un pour voir sa fiche.</translation>
    </message>
    <message>
        <source>More about this contact</source>
        <translation>Autres gestes pour ce contact</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Ne pas joindre</translation>
    </message>
    <message>
        <source>Do not contact until {}</source>
        <translation>Ne pas joindre avant le {}</translation>
    </message>
    <message>
        <source>Died on {}</source>
        <translation>Décès le {}</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>Noter un contact</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Liaison</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>Our liaison for the community or organization</source>
        <translation>Notre liaison pour la communauté ou l’organisme</translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation>Affiliations</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Communautés</translation>
    </message>
    <message>
        <source>until {}</source>
        <translation>jusqu’au {}</translation>
    </message>
    <message>
        <source>since {}</source>
        <translation>depuis le {}</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>{} first · {}</source>
        <translation>{} d’abord · {}</translation>
    </message>
    <message>
        <source>Write in English.</source>
        <translation>Écrire en anglais.</translation>
    </message>
    <message>
        <source>Write in French.</source>
        <translation>Écrire en français.</translation>
    </message>
    <message>
        <source>Addresses and consent</source>
        <translation>Adresses et consentement</translation>
    </message>
    <message>
        <source>No address or number yet.</source>
        <translation>Ni adresse ni numéro pour l’instant.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a follow-up</source>
        <translation>Ajouter un suivi</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Rien n’est en cours.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Nothing was logged yet.</source>
        <translation>Rien n’est encore noté.</translation>
    </message>
    <message>
        <source>Delete this contact</source>
        <translation>Supprimer ce contact</translation>
    </message>
</context>
<context>
    <name>ContactConsent</name>
    <message>
        <source>Do not use</source>
        <translation>Ne pas utiliser</translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation>Jamais demandé</translation>
    </message>
    <message>
        <source>{purpose}, given {day}</source>
        <translation>{purpose}, donné le {day}</translation>
    </message>
    <message>
        <source>Until withdrawn</source>
        <translation>Jusqu’au retrait</translation>
    </message>
    <message>
        <source>Ends {}</source>
        <translation>Prend fin le {}</translation>
    </message>
    <message>
        <source>To {}</source>
        <translation>Jusqu’au {}</translation>
    </message>
    <message>
        <source>Withdrawn {}</source>
        <translation>Retiré le {}</translation>
    </message>
    <message>
        <source>Ended {}</source>
        <translation>Échu le {}</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Pas demandé</translation>
    </message>
</context>
<context>
    <name>ContactEditor</name>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>Add the contact</source>
        <translation>Ajouter le contact</translation>
    </message>
    <message>
        <source>Edit the contact</source>
        <translation>Modifier le contact</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Quitter sans enregistrer?</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>ContactFilters</name>
    <message>
        <source>Everyone</source>
        <translation>Tout le monde</translation>
    </message>
    <message numerus="yes">
        <source>No touch in %n days</source>
        <translation>
            <numerusform>Aucun contact depuis %n jour</numerusform>
            <numerusform>Aucun contact depuis %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>All communities</source>
        <translation>Toutes les communautés</translation>
    </message>
    <message>
        <source>People and organizations</source>
        <translation>Personnes et organismes</translation>
    </message>
    <message>
        <source>Find in contacts</source>
        <translation>Chercher dans les contacts</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
    <message>
        <source>By tradition</source>
        <translation>Par tradition</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organismes</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>Name, as they write it</source>
        <translation>Nom, tel que la personne l’écrit</translation>
    </message>
    <message>
        <source>Name in its own script</source>
        <translation>Nom dans son écriture</translation>
    </message>
    <message>
        <source>How to say it</source>
        <translation>Prononciation</translation>
    </message>
    <message>
        <source>yas-MEEN ar-RAH-shi-dee</source>
        <translation>yas-MINE ar-RA-chi-di</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>Pronoms</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Nom en français</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site Web</translation>
    </message>
    <message>
        <source>Languages, the preferred one first</source>
        <translation>Langues, la préférée d’abord</translation>
    </message>
    <message>
        <source>Write in</source>
        <translation>Écrire en</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Communities they told us of</source>
        <translation>Communautés que la personne nous a dites</translation>
    </message>
    <message>
        <source>None named</source>
        <translation>Aucune nommée</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Addresses and consent</source>
        <translation>Adresses et consentement</translation>
    </message>
    <message>
        <source>Add an e-mail address</source>
        <translation>Ajouter une adresse de courriel</translation>
    </message>
    <message>
        <source>Add a phone number</source>
        <translation>Ajouter un numéro de téléphone</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>“{}” is new and will be added as an organization.</source>
        <translation>«&#x202f;{}&#x202f;» est nouveau et sera ajouté comme organisme.</translation>
    </message>
    <message>
        <source>The role at {} ends with yesterday; the history keeps it.</source>
        <translation>Le rôle à {} prend fin hier; l’historique le garde.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Il faut un nom.</translation>
    </message>
</context>
<context>
    <name>ContactTableModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
</context>
<context>
    <name>ContactsMain</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>Write down who you met: a name is enough to begin with.</source>
        <translation>Notez qui vous avez rencontré&#x202f;: un nom suffit pour commencer.</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Aucun contact pour l’instant</translation>
    </message>
    <message>
        <source>Show everyone</source>
        <translation>Afficher tout le monde</translation>
    </message>
    <message>
        <source>Names, other scripts, organizations, addresses and numbers were looked through.</source>
        <translation>La recherche a porté sur les noms, les autres écritures, les organismes, les adresses et les numéros.</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>Personne ne correspond</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Card</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organizations</source>
        <translation>
            <numerusform>%n organisme</numerusform>
            <numerusform>%n organismes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n communities</source>
        <translation>
            <numerusform>%n communauté</numerusform>
            <numerusform>%n communautés</numerusform>
        </translation>
    </message>
    <message>
        <source>sorted by name</source>
        <translation>par nom</translation>
    </message>
    <message>
        <source>sorted by name, from the end</source>
        <translation>par nom, à partir de la fin</translation>
    </message>
    <message>
        <source>longest without a touch first</source>
        <translation>les plus longtemps sans contact d’abord</translation>
    </message>
    <message>
        <source>latest touch first</source>
        <translation>les derniers contacts d’abord</translation>
    </message>
    <message>
        <source>{} shown of {}</source>
        <translation>{} affichés sur {}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>DRR Desktop</source>
        <translation>DRR Desktop</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Une erreur s’est produite dans le programme</translation>
    </message>
    <message>
        <source>What was saved before is safe; the last act may not have been done. Look at the page, then do it again. If it fails again, send the log below to whoever looks after the program: it holds no names and no addresses.</source>
        <translation>Ce qui était enregistré est intact; le dernier geste n’a peut-être pas été fait. Regardez la page, puis refaites-le. Si l’erreur revient, envoyez le journal ci-dessous à la personne responsable du programme&#x202f;: il ne contient ni nom ni adresse.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>aaaa-mm-jj</translation>
    </message>
    <message>
        <source>This day does not exist; write it as 2027-03-10.</source>
        <translation>Ce jour n’existe pas; écrivez-le ainsi&#x202f;: 2027-03-10.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Il n’y a rien à refaire.</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>Refait.</translation>
    </message>
    <message>
        <source>People and organizations</source>
        <translation>Personnes et organismes</translation>
    </message>
    <message>
        <source>Observances</source>
        <translation>Fêtes et journées</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Chiffré</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>No data file is open</source>
        <translation>Aucun fichier de données n’est ouvert</translation>
    </message>
</context>
<context>
    <name>DifferenceLine</name>
    <message>
        <source>Show the difference</source>
        <translation>Voir la différence</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Voir tout le monde</translation>
    </message>
    <message>
        <source>Counted at {}</source>
        <translation>Compté à {}</translation>
    </message>
    <message>
        <source>Not exported yet.</source>
        <translation>Pas encore exportée.</translation>
    </message>
    <message>
        <source>Since {}:</source>
        <translation>Depuis le {}&#x202f;:</translation>
    </message>
    <message numerus="yes">
        <source>%n joined</source>
        <translation>
            <numerusform>%n arrivée</numerusform>
            <numerusform>%n arrivées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n départ</numerusform>
            <numerusform>%n départs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n inchangé</numerusform>
            <numerusform>%n inchangés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueActs</name>
    <message>
        <source>Done: {}</source>
        <translation>Fait&#x202f;: {}</translation>
    </message>
    <message>
        <source>Open again: {}</source>
        <translation>À rouvrir&#x202f;: {}</translation>
    </message>
    <message>
        <source>Dropped: {}</source>
        <translation>Abandonné&#x202f;: {}</translation>
    </message>
    <message>
        <source>To do: {}</source>
        <translation>À faire&#x202f;: {}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>DueModel</name>
    <message>
        <source>Without a day</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>D’ici une semaine</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Promised to {}</source>
        <translation>Promis à {}</translation>
    </message>
</context>
<context>
    <name>EntryEditor</name>
    <message>
        <source>Edit the entry</source>
        <translation>Modifier l’entrée</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>EntrySaving</name>
    <message>
        <source>Logged with {names}; new in the contacts: {new}.</source>
        <translation>Noté avec {names}; nouveau dans les contacts&#x202f;: {new}.</translation>
    </message>
    <message>
        <source>Logged with {names}; to do by {day}.</source>
        <translation>Noté avec {names}; à faire d’ici le {day}.</translation>
    </message>
    <message>
        <source>Logged with {}.</source>
        <translation>Noté avec {}.</translation>
    </message>
    <message>
        <source>The entry is changed.</source>
        <translation>L’entrée est modifiée.</translation>
    </message>
    <message>
        <source>Deleted: {}</source>
        <translation>Supprimé&#x202f;: {}</translation>
    </message>
</context>
<context>
    <name>FeedAgenda</name>
    <message>
        <source>All day</source>
        <translation>Toute la journée</translation>
    </message>
</context>
<context>
    <name>FeedDetail</name>
    <message>
        <source>Where it is published</source>
        <translation>Lieu de publication</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publier maintenant</translation>
    </message>
    <message>
        <source>More about this feed</source>
        <translation>Autres gestes pour ce flux</translation>
    </message>
    <message>
        <source>Edit the feed…</source>
        <translation>Modifier le flux…</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>As a subscriber sees it</source>
        <translation>Vu par un abonné</translation>
    </message>
    <message>
        <source>Delete this feed</source>
        <translation>Supprimer ce flux</translation>
    </message>
    <message>
        <source>Path of the published file</source>
        <translation>Chemin du fichier publié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edit what is in it</source>
        <translation>Modifier le contenu</translation>
    </message>
    <message>
        <source>Edit for whom and how far</source>
        <translation>Modifier le public et l’horizon</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>For whom and how far</source>
        <translation>Pour qui et jusqu’où</translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation>Pas encore de dossier</translation>
    </message>
    <message>
        <source>Give colleagues the address of this file. They subscribe once, and changes follow.</source>
        <translation>Donnez l’adresse de ce fichier aux collègues. On s’abonne une seule fois; les changements suivent.</translation>
    </message>
    <message>
        <source>Choose a folder that colleagues’ calendars can read, such as the intranet’s.</source>
        <translation>Choisissez un dossier que l’agenda des collègues peut lire, comme celui de l’intranet.</translation>
    </message>
    <message>
        <source>Includes</source>
        <translation>Comprend</translation>
    </message>
    <message>
        <source>Traditions</source>
        <translation>Traditions</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Expected dates</source>
        <translation>Dates attendues</translation>
    </message>
    <message>
        <source>Yes, and they say so</source>
        <translation>Oui, avec la mention</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>People or notes</source>
        <translation>Personnes ni notes</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Reaches</source>
        <translation>Horizon</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Last published</source>
        <translation>Dernière fois</translation>
    </message>
    <message numerus="yes">
        <source>%n entries: Google Calendar may leave some out beyond 1,000.</source>
        <translation>
            <numerusform>%n entrée&#x202f;: au-delà de 1 000, Google Agenda peut en omettre.</numerusform>
            <numerusform>%n entrées&#x202f;: au-delà de 1 000, Google Agenda peut en omettre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Publication…</translation>
    </message>
</context>
<context>
    <name>FeedEditor</name>
    <message>
        <source>Name, as subscribers see it</source>
        <translation>Nom, tel que les abonnés le voient</translation>
    </message>
    <message>
        <source>Section calendar</source>
        <translation>Calendrier de la section</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>New feed</source>
        <translation>Nouveau flux</translation>
    </message>
    <message>
        <source>Make the feed</source>
        <translation>Créer le flux</translation>
    </message>
    <message>
        <source>Edit the feed</source>
        <translation>Modifier le flux</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Traditions</source>
        <translation>Traditions</translation>
    </message>
    <message>
        <source>All traditions</source>
        <translation>Toutes les traditions</translation>
    </message>
    <message>
        <source>Kinds of days</source>
        <translation>Sortes de jours</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>All, marked or not</source>
        <translation>Tous, marqués ou non</translation>
    </message>
    <message>
        <source>Include days for internal planning only</source>
        <translation>Inclure les jours réservés à la planification interne</translation>
    </message>
    <message>
        <source>Planning notes enter the feed: publish it where the section alone can read.</source>
        <translation>Des notes de planification entrent dans le flux&#x202f;: publiez-le là où seule la section peut lire.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>En arrière</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>En avant</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Chosen when it is published</source>
        <translation>Choisi à la publication</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>made from the name</source>
        <translation>tiré du nom</translation>
    </message>
    <message>
        <source>The folder to publish in</source>
        <translation>Le dossier de publication</translation>
    </message>
    <message>
        <source>Give the feed a name.</source>
        <translation>Donnez un nom au flux.</translation>
    </message>
    <message>
        <source>This folder is not there.</source>
        <translation>Ce dossier est introuvable.</translation>
    </message>
</context>
<context>
    <name>FeedLabels</name>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English and French</source>
        <translation>Anglais et français</translation>
    </message>
    <message>
        <source>All traditions</source>
        <translation>Toutes</translation>
    </message>
    <message numerus="yes">
        <source>%n traditions</source>
        <translation>
            <numerusform>%n tradition</numerusform>
            <numerusform>%n traditions</numerusform>
        </translation>
    </message>
    <message>
        <source>All kinds of days</source>
        <translation>Fêtes et journées</translation>
    </message>
    <message>
        <source>All, marked or not</source>
        <translation>Tous, marqués ou non</translation>
    </message>
    <message>
        <source>Section only</source>
        <translation>Section seulement</translation>
    </message>
    <message>
        <source>Whole service</source>
        <translation>Tout le service</translation>
    </message>
    <message numerus="yes">
        <source>%n months ahead</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back</source>
        <translation>
            <numerusform>%n en arrière</numerusform>
            <numerusform>%n en arrière</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedRows</name>
    <message>
        <source>Not published</source>
        <translation>Non publié</translation>
    </message>
    <message numerus="yes">
        <source>%n to publish</source>
        <translation>
            <numerusform>%n à publier</numerusform>
            <numerusform>%n à publier</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
</context>
<context>
    <name>FeedsPage</name>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>New feed</source>
        <translation>Nouveau flux</translation>
    </message>
    <message>
        <source>A feed shows the days that matter in colleagues’ own calendars, and keeps them right.</source>
        <translation>Un flux montre les jours importants dans l’agenda des collègues et les tient à jour.</translation>
    </message>
    <message>
        <source>No feeds yet</source>
        <translation>Aucun flux pour l’instant</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message numerus="yes">
        <source>%n entries to come, in {}</source>
        <translation>
            <numerusform>%n entrée à venir; langue&#x202f;: {}</numerusform>
            <numerusform>%n entrées à venir; langue&#x202f;: {}</numerusform>
        </translation>
    </message>
    <message>
        <source>The feed “{}” is made.</source>
        <translation>Le flux «&#x202f;{}&#x202f;» est créé.</translation>
    </message>
    <message>
        <source>The feed “{}” is changed.</source>
        <translation>Le flux «&#x202f;{}&#x202f;» est modifié.</translation>
    </message>
    <message>
        <source>The feed “{}” is deleted; its published file stays where it is.</source>
        <translation>Le flux «&#x202f;{}&#x202f;» est supprimé; son fichier publié reste en place.</translation>
    </message>
    <message>
        <source>The folder to publish in</source>
        <translation>Le dossier de publication</translation>
    </message>
    <message numerus="yes">
        <source>%n entries published to {}.</source>
        <translation>
            <numerusform>%n entrée publiée dans {}.</numerusform>
            <numerusform>%n entrées publiées dans {}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Nothing had changed; the published file is up to date.</source>
        <translation>Rien n’avait changé; le fichier publié est à jour.</translation>
    </message>
    <message>
        <source>The path is on the clipboard: {}</source>
        <translation>Le chemin est dans le presse-papiers&#x202f;: {}</translation>
    </message>
</context>
<context>
    <name>FollowUpEditor</name>
    <message>
        <source>What is to be done, and when</source>
        <translation>Ce qu’il y a à faire, et quand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Sorte</translation>
    </message>
    <message>
        <source>Something to do</source>
        <translation>Une chose à faire</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Edit what is to be done</source>
        <translation>Modifier ce qu’il y a à faire</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>FollowUpField</name>
    <message>
        <source>Send the plan, Fri 5 March</source>
        <translation>Envoyer le plan, ven. 5 mars</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>Dites ce qu’il y a à faire.</translation>
    </message>
    <message>
        <source>This day is a {}.</source>
        <translation>Ce jour est un {}.</translation>
    </message>
</context>
<context>
    <name>FramedDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>HintCard</name>
    <message>
        <source>Open the card</source>
        <translation>Ouvrir la fiche</translation>
    </message>
</context>
<context>
    <name>LanguagesField</name>
    <message>
        <source>Arabic, French</source>
        <translation>arabe, français</translation>
    </message>
    <message>
        <source>“{}” is not a language known here.</source>
        <translation>«&#x202f;{}&#x202f;» n’est pas une langue connue ici.</translation>
    </message>
</context>
<context>
    <name>ListDetail</name>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>More about this list</source>
        <translation>Autres gestes pour cette liste</translation>
    </message>
    <message>
        <source>Edit name and observance…</source>
        <translation>Modifier le nom et la fête…</translation>
    </message>
    <message>
        <source>Put somebody in by hand…</source>
        <translation>Ajouter quelqu’un à la main…</translation>
    </message>
    <message>
        <source>Delete this list</source>
        <translation>Supprimer cette liste</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Incluses</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Exclues</translation>
    </message>
    <message>
        <source>Why each one is in</source>
        <translation>Pourquoi chacune y est</translation>
    </message>
    <message numerus="yes">
        <source>%n can be fixed</source>
        <translation>
            <numerusform>%n à régler</numerusform>
            <numerusform>%n à régler</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Take out by hand…</source>
        <translation>Retirer à la main…</translation>
    </message>
    <message>
        <source>Put in by hand…</source>
        <translation>Ajouter à la main…</translation>
    </message>
    <message>
        <source>Let the rule decide again</source>
        <translation>Laisser la règle décider de nouveau</translation>
    </message>
</context>
<context>
    <name>ListEditor</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Eid al-Fitr greetings 2027</source>
        <translation>Vœux de l’Aïd al-Fitr 2027</translation>
    </message>
    <message>
        <source>For the observance (empty for a standing list)</source>
        <translation>Pour la fête (vide si la liste est permanente)</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Tapez un nom</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Communautés</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Nouvelle liste</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>Créer la liste</translation>
    </message>
    <message>
        <source>Edit the list</source>
        <translation>Modifier la liste</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Give the list a name.</source>
        <translation>Donnez un nom à la liste.</translation>
    </message>
    <message>
        <source>The calendar has no observance of this name; choose one of those offered.</source>
        <translation>Le calendrier n’a pas de fête de ce nom; choisissez parmi celles proposées.</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>Excel (CSV)</source>
        <translation>Excel (CSV)</translation>
    </message>
    <message>
        <source>Text for BCC</source>
        <translation>Texte pour Cci</translation>
    </message>
    <message>
        <source>A record of each name and address is kept; an export cannot be undone.</source>
        <translation>Chaque nom et chaque adresse est consigné; une exportation ne s’annule pas.</translation>
    </message>
    <message>
        <source>Export “{}”</source>
        <translation>Exporter «&#x202f;{}&#x202f;»</translation>
    </message>
    <message numerus="yes">
        <source>Export %n people</source>
        <translation>
            <numerusform>Exporter %n personne</numerusform>
            <numerusform>Exporter %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Names, addresses and reasons in columns, for Excel and mail merge.</source>
        <translation>Noms, adresses et raisons en colonnes, pour Excel et le publipostage.</translation>
    </message>
    <message>
        <source>Addresses only, ready to paste into the BCC line of a message.</source>
        <translation>Adresses seulement, prêtes à coller dans le champ Cci d’un message.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Name a file in a folder that exists.</source>
        <translation>Nommez un fichier dans un dossier qui existe.</translation>
    </message>
</context>
<context>
    <name>ListLabels</name>
    <message>
        <source>any purpose</source>
        <translation>tout message</translation>
    </message>
    <message>
        <source>greetings</source>
        <translation>des vœux</translation>
    </message>
    <message>
        <source>invitations</source>
        <translation>des invitations</translation>
    </message>
    <message>
        <source>news</source>
        <translation>des nouvelles</translation>
    </message>
    <message>
        <source>newsletters</source>
        <translation>des bulletins</translation>
    </message>
    <message>
        <source>consultations</source>
        <translation>des consultations</translation>
    </message>
    <message>
        <source>news of events</source>
        <translation>des nouvelles des activités</translation>
    </message>
    <message>
        <source>committee work</source>
        <translation>les travaux du comité</translation>
    </message>
    <message>
        <source>news of services</source>
        <translation>des nouvelles des services</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>language not said</source>
        <translation>langue non précisée</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>public</source>
        <translation>public</translation>
    </message>
    <message>
        <source>section only</source>
        <translation>section seulement</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>restreint</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protégé</translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation>{} ou {}</translation>
    </message>
</context>
<context>
    <name>ListReasons</name>
    <message>
        <source>Deceased or no longer active</source>
        <translation>Personne décédée ou organisme inactif</translation>
    </message>
    <message>
        <source>Does not match this list</source>
        <translation>Ne correspond pas à cette liste</translation>
    </message>
    <message>
        <source>Taken out by hand</source>
        <translation>Retrait à la main</translation>
    </message>
    <message>
        <source>Taken out by hand: {}</source>
        <translation>Retrait à la main&#x202f;: {}</translation>
    </message>
    <message>
        <source>Too confidential for this list</source>
        <translation>Trop confidentiel pour cette liste</translation>
    </message>
    <message>
        <source>Too confidential for this list: {}</source>
        <translation>Trop confidentiel pour cette liste&#x202f;: {}</translation>
    </message>
    <message>
        <source>No usable e-mail address</source>
        <translation>Aucune adresse de courriel utilisable</translation>
    </message>
    <message>
        <source>E-mail bounced or is wrong</source>
        <translation>Courriel refusé ou erroné</translation>
    </message>
    <message>
        <source>Address no longer in use</source>
        <translation>Adresse qui ne sert plus</translation>
    </message>
    <message>
        <source>Address ended {}</source>
        <translation>Adresse échue le {}</translation>
    </message>
    <message>
        <source>Address must not be written to</source>
        <translation>Adresse à laquelle ne pas écrire</translation>
    </message>
    <message>
        <source>Address must not be written to since {}</source>
        <translation>Ne pas écrire à cette adresse depuis le {}</translation>
    </message>
    <message>
        <source>Wants to be left alone</source>
        <translation>Ne veut pas de contact</translation>
    </message>
    <message>
        <source>Wants to be left alone until {}</source>
        <translation>Ne veut pas de contact avant le {}</translation>
    </message>
    <message>
        <source>No consent on record</source>
        <translation>Aucun consentement au dossier</translation>
    </message>
    <message>
        <source>Withdrew consent</source>
        <translation>Consentement retiré</translation>
    </message>
    <message>
        <source>Withdrew consent {}</source>
        <translation>Consentement retiré le {}</translation>
    </message>
    <message>
        <source>Consent ended</source>
        <translation>Consentement échu</translation>
    </message>
    <message>
        <source>Consent ended {}</source>
        <translation>Consentement échu le {}</translation>
    </message>
    <message>
        <source>Same address as somebody else</source>
        <translation>Même adresse que quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Same address as {}</source>
        <translation>Même adresse que {}</translation>
    </message>
    <message>
        <source>Belongs to the community</source>
        <translation>Appartient à la communauté</translation>
    </message>
    <message>
        <source>Member of {}</source>
        <translation>Membre&#x202f;: {}</translation>
    </message>
    <message>
        <source>With the organization</source>
        <translation>Fait partie de l’organisme</translation>
    </message>
    <message>
        <source>With {}</source>
        <translation>Fait partie de {}</translation>
    </message>
    <message>
        <source>Has the tag</source>
        <translation>Porte l’étiquette</translation>
    </message>
    <message>
        <source>Tagged {}</source>
        <translation>Étiquette&#x202f;: {}</translation>
    </message>
    <message>
        <source>Reads the language</source>
        <translation>Lit cette langue</translation>
    </message>
    <message>
        <source>Reads {}</source>
        <translation>Lit en {}</translation>
    </message>
    <message>
        <source>The list is for everyone</source>
        <translation>La liste vise tout le monde</translation>
    </message>
    <message>
        <source>Put in by hand</source>
        <translation>Ajout à la main</translation>
    </message>
    <message>
        <source>Put in by hand: {}</source>
        <translation>Ajout à la main&#x202f;: {}</translation>
    </message>
    <message>
        <source>{} has never been asked</source>
        <translation>{} n’a jamais reçu de demande</translation>
    </message>
    <message>
        <source>Ask, then record the answer on the card.</source>
        <translation>Demandez, puis inscrivez la réponse sur la fiche.</translation>
    </message>
    <message>
        <source>The consent of {} has ended</source>
        <translation>Le consentement de {} est échu</translation>
    </message>
    <message>
        <source>Ask again, then record the answer on the card.</source>
        <translation>Redemandez, puis inscrivez la réponse sur la fiche.</translation>
    </message>
    <message>
        <source>{} has no usable e-mail address</source>
        <translation>{} n’a pas d’adresse de courriel utilisable</translation>
    </message>
    <message>
        <source>Ask for one, then add it to the card.</source>
        <translation>Demandez-en une, puis ajoutez-la à la fiche.</translation>
    </message>
    <message>
        <source>Mail to {} comes back</source>
        <translation>Le courriel à {} revient</translation>
    </message>
    <message>
        <source>Ask for the new address, then correct the card.</source>
        <translation>Demandez la nouvelle adresse, puis corrigez la fiche.</translation>
    </message>
    <message>
        <source>The address of {} is no longer in use</source>
        <translation>L’adresse de {} ne sert plus</translation>
    </message>
    <message>
        <source>{} withdrew consent</source>
        <translation>{} a retiré son consentement</translation>
    </message>
    <message>
        <source>Only a new express consent, given freely, lifts this.</source>
        <translation>Seul un nouveau consentement exprès, donné librement, lève ce refus.</translation>
    </message>
    <message>
        <source>The address of {} must not be written to</source>
        <translation>Il ne faut pas écrire à l’adresse de {}</translation>
    </message>
    <message>
        <source>{} wants to be left alone</source>
        <translation>{} ne veut pas de contact</translation>
    </message>
    <message>
        <source>The card says on which channel and until when.</source>
        <translation>La fiche dit par quel moyen et jusqu’à quand.</translation>
    </message>
    <message>
        <source>{} is reached at an address that is already in</source>
        <translation>L’adresse de {} figure déjà sur la liste</translation>
    </message>
    <message>
        <source>For a message each, choose one message per person above.</source>
        <translation>Pour un message à chaque personne, choisissez ci-dessus un message par personne.</translation>
    </message>
    <message>
        <source>{} was taken out by hand</source>
        <translation>{}&#x202f;: retrait à la main</translation>
    </message>
    <message>
        <source>The row’s menu takes the decision back.</source>
        <translation>Le menu de la ligne annule la décision.</translation>
    </message>
    <message>
        <source>{} is too confidential for this list</source>
        <translation>{}&#x202f;: trop confidentiel pour cette liste</translation>
    </message>
    <message>
        <source>The level stands on the card; few lists should see more.</source>
        <translation>Le niveau figure sur la fiche; peu de listes devraient en voir plus.</translation>
    </message>
    <message>
        <source>{} is no longer active</source>
        <translation>{}&#x202f;: ne fait plus partie des contacts actifs</translation>
    </message>
    <message>
        <source>The card says since when.</source>
        <translation>La fiche dit depuis quand.</translation>
    </message>
    <message>
        <source>{} no longer matches this list</source>
        <translation>{} ne correspond plus à cette liste</translation>
    </message>
    <message>
        <source>Who should be in all the same can be put in by hand.</source>
        <translation>On peut ajouter à la main qui devrait quand même y être.</translation>
    </message>
</context>
<context>
    <name>ListRows</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>permanente</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListSentence</name>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>Everyone who</source>
        <translation>Toute personne qui</translation>
    </message>
    <message>
        <source>by {}, one message per</source>
        <translation>par {}, un message par</translation>
    </message>
    <message>
        <source>, seen by</source>
        <translation>, niveau</translation>
    </message>
    <message>
        <source>Everyone who belongs to</source>
        <translation>Toute personne qui appartient à</translation>
    </message>
    <message>
        <source>and belongs to</source>
        <translation>et appartient à</translation>
    </message>
    <message>
        <source>Everyone who is with</source>
        <translation>Toute personne qui fait partie de</translation>
    </message>
    <message>
        <source>and is with</source>
        <translation>et fait partie de</translation>
    </message>
    <message>
        <source>Everyone who is tagged</source>
        <translation>Toute personne qui porte l’étiquette</translation>
    </message>
    <message>
        <source>and is tagged</source>
        <translation>et porte l’étiquette</translation>
    </message>
    <message>
        <source>Everyone who reads</source>
        <translation>Toute personne qui lit en</translation>
    </message>
    <message>
        <source>and reads</source>
        <translation>et lit en</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Communautés</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organismes</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>one that is gone</source>
        <translation>un élément disparu</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>agreed to (consent on record)</source>
        <translation>a accepté (consentement au dossier)</translation>
    </message>
    <message>
        <source>did not refuse (public safety and government information)</source>
        <translation>n’a pas refusé (sécurité publique et information gouvernementale)</translation>
    </message>
    <message>
        <source>did not refuse (a service they asked for)</source>
        <translation>n’a pas refusé (un service demandé)</translation>
    </message>
    <message>
        <source>agreed to</source>
        <translation>a accepté</translation>
    </message>
    <message>
        <source>did not refuse</source>
        <translation>n’a pas refusé</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>One message per</source>
        <translation>Un message par</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Confidentialité</translation>
    </message>
</context>
<context>
    <name>ListSide</name>
    <message>
        <source>{} of {} shown</source>
        <translation>{} sur {} affichées</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Nouvelle liste</translation>
    </message>
    <message>
        <source>Start from an observance</source>
        <translation>Partir d’une fête</translation>
    </message>
    <message>
        <source>A list says who gets a greeting, and why.</source>
        <translation>Une liste dit qui reçoit des vœux, et pourquoi.</translation>
    </message>
    <message>
        <source>No lists yet</source>
        <translation>Aucune liste pour l’instant</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>This definition was made by a newer version of the program.</source>
        <translation>Cette définition vient d’une version plus récente du programme.</translation>
    </message>
    <message>
        <source>Last met {}.</source>
        <translation>Dernière rencontre&#x202f;: {}.</translation>
    </message>
    <message>
        <source>The list “{}” is made.</source>
        <translation>La liste «&#x202f;{}&#x202f;» est créée.</translation>
    </message>
    <message>
        <source>The list “{}” is changed.</source>
        <translation>La liste «&#x202f;{}&#x202f;» est modifiée.</translation>
    </message>
    <message>
        <source>The list “{}” is deleted; records of its exports stay.</source>
        <translation>La liste «&#x202f;{}&#x202f;» est supprimée; le registre de ses exportations demeure.</translation>
    </message>
    <message>
        <source>Decided by hand; the reason stands beside the name.</source>
        <translation>Décidé à la main; la raison figure à côté du nom.</translation>
    </message>
    <message>
        <source>The rule decides again.</source>
        <translation>La règle décide de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n people exported to {}; the record is kept.</source>
        <translation>
            <numerusform>%n personne exportée dans {}; l’exportation est consignée.</numerusform>
            <numerusform>%n personnes exportées dans {}; l’exportation est consignée.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>LogTimeline</name>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
</context>
<context>
    <name>MarkLegend</name>
    <message>
        <source>Schedule nothing</source>
        <translation>Ne rien prévoir</translation>
    </message>
    <message>
        <source>Nothing the evening before</source>
        <translation>Rien la veille au soir</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendue</translation>
    </message>
    <message>
        <source>From sunset</source>
        <translation>Dès le coucher</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
</context>
<context>
    <name>MonthDelegate</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>+{} more</source>
        <translation>+{} autres</translation>
    </message>
</context>
<context>
    <name>MonthEntries</name>
    <message>
        <source>from sunset {}</source>
        <translation>dès le coucher du soleil, {}</translation>
    </message>
</context>
<context>
    <name>MonthFilters</name>
    <message>
        <source>All traditions</source>
        <translation>Toutes les traditions</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Autres filtres</translation>
    </message>
    <message>
        <source>What it asks of planning</source>
        <translation>Ce que le jour demande</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Sorte</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Check the sources</source>
        <translation>Vérifier les sources</translation>
    </message>
    <message>
        <source>{} groups</source>
        <translation>{} groupes</translation>
    </message>
    <message>
        <source>{} filters</source>
        <translation>{} filtres</translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>no entries</source>
        <translation>aucune entrée</translation>
    </message>
    <message>
        <source>from sunset {}</source>
        <translation>dès le coucher du soleil, {}</translation>
    </message>
</context>
<context>
    <name>ObservanceEditor</name>
    <message>
        <source>New observance</source>
        <translation>Nouvelle fête ou journée</translation>
    </message>
    <message>
        <source>Add to the calendar</source>
        <translation>Ajouter au calendrier</translation>
    </message>
    <message>
        <source>Edit the observance</source>
        <translation>Modifier la fête ou la journée</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Nom en anglais</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Nom en français</translation>
    </message>
    <message>
        <source>Rule that gives its dates</source>
        <translation>Règle qui donne ses dates</translation>
    </message>
    <message>
        <source>Write a calendar and a day in it, in one of these forms:</source>
        <translation>Écrivez un calendrier et un jour dans celui-ci, sous l’une de ces formes&#x202f;:</translation>
    </message>
    <message>
        <source>Days it lasts</source>
        <translation>Durée en jours</translation>
    </message>
    <message>
        <source>Starts at sunset the evening before</source>
        <translation>Commence au coucher du soleil, la veille</translation>
    </message>
    <message>
        <source>Our section’s own</source>
        <translation>Propre à notre section</translation>
    </message>
    <message>
        <source>Tradition</source>
        <translation>Tradition</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Sorte</translation>
    </message>
    <message>
        <source>What it asks of planning</source>
        <translation>Ce que le jour demande</translation>
    </message>
    <message>
        <source>Note for planning</source>
        <translation>Note pour la planification</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Letter, notice or page that says so</source>
        <translation>Lettre, avis ou page qui le dit</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Il faut un nom.</translation>
    </message>
    <message>
        <source>Write the rule that gives its dates.</source>
        <translation>Écrivez la règle qui donne ses dates.</translation>
    </message>
    <message>
        <source>Write 1 to {} days.</source>
        <translation>Écrivez de 1 à {} jours.</translation>
    </message>
</context>
<context>
    <name>ObservanceSections</name>
    <message>
        <source>Its calendar is not computed by this version yet. Ask the community for the date.</source>
        <translation>Cette version ne calcule pas encore son calendrier. Demandez la date à la communauté.</translation>
    </message>
    <message>
        <source>from sunset {}</source>
        <translation>dès le coucher du soleil, {}</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the greeting</source>
        <translation>Copier les vœux</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Vœux</translation>
    </message>
    <message>
        <source>Food and accommodation</source>
        <translation>Nourriture et accommodements</translation>
    </message>
    <message>
        <source>A fast: no food or drink is offered to those who keep it.</source>
        <translation>Un jeûne&#x202f;: on n’offre ni nourriture ni boisson à qui l’observe.</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planification</translation>
    </message>
</context>
<context>
    <name>ObservanceWays</name>
    <message>
        <source>By sunrise and sunset in {}</source>
        <translation>Selon le soleil à {}</translation>
    </message>
    <message>
        <source>By the local sunrise</source>
        <translation>Selon le lever du soleil local</translation>
    </message>
    <message>
        <source>Each temple chooses; most keep India’s date.</source>
        <translation>Chaque temple choisit; la plupart gardent la date de l’Inde.</translation>
    </message>
    <message>
        <source>Local reckoning</source>
        <translation>Calcul local</translation>
    </message>
    <message>
        <source>India’s reckoning</source>
        <translation>Calcul de l’Inde</translation>
    </message>
    <message>
        <source>Shown in the calendar</source>
        <translation>Affichée au calendrier</translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation>{} ou {}</translation>
    </message>
    <message>
        <source>Moon sighting</source>
        <translation>Observation de la lune</translation>
    </message>
    <message>
        <source>Announced on the eve</source>
        <translation>Annoncée la veille</translation>
    </message>
    <message>
        <source>Not announced yet</source>
        <translation>Pas encore annoncée</translation>
    </message>
    <message>
        <source>When the organizers say so</source>
        <translation>Quand les organisateurs le diront</translation>
    </message>
</context>
<context>
    <name>OtherCalendarButton</name>
    <message>
        <source>Other calendar</source>
        <translation>Autre calendrier</translation>
    </message>
    <message>
        <source>Days of another calendar beside the numbers</source>
        <translation>Jours d’un autre calendrier à côté des numéros</translation>
    </message>
</context>
<context>
    <name>OtherCalendars</name>
    <message>
        <source>This day in other calendars</source>
        <translation>Ce jour dans d’autres calendriers</translation>
    </message>
</context>
<context>
    <name>OutreachFilters</name>
    <message>
        <source>Everyone’s</source>
        <translation>De tous</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>All that is open</source>
        <translation>Tout ce qui est ouvert</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 derniers jours</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Dernière année</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miens</translation>
    </message>
</context>
<context>
    <name>OutreachMain</name>
    <message>
        <source>Outreach</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Suivis</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Log the first one</source>
        <translation>Noter la première</translation>
    </message>
    <message>
        <source>A visit, a call, a promise: who, what and one line are enough.</source>
        <translation>Une visite, un appel, une promesse&#x202f;: qui, quoi et une ligne suffisent.</translation>
    </message>
    <message>
        <source>Nothing is logged here</source>
        <translation>Rien n’est noté ici</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Rien n’est en cours</translation>
    </message>
    <message>
        <source>What is promised shows here.</source>
        <translation>Ce qui est promis apparaît ici.</translation>
    </message>
</context>
<context>
    <name>OutreachPage</name>
    <message>
        <source>About the entry</source>
        <translation>À propos de l’entrée</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Interaction</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n entries</source>
        <translation>
            <numerusform>la plus récente entrée</numerusform>
            <numerusform>les %n entrées les plus récentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups open</source>
        <translation>
            <numerusform>%n suivi en cours</numerusform>
            <numerusform>%n suivis en cours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutreachSide</name>
    <message>
        <source>Choose an entry to see it, or somebody in the quick log to see what is open with them.</source>
        <translation>Choisissez une entrée pour la voir, ou une personne dans la note rapide pour voir ce qui est en cours avec elle.</translation>
    </message>
    <message>
        <source>Before you save</source>
        <translation>Avant d’enregistrer</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>Promesses en cours</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Rien n’est en cours.</translation>
    </message>
    <message>
        <source>Coming up for them</source>
        <translation>À venir pour cette personne</translation>
    </message>
    <message>
        <source>Last with them</source>
        <translation>Derniers échanges</translation>
    </message>
    <message>
        <source>Nothing was logged yet.</source>
        <translation>Rien n’est encore noté.</translation>
    </message>
    <message>
        <source>Also with {}</source>
        <translation>Aussi avec {}</translation>
    </message>
    <message>
        <source>More about this entry</source>
        <translation>Autres gestes pour cette entrée</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Suites</translation>
    </message>
    <message>
        <source>{} · done {}</source>
        <translation>{} · fait le {}</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Open again: {}</source>
        <translation>À rouvrir&#x202f;: {}</translation>
    </message>
    <message>
        <source>Delete this entry</source>
        <translation>Supprimer cette entrée</translation>
    </message>
</context>
<context>
    <name>PageStack</name>
    <message>
        <source>The data file is not open yet</source>
        <translation>Le fichier de données n’est pas encore ouvert</translation>
    </message>
    <message>
        <source>This page needs it. The calendar can be used without.</source>
        <translation>Cette page en a besoin. Le calendrier fonctionne sans lui.</translation>
    </message>
</context>
<context>
    <name>PersonSections</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick when it is done</source>
        <translation>Cochez quand c’est fait</translation>
    </message>
</context>
<context>
    <name>PickModel</name>
    <message>
        <source>Add “{}” as a new person</source>
        <translation>Ajouter «&#x202f;{}&#x202f;» comme nouvelle personne</translation>
    </message>
</context>
<context>
    <name>ProvenanceSection</name>
    <message>
        <source>How sure this is</source>
        <translation>Degré de certitude</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Reckoned by: {}</source>
        <translation>Calculée d’après&#x202f;: {}</translation>
    </message>
    <message>
        <source>Designated by an Act</source>
        <translation>Désignée par une loi</translation>
    </message>
    <message>
        <source>Designated by a motion</source>
        <translation>Désignée par une motion</translation>
    </message>
    <message>
        <source>Designated by a proclamation</source>
        <translation>Désignée par une proclamation</translation>
    </message>
    <message>
        <source>Designated by a bill that is not law yet</source>
        <translation>Désignée par un projet de loi qui n’a pas encore force de loi</translation>
    </message>
    <message>
        <source>Kept by custom, without a law</source>
        <translation>Observée par coutume, sans loi</translation>
    </message>
    <message>
        <source>Kept from {since} to {until}</source>
        <translation>Observée de {since} à {until}</translation>
    </message>
    <message>
        <source>Kept until {}</source>
        <translation>Observée jusqu’en {}</translation>
    </message>
    <message>
        <source>Kept since {}</source>
        <translation>Célébré depuis {}</translation>
    </message>
    <message>
        <source>Nobody has confirmed it yet.</source>
        <translation>Personne ne l’a encore confirmée.</translation>
    </message>
    <message>
        <source>Confirmed by {}</source>
        <translation>Confirmée par {}</translation>
    </message>
    <message>
        <source>Confirmed by {who} on {day}</source>
        <translation>Confirmée par {who} le {day}</translation>
    </message>
</context>
<context>
    <name>QuickLog</name>
    <message>
        <source>Quick log</source>
        <translation>Note rapide</translation>
    </message>
    <message>
        <source>Esc closes, keeps the draft</source>
        <translation>Échap ferme et garde l’ébauche</translation>
    </message>
    <message>
        <source>Save and new</source>
        <translation>Enregistrer et suivant</translation>
    </message>
    <message>
        <source>Ctrl ⇧ ↵</source>
        <translation>Ctrl ⇧ ↵</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>{} · kept as you type</source>
        <translation>{} · gardé à mesure</translation>
    </message>
</context>
<context>
    <name>QuickLogForm</name>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>Une ligne</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Sorte</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>Say in one line what it was.</source>
        <translation>Dites en une ligne ce que c’était.</translation>
    </message>
    <message>
        <source>Press Enter to choose “{}” or add them.</source>
        <translation>Appuyez sur Entrée pour choisir «&#x202f;{}&#x202f;» ou ajouter la personne.</translation>
    </message>
    <message>
        <source>Say who it was with.</source>
        <translation>Dites avec qui c’était.</translation>
    </message>
    <message>
        <source>Not understood; try “yesterday 14:30”.</source>
        <translation>Pas compris; essayez «&#x202f;hier 14 h 30&#x202f;».</translation>
    </message>
    <message>
        <source>This lies ahead.</source>
        <translation>C’est à venir.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
</context>
<context>
    <name>RulePreview</name>
    <message>
        <source>The next ten dates</source>
        <translation>Les dix prochaines dates</translation>
    </message>
    <message>
        <source>No date to show yet.</source>
        <translation>Aucune date à afficher.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
</context>
<context>
    <name>SeasonStrip</name>
    <message>
        <source>All month: {}</source>
        <translation>Tout le mois&#x202f;: {}</translation>
    </message>
    <message>
        <source>+{} more</source>
        <translation>+{} autres</translation>
    </message>
</context>
<context>
    <name>SecondCalendar</name>
    <message>
        <source>m. {month}, d. {day}</source>
        <translation>m. {month}, j. {day}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Applied at once, without a restart.</source>
        <translation>S’applique tout de suite, sans redémarrage.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>The week begins on</source>
        <translation>La semaine commence le</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Stands beside what you record and export, from the next start on.</source>
        <translation>Figure à côté de ce que vous inscrivez et exportez, dès le prochain démarrage.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Data file</source>
        <translation>Fichier de données</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>The data is stored in this file, encrypted. The key file beside it opens it: keep both, and copy both.</source>
        <translation>Les données sont dans ce fichier, chiffrées. Le fichier de clé placé à côté l’ouvre&#x202f;: gardez les deux, et copiez les deux.</translation>
    </message>
    <message>
        <source>The folder does not open; its path is on the clipboard.</source>
        <translation>Le dossier ne s’ouvre pas; son chemin est dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>SubscriberView</name>
    <message>
        <source>As a subscriber sees it</source>
        <translation>Vu par un abonné</translation>
    </message>
    <message>
        <source>Coming entries</source>
        <translation>Entrées à venir</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>Nobody named</source>
        <translation>Personne n’est nommé</translation>
    </message>
</context>
<context>
    <name>TokenSentence</name>
    <message>
        <source>Add a condition</source>
        <translation>Ajouter une condition</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Search people, days, notes, commands</source>
        <translation>Chercher une personne, une fête, une commande</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Chercher partout</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Quick log</source>
        <translation>Note rapide</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>New: {}</source>
        <translation>Nouveau&#x202f;: {}</translation>
    </message>
</context>
<context>
    <name>TouchChart</name>
    <message>
        <source>Touches by month</source>
        <translation>Contacts par mois</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Show the touches as a table</source>
        <translation>Afficher les contacts en tableau</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barres</translation>
    </message>
    <message>
        <source>Show the touches as bars</source>
        <translation>Afficher les contacts en barres</translation>
    </message>
</context>
<context>
    <name>TouchModel</name>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>Contacts</translation>
    </message>
</context>
<context>
    <name>VariantsSection</name>
    <message numerus="yes">
        <source>%n dates</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
    <message>
        <source>Which day, and who follows it</source>
        <translation>Quel jour, et qui le suit</translation>
    </message>
</context>
<context>
    <name>VerdictModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Reaches by</source>
        <translation>Joindre par</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Parce que</translation>
    </message>
</context>
<context>
    <name>WaitingChanges</name>
    <message>
        <source>Changes waiting</source>
        <translation>Changements en attente</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajoutée</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirée</translation>
    </message>
</context>
<context>
    <name>WhoChip</name>
    <message>
        <source>Take out {}</source>
        <translation>Retirer {}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
</context>
<context>
    <name>WhoField</name>
    <message>
        <source>Type a name</source>
        <translation>Tapez un nom</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvés</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>bad_file_name</source>
        <translation>Ce nom de fichier ne convient pas à tous les systèmes. Rien n’a été écrit; choisissez un nom fait de lettres, de chiffres, de traits d’union et de points.</translation>
    </message>
    <message>
        <source>broken_catalogue</source>
        <translation>Le fichier {file} du catalogue est erroné. Vos propres données sont intactes; corrigez le fichier ou réinstallez le programme.</translation>
    </message>
    <message>
        <source>broken_table</source>
        <translation>La table {file} est illisible. Réinstallez le programme pour la rétablir.</translation>
    </message>
    <message>
        <source>changed_since</source>
        <translation>Cette étape ne peut être ni annulée ni refaite&#x202f;: ce qu’elle avait modifié l’a été de nouveau depuis. Rien n’a changé. Modifiez la fiche à la main.</translation>
    </message>
    <message>
        <source>consent_in_future</source>
        <translation>Un consentement ne peut pas être donné dans l’avenir. Rien n’a été enregistré. Corrigez la date.</translation>
    </message>
    <message>
        <source>consent_missing</source>
        <translation>Ce consentement n’existe plus; il a été retiré. Rien n’a changé. Regardez la liste de nouveau.</translation>
    </message>
    <message>
        <source>contact_missing</source>
        <translation>Ce contact n’existe plus; il a été retiré. Rien n’a changé. Regardez la liste de nouveau.</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>{file} est endommagé et sa lecture a été interrompue. Rien n’a changé. Conservez-le et ouvrez le fichier le plus récent du dossier Backups.</translation>
    </message>
    <message>
        <source>data_folder</source>
        <translation>Le dossier de vos données ne peut pas être créé; rien n’a été ouvert ni modifié. Indiquez avec --data un fichier dans un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>dates_reversed</source>
        <translation>Une fin précède son début. Rien n’a été enregistré. Corrigez l’une des deux dates.</translation>
    </message>
    <message>
        <source>disk_full</source>
        <translation>Le disque n’a pas de place pour {file}, ou l’écriture y est impossible. Tout ce qui était enregistré est intact; le dernier changement n’a pas été gardé. Faites de la place, puis recommencez.</translation>
    </message>
    <message>
        <source>duplicate_community</source>
        <translation>La même communauté y figure deux fois. Rien n’a été enregistré. Retirez l’une des deux.</translation>
    </message>
    <message>
        <source>duplicate_name</source>
        <translation>Le même nom y figure deux fois. Rien n’a été enregistré. Retirez l’un des deux.</translation>
    </message>
    <message>
        <source>duplicate_party</source>
        <translation>La même personne y a pris part deux fois. Rien n’a été enregistré. Retirez l’une des deux.</translation>
    </message>
    <message>
        <source>duplicate_point</source>
        <translation>Le même moyen de joindre y figure deux fois. Rien n’a été enregistré. Retirez l’un des deux.</translation>
    </message>
    <message>
        <source>duplicate_role</source>
        <translation>Le même rôle y figure deux fois. Rien n’a été enregistré. Retirez l’un des deux.</translation>
    </message>
    <message>
        <source>duplicate_tag</source>
        <translation>La même étiquette existe déjà. Rien n’a été enregistré. Utilisez-la ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>email_invalid</source>
        <translation>Une adresse de courriel se compose d’un nom, d’un seul @ et d’un domaine, sans rien d’autre. Rien n’a été enregistré. Corrigez l’adresse.</translation>
    </message>
    <message>
        <source>empty_catalogue</source>
        <translation>Le dossier du catalogue des fêtes ne contient aucun fichier TOML. Vos propres données sont intactes; réinstallez le programme.</translation>
    </message>
    <message>
        <source>empty_list</source>
        <translation>Personne ne figure sur cette liste en ce moment. Rien n’a été écrit; voyez les raisons à côté des noms.</translation>
    </message>
    <message>
        <source>feed_window</source>
        <translation>Un flux couvre de 0 à {most} mois en arrière et en avant. Rien n’a été enregistré; corrigez-le.</translation>
    </message>
    <message>
        <source>feed_without_folder</source>
        <translation>«&#x202f;{feed}&#x202f;» n’a pas encore de dossier. Rien n’a été publié; choisissez-en un.</translation>
    </message>
    <message>
        <source>feed_without_name</source>
        <translation>Un flux a besoin d’un nom, que les abonnés verront. Rien n’a été enregistré; donnez-lui-en un.</translation>
    </message>
    <message>
        <source>folder_missing</source>
        <translation>Le dossier {folder} est introuvable. Rien n’a changé; ce qui s’y trouvait n’est pas touché. Choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>folder_not_writable</source>
        <translation>On ne peut pas écrire dans le dossier «&#x202f;{folder}&#x202f;», ou «&#x202f;{file}&#x202f;» est ouvert dans un autre programme. Ce qui y était publié n’a pas changé. Fermez-le, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>folder_unwritable</source>
        <translation>Le dossier des images n’accepte pas l’écriture. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>follow_up_missing</source>
        <translation>Ce suivi n’existe plus; il a été retiré. Rien n’a changé. Regardez la liste de nouveau.</translation>
    </message>
    <message>
        <source>interaction_missing</source>
        <translation>Cette interaction n’existe plus; elle a été retirée. Rien n’a changé. Regardez la liste de nouveau.</translation>
    </message>
    <message>
        <source>key_file_broken</source>
        <translation>Le fichier de clé {key_file} est illisible; {file} ne peut donc pas être ouvert. Rien n’a changé. Rétablissez {key_file} à partir d’une sauvegarde.</translation>
    </message>
    <message>
        <source>key_missing</source>
        <translation>{file} ne s’ouvre pas sans son fichier de clé {key_file}, qui n’est pas dans le même dossier. Rien n’a changé. Remettez {key_file} à côté, ou choisissez un autre fichier si celui-ci n’appartient pas à DRR Desktop.</translation>
    </message>
    <message>
        <source>list_channel</source>
        <translation>Une liste joint les gens par courriel ou par téléphone. Rien n’a été enregistré; choisissez l’un des deux.</translation>
    </message>
    <message>
        <source>list_rule_unknown</source>
        <translation>La définition de «&#x202f;{list}&#x202f;» a été faite par une version plus récente du programme. Personne n’a reçu de message; mettez le programme à jour ou définissez la liste de nouveau.</translation>
    </message>
    <message>
        <source>list_without_name</source>
        <translation>Une liste a besoin d’un nom. Rien n’a été enregistré; donnez-lui-en un.</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>Un autre programme écrit dans {file}. Rien n’a changé. Fermez ce programme ou attendez un moment, puis recommencez.</translation>
    </message>
    <message>
        <source>name_is_data_file</source>
        <translation>«&#x202f;{file}&#x202f;» appartient à un fichier de données de DRR Desktop. Rien n’a été écrit; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>name_is_device</source>
        <translation>«&#x202f;{file}&#x202f;» est un périphérique, pas un fichier. Ce qui y était publié n’a pas changé. Choisissez un autre nom de fichier.</translation>
    </message>
    <message>
        <source>name_is_folder</source>
        <translation>«&#x202f;{file}&#x202f;» est un dossier. Ce qui y était publié n’a pas changé. Choisissez un autre nom de fichier.</translation>
    </message>
    <message>
        <source>name_missing</source>
        <translation>Il manque un nom. Rien n’a été enregistré. Écrivez-le.</translation>
    </message>
    <message>
        <source>newer_version</source>
        <translation>{file} vient d’une version plus récente de DRR Desktop (schéma {schema}; ce programme connaît {known}). Rien n’a changé. Installez la version plus récente pour l’ouvrir.</translation>
    </message>
    <message>
        <source>not_ours</source>
        <translation>{file} n’est pas un fichier de données de DRR Desktop. Il n’a pas été modifié. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>number_invalid</source>
        <translation>Un numéro de téléphone contient des chiffres. Rien n’a été enregistré. Corrigez le numéro.</translation>
    </message>
    <message>
        <source>read_only</source>
        <translation>L’écriture dans {file} ou son dossier est interdite. Rien n’a changé. Autorisez l’écriture dans les deux, ou choisissez un fichier dans un autre dossier.</translation>
    </message>
    <message>
        <source>role_nowhere</source>
        <translation>Un rôle se tient dans un organisme ou une communauté. Rien n’a été enregistré. Choisissez-en un, ou retirez le rôle.</translation>
    </message>
    <message>
        <source>span_out_of_range</source>
        <translation>Les dates se calculent pour les années {first} à {last} seulement. Rien n’a changé; choisissez des jours de ces années.</translation>
    </message>
    <message>
        <source>stale_revision</source>
        <translation>Quelqu’un d’autre a enregistré cette fiche après son ouverture ici. Rien n’a été écrasé. Ouvrez-la de nouveau et refaites le changement.</translation>
    </message>
    <message>
        <source>summary_missing</source>
        <translation>Une interaction a besoin d’un résumé. Rien n’a été enregistré. Dites en quelques mots ce que c’était.</translation>
    </message>
    <message>
        <source>tag_missing</source>
        <translation>Cette étiquette n’existe plus; elle a été retirée. Rien n’a changé. Regardez la liste de nouveau.</translation>
    </message>
    <message>
        <source>target_failed</source>
        <translation>«&#x202f;{file}&#x202f;» n’a pas pu être écrit dans le dossier «&#x202f;{folder}&#x202f;». Ce qui y était publié n’a pas changé. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>text_missing</source>
        <translation>Un suivi a besoin d’un texte. Rien n’a été enregistré. Dites ce qu’il y a à faire.</translation>
    </message>
    <message>
        <source>unknown_contact</source>
        <translation>Ce contact n’existe plus. Rien n’a changé; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>unknown_feed</source>
        <translation>Ce flux n’existe plus. Rien n’a changé; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>unknown_format</source>
        <translation>Le format de liste «&#x202f;{format}&#x202f;» n’existe pas. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>unknown_list</source>
        <translation>Cette liste n’existe plus. Rien n’a changé; choisissez-en une autre.</translation>
    </message>
    <message>
        <source>unknown_observance</source>
        <translation>Le calendrier ne connaît pas cette fête ou journée. Rien n’a changé.</translation>
    </message>
    <message>
        <source>wrong_key</source>
        <translation>Le fichier de clé {key_file} n’ouvre pas {file}&#x202f;: l’un des deux a été remplacé, ou le fichier est endommagé. Rien n’a changé. Remettez dans le dossier, d’après une sauvegarde, les deux qui vont ensemble.</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page Web</translation>
    </message>
    <message>
        <source>Social network</source>
        <translation>Réseau social</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Fonctionne</translation>
    </message>
    <message>
        <source>Mail comes back</source>
        <translation>Le courriel revient</translation>
    </message>
    <message>
        <source>Wrong address</source>
        <translation>Mauvaise adresse</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non vérifiée</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>post</source>
        <translation>poste</translation>
    </message>
    <message>
        <source>Express, in writing</source>
        <translation>Exprès, par écrit</translation>
    </message>
    <message>
        <source>Express, spoken</source>
        <translation>Exprès, de vive voix</translation>
    </message>
    <message>
        <source>Implied: business, two years</source>
        <translation>Tacite&#x202f;: relation d’affaires, deux ans</translation>
    </message>
    <message>
        <source>Implied: inquiry, six months</source>
        <translation>Tacite&#x202f;: demande, six mois</translation>
    </message>
    <message>
        <source>Implied: non-business, two years</source>
        <translation>Tacite&#x202f;: relation privée, deux ans</translation>
    </message>
    <message>
        <source>Published address</source>
        <translation>Adresse publiée</translation>
    </message>
    <message>
        <source>Address given to us</source>
        <translation>Adresse qu’on nous a donnée</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>Non requis</translation>
    </message>
    <message>
        <source>Ends {}</source>
        <translation>Prend fin le {}</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Échu</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Pas demandé</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>festival</source>
        <translation>fête</translation>
    </message>
    <message>
        <source>holy day</source>
        <translation>jour saint</translation>
    </message>
    <message>
        <source>national day</source>
        <translation>fête nationale</translation>
    </message>
    <message>
        <source>commemoration</source>
        <translation>commémoration</translation>
    </message>
    <message>
        <source>UN day</source>
        <translation>journée de l’ONU</translation>
    </message>
    <message>
        <source>heritage month</source>
        <translation>mois du patrimoine</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>jeûne</translation>
    </message>
    <message>
        <source>civic holiday</source>
        <translation>jour férié</translation>
    </message>
    <message>
        <source>Festivals</source>
        <translation>Fêtes</translation>
    </message>
    <message>
        <source>Holy days</source>
        <translation>Jours saints</translation>
    </message>
    <message>
        <source>National days</source>
        <translation>Fêtes nationales</translation>
    </message>
    <message>
        <source>Commemorations</source>
        <translation>Commémorations</translation>
    </message>
    <message>
        <source>UN days</source>
        <translation>Journées de l’ONU</translation>
    </message>
    <message>
        <source>Heritage months</source>
        <translation>Mois du patrimoine</translation>
    </message>
    <message>
        <source>Fasts</source>
        <translation>Jeûnes</translation>
    </message>
    <message>
        <source>Civic holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>No mark</source>
        <translation>Sans marque</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>Nothing the evening before</source>
        <translation>Rien la veille au soir</translation>
    </message>
    <message>
        <source>Schedule nothing</source>
        <translation>Ne rien prévoir</translation>
    </message>
    <message>
        <source>Our visit or meeting</source>
        <translation>Notre visite ou rencontre</translation>
    </message>
    <message>
        <source>Follow-up due</source>
        <translation>Suivi à faire</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Certaine</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Calculée</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Date attendue</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Annoncée</translation>
    </message>
    <message>
        <source>Not computed yet</source>
        <translation>Pas encore calculée</translation>
    </message>
    <message>
        <source>Expected ± 1 day</source>
        <translation>Attendue ± 1 jour</translation>
    </message>
    <message>
        <source>Expected ± {} days</source>
        <translation>Attendue ± {} jours</translation>
    </message>
    <message>
        <source>Festive. “Happy” is welcome.</source>
        <translation>Festif. «&#x202f;Joyeux&#x202f;» est bienvenu.</translation>
    </message>
    <message>
        <source>Solemn. Never “happy”.</source>
        <translation>Solennel. Jamais «&#x202f;joyeux&#x202f;».</translation>
    </message>
    <message>
        <source>Reflective. Not “happy”.</source>
        <translation>Recueilli. Pas de «&#x202f;joyeux&#x202f;».</translation>
    </message>
    <message>
        <source>Mixed feelings. Ask before wishing joy.</source>
        <translation>Sentiments mêlés. Demandez avant de souhaiter de la joie.</translation>
    </message>
    <message>
        <source>Civic. A neutral greeting.</source>
        <translation>Civique. Une formule neutre.</translation>
    </message>
    <message>
        <source>Work goes on as usual.</source>
        <translation>Le travail continue comme d’habitude.</translation>
    </message>
    <message>
        <source>Some take part of the day; allow a late swap.</source>
        <translation>Certains prennent une partie de la journée; permettez un échange tardif.</translation>
    </message>
    <message>
        <source>Observant members do not work.</source>
        <translation>Les pratiquants ne travaillent pas.</translation>
    </message>
    <message>
        <source>Leave is usual for the day.</source>
        <translation>On prend d’ordinaire congé ce jour-là.</translation>
    </message>
    <message>
        <source>high confidence</source>
        <translation>confiance élevée</translation>
    </message>
    <message>
        <source>medium confidence</source>
        <translation>confiance moyenne</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>confiance faible</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Ébauche</translation>
    </message>
    <message>
        <source>Draft, review first</source>
        <translation>Ébauche, à réviser d’abord</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Internal: never in a public feed by itself</source>
        <translation>Interne&#x202f;: jamais de soi-même dans un flux public</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Rencontre</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Vœux</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Médias</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>Médiation</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>sans date</translation>
    </message>
    <message numerus="yes">
        <source>Overdue %n d</source>
        <translation>
            <numerusform>En retard de %n j</numerusform>
            <numerusform>En retard de %n j</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups</source>
        <translation>
            <numerusform>%n suivi</numerusform>
            <numerusform>%n suivis</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, {done} done</source>
        <translation>{count}, dont {done} faits</translation>
    </message>
    <message>
        <source>{} done {}</source>
        <translation>{} fait le {}</translation>
    </message>
    <message>
        <source>{} done</source>
        <translation>{} fait</translation>
    </message>
    <message>
        <source>{} overdue since {}</source>
        <translation>{} en retard depuis le {}</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
</TS>
