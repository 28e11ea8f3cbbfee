<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CatalogueDialog</name>
    <message>
        <source>Catalogues</source>
        <translation>Catalogues</translation>
    </message>
    <message>
        <source>Catalogues in &amp;use</source>
        <translation>Catalogues &amp;utilisés</translation>
    </message>
    <message>
        <source>New requests take the newest. A draft keeps its own until you move it, in its step 3.</source>
        <translation>Les nouvelles demandes prennent le plus récent. Un brouillon garde le sien jusqu’à ce que vous en changiez, à son étape 3.</translation>
    </message>
    <message>
        <source>&amp;Look for an update</source>
        <translation>&amp;Chercher une mise à jour</translation>
    </message>
    <message>
        <source>&amp;Back to the bundled one…</source>
        <translation>&amp;Revenir à celui du programme…</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Search for a datum</source>
        <translation>Rechercher une donnée</translation>
    </message>
    <message>
        <source>Produ&amp;cer</source>
        <translation>Pr&amp;oducteur</translation>
    </message>
    <message>
        <source>&amp;Openness</source>
        <translation>Ou&amp;verture</translation>
    </message>
    <message>
        <source>Re&amp;quirement</source>
        <translation>&amp;Cadre</translation>
    </message>
    <message>
        <source>Data of the catalogue</source>
        <translation>Données du catalogue</translation>
    </message>
    <message>
        <source>On&amp;ly what is ticked</source>
        <translation>Seu&amp;lement ce qui est coché</translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>&amp;Title</source>
        <translation>In&amp;titulé</translation>
    </message>
    <message>
        <source>As the agent will read it; without one, the name of the file is shown.</source>
        <translation>Tel que l’agent le lira&#x202f;; à défaut, le nom du fichier est affiché.</translation>
    </message>
    <message>
        <source>&amp;Kind of document</source>
        <translation>&amp;Nature du document</translation>
    </message>
    <message>
        <source>It is a copy of</source>
        <translation>C’est une copie de</translation>
    </message>
    <message>
        <source>What this document supp&amp;orts</source>
        <translation>Ce que ce document app&amp;uie</translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation>T&amp;outes</translation>
    </message>
    <message>
        <source>Links this document to all data</source>
        <translation>Rattache ce document à toutes les données</translation>
    </message>
    <message>
        <source>Those that nee&amp;d one</source>
        <translation>&amp;Celles qui en demandent un</translation>
    </message>
    <message>
        <source>Links this document to all data that need a document</source>
        <translation>Rattache ce document à toutes les données qui demandent un document</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Links this document to no datum</source>
        <translation>Ne rattache ce document à aucune donnée</translation>
    </message>
    <message>
        <source>Data that this document supports</source>
        <translation>Données que ce document appuie</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>La reprendre</translation>
    </message>
    <message>
        <source>Puts the former file in the place of the present one, which is then the former</source>
        <translation>Remet le fichier précédent à la place de l’actuel, qui devient le précédent</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Documents &amp;attached</source>
        <translation>Documents &amp;joints</translation>
    </message>
    <message>
        <source>Repla&amp;ce…</source>
        <translation>Remp&amp;lacer…</translation>
    </message>
    <message>
        <source>Puts another file in the place of this one; title, kind and links stay</source>
        <translation>Met un autre fichier à la place de celui-ci&#x202f;; le titre, la nature et les rattachements restent</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>R&amp;etirer</translation>
    </message>
    <message>
        <source>Takes the document out of the request; Undo brings it back</source>
        <translation>Retire le document de la demande&#x202f;; Annuler le rétablit</translation>
    </message>
    <message>
        <source>Documents attached</source>
        <translation>Documents joints</translation>
    </message>
</context>
<context>
    <name>EndpointCard</name>
    <message>
        <source>Choose a datum in the list to read what it asks for.</source>
        <translation>Choisissez une donnée dans la liste pour lire ce qu’elle demande.</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Producteur</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Openness</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Cadre exigé</translation>
    </message>
    <message>
        <source>Part a&amp;sked for</source>
        <translation>Par&amp;tie demandée</translation>
    </message>
    <message>
        <source>Wh&amp;y does your service need it?</source>
        <translation>Pour&amp;quoi votre service en a-t-il besoin&#x202f;?</translation>
    </message>
    <message>
        <source>As&amp;k for this datum</source>
        <translation>De&amp;mander cette donnée</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Findings by &amp;step</source>
        <translation>Cons&amp;tats par étape</translation>
    </message>
    <message>
        <source>Findings by step</source>
        <translation>Constats par étape</translation>
    </message>
    <message>
        <source>Hand over the request</source>
        <translation>Transmettre la demande</translation>
    </message>
    <message>
        <source>One single file, which the agent opens and verifies without network.</source>
        <translation>Un seul fichier, que l’agent ouvre et vérifie sans réseau.</translation>
    </message>
    <message>
        <source>What the link leaves out, field by field.</source>
        <translation>Ce que le lien laisse de côté, champ par champ.</translation>
    </message>
    <message>
        <source>For holders of a developer role.</source>
        <translation>Pour les titulaires d’un rôle de développeur.</translation>
    </message>
    <message>
        <source>Shows who it comes from, with your certificate.</source>
        <translation>Montre qui en est l’auteur, grâce à votre certificat.</translation>
    </message>
    <message>
        <source>Export without contacts…</source>
        <translation>Exporter sans les contacts…</translation>
    </message>
</context>
<context>
    <name>ForWhomPage</name>
    <message>
        <source>The request is filed</source>
        <translation>La demande est déposée</translation>
    </message>
    <message>
        <source>For a publi&amp;c client</source>
        <translation>Pour un &amp;client public</translation>
    </message>
    <message>
        <source>You prepare the request; the client’s own person files it and the client receives the data.</source>
        <translation>Vous préparez la demande&#x202f;; une personne du client la dépose et le client reçoit les données.</translation>
    </message>
    <message>
        <source>For the vendor &amp;itself</source>
        <translation>Pour l’éditeur &amp;lui-même</translation>
    </message>
    <message>
        <source>DataPass asks five questions about the product; this gives no right to receive data.</source>
        <translation>DataPass pose cinq questions sur le produit&#x202f;; cela ne donne aucun droit de recevoir des données.</translation>
    </message>
    <message>
        <source>&amp;SIRET</source>
        <translation>SIR&amp;ET</translation>
    </message>
    <message>
        <source>14 digits, as on the legal notices; a link to a company directory will do.</source>
        <translation>14 chiffres, comme dans les mentions légales&#x202f;; un lien vers un annuaire d’entreprises convient aussi.</translation>
    </message>
    <message>
        <source>Name of the or&amp;ganisation</source>
        <translation>&amp;Nom de l’organisme</translation>
    </message>
    <message>
        <source>&amp;Kind of body</source>
        <translation>&amp;Type d’organisme</translation>
    </message>
    <message>
        <source>Fill in with my company</source>
        <translation>Remplir avec mon entreprise</translation>
    </message>
    <message>
        <source>Your company</source>
        <translation>Votre entreprise</translation>
    </message>
    <message>
        <source>Na&amp;me of the vendor</source>
        <translation>No&amp;m de l’éditeur</translation>
    </message>
    <message>
        <source>Pro&amp;duct</source>
        <translation>Pr&amp;oduit</translation>
    </message>
    <message>
        <source>We&amp;b site</source>
        <translation>Site &amp;web</translation>
    </message>
    <message>
        <source>SIRE&amp;T of the vendor</source>
        <translation>SIRET de l’édite&amp;ur</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>What would you like to do?</source>
        <translation>Que voulez-vous faire&#x202f;?</translation>
    </message>
    <message>
        <source>Viatique prepares an access request to API Entreprise, or reads one that was sent to you, without account or network.</source>
        <translation>Viatique prépare une demande d’accès à l’API Entreprise, ou relit celle que l’on vous a transmise, sans compte ni réseau.</translation>
    </message>
    <message>
        <source>&amp;Prepare a request</source>
        <translation>&amp;Préparer une demande</translation>
    </message>
    <message>
        <source>For a public client or for your own company, in eight steps.</source>
        <translation>Pour un client public ou pour votre société, en huit étapes.</translation>
    </message>
    <message>
        <source>Review a re&amp;quest</source>
        <translation>Re&amp;lire une demande</translation>
    </message>
    <message>
        <source>Open a package that you received: its integrity is checked first.</source>
        <translation>Ouvrir un paquet reçu&#xa0;: son intégrité est vérifiée avant tout.</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Search for a draft</source>
        <translation>Rechercher un brouillon</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Clone</source>
        <translation>&amp;Cloner</translation>
    </message>
    <message>
        <source>&amp;Import a package…</source>
        <translation>&amp;Importer un paquet…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Received packages</source>
        <translation>Paquets reçus</translation>
    </message>
    <message>
        <source>Drop a package anywhere in this window to open it.</source>
        <translation>Déposez un paquet n’importe où dans cette fenêtre pour l’ouvrir.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Folder of pac&amp;kages…</source>
        <translation>Dossier de pa&amp;quets…</translation>
    </message>
    <message>
        <source>All packages of a folder: searched, verified, with who reads them</source>
        <translation>Tous les paquets d’un dossier&#xa0;: recherchés, vérifiés, avec qui les lit</translation>
    </message>
    <message>
        <source>Erase &amp;now…</source>
        <translation>Effacer &amp;maintenant…</translation>
    </message>
    <message>
        <source>E&amp;mpty the trash…</source>
        <translation>&amp;Vider la corbeille…</translation>
    </message>
    <message>
        <source>Res&amp;tore</source>
        <translation>Re&amp;staurer</translation>
    </message>
    <message>
        <source>The trash is empty. What you delete comes here first.</source>
        <translation>La corbeille est vide. Ce que vous supprimez arrive d’abord ici.</translation>
    </message>
    <message>
        <source>Erase for &amp;good:</source>
        <translation>Effacer défi&amp;nitivement&#xa0;:</translation>
    </message>
</context>
<context>
    <name>LegalPage</name>
    <message>
        <source>Nat&amp;ure of the framework</source>
        <translation>&amp;Nature du cadre</translation>
    </message>
    <message>
        <source>For example: article of a code, completed by a deliberation.</source>
        <translation>Par exemple&#xa0;: article de code, complété par une délibération.</translation>
    </message>
    <message>
        <source>U&amp;sual natures</source>
        <translation>Natures &amp;usuelles</translation>
    </message>
    <message>
        <source>&amp;Texts cited</source>
        <translation>Te&amp;xtes cités</translation>
    </message>
    <message>
        <source>Texts cited</source>
        <translation>Textes cités</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Lien</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Retir&amp;er</translation>
    </message>
    <message>
        <source>Article, decree, deliberation, or its link</source>
        <translation>Article, décret, délibération, ou son lien</translation>
    </message>
    <message>
        <source>Text to add: its name or its link</source>
        <translation>Texte à ajouter&#xa0;: son nom ou son lien</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>&amp;Known texts</source>
        <translation>Textes &amp;connus</translation>
    </message>
    <message>
        <source>Data that this text founds</source>
        <translation>Données que ce texte fonde</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Tout décocher</translation>
    </message>
    <message>
        <source>What each text and document covers</source>
        <translation>Ce que chaque texte et chaque document couvre</translation>
    </message>
</context>
<context>
    <name>NeedPage</name>
    <message>
        <source>&amp;Title</source>
        <translation>I&amp;ntitulé</translation>
    </message>
    <message>
        <source>This title becomes public with the authorisation.</source>
        <translation>Cet intitulé sera rendu public avec l’habilitation.</translation>
    </message>
    <message>
        <source>Use case</source>
        <translation>Cas d’usage</translation>
    </message>
    <message>
        <source>&amp;Other use case</source>
        <translation>A&amp;utre cas d’usage</translation>
    </message>
    <message>
        <source>In one sentence: who does what, for whom.</source>
        <translation>En une phrase&#xa0;: qui fait quoi, pour qui.</translation>
    </message>
    <message>
        <source>Several uses? Each needs a request of its own.</source>
        <translation>Plusieurs usages&#x202f;? Il faut une demande pour chacun.</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Publics</translation>
    </message>
    <message>
        <source>&amp;Companies</source>
        <translation>&amp;Entreprises</translation>
    </message>
    <message>
        <source>&amp;Associations</source>
        <translation>Associa&amp;tions</translation>
    </message>
    <message>
        <source>Access to the service</source>
        <translation>Accès au service</translation>
    </message>
    <message>
        <source>after s&amp;igning in</source>
        <translation>après conne&amp;xion</translation>
    </message>
    <message>
        <source>public pa&amp;ge, without signing in</source>
        <translation>pa&amp;ge publique, sans connexion</translation>
    </message>
    <message>
        <source>Particular sectors</source>
        <translation>Secteurs particuliers</translation>
    </message>
    <message>
        <source>What you check</source>
        <translation>Ce que vous vérifiez</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Des&amp;cription</translation>
    </message>
    <message>
        <source>Who uses the service, what for, and where the data are shown.</source>
        <translation>Qui utilise le service, pour quoi faire, et où les données s’affichent.</translation>
    </message>
    <message>
        <source>Your activities and web site</source>
        <translation>Vos activités et votre site internet</translation>
    </message>
    <message>
        <source>Your clients</source>
        <translation>Vos clients</translation>
    </message>
    <message>
        <source>The public clients who will benefit</source>
        <translation>Les clients publics qui en bénéficieront</translation>
    </message>
    <message>
        <source>What the product does for them</source>
        <translation>Ce que le produit fait pour eux</translation>
    </message>
    <message>
        <source>The use cases</source>
        <translation>Les cas d’usage</translation>
    </message>
    <message>
        <source>Date of going &amp;live</source>
        <translation>&amp;Mise en production</translation>
    </message>
    <message>
        <source>Expected volu&amp;me</source>
        <translation>V&amp;olume attendu</translation>
    </message>
    <message>
        <source>See the data</source>
        <translation>Voir les données</translation>
    </message>
    <message>
        <source>Copy it for another use</source>
        <translation>Copier pour un autre usage</translation>
    </message>
</context>
<context>
    <name>NetworkDialog</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>&amp;Use the network</source>
        <translation>&amp;Utiliser le réseau</translation>
    </message>
    <message>
        <source>&amp;What leaves this computer</source>
        <translation>&amp;Ce qui quitte cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;Sent in this session</source>
        <translation>&amp;Envoyé pendant cette session</translation>
    </message>
    <message>
        <source>Nothing left this computer in this session.</source>
        <translation>Rien n’a quitté cet ordinateur pendant cette session.</translation>
    </message>
    <message>
        <source>&amp;Address of catalogue updates</source>
        <translation>&amp;Adresse des mises à jour du catalogue</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>Ce qui quitte cet ordinateur</translation>
    </message>
    <message>
        <source>Sent in this session</source>
        <translation>Envoyé pendant cette session</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Address book…</source>
        <translation>Carnet d’adresses…</translation>
    </message>
</context>
<context>
    <name>PersonalDataPage</name>
    <message>
        <source>Recipien&amp;ts of the data</source>
        <translation>Destina&amp;taires des données</translation>
    </message>
    <message>
        <source>The services or functions of the public body that read the data. A vendor is never a recipient.</source>
        <translation>Les services ou les fonctions de l’organisme public qui lisent les données. Un éditeur n’est jamais destinataire.</translation>
    </message>
    <message>
        <source>&amp;Kept for (months)</source>
        <translation>&amp;Conservation (mois)</translation>
    </message>
    <message>
        <source>Reason for the &amp;length</source>
        <translation>Raiso&amp;n de cette durée</translation>
    </message>
    <message>
        <source>DataPass asks for a reason above 36 months: name the text or the need that requires it.</source>
        <translation>Au-delà de 36 mois, DataPass demande une raison&#xa0;: nommez le texte ou le besoin qui l’impose.</translation>
    </message>
</context>
<context>
    <name>viatique::AddressField</name>
    <message>
        <source>“%1” is no address of a secure site: it is not kept. Begin it with “https://”, or close once more to keep the former one.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’adresse d’un site sécurisé&#xa0;: elle n’est pas retenue. Commencez-la par «&#xa0;https://&#xa0;», ou fermez encore une fois pour garder la précédente.</translation>
    </message>
    <message>
        <source>Your organisation decides on this for all users of this computer.</source>
        <translation>Votre organisation en décide pour tous les utilisateurs de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>viatique::Advice</name>
    <message>
        <source>Useful for this need</source>
        <translation>Utile pour ce besoin</translation>
    </message>
    <message>
        <source>Useful for this need: %1</source>
        <translation>Utile pour ce besoin&#xa0;: %1</translation>
    </message>
    <message>
        <source>Only if the service can say what for</source>
        <translation>Seulement si le service peut dire à quoi elle sert</translation>
    </message>
    <message>
        <source>Only if the service can say what for: %1</source>
        <translation>Seulement si le service peut dire à quoi elle sert&#xa0;: %1</translation>
    </message>
    <message>
        <source>Of no use for this need</source>
        <translation>Inutile pour ce besoin</translation>
    </message>
    <message>
        <source>Of no use for this need: %1</source>
        <translation>Inutile pour ce besoin&#xa0;: %1</translation>
    </message>
    <message>
        <source>Only if you check: %1</source>
        <translation>Seulement si vous vérifiez&#xa0;: %1</translation>
    </message>
    <message>
        <source>“%1” gives what it gives for most uses</source>
        <translation>«&#xa0;%1&#xa0;» donne la même chose pour la plupart des usages</translation>
    </message>
    <message>
        <source>“%1” answers the same question</source>
        <translation>«&#xa0;%1&#xa0;» répond à la même question</translation>
    </message>
    <message>
        <source>Now part of “%1”</source>
        <translation>Fait désormais partie de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Only its public part: the page is public</source>
        <translation>Sa part publique seulement&#xa0;: la page est publique</translation>
    </message>
    <message>
        <source>Sensitive: only with a text that names it</source>
        <translation>Sensible&#xa0;: seulement avec un texte qui la nomme</translation>
    </message>
    <message>
        <source>Say the use case first</source>
        <translation>Indiquez d’abord le cas d’usage</translation>
    </message>
    <message>
        <source>Another use case: only what it calls for</source>
        <translation>Autre cas d’usage&#xa0;: seulement ce qu’il exige</translation>
    </message>
    <message>
        <source>Its format cannot prefill a form</source>
        <translation>Son format ne permet pas de préremplir un formulaire</translation>
    </message>
    <message>
        <source>Forbidden for this need</source>
        <translation>Interdite pour ce besoin</translation>
    </message>
    <message>
        <source>Not among the data for this need</source>
        <translation>Ne figure pas parmi les données prévues pour ce besoin</translation>
    </message>
    <message>
        <source>Protected: never shown on a public page</source>
        <translation>Protégée&#xa0;: jamais affichée sur une page publique</translation>
    </message>
    <message>
        <source>Included for everyone: nothing to ask for</source>
        <translation>Incluse pour tous&#xa0;: rien à demander</translation>
    </message>
    <message>
        <source>About associations only</source>
        <translation>Ne concerne que les associations</translation>
    </message>
    <message>
        <source>About companies only</source>
        <translation>Ne concerne que les entreprises</translation>
    </message>
    <message>
        <source>Not about those that the service is for</source>
        <translation>Ne concerne pas le public du service</translation>
    </message>
    <message>
        <source>For construction only</source>
        <translation>Pour le bâtiment et les travaux publics seulement</translation>
    </message>
    <message>
        <source>For agriculture only</source>
        <translation>Pour l’agriculture seulement</translation>
    </message>
    <message>
        <source>For other sectors only</source>
        <translation>Pour d’autres secteurs seulement</translation>
    </message>
    <message>
        <source>No longer given: “%1” has taken its place</source>
        <translation>N’est plus délivrée&#xa0;: «&#xa0;%1&#xa0;» la remplace</translation>
    </message>
    <message>
        <source>No longer given</source>
        <translation>N’est plus délivrée</translation>
    </message>
    <message>
        <source>No longer given since %1</source>
        <translation>N’est plus délivrée depuis %1</translation>
    </message>
    <message>
        <source>Serves to check: %1</source>
        <translation>Pour vérifier&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>viatique::AnswerModel</name>
    <message>
        <source>The whole request</source>
        <translation>L’ensemble de la demande</translation>
    </message>
    <message>
        <source>%1 (no longer in the request)</source>
        <comment>a field</comment>
        <translation>%1 (n’est plus dans la demande)</translation>
    </message>
    <message>
        <source>On revision %1</source>
        <translation>Sur la révision %1</translation>
    </message>
    <message>
        <source>%1, on revision %2</source>
        <translation>%1, sur la révision %2</translation>
    </message>
    <message>
        <source>%1 (%2), on revision %3</source>
        <translation>%1 (%2), sur la révision %3</translation>
    </message>
    <message>
        <source>review</source>
        <translation>revue</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who reviewed, message</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and place of a remark</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <comment>number, place and text of a remark</comment>
        <translation>%1. %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>%1 (the document was replaced since)</source>
        <comment>a page of a document</comment>
        <translation>%1 (le document a été remplacé depuis)</translation>
    </message>
    <message>
        <source>Said to be corrected, but nothing changed here since revision %1.</source>
        <translation>Annoncé comme corrigé, mais rien n’a changé ici depuis la révision %1.</translation>
    </message>
    <message>
        <source>unchanged</source>
        <comment>what was said to be corrected</comment>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>who reviewed, what is to be said of the signature</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>what is said of a signature, message</comment>
        <translation>%1 «&#xa0;%2&#xa0;»</translation>
    </message>
</context>
<context>
    <name>viatique::AnsweredModel</name>
    <message>
        <source>“%1”</source>
        <comment>words of somebody</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>To correct: ask again, or withdraw it.</source>
        <translation>À corriger&#xa0;: relancez, ou retirez-la.</translation>
    </message>
    <message>
        <source>It was advised.</source>
        <translation>C’était un conseil.</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>Aucune raison n’a été donnée.</translation>
    </message>
    <message>
        <source>The suggested value was taken.</source>
        <translation>La valeur suggérée a été reprise.</translation>
    </message>
    <message>
        <source>See the change at the same place.</source>
        <translation>Voir le changement au même endroit.</translation>
    </message>
    <message>
        <source>Nothing changed at its place.</source>
        <translation>Rien n’a changé à cet endroit.</translation>
    </message>
    <message>
        <source>The whole request</source>
        <translation>L’ensemble de la demande</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and place of a remark</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>reviewer, revision</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>viatique::AnsweredPane</name>
    <message>
        <source>%1 of %2</source>
        <comment>answers, remarks</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
    </message>
    <message>
        <source>Former remarks and what became of them</source>
        <translation>Remarques précédentes et ce qu’elles sont devenues</translation>
    </message>
    <message>
        <source>As&amp;k again</source>
        <translation>Rede&amp;mander</translation>
    </message>
    <message>
        <source>Makes the same remark anew in this review.</source>
        <translation>Fait de nouveau la même remarque dans cette revue.</translation>
    </message>
    <message>
        <source>What changed &amp;since</source>
        <translation>Ce qui a changé &amp;depuis</translation>
    </message>
    <message>
        <source>Compares this package with the other revision that is on this computer.</source>
        <translation>Compare ce paquet avec l’autre révision qui se trouve sur cet ordinateur.</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) in the package cannot be read, or not whole.</source>
        <translation>
            <numerusform>%n revue du paquet est illisible, en tout ou en partie.</numerusform>
            <numerusform>%n revues du paquet sont illisibles, en tout ou en partie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::App</name>
    <message>
        <source>Prepares access requests for API Entreprise.</source>
        <translation>Prépare des demandes d’accès à API Entreprise.</translation>
    </message>
    <message>
        <source>takes pictures of every page into a folder, and ends</source>
        <translation>prend des images de chaque page dans un dossier, puis s’arrête</translation>
    </message>
    <message>
        <source>fr or en, for this run</source>
        <translation>fr ou en, pour cette fois</translation>
    </message>
    <message>
        <source>dark, for this run</source>
        <translation>sombre, pour cette fois</translation>
    </message>
    <message>
        <source>size of the pictures</source>
        <translation>taille des images</translation>
    </message>
    <message>
        <source>pixels for each pixel</source>
        <translation>pixels pour chaque pixel</translation>
    </message>
    <message>
        <source>a package or a draft to open</source>
        <translation>un paquet ou un brouillon à ouvrir</translation>
    </message>
    <message>
        <source>what stands in for DataPass on this computer, for the pictures of a refusal</source>
        <translation>ce qui tient lieu de DataPass sur cet ordinateur, pour les images d’un refus</translation>
    </message>
    <message>
        <source>The pictures of a refusal are left out: no --datapass on this computer is given.</source>
        <translation>Les images d’un refus sont omises&#xa0;: aucun --datapass de cet ordinateur n’est donné.</translation>
    </message>
    <message>
        <source>folder of a certificate of nobody, for the pictures of a signature</source>
        <translation>dossier d’un certificat de personne, pour les images d’une signature</translation>
    </message>
</context>
<context>
    <name>viatique::Archive</name>
    <message>
        <source>it has another size than the archive announces</source>
        <translation>sa taille n’est pas celle que l’archive annonce</translation>
    </message>
    <message>
        <source>it is damaged or truncated</source>
        <translation>l’archive est endommagée ou tronquée</translation>
    </message>
    <message>
        <source>it holds bytes behind its end</source>
        <translation>l’archive contient des octets après sa fin</translation>
    </message>
    <message>
        <source>it is no ZIP archive, or its end is missing</source>
        <translation>ce n’est pas une archive ZIP, ou il lui manque la fin</translation>
    </message>
    <message>
        <source>its end records contradict each other</source>
        <translation>les enregistrements de fin de l’archive se contredisent</translation>
    </message>
    <message>
        <source>it is one part of several</source>
        <translation>l’archive est un morceau d’un ensemble de plusieurs</translation>
    </message>
    <message>
        <source>it holds more than %1 members</source>
        <translation>l’archive contient plus de %1 éléments</translation>
    </message>
    <message>
        <source>its directory is too large</source>
        <translation>le répertoire de l’archive est trop grand</translation>
    </message>
    <message>
        <source>its directory does not stand where its end says</source>
        <translation>le répertoire de l’archive n’est pas à l’endroit que sa fin indique</translation>
    </message>
    <message>
        <source>a name in it is longer than %1 bytes</source>
        <translation>un nom dans l’archive dépasse %1 octets</translation>
    </message>
    <message>
        <source>a member in it has two names</source>
        <translation>un élément de l’archive a deux noms</translation>
    </message>
    <message>
        <source>it is larger than 4 GiB</source>
        <translation>l’archive dépasse 4&#xa0;Gio</translation>
    </message>
    <message>
        <source>its directory holds more than its end says</source>
        <translation>le répertoire de l’archive contient plus que sa fin n’annonce</translation>
    </message>
    <message>
        <source>it holds bytes before its first member</source>
        <translation>l’archive contient des octets avant son premier élément</translation>
    </message>
    <message>
        <source>the two headers of “%1” contradict each other</source>
        <translation>les deux en-têtes de «&#xa0;%1&#xa0;» se contredisent</translation>
    </message>
    <message>
        <source>what follows “%1” is listed nowhere</source>
        <translation>ce qui suit «&#xa0;%1&#xa0;» n’est listé nulle part</translation>
    </message>
    <message>
        <source>“%1” is encrypted</source>
        <translation>«&#xa0;%1&#xa0;» est chiffré</translation>
    </message>
    <message>
        <source>“%1” is compressed in an unusual way</source>
        <translation>«&#xa0;%1&#xa0;» est compressé d’une manière inhabituelle</translation>
    </message>
    <message>
        <source>“%1” is a link or a special file</source>
        <translation>«&#xa0;%1&#xa0;» est un lien ou un fichier spécial</translation>
    </message>
    <message>
        <source>the sizes of “%1” contradict each other</source>
        <translation>les tailles de «&#xa0;%1&#xa0;» se contredisent</translation>
    </message>
    <message>
        <source>“%1” would expand more than %2 times</source>
        <translation>une fois extrait, «&#xa0;%1&#xa0;» serait plus de %2 fois plus gros</translation>
    </message>
    <message>
        <source>the name “%1” is not in UTF-8</source>
        <translation>le nom «&#xa0;%1&#xa0;» n’est pas en UTF-8</translation>
    </message>
    <message>
        <source>the path “%1” could lead out of its folder</source>
        <translation>le chemin «&#xa0;%1&#xa0;» pourrait mener hors de son dossier</translation>
    </message>
    <message>
        <source>the name “%1” holds characters that disguise it</source>
        <translation>le nom «&#xa0;%1&#xa0;» contient des caractères qui le déguisent</translation>
    </message>
    <message>
        <source>it holds “%1” twice</source>
        <translation>l’archive contient «&#xa0;%1&#xa0;» deux fois</translation>
    </message>
    <message>
        <source>“%1” and “%2” are one name on some systems</source>
        <translation>«&#xa0;%1&#xa0;» et «&#xa0;%2&#xa0;» sont un même nom sur certains systèmes</translation>
    </message>
    <message>
        <source>“%1” is both a file and a folder</source>
        <translation>«&#xa0;%1&#xa0;» est à la fois un fichier et un dossier</translation>
    </message>
    <message>
        <source>it would expand more than %1 times</source>
        <translation>une fois extraite, l’archive serait plus de %1 fois plus grosse</translation>
    </message>
    <message>
        <source>its members do not stand in one top folder</source>
        <translation>les éléments de l’archive ne sont pas tous dans un même dossier</translation>
    </message>
    <message>
        <source>its bytes do not match their checksum</source>
        <translation>ses octets ne correspondent pas à leur somme de contrôle</translation>
    </message>
</context>
<context>
    <name>viatique::CatalogueChangeModel</name>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Retirées</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
</context>
<context>
    <name>viatique::CatalogueDialog</name>
    <message>
        <source>Fetching the catalogue</source>
        <translation>Téléchargement du catalogue</translation>
    </message>
    <message numerus="yes">
        <source>%n of the data would no longer be there.</source>
        <translation>
            <numerusform>%n donnée n’y serait plus.</numerusform>
            <numerusform>%n données n’y seraient plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>This version is older than the one that is here.</source>
        <translation>Cette version est plus ancienne que celle qui est ici.</translation>
    </message>
    <message>
        <source>Accept this catalogue?</source>
        <translation>Accepter ce catalogue&#x202f;?</translation>
    </message>
    <message>
        <source>Drafts keep their own catalogue. You can go back to the bundled one at any time.</source>
        <translation>Les brouillons gardent leur catalogue. Vous pouvez revenir à tout moment à celui du programme.</translation>
    </message>
    <message>
        <source>Accept it all the same</source>
        <translation>Accepter tout de même</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser comme il est</translation>
    </message>
    <message>
        <source>Back to the bundled catalogue?</source>
        <translation>Revenir au catalogue du programme&#x202f;?</translation>
    </message>
    <message>
        <source>The update is removed from this computer.</source>
        <translation>La mise à jour sera retirée de cet ordinateur.</translation>
    </message>
    <message>
        <source>Drafts keep their own catalogue. The update can be fetched again.</source>
        <translation>Les brouillons gardent leur catalogue. La mise à jour pourra être reçue de nouveau.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Keep the update</source>
        <translation>Garder la mise à jour</translation>
    </message>
    <message>
        <source>There is nothing newer than what is here.</source>
        <translation>Rien n’est plus récent que ce qui est ici.</translation>
    </message>
    <message>
        <source>The new catalogue is in use.</source>
        <translation>Le nouveau catalogue est utilisé.</translation>
    </message>
    <message>
        <source>New requests take it. Drafts offer it in their step 3.</source>
        <translation>Les nouvelles demandes le prennent. Les brouillons le proposent à leur étape 3.</translation>
    </message>
    <message>
        <source>The catalogue stays as it is.</source>
        <translation>Le catalogue reste comme il est.</translation>
    </message>
    <message>
        <source>No address of updates is set.</source>
        <translation>Aucune adresse de mises à jour n’est indiquée.</translation>
    </message>
    <message>
        <source>Whoever publishes catalogues for you tells it.</source>
        <translation>Celui qui publie vos catalogues vous la donne.</translation>
    </message>
    <message>
        <source>Set the address…</source>
        <translation>Indiquer l’adresse…</translation>
    </message>
    <message>
        <source>This catalogue comes with the program.</source>
        <translation>Ce catalogue est celui du programme.</translation>
    </message>
    <message>
        <source>%1, version of %2</source>
        <comment>title, date</comment>
        <translation>%1, version du %2</translation>
    </message>
    <message>
        <source>It says the same as the one that is here.</source>
        <translation>Il dit la même chose que celui qui est ici.</translation>
    </message>
    <message>
        <source>In use: version of %1.</source>
        <translation>Utilisée&#xa0;: la version du %1.</translation>
    </message>
    <message>
        <source>It is older than the one that is here, too.</source>
        <translation>Il est aussi plus ancien que celui qui est ici.</translation>
    </message>
    <message>
        <source>They stand first in the list.</source>
        <translation>Elles sont en tête de la liste.</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Ce qu’il change</translation>
    </message>
    <message>
        <source>Catalogues in use</source>
        <translation>Catalogues utilisés</translation>
    </message>
    <message>
        <source>Remove the update?</source>
        <translation>Retirer la mise à jour&#x202f;?</translation>
    </message>
    <message>
        <source>It cannot be read, and the bundled catalogue is in use already.</source>
        <translation>Elle est illisible, et le catalogue du programme est déjà utilisé.</translation>
    </message>
    <message>
        <source>The bundled catalogue is later, and in use already.</source>
        <translation>Le catalogue du programme est plus récent, et déjà utilisé.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>La retirer</translation>
    </message>
    <message>
        <source>The bundled catalogue is in use.</source>
        <translation>Le catalogue du programme est utilisé.</translation>
    </message>
    <message>
        <source>An accepted update cannot be read: the bundled catalogue is in use.</source>
        <translation>Une mise à jour acceptée est illisible&#xa0;: le catalogue du programme est utilisé.</translation>
    </message>
    <message>
        <source>Asks %1, and sends at most which version came from there.</source>
        <translation>Interroge %1, et n’indique tout au plus que la version déjà présente.</translation>
    </message>
    <message>
        <source>&amp;Back to the bundled one…</source>
        <translation>&amp;Revenir à celui du programme…</translation>
    </message>
    <message>
        <source>&amp;Remove the update…</source>
        <translation>&amp;Retirer la mise à jour…</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Accepter</translation>
    </message>
    <message>
        <source>Leave as &amp;it is</source>
        <translation>&amp;Laisser comme il est</translation>
    </message>
</context>
<context>
    <name>viatique::CatalogueNews</name>
    <message>
        <source>%1 (now: %2)</source>
        <comment>a datum that is retired, the one in its place</comment>
        <translation>%1 (désormais&#xa0;: %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n of the data asked for are no longer offered: %1</source>
        <translation>
            <numerusform>%n donnée demandée n’est plus proposée&#xa0;: %1</numerusform>
            <numerusform>%n données demandées ne sont plus proposées&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another requirement</source>
        <translation>
            <numerusform>%n dont le cadre exigé change</numerusform>
            <numerusform>%n dont le cadre exigé change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n included for everyone, without asking</source>
        <translation>
            <numerusform>%n donnée fournie à tous, sans demande</numerusform>
            <numerusform>%n données fournies à tous, sans demande</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under another name</source>
        <translation>
            <numerusform>%n sous un autre nom</numerusform>
            <numerusform>%n sous un autre nom</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::CatalogueNotice</name>
    <message numerus="yes">
        <source>%n under another name</source>
        <translation>
            <numerusform>%n sous un autre nom</numerusform>
            <numerusform>%n sous un autre nom</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined with others</source>
        <translation>
            <numerusform>%n réunie à d’autres</numerusform>
            <numerusform>%n réunies à d’autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n included for everyone, without asking</source>
        <translation>
            <numerusform>%n donnée fournie à tous, sans demande</numerusform>
            <numerusform>%n données fournies à tous, sans demande</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another requirement</source>
        <translation>
            <numerusform>%n dont le cadre exigé change</numerusform>
            <numerusform>%n dont le cadre exigé change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalogue has a newer version: it changes %n of these data.</source>
        <translation>
            <numerusform>Le catalogue a une version plus récente&#xa0;: elle change %n de ces données.</numerusform>
            <numerusform>Le catalogue a une version plus récente&#xa0;: elle change %n de ces données.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalogue of today changes %n of these data.</source>
        <translation>
            <numerusform>Le catalogue d’aujourd’hui change %n de ces données.</numerusform>
            <numerusform>Le catalogue d’aujourd’hui change %n de ces données.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the newer version</source>
        <translation>Prendre la version récente</translation>
    </message>
    <message>
        <source>Move to today’s catalogue</source>
        <translation>Passer au catalogue d’aujourd’hui</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>The catalogue has a newer version: it changes none of these data.</source>
        <translation>Le catalogue a une version plus récente&#xa0;: elle ne change aucune de ces données.</translation>
    </message>
    <message>
        <source>no longer offered: %1</source>
        <translation>plus proposé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>viatique::CatalogueWords</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>producers</source>
        <translation>producteurs</translation>
    </message>
    <message>
        <source>legal requirement</source>
        <translation>cadre exigé</translation>
    </message>
    <message>
        <source>openness</source>
        <translation>ouverture</translation>
    </message>
    <message>
        <source>formats</source>
        <translation>formats</translation>
    </message>
    <message>
        <source>category</source>
        <translation>catégorie</translation>
    </message>
    <message>
        <source>documentation</source>
        <translation>documentation</translation>
    </message>
    <message>
        <source>use by vendors</source>
        <translation>usage par les éditeurs</translation>
    </message>
    <message>
        <source>what it gives</source>
        <translation>ce qu’elle donne</translation>
    </message>
    <message>
        <source>audiences</source>
        <translation>publics</translation>
    </message>
    <message>
        <source>sectors</source>
        <translation>secteurs</translation>
    </message>
    <message>
        <source>questions that it answers</source>
        <translation>questions auxquelles elle répond</translation>
    </message>
    <message>
        <source>usefulness</source>
        <translation>utilité</translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation>recoupements</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>sensible</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retirée</translation>
    </message>
    <message>
        <source>scopes of DataPass</source>
        <translation>scopes de DataPass</translation>
    </message>
    <message>
        <source>name of a producer</source>
        <translation>nom d’un producteur</translation>
    </message>
    <message>
        <source>Data: %1 added, %2 removed, %3 changed.</source>
        <translation>Données&#xa0;: %1 ajoutées, %2 retirées, %3 modifiées.</translation>
    </message>
</context>
<context>
    <name>viatique::CertificateDialog</name>
    <message>
        <source>Signature and certificate</source>
        <translation>Signature et certificat</translation>
    </message>
    <message>
        <source>Who signed this package</source>
        <translation>Qui a signé ce paquet</translation>
    </message>
    <message>
        <source>What is known of the signature; Ctrl+C copies a line</source>
        <translation>Ce qui est connu de la signature&#x202f;; Ctrl+C copie une ligne</translation>
    </message>
    <message>
        <source>Cop&amp;y the line</source>
        <translation>Copier la &amp;ligne</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>&amp;Tout copier</translation>
    </message>
</context>
<context>
    <name>viatique::Checklist</name>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation>Type d’organisme</translation>
    </message>
    <message>
        <source>Use case</source>
        <translation>Cas d’usage</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to supply.</source>
        <translation>
            <numerusform>%n document à fournir.</numerusform>
            <numerusform>%n documents à fournir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to replace.</source>
        <translation>
            <numerusform>%n document à remplacer.</numerusform>
            <numerusform>%n documents à remplacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>No data are chosen yet.</source>
        <translation>Aucune donnée n’est encore choisie.</translation>
    </message>
    <message>
        <source>Nothing is left to supply.</source>
        <translation>Il ne reste rien à fournir.</translation>
    </message>
    <message>
        <source>Tick each document when you have it. Those that are attached already are ticked.</source>
        <translation>Cochez chaque document quand vous l’avez. Ceux qui sont déjà joints sont cochés.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>to replace, what is wrong</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>For the data</source>
        <translation>Pour les données</translation>
    </message>
    <message>
        <source>Legal texts</source>
        <translation>Textes juridiques</translation>
    </message>
    <message>
        <source>Usual kinds</source>
        <translation>Nature habituelle</translation>
    </message>
    <message>
        <source>Accepted as well</source>
        <translation>Aussi accepté</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>The base set: DataPass asks for no document.</source>
        <translation>Socle de base&#xa0;: DataPass ne demande aucun document.</translation>
    </message>
    <message>
        <source>None of the data asked for needs a document.</source>
        <translation>Aucune des données demandées n’exige de document.</translation>
    </message>
    <message>
        <source>What is expected follows from the data that will be asked for. Some need a document that founds the processing.</source>
        <translation>Ce qui est attendu dépend des données qui seront demandées. Certaines exigent un document qui fonde le traitement.</translation>
    </message>
    <message>
        <source>Kinds accepted: %1.</source>
        <translation>Natures acceptées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Usual kinds for this body: %1.</source>
        <translation>Nature habituelle pour cet organisme&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A mock-up of the screen helps whoever reads the request.</source>
        <translation>Une maquette de l’écran aide la personne qui lit la demande.</translation>
    </message>
    <message>
        <source>Documents expected</source>
        <translation>Documents attendus</translation>
    </message>
    <message>
        <source>PDF files only, each smaller than %1 bytes (%2).</source>
        <translation>Des fichiers PDF seulement, chacun de moins de %1 octets (%2).</translation>
    </message>
    <message numerus="yes">
        <source>At most %n file(s) for the legal framework, and as many mock-ups.</source>
        <translation>
            <numerusform>%n fichier au plus pour le cadre juridique, et autant de maquettes.</numerusform>
            <numerusform>%n fichiers au plus pour le cadre juridique, et autant de maquettes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without password, script or attached file: whoever reads the request must be able to open them.</source>
        <translation>Sans mot de passe, script ni fichier joint&#xa0;: qui lit la demande doit pouvoir les ouvrir.</translation>
    </message>
    <message>
        <source>What DataPass accepts</source>
        <translation>Ce que DataPass accepte</translation>
    </message>
    <message>
        <source>Access request to API Entreprise</source>
        <translation>Demande d’accès à l’API Entreprise</translation>
    </message>
    <message>
        <source>Documents to gather</source>
        <translation>Documents à réunir</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Demande %1</translation>
    </message>
</context>
<context>
    <name>viatique::ChecklistOffer</name>
    <message>
        <source>Documents to gather</source>
        <translation>Documents à réunir</translation>
    </message>
    <message>
        <source>The list of the documents that this request expects, as a check-list.</source>
        <translation>La liste des documents attendus pour cette demande, à cocher.</translation>
    </message>
    <message>
        <source>Each with the reason, the data it is for and the kinds that are accepted. It is written in French.</source>
        <translation>Chacun avec sa raison, les données concernées et les natures acceptées. La liste est rédigée en français.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Imprimer la liste…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save the list of documents</source>
        <translation>Enregistrer la liste des documents</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>viatique::Cli</name>
    <message>
        <source>“%1” is no kind of document: decree, order, deliberation, legal-text, agreement, mock-up or other.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un type de document. Les types sont&#xa0;: decree, order, deliberation, legal-text, agreement, mock-up ou other.</translation>
    </message>
    <message>
        <source>One title cannot name several documents: attach them one by one.</source>
        <translation>Un seul intitulé ne peut pas nommer plusieurs documents&#xa0;: joignez-les un par un.</translation>
    </message>
    <message>
        <source>The request cites no text “%1”.</source>
        <translation>La demande ne cite aucun texte «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The request does not ask for “%1”.</source>
        <translation>La demande ne porte pas sur «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Attached as %1: %2 (%3)</source>
        <translation>Joint sous le nom %1&#xa0;: %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%1, version %2: %n data</source>
        <translation>
            <numerusform>%1, version %2&#xa0;: %n donnée</numerusform>
            <numerusform>%1, version %2&#xa0;: %n données</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n à vérifier</numerusform>
            <numerusform>%n à vérifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of advice</source>
        <translation>
            <numerusform>%n conseil</numerusform>
            <numerusform>%n conseils</numerusform>
        </translation>
    </message>
    <message>
        <source>Judged by the catalogue “%1” of this program: the packaged one is unknown here.</source>
        <translation>Contrôle fait avec le catalogue «&#xa0;%1&#xa0;» de ce programme&#xa0;: celui du paquet n’est pas connu ici.</translation>
    </message>
    <message>
        <source>Nothing to correct.</source>
        <translation>Rien à corriger.</translation>
    </message>
    <message>
        <source>lists the data with their legal requirement</source>
        <translation>liste les données avec le cadre exigé pour chacune</translation>
    </message>
    <message>
        <source>makes an empty draft, clones one, or takes up a package again</source>
        <translation>crée un brouillon vide, en copie un, ou reprend un paquet</translation>
    </message>
    <message>
        <source>checks documents, stores them in a draft and links them</source>
        <translation>contrôle des documents, les range dans un brouillon et les rattache</translation>
    </message>
    <message>
        <source>says what is wrong with drafts, requests and packages</source>
        <translation>dit ce qui est à corriger dans des brouillons, des demandes et des paquets</translation>
    </message>
    <message>
        <source>writes the package of a draft</source>
        <translation>écrit le paquet d’un brouillon</translation>
    </message>
    <message>
        <source>says whether every file of a package is as listed</source>
        <translation>dit si chaque fichier d’un paquet est conforme à sa liste</translation>
    </message>
    <message>
        <source>shows this help</source>
        <translation>affiche cette aide</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Utilisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Something is missing on the command line.</source>
        <translation>Il manque quelque chose sur la ligne de commande.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>«&#xa0;%1&#xa0;» est un argument de trop.</translation>
    </message>
    <message>
        <source>Writing the package</source>
        <translation>Écriture du paquet</translation>
    </message>
    <message>
        <source>Package: %1</source>
        <translation>Paquet&#xa0;: %1</translation>
    </message>
    <message>
        <source>Complete: nothing to correct.</source>
        <translation>Demande complète&#xa0;: rien à corriger.</translation>
    </message>
    <message>
        <source>Fingerprint, to compare by telephone: %1</source>
        <translation>Empreinte, à comparer par téléphone&#xa0;: %1</translation>
    </message>
    <message>
        <source>Viatique prepares, checks and packages access requests for API Entreprise.</source>
        <translation>Viatique prépare, contrôle et met en paquet les demandes d’accès à l’API Entreprise.</translation>
    </message>
    <message>
        <source>Exit status: 0 when nothing is wrong, 1 when something does not hold, 2 when something could not be read, written or understood.</source>
        <translation>Code de sortie&#xa0;: 0 quand tout est conforme, 1 quand quelque chose ne l’est pas, 2 quand quelque chose n’a pas pu être lu, écrit ou compris.</translation>
    </message>
    <message>
        <source>“%1” is no command. See viatique-cli --help.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une commande. Consultez viatique-cli --help.</translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation>Vérification de %1</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>À vérifier&#xa0;:</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>Empreinte&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1&#xa0;:</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1&#xa0;: %2&#xa0;%</translation>
    </message>
    <message>
        <source>what it is: decree, order, deliberation, legal-text, agreement, mock-up or other</source>
        <translation>ce que c’est&#xa0;: decree (décret), order (arrêté), deliberation, legal-text (texte imprimé), agreement (convention), mock-up (maquette) ou other (autre)</translation>
    </message>
    <message>
        <source>what agents read instead of the name of the file</source>
        <translation>ce que l’agent lit à la place du nom du fichier</translation>
    </message>
    <message>
        <source>the id of a text that it is a copy of (may be repeated)</source>
        <translation>l’identifiant d’un texte dont il est la copie (peut être répété)</translation>
    </message>
    <message>
        <source>the id of a datum that it supports (may be repeated)</source>
        <translation>l’identifiant d’une donnée qu’il justifie (peut être répété)</translation>
    </message>
    <message>
        <source>“%1” has the same content as %2, which is attached already.</source>
        <translation>«&#xa0;%1&#xa0;» a le même contenu que %2, déjà joint.</translation>
    </message>
    <message>
        <source>prints the catalogue itself</source>
        <translation>écrit le catalogue lui-même, en JSON</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to correct or to fill in</source>
        <translation>
            <numerusform>%n point à corriger ou à remplir</numerusform>
            <numerusform>%n points à corriger ou à remplir</numerusform>
        </translation>
    </message>
    <message>
        <source>The contacts were left out of this copy, and are not judged.</source>
        <translation>Les contacts ont été retirés de cette copie, et ne sont pas jugés.</translation>
    </message>
    <message>
        <source>“%1” holds neither a draft nor a package.</source>
        <translation>«&#xa0;%1&#xa0;» ne contient ni brouillon ni paquet.</translation>
    </message>
    <message>
        <source>prints one JSON document</source>
        <translation>écrit un seul document JSON</translation>
    </message>
    <message>
        <source>the file, or a folder in which the package gets its own name</source>
        <translation>le fichier, ou un dossier où le paquet reçoit son nom</translation>
    </message>
    <message>
        <source>leaves the contacts out, for an expert</source>
        <translation>laisse de côté les contacts, pour un expert</translation>
    </message>
    <message numerus="yes">
        <source>Draft: %n point(s) to correct or to fill in. See viatique-cli check.</source>
        <translation>
            <numerusform>Brouillon&#xa0;: %n point à corriger ou à remplir. Lancez viatique-cli check.</numerusform>
            <numerusform>Brouillon&#xa0;: %n points à corriger ou à remplir. Lancez viatique-cli check.</numerusform>
        </translation>
    </message>
    <message>
        <source>Revision %1 was exported before with another content. Raise “revision” in request.json, so that the two packages can be told apart.</source>
        <translation>La révision %1 a déjà été exportée avec un autre contenu. Augmentez «&#xa0;revision&#xa0;» dans request.json, pour que les deux paquets se distinguent.</translation>
    </message>
    <message>
        <source>Not all could be printed: the disk is full, or the reader has gone.</source>
        <translation>Tout n’a pas pu être écrit&#xa0;: le disque est plein, ou le lecteur s’est fermé.</translation>
    </message>
    <message>
        <source>the folder to make, instead of one among your drafts</source>
        <translation>le dossier à créer, au lieu d’un brouillon parmi les vôtres</translation>
    </message>
    <message>
        <source>a draft to clone, or a package to take up again</source>
        <translation>un brouillon à copier, ou un paquet à reprendre</translation>
    </message>
    <message>
        <source>requirement not known</source>
        <translation>cadre exigé non connu</translation>
    </message>
    <message>
        <source>proposes the smallest set of data for a need, with reasons</source>
        <translation>propose le plus petit ensemble de données pour un besoin, avec les raisons</translation>
    </message>
    <message>
        <source>Say which use case the data are for, with --use-case: %1, other.</source>
        <translation>Dites à quel cas d’usage servent les données, avec --use-case&#xa0;: %1, other.</translation>
    </message>
    <message>
        <source>“%1” is no use case of this catalogue. It knows: %2, other.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un cas d’usage de ce catalogue. Il connaît&#xa0;: %2, other.</translation>
    </message>
    <message>
        <source>“%1” is not known for %2. Known: %3.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas connu pour %2. Valeurs connues&#xa0;: %3.</translation>
    </message>
    <message>
        <source>the use case the data are for</source>
        <translation>le cas d’usage auquel servent les données</translation>
    </message>
    <message>
        <source>companies or associations; may be repeated</source>
        <translation>companies ou associations&#x202f;; peut être répété</translation>
    </message>
    <message>
        <source>a trade; may be repeated</source>
        <translation>un secteur&#x202f;; peut être répété</translation>
    </message>
    <message>
        <source>what the service checks; may be repeated</source>
        <translation>ce que le service vérifie&#x202f;; peut être répété</translation>
    </message>
    <message>
        <source>the data are shown without signing in</source>
        <translation>les données sont montrées sans connexion</translation>
    </message>
    <message>
        <source>prints JSON</source>
        <translation>affiche du JSON</translation>
    </message>
    <message numerus="yes">
        <source>To ask for: %n data</source>
        <translation>
            <numerusform>À demander&#xa0;: %n donnée</numerusform>
            <numerusform>À demander&#xa0;: %n données</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be studied: %n data</source>
        <translation>
            <numerusform>À étudier&#xa0;: %n donnée</numerusform>
            <numerusform>À étudier&#xa0;: %n données</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not for this need: %n data</source>
        <translation>
            <numerusform>Pas pour ce besoin&#xa0;: %n donnée</numerusform>
            <numerusform>Pas pour ce besoin&#xa0;: %n données</numerusform>
        </translation>
    </message>
    <message>
        <source>producer renamed: %1 → %2</source>
        <translation>producteur renommé&#xa0;: %1 → %2</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>ajouté&#xa0;: %1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>retiré&#xa0;: %1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>modifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>The two catalogues say the same.</source>
        <translation>Les deux catalogues disent la même chose.</translation>
    </message>
    <message>
        <source>the row has a cell too many, which was left out: “%1”</source>
        <translation>la ligne a une cellule de trop, qui a été laissée de côté&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the column “%1” was not read</source>
        <translation>la colonne «&#xa0;%1&#xa0;» n’a pas été lue</translation>
    </message>
    <message>
        <source>the table “%1” lists no data and was not read</source>
        <translation>le tableau «&#xa0;%1&#xa0;» ne liste pas de données et n’a pas été lu</translation>
    </message>
    <message>
        <source>the column “%1” names another use case than the title of the page, which was believed</source>
        <translation>la colonne «&#xa0;%1&#xa0;» nomme un autre cas d’usage que le titre de la page, qui a été suivi</translation>
    </message>
    <message>
        <source>the use case is not known to this program and was named “%1”</source>
        <translation>ce programme ne connaît pas ce cas d’usage et l’a nommé «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1, which comes with this program</source>
        <translation>%1, fourni avec ce programme</translation>
    </message>
    <message>
        <source>the id of the catalogue</source>
        <translation>l’identifiant du catalogue</translation>
    </message>
    <message>
        <source>its version, instead of the date of the page or of its file</source>
        <translation>sa version, au lieu de la date de la page ou de son fichier</translation>
    </message>
    <message>
        <source>the file to write, instead of standard output</source>
        <translation>le fichier à écrire, au lieu de la sortie standard</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n data of the catalogue %2, version %3</source>
        <translation>
            <numerusform>%1&#xa0;: %n donnée du catalogue %2, version %3</numerusform>
            <numerusform>%1&#xa0;: %n données du catalogue %2, version %3</numerusform>
        </translation>
    </message>
    <message>
        <source>makes a catalogue from a page of the site, in Markdown</source>
        <translation>fait un catalogue d’une page du site, en Markdown</translation>
    </message>
    <message>
        <source>says what changed between two catalogues, files or ids</source>
        <translation>dit ce qui change entre deux catalogues, fichiers ou identifiants</translation>
    </message>
    <message>
        <source>the row has an empty cell too many</source>
        <translation>la rangée a une cellule vide de trop</translation>
    </message>
    <message>
        <source>the row has a cell too few: it says nothing for %1</source>
        <translation>la rangée a une cellule de moins&#xa0;: elle ne dit rien pour %1</translation>
    </message>
    <message>
        <source>the catalogue to list, %1 or a file</source>
        <translation>le catalogue à lister, %1 ou un fichier</translation>
    </message>
    <message>
        <source>the catalogue to choose from, %1 or a file</source>
        <translation>le catalogue où choisir, %1 ou un fichier</translation>
    </message>
    <message>
        <source>LibreOffice is making a PDF of “%1”…</source>
        <translation>LibreOffice fait un PDF de «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message>
        <source>Attached as %1: %2 (%3), converted to PDF</source>
        <translation>Joint sous le nom %1&#xa0;: %2 (%3), converti en PDF</translation>
    </message>
    <message>
        <source>makes one document of all pictures, a page each</source>
        <translation>fait un seul document de toutes les images, une page chacune</translation>
    </message>
    <message>
        <source>says what changed between two drafts, requests or packages</source>
        <translation>dit ce qui a changé entre deux brouillons, demandes ou paquets</translation>
    </message>
    <message>
        <source>sums up a package and the reviews in it, or holds a review against it</source>
        <translation>résume un paquet et ses revues, ou confronte une revue à un paquet</translation>
    </message>
    <message>
        <source>The two requests say the same.</source>
        <translation>Les deux demandes disent la même chose.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s):</source>
        <translation>
            <numerusform>%n changement&#xa0;:</numerusform>
            <numerusform>%n changements&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Remarks of revision %1:</source>
        <translation>Remarques de la révision %1&#xa0;:</translation>
    </message>
    <message>
        <source>The whole request</source>
        <translation>L’ensemble de la demande</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>place of a remark, its answer, why</comment>
        <translation>%1&#xa0;: %2 (%3)</translation>
    </message>
    <message>
        <source>These are two different requests, not two revisions of one.</source>
        <translation>Ce sont deux demandes différentes, et non deux révisions de la même.</translation>
    </message>
    <message>
        <source>A review was left out of the package. %1</source>
        <translation>Une revue n’a pas été mise dans le paquet. %1</translation>
    </message>
    <message>
        <source>Reviewer not named</source>
        <translation>Auteur non indiqué</translation>
    </message>
    <message>
        <source>no opinion</source>
        <translation>sans avis</translation>
    </message>
    <message>
        <source>%1: %2 (revision %3, %4)</source>
        <comment>reviewer, opinion, number, state</comment>
        <translation>%1&#xa0;: %2 (révision %3, %4)</translation>
    </message>
    <message>
        <source>the whole request</source>
        <translation>toute la demande</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s):</source>
        <translation>
            <numerusform>%n revue&#xa0;:</numerusform>
            <numerusform>%n revues&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Request: %1, revision %2</source>
        <translation>Demande&#xa0;: %1, révision %2</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>Organisation: %1</source>
        <translation>Organisme&#xa0;: %1</translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation>Constats&#xa0;: %1</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>À noter&#xa0;:</translation>
    </message>
    <message>
        <source>Review:</source>
        <translation>Revue&#xa0;:</translation>
    </message>
    <message>
        <source>The review is valid for this request.</source>
        <translation>La revue est valable pour cette demande.</translation>
    </message>
    <message>
        <source>The review is not valid for this request.</source>
        <translation>La revue n’est pas valable pour cette demande.</translation>
    </message>
    <message>
        <source>a review, to be held against the package</source>
        <translation>une revue à confronter au paquet</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) to be corrected has (have) no answer. See viatique-cli check.</source>
        <translation>
            <numerusform>%n remarque à corriger est sans réponse. Voyez viatique-cli check.</numerusform>
            <numerusform>%n remarques à corriger sont sans réponse. Voyez viatique-cli check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) with answers was (were) left out of the package: it is of no later revision than they are about.</source>
        <translation>
            <numerusform>%n revue avec des réponses n’est pas dans le paquet, dont la révision ne suit pas celle qui a été revue.</numerusform>
            <numerusform>%n revues avec des réponses ne sont pas dans le paquet, dont la révision ne suit pas celles qui ont été revues.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2 (%3): %4</source>
        <comment>number of a remark, its place, its severity, its text</comment>
        <translation>%1. %2 (%3)&#xa0;: %4</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>writes the list of the inputs for a spreadsheet, too</source>
        <translation>écrit aussi la liste des entrées pour un tableur</translation>
    </message>
    <message>
        <source>“%1” is no name for a list: it must end with “.csv”.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom de liste&#xa0;: il doit finir par «&#xa0;.csv&#xa0;».</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>work, how many are done, of how many</comment>
        <translation>%1&#xa0;: %2 sur %3</translation>
    </message>
    <message numerus="yes">
        <source>Verifying %n package(s)</source>
        <translation>
            <numerusform>Vérification de %n paquet</numerusform>
            <numerusform>Vérification de %n paquets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not as listed</source>
        <translation>
            <numerusform>%n altéré</numerusform>
            <numerusform>%n altérés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that cannot be read</source>
        <translation>
            <numerusform>%n illisible</numerusform>
            <numerusform>%n illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>In all: %1</source>
        <translation>En tout&#xa0;: %1</translation>
    </message>
    <message>
        <source>An update that you accepted; the program came with version %1.</source>
        <translation>Une mise à jour que vous avez acceptée&#x202f;; le programme est fourni avec la version %1.</translation>
    </message>
    <message>
        <source>An update that you accepted, fetched from %1 on %2; the program came with version %3.</source>
        <translation>Une mise à jour que vous avez acceptée, téléchargée de %1 le %2&#x202f;; le programme est fourni avec la version %3.</translation>
    </message>
    <message>
        <source>Fetching the catalogue</source>
        <translation>Téléchargement du catalogue</translation>
    </message>
    <message numerus="yes">
        <source>Careful: %n data of the present catalogue are not in this one.</source>
        <translation>
            <numerusform>Attention&#xa0;: %n donnée du catalogue actuel n’est pas dans celui-ci.</numerusform>
            <numerusform>Attention&#xa0;: %n données du catalogue actuel ne sont pas dans celui-ci.</numerusform>
        </translation>
    </message>
    <message>
        <source>Careful: version %1 is earlier than the present version %2.</source>
        <translation>Attention&#xa0;: la version %1 est antérieure à la version actuelle, %2.</translation>
    </message>
    <message>
        <source>%1 (%2), version %3 instead of %4</source>
        <translation>%1 (%2), version %3 au lieu de %4</translation>
    </message>
    <message>
        <source>Take this catalogue? [y/N]</source>
        <translation>Prendre ce catalogue&#x202f;? [o/N]</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing was changed: --yes takes the catalogue unasked.</source>
        <translation>Rien n’a été changé&#xa0;: --yes prend le catalogue sans demander.</translation>
    </message>
    <message>
        <source>Version %1 of “%2” is in use from now on. “viatique-cli catalogue update --back %2” goes back to the one that came with the program.</source>
        <translation>La version %1 de «&#xa0;%2&#xa0;» sert désormais. «&#xa0;viatique-cli catalogue update --back %2&#xa0;» revient à celle fournie avec le programme.</translation>
    </message>
    <message>
        <source>Version %1 of “%2”, which came with the program, is in use again.</source>
        <translation>La version %1 de «&#xa0;%2&#xa0;», fournie avec le programme, sert de nouveau.</translation>
    </message>
    <message>
        <source>Version %1 of “%2”, which came with the program, is in use.</source>
        <translation>La version %1 de «&#xa0;%2&#xa0;», fournie avec le programme, est celle qui sert.</translation>
    </message>
    <message>
        <source>where the catalogue is, instead of the address in the settings</source>
        <translation>où se trouve le catalogue, au lieu de l’adresse des réglages</translation>
    </message>
    <message>
        <source>takes the catalogue without asking</source>
        <translation>prend le catalogue sans demander</translation>
    </message>
    <message>
        <source>prints JSON, and does not ask</source>
        <translation>écrit du JSON, et ne demande rien</translation>
    </message>
    <message>
        <source>goes back to the catalogue that came with the program, %1</source>
        <translation>revient au catalogue fourni avec le programme, %1</translation>
    </message>
    <message>
        <source>No address of catalogues is known. Name one with --url, or in the settings.</source>
        <translation>Aucune adresse de catalogue n’est connue. Donnez-en une avec --url, ou dans les réglages.</translation>
    </message>
    <message>
        <source>There is nothing newer at %1.</source>
        <translation>Il n’y a rien de plus récent à l’adresse %1.</translation>
    </message>
    <message>
        <source>fetches a newer catalogue, shows what it changes, and takes it if you agree</source>
        <translation>cherche un catalogue plus récent, montre ce qu’il change, et le prend si vous êtes d’accord</translation>
    </message>
    <message>
        <source>prints the link that opens DataPass with fields filled in</source>
        <translation>affiche le lien qui ouvre DataPass prérempli</translation>
    </message>
    <message>
        <source>prints what is to be copied into DataPass, page by page</source>
        <translation>affiche ce qui est à recopier dans DataPass, page par page</translation>
    </message>
    <message>
        <source>prints the body that the API of DataPass takes</source>
        <translation>affiche le corps que prend l’API de DataPass</translation>
    </message>
    <message>
        <source>makes a draft of a request of DataPass, in JSON</source>
        <translation>fait un brouillon d’une demande de DataPass, en JSON</translation>
    </message>
    <message>
        <source>creates the request in DataPass as a draft, or updates what was sent before</source>
        <translation>crée la demande dans DataPass, en brouillon, ou met à jour ce qui a déjà été envoyé</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>what the user types to agree</comment>
        <translation>oui</translation>
    </message>
    <message>
        <source>Title and data alone are %1 bytes, and a link may have %2. Use viatique-cli datapass sheet.</source>
        <translation>Le titre et les données font à eux seuls %1 octets, et un lien peut en avoir %2. Utilisez viatique-cli datapass sheet.</translation>
    </message>
    <message>
        <source>Left out of the link, for its length: %1</source>
        <translation>Absent du lien, pour qu’il reste court&#xa0;: %1</translation>
    </message>
    <message>
        <source>DataPass takes no request without “%1” (%2).</source>
        <translation>DataPass n’accepte aucune demande sans «&#xa0;%1&#xa0;» (%2).</translation>
    </message>
    <message>
        <source>as a page, in French</source>
        <translation>en page HTML, en français</translation>
    </message>
    <message>
        <source>the catalogue of the draft, an id or a file</source>
        <translation>le catalogue du brouillon, un identifiant ou un fichier</translation>
    </message>
    <message>
        <source>Request %1 was created in DataPass, as a draft.</source>
        <translation>La demande %1 a été créée dans DataPass, en brouillon.</translation>
    </message>
    <message>
        <source>Request %1 was updated in DataPass.</source>
        <translation>La demande %1 a été mise à jour dans DataPass.</translation>
    </message>
    <message>
        <source>Finish it there: %1</source>
        <translation>Terminez-la dans DataPass&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to correct or to fill in. See viatique-cli check.</source>
        <translation>
            <numerusform>%n point à corriger ou à compléter. Voir viatique-cli check.</numerusform>
            <numerusform>%n points à corriger ou à compléter. Voir viatique-cli check.</numerusform>
        </translation>
    </message>
    <message>
        <source>the address of DataPass&apos; API, such as https://datapass.api.gouv.fr/api/v1</source>
        <translation>l’adresse de l’API de DataPass, par exemple https://datapass.api.gouv.fr/api/v1</translation>
    </message>
    <message>
        <source>creates another request, although there is one</source>
        <translation>crée une autre demande, bien qu’il y en ait une</translation>
    </message>
    <message>
        <source>updates what was sent before unasked</source>
        <translation>met à jour sans demander ce qui a déjà été envoyé</translation>
    </message>
    <message>
        <source>DataPass asks for the identifier and the secret of a developer. Put them into VIATIQUE_DATAPASS_CLIENT_ID and VIATIQUE_DATAPASS_CLIENT_SECRET.</source>
        <translation>DataPass demande l’identifiant et le secret d’un développeur. Mettez-les dans VIATIQUE_DATAPASS_CLIENT_ID et VIATIQUE_DATAPASS_CLIENT_SECRET.</translation>
    </message>
    <message>
        <source>%1, an update that you accepted</source>
        <translation>%1, une mise à jour que vous avez acceptée</translation>
    </message>
    <message>
        <source>The update of “%1” that you accepted is no later than the catalogue that came with the program. “viatique-cli catalogue update --back %1” removes it.</source>
        <translation>La mise à jour de «&#xa0;%1&#xa0;» que vous avez acceptée n’est pas plus récente que le catalogue fourni avec le programme. «&#xa0;viatique-cli catalogue update --back %1&#xa0;» la retire.</translation>
    </message>
    <message>
        <source>The update of “%1” that you accepted cannot be read, and the catalogue that came with the program is in use. “viatique-cli catalogue update --back %1” removes it.</source>
        <translation>La mise à jour de «&#xa0;%1&#xa0;» que vous avez acceptée est illisible, et le catalogue fourni avec le programme est utilisé. «&#xa0;viatique-cli catalogue update --back %1&#xa0;» la retire.</translation>
    </message>
    <message>
        <source>says where the data that DataPass offers differ from the catalogue</source>
        <translation>dit en quoi les données que propose DataPass diffèrent du catalogue</translation>
    </message>
    <message>
        <source>the vendor and its product</source>
        <translation>l’éditeur et son produit</translation>
    </message>
    <message>
        <source>the purposes of the data</source>
        <translation>les finalités des données</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>DataPass does not ask for %1.</source>
        <translation>DataPass ne demande pas %1.</translation>
    </message>
    <message>
        <source>The rest is entered in DataPass by hand: viatique-cli datapass sheet lists it.</source>
        <translation>Le reste se saisit à la main dans DataPass&#xa0;: viatique-cli datapass sheet en donne la liste.</translation>
    </message>
    <message>
        <source>The link would be too long for DataPass: open the form there, and copy everything.</source>
        <translation>Le lien serait trop long pour DataPass&#xa0;: ouvrez-y le formulaire, et recopiez tout.</translation>
    </message>
    <message>
        <source>Your organisation has set the address of DataPass. Leave --base-url out.</source>
        <translation>Votre organisation a fixé l’adresse de DataPass. N’utilisez pas --base-url.</translation>
    </message>
    <message>
        <source>DataPass shows its data to developers of API Entreprise alone. Ask it for that role.</source>
        <translation>DataPass ne montre ses données qu’aux développeurs d’API Entreprise. Demandez-lui ce rôle.</translation>
    </message>
    <message>
        <source>DataPass offers the data of the catalogue %1, version %2.</source>
        <translation>DataPass propose les données du catalogue %1, version %2.</translation>
    </message>
    <message>
        <source>Create it again? [y/N]</source>
        <translation>La créer à nouveau&#x202f;? [o/N]</translation>
    </message>
    <message>
        <source>Nothing was sent: DataPass may have this request, for a former try got no answer. Look for it there; --again creates it in any case.</source>
        <translation>Rien n’a été envoyé&#xa0;: DataPass a peut-être déjà cette demande, un envoi précédent étant resté sans réponse. Cherchez-la dans DataPass&#x202f;; --again la crée dans tous les cas.</translation>
    </message>
    <message>
        <source>This is request %1 in DataPass already. Update it there? [y/N]</source>
        <translation>C’est déjà la demande %1 dans DataPass. La mettre à jour&#x202f;? [o/N]</translation>
    </message>
    <message>
        <source>Nothing was sent: this is request %1 in DataPass already. --yes updates it, --again creates another one.</source>
        <translation>Rien n’a été envoyé&#xa0;: c’est déjà la demande %1 dans DataPass. --yes la met à jour, --again en crée une autre.</translation>
    </message>
    <message>
        <source>Your organisation has set the address of catalogues. Leave --url out.</source>
        <translation>Votre organisation a fixé l’adresse des catalogues. N’utilisez pas --url.</translation>
    </message>
    <message>
        <source>Nothing was sent: another program is sending this request. Try again.</source>
        <translation>Rien n’a été envoyé&#xa0;: un autre programme envoie cette demande. Réessayez.</translation>
    </message>
    <message>
        <source>signs a package, or a review, with your certificate</source>
        <translation>signe un paquet, ou une revue, avec votre certificat</translation>
    </message>
    <message>
        <source>Password of “%1”:</source>
        <translation>Mot de passe de «&#xa0;%1&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>The password of “%1” is needed. Type it on a terminal, or put it into VIATIQUE_P12_PASSWORD.</source>
        <translation>Il faut le mot de passe de «&#xa0;%1&#xa0;». Saisissez-le dans un terminal, ou mettez-le dans VIATIQUE_P12_PASSWORD.</translation>
    </message>
    <message>
        <source>Signature: %1</source>
        <translation>Signature&#xa0;: %1</translation>
    </message>
    <message>
        <source>Signing the package</source>
        <translation>Signature du paquet</translation>
    </message>
    <message>
        <source>the file (PKCS#12) that holds your certificate with its key</source>
        <translation>le fichier (PKCS#12) qui contient votre certificat avec sa clé</translation>
    </message>
    <message>
        <source>The signature cannot take the place of the review. Give -o another name.</source>
        <translation>La signature ne peut pas prendre la place de la revue. Donnez un autre nom à -o.</translation>
    </message>
    <message>
        <source>a file of certificates (PEM) that are believed, in the place of the system&apos;s</source>
        <translation>un fichier de certificats de confiance (PEM), à la place de ceux du système</translation>
    </message>
    <message>
        <source>Your organisation has set the certificates that are believed. Leave --trust out.</source>
        <translation>Votre organisation a fixé les certificats de confiance. Omettez --trust.</translation>
    </message>
    <message>
        <source>Copy without contacts: nothing else is missing, nothing to correct.</source>
        <translation>Copie sans contacts&#xa0;: rien d’autre ne manque, rien à corriger.</translation>
    </message>
    <message>
        <source>where the signed package goes, which may be PACKAGE itself; of a review, the signature, by default REVIEW.p7s</source>
        <translation>où écrire le paquet signé, qui peut être PACKAGE lui-même&#x202f;; pour une revue, la signature, par défaut REVIEW.p7s</translation>
    </message>
    <message>
        <source>Name the file of your certificate with --p12.</source>
        <translation>Indiquez le fichier de votre certificat avec --p12.</translation>
    </message>
    <message>
        <source>Name with -o where the signed package goes; it may be the package itself.</source>
        <translation>Indiquez avec -o où écrire le paquet signé&#x202f;; ce peut être le paquet lui-même.</translation>
    </message>
    <message numerus="yes">
        <source>%n intact</source>
        <translation>
            <numerusform>%n intègre</numerusform>
            <numerusform>%n intègres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::CompanyCard</name>
    <message>
        <source>%1 (in place of: %2)</source>
        <comment>what is proposed, what is there</comment>
        <translation>%1 (à la place de&#xa0;: %2)</translation>
    </message>
    <message>
        <source>SIRET: %1</source>
        <translation>SIRET&#xa0;: %1</translation>
    </message>
    <message>
        <source>Kind of body: %1</source>
        <translation>Type d’organisme&#xa0;: %1</translation>
    </message>
    <message>
        <source>Published of the address, and not filled in: %1</source>
        <translation>Publié de l’adresse, et non repris&#xa0;: %1</translation>
    </message>
    <message>
        <source>Fill in these</source>
        <translation>Remplir avec ceci</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder ma saisie</translation>
    </message>
</context>
<context>
    <name>viatique::CompanyModel</name>
    <message>
        <source>Name not published</source>
        <translation>Nom non publié</translation>
    </message>
    <message>
        <source>ceased</source>
        <translation>a cessé son activité</translation>
    </message>
    <message>
        <source>closed establishment</source>
        <translation>établissement fermé</translation>
    </message>
    <message>
        <source>name not published</source>
        <translation>nom non publié</translation>
    </message>
    <message>
        <source>published in part</source>
        <translation>publié en partie</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>address not published</source>
        <translation>adresse non publiée</translation>
    </message>
</context>
<context>
    <name>viatique::CompanyOffer</name>
    <message>
        <source>The draft is read-only here.</source>
        <translation>Le brouillon est ici en lecture seule.</translation>
    </message>
    <message>
        <source>Enter a SIRET of 14 digits, or the name without a SIRET.</source>
        <translation>Saisissez un SIRET de 14 chiffres, ou le nom sans SIRET.</translation>
    </message>
    <message>
        <source>“Look up” sends only this SIRET to %1.</source>
        <translation>«&#xa0;Chercher&#xa0;» n’envoie que ce SIRET à %1.</translation>
    </message>
    <message>
        <source>“Look up” sends only this name to %1.</source>
        <translation>«&#xa0;Chercher&#xa0;» n’envoie que ce nom à %1.</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>Interrogation de %1</translation>
    </message>
    <message>
        <source>The directory knows no such SIRET.</source>
        <translation>L’annuaire ne connaît pas ce SIRET.</translation>
    </message>
    <message>
        <source>It does not exist, or its holder does not want it published. Check it, or fill the fields in yourself.</source>
        <translation>Il n’existe pas, ou son titulaire ne souhaite pas qu’il soit publié. Vérifiez-le, ou remplissez les champs vous-même.</translation>
    </message>
    <message>
        <source>The directory knows no such name.</source>
        <translation>L’annuaire ne connaît pas ce nom.</translation>
    </message>
    <message>
        <source>Try other words of it, or fill the fields in yourself.</source>
        <translation>Essayez d’autres mots du nom, ou remplissez les champs vous-même.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvé</numerusform>
            <numerusform>%n trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>What the directory found</source>
        <translation>Ce que l’annuaire a trouvé</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Look up the vendor in the directory</source>
        <translation>Chercher l’éditeur dans l’annuaire</translation>
    </message>
    <message>
        <source>Look up the organisation in the directory</source>
        <translation>Chercher l’organisme dans l’annuaire</translation>
    </message>
    <message>
        <source>The look-up failed.</source>
        <translation>La recherche a échoué.</translation>
    </message>
    <message>
        <source>The first %1 of %2. Add a word of the address to narrow it down.</source>
        <translation>Les %1 premiers sur %2. Ajoutez un mot de l’adresse pour préciser.</translation>
    </message>
</context>
<context>
    <name>viatique::ComparePage</name>
    <message>
        <source>Reading %1: %2 of %3</source>
        <translation>Lecture de %1&#xa0;: %2 sur %3</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Comparison of two requests</source>
        <translation>Comparaison de deux demandes</translation>
    </message>
    <message>
        <source>Comparison of two revisions</source>
        <translation>Comparaison de deux révisions</translation>
    </message>
    <message>
        <source>Vendor, for itself: %1</source>
        <translation>Éditeur, pour lui-même&#xa0;: %1</translation>
    </message>
    <message>
        <source>Client: %1</source>
        <translation>Client&#xa0;: %1</translation>
    </message>
    <message>
        <source>Request without a title</source>
        <translation>Demande sans titre</translation>
    </message>
    <message>
        <source>Compare a&amp;gain</source>
        <translation>Comparer à &amp;nouveau</translation>
    </message>
    <message>
        <source>The comparison was interrupted.</source>
        <translation>La comparaison a été interrompue.</translation>
    </message>
    <message>
        <source>Nothing is known of what changed yet.</source>
        <translation>On ne sait pas encore ce qui a changé.</translation>
    </message>
    <message>
        <source>“%1” cannot be read, so nothing can be compared.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu, rien ne peut donc être comparé.</translation>
    </message>
    <message>
        <source>These are two different requests, not two revisions of one.</source>
        <translation>Ce sont deux demandes différentes, et non deux révisions de la même.</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) cannot be read: %1</source>
        <translation>
            <numerusform>%n revue ne peut pas être lue&#xa0;: %1</numerusform>
            <numerusform>%n revues ne peuvent pas être lues&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed: the two say the same.</source>
        <translation>Rien n’a changé&#xa0;: les deux disent la même chose.</translation>
    </message>
    <message>
        <source>Re&amp;marks of revision %1</source>
        <translation>Re&amp;marques de la révision %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>“3 answers” of “4 remarks”</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of a change, of all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>There is no change before this one.</source>
        <translation>Il n’y a pas de changement avant celui-ci.</translation>
    </message>
    <message>
        <source>There is no change after this one.</source>
        <translation>Il n’y a pas de changement après celui-ci.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>Changement &amp;précédent</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Changement précédent</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>S&amp;uivant</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>Changement s&amp;uivant</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Changement suivant</translation>
    </message>
    <message>
        <source>Copy the &amp;list</source>
        <translation>Copier &amp;la liste</translation>
    </message>
    <message>
        <source>Copy the &amp;list of changes</source>
        <translation>Copier &amp;la liste des changements</translation>
    </message>
    <message>
        <source>Copy the list of changes</source>
        <translation>Copier la liste des changements</translation>
    </message>
    <message>
        <source>Review revi&amp;sion %1</source>
        <translation>Relire la révisi&amp;on %1</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Only a package can be reviewed, and this is a draft.</source>
        <translation>Seul un paquet peut être relu, et ceci est un brouillon.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Texts are compared word by word, documents by their content and not by their name.</source>
        <translation>Les textes sont comparés mot à mot, les documents par leur contenu et non par leur nom.</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>w&amp;ith</source>
        <translation>a&amp;vec</translation>
    </message>
    <message>
        <source>Former request</source>
        <translation>Première demande comparée</translation>
    </message>
    <message>
        <source>Later request</source>
        <translation>Seconde demande comparée</translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation>É&amp;tape</translation>
    </message>
    <message>
        <source>Changes onl&amp;y</source>
        <translation>Changements &amp;seulement</translation>
    </message>
    <message>
        <source>Former remarks and what became of them</source>
        <translation>Remarques précédentes et ce qu’elles sont devenues</translation>
    </message>
    <message>
        <source>%1 removed, %2 added</source>
        <comment>two words that show how, struck through and underlined</comment>
        <translation>%1 retiré, %2 ajouté</translation>
    </message>
    <message>
        <source>struck through</source>
        <translation>barré</translation>
    </message>
    <message>
        <source>underlined</source>
        <translation>souligné</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
    <message>
        <source>revision %1, %2</source>
        <comment>number, day</comment>
        <translation>révision %1, %2</translation>
    </message>
    <message>
        <source>draft</source>
        <comment>kind of what is compared: no package</comment>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>intègre</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>altéré</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>revision and day, file</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Another package…</source>
        <translation>Un autre paquet…</translation>
    </message>
    <message>
        <source>Another draft…</source>
        <translation>Un autre brouillon…</translation>
    </message>
    <message>
        <source>Compare with a draft</source>
        <translation>Comparer avec un brouillon</translation>
    </message>
    <message>
        <source>Compare with a package</source>
        <translation>Comparer avec un paquet</translation>
    </message>
    <message>
        <source>Packages (*.zip)</source>
        <translation>Paquets (*.zip)</translation>
    </message>
    <message>
        <source>Requests (*.json)</source>
        <translation>Demandes (*.json)</translation>
    </message>
</context>
<context>
    <name>viatique::CompareSteps</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
</context>
<context>
    <name>viatique::ComparisonModel</name>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>identique</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n changement</numerusform>
            <numerusform>%n changements</numerusform>
        </translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>retiré&#xa0;: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>ajouté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Révision %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Nothing is entered in this step</source>
        <translation>Rien n’est saisi à cette étape</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>what a request says in a step</comment>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>viatique::ComparisonSteps</name>
    <message>
        <source>No change</source>
        <translation>Aucun changement</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>“8 changes”, “5 steps”</comment>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::ContactsPage</name>
    <message>
        <source>The agent who reads the request asks them when in doubt; Viatique sends them nothing.</source>
        <translation>L’agent qui instruit la demande les joint s’il a une question&#x202f;; Viatique ne leur envoie rien.</translation>
    </message>
</context>
<context>
    <name>viatique::CoverageModel</name>
    <message>
        <source>principle</source>
        <comment>a text, in a narrow cell</comment>
        <translation>principe</translation>
    </message>
    <message>
        <source>no effect</source>
        <comment>a link, in a narrow cell</comment>
        <translation>sans effet</translation>
    </message>
    <message>
        <source>%1 – %2: %3</source>
        <comment>datum, text or document, state</comment>
        <translation>%1 – %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>text without a name</source>
        <translation>texte sans nom</translation>
    </message>
    <message>
        <source>all data of the category are ticked</source>
        <translation>toutes les données de la catégorie sont cochées</translation>
    </message>
    <message>
        <source>some data of the category are ticked</source>
        <translation>certaines données de la catégorie sont cochées</translation>
    </message>
    <message>
        <source>no datum of the category is ticked</source>
        <translation>aucune donnée de la catégorie n’est cochée</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>non coché</translation>
    </message>
    <message>
        <source>ticked; a principle, which another text completes</source>
        <translation>coché&#x202f;; un principe, qu’un autre texte complète</translation>
    </message>
    <message>
        <source>ticked; a principle, which does not found this datum alone</source>
        <translation>coché&#x202f;; un principe, qui ne fonde pas seul cette donnée</translation>
    </message>
    <message>
        <source>ticked; a document of this kind does not count</source>
        <translation>coché&#x202f;; un document de cette nature ne compte pas</translation>
    </message>
    <message>
        <source>ticked; but no text is named</source>
        <translation>coché&#x202f;; mais aucun texte n’est nommé</translation>
    </message>
    <message>
        <source>ticked; supports this datum</source>
        <translation>coché&#x202f;; justifie cette donnée</translation>
    </message>
    <message>
        <source>ticked; founds this datum</source>
        <translation>coché&#x202f;; fonde cette donnée</translation>
    </message>
    <message>
        <source>all covered</source>
        <translation>tout est couvert</translation>
    </message>
    <message numerus="yes">
        <source>%n to cover</source>
        <translation>
            <numerusform>%n à couvrir</numerusform>
            <numerusform>%n à couvrir</numerusform>
        </translation>
    </message>
    <message>
        <source>to fill in: no text linked</source>
        <translation>à remplir&#xa0;: aucun texte relié</translation>
    </message>
    <message>
        <source>to fill in: text and document</source>
        <translation>à remplir&#xa0;: texte et document</translation>
    </message>
    <message>
        <source>lacks a precise text</source>
        <translation>il manque un texte précis</translation>
    </message>
    <message>
        <source>lacks a text and a document</source>
        <translation>il manque texte et document</translation>
    </message>
    <message>
        <source>lacks a document</source>
        <translation>il manque un document</translation>
    </message>
    <message>
        <source>covered: public data</source>
        <translation>couvert&#xa0;: données publiques</translation>
    </message>
    <message>
        <source>covered: base set</source>
        <translation>couvert&#xa0;: socle de base</translation>
    </message>
    <message>
        <source>covered: clients supply the document</source>
        <translation>couvert&#xa0;: document fourni par les clients</translation>
    </message>
    <message>
        <source>covered: comes with every access</source>
        <translation>couvert&#xa0;: compris dans tout accès</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>couvert</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Donnée</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Cadre exigé</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>ne compte pas</translation>
    </message>
    <message>
        <source>principle</source>
        <comment>a text, under its name</comment>
        <translation>principe</translation>
    </message>
    <message>
        <source>Document: %1</source>
        <translation>Document&#xa0;: %1</translation>
    </message>
    <message>
        <source>Document of a kind that does not count: %1</source>
        <translation>Document d’une nature qui ne compte pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>Text that states a principle: %1</source>
        <translation>Texte qui pose un principe&#xa0;: %1</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>Texte&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>viatique::CoverageTable</name>
    <message>
        <source>&amp;Tick the data selected (%1)</source>
        <translation>&amp;Cocher les données choisies (%1)</translation>
    </message>
    <message>
        <source>Tick those still to &amp;cover (%1)</source>
        <translation>Cocher ce qui reste à cou&amp;vrir (%1)</translation>
    </message>
    <message>
        <source>Tick the category “%1”</source>
        <translation>Cocher la catégorie «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Tout cocher</translation>
    </message>
    <message>
        <source>&amp;Untick the data selected (%1)</source>
        <translation>&amp;Décocher les données choisies (%1)</translation>
    </message>
    <message>
        <source>Untick a&amp;ll</source>
        <translation>Tout d&amp;écocher</translation>
    </message>
</context>
<context>
    <name>viatique::DataLegend</name>
    <message>
        <source>Explain precisely why the service needs the datum, and name the legal framework.</source>
        <translation>Expliquez précisément pourquoi le service a besoin de cette donnée, et nommez le cadre juridique.</translation>
    </message>
    <message>
        <source>Explain the need, cite the text that founds it and attach it: decree, order, deliberation, agreement or printed article.</source>
        <translation>Expliquez le besoin, citez le texte qui le fonde et joignez-le&#xa0;: décret, arrêté, délibération, convention ou article imprimé.</translation>
    </message>
    <message>
        <source>already used by vendors</source>
        <translation>déjà utilisée par des éditeurs</translation>
    </message>
    <message>
        <source>not used by vendors yet</source>
        <translation>pas encore utilisée par des éditeurs</translation>
    </message>
    <message>
        <source>Anybody may see it, also on a public page.</source>
        <translation>Tout le monde peut la voir, même sur une page publique.</translation>
    </message>
    <message>
        <source>Only those who are entitled to it may see it, never on a public page.</source>
        <translation>Seules les personnes habilitées peuvent la voir, jamais sur une page publique.</translation>
    </message>
    <message>
        <source>One part is public, another is protected: you choose what you ask.</source>
        <translation>Une partie est publique, l’autre protégée&#xa0;: vous choisissez ce que vous demandez.</translation>
    </message>
    <message>
        <source>to fill in</source>
        <translation>à remplir</translation>
    </message>
    <message>
        <source>Something is still missing.</source>
        <translation>Il manque encore quelque chose.</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>It may well come back from the agents: look again.</source>
        <translation>Les agents pourraient vous la renvoyer&#xa0;: regardez-y de plus près.</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>à corriger</translation>
    </message>
    <message>
        <source>The request is not complete while this stands.</source>
        <translation>La demande n’est pas complète tant que ce point demeure.</translation>
    </message>
</context>
<context>
    <name>viatique::DataPage</name>
    <message>
        <source>No data ticked yet</source>
        <translation>Aucune donnée cochée pour l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n data</source>
        <translation>
            <numerusform>%n donnée</numerusform>
            <numerusform>%n données</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protected</source>
        <translation>
            <numerusform>%n protégée</numerusform>
            <numerusform>%n protégées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with supporting documents</source>
        <translation>
            <numerusform>%n avec justificatifs</numerusform>
            <numerusform>%n avec justificatifs</numerusform>
        </translation>
    </message>
    <message>
        <source>No document to supply.</source>
        <translation>Aucun document à fournir.</translation>
    </message>
    <message numerus="yes">
        <source>%n still need(s) a document: step 5.</source>
        <translation>
            <numerusform>%n attend encore un document&#xa0;: étape 5.</numerusform>
            <numerusform>%n attendent encore un document&#xa0;: étape 5.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each client will supply its own documents.</source>
        <translation>Chaque client fournira ses propres documents.</translation>
    </message>
    <message>
        <source>Base set: no document to supply.</source>
        <translation>Socle de base&#xa0;: aucun document à fournir.</translation>
    </message>
    <message>
        <source>All their documents are there.</source>
        <translation>Tous leurs documents sont là.</translation>
    </message>
    <message>
        <source>Fil&amp;ters</source>
        <translation>Fi&amp;ltres</translation>
    </message>
    <message numerus="yes">
        <source>Fil&amp;ters (%n)</source>
        <translation>
            <numerusform>Fi&amp;ltres (%n)</numerusform>
            <numerusform>Fi&amp;ltres (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>Tout &amp;afficher</translation>
    </message>
    <message>
        <source>Keep only the data that your service needs: it will be connected sooner.</source>
        <translation>Ne gardez que les données dont votre service a besoin&#xa0;: votre raccordement en sera plus rapide.</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>Lé&amp;gende</translation>
    </message>
    <message>
        <source>No datum fits what you search for.</source>
        <translation>Aucune donnée ne correspond à votre recherche.</translation>
    </message>
    <message>
        <source>Show all data</source>
        <translation>Afficher toutes les données</translation>
    </message>
    <message numerus="yes">
        <source>Tick the %n proposed</source>
        <translation>
            <numerusform>Cocher la %n proposée</numerusform>
            <numerusform>Cocher les %n proposées</numerusform>
        </translation>
    </message>
    <message>
        <source>Too wide a perimeter often sends a request back.</source>
        <translation>Un périmètre trop large fait souvent revenir une demande.</translation>
    </message>
    <message>
        <source>Justify</source>
        <translation>Justifier</translation>
    </message>
    <message>
        <source>Untick</source>
        <translation>Décocher</translation>
    </message>
    <message>
        <source>“%1”: to justify</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: à justifier</translation>
    </message>
    <message>
        <source>all</source>
        <comment>producers</comment>
        <translation>tous</translation>
    </message>
    <message>
        <source>all</source>
        <comment>openness</comment>
        <translation>toutes</translation>
    </message>
    <message>
        <source>all</source>
        <comment>requirements</comment>
        <translation>tous</translation>
    </message>
    <message>
        <source>Keep only the data that your service needs. Choose one use case in step 2, and they are proposed here.</source>
        <translation>Ne gardez que les données dont votre service a besoin. Choisissez un seul cas d’usage à l’étape 2&#xa0;: elles vous seront proposées ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) go beyond the need, too.</source>
        <translation>
            <numerusform>%n autre dépasse aussi le besoin.</numerusform>
            <numerusform>%n autres dépassent aussi le besoin.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is ticked, and is not for this need.</source>
        <translation>«&#xa0;%1&#xa0;» est cochée, et n’est pas pour ce besoin.</translation>
    </message>
    <message>
        <source>“%1” is ticked, and your need does not say what for.</source>
        <translation>«&#xa0;%1&#xa0;» est cochée, et rien ne dit encore pourquoi.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Voir la donnée</translation>
    </message>
    <message>
        <source>“%1”: not for this need</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: pas pour ce besoin</translation>
    </message>
</context>
<context>
    <name>viatique::DataPass</name>
    <message>
        <source>in the link</source>
        <translation>dans le lien</translation>
    </message>
    <message>
        <source>to tick</source>
        <translation>à cocher</translation>
    </message>
    <message>
        <source>to untick</source>
        <translation>à décocher</translation>
    </message>
    <message>
        <source>to attach</source>
        <translation>à joindre</translation>
    </message>
    <message>
        <source>The catalogue has no datum for “%1”, which DataPass lists: it was left out.</source>
        <translation>Le catalogue n’a pas de donnée pour «&#xa0;%1&#xa0;», que DataPass liste&#xa0;: elle n’a pas été reprise.</translation>
    </message>
    <message>
        <source>“%1” stands for several data of the catalogue: all of them were taken. Remove those that you do not need.</source>
        <translation>«&#xa0;%1&#xa0;» correspond à plusieurs données du catalogue&#xa0;: toutes ont été reprises. Retirez celles dont vous n’avez pas besoin.</translation>
    </message>
    <message>
        <source>“%1” of DataPass has no place here: it was left out.</source>
        <translation>«&#xa0;%1&#xa0;» de DataPass n’a pas de place ici&#xa0;: cela n’a pas été repris.</translation>
    </message>
    <message>
        <source>“%1” of DataPass is longer than a text can be here: its end was left out.</source>
        <translation>«&#xa0;%1&#xa0;» de DataPass est plus long qu’un texte ne peut l’être ici&#xa0;: sa fin n’a pas été reprise.</translation>
    </message>
    <message>
        <source>The form “%1” has no use case here. Choose one.</source>
        <translation>Le formulaire «&#xa0;%1&#xa0;» n’a pas de cas d’usage ici. Choisissez-en un.</translation>
    </message>
    <message>
        <source>“%1” is no number of months: it was left out.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre de mois&#xa0;: cela n’a pas été repris.</translation>
    </message>
    <message>
        <source>DataPass has no place for the purpose of “%1”.</source>
        <translation>DataPass ne prévoit pas de champ pour la finalité de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>This form of DataPass has no place for the document “%1”.</source>
        <translation>Ce formulaire de DataPass ne prévoit pas de champ pour le document «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>DataPass has no place for “%1”: %2</source>
        <translation>DataPass ne prévoit pas de champ pour «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>DataPass form: “%1”.</source>
        <translation>Formulaire DataPass&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>DataPass has no form for this use case: the request goes through “%1”, which takes longer to be read.</source>
        <translation>DataPass n’a pas de formulaire pour ce cas d’usage&#xa0;: la demande passe par «&#xa0;%1&#xa0;», dont l’instruction est plus longue.</translation>
    </message>
    <message>
        <source>Several use cases have no form in common: the request goes through “%1”, which takes longer to be read.</source>
        <translation>Plusieurs cas d’usage n’ont pas de formulaire commun&#xa0;: la demande passe par «&#xa0;%1&#xa0;», dont l’instruction est plus longue.</translation>
    </message>
    <message>
        <source>The form “%1” does not offer %2: the request goes through “%3”, which takes longer to be read.</source>
        <translation>Le formulaire «&#xa0;%1&#xa0;» ne propose pas %2&#xa0;: la demande passe par «&#xa0;%3&#xa0;», dont l’instruction est plus longue.</translation>
    </message>
    <message>
        <source>The form “%1” of this use case is not known: the request goes through “%2”, which takes longer to be read.</source>
        <translation>Le formulaire «&#xa0;%1&#xa0;» de ce cas d’usage n’est pas connu&#xa0;: la demande passe par «&#xa0;%2&#xa0;», dont l’instruction est plus longue.</translation>
    </message>
    <message>
        <source>DataPass does not offer “%1” any more.</source>
        <translation>DataPass ne propose plus «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Attach “%1” in DataPass, at “%2”.</source>
        <translation>Joignez «&#xa0;%1&#xa0;» dans DataPass, dans le champ «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>DataPass takes one link: “%1” stands in the nature of the legal framework.</source>
        <translation>DataPass ne prend qu’un lien&#xa0;: «&#xa0;%1&#xa0;» figure dans la nature du cadre juridique.</translation>
    </message>
    <message>
        <source>DataPass does not take “%1” for “%2”: correct it.</source>
        <translation>DataPass n’accepte pas «&#xa0;%1&#xa0;» pour «&#xa0;%2&#xa0;»&#xa0;: corrigez-le.</translation>
    </message>
    <message>
        <source>This form has no page for the legal framework: DataPass fills it in by itself.</source>
        <translation>Ce formulaire n’a pas de page pour le cadre juridique&#xa0;: DataPass le remplit lui-même.</translation>
    </message>
    <message>
        <source>It adds: %1.</source>
        <translation>Il ajoute&#xa0;: %1.</translation>
    </message>
    <message>
        <source>by the applicant in person</source>
        <translation>par le demandeur en personne</translation>
    </message>
    <message>
        <source>Form with the fields filled in:</source>
        <translation>Formulaire prérempli&#xa0;:</translation>
    </message>
</context>
<context>
    <name>viatique::DataPassApi</name>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>soumise</translation>
    </message>
    <message>
        <source>changes requested</source>
        <translation>modifications demandées</translation>
    </message>
    <message>
        <source>validated</source>
        <translation>validée</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivée</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>révoquée</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Created by the API</source>
        <translation>Créée par l’API</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Soumise</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>Modifications demandées</translation>
    </message>
    <message>
        <source>Validated</source>
        <translation>Validée</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoquée</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivée</translation>
    </message>
    <message>
        <source>Archived by DataPass</source>
        <translation>Archivée par DataPass</translation>
    </message>
    <message>
        <source>Reminder of DataPass</source>
        <translation>Relance de DataPass</translation>
    </message>
    <message>
        <source>Imported by DataPass</source>
        <translation>Importée par DataPass</translation>
    </message>
    <message>
        <source>Handed over to somebody else</source>
        <translation>Transmise à quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiée</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Rouverte</translation>
    </message>
    <message>
        <source>Reopening given up</source>
        <translation>Réouverture abandonnée</translation>
    </message>
    <message>
        <source>Message of the applicant</source>
        <translation>Message du demandeur</translation>
    </message>
    <message>
        <source>Message of the agent</source>
        <translation>Message de l’agent</translation>
    </message>
    <message>
        <source>Next stage begun</source>
        <translation>Étape suivante commencée</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>DataPass does not know this identifier with this secret. Check both on your page of developers in DataPass.</source>
        <translation>DataPass ne connaît pas cet identifiant avec ce secret. Vérifiez les deux sur votre page de développeur dans DataPass.</translation>
    </message>
    <message>
        <source>DataPass refuses the request and does not say why. Enter it by hand there.</source>
        <translation>DataPass refuse la demande sans dire pourquoi. Saisissez-la à la main dans DataPass.</translation>
    </message>
    <message>
        <source>DataPass refuses this: %1.</source>
        <translation>DataPass refuse ceci&#xa0;: %1.</translation>
    </message>
    <message>
        <source>DataPass does not understand what was sent. Look for a later version of this program.</source>
        <translation>DataPass ne comprend pas ce qui a été envoyé. Cherchez une version plus récente de ce logiciel.</translation>
    </message>
    <message>
        <source>Something is missing for DataPass: %1.</source>
        <translation>Il manque quelque chose à DataPass&#xa0;: %1.</translation>
    </message>
    <message>
        <source>There is no API of DataPass at this address. Check the address in the settings.</source>
        <translation>Il n’y a pas d’API de DataPass à cette adresse. Vérifiez l’adresse dans les réglages.</translation>
    </message>
    <message>
        <source>DataPass has no such request any more, or this identifier may not see it. Look for it in DataPass, or create it anew.</source>
        <translation>DataPass n’a plus cette demande, ou cet identifiant n’a pas le droit de la voir. Cherchez-la dans DataPass, ou créez-la de nouveau.</translation>
    </message>
    <message>
        <source>DataPass answers with the error %1. Try again later.</source>
        <translation>DataPass répond par l’erreur %1. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>DataPass answers with the error %1: %2.</source>
        <translation>DataPass répond par l’erreur %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>This identifier may not do that by the API of DataPass. Ask DataPass for the role of developer and the right to write requests.</source>
        <translation>Cet identifiant n’a pas le droit de le faire par l’API de DataPass. Demandez à DataPass le rôle de développeur et le droit d’écrire des demandes.</translation>
    </message>
    <message>
        <source>DataPass does not accept the access that it gave just now. Check identifier and secret, or try again later.</source>
        <translation>DataPass n’accepte pas l’accès qu’il vient de donner. Vérifiez l’identifiant et le secret, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>DataPass does not let this identifier work with requests for API Entreprise. Ask it for the role of developer.</source>
        <translation>DataPass ne laisse pas cet identifiant travailler sur les demandes d’API Entreprise. Demandez-lui le rôle de développeur.</translation>
    </message>
    <message>
        <source>DataPass may have created the request all the same. Look for it there before you send it again, or there may be two.</source>
        <translation>Il se peut que DataPass ait quand même créé la demande. Cherchez-la dans DataPass avant de l’envoyer de nouveau, sinon il y en aura peut-être deux.</translation>
    </message>
    <message>
        <source>DataPass is receiving too many requests. Try again in some minutes.</source>
        <translation>DataPass reçoit trop d’appels en ce moment. Réessayez dans quelques minutes.</translation>
    </message>
    <message numerus="yes">
        <source>DataPass is receiving too many requests. Try again in %n second(s).</source>
        <translation>
            <numerusform>DataPass reçoit trop d’appels en ce moment. Réessayez dans %n seconde.</numerusform>
            <numerusform>DataPass reçoit trop d’appels en ce moment. Réessayez dans %n secondes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DataPass is receiving too many requests. Try again in %n minute(s).</source>
        <translation>
            <numerusform>DataPass reçoit trop d’appels en ce moment. Réessayez dans %n minute.</numerusform>
            <numerusform>DataPass reçoit trop d’appels en ce moment. Réessayez dans %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>This request can no longer be changed in DataPass (%1). Reopen it there, or create another one.</source>
        <translation>Cette demande ne peut plus être modifiée dans DataPass (%1). Rouvrez-la sur son site, ou créez-en une autre.</translation>
    </message>
    <message>
        <source>DataPass had an internal error (%1). Try again later.</source>
        <translation>DataPass a rencontré une erreur interne (%1). Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>Modified by the API</source>
        <translation>Modifiée par l’API</translation>
    </message>
    <message>
        <source>Modified by an administrator</source>
        <translation>Modifiée par un administrateur</translation>
    </message>
    <message>
        <source>Modified for all requests</source>
        <translation>Modifiée pour toutes les demandes</translation>
    </message>
</context>
<context>
    <name>viatique::DataPassDefinition</name>
    <message>
        <source>DataPass offers “%1”, which the catalogue does not have.</source>
        <translation>DataPass propose «&#xa0;%1&#xa0;», que le catalogue n’a pas.</translation>
    </message>
    <message>
        <source>DataPass no longer offers “%1”.</source>
        <translation>DataPass ne propose plus «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is now included for everyone, and need not be asked for.</source>
        <translation>«&#xa0;%1&#xa0;» est désormais inclus pour tout le monde, et n’est plus à demander.</translation>
    </message>
    <message>
        <source>“%1” is no longer included for everyone, and is to be asked for.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus inclus pour tout le monde, et doit être demandé.</translation>
    </message>
    <message>
        <source>DataPass shows “%1”, but nobody can ask for it at this time.</source>
        <translation>DataPass affiche «&#xa0;%1&#xa0;», mais personne ne peut le demander en ce moment.</translation>
    </message>
    <message>
        <source>DataPass keeps “%1” for former requests alone.</source>
        <translation>DataPass ne garde «&#xa0;%1&#xa0;» que pour les anciennes demandes.</translation>
    </message>
    <message>
        <source>DataPass keeps “%1” for former requests alone, since %2.</source>
        <translation>DataPass ne garde «&#xa0;%1&#xa0;» que pour les anciennes demandes, depuis %2.</translation>
    </message>
    <message>
        <source>“%1” is now called “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» s’appelle désormais «&#xa0;%2&#xa0;».</translation>
    </message>
</context>
<context>
    <name>viatique::DocumentCard</name>
    <message>
        <source>text without a name</source>
        <translation>texte sans nom</translation>
    </message>
    <message>
        <source>choose…</source>
        <comment>kind of a document</comment>
        <translation>choisir…</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>name of a file</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n data</source>
        <translation>
            <numerusform>%1 sur %n donnée</numerusform>
            <numerusform>%1 sur %n données</numerusform>
        </translation>
    </message>
    <message>
        <source>This document supports no datum yet.</source>
        <translation>Ce document n’appuie encore aucune donnée.</translation>
    </message>
    <message numerus="yes">
        <source>%n data need(s) a document.</source>
        <translation>
            <numerusform>%n donnée demande un document.</numerusform>
            <numerusform>%n données demandent un document.</numerusform>
        </translation>
    </message>
    <message>
        <source>Link to all that need one</source>
        <translation>Rattacher à toutes celles qui en demandent un</translation>
    </message>
    <message>
        <source>No data ticked yet, so nothing to support.</source>
        <translation>Aucune donnée cochée pour l’instant, donc rien à appuyer.</translation>
    </message>
    <message>
        <source>Choose the data</source>
        <translation>Choisir les données</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>a scan: its text can be neither searched nor read aloud</source>
        <translation>numérisation&#xa0;: son texte ne peut être ni cherché ni lu à voix haute</translation>
    </message>
    <message>
        <source>neither text nor pictures on its first pages</source>
        <translation>ni texte ni image sur ses premières pages</translation>
    </message>
    <message>
        <source>In the place of “%1” (%2), which is kept until the next export.</source>
        <comment>name of a file, size</comment>
        <translation>Remplace «&#xa0;%1&#xa0;» (%2), version précédente gardée jusqu’au prochain export.</translation>
    </message>
    <message>
        <source>Its first page says: %1.</source>
        <comment>kind of a document</comment>
        <translation>Selon sa première page&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Choose “%1”</source>
        <comment>kind of a document</comment>
        <translation>Choisir «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>its text can be searched</source>
        <translation>recherche possible dans le texte</translation>
    </message>
</context>
<context>
    <name>viatique::DocumentModel</name>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>changed on the disk</source>
        <translation>modifié sur le disque</translation>
    </message>
    <message>
        <source>not a PDF</source>
        <translation>pas un PDF</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>could not be examined</source>
        <translation>n’a pas pu être examiné</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>chiffré</translation>
    </message>
    <message>
        <source>with active content</source>
        <translation>avec contenu actif</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>trop lourd</translation>
    </message>
    <message>
        <source>attached twice</source>
        <translation>joint deux fois</translation>
    </message>
    <message>
        <source>supports nothing yet</source>
        <translation>n’appuie rien encore</translation>
    </message>
    <message>
        <source>kind to choose</source>
        <translation>nature à choisir</translation>
    </message>
    <message>
        <source>unusual kind</source>
        <translation>nature inhabituelle</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>conforme</translation>
    </message>
    <message>
        <source>being examined</source>
        <translation>en cours d’examen</translation>
    </message>
    <message>
        <source>to choose</source>
        <comment>kind of a document</comment>
        <translation>à choisir</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a document</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>as it should be, converted</source>
        <translation>conforme, converti</translation>
    </message>
</context>
<context>
    <name>viatique::DocumentPane</name>
    <message>
        <source>This document is not the one that the request lists, and is not shown.</source>
        <translation>Ce document n’est pas celui que la demande énumère&#x202f;; il n’est pas affiché.</translation>
    </message>
    <message>
        <source>This document is not in the package.</source>
        <translation>Ce document n’est pas dans le paquet.</translation>
    </message>
    <message>
        <source>This document cannot be read from the package.</source>
        <translation>Ce document ne peut pas être lu dans le paquet.</translation>
    </message>
    <message>
        <source>Reading the document</source>
        <translation>Lecture du document</translation>
    </message>
    <message>
        <source>Possible once the pages of a document are shown.</source>
        <translation>Possible une fois les pages d’un document affichées.</translation>
    </message>
    <message>
        <source>Document</source>
        <comment>label of the box that chooses one</comment>
        <translation>Document</translation>
    </message>
    <message>
        <source>Doc&amp;ument</source>
        <translation>Docume&amp;nt</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>&amp;Annotate the page</source>
        <translation>Annoter la pa&amp;ge</translation>
    </message>
    <message>
        <source>The request comes without a document.</source>
        <translation>La demande ne comporte aucun document.</translation>
    </message>
    <message>
        <source>Choose a document to see its pages.</source>
        <translation>Choisissez un document pour voir ses pages.</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>Try to read the document again</source>
        <translation>Essayer à nouveau de lire le document</translation>
    </message>
    <message>
        <source>Adds a remark on page %1. Draw a rectangle on the page to say where, or press Enter there.</source>
        <translation>Ajoute une remarque sur la page %1. Tracez un rectangle sur la page pour dire où, ou appuyez-y sur Entrée.</translation>
    </message>
    <message>
        <source>A colleague has this review in hand.</source>
        <translation>Un collègue a cette revue en main.</translation>
    </message>
</context>
<context>
    <name>viatique::Documents</name>
    <message>
        <source>%1 (%2/%3)</source>
        <comment>title of a part of a document</comment>
        <translation>%1 (%2/%3)</translation>
    </message>
</context>
<context>
    <name>viatique::DocumentsPage</name>
    <message>
        <source>Choose files</source>
        <translation>Choisir des fichiers</translation>
    </message>
    <message>
        <source>Choose the file that replaces it</source>
        <translation>Choisir le fichier qui le remplace</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to examine</source>
        <translation>
            <numerusform>%n fichier à examiner</numerusform>
            <numerusform>%n fichiers à examiner</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>document, verdict</comment>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Each file is checked as it arrives: a true PDF, not encrypted, without active content, smaller than %1.</source>
        <translation>Chaque fichier est contrôlé dès son arrivée&#xa0;: un vrai PDF, non chiffré, sans contenu actif, de moins de %1.</translation>
    </message>
    <message>
        <source>Choose file&amp;s…</source>
        <translation>C&amp;hoisir des fichiers…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>No document yet. Those that you attach are listed here.</source>
        <translation>Aucun document pour le moment. Ceux que vous joindrez seront listés ici.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Split into parts</source>
        <translation>Scinder en parties</translation>
    </message>
    <message>
        <source>Shows the pages of the document selected</source>
        <translation>Affiche les pages du document sélectionné</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>The newest files in the folder of the scanner</source>
        <translation>Les fichiers les plus récents du dossier du scanner</translation>
    </message>
    <message>
        <source>Documents and pictures (%1)</source>
        <translation>Documents et images (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Tous les fichiers (%1)</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>name of a file, time, size</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>The folder of the scanner holds no PDF and no picture.</source>
        <translation>Le dossier du scanner ne contient ni PDF ni image.</translation>
    </message>
    <message>
        <source>No folder chosen yet.</source>
        <translation>Aucun dossier choisi.</translation>
    </message>
    <message>
        <source>The folder of the scanner cannot be read.</source>
        <translation>Le dossier du scanner ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Choose the folder of the scanner…</source>
        <translation>Choisir le dossier du scanner…</translation>
    </message>
    <message>
        <source>Choose the folder of the scanner</source>
        <translation>Choisir le dossier du scanner</translation>
    </message>
    <message>
        <source>Making a PDF</source>
        <translation>Création du PDF</translation>
    </message>
    <message>
        <source>Starting LibreOffice, which makes the PDF</source>
        <translation>Démarrage de LibreOffice, qui crée le PDF</translation>
    </message>
    <message>
        <source>LibreOffice makes the PDF</source>
        <translation>LibreOffice crée le PDF</translation>
    </message>
    <message>
        <source>Pages of “%1”</source>
        <translation>Pages de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Pages of the document</source>
        <translation>Pages du document</translation>
    </message>
    <message>
        <source>The pages of the document that you select are shown here.</source>
        <translation>Les pages du document que vous sélectionnez s’affichent ici.</translation>
    </message>
    <message>
        <source>Drop your files here.</source>
        <translation>Déposez ici vos fichiers.</translation>
    </message>
    <message numerus="yes">
        <source>PDF, pictures, DOCX or ODT. %n document(s) at most.</source>
        <translation>
            <numerusform>PDF, images, DOCX ou ODT. %n document au plus.</numerusform>
            <numerusform>PDF, images, DOCX ou ODT. %n documents au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures given together become one PDF.</source>
        <translation>Des images ajoutées ensemble forment un seul PDF.</translation>
    </message>
    <message>
        <source>Use a lighter copy</source>
        <translation>Utiliser une copie allégée</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message numerus="yes">
        <source>Split into %n part(s), linked as the whole was.</source>
        <translation>
            <numerusform>Scindé en %n partie, aux mêmes liens que l’ensemble.</numerusform>
            <numerusform>Scindé en %n parties, aux mêmes liens que l’ensemble.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lighter: %1 instead of %2.</source>
        <comment>sizes</comment>
        <translation>Allégé&#xa0;: %1 au lieu de %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are the pages of one document. Undo, and give them one by one for a document each.</source>
        <translation>
            <numerusform>%n image est la page d’un document.</numerusform>
            <numerusform>%n images sont les pages d’un seul document. Pour un document par image, annulez et ajoutez-les une à une.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is attached already.</source>
        <translation>«&#xa0;%1&#xa0;» est déjà joint.</translation>
    </message>
</context>
<context>
    <name>viatique::DraftHeader</name>
    <message>
        <source>Request without a title</source>
        <translation>Demande sans intitulé</translation>
    </message>
    <message>
        <source>Vendor, for itself</source>
        <translation>Éditeur, pour lui-même</translation>
    </message>
    <message>
        <source>Vendor, for itself: %1</source>
        <translation>Éditeur, pour lui-même&#xa0;: %1</translation>
    </message>
    <message>
        <source>Client: %1</source>
        <translation>Client&#xa0;: %1</translation>
    </message>
    <message>
        <source>Prepared by: %1</source>
        <translation>Préparée par&#xa0;: %1</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Enregistré à %1</translation>
    </message>
    <message>
        <source>Not saved: disk full</source>
        <translation>Non enregistré&#xa0;: disque plein</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Not saved: changed elsewhere</source>
        <translation>Non enregistré&#xa0;: modifié ailleurs</translation>
    </message>
    <message>
        <source>Not saved: draft deleted</source>
        <translation>Non enregistré&#xa0;: brouillon supprimé</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
</context>
<context>
    <name>viatique::DraftListModel</name>
    <message>
        <source>today at %1</source>
        <translation>aujourd’hui à %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation>hier à %1</translation>
    </message>
    <message>
        <source>the vendor itself</source>
        <translation>l’éditeur lui-même</translation>
    </message>
    <message>
        <source>%1, for itself</source>
        <comment>a vendor</comment>
        <translation>%1, pour lui-même</translation>
    </message>
    <message>
        <source>Vendor’s access</source>
        <translation>Accès éditeur</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n à corriger</numerusform>
            <numerusform>%n à corriger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>%n à remplir</numerusform>
            <numerusform>%n à remplir</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>blocking points</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>exported, revision %1</source>
        <translation>exporté, révision %1</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>pas encore ouvert</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>étape %1 sur %2</translation>
    </message>
    <message>
        <source>Damaged draft</source>
        <translation>Brouillon endommagé</translation>
    </message>
    <message>
        <source>Request without a title</source>
        <translation>Demande sans intitulé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>damaged draft, why</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Use case</source>
        <translation>Cas d’usage</translation>
    </message>
    <message>
        <source>Blocking points</source>
        <translation>Points bloquants</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>never</source>
        <comment>erased from the trash</comment>
        <translation>jamais</translation>
    </message>
    <message>
        <source>today</source>
        <comment>erased from the trash</comment>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>erased from the trash</comment>
        <translation>demain</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Erased</source>
        <comment>column of the trash: when</comment>
        <translation>Effacement</translation>
    </message>
</context>
<context>
    <name>viatique::DraftReviews</name>
    <message>
        <source>a reviewer without a name</source>
        <translation>un relecteur sans nom</translation>
    </message>
    <message numerus="yes">
        <source>The review is imported, with %n remark(s). From: %1.</source>
        <translation>
            <numerusform>La revue est importée, avec %n remarque. De&#xa0;: %1.</numerusform>
            <numerusform>La revue est importée, avec %n remarques. De&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer text of this review is imported; your answers are kept. From: %1.</source>
        <translation>Une version plus récente de cette revue est importée&#x202f;; vos réponses sont conservées. De&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This review is here already, with your answers. From: %1.</source>
        <translation>Cette revue est déjà ici, avec vos réponses. De&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A newer text of this review is here already, and stays. From: %1.</source>
        <translation>Une version plus récente de cette revue est déjà ici, et y reste. De&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It is about revision %1; this draft is revision %2.</source>
        <translation>Elle porte sur la révision %1&#x202f;; ce brouillon est la révision %2.</translation>
    </message>
    <message>
        <source>The request that was reviewed is not the one that you exported as revision %1: it was changed on the way, or exported again.</source>
        <translation>La demande relue n’est pas celle que vous avez exportée comme révision %1&#xa0;: elle a été modifiée en chemin, ou exportée de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) concern what the request no longer holds: you find them at the top of their step.</source>
        <translation>
            <numerusform>%n remarque porte sur ce que la demande ne contient plus&#xa0;: vous la trouvez en haut de son étape.</numerusform>
            <numerusform>%n remarques portent sur ce que la demande ne contient plus&#xa0;: vous les trouvez en haut de leur étape.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every remark has its answer.</source>
        <translation>Chaque remarque a sa réponse.</translation>
    </message>
    <message>
        <source>A newer text of this review is imported. From: %1.</source>
        <translation>Une version plus récente de cette revue est importée. De&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) that you had answered ask something else now, and are open again; your other answers are kept.</source>
        <translation>
            <numerusform>%n remarque à laquelle vous aviez répondu demande autre chose à présent, et attend de nouveau une réponse&#x202f;; vos autres réponses sont gardées.</numerusform>
            <numerusform>%n remarques auxquelles vous aviez répondu demandent autre chose à présent, et attendent de nouveau une réponse&#x202f;; vos autres réponses sont gardées.</numerusform>
        </translation>
    </message>
    <message>
        <source>This review is here already. From: %1.</source>
        <translation>Cette revue est déjà là. De&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) in the file were not given in this draft, and were left out.</source>
        <translation>
            <numerusform>%n réponse du fichier n’a pas été donnée dans ce brouillon et n’a pas été reprise.</numerusform>
            <numerusform>%n réponses du fichier n’ont pas été données dans ce brouillon et n’ont pas été reprises.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is about revision %1, which is not known to have been exported from here; this draft is revision %2.</source>
        <translation>Elle porte sur la révision %1, dont aucune exportation n’est connue ici&#x202f;; ce brouillon est la révision %2.</translation>
    </message>
    <message>
        <source>Revision %1 is not known to have been exported from here: whether the request was changed before it was reviewed cannot be told.</source>
        <translation>Aucune exportation de la révision %1 n’est connue ici&#xa0;: impossible de dire si la demande a été modifiée avant d’être relue.</translation>
    </message>
    <message>
        <source>Another text of this review, of the same date, takes its place here. From: %1.</source>
        <translation>Une autre version de cette revue, de la même date, la remplace ici. De&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Its text is another, and it comes without a signature.</source>
        <translation>Son texte est différent, et aucune signature ne l’accompagne.</translation>
    </message>
    <message>
        <source>Its text is another, and not signed by all who signed the one that is here.</source>
        <translation>Son texte est différent, et n’est pas signé par tous les signataires de celle qui est ici.</translation>
    </message>
    <message>
        <source>Its text is another, and its signature does not hold.</source>
        <translation>Son texte est différent, et sa signature n’est pas valable.</translation>
    </message>
    <message>
        <source>The file was not imported: the signed review that is here stays. From: %1.</source>
        <translation>Le fichier n’a pas été importé&#xa0;: la revue signée qui est déjà ici est conservée. De&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) that you had answered are not in the signed text, and are gone.</source>
        <translation>
            <numerusform>%n remarque à laquelle vous aviez répondu ne figure pas dans le texte signé, et n’est plus là.</numerusform>
            <numerusform>%n remarques auxquelles vous aviez répondu ne figurent pas dans le texte signé, et ne sont plus là.</numerusform>
        </translation>
    </message>
    <message>
        <source>The signed text of this review takes the place of the one that was here. From: %1.</source>
        <translation>Le texte signé de cette revue remplace celui qui était ici. De&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Ask its author for it, signed. To import it all the same, remove first the review that is here: by a right click or Delete on its line among the remarks.</source>
        <translation>Demandez la revue signée à son auteur. Pour importer ce fichier malgré tout, retirez d’abord celle qui est ici&#xa0;: par un clic droit ou la touche Suppr sur sa ligne, parmi les remarques.</translation>
    </message>
    <message numerus="yes">
        <source>The review is imported, with %n remark(s), but its signature does not hold. From: %1.</source>
        <translation>
            <numerusform>La revue est importée, avec %n remarque, mais sa signature n’est pas valable. De&#xa0;: %1.</numerusform>
            <numerusform>La revue est importée, avec %n remarques, mais sa signature n’est pas valable. De&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer text of this review is imported, but its signature does not hold. From: %1.</source>
        <translation>Une version plus récente de cette revue est importée, mais sa signature n’est pas valable. De&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Another text of this review, of the same date, takes its place here, but its signature does not hold. From: %1.</source>
        <translation>Une autre version de cette revue, de la même date, la remplace ici, mais sa signature n’est pas valable. De&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>viatique::DraftSession</name>
    <message>
        <source>Pasted picture</source>
        <comment>name of a file</comment>
        <translation>Image collée</translation>
    </message>
</context>
<context>
    <name>viatique::EndpointCard</name>
    <message>
        <source>A reason of its own.</source>
        <translation>Raison propre à cette donnée.</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Documentation</translation>
    </message>
    <message>
        <source>Documentation of this datum</source>
        <translation>Documentation de cette donnée</translation>
    </message>
    <message>
        <source>Documentation of “%1”</source>
        <translation>Documentation de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Usual for this client: %1</source>
        <translation>Usuel pour ce client&#xa0;: %1</translation>
    </message>
    <message>
        <source>public and protected</source>
        <translation>public et protégé</translation>
    </message>
    <message>
        <source>public part only</source>
        <translation>partie publique seulement</translation>
    </message>
    <message>
        <source>protected part only</source>
        <translation>partie protégée seulement</translation>
    </message>
    <message>
        <source>%1 (Deduced: the catalogue of today does not say it.)</source>
        <translation>%1 (Déduit&#xa0;: le catalogue d’aujourd’hui ne le dit pas.)</translation>
    </message>
    <message>
        <source>No other datum asks for one: a document more to supply.</source>
        <translation>Aucune autre donnée n’en demande&#xa0;: un document de plus à fournir.</translation>
    </message>
    <message numerus="yes">
        <source>Asked for by %n other data already: the same document may serve.</source>
        <translation>
            <numerusform>Déjà demandé par %n autre donnée&#xa0;: le même document peut servir.</numerusform>
            <numerusform>Déjà demandé par %n autres données&#xa0;: le même document peut servir.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::EndpointModel</name>
    <message>
        <source>Not in the catalogue</source>
        <translation>Hors du catalogue</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Autres données</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n cochée</numerusform>
            <numerusform>%n cochées</numerusform>
        </translation>
    </message>
    <message>
        <source>to fill in: why the service needs it</source>
        <translation>à remplir&#xa0;: dites à quoi elle sert</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Donnée</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Producteur</translation>
    </message>
    <message>
        <source>Openness</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Cadre exigé</translation>
    </message>
    <message>
        <source>to check: the reason is too short</source>
        <translation>à vérifier&#xa0;: la raison est trop courte</translation>
    </message>
    <message>
        <source>to check: other data have the same reason</source>
        <translation>à vérifier&#xa0;: d’autres données ont la même raison</translation>
    </message>
    <message>
        <source>to correct: %1</source>
        <translation>à corriger&#xa0;: %1</translation>
    </message>
    <message>
        <source>to check: %1</source>
        <translation>à vérifier&#xa0;: %1</translation>
    </message>
    <message>
        <source>to fill in: %1</source>
        <translation>à remplir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Proposed for your need</source>
        <translation>Proposées pour votre besoin</translation>
    </message>
    <message numerus="yes">
        <source>To be studied (%n)</source>
        <translation>
            <numerusform>À étudier (%n)</numerusform>
            <numerusform>À étudier (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not for this need (%n)</source>
        <translation>
            <numerusform>Pas pour ce besoin (%n)</numerusform>
            <numerusform>Pas pour ce besoin (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data, %1</source>
        <comment>%1: 3 ticked</comment>
        <translation>
            <numerusform>%n donnée, %1</numerusform>
            <numerusform>%n données, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>each with its reason</source>
        <translation>chacune avec sa raison</translation>
    </message>
    <message>
        <source>1 ticked: “%1”</source>
        <translation>1 cochée&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Datum, and why</source>
        <translation>Donnée et raison</translation>
    </message>
    <message>
        <source>to check: the reason only repeats the catalogue</source>
        <translation>à vérifier&#xa0;: la raison ne fait que répéter le catalogue</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>viatique::EraseDialog</name>
    <message>
        <source>This draft, with its documents</source>
        <translation>Ce brouillon, avec ses documents</translation>
    </message>
    <message>
        <source>Another draft of this request</source>
        <translation>Un autre brouillon de cette demande</translation>
    </message>
    <message>
        <source>A draft of this request in the trash</source>
        <translation>Un brouillon de cette demande, dans la corbeille</translation>
    </message>
    <message>
        <source>Where a package of it was</source>
        <translation>Emplacement d’un ancien paquet</translation>
    </message>
    <message>
        <source>Package, revision %1</source>
        <translation>Paquet, révision %1</translation>
    </message>
    <message>
        <source>What an interrupted export left</source>
        <translation>Les restes d’un export interrompu</translation>
    </message>
    <message>
        <source>What is noted of its sending to DataPass</source>
        <translation>Ce qui est noté de son envoi à DataPass</translation>
    </message>
    <message>
        <source>Your review of revision %1</source>
        <translation>Votre revue de la révision %1</translation>
    </message>
    <message>
        <source>Your private note</source>
        <translation>Votre note privée</translation>
    </message>
    <message>
        <source>Index of received packages</source>
        <translation>L’index des paquets reçus</translation>
    </message>
    <message>
        <source>Erased.</source>
        <translation>Effacé.</translation>
    </message>
    <message>
        <source>It is made anew when its folder is opened.</source>
        <translation>Il est refait à l’ouverture de son dossier.</translation>
    </message>
    <message>
        <source>&amp;Erase what is ticked</source>
        <translation>&amp;Effacer ce qui est coché</translation>
    </message>
    <message>
        <source>It is being erased.</source>
        <translation>L’effacement est en cours.</translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation>Rien n’est coché.</translation>
    </message>
    <message>
        <source>What was ticked is erased.</source>
        <translation>Ce qui était coché est effacé.</translation>
    </message>
    <message numerus="yes">
        <source>%n of these could not be erased, and is still there.</source>
        <translation>
            <numerusform>%n de ces éléments n’a pas pu être effacé, et est toujours là.</numerusform>
            <numerusform>%n de ces éléments n’ont pas pu être effacés, et sont toujours là.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why is said below it.</source>
        <translation>La raison est indiquée sous la ligne.</translation>
    </message>
    <message>
        <source>Erase a draft and its copies</source>
        <translation>Effacer un brouillon et ses copies</translation>
    </message>
    <message>
        <source>Damaged draft</source>
        <translation>Brouillon endommagé</translation>
    </message>
    <message>
        <source>Request without a title</source>
        <translation>Demande sans titre</translation>
    </message>
    <message>
        <source>The draft cannot be read, so that its copies cannot be recognised. Its folder alone can be erased here.</source>
        <translation>Le brouillon est illisible, et ses copies ne peuvent pas être reconnues. Seul son dossier peut être effacé ici.</translation>
    </message>
    <message>
        <source>Looking for copies</source>
        <translation>Recherche des copies</translation>
    </message>
    <message>
        <source>Package that you received, revision %1</source>
        <translation>Paquet que vous avez reçu, révision %1</translation>
    </message>
    <message>
        <source>Ending what was begun</source>
        <translation>Fin de ce qui a été commencé</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Effacement en cours</translation>
    </message>
    <message>
        <source>The erasing was interrupted.</source>
        <translation>L’effacement a été interrompu.</translation>
    </message>
    <message>
        <source>What is still ticked is still there.</source>
        <translation>Ce qui est encore coché est toujours là.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with such a name were not looked at: they are too many.</source>
        <translation>
            <numerusform>%n fichier portant un tel nom n’a pas été lu&#xa0;: il y en a trop.</numerusform>
            <numerusform>%n fichiers portant un tel nom n’ont pas été lus&#xa0;: il y en a trop.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was left: another draft is there now.</source>
        <translation>Laissé&#xa0;: un autre brouillon est là maintenant.</translation>
    </message>
    <message>
        <source>It was left: another file is there now.</source>
        <translation>Laissé&#xa0;: un autre fichier est là maintenant.</translation>
    </message>
    <message>
        <source>What is ticked is erased for good. A file goes only where it is a package of this request, or a review of it.</source>
        <translation>Ce qui est coché est effacé définitivement. Un fichier n’est effacé que si c’est un paquet ou une revue de cette demande.</translation>
    </message>
    <message numerus="yes">
        <source>This draft, with its %n document(s)</source>
        <translation>
            <numerusform>Ce brouillon, avec %n document</numerusform>
            <numerusform>Ce brouillon, avec %n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>This draft</source>
        <translation>Ce brouillon</translation>
    </message>
    <message>
        <source>Your review of revision %1, as you exported it</source>
        <translation>Votre revue de la révision %1, telle que vous l’avez exportée</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) of the address book whom no other draft names</source>
        <translation>
            <numerusform>%n contact du carnet d’adresses qu’aucun autre brouillon ne nomme</numerusform>
            <numerusform>%n contacts du carnet d’adresses qu’aucun autre brouillon ne nomme</numerusform>
        </translation>
    </message>
    <message>
        <source>changed on %1</source>
        <comment>a draft, a file</comment>
        <translation>dernière modification le %1</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>à la corbeille</translation>
    </message>
    <message>
        <source>with a signature</source>
        <translation>avec une signature</translation>
    </message>
    <message>
        <source>without contacts</source>
        <translation>sans les contacts</translation>
    </message>
    <message>
        <source>with what was written beside it</source>
        <translation>avec ce qui a été écrit à côté</translation>
    </message>
    <message numerus="yes">
        <source>What was ticked is erased; %n was left.</source>
        <translation>
            <numerusform>Ce qui était coché est effacé, sauf %n élément laissé en place.</numerusform>
            <numerusform>Ce qui était coché est effacé, sauf %n éléments laissés en place.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show it</source>
        <translation>&amp;Le montrer</translation>
    </message>
    <message>
        <source>It stays: %1. Erase it by hand where it is a copy.</source>
        <translation>Laissé&#xa0;: %1. Si c’est une copie, effacez-la à la main.</translation>
    </message>
    <message>
        <source>The review that you deleted last</source>
        <translation>La dernière revue que vous avez supprimée</translation>
    </message>
    <message>
        <source>Not found here, unless they are listed above: the ZIP that the draft was imported from, and the files of the reviews that were imported. Nor are sheets, API bodies and copies that were saved elsewhere, reviews that were moved, what was sent or copied by hand, clones, backups, and what lies on a disk or a share that is not connected now. On an SSD, what was erased may be there until its place is used again.</source>
        <translation>Ne sont pas trouvés ici, sauf s’ils figurent ci-dessus&#xa0;: le ZIP depuis lequel le brouillon a été importé et les fichiers des revues importées. Ne le sont pas non plus les fiches de saisie, corps d’API et copies enregistrés ailleurs, les revues déplacées, ce qui a été envoyé ou copié à la main, les clones, les sauvegardes et ce qui se trouve sur un disque ou un partage non connecté. Sur un SSD, ce qui est effacé peut subsister jusqu’à ce que sa place resserve.</translation>
    </message>
    <message>
        <source>Entries of what is ticked in the lists of home</source>
        <translation>Les mentions de ce qui est coché dans les listes de l’accueil</translation>
    </message>
</context>
<context>
    <name>viatique::Error</name>
    <message>
        <source>the value has another type than expected</source>
        <translation>la valeur n’est pas du type attendu</translation>
    </message>
    <message>
        <source>the value is none of those that the format knows</source>
        <translation>la valeur n’est pas de celles que le format connaît</translation>
    </message>
    <message>
        <source>a required member is missing: %1</source>
        <translation>il manque un élément obligatoire&#xa0;: %1</translation>
    </message>
    <message>
        <source>a request</source>
        <translation>une demande</translation>
    </message>
    <message>
        <source>a catalogue</source>
        <translation>un catalogue</translation>
    </message>
    <message>
        <source>The work was interrupted at your request. Nothing was changed.</source>
        <translation>Le travail a été interrompu à votre demande. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“%1” does not exist. Check the path.</source>
        <translation>«&#xa0;%1&#xa0;» n’existe pas. Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check its permissions, or try from another disk.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu&#xa0;: %2. Vérifiez les droits d’accès, ou essayez depuis un autre disque.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Choose another folder.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être écrit&#xa0;: %2. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program. Nothing was written over it: open it again.</source>
        <translation>«&#xa0;%1&#xa0;» a été modifié par un autre programme. Rien n’a été écrasé&#xa0;: ouvrez-le à nouveau.</translation>
    </message>
    <message>
        <source>“%1” is too large: %2, where %3 are allowed.</source>
        <translation>«&#xa0;%1&#xa0;» est trop volumineux&#xa0;: %2, pour %3 autorisés.</translation>
    </message>
    <message>
        <source>“%1” is not a file. Name a file, not a folder or a device.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un fichier. Indiquez un fichier, et non un dossier ou un périphérique.</translation>
    </message>
    <message>
        <source>“%1” already exists. Choose another name.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The disk is full: “%1” was not written. Free some space, or choose another disk.</source>
        <translation>Le disque est plein&#xa0;: «&#xa0;%1&#xa0;» n’a pas été écrit. Libérez de la place, ou choisissez un autre disque.</translation>
    </message>
    <message>
        <source>“%1” was refused: it nests deeper than %2 levels.</source>
        <translation>«&#xa0;%1&#xa0;» a été refusé&#xa0;: son contenu est imbriqué sur plus de %2 niveaux.</translation>
    </message>
    <message>
        <source>“%1” is not in one of this program&apos;s formats: it holds no JSON object.</source>
        <translation>«&#xa0;%1&#xa0;» n’est dans aucun des formats de ce programme&#xa0;: il ne contient pas d’objet JSON.</translation>
    </message>
    <message>
        <source>“%1” is not %2: it does not say its format.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas %2&#xa0;: il n’indique pas son format.</translation>
    </message>
    <message>
        <source>“%1” is not %2: its format is “%3”.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas %2&#xa0;: son format est «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” does not hold what its format asks: at %2, %3.</source>
        <translation>«&#xa0;%1&#xa0;» ne contient pas ce que son format demande&#xa0;: à l’emplacement %2, %3.</translation>
    </message>
    <message>
        <source>“%1” holds two endpoints named “%3”: the second stands at %2.</source>
        <translation>«&#xa0;%1&#xa0;» contient deux données nommées «&#xa0;%3&#xa0;»&#xa0;: la seconde est à l’emplacement %2.</translation>
    </message>
    <message>
        <source>“%1” is not the catalogue that the request was written with: its digest begins with %3, where %2 is expected.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le catalogue avec lequel la demande a été écrite&#xa0;: sa somme de contrôle commence par %3, alors que %2 est attendu.</translation>
    </message>
    <message>
        <source>“%1” holds no draft: it has no request.json.</source>
        <translation>«&#xa0;%1&#xa0;» ne contient pas de brouillon&#xa0;: il n’a pas de fichier request.json.</translation>
    </message>
    <message>
        <source>The draft “%1” is open in %2 on %3 (process %4). Close it there, then try again.</source>
        <translation>Le brouillon «&#xa0;%1&#xa0;» est ouvert dans %2 sur %3 (processus %4). Fermez-le là-bas, puis réessayez.</translation>
    </message>
    <message>
        <source>The draft “%1” is open for reading only. Copy it to a folder of yours to change it.</source>
        <translation>Le brouillon «&#xa0;%1&#xa0;» est ouvert en lecture seule. Pour le modifier, copiez-le dans un de vos dossiers.</translation>
    </message>
    <message>
        <source>“%1” is empty. Save the document again, then attach it.</source>
        <translation>«&#xa0;%1&#xa0;» est vide. Enregistrez le document à nouveau, puis joignez-le.</translation>
    </message>
    <message>
        <source>“%1” is not a PDF, whatever its name says. Export the document as PDF, then attach it.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un PDF, quoi que dise son nom. Exportez le document en PDF, puis joignez-le.</translation>
    </message>
    <message>
        <source>“%1” is a damaged PDF: %2. Export the document again, then attach it.</source>
        <translation>«&#xa0;%1&#xa0;» est un PDF endommagé&#xa0;: %2. Exportez le document à nouveau, puis joignez-le.</translation>
    </message>
    <message>
        <source>The document “%1” is no longer in the draft (%2). Attach it again.</source>
        <translation>Le document «&#xa0;%1&#xa0;» n’est plus dans le brouillon (%2). Joignez-le à nouveau.</translation>
    </message>
    <message>
        <source>The document “%1” was changed on the disk since it was attached (%2). Attach it again.</source>
        <translation>Le document «&#xa0;%1&#xa0;» a été modifié sur le disque depuis qu’il a été joint (%2). Joignez-le à nouveau.</translation>
    </message>
    <message>
        <source>“%1” could not be examined: %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être examiné&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a package: %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu comme un paquet&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” was refused before it was read: %2.</source>
        <translation>«&#xa0;%1&#xa0;» a été refusé avant d’être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The package “%1” could not be written: %2.</source>
        <translation>Le paquet «&#xa0;%1&#xa0;» n’a pas pu être écrit&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Another export is writing “%1”. Wait until it is done, or choose another name.</source>
        <translation>Un autre export est en train d’écrire «&#xa0;%1&#xa0;». Attendez qu’il se termine, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The report could not be made: %1.</source>
        <translation>Le rapport n’a pas pu être produit&#xa0;: %1.</translation>
    </message>
    <message>
        <source>“%1” comes from a newer version of this program: its format is %2, and %3 is known here. Update the program to open it.</source>
        <translation>«&#xa0;%1&#xa0;» vient d’une version plus récente du programme&#xa0;: son format est %2, et le format %3 est connu ici. Mettez le programme à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>“%1” is not as listed, and is not taken up again. Verify it to see what is wrong.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas conforme à sa liste, et n’est pas repris. Vérifiez-le pour voir ce qui diffère.</translation>
    </message>
    <message>
        <source>the text has not the form that the format asks</source>
        <translation>le texte n’a pas la forme que le format demande</translation>
    </message>
    <message>
        <source>“%1” is damaged or truncated: on line %2, %3.</source>
        <translation>«&#xa0;%1&#xa0;» est endommagé ou tronqué&#xa0;: à la ligne %2, %3.</translation>
    </message>
    <message>
        <source>“%1” was refused: one of its lists holds more than %2 elements.</source>
        <translation>«&#xa0;%1&#xa0;» a été refusé&#xa0;: une de ses listes contient plus de %2 éléments.</translation>
    </message>
    <message>
        <source>“%1” is empty. Take it from a copy, if you have one.</source>
        <translation>«&#xa0;%1&#xa0;» est vide. Reprenez-le d’une copie, si vous en avez une.</translation>
    </message>
    <message>
        <source>“%1” lies inside the draft. Choose another folder for the package.</source>
        <translation>«&#xa0;%1&#xa0;» se trouve dans le brouillon. Choisissez un autre dossier pour le paquet.</translation>
    </message>
    <message>
        <source>“%1” is already version %3 of the catalogue “%2”, with other content: its digest begins with %4, that of the new one with %5. Give the new one another version.</source>
        <translation>«&#xa0;%1&#xa0;» est déjà la version %3 du catalogue «&#xa0;%2&#xa0;», avec un autre contenu&#xa0;: sa somme de contrôle commence par %4, celle du nouveau par %5. Donnez une autre version au nouveau.</translation>
    </message>
    <message>
        <source>No catalogue was made from “%1”: %2.</source>
        <translation>Aucun catalogue n’a été fait de «&#xa0;%1&#xa0;»&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No catalogue was made from “%1”: on line %2, %3.</source>
        <translation>Aucun catalogue n’a été fait de «&#xa0;%1&#xa0;»&#xa0;: à la ligne %2, %3.</translation>
    </message>
    <message>
        <source>No catalogue is named “%1”. This program has %2.</source>
        <translation>Aucun catalogue ne s’appelle «&#xa0;%1&#xa0;». Ce programme connaît %2.</translation>
    </message>
    <message>
        <source>“%1” holds the catalogue “%2”, version %3, which “%4”, version %5, is no later state of. Choose another name.</source>
        <translation>«&#xa0;%1&#xa0;» contient le catalogue «&#xa0;%2&#xa0;», version %3, dont «&#xa0;%4&#xa0;», version %5, n’est pas un état plus récent. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“%1” was changed while it was being read. Save and close it in the other program, then attach it again.</source>
        <translation>«&#xa0;%1&#xa0;» a été modifié pendant sa lecture. Enregistrez-le et fermez-le dans l’autre programme, puis joignez-le de nouveau.</translation>
    </message>
    <message>
        <source>“%1” cannot be attached: %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être joint&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No PDF could be made of “%1”: %2.</source>
        <translation>Aucun PDF n’a pu être fait de «&#xa0;%1&#xa0;»&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” needs LibreOffice to become a PDF, which this computer lacks: install the package libreoffice-writer-nogui, or save the document as PDF in the word processor and attach that.</source>
        <translation>«&#xa0;%1&#xa0;» a besoin de LibreOffice pour devenir un PDF, et cet ordinateur ne l’a pas&#xa0;: installez le paquet libreoffice-writer-nogui, ou enregistrez le document en PDF dans le traitement de texte et joignez ce PDF.</translation>
    </message>
    <message>
        <source>“%1” was not made lighter: %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été allégé&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” was not split: %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été découpé&#xa0;: %2.</translation>
    </message>
    <message>
        <source>a review</source>
        <translation>une revue</translation>
    </message>
    <message>
        <source>“%1” is a review of another request than “%2”: that of number %3. Open its draft, then import it there.</source>
        <translation>«&#xa0;%1&#xa0;» est la revue d’une autre demande que «&#xa0;%2&#xa0;»&#xa0;: celle de numéro %3. Ouvrez son brouillon, puis importez-la là.</translation>
    </message>
    <message>
        <source>“%1” is a review of request %2, and no draft of it is here. Take its package up to go on with it, then import the review.</source>
        <translation>«&#xa0;%1&#xa0;» est la revue de la demande %2, dont aucun brouillon ne se trouve ici. Reprenez son paquet pour le continuer, puis importez la revue.</translation>
    </message>
    <message>
        <source>“%1” was not imported: the draft has %2 reviews, and takes no more.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été importé&#xa0;: le brouillon contient %2 revues et n’en accepte pas davantage.</translation>
    </message>
    <message>
        <source>“%1” is a review that cannot be read: a part of it (“%2”) is damaged or missing. Ask whoever wrote it to export it again.</source>
        <translation>«&#xa0;%1&#xa0;» est une revue illisible&#xa0;: une partie («&#xa0;%2&#xa0;») est abîmée ou manquante. Demandez à son auteur de l’exporter de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is a review that was spoilt: %n part(s) of it cannot be read, and are left out. Ask whoever wrote it to export it again.</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» est une revue abîmée&#xa0;: %n partie est illisible et a été laissée de côté. Demandez à son auteur de l’exporter de nouveau.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» est une revue abîmée&#xa0;: %n parties sont illisibles et ont été laissées de côté. Demandez à son auteur de l’exporter de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was refused: it holds more than %2 values.</source>
        <translation>«&#xa0;%1&#xa0;» a été refusé&#xa0;: il contient plus de %2 valeurs.</translation>
    </message>
    <message>
        <source>The network is turned off in the settings. Turn it on there, or go on without.</source>
        <translation>Le réseau est coupé dans les réglages. Rétablissez-le, ou continuez sans lui.</translation>
    </message>
    <message>
        <source>Your organisation does not let this program use the network. Go on without, or ask whoever looks after this computer.</source>
        <translation>Votre organisation ne permet pas à ce programme d’utiliser le réseau. Continuez sans lui, ou demandez à la personne qui administre cet ordinateur.</translation>
    </message>
    <message>
        <source>“%1” is no address of a secure site. Give one that begins with “https://”.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’adresse d’un site sécurisé. Donnez-en une qui commence par «&#xa0;https://&#xa0;».</translation>
    </message>
    <message>
        <source>This computer is offline, and “%1” cannot be asked. Try again once it is connected.</source>
        <translation>Cet ordinateur est hors ligne, «&#xa0;%1&#xa0;» ne peut pas être interrogé. Réessayez une fois connecté.</translation>
    </message>
    <message>
        <source>“%1” cannot be reached: %2. Try again later, or check the connection.</source>
        <translation>«&#xa0;%1&#xa0;» est injoignable&#xa0;: %2. Réessayez plus tard, ou vérifiez la connexion.</translation>
    </message>
    <message>
        <source>“%1” did not answer within %2 seconds. Try again later.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas répondu en %2 secondes. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>“%1” cannot prove who it is: %2. Nothing was sent; tell whoever looks after your network.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas prouver son identité&#xa0;: %2. Rien n’a été envoyé&#x202f;; prévenez la personne qui administre votre réseau.</translation>
    </message>
    <message>
        <source>“%1” leads elsewhere, to “%2”, where nothing was sent. Check the address.</source>
        <translation>«&#xa0;%1&#xa0;» renvoie ailleurs, vers «&#xa0;%2&#xa0;», où rien n’a été envoyé. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>“%1” sends more than %2, which is no answer to this. Check the address, or try again later.</source>
        <translation>«&#xa0;%1&#xa0;» envoie plus de %2, ce qui ne peut pas être la réponse attendue. Vérifiez l’adresse, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The answer of “%1” was cut short. Try again.</source>
        <translation>La réponse de «&#xa0;%1&#xa0;» a été interrompue. Réessayez.</translation>
    </message>
    <message>
        <source>The answer of “%1” is not what was asked for: %2. Check the address, or try again later.</source>
        <translation>La réponse de «&#xa0;%1&#xa0;» n’est pas celle attendue&#xa0;: %2. Vérifiez l’adresse, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>“%1” answers with the error %2. Try again later.</source>
        <translation>«&#xa0;%1&#xa0;» répond par l’erreur %2. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>“%1” answers with the error %2: %3</source>
        <translation>«&#xa0;%1&#xa0;» répond par l’erreur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>“%1” is asked too much at this time. Try again in some minutes.</source>
        <translation>«&#xa0;%1&#xa0;» est trop sollicité en ce moment. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>“%1” is asked too much at this time. Try again in %2 seconds.</source>
        <translation>«&#xa0;%1&#xa0;» est trop sollicité en ce moment. Réessayez dans %2 secondes.</translation>
    </message>
    <message>
        <source>“%1” is a request for “%2”, not for API Entreprise. Choose another one.</source>
        <translation>«&#xa0;%1&#xa0;» est une demande pour «&#xa0;%2&#xa0;», non pour API Entreprise. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>DataPass asks for the identifier and the secret of a developer. Enter them first.</source>
        <translation>DataPass demande l’identifiant et le secret d’un développeur. Saisissez-les d’abord.</translation>
    </message>
    <message>
        <source>The key store of this computer cannot be used: %1. The secret is kept until the program ends, and nowhere else.</source>
        <translation>Le trousseau de cet ordinateur ne peut pas être utilisé&#xa0;: %1. Le secret est gardé jusqu’à la fin du programme, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Version %3 of the catalogue “%1” is not later than version %2, which is in use. Nothing was changed.</source>
        <translation>La version %3 du catalogue «&#xa0;%1&#xa0;» n’est pas postérieure à la version %2, en usage. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The settings could not be read, and the network stays off, for it may have been turned off there. Turn it on in the settings again, or go on without.</source>
        <translation>Les réglages n’ont pas pu être lus, et le réseau reste coupé, car il l’y était peut-être. Rétablissez-le dans les réglages, ou continuez sans lui.</translation>
    </message>
    <message>
        <source>“%1” cannot sign: %2. Choose the file (.p12 or .pfx) that holds your certificate with its key.</source>
        <translation>«&#xa0;%1&#xa0;» ne permet pas de signer&#xa0;: %2. Choisissez le fichier (.p12 ou .pfx) qui contient votre certificat et sa clé.</translation>
    </message>
    <message>
        <source>The password does not open “%1”. Type it again.</source>
        <translation>Le mot de passe n’ouvre pas «&#xa0;%1&#xa0;». Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>The certificate of “%1” cannot sign: %2. Choose another certificate.</source>
        <translation>Le certificat de «&#xa0;%1&#xa0;» ne permet pas de signer&#xa0;: %2. Choisissez un autre certificat.</translation>
    </message>
    <message>
        <source>“%1” could not be signed: %2. Nothing was changed.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être signé&#xa0;: %2. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The signature “%1” cannot be read: %2. Ask for it again.</source>
        <translation>La signature «&#xa0;%1&#xa0;» ne peut pas être lue&#xa0;: %2. Redemandez-la.</translation>
    </message>
    <message>
        <source>The certificates of “%1” cannot be read: %2. Choose a file of certificates (PEM), or those of the system.</source>
        <translation>Les certificats de «&#xa0;%1&#xa0;» ne peuvent pas être lus&#xa0;: %2. Choisissez un fichier de certificats (PEM), ou ceux du système.</translation>
    </message>
    <message>
        <source>“%1” could not be erased: %2. Try again, or erase it by hand.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être effacé&#xa0;: %2. Réessayez, ou effacez-le à la main.</translation>
    </message>
    <message>
        <source>“%1” cannot be signed: %2. Verify it to see what is wrong.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être signé&#xa0;: %2. Vérifiez le paquet pour voir ce qui ne va pas.</translation>
    </message>
</context>
<context>
    <name>viatique::Expected</name>
    <message>
        <source>%1 or %2</source>
        <comment>kinds of document: all but the last, the last</comment>
        <translation>%1 ou %2</translation>
    </message>
    <message numerus="yes">
        <source>founds %n data with supporting documents</source>
        <translation>
            <numerusform>fonde %n donnée qui exige des justificatifs</numerusform>
            <numerusform>fonde %n données qui exigent des justificatifs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>founds %n data, probably with supporting documents</source>
        <translation>
            <numerusform>fonde %n donnée qui exige sans doute des justificatifs</numerusform>
            <numerusform>fonde %n données qui exigent sans doute des justificatifs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>each client supplies its own, for %n data</source>
        <translation>
            <numerusform>chaque client fournit le sien, pour %n donnée</numerusform>
            <numerusform>chaque client fournit le sien, pour %n données</numerusform>
        </translation>
    </message>
    <message>
        <source>shows where the data appear</source>
        <translation>montre où s’affichent les données</translation>
    </message>
    <message>
        <source>to supply</source>
        <translation>à fournir</translation>
    </message>
    <message>
        <source>supplied</source>
        <translation>fourni</translation>
    </message>
    <message>
        <source>to replace</source>
        <translation>à remplacer</translation>
    </message>
    <message>
        <source>advised</source>
        <comment>a document</comment>
        <translation>conseillé</translation>
    </message>
    <message>
        <source>advised, supplied</source>
        <translation>conseillé, fourni</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>a file</comment>
        <translation>perdu</translation>
    </message>
    <message>
        <source>changed on the disk</source>
        <translation>modifié sur le disque</translation>
    </message>
    <message>
        <source>not a PDF</source>
        <translation>pas un PDF</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>trop lourd</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>chiffré</translation>
    </message>
</context>
<context>
    <name>viatique::ExpectedDocuments</name>
    <message numerus="yes">
        <source>%n attached document(s) can no longer be found. Replace what is lost below, or remove it.</source>
        <translation>
            <numerusform>%n document joint est introuvable. Remplacez-le ci-dessous, ou retirez-le.</numerusform>
            <numerusform>%n documents joints sont introuvables. Remplacez-les ci-dessous, ou retirez-les.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data need(s) a supporting document.</source>
        <translation>
            <numerusform>%n donnée demande un document.</numerusform>
            <numerusform>%n données demandent un document.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each client will supply its own documents. Attach only what holds for all of them.</source>
        <translation>Chaque client fournira ses propres documents. Ne joignez que ce qui vaut pour tous.</translation>
    </message>
    <message>
        <source>Base set: no document to supply.</source>
        <translation>Socle de base&#xa0;: aucun document à fournir.</translation>
    </message>
    <message>
        <source>All data that need a document have one.</source>
        <translation>Toutes les données qui demandent un document en ont un.</translation>
    </message>
    <message>
        <source>None of the data asked for needs a document.</source>
        <translation>Aucune des données demandées n’exige de document.</translation>
    </message>
    <message>
        <source>No data ticked yet.</source>
        <translation>Aucune donnée cochée pour l’instant.</translation>
    </message>
    <message>
        <source>What is expected here follows from the data of step 3.</source>
        <translation>Ce qui est attendu ici dépend des données de l’étape 3.</translation>
    </message>
    <message>
        <source>Choose the &amp;data</source>
        <translation>Choisir &amp;les données</translation>
    </message>
    <message>
        <source>The list was not written.</source>
        <translation>La liste n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>The list is saved.</source>
        <translation>La liste est enregistrée.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Documents expected</source>
        <translation>Documents attendus</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Imprimer la liste…</translation>
    </message>
    <message>
        <source>Prints what is to be gathered as a check-list, in French</source>
        <translation>Imprime ce qu’il faut réunir, en liste à cocher</translation>
    </message>
    <message>
        <source>Keeps what is to be gathered as a check-list, in French</source>
        <translation>Enregistre ce qu’il faut réunir, en liste à cocher</translation>
    </message>
</context>
<context>
    <name>viatique::ExpectedModel</name>
    <message>
        <source>%1: %2</source>
        <comment>to replace, what is wrong</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>For: %1</source>
        <comment>titles of data</comment>
        <translation>Pour&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>viatique::ExportPage</name>
    <message numerus="yes">
        <source>%n point(s) to correct</source>
        <translation>
            <numerusform>%n point à corriger</numerusform>
            <numerusform>%n points à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 before the export is complete.</source>
        <comment>points to correct</comment>
        <translation>%1 avant l’export complet.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to fill in before the export is complete.</source>
        <translation>
            <numerusform>%n point à remplir avant l’export complet.</numerusform>
            <numerusform>%n points à remplir avant l’export complet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 before the export is complete.</source>
        <comment>points to correct, points to fill in</comment>
        <translation>%1 et %2 avant l’export complet.</translation>
    </message>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>%n à remplir</numerusform>
            <numerusform>%n à remplir</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the package</source>
        <translation>Exporter le paquet</translation>
    </message>
    <message>
        <source>Export the draft</source>
        <translation>Exporter le brouillon</translation>
    </message>
    <message>
        <source>Packages (*.zip)</source>
        <translation>Paquets (*.zip)</translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation>&amp;Corriger</translation>
    </message>
    <message>
        <source>Fi&amp;ll in</source>
        <translation>Remp&amp;lir</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>Rien ne s’oppose à l’export complet.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to check may still be worth a look.</source>
        <translation>
            <numerusform>%n point à vérifier mérite encore un regard.</numerusform>
            <numerusform>%n points à vérifier méritent encore un regard.</numerusform>
        </translation>
    </message>
    <message>
        <source>E&amp;xport package…</source>
        <translation>E&amp;xporter le paquet…</translation>
    </message>
    <message>
        <source>E&amp;xport draft…</source>
        <translation>E&amp;xporter le brouillon…</translation>
    </message>
    <message>
        <source>An export is under way.</source>
        <translation>Un export est en cours.</translation>
    </message>
    <message>
        <source>Preparing the package</source>
        <translation>Préparation du paquet</translation>
    </message>
    <message>
        <source>Writing the package: %1 of %2</source>
        <translation>Écriture du paquet&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>The export was interrupted.</source>
        <translation>L’export a été interrompu.</translation>
    </message>
    <message>
        <source>The package was not written.</source>
        <translation>Le paquet n’a pas été écrit.</translation>
    </message>
    <message>
        <source>Export &amp;again…</source>
        <translation>Exporter à &amp;nouveau…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1.</source>
        <translation>
            <numerusform>%n fichier, %1.</numerusform>
            <numerusform>%n fichiers, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fingerprint, to compare by telephone: %1</source>
        <translation>Empreinte, à comparer par téléphone&#xa0;: %1</translation>
    </message>
    <message>
        <source>This revision was exported before with another content. Change something in the request, then export it again.</source>
        <translation>Cette révision a déjà été exportée avec un autre contenu. Modifiez la demande, puis exportez-la de nouveau.</translation>
    </message>
    <message>
        <source>The package is written and complete.</source>
        <translation>Le paquet est écrit et complet.</translation>
    </message>
    <message>
        <source>The package is written, as a draft.</source>
        <translation>Le paquet est écrit, comme brouillon.</translation>
    </message>
    <message>
        <source>Sh&amp;ow in folder</source>
        <translation>Afficher da&amp;ns le dossier</translation>
    </message>
    <message>
        <source>Cop&amp;y fingerprint</source>
        <translation>Copier l’e&amp;mpreinte</translation>
    </message>
    <message>
        <source>Preview of the request as PDF</source>
        <translation>Aperçu de la demande en PDF</translation>
    </message>
    <message>
        <source>Drawing the request</source>
        <translation>Mise en page de la demande</translation>
    </message>
    <message>
        <source>A package can be exported at any time: as long as something is to be corrected or filled in, it is marked as a draft.</source>
        <translation>Un paquet s’exporte à tout moment&#xa0;: tant qu’un point reste à corriger ou à remplir, il est marqué «&#xa0;brouillon&#xa0;».</translation>
    </message>
    <message>
        <source>The package is being written.</source>
        <translation>Le paquet est en cours d’écriture.</translation>
    </message>
    <message>
        <source>Prev&amp;iew</source>
        <translation>Aperç&amp;u</translation>
    </message>
    <message>
        <source>Shows the request as the package will hold it, beside the findings</source>
        <translation>Montre la demande telle que le paquet la contiendra, à côté des constats</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) to correct have no answer.</source>
        <translation>
            <numerusform>%n remarque à corriger est sans réponse.</numerusform>
            <numerusform>%n remarques à corriger sont sans réponse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever reviewed the request will look for the answers: correct, or say why you keep it.</source>
        <translation>Qui a relu la demande cherchera les réponses&#xa0;: corrigez, ou dites pourquoi vous maintenez.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Title and data alone are too long: use the copy sheet.</source>
        <translation>Le titre et les données sont déjà trop longs&#xa0;: servez-vous de la fiche.</translation>
    </message>
    <message>
        <source>Open in &amp;DataPass…</source>
        <translation>Ou&amp;vrir dans DataPass…</translation>
    </message>
    <message>
        <source>Copy shee&amp;t…</source>
        <translation>Fic&amp;he de saisie…</translation>
    </message>
    <message>
        <source>API &amp;body…</source>
        <translation>C&amp;orps de l’API…</translation>
    </message>
    <message>
        <source>Export without contacts</source>
        <translation>Exporter sans les contacts</translation>
    </message>
    <message>
        <source>A copy that leaves out applicant and contacts; the documents are as they are</source>
        <translation>Une copie sans le demandeur ni les contacts&#x202f;; les documents sont tels quels</translation>
    </message>
    <message>
        <source>Applicant and contacts are left out. Other answers and the documents are as they are, and may name people.</source>
        <translation>Le demandeur et les contacts sont retirés. Les autres réponses et les documents sont tels quels, et peuvent nommer des personnes.</translation>
    </message>
    <message>
        <source>The package is written, without contacts.</source>
        <translation>Le paquet est écrit, sans les contacts.</translation>
    </message>
    <message>
        <source>Signed by: %1</source>
        <comment>person, organisation</comment>
        <translation>Signé par&#xa0;: %1</translation>
    </message>
    <message>
        <source>Si&amp;gn the package…</source>
        <translation>Si&amp;gner le paquet…</translation>
    </message>
    <message>
        <source>The package is written as a draft, without contacts.</source>
        <translation>Le paquet est écrit comme brouillon, sans les contacts.</translation>
    </message>
</context>
<context>
    <name>viatique::ExportTarget</name>
    <message>
        <source>the folder does not exist</source>
        <translation>le dossier n’existe pas</translation>
    </message>
</context>
<context>
    <name>viatique::FieldBinder</name>
    <message>
        <source>Only the first %1 characters were kept.</source>
        <translation>Seuls les %1 premiers caractères ont été conservés.</translation>
    </message>
</context>
<context>
    <name>viatique::FileTree</name>
    <message>
        <source>permission denied</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>it was changed while it was being read</source>
        <translation>il a été modifié pendant sa lecture</translation>
    </message>
</context>
<context>
    <name>viatique::FindingModel</name>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Ce qu’il faut faire</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
</context>
<context>
    <name>viatique::FindingTree</name>
    <message>
        <source>The whole request</source>
        <translation>La demande entière</translation>
    </message>
    <message>
        <source>Step and point</source>
        <translation>Étape et point</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>viatique::FindingsPane</name>
    <message>
        <source>Make it a remark</source>
        <translation>En faire une remarque</translation>
    </message>
    <message>
        <source>The documents are being examined.</source>
        <translation>Les documents sont en cours d’examen.</translation>
    </message>
    <message>
        <source>No finding.</source>
        <translation>Aucun constat.</translation>
    </message>
    <message>
        <source>No finding, but the package is not as listed.</source>
        <translation>Aucun constat, mais le paquet n’est pas conforme à sa liste.</translation>
    </message>
    <message>
        <source>Findings of this program</source>
        <translation>Constats de ce programme</translation>
    </message>
    <message>
        <source>&amp;Make it a remark</source>
        <translation>&amp;En faire une remarque</translation>
    </message>
    <message>
        <source>Takes the words of the finding for a remark at its place.</source>
        <translation>Reprend les mots du constat pour une remarque au même endroit.</translation>
    </message>
    <message>
        <source>The documents were not all examined, and its reports were not compared.</source>
        <translation>Les documents n’ont pas tous été examinés, et ses rapports n’ont pas été comparés.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>L’ouvrir de nouveau</translation>
    </message>
    <message>
        <source>No finding so far.</source>
        <translation>Aucun constat jusqu’ici.</translation>
    </message>
</context>
<context>
    <name>viatique::ForWhomPage</name>
    <message>
        <source>Choose…</source>
        <translation>Choisissez…</translation>
    </message>
    <message>
        <source>Your company</source>
        <translation>Votre entreprise</translation>
    </message>
    <message>
        <source>The public client</source>
        <translation>Le client public</translation>
    </message>
    <message>
        <source>The person of your company who will file the request.</source>
        <translation>La personne de votre entreprise qui déposera la demande.</translation>
    </message>
    <message>
        <source>The client’s person who will file the request.</source>
        <translation>La personne du client qui déposera la demande.</translation>
    </message>
    <message>
        <source>Who asks for the data decides on the form and on what must be proved.</source>
        <translation>Le formulaire et les preuves à fournir dépendent de celui qui demande les données.</translation>
    </message>
    <message>
        <source>This body cannot be given access.</source>
        <translation>Cet organisme ne peut pas obtenir l’accès.</translation>
    </message>
    <message>
        <source>You may go on and save the draft; a request filed in its name would be refused.</source>
        <translation>Vous pouvez continuer et garder le brouillon&#x202f;; une demande déposée en son nom serait refusée.</translation>
    </message>
    <message>
        <source>SIRET with a valid key.</source>
        <translation>SIRET dont la clé est bonne.</translation>
    </message>
    <message>
        <source>The fields already hold your company</source>
        <translation>Les champs contiennent déjà votre entreprise</translation>
    </message>
</context>
<context>
    <name>viatique::Handover</name>
    <message>
        <source>the description</source>
        <translation>la description</translation>
    </message>
    <message>
        <source>the expected volume</source>
        <translation>le volume attendu</translation>
    </message>
    <message>
        <source>the reason for the retention</source>
        <translation>la justification de la durée de conservation</translation>
    </message>
    <message>
        <source>the date of going live</source>
        <translation>la date de mise en production</translation>
    </message>
    <message>
        <source>the recipients of personal data</source>
        <translation>les destinataires des données personnelles</translation>
    </message>
    <message>
        <source>the nature of the legal framework</source>
        <translation>la nature du cadre juridique</translation>
    </message>
    <message>
        <source>the contacts</source>
        <translation>les contacts</translation>
    </message>
    <message>
        <source>the documents</source>
        <translation>les documents</translation>
    </message>
    <message>
        <source>It leaves out nothing that was filled in.</source>
        <translation>Il ne laisse de côté rien de ce qui est rempli.</translation>
    </message>
    <message>
        <source>It leaves out %1.</source>
        <comment>list of things, with their articles</comment>
        <translation>Il laisse de côté %1.</translation>
    </message>
    <message>
        <source>Link too long: %1 bytes of %2</source>
        <translation>Lien trop long&#xa0;: %1 octets sur %2</translation>
    </message>
    <message>
        <source>Prefilled link of %1 bytes of %2</source>
        <translation>Lien pré-rempli de %1 octets sur %2</translation>
    </message>
</context>
<context>
    <name>viatique::HandoverOffer</name>
    <message>
        <source>The request is being sent to DataPass.</source>
        <translation>La demande est en cours d’envoi à DataPass.</translation>
    </message>
</context>
<context>
    <name>viatique::HistoryReport</name>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>Numéro de la demande</translation>
    </message>
    <message>
        <source>Compared on</source>
        <translation>Comparé le</translation>
    </message>
    <message>
        <source>One revision has several contents: somebody changed the request without a new number.</source>
        <translation>Une révision a plusieurs contenus&#xa0;: quelqu’un a modifié la demande sans changer son numéro.</translation>
    </message>
    <message>
        <source>There is one revision: nothing to compare.</source>
        <translation>Il y a une seule révision&#xa0;: rien à comparer.</translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s), compared one after the other.</source>
        <translation>
            <numerusform>%n révision, comparée à la suivante.</numerusform>
            <numerusform>%n révisions, comparées l’une après l’autre.</numerusform>
        </translation>
    </message>
    <message>
        <source>The packages that were read</source>
        <translation>Les paquets qui ont été lus</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>says the same as another one</source>
        <translation>dit la même chose qu’un autre</translation>
    </message>
    <message>
        <source>without contacts</source>
        <translation>sans les contacts</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Revision %1, altered</source>
        <translation>Révision %1, altérée</translation>
    </message>
    <message>
        <source>From revision %1 to revision %2</source>
        <translation>De la révision %1 à la révision %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>file before, file after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>These two packages have one revision number and do not say the same.</source>
        <translation>Ces deux paquets ont le même numéro de révision et ne disent pas la même chose.</translation>
    </message>
    <message>
        <source>Not both packages are as listed: perhaps this is not what was sent.</source>
        <translation>L’un au moins des deux paquets ne correspond pas à sa liste&#xa0;: ce n’est peut-être pas ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>One of the two was made without contacts, which are not compared.</source>
        <translation>L’un des deux a été fait sans les contacts, qui ne sont pas comparés.</translation>
    </message>
    <message>
        <source>The two say the same.</source>
        <translation>Les deux disent la même chose.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Remarks of %1</source>
        <translation>Remarques du %1</translation>
    </message>
    <message>
        <source>Remarks by %1, %2</source>
        <comment>reviewer, date</comment>
        <translation>Remarques de %1, %2</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number, place of a remark</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Non comparés</translation>
    </message>
    <message>
        <source>Packages that were left out</source>
        <translation>Paquets laissés de côté</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) more than can be compared at once were left out.</source>
        <translation>
            <numerusform>%n paquet de plus qu’il ne peut en être comparé à la fois a été laissé de côté.</numerusform>
            <numerusform>%n paquets de plus qu’il ne peut en être comparé à la fois ont été laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>History of an access request to API Entreprise</source>
        <translation>Historique d’une demande d’accès à API Entreprise</translation>
    </message>
    <message>
        <source>Request without a title</source>
        <translation>Demande sans intitulé</translation>
    </message>
    <message>
        <source>no revision</source>
        <translation>aucune révision</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
    <message>
        <source>revisions %1 to %2</source>
        <translation>révisions %1 à %2</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Demande %1</translation>
    </message>
    <message>
        <source>Compared by what they say; documents by their digests.</source>
        <translation>Comparées par ce qu’elles disent&#x202f;; les documents, par leurs empreintes.</translation>
    </message>
</context>
<context>
    <name>viatique::HomePage</name>
    <message>
        <source>“%1” was put in the trash.</source>
        <translation>Le brouillon «&#xa0;%1&#xa0;» a été mis à la corbeille.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Back to the drafts</source>
        <translation>Revenir aux brouillons</translation>
    </message>
    <message numerus="yes">
        <source>Trash (%n)</source>
        <translation>
            <numerusform>Corbeille (%n)</numerusform>
            <numerusform>Corbeille (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>No draft is selected.</source>
        <translation>Aucun brouillon n’est sélectionné.</translation>
    </message>
    <message>
        <source>A damaged draft cannot be cloned.</source>
        <translation>Un brouillon endommagé ne peut pas être cloné.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Clone</source>
        <translation>&amp;Cloner</translation>
    </message>
    <message>
        <source>Put in the &amp;trash</source>
        <translation>&amp;Mettre à la corbeille</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>Re&amp;staurer</translation>
    </message>
    <message>
        <source>&amp;Take off this list</source>
        <translation>Re&amp;tirer de cette liste</translation>
    </message>
    <message>
        <source>Your drafts will stand here. They stay on this computer.</source>
        <translation>Vos brouillons seront ici. Ils restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Prepare a request</source>
        <translation>Préparer une demande</translation>
    </message>
    <message>
        <source>No draft fits what you search for.</source>
        <translation>Aucun brouillon ne correspond à votre recherche.</translation>
    </message>
    <message>
        <source>Show all drafts</source>
        <translation>Afficher tous les brouillons</translation>
    </message>
    <message>
        <source>Packages that you open will stand here.</source>
        <translation>Les paquets que vous ouvrez seront ici.</translation>
    </message>
    <message>
        <source>Open a package…</source>
        <translation>Ouvrir un paquet…</translation>
    </message>
    <message>
        <source>Puts it in the trash, from where it can come back.</source>
        <translation>Le met à la corbeille, d’où il peut revenir.</translation>
    </message>
    <message>
        <source>&amp;Delete the review</source>
        <translation>&amp;Supprimer la revue</translation>
    </message>
    <message>
        <source>Your review of “%1” was deleted.</source>
        <translation>Votre revue de «&#xa0;%1&#xa0;» a été supprimée.</translation>
    </message>
    <message>
        <source>It can come back as long as this is said. Files that were exported stay, and so does the private note.</source>
        <translation>Elle peut revenir tant que ce message est affiché. Les fichiers exportés restent, ainsi que la note privée.</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) in “%1” cannot be read, and were left as they are.</source>
        <translation>
            <numerusform>%n revue dans «&#xa0;%1&#xa0;» est illisible et a été laissée telle quelle.</numerusform>
            <numerusform>%n revues dans «&#xa0;%1&#xa0;» sont illisibles et ont été laissées telles quelles.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Erase with its copies…</source>
        <translation>&amp;Effacer avec ses copies…</translation>
    </message>
    <message>
        <source>Erase &amp;now…</source>
        <translation>Effacer &amp;maintenant…</translation>
    </message>
    <message>
        <source>never</source>
        <comment>drafts are erased from the trash</comment>
        <translation>jamais</translation>
    </message>
    <message>
        <source>after one year</source>
        <translation>après un an</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>après %n jour</numerusform>
            <numerusform>après %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Your organisation decides on this for all users of this computer.</source>
        <translation>Votre organisation en décide pour tous les utilisateurs de cet ordinateur.</translation>
    </message>
    <message numerus="yes">
        <source>It is erased from there for good after %n day(s).</source>
        <translation>
            <numerusform>Il y est effacé définitivement au bout de %n jour.</numerusform>
            <numerusform>Il y est effacé définitivement au bout de %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>It stays there until you erase it.</source>
        <translation>Il y reste jusqu’à ce que vous l’effaciez.</translation>
    </message>
</context>
<context>
    <name>viatique::InboxFilterBar</name>
    <message>
        <source>all</source>
        <comment>integrities</comment>
        <translation>toutes</translation>
    </message>
    <message>
        <source>all</source>
        <comment>states of review</comment>
        <translation>toutes</translation>
    </message>
    <message>
        <source>all</source>
        <comment>opinions</comment>
        <translation>tous</translation>
    </message>
    <message>
        <source>all</source>
        <comment>use cases</comment>
        <translation>tous</translation>
    </message>
    <message>
        <source>Only requests with the finding: %1</source>
        <translation>Seulement les demandes avec ce constat&#xa0;: %1</translation>
    </message>
    <message>
        <source>Fil&amp;ters</source>
        <translation>Fil&amp;tres</translation>
    </message>
    <message numerus="yes">
        <source>Fil&amp;ters (%n)</source>
        <translation>
            <numerusform>Fil&amp;tres (%n)</numerusform>
            <numerusform>Fil&amp;tres (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>Tout &amp;afficher</translation>
    </message>
    <message>
        <source>Search in requests and documents</source>
        <translation>Rechercher dans les demandes et les documents</translation>
    </message>
    <message>
        <source>&amp;Use case</source>
        <translation>Cas d’&amp;usage</translation>
    </message>
    <message>
        <source>O&amp;pinion</source>
        <translation>A&amp;vis</translation>
    </message>
    <message>
        <source>&amp;Mine only</source>
        <translation>Les &amp;miens seulement</translation>
    </message>
    <message>
        <source>In&amp;tegrity</source>
        <translation>In&amp;tégrité</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>state of it, to filter by</comment>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Show all</source>
        <comment>requests, whatever was found</comment>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>opinion</comment>
        <translation>pas encore</translation>
    </message>
</context>
<context>
    <name>viatique::InboxModel</name>
    <message>
        <source>unknown</source>
        <comment>how many points block</comment>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>none</source>
        <comment>of points that block</comment>
        <translation>aucun</translation>
    </message>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n à corriger</numerusform>
            <numerusform>%n à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>in progress, %1 %</source>
        <comment>verification</comment>
        <translation>en cours, %1&#xa0;%</translation>
    </message>
    <message>
        <source>revision of %1</source>
        <comment>day, as in “4 November 2026”</comment>
        <translation>révision du %1</translation>
    </message>
    <message>
        <source>to read</source>
        <comment>state of a package</comment>
        <translation>à relire</translation>
    </message>
    <message>
        <source>in progress</source>
        <comment>review</comment>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <comment>review</comment>
        <translation>terminée</translation>
    </message>
    <message>
        <source>set aside</source>
        <comment>review</comment>
        <translation>écartée</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>to be verified</comment>
        <translation>en attente</translation>
    </message>
    <message>
        <source>intact</source>
        <comment>package</comment>
        <translation>intègre</translation>
    </message>
    <message>
        <source>altered</source>
        <comment>package</comment>
        <translation>altéré</translation>
    </message>
    <message>
        <source>unreadable</source>
        <comment>package</comment>
        <translation>illisible</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Use case</source>
        <translation>Cas d’usage</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Intégrité</translation>
    </message>
    <message>
        <source>Blocking points</source>
        <translation>Points bloquants</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>copy: %1</source>
        <comment>file name</comment>
        <translation>copie&#xa0;: %1</translation>
    </message>
    <message>
        <source>same revision, other content: %1</source>
        <comment>file name</comment>
        <translation>même révision, autre contenu&#xa0;: %1</translation>
    </message>
    <message>
        <source>to change</source>
        <comment>opinion on a request</comment>
        <translation>à modifier</translation>
    </message>
    <message>
        <source>you</source>
        <comment>agent</comment>
        <translation>vous</translation>
    </message>
    <message>
        <source>a colleague</source>
        <comment>agent</comment>
        <translation>un collègue</translation>
    </message>
    <message>
        <source>%1 · signed</source>
        <comment>intact, and carries a signature</comment>
        <translation>%1 · signé</translation>
    </message>
    <message>
        <source>copy without contacts, as it says: %1</source>
        <comment>file name</comment>
        <translation>copie sans contacts, d’après elle&#xa0;: %1</translation>
    </message>
    <message>
        <source>same revision, with contacts: %1</source>
        <comment>file name</comment>
        <translation>même révision, avec les contacts&#xa0;: %1</translation>
    </message>
    <message>
        <source>The package carries a signature. Who signed is told when it is opened.</source>
        <translation>Le paquet porte une signature. Qui a signé est dit à l’ouverture.</translation>
    </message>
</context>
<context>
    <name>viatique::InboxPage</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Packages whose request cannot be read cannot be set aside, and reviews that are begun stay as they are.</source>
        <translation>Un paquet dont la demande est illisible ne peut pas être écarté, et une revue commencée reste comme elle est.</translation>
    </message>
    <message>
        <source>The folder of the packages</source>
        <translation>Le dossier des paquets</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Received packages</source>
        <translation>Paquets reçus</translation>
    </message>
    <message>
        <source>%1 · watched, with its subfolders</source>
        <translation>%1 · dossier surveillé, sous-dossiers compris</translation>
    </message>
    <message>
        <source>Up to date at %1</source>
        <translation>À jour à %1</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>Hors d’atteinte</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>What is listed is what was known of it; it is looked for again.</source>
        <translation>La liste montre ce qui en était connu&#x202f;; le dossier est recherché de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the folder cannot be looked into.</source>
        <translation>
            <numerusform>%n partie du dossier ne peut pas être lue.</numerusform>
            <numerusform>%n parties du dossier ne peuvent pas être lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking into the folder</source>
        <translation>Lecture du dossier</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n paquet</numerusform>
            <numerusform>%n paquets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n demande</numerusform>
            <numerusform>%n demandes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of packages, number of requests</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose the folder that packages come to: it is searched with its subfolders, and nothing is written into the packages.</source>
        <translation>Choisissez le dossier où arrivent les paquets&#xa0;: il est parcouru avec ses sous-dossiers, et rien n’est écrit dans les paquets.</translation>
    </message>
    <message>
        <source>No request has these words or this state.</source>
        <translation>Aucune demande n’a ces mots ou cet état.</translation>
    </message>
    <message>
        <source>There is no package in this folder yet. It is watched: they will appear here.</source>
        <translation>Il n’y a pas encore de paquet dans ce dossier. Il est surveillé&#xa0;: ils apparaîtront ici.</translation>
    </message>
    <message>
        <source>Packages appear here as they are found.</source>
        <translation>Les paquets apparaissent ici dès qu’ils sont trouvés.</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <translation>
            <numerusform>%1 Et %n autre.</numerusform>
            <numerusform>%1 Et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Trouvé&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) selected</source>
        <translation>
            <numerusform>%n paquet sélectionné</numerusform>
            <numerusform>%n paquets sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>1 request selected, revision %1, %2</source>
        <translation>1 demande sélectionnée, révision %1, %2</translation>
    </message>
    <message>
        <source>1 package selected, %1</source>
        <comment>number of files</comment>
        <translation>1 paquet sélectionné, %1</translation>
    </message>
    <message>
        <source>Packages to review</source>
        <translation>Paquets à relire</translation>
    </message>
    <message>
        <source>One row a request, its newest revision first; nothing is written into the packages.</source>
        <translation>Une ligne par demande, sa révision la plus récente d’abord&#x202f;; rien n’est écrit dans les paquets.</translation>
    </message>
    <message>
        <source>E&amp;xport the list…</source>
        <translation>E&amp;xporter la liste…</translation>
    </message>
    <message>
        <source>Changes of all revisions…</source>
        <translation>Changements de toutes les révisions…</translation>
    </message>
    <message>
        <source>Export the &amp;summary…</source>
        <translation>Exporter le ré&amp;sumé…</translation>
    </message>
    <message>
        <source>&amp;Verify again</source>
        <translation>&amp;Vérifier de nouveau</translation>
    </message>
    <message>
        <source>Set &amp;aside</source>
        <translation>&amp;Écarter</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Montrer dans le &amp;dossier</translation>
    </message>
    <message>
        <source>Se&amp;lection</source>
        <translation>Sélectio&amp;n</translation>
    </message>
    <message>
        <source>&amp;Compare with revision %1</source>
        <translation>&amp;Comparer avec la révision %1</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message numerus="yes">
        <source>Export %n &amp;summaries…</source>
        <translation>
            <numerusform>Exporter %n ré&amp;sumé…</numerusform>
            <numerusform>Exporter %n ré&amp;sumés…</numerusform>
        </translation>
    </message>
    <message>
        <source>Where to write</source>
        <translation>Où écrire</translation>
    </message>
    <message>
        <source>packages.csv</source>
        <translation>paquets.csv</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exporter la liste</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>The list is exported.</source>
        <translation>La liste est exportée.</translation>
    </message>
    <message>
        <source>Choose the fol&amp;der…</source>
        <translation>C&amp;hoisir le dossier…</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Tout affic&amp;her</translation>
    </message>
    <message>
        <source>Chan&amp;ge folder…</source>
        <translation>Chan&amp;ger de dossier…</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Vue d’&amp;ensemble</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>to do it</comment>
        <translation>Re&amp;lire</translation>
    </message>
    <message>
        <source>Go o&amp;n verifying</source>
        <translation>C&amp;ontinuer la vérification</translation>
    </message>
    <message>
        <source>Put in &amp;order</source>
        <translation>&amp;Trier</translation>
    </message>
    <message>
        <source>as they came</source>
        <translation>par arrivée</translation>
    </message>
    <message numerus="yes">
        <source>Of %n package(s) nothing could be made.</source>
        <translation>
            <numerusform>Rien n’a pu être fait de %n paquet.</numerusform>
            <numerusform>Rien n’a pu être fait de %n paquets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interrupted, with %n file(s) written.</source>
        <translation>
            <numerusform>Interrompu, avec %n fichier écrit.</numerusform>
            <numerusform>Interrompu, avec %n fichiers écrits.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written: there is nothing to compare.</source>
        <translation>Rien n’a été écrit&#xa0;: il n’y a rien à comparer.</translation>
    </message>
    <message>
        <source>A request has to have two revisions for that.</source>
        <translation>Il faut pour cela deux révisions d’une demande.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to the folder.</source>
        <translation>
            <numerusform>%n fichier écrit dans le dossier.</numerusform>
            <numerusform>%n fichiers écrits dans le dossier.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is read cannot be kept: all packages are read anew next time, and searches see titles and names alone.</source>
        <translation>Ce qui est lu ne peut pas être gardé&#xa0;: tous les paquets seront relus la prochaine fois, et la recherche ne voit que titres et noms.</translation>
    </message>
    <message numerus="yes">
        <source>Verification: %n of %1 packages</source>
        <translation>
            <numerusform>Vérification&#xa0;: %n paquet sur %1</numerusform>
            <numerusform>Vérification&#xa0;: %n paquets sur %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Documents: %n of %1 packages</source>
        <translation>
            <numerusform>Documents&#xa0;: %n paquet sur %1</numerusform>
            <numerusform>Documents&#xa0;: %n paquets sur %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export: %n of %1 packages</source>
        <translation>
            <numerusform>Export&#xa0;: %n paquet sur %1</numerusform>
            <numerusform>Export&#xa0;: %n paquets sur %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) shown, of %1</source>
        <translation>
            <numerusform>%n demande affichée sur %1</numerusform>
            <numerusform>%n demandes affichées sur %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <comment>what was written</comment>
        <translation>Montrer dans le dossier</translation>
    </message>
    <message>
        <source>No lon&amp;ger set aside</source>
        <translation>Ne plus é&amp;carter</translation>
    </message>
    <message>
        <source>Found in an earlier revision: %1</source>
        <translation>Trouvé dans une révision antérieure&#xa0;: %1</translation>
    </message>
    <message>
        <source>“%1” is the same revision with another content. Compare them before you review either.</source>
        <translation>«&#xa0;%1&#xa0;» est la même révision avec un autre contenu. Comparez-les avant de relire l’une ou l’autre.</translation>
    </message>
</context>
<context>
    <name>viatique::LegalPage</name>
    <message>
        <source>Article of a code</source>
        <translation>Article de code</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Loi</translation>
    </message>
    <message>
        <source>Decree</source>
        <translation>Décret</translation>
    </message>
    <message>
        <source>Order</source>
        <comment>an arrêté</comment>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Deliberation</source>
        <translation>Délibération</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Convention</translation>
    </message>
    <message>
        <source>What “%1” founds</source>
        <translation>Ce que fonde «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>No data ticked yet, so nothing to found.</source>
        <translation>Aucune donnée cochée pour l’instant&#xa0;: il n’y a rien à fonder.</translation>
    </message>
    <message>
        <source>Cite the text that founds this processing: it is then linked to the data.</source>
        <translation>Citez le texte qui fonde ce traitement&#xa0;: il est alors relié aux données.</translation>
    </message>
    <message>
        <source>Choose the data</source>
        <translation>Choisir les données</translation>
    </message>
    <message numerus="yes">
        <source>%n data</source>
        <translation>
            <numerusform>%n donnée</numerusform>
            <numerusform>%n données</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n covered</source>
        <translation>
            <numerusform>%n couverte</numerusform>
            <numerusform>%n couvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to cover</source>
        <translation>
            <numerusform>%n à couvrir</numerusform>
            <numerusform>%n à couvrir</numerusform>
        </translation>
    </message>
    <message>
        <source>Cite the text that founds this processing: a general principle of exchange between administrations is not enough.</source>
        <translation>Citez le texte qui fonde ce traitement&#xa0;: un principe général d’échange entre administrations ne suffit pas.</translation>
    </message>
    <message>
        <source>%1 (general principle)</source>
        <translation>%1 (principe général)</translation>
    </message>
    <message>
        <source>Recognised: %1</source>
        <translation>Reconnu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not a known text: it is added as you write it.</source>
        <translation>Texte inconnu du programme&#xa0;: il est ajouté tel quel.</translation>
    </message>
    <message>
        <source>This text is cited already.</source>
        <translation>Ce texte est déjà cité.</translation>
    </message>
    <message>
        <source>Added. Tick below what it founds.</source>
        <translation>Ajouté. Cochez ci-dessous ce qu’il fonde.</translation>
    </message>
    <message numerus="yes">
        <source>Added and linked to %n data that needed it. Untick below what it does not found.</source>
        <translation>
            <numerusform>Ajouté et relié à %n donnée qui l’attendait. Décochez-la ci-dessous s’il ne la fonde pas.</numerusform>
            <numerusform>Ajouté et relié aux %n données qui l’attendaient. Décochez ci-dessous ce qu’il ne fonde pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>General principles alone are not enough.</source>
        <translation>Des principes généraux seuls ne suffisent pas.</translation>
    </message>
    <message>
        <source>The Lemaire law alone is not enough.</source>
        <translation>La loi Lemaire seule ne suffit pas.</translation>
    </message>
    <message>
        <source>The ESSOC law alone is not enough.</source>
        <translation>La loi ESSOC seule ne suffit pas.</translation>
    </message>
    <message>
        <source>The CRPA alone is not enough.</source>
        <translation>Le CRPA seul ne suffit pas.</translation>
    </message>
    <message>
        <source>It states a principle of exchange. Add the text that founds this processing.</source>
        <translation>Ce texte pose un principe d’échange. Ajoutez celui qui fonde ce traitement.</translation>
    </message>
    <message>
        <source>Add this text</source>
        <translation>Ajouter ce texte</translation>
    </message>
    <message>
        <source>Show this datum</source>
        <translation>Montrer cette donnée</translation>
    </message>
    <message>
        <source>The text selected: %1</source>
        <translation>Le texte choisi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Known texts…</source>
        <translation>Textes connus…</translation>
    </message>
    <message>
        <source>all covered</source>
        <translation>toutes couvertes</translation>
    </message>
    <message>
        <source>These texts are cited already.</source>
        <translation>Ces textes sont déjà cités.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts added. Tick below what each of them founds.</source>
        <translation>
            <numerusform>%n texte ajouté. Cochez ci-dessous ce que chacun fonde.</numerusform>
            <numerusform>%n textes ajoutés. Cochez ci-dessous ce que chacun fonde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts added, and linked to the data that needed them. Untick below what they do not found.</source>
        <translation>
            <numerusform>%n texte ajouté et relié aux données qui en avaient besoin. Décochez ci-dessous ce qu’il ne fonde pas.</numerusform>
            <numerusform>%n textes ajoutés et reliés aux données qui en avaient besoin. Décochez ci-dessous ce qu’ils ne fondent pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>What each text founds</source>
        <translation>Ce que chaque texte fonde</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>a text or document; what follows are buttons that tick its data</comment>
        <translation>%1&#xa0;:</translation>
    </message>
    <message>
        <source>Tick those to cover (%1)</source>
        <translation>Cocher ce qui reste à couvrir (%1)</translation>
    </message>
    <message>
        <source>%1: tick the data still to cover</source>
        <translation>%1&#xa0;: cocher les données qui restent à couvrir</translation>
    </message>
    <message>
        <source>%1: tick all data</source>
        <translation>%1&#xa0;: cocher toutes les données</translation>
    </message>
    <message>
        <source>%1: untick all data</source>
        <translation>%1&#xa0;: décocher toutes les données</translation>
    </message>
    <message>
        <source>Cites: %1. It is added as you write it.</source>
        <comment>titles of texts</comment>
        <translation>Cite&#xa0;: %1. Il est ajouté tel que vous l’écrivez.</translation>
    </message>
    <message>
        <source>For this use case: %1.</source>
        <comment>title of a text</comment>
        <translation>Pour ce cas d’usage&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>viatique::LinkContentModel</name>
    <message>
        <source>Of the request</source>
        <translation>De la demande</translation>
    </message>
    <message>
        <source>In the link</source>
        <translation>Dans le lien</translation>
    </message>
    <message>
        <source>carried</source>
        <translation>porté par le lien</translation>
    </message>
    <message>
        <source>left out: too long for a link</source>
        <translation>laissé de côté&#xa0;: trop long pour un lien</translation>
    </message>
    <message>
        <source>left out: to be entered by hand</source>
        <translation>laissé de côté&#xa0;: à saisir à la main</translation>
    </message>
    <message>
        <source>left out: DataPass no longer has it</source>
        <translation>laissé de côté&#xa0;: DataPass ne l’a plus</translation>
    </message>
    <message>
        <source>left out: DataPass does not ask for it</source>
        <translation>laissé de côté&#xa0;: DataPass ne le demande pas</translation>
    </message>
    <message>
        <source>left out: DataPass takes no such value</source>
        <translation>laissé de côté&#xa0;: DataPass n’accepte pas cette valeur</translation>
    </message>
    <message>
        <source>given by the form itself</source>
        <translation>donné par le formulaire lui-même</translation>
    </message>
    <message>
        <source>said in another field</source>
        <translation>dit dans un autre champ</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of data</source>
        <translation>
            <numerusform>%n donnée</numerusform>
            <numerusform>%n données</numerusform>
        </translation>
    </message>
    <message>
        <source>to be entered by hand: the link is too long</source>
        <translation>à saisir à la main&#xa0;: le lien est trop long</translation>
    </message>
</context>
<context>
    <name>viatique::LinkDialog</name>
    <message>
        <source>The form is open in the browser.</source>
        <translation>Le formulaire est ouvert dans le navigateur.</translation>
    </message>
    <message>
        <source>Sign in there, then enter what is left out with the copy sheet.</source>
        <translation>Connectez-vous à DataPass, puis saisissez le reste à l’aide de la fiche.</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Aucun navigateur n’a pu être ouvert.</translation>
    </message>
    <message>
        <source>Copy the link and paste it into a browser, on this computer or another one.</source>
        <translation>Copiez le lien et collez-le dans un navigateur, sur cet ordinateur ou un autre.</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Le lien est copié.</translation>
    </message>
    <message>
        <source>Whoever has it reads what it carries: send it only to who files the request.</source>
        <translation>Qui le possède lit ce qu’il porte&#xa0;: ne l’envoyez qu’à la personne qui dépose la demande.</translation>
    </message>
    <message>
        <source>DataPass would not take a link of this length.</source>
        <translation>DataPass n’accepterait pas un lien de cette longueur.</translation>
    </message>
    <message>
        <source>Open the empty form in DataPass and use the copy sheet, or ask for less data.</source>
        <translation>Ouvrez le formulaire vide dans DataPass et servez-vous de la fiche, ou demandez moins de données.</translation>
    </message>
    <message>
        <source>The link is too long.</source>
        <translation>Le lien est trop long.</translation>
    </message>
    <message>
        <source>Open in DataPass</source>
        <translation>Ouvrir dans DataPass</translation>
    </message>
    <message>
        <source>A form of DataPass, with fields filled in</source>
        <translation>Un formulaire de DataPass, déjà rempli en partie</translation>
    </message>
    <message>
        <source>What the link carries and what it &amp;leaves out</source>
        <translation>Ce que le lien porte et ce qu’il &amp;laisse de côté</translation>
    </message>
    <message>
        <source>What the link carries and what it leaves out</source>
        <translation>Ce que le lien porte et ce qu’il laisse de côté</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address of the prefilled form</source>
        <translation>Adresse du formulaire pré-rempli</translation>
    </message>
    <message>
        <source>Opening it sends what it carries to the site of DataPass, by your browser: nothing leaves before. DataPass asks to sign in, and nothing is filed until you file it there.</source>
        <translation>Ouvrir le lien envoie ce qu’il porte au site de DataPass, par votre navigateur&#xa0;: rien ne part avant. DataPass demande de se connecter, et rien n’est déposé tant que vous ne le déposez pas vous-même.</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>&amp;Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Co&amp;py the link</source>
        <translation>Co&amp;pier le lien</translation>
    </message>
    <message>
        <source>Copy &amp;sheet…</source>
        <translation>&amp;Fiche de saisie…</translation>
    </message>
    <message>
        <source>The empty form is open in the browser.</source>
        <translation>Le formulaire vide est ouvert dans le navigateur.</translation>
    </message>
    <message>
        <source>Sign in there, then enter the request with the copy sheet.</source>
        <translation>Connectez-vous là-bas, puis saisissez la demande à l’aide de la fiche.</translation>
    </message>
    <message>
        <source>The empty form is at %1.</source>
        <translation>Le formulaire vide se trouve à l’adresse %1.</translation>
    </message>
    <message>
        <source>Open the &amp;empty form</source>
        <translation>Ouvrir le formulaire &amp;vide</translation>
    </message>
</context>
<context>
    <name>viatique::LinkMeter</name>
    <message>
        <source>Length of the link</source>
        <translation>Longueur du lien</translation>
    </message>
</context>
<context>
    <name>viatique::LinkModel</name>
    <message>
        <source>lacks a precise text</source>
        <translation>il manque un texte précis</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>couvert</translation>
    </message>
    <message>
        <source>lacks a document</source>
        <translation>il manque un document</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Donnée</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Cadre exigé</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>to fill in: no text linked</source>
        <translation>à remplir&#xa0;: aucun texte relié</translation>
    </message>
</context>
<context>
    <name>viatique::MainWindow</name>
    <message>
        <source>About Viatique</source>
        <translation>À propos de Viatique</translation>
    </message>
    <message>
        <source>Viatique %1</source>
        <translation>Viatique %1</translation>
    </message>
    <message>
        <source>Prepares, checks and packages access requests for API Entreprise. Free software under the European Union Public Licence 1.2. It is not a service of the State.</source>
        <translation>Prépare, vérifie et met en paquet les demandes d’accès à API Entreprise. Logiciel libre sous licence publique de l’Union européenne 1.2. Ce n’est pas un service de l’État.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The draft is not saved</source>
        <translation>Le brouillon n’est pas enregistré</translation>
    </message>
    <message>
        <source>What was changed last stands in memory only.</source>
        <translation>Les dernières modifications ne sont qu’en mémoire.</translation>
    </message>
    <message>
        <source>Save it elsewhere, or let it go: then it is lost.</source>
        <translation>Enregistrez-les ailleurs, ou renoncez-y&#xa0;: elles seront alors perdues.</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Y renoncer</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Continuer à travailler</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) were made of this one.</source>
        <translation>
            <numerusform>%n brouillon a été tiré de celui-ci.</numerusform>
            <numerusform>%n brouillons ont été tirés de celui-ci.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the draft elsewhere</source>
        <translation>Enregistrer le brouillon ailleurs</translation>
    </message>
    <message>
        <source>Viatique was not closed last time.</source>
        <translation>Viatique ne s’est pas fermé normalement la dernière fois.</translation>
    </message>
    <message>
        <source>Your draft is open again, as it was saved.</source>
        <translation>Votre brouillon est de nouveau ouvert, tel qu’il était enregistré.</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Ouvrir un paquet</translation>
    </message>
    <message>
        <source>Packages (*.zip)</source>
        <translation>Paquets (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n brouillon</numerusform>
            <numerusform>%n brouillons</numerusform>
        </translation>
    </message>
    <message>
        <source>Viatique</source>
        <translation>Viatique</translation>
    </message>
    <message>
        <source>%1 – Viatique</source>
        <comment>title of the window</comment>
        <translation>%1 – Viatique</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Something is under way</source>
        <translation>Un travail est en cours</translation>
    </message>
    <message>
        <source>Leaving now interrupts it: it would have to be begun again.</source>
        <translation>Quitter maintenant l’interrompt&#xa0;: il faudrait le recommencer.</translation>
    </message>
    <message>
        <source>Interrupt it</source>
        <translation>L’interrompre</translation>
    </message>
    <message>
        <source>The new draft is ready.</source>
        <translation>Le nouveau brouillon est prêt.</translation>
    </message>
    <message>
        <source>It stands on home, too.</source>
        <translation>Vous le trouverez aussi à l’accueil.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>The request is not split.</source>
        <translation>La demande n’est pas séparée.</translation>
    </message>
    <message>
        <source>It cannot be saved at the moment, and its copies are made of what is saved.</source>
        <translation>Elle ne peut pas être enregistrée pour le moment, et ses copies se font d’après ce qui est enregistré.</translation>
    </message>
    <message>
        <source>A copy of the draft is saved.</source>
        <translation>Une copie du brouillon est enregistrée.</translation>
    </message>
    <message>
        <source>It stands in “%1”. Drop that folder on this window to go on with it.</source>
        <translation>Elle se trouve dans «&#xa0;%1&#xa0;». Déposez ce dossier sur cette fenêtre pour la continuer.</translation>
    </message>
    <message>
        <source>Copying the draft and its documents</source>
        <translation>Copie du brouillon et de ses documents</translation>
    </message>
    <message>
        <source>Catalogue: %1, %2</source>
        <comment>title, date</comment>
        <translation>Catalogue&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>This is the copy: choose its use case.</source>
        <translation>Voici la copie&#xa0;: choisissez son cas d’usage.</translation>
    </message>
    <message>
        <source>The draft that it was made of is on home, as it was.</source>
        <translation>Le brouillon d’origine est sur l’accueil, inchangé.</translation>
    </message>
    <message>
        <source>What is new stands on home, with its use case and the data useful for it. This one keeps the first.</source>
        <translation>À retrouver sur l’accueil, avec son cas d’usage et les données qui lui sont utiles. Celui-ci garde le premier.</translation>
    </message>
    <message>
        <source>The list of documents is saved.</source>
        <translation>La liste des documents est enregistrée.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>The earlier package</source>
        <translation>Le paquet le plus ancien</translation>
    </message>
    <message>
        <source>The package to compare with</source>
        <translation>Le paquet à comparer</translation>
    </message>
    <message>
        <source>The later package</source>
        <translation>Le paquet le plus récent</translation>
    </message>
    <message>
        <source>The package of revision %1</source>
        <translation>Le paquet de la révision %1</translation>
    </message>
    <message>
        <source>Import a review</source>
        <translation>Importer une revue</translation>
    </message>
    <message>
        <source>Reviews (*.review.json)</source>
        <translation>Revues (*.review.json)</translation>
    </message>
    <message>
        <source>Open its draft</source>
        <translation>Ouvrir son brouillon</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Ce qui a changé depuis</translation>
    </message>
    <message>
        <source>This is a review of one of your drafts.</source>
        <translation>C’est une revue d’un de vos brouillons.</translation>
    </message>
    <message>
        <source>It is imported when its draft is open.</source>
        <translation>Elle sera importée dès que son brouillon sera ouvert.</translation>
    </message>
    <message>
        <source>Reviewed by: %1</source>
        <translation>Relue par&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The import is undone.</source>
        <translation>L’import est annulé.</translation>
    </message>
    <message>
        <source>The review is removed. From: %1.</source>
        <translation>La revue est retirée. De&#xa0;: %1.</translation>
    </message>
    <message>
        <source>a reviewer without a name</source>
        <translation>un relecteur sans nom</translation>
    </message>
    <message>
        <source>Received packages</source>
        <translation>Paquets reçus</translation>
    </message>
    <message>
        <source>Is “%1” to be the folder of received packages?</source>
        <translation>«&#xa0;%1&#xa0;» doit-il devenir le dossier des paquets reçus&#x202f;?</translation>
    </message>
    <message>
        <source>It takes the place of “%1”, in which nothing changes.</source>
        <translation>Il prend la place de «&#xa0;%1&#xa0;», où rien ne change.</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>Ouvrir ce dossier</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>Garder l’autre</translation>
    </message>
    <message>
        <source>Packages are being exported.</source>
        <translation>Des paquets sont en cours d’export.</translation>
    </message>
    <message>
        <source>Leaving now interrupts it: what is written already stays.</source>
        <translation>Quitter maintenant l’interrompt&#xa0;: ce qui est déjà écrit reste.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et %n autre.</numerusform>
            <numerusform>Et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a request from DataPass</source>
        <translation>Importer une demande de DataPass</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>This is request no. %1 of DataPass, as a draft.</source>
        <translation>Voici la demande n° %1 de DataPass, en brouillon.</translation>
    </message>
    <message>
        <source>Purposes, legal texts of each datum and documents are not in what DataPass gives: add them.</source>
        <translation>Les motifs, les textes de chaque donnée et les documents ne sont pas dans ce que donne DataPass&#xa0;: ajoutez-les.</translation>
    </message>
    <message>
        <source>Last sent at %1 to %2</source>
        <comment>time, host</comment>
        <translation>Dernier envoi à %1, vers %2</translation>
    </message>
    <message>
        <source>Network turned off</source>
        <translation>Réseau coupé</translation>
    </message>
    <message>
        <source>Network turned off by your organisation</source>
        <translation>Réseau coupé par votre organisation</translation>
    </message>
    <message>
        <source>Nothing was sent from here</source>
        <translation>Rien n’a été envoyé d’ici</translation>
    </message>
    <message>
        <source>Erase a draft</source>
        <translation>Effacer un brouillon</translation>
    </message>
    <message>
        <source>“%1” is erased for good, with its documents.</source>
        <translation>Le brouillon «&#xa0;%1&#xa0;» est effacé définitivement, avec ses documents.</translation>
    </message>
    <message>
        <source>Its packages and other copies stay where they are.</source>
        <translation>Ses paquets et ses autres copies restent où ils sont.</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>L’effacer</translation>
    </message>
    <message>
        <source>With its copies…</source>
        <translation>Avec ses copies…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>title of a draft</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>titles of drafts</comment>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Vider la corbeille</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are erased for good, with their documents: %1.</source>
        <translation>
            <numerusform>%n brouillon est effacé définitivement, avec ses documents&#xa0;: %1.</numerusform>
            <numerusform>%n brouillons sont effacés définitivement, avec leurs documents&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their packages and other copies stay where they are.</source>
        <translation>Leurs paquets et leurs autres copies restent où ils sont.</translation>
    </message>
    <message>
        <source>Erase all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Tout garder</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) were erased.</source>
        <translation>
            <numerusform>%n brouillon a été effacé.</numerusform>
            <numerusform>%n brouillons ont été effacés.</numerusform>
        </translation>
    </message>
    <message>
        <source>They have been in the trash for longer than the time that you chose.</source>
        <translation>Plus longtemps à la corbeille que le délai choisi.</translation>
    </message>
    <message>
        <source>Erase them</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Keep the former time</source>
        <translation>Garder l’ancien délai</translation>
    </message>
    <message>
        <source>Sign a package</source>
        <translation>Signer un paquet</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be erased, and is still there.</source>
        <comment>drafts, packages and the like</comment>
        <translation>
            <numerusform>%n élément n’a pas pu être effacé, et est toujours là.</numerusform>
            <numerusform>%n éléments n’ont pas pu être effacés, et sont toujours là.</numerusform>
        </translation>
    </message>
    <message>
        <source>The package is signed.</source>
        <translation>Le paquet est signé.</translation>
    </message>
    <message>
        <source>Signed by: %1</source>
        <comment>person, organisation</comment>
        <translation>Signé par&#xa0;: %1</translation>
    </message>
    <message>
        <source>“%1” was left: something else is there now.</source>
        <translation>«&#xa0;%1&#xa0;» a été laissé&#xa0;: autre chose est là maintenant.</translation>
    </message>
    <message numerus="yes">
        <source>What was ticked is erased; %n was left.</source>
        <translation>
            <numerusform>Ce qui était coché est effacé, sauf %n élément laissé en place.</numerusform>
            <numerusform>Ce qui était coché est effacé, sauf %n éléments laissés en place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::MessagePanel</name>
    <message>
        <source>The message is copied.</source>
        <translation>Le message est copié.</translation>
    </message>
    <message>
        <source>Edited by hand: it no longer follows the remarks.</source>
        <translation>Modifié à la main&#xa0;: il ne suit plus les remarques.</translation>
    </message>
    <message>
        <source>Message to the editor</source>
        <translation>Message à l’éditeur</translation>
    </message>
    <message>
        <source>It goes with the review, and can be pasted into DataPass or an e-mail.</source>
        <translation>Il accompagne la revue, et peut être collé dans DataPass ou dans un courriel.</translation>
    </message>
    <message>
        <source>Compose again</source>
        <translation>Composer de nouveau</translation>
    </message>
    <message>
        <source>Puts the opinion and the remarks in the place of what was edited by hand.</source>
        <translation>Remet l’avis et les remarques à la place de ce qui a été modifié à la main.</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of the reviewer</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Organisation</source>
        <comment>of the reviewer</comment>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>of the reviewer</comment>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Back to the remarks</source>
        <translation>Retour aux remarques</translation>
    </message>
    <message>
        <source>Composed in French, as the report of the review, from the opinion and the remarks; it follows them.</source>
        <translation>Composé en français, comme le rapport de la revue, à partir de l’avis et des remarques, et mis à jour avec eux.</translation>
    </message>
    <message>
        <source>Write your name: the editor has to know whose review it is.</source>
        <translation>Indiquez votre nom&#xa0;: l’éditeur doit savoir de qui vient la revue.</translation>
    </message>
    <message>
        <source>Author of the review</source>
        <translation>Auteur de la revue</translation>
    </message>
</context>
<context>
    <name>viatique::NeedEffect</name>
    <message numerus="yes">
        <source>proposed for your need</source>
        <translation>
            <numerusform>proposée pour votre besoin</numerusform>
            <numerusform>proposées pour votre besoin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to be studied</source>
        <translation>
            <numerusform>à étudier</numerusform>
            <numerusform>à étudier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left aside, each with its reason</source>
        <translation>
            <numerusform>laissée de côté, avec sa raison</numerusform>
            <numerusform>laissées de côté, chacune avec sa raison</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the %n data of the catalogue:</source>
        <translation>
            <numerusform>Sur la donnée du catalogue (%n)&#xa0;:</numerusform>
            <numerusform>Sur les %n données du catalogue&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Effect of your answers</source>
        <translation>Effet de vos réponses</translation>
    </message>
    <message>
        <source>See the data</source>
        <translation>Voir les données</translation>
    </message>
</context>
<context>
    <name>viatique::NeedPage</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>jj/mm/aaaa</translation>
    </message>
    <message>
        <source>Another use case</source>
        <translation>Un autre cas d’usage</translation>
    </message>
    <message numerus="yes">
        <source>This request holds %n use cases.</source>
        <translation>
            <numerusform>Cette demande contient %n cas d’usage.</numerusform>
            <numerusform>Cette demande contient %n cas d’usage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is answered on its own: %1.</source>
        <translation>Chacun reçoit sa propre réponse&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Split into %n requests</source>
        <translation>
            <numerusform>Séparer en %n demande</numerusform>
            <numerusform>Séparer en %n demandes</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep only one…</source>
        <translation>N’en garder qu’un…</translation>
    </message>
    <message>
        <source>The use case to keep</source>
        <translation>Le cas d’usage à garder</translation>
    </message>
    <message>
        <source>Describe one use only: your answers decide which data the service may need.</source>
        <translation>Décrivez un seul usage&#xa0;: vos réponses décident des données dont le service peut avoir besoin.</translation>
    </message>
    <message>
        <source>Choose in a calendar</source>
        <translation>Choisir dans un calendrier</translation>
    </message>
    <message>
        <source>Choose in a calendar (Alt+Down)</source>
        <translation>Choisir dans un calendrier (Alt+Bas)</translation>
    </message>
    <message>
        <source>%1 (in this request)</source>
        <translation>%1 (dans cette demande)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Choose one use case: data will be proposed for it.</source>
        <translation>Choisissez un cas d’usage&#xa0;: des données seront proposées.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n data: %1 proposed, %2 to be studied, %3 left aside.</source>
        <translation>
            <numerusform>Sur %n donnée&#xa0;: %1 proposée, %2 à étudier, %3 laissée.</numerusform>
            <numerusform>Sur %n données&#xa0;: %1 proposées, %2 à étudier, %3 laissées de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what answers these is proposed; with none ticked, all that the use case may need.</source>
        <translation>Seules les données qui y répondent sont proposées&#x202f;; si rien n’est coché, toutes celles du cas d’usage.</translation>
    </message>
</context>
<context>
    <name>viatique::NetworkDialog</name>
    <message>
        <source>Your organisation decides on this for all users of this computer.</source>
        <translation>Votre organisation en décide pour tous les utilisateurs de cet ordinateur.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer by itself: only what is listed here, by your own action.</source>
        <translation>Rien ne quitte cet ordinateur sans vous&#xa0;: seulement ce qui est indiqué ici, et à votre demande.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. All that does not stand in this list works as before.</source>
        <translation>Rien ne quitte cet ordinateur. Tout ce qui n’est pas dans cette liste fonctionne comme avant.</translation>
    </message>
    <message>
        <source>Whoever publishes catalogues for you tells it. It is asked only when you look for an update.</source>
        <translation>Celui qui publie vos catalogues vous la donne. Elle n’est interrogée que lorsque vous cherchez une mise à jour.</translation>
    </message>
    <message>
        <source>The settings could not be read, and the network may have been turned off there: nothing leaves this computer. Tick the box to use the network again.</source>
        <translation>Les réglages n’ont pas pu être lus, et le réseau y était peut-être coupé&#xa0;: rien ne quitte cet ordinateur. Cochez la case pour utiliser de nouveau le réseau.</translation>
    </message>
</context>
<context>
    <name>viatique::NewFile</name>
    <message>
        <source>it is no folder</source>
        <translation>ce n’est pas un dossier</translation>
    </message>
    <message>
        <source>you may not write there</source>
        <translation>vous n’avez pas le droit d’y écrire</translation>
    </message>
    <message>
        <source>it belongs to a package, which must stay as it is</source>
        <translation>il fait partie d’un paquet, qui doit rester tel quel</translation>
    </message>
</context>
<context>
    <name>viatique::OpinionBar</name>
    <message>
        <source>The message was edited by hand.</source>
        <translation>Le message a été modifié à la main.</translation>
    </message>
    <message numerus="yes">
        <source>Composed from %n remark(s) to correct.</source>
        <translation>
            <numerusform>Composé à partir de %n remarque à corriger.</numerusform>
            <numerusform>Composé à partir de %n remarques à corriger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Composed from %n advised remark(s).</source>
        <translation>
            <numerusform>Composé à partir de %n remarque conseillée.</numerusform>
            <numerusform>Composé à partir de %n remarques conseillées.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 advised.</source>
        <comment>remarks to correct, number of those advised</comment>
        <translation>%1 et %2 conseillées.</translation>
    </message>
    <message numerus="yes">
        <source>Composed from %n remark(s) to correct</source>
        <comment>and others</comment>
        <translation>
            <numerusform>Composé à partir de %n remarque à corriger</numerusform>
            <numerusform>Composé à partir de %n remarques à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an opinion to export the review.</source>
        <translation>Choisissez un avis pour exporter la revue.</translation>
    </message>
    <message>
        <source>This opinion needs a message: write it, or add a remark.</source>
        <translation>Cet avis demande un message&#xa0;: écrivez-le, ou ajoutez une remarque.</translation>
    </message>
    <message>
        <source>Remark %1 says nothing yet: write its text, or remove it.</source>
        <translation>La remarque %1 ne dit rien encore&#xa0;: écrivez son texte, ou retirez-la.</translation>
    </message>
    <message>
        <source>Makes a draft of it on this computer; the package stays as it is.</source>
        <translation>En fait un brouillon sur cet ordinateur&#x202f;; le paquet reste tel quel.</translation>
    </message>
    <message>
        <source>Possible once the package was verified and is as listed.</source>
        <translation>Possible une fois le paquet vérifié et conforme à sa liste.</translation>
    </message>
    <message>
        <source>&amp;Opinion</source>
        <translation>A&amp;vis</translation>
    </message>
    <message>
        <source>to choose</source>
        <comment>no opinion yet</comment>
        <translation>à choisir</translation>
    </message>
    <message>
        <source>Message to the ed&amp;itor…</source>
        <translation>&amp;Message à l’éditeur…</translation>
    </message>
    <message>
        <source>&amp;Go on with this request…</source>
        <translation>&amp;Poursuivre cette demande…</translation>
    </message>
    <message>
        <source>E&amp;xport the review…</source>
        <translation>E&amp;xporter la revue…</translation>
    </message>
    <message>
        <source>A colleague has this review in hand.</source>
        <translation>Un collègue a cette revue en main.</translation>
    </message>
</context>
<context>
    <name>viatique::Outgoing</name>
    <message>
        <source>Company directory</source>
        <translation>Annuaire des entreprises</translation>
    </message>
    <message>
        <source>The SIRET or the name that you look up.</source>
        <translation>Le SIRET ou le nom que vous cherchez.</translation>
    </message>
    <message>
        <source>When you press “Look up”.</source>
        <translation>Quand vous cliquez sur «&#xa0;Chercher&#xa0;».</translation>
    </message>
    <message>
        <source>Catalogue update</source>
        <translation>Mise à jour du catalogue</translation>
    </message>
    <message>
        <source>Nothing of yours: only the version of the catalogue that is here.</source>
        <translation>Rien qui vous concerne&#xa0;: seulement la version du catalogue présent ici.</translation>
    </message>
    <message>
        <source>When you look for an update.</source>
        <translation>Quand vous cherchez une mise à jour.</translation>
    </message>
    <message>
        <source>DataPass</source>
        <translation>DataPass</translation>
    </message>
    <message>
        <source>The request and its contacts, and your developer’s identifier and secret.</source>
        <translation>La demande et ses contacts, ainsi que votre identifiant et votre secret de développeur.</translation>
    </message>
    <message>
        <source>When you send a request to the API, or compare the catalogue with it.</source>
        <translation>Quand vous envoyez une demande à l’API, ou lui comparez le catalogue.</translation>
    </message>
</context>
<context>
    <name>viatique::OverviewModel</name>
    <message>
        <source>done, without opinion</source>
        <translation>terminée, sans avis</translation>
    </message>
    <message>
        <source>Requests</source>
        <comment>number of them</comment>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Most frequent findings</source>
        <translation>Constats les plus fréquents</translation>
    </message>
</context>
<context>
    <name>viatique::OverviewPane</name>
    <message>
        <source>Requests by state</source>
        <translation>Demandes par état</translation>
    </message>
    <message>
        <source>Most frequent findings</source>
        <translation>Constats les plus fréquents</translation>
    </message>
</context>
<context>
    <name>viatique::PackageList</name>
    <message>
        <source>not verified yet</source>
        <translation>pas encore vérifié</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>intègre</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>altéré</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Intégrité</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Conseils</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Use case</source>
        <translation>Cas d’usage</translation>
    </message>
    <message>
        <source>Number of the request</source>
        <translation>Numéro de la demande</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>Modifiée le</translation>
    </message>
    <message>
        <source>Blocking points</source>
        <translation>Points bloquants</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
</context>
<context>
    <name>viatique::PackageSummary</name>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>draft, not complete</source>
        <translation>brouillon, incomplète</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Of the request as it was read, which is perhaps not what was sent.</source>
        <translation>De la demande telle qu’elle a été lue, qui n’est peut-être pas celle qui a été envoyée.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <comment>number, size</comment>
        <translation>
            <numerusform>%n fichier, %1</numerusform>
            <numerusform>%n fichiers, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Envoyé comme</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Lu le</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time of day</comment>
        <translation>%1, à %2</translation>
    </message>
    <message>
        <source>This package cannot be read.</source>
        <translation>Ce paquet ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Do not rely on what it says: ask its sender for the package again.</source>
        <translation>Ne vous fiez pas à ce qu’il dit&#xa0;: redemandez le paquet à son expéditeur.</translation>
    </message>
    <message numerus="yes">
        <source>And %n other(s).</source>
        <translation>
            <numerusform>Et %n autre.</numerusform>
            <numerusform>Et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The package</source>
        <translation>Le paquet</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>What is unusual</source>
        <translation>Ce qui est inhabituel</translation>
    </message>
    <message>
        <source>Judged by the catalogue “%1” of this program: the packaged one is unknown here.</source>
        <translation>Contrôle fait avec le catalogue «&#xa0;%1&#xa0;» de ce programme&#xa0;: celui du paquet n’est pas connu ici.</translation>
    </message>
    <message>
        <source>The contacts were left out of this copy, and are not judged.</source>
        <translation>Les contacts ont été retirés de cette copie, et ne sont pas jugés.</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>La demande</translation>
    </message>
    <message>
        <source>Summary of a received package</source>
        <translation>Résumé d’un paquet reçu</translation>
    </message>
    <message>
        <source>read on %1</source>
        <translation>lu le %1</translation>
    </message>
    <message>
        <source>complete, but for the contacts</source>
        <translation>complet, hormis les contacts</translation>
    </message>
</context>
<context>
    <name>viatique::PackageWriter</name>
    <message>
        <source>the path “%1” is too long</source>
        <translation>le chemin «&#xa0;%1&#xa0;» est trop long</translation>
    </message>
</context>
<context>
    <name>viatique::Page</name>
    <message numerus="yes">
        <source>DataPass refuses %n point(s) here.</source>
        <translation>
            <numerusform>DataPass refuse %n point ici.</numerusform>
            <numerusform>DataPass refuse %n points ici.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::PageView</name>
    <message>
        <source>Page %1 cannot be shown: drawing it takes too long, or breaks off.</source>
        <translation>La page %1 ne peut pas être affichée&#xa0;: son dessin prend trop de temps ou s’interrompt.</translation>
    </message>
    <message>
        <source>page %1</source>
        <comment>on a page that is being drawn</comment>
        <translation>page %1</translation>
    </message>
    <message>
        <source>Arrows move the rectangle, Shift with arrows changes its size. Enter adds a remark there, Escape drops it.</source>
        <translation>Les flèches déplacent le rectangle, Maj et les flèches changent sa taille. Entrée ajoute une remarque à cet endroit, Échap l’abandonne.</translation>
    </message>
    <message>
        <source>Page %1</source>
        <comment>where a rectangle is</comment>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Page %1, %2</source>
        <comment>where a rectangle is</comment>
        <translation>Page %1, %2</translation>
    </message>
    <message>
        <source>%1: %2 % from the left, %3 % from the top, %4 % wide, %5 % high.</source>
        <comment>page, rectangle on it</comment>
        <translation>%1&#xa0;: %2&#xa0;% depuis la gauche, %3&#xa0;% depuis le haut, largeur %4&#xa0;%, hauteur %5&#xa0;%.</translation>
    </message>
</context>
<context>
    <name>viatique::PdfView</name>
    <message>
        <source>page %1 of %2</source>
        <translation>page %1 sur %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>zoom</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>width</source>
        <comment>zoom: as wide as the room</comment>
        <translation>largeur</translation>
    </message>
    <message>
        <source>page</source>
        <comment>zoom: the whole page</comment>
        <translation>page</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>This document asks for a password: its pages cannot be shown. Attach it without one.</source>
        <translation>Ce document demande un mot de passe&#xa0;: ses pages ne peuvent pas être affichées. Joignez-le sans mot de passe.</translation>
    </message>
    <message>
        <source>The pages cannot be shown: %1.</source>
        <translation>Les pages ne peuvent pas être affichées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The drawing of the pages broke off and was started again.</source>
        <translation>L’affichage des pages s’est interrompu et a été relancé.</translation>
    </message>
    <message>
        <source>Search in the document</source>
        <translation>Rechercher dans le document</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>places that were found</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>recherche…</translation>
    </message>
</context>
<context>
    <name>viatique::PersonCard</name>
    <message>
        <source>%1: %2</source>
        <comment>person: field</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n à corriger</numerusform>
            <numerusform>%n à corriger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n à vérifier</numerusform>
            <numerusform>%n à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>to fill in</source>
        <translation>à remplir</translation>
    </message>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>%n à remplir</numerusform>
            <numerusform>%n à remplir</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>It’s me</source>
        <translation>C’est moi</translation>
    </message>
    <message>
        <source>The card already holds your details</source>
        <translation>La fiche contient déjà vos coordonnées</translation>
    </message>
    <message>
        <source>Empty so far: people are kept here once you have filled in a card</source>
        <translation>Vide pour l’instant&#xa0;: les personnes y sont gardées une fois leur fiche remplie</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Carnet d’adresses</translation>
    </message>
    <message>
        <source>Keep these details as yours: the next requests offer them</source>
        <translation>Retenir ces coordonnées comme les vôtres&#xa0;: les prochaines demandes les proposent</translation>
    </message>
    <message>
        <source>Fill in your name and address once, then press: the next requests offer them</source>
        <translation>Saisissez une fois votre nom et votre adresse électronique, puis appuyez&#xa0;: les prochaines demandes les proposent</translation>
    </message>
</context>
<context>
    <name>viatique::PersonalDataPage</name>
    <message>
        <source>Say who reads the data that a person can be recognised by, and for how long they are kept.</source>
        <translation>Dites qui lit les données qui permettent de reconnaître une personne, et combien de temps elles sont conservées.</translation>
    </message>
</context>
<context>
    <name>viatique::PhraseMenu</name>
    <message>
        <source>All phrases…</source>
        <translation>Toutes les phrases…</translation>
    </message>
    <message>
        <source>Keep this text as a phrase</source>
        <translation>Garder ce texte comme phrase courante</translation>
    </message>
    <message>
        <source>Take phrases from a file…</source>
        <translation>Reprendre les phrases d’un fichier…</translation>
    </message>
    <message>
        <source>Write the phrases to a file…</source>
        <translation>Écrire les phrases dans un fichier…</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Phrases courantes</translation>
    </message>
    <message>
        <source>The text is kept as a phrase.</source>
        <translation>Le texte est gardé comme phrase courante.</translation>
    </message>
    <message>
        <source>This phrase is there already.</source>
        <translation>Cette phrase y est déjà.</translation>
    </message>
    <message>
        <source>Take phrases from a file</source>
        <translation>Reprendre les phrases d’un fichier</translation>
    </message>
    <message>
        <source>Phrases (*.json)</source>
        <translation>Phrases (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n phrase(s) were added.</source>
        <translation>
            <numerusform>%n phrase a été ajoutée.</numerusform>
            <numerusform>%n phrases ont été ajoutées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the phrases to a file</source>
        <translation>Écrire les phrases dans un fichier</translation>
    </message>
    <message>
        <source>phrases.json</source>
        <comment>name of a file</comment>
        <translation>phrases.json</translation>
    </message>
    <message>
        <source>The phrases are written to %1.</source>
        <translation>Les phrases sont écrites dans %1.</translation>
    </message>
</context>
<context>
    <name>viatique::Prompts</name>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
</context>
<context>
    <name>viatique::PurposeModel</name>
    <message>
        <source>to nobody: no address is set</source>
        <translation>à personne&#xa0;: aucune adresse n’est indiquée</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>Ce qui part</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
</context>
<context>
    <name>viatique::Reason</name>
    <message>
        <source>the PDF could not be started</source>
        <translation>le PDF n’a pas pu être commencé</translation>
    </message>
    <message>
        <source>a page could not be added</source>
        <translation>une page n’a pas pu être ajoutée</translation>
    </message>
    <message>
        <source>the PDF could not be finished</source>
        <translation>le PDF n’a pas pu être achevé</translation>
    </message>
    <message>
        <source>no QGuiApplication</source>
        <translation>les polices ne sont pas disponibles</translation>
    </message>
    <message>
        <source>the font Noto Serif was refused</source>
        <translation>la police Noto Serif a été refusée</translation>
    </message>
    <message>
        <source>it has too many objects to be examined</source>
        <translation>il contient trop d’objets pour être examiné</translation>
    </message>
    <message>
        <source>it needs more memory than an examination may use</source>
        <translation>son examen demande plus de mémoire que permis</translation>
    </message>
    <message>
        <source>it could not be read to its end</source>
        <translation>il n’a pas pu être lu jusqu’au bout</translation>
    </message>
    <message>
        <source>it holds no page</source>
        <translation>il ne contient aucune page</translation>
    </message>
    <message>
        <source>it has no PDF header</source>
        <translation>il n’a pas l’en-tête d’un PDF</translation>
    </message>
    <message>
        <source>the examination gave no answer that can be understood</source>
        <translation>l’examen n’a pas donné de réponse compréhensible</translation>
    </message>
    <message>
        <source>viatique-preview could not be started</source>
        <translation>viatique-preview n’a pas pu démarrer</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>il ne peut pas être lu</translation>
    </message>
    <message>
        <source>it is larger than 200 MB</source>
        <translation>il dépasse 200&#xa0;Mo</translation>
    </message>
    <message>
        <source>its examination took too long</source>
        <translation>son examen a pris trop de temps</translation>
    </message>
    <message>
        <source>its examination broke off</source>
        <translation>son examen s’est interrompu</translation>
    </message>
    <message>
        <source>its examination failed</source>
        <translation>son examen a échoué</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>ce fichier n’existe pas</translation>
    </message>
    <message>
        <source>its size is another</source>
        <translation>sa taille a changé</translation>
    </message>
    <message>
        <source>its digest is another</source>
        <translation>son contenu a changé</translation>
    </message>
    <message>
        <source>viatique-preview is not installed</source>
        <translation>viatique-preview n’est pas installé</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>no lock could be taken</source>
        <translation>le verrou n’a pas pu être posé</translation>
    </message>
    <message>
        <source>the folder could not be made</source>
        <translation>le dossier n’a pas pu être créé</translation>
    </message>
    <message>
        <source>the folder could not be moved</source>
        <translation>le dossier n’a pas pu être déplacé</translation>
    </message>
    <message>
        <source>the request has too many documents to examine them all</source>
        <translation>la demande compte trop de documents pour les examiner tous</translation>
    </message>
    <message>
        <source>there is something else than UTF-8 text</source>
        <translation>il y a autre chose que du texte en UTF-8</translation>
    </message>
    <message>
        <source>a table has more than %1 columns</source>
        <translation>un tableau a plus de %1 colonnes</translation>
    </message>
    <message>
        <source>a cell has more than %1 characters</source>
        <translation>une cellule a plus de %1 caractères</translation>
    </message>
    <message>
        <source>it is HTML, where the page’s Markdown source is needed</source>
        <translation>c’est du HTML, alors qu’il faut la source Markdown de la page</translation>
    </message>
    <message>
        <source>“%1” is not understood in the column “%2”</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas compris dans la colonne «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>the data stand under no heading to name their category</source>
        <translation>aucun titre au-dessus des données ne nomme leur catégorie</translation>
    </message>
    <message>
        <source>the heading “%1” has the anchor of the heading “%2”</source>
        <translation>le titre «&#xa0;%1&#xa0;» a l’ancre du titre «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>the row names no endpoint, such as `entreprises`</source>
        <translation>la rangée ne nomme aucun endpoint, tel que `entreprises`</translation>
    </message>
    <message>
        <source>the endpoint “%1” has no title</source>
        <translation>l’endpoint «&#xa0;%1&#xa0;» n’a pas de titre</translation>
    </message>
    <message>
        <source>the endpoint “%1” stands for the second time, after line %2</source>
        <translation>l’endpoint «&#xa0;%1&#xa0;» est déjà à la ligne %2</translation>
    </message>
    <message>
        <source>the row has %1 cells for %2 columns, and which of them is meant cannot be told</source>
        <translation>la rangée a %1 cellules pour %2 colonnes, et on ne peut pas dire laquelle manque ou est de trop</translation>
    </message>
    <message>
        <source>two columns speak of one use case: “%1”</source>
        <translation>deux colonnes parlent du même cas d’usage&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the page holds no table</source>
        <translation>la page n’a pas de tableau</translation>
    </message>
    <message>
        <source>the first of its tables, like the others, lists no data: that takes a column “Données” and one “Producteur”, “Ouverture” or “Endpoint”</source>
        <translation>le premier tableau, comme les autres, ne liste pas de données&#xa0;: il faudrait une colonne «&#xa0;Données&#xa0;» et une «&#xa0;Producteur&#xa0;», «&#xa0;Ouverture&#xa0;» ou «&#xa0;Endpoint&#xa0;»</translation>
    </message>
    <message>
        <source>the page has more than %1 lines</source>
        <translation>la page a plus de %1 lignes</translation>
    </message>
    <message>
        <source>code begins that never ends</source>
        <translation>un bloc de code commence et ne finit pas</translation>
    </message>
    <message>
        <source>a row stands outside of any table: an empty line parts it from its table, or the line of hyphens is missing</source>
        <translation>une rangée est hors de tout tableau&#xa0;: une ligne vide l’en sépare, ou la ligne de tirets manque</translation>
    </message>
    <message>
        <source>there are more than %1 data</source>
        <translation>il y a plus de %1 données</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>il est endommagé</translation>
    </message>
    <message>
        <source>it is protected by a password</source>
        <translation>il est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>it is signed, and a changed copy would lose its signature</source>
        <translation>il est signé, et une copie modifiée perdrait sa signature</translation>
    </message>
    <message>
        <source>the picture is damaged</source>
        <translation>l’image est endommagée</translation>
    </message>
    <message>
        <source>the picture could not be coded again</source>
        <translation>l’image n’a pas pu être recodée</translation>
    </message>
    <message>
        <source>the picture has more points than can be read here</source>
        <translation>l’image a plus de points qu’il n’est possible d’en lire ici</translation>
    </message>
    <message>
        <source>there are more than 200 pictures</source>
        <translation>il y a plus de 200 images</translation>
    </message>
    <message>
        <source>this computer lacks what reads HEIC images: save it as JPEG or PDF, and attach that</source>
        <translation>il manque à cet ordinateur de quoi lire les images HEIC&#xa0;: enregistrez-la en JPEG ou en PDF, puis joignez ce fichier</translation>
    </message>
    <message>
        <source>this computer lacks what reads TIFF images: save it as JPEG or PDF, and attach that</source>
        <translation>il manque à cet ordinateur de quoi lire les images TIFF&#xa0;: enregistrez-la en JPEG ou en PDF, puis joignez ce fichier</translation>
    </message>
    <message>
        <source>this computer lacks what reads WebP images: save it as JPEG or PDF, and attach that</source>
        <translation>il manque à cet ordinateur de quoi lire les images WebP&#xa0;: enregistrez-la en JPEG ou en PDF, puis joignez ce fichier</translation>
    </message>
    <message>
        <source>this computer lacks what reads such images: save it as JPEG or PDF, and attach that</source>
        <translation>il manque à cet ordinateur de quoi lire ces images&#xa0;: enregistrez-la en JPEG ou en PDF, puis joignez ce fichier</translation>
    </message>
    <message>
        <source>one of its pages is too large by itself</source>
        <translation>une de ses pages est trop lourde à elle seule</translation>
    </message>
    <message>
        <source>nothing would be gained: its pictures are as light as they can be read</source>
        <translation>rien ne serait gagné&#xa0;: ses images sont aussi légères qu’elles peuvent l’être en restant lisibles</translation>
    </message>
    <message>
        <source>the work took too long</source>
        <translation>le travail a duré trop longtemps</translation>
    </message>
    <message>
        <source>the work broke off</source>
        <translation>le travail s’est interrompu</translation>
    </message>
    <message>
        <source>LibreOffice took too long; save it as PDF in the word processor, and attach that</source>
        <translation>LibreOffice a mis trop de temps&#x202f;; enregistrez-le en PDF dans le traitement de texte, puis joignez ce PDF</translation>
    </message>
    <message>
        <source>LibreOffice could not read it; save it as PDF in the word processor, and attach that</source>
        <translation>LibreOffice n’a pas pu le lire&#x202f;; enregistrez-le en PDF dans le traitement de texte, puis joignez ce PDF</translation>
    </message>
    <message>
        <source>it fits into one part as it is</source>
        <translation>il tient tel quel en une seule partie</translation>
    </message>
    <message>
        <source>its pages cannot be drawn</source>
        <translation>ses pages ne peuvent pas être dessinées</translation>
    </message>
    <message>
        <source>only pictures become one document together</source>
        <translation>seules des images peuvent devenir ensemble un seul document</translation>
    </message>
    <message>
        <source>it is an archive; unpack it, and attach the documents that it holds</source>
        <translation>c’est une archive&#x202f;; décompressez-la, puis joignez les documents qu’elle contient</translation>
    </message>
    <message>
        <source>it is a web page; print it as PDF in the browser, and attach that</source>
        <translation>c’est une page web&#x202f;; imprimez-la en PDF dans le navigateur, puis joignez ce PDF</translation>
    </message>
    <message>
        <source>it is an e-mail; print it as PDF in the mail program, or attach the documents that came with it</source>
        <translation>c’est un courriel&#x202f;; imprimez-le en PDF dans la messagerie, ou joignez les documents qui l’accompagnaient</translation>
    </message>
    <message>
        <source>it is a program, and none belongs in a request</source>
        <translation>c’est un programme, et aucun n’a sa place dans une demande</translation>
    </message>
    <message>
        <source>it is a spreadsheet; save it as PDF in the program that made it, and attach that</source>
        <translation>c’est une feuille de calcul&#x202f;; enregistrez-la en PDF dans le logiciel qui l’a faite, puis joignez ce PDF</translation>
    </message>
    <message>
        <source>it is a presentation; save it as PDF in the program that made it, and attach that</source>
        <translation>c’est une présentation&#x202f;; enregistrez-la en PDF dans le logiciel qui l’a faite, puis joignez ce PDF</translation>
    </message>
    <message>
        <source>it is a drawing (SVG); export it as PDF, and attach that</source>
        <translation>c’est un dessin (SVG)&#x202f;; exportez-le en PDF, puis joignez ce PDF</translation>
    </message>
    <message>
        <source>it is plain text; print it as PDF in the editor, and attach that</source>
        <translation>c’est du texte brut&#x202f;; imprimez-le en PDF dans l’éditeur, puis joignez ce PDF</translation>
    </message>
    <message>
        <source>it is a film or a sound recording; a request takes documents alone</source>
        <translation>c’est une vidéo ou un enregistrement sonore&#x202f;; une demande ne prend que des documents</translation>
    </message>
    <message>
        <source>a page took too long to draw</source>
        <translation>une page a mis trop de temps à se dessiner</translation>
    </message>
    <message>
        <source>drawing a page broke off</source>
        <translation>le dessin d’une page s’est interrompu</translation>
    </message>
    <message>
        <source>the conversion failed in an unexpected way; try again, or save it as PDF</source>
        <translation>la conversion a échoué de façon inattendue&#x202f;; réessayez, ou enregistrez-le en PDF</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>its structure is broken</source>
        <translation>sa structure est rompue</translation>
    </message>
    <message>
        <source>its name is not in UTF-8</source>
        <translation>son nom n’est pas en UTF-8</translation>
    </message>
    <message>
        <source>it lies more than 16 folders down</source>
        <translation>il se trouve à plus de 16 dossiers de profondeur</translation>
    </message>
    <message>
        <source>it is damaged and will be made anew</source>
        <translation>il est endommagé et sera recréé</translation>
    </message>
    <message>
        <source>another program uses it</source>
        <translation>un autre programme l’utilise</translation>
    </message>
    <message>
        <source>it cannot be read as JSON</source>
        <translation>elle ne se lit pas comme du JSON</translation>
    </message>
    <message>
        <source>it holds no usable token</source>
        <translation>elle ne contient aucun jeton utilisable</translation>
    </message>
    <message>
        <source>it does not give the request a number</source>
        <translation>elle ne donne pas de numéro à la demande</translation>
    </message>
    <message>
        <source>it is no list of events</source>
        <translation>ce n’est pas une liste d’événements</translation>
    </message>
    <message>
        <source>it is about another request</source>
        <translation>elle porte sur une autre demande</translation>
    </message>
    <message>
        <source>it gives no reason</source>
        <translation>il ne dit pas pourquoi</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>il ne répond pas</translation>
    </message>
    <message>
        <source>it is no list of companies</source>
        <translation>ce n’est pas une liste d’entreprises</translation>
    </message>
    <message>
        <source>it is compressed, unasked</source>
        <translation>elle est compressée, sans que ce soit demandé</translation>
    </message>
    <message>
        <source>it is of another kind, a page to be read for example</source>
        <translation>elle est d’un autre type, par exemple une page à lire</translation>
    </message>
    <message>
        <source>its text is not in UTF-8</source>
        <translation>son texte n’est pas en UTF-8</translation>
    </message>
    <message>
        <source>it breaks the rules of HTTP</source>
        <translation>elle enfreint les règles de HTTP</translation>
    </message>
    <message>
        <source>what it gave cannot be sent back</source>
        <translation>ce qu’il a donné ne peut pas lui être renvoyé</translation>
    </message>
    <message>
        <source>it does not say what kind it is of</source>
        <translation>elle ne dit pas de quel type elle est</translation>
    </message>
    <message>
        <source>it takes no connection</source>
        <translation>il n’accepte pas de connexion</translation>
    </message>
    <message>
        <source>no computer of this name was found</source>
        <translation>aucun ordinateur de ce nom n’a été trouvé</translation>
    </message>
    <message>
        <source>the proxy does not let it through</source>
        <translation>le serveur mandataire ne laisse pas passer</translation>
    </message>
    <message>
        <source>no secure connection came about</source>
        <translation>aucune connexion sûre n’a pu être établie</translation>
    </message>
    <message>
        <source>its certificate is no longer valid</source>
        <translation>son certificat n’est plus valide</translation>
    </message>
    <message>
        <source>its certificate is not valid yet</source>
        <translation>son certificat n’est pas encore valide</translation>
    </message>
    <message>
        <source>nobody whom this computer trusts vouches for it</source>
        <translation>aucune autorité reconnue par cet ordinateur ne répond de lui</translation>
    </message>
    <message>
        <source>its certificate is for another computer</source>
        <translation>son certificat est celui d’un autre ordinateur</translation>
    </message>
    <message>
        <source>it is in use</source>
        <translation>il est utilisé par un autre programme</translation>
    </message>
    <message>
        <source>the list that it signs is missing or unreadable</source>
        <translation>la liste qu’elle signe manque ou est illisible</translation>
    </message>
    <message>
        <source>it is larger than 1 MiB</source>
        <translation>elle dépasse 1 Mio</translation>
    </message>
    <message>
        <source>it has ended since</source>
        <translation>il a expiré entre-temps</translation>
    </message>
    <message>
        <source>nobody who is believed here vouches for it</source>
        <translation>il est délivré par une autorité inconnue</translation>
    </message>
    <message>
        <source>it contradicts itself</source>
        <translation>il se contredit</translation>
    </message>
    <message>
        <source>it is that of an authority, which signs certificates alone</source>
        <translation>c’est celui d’une autorité, qui ne signe que des certificats</translation>
    </message>
    <message>
        <source>its key is of an unknown kind</source>
        <translation>sa clé est d’un genre inconnu</translation>
    </message>
    <message>
        <source>its key is too short to be safe</source>
        <translation>sa clé est trop courte pour être sûre</translation>
    </message>
    <message>
        <source>it is no signature, or it is damaged</source>
        <translation>ce n’est pas une signature, ou elle est endommagée</translation>
    </message>
    <message>
        <source>it holds what it signs, in the place of signing the file</source>
        <translation>elle contient ce qu’elle signe, au lieu de signer le fichier</translation>
    </message>
    <message>
        <source>nobody has signed</source>
        <translation>personne n’a signé</translation>
    </message>
    <message>
        <source>it has too many signers</source>
        <translation>elle a trop de signataires</translation>
    </message>
    <message>
        <source>it has too many certificates</source>
        <translation>elle a trop de certificats</translation>
    </message>
    <message>
        <source>it is not valid yet</source>
        <translation>il n’est pas encore valide</translation>
    </message>
    <message>
        <source>it has expired</source>
        <translation>il a expiré</translation>
    </message>
    <message>
        <source>who issued it may not issue certificates</source>
        <translation>celui qui l’a délivré n’a pas le droit d’en délivrer</translation>
    </message>
    <message>
        <source>the authority that it names has not issued it</source>
        <translation>l’autorité qu’il nomme ne l’a pas délivré</translation>
    </message>
    <message>
        <source>a key that it rests on is too short to be safe</source>
        <translation>une clé sur laquelle il repose est trop courte pour être sûre</translation>
    </message>
    <message>
        <source>it rests on a digest that is not safe any more</source>
        <translation>il repose sur une empreinte qui n’est plus sûre</translation>
    </message>
    <message>
        <source>the certificate of the signer is missing</source>
        <translation>le certificat du signataire manque</translation>
    </message>
    <message>
        <source>it uses a kind of digest that is unknown here</source>
        <translation>elle emploie un genre d’empreinte inconnu ici</translation>
    </message>
    <message>
        <source>the digest that was signed is not safe any more</source>
        <translation>l’empreinte qui a été signée n’est plus sûre</translation>
    </message>
    <message>
        <source>it does not say what was signed</source>
        <translation>elle ne dit pas ce qui a été signé</translation>
    </message>
    <message>
        <source>it was altered itself</source>
        <translation>elle a été modifiée elle-même</translation>
    </message>
    <message>
        <source>it was made with another certificate than it brings along</source>
        <translation>elle a été faite avec un autre certificat que celui qu’elle apporte</translation>
    </message>
    <message>
        <source>the moment when it claims to have signed is to come</source>
        <translation>le moment où il prétend avoir signé est à venir</translation>
    </message>
    <message>
        <source>it was not valid when it claims to have signed</source>
        <translation>il n’était pas valide au moment où il prétend avoir signé</translation>
    </message>
    <message>
        <source>it is no package of this program</source>
        <translation>ce n’est pas un paquet de ce programme</translation>
    </message>
    <message>
        <source>it is no file of a certificate with its key</source>
        <translation>ce n’est pas le fichier d’un certificat avec sa clé</translation>
    </message>
    <message>
        <source>it would take too long to open</source>
        <translation>il serait trop long à ouvrir</translation>
    </message>
    <message>
        <source>keys of its kind cannot sign here</source>
        <translation>les clés de ce genre ne peuvent pas signer ici</translation>
    </message>
    <message>
        <source>it holds no key</source>
        <translation>il ne contient aucune clé</translation>
    </message>
    <message>
        <source>it holds no certificate</source>
        <translation>il ne contient aucun certificat</translation>
    </message>
    <message>
        <source>not all of it could be removed</source>
        <translation>tout n’a pas pu être enlevé</translation>
    </message>
    <message>
        <source>something was put into it meanwhile</source>
        <translation>quelque chose y a été mis entre-temps</translation>
    </message>
    <message>
        <source>an export is under way there</source>
        <translation>un export y est en cours</translation>
    </message>
    <message>
        <source>which ones were chosen was lost with the settings</source>
        <translation>le choix qui en avait été fait s’est perdu avec les réglages</translation>
    </message>
    <message>
        <source>what your organisation decides is damaged, so that nobody is believed</source>
        <translation>ce que décide votre organisation est endommagé, et personne n’est donc de confiance</translation>
    </message>
    <message>
        <source>what its name leads to is missing</source>
        <translation>ce à quoi son nom renvoie manque</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>who issued it issues them for other uses</source>
        <translation>celui qui l’a délivré n’en délivre que pour d’autres usages</translation>
    </message>
    <message>
        <source>the signature that was made does not hold</source>
        <translation>la signature obtenue ne tient pas</translation>
    </message>
    <message>
        <source>this computer lacks the library libcurl, which speaks to it</source>
        <translation>il manque à cet ordinateur la bibliothèque libcurl, par laquelle on lui parle</translation>
    </message>
    <message>
        <source>it is not meant for signatures</source>
        <translation>il n’est pas prévu pour signer</translation>
    </message>
    <message>
        <source>the signature that is there is not of what it says now, and has to be put aside first</source>
        <translation>la signature qui s’y trouve ne porte pas sur son contenu actuel, et doit d’abord être mise de côté</translation>
    </message>
    <message>
        <source>its folder cannot be reached</source>
        <translation>son dossier est inaccessible</translation>
    </message>
    <message>
        <source>what is there cannot be read</source>
        <translation>ce qui s’y trouve est illisible</translation>
    </message>
    <message>
        <source>its files do not match their list</source>
        <translation>ses fichiers ne sont plus conformes à leur liste</translation>
    </message>
    <message>
        <source>it was changed since it was signed</source>
        <translation>son contenu a changé depuis qu’il a été signé</translation>
    </message>
    <message>
        <source>it is the file of a key, with which somebody signs</source>
        <translation>c’est un fichier de clé, qui sert à signer, et non un fichier de certificats</translation>
    </message>
</context>
<context>
    <name>viatique::ReceivedModel</name>
    <message>
        <source>no longer there</source>
        <translation>n’est plus là</translation>
    </message>
    <message numerus="yes">
        <source>intact, %n file(s) verified</source>
        <translation>
            <numerusform>intègre, %n fichier vérifié</numerusform>
            <numerusform>intègre, %n fichiers vérifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>altered</source>
        <translation>altéré</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Intégrité</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Ouvert le</translation>
    </message>
    <message>
        <source>not verified yet</source>
        <translation>pas encore vérifié</translation>
    </message>
    <message>
        <source>%1, exported</source>
        <comment>opinion</comment>
        <translation>%1, exportée</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>opinion or state of a review, number of remarks</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title of a request, its file</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>signed</source>
        <comment>package</comment>
        <translation>signé</translation>
    </message>
</context>
<context>
    <name>viatique::RefusalModel</name>
    <message>
        <source>What DataPass says</source>
        <translation>Ce que dit DataPass</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>the whole request</source>
        <translation>toute la demande</translation>
    </message>
</context>
<context>
    <name>viatique::RefusedNotice</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et %n autre.</numerusform>
            <numerusform>Et %n autres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) was (were) not taken.</source>
        <translation>
            <numerusform>%n fichier n’a pas été pris.</numerusform>
            <numerusform>%n fichiers n’ont pas été pris.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) was (were) left aside.</source>
        <translation>
            <numerusform>%n fichier a été laissé de côté.</numerusform>
            <numerusform>%n fichiers ont été laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>No more than %1 are taken at once. Choose those that support the request.</source>
        <translation>Pas plus de %1 sont pris à la fois. Choisissez ceux qui appuient la demande.</translation>
    </message>
    <message>
        <source>Copy one in the file manager, then paste it here.</source>
        <translation>Copiez-en un dans le gestionnaire de fichiers, puis collez-le ici.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The clipboard holds neither a file nor a picture.</source>
        <translation>Le presse-papiers ne contient ni fichier ni image.</translation>
    </message>
    <message>
        <source>The document is left as it was.</source>
        <translation>Le document reste tel quel.</translation>
    </message>
</context>
<context>
    <name>viatique::RemarkCard</name>
    <message>
        <source>%1: %2</source>
        <comment>severity, reason</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Suggested value: “%1”</source>
        <translation>Valeur suggérée&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Your answer: corrected.</source>
        <translation>Votre réponse&#xa0;: corrigé.</translation>
    </message>
    <message>
        <source>Your answer: kept, because %1</source>
        <translation>Votre réponse&#xa0;: maintenu, parce que %1</translation>
    </message>
    <message>
        <source>Remark %1, %2</source>
        <comment>number, place</comment>
        <translation>Remarque %1, %2</translation>
    </message>
    <message>
        <source>Take the suggested value</source>
        <translation>Prendre la valeur suggérée</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Kept because…</source>
        <translation>Maintenu parce que…</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Répondre de nouveau</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Kept because</source>
        <translation>Maintenu parce que</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Maintenir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1, remark %2</source>
        <comment>button, number</comment>
        <translation>%1, remarque %2</translation>
    </message>
</context>
<context>
    <name>viatique::RemarkEditor</name>
    <message>
        <source>Remark %1: %2</source>
        <comment>number, place</comment>
        <translation>Remarque %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Text of the remark: %1</source>
        <comment>place</comment>
        <translation>Texte de la remarque&#xa0;: %1</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>Rai&amp;son</translation>
    </message>
    <message>
        <source>not said</source>
        <comment>the reason of a remark</comment>
        <translation>non précisée</translation>
    </message>
    <message>
        <source>The request cannot go on without.</source>
        <translation>La demande ne peut pas avancer sans cela.</translation>
    </message>
    <message>
        <source>The request can go on without.</source>
        <translation>La demande peut avancer sans cela.</translation>
    </message>
    <message>
        <source>Suggeste&amp;d value</source>
        <translation>Vale&amp;ur suggérée</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultative</translation>
    </message>
    <message>
        <source>Suggested value</source>
        <translation>Valeur suggérée</translation>
    </message>
</context>
<context>
    <name>viatique::RemarkModel</name>
    <message>
        <source>Suggested value: %1</source>
        <translation>Valeur suggérée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remark %1, %2</source>
        <comment>number, place</comment>
        <translation>Remarque %1, %2</translation>
    </message>
    <message>
        <source>without text</source>
        <translation>sans texte</translation>
    </message>
    <message>
        <source>The request as a whole</source>
        <translation>La demande dans son ensemble</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>viatique::RemarkPlaces</name>
    <message>
        <source>%1: %2</source>
        <comment>who, opinion</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on this step</source>
        <translation>
            <numerusform>%n remarque sur cette étape</numerusform>
            <numerusform>%n remarques sur cette étape</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without answer</source>
        <translation>
            <numerusform>%n sans réponse</numerusform>
            <numerusform>%n sans réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>all answered</source>
        <translation>réponse donnée à toutes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>remarks on this step, answers</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>What the reviews say</source>
        <translation>Ce que disent les revues</translation>
    </message>
    <message>
        <source>The first ones stand here, all of them in the list of remarks.</source>
        <translation>Les premières sont ici, toutes dans la liste des remarques.</translation>
    </message>
    <message>
        <source>Folds the remarks</source>
        <translation>Replie les remarques</translation>
    </message>
    <message>
        <source>Unfolds the remarks</source>
        <translation>Déplie les remarques</translation>
    </message>
    <message>
        <source>Remove this review</source>
        <translation>Retirer cette revue</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button, whose review</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>viatique::RemarksPane</name>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>No remark yet. Choose a place in the request and press Enter, draw a rectangle on the page of a document, or make a finding a remark.</source>
        <translation>Aucune remarque pour l’instant. Choisissez un endroit de la demande et appuyez sur Entrée, tracez un rectangle sur la page d’un document, ou faites d’un constat une remarque.</translation>
    </message>
    <message>
        <source>&amp;Phrases</source>
        <translation>P&amp;hrases courantes</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>R&amp;etirer</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>N&amp;ouvelle</translation>
    </message>
    <message>
        <source>New remark</source>
        <translation>Nouvelle remarque</translation>
    </message>
</context>
<context>
    <name>viatique::Report</name>
    <message>
        <source>What remains to be done</source>
        <translation>Ce qui reste à faire</translation>
    </message>
    <message>
        <source>Nothing was found to correct.</source>
        <translation>Rien à corriger n’a été trouvé.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Ce qu’il faut faire</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>The whole request</source>
        <translation>Toute la demande</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>absente du catalogue</translation>
    </message>
    <message>
        <source>nothing named</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>The data asked for</source>
        <translation>Les données demandées</translation>
    </message>
    <message>
        <source>No data chosen yet.</source>
        <translation>Aucune donnée choisie pour l’instant.</translation>
    </message>
    <message>
        <source>Data, reason and legal basis</source>
        <translation>Données, raisons et fondements juridiques</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Donnée</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Producteur</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Cadre exigé</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>none attached</source>
        <translation>aucune jointe</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>couverte</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>aucun texte</translation>
    </message>
    <message>
        <source>principle alone</source>
        <translation>principe seul</translation>
    </message>
    <message>
        <source>no supporting document</source>
        <translation>aucun justificatif</translation>
    </message>
    <message>
        <source>Which text and which document founds which datum</source>
        <translation>Textes et documents qui fondent chaque donnée</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>%1, table %2 of %3</source>
        <translation>%1, tableau %2 sur %3</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Legal framework</source>
        <translation>Cadre juridique</translation>
    </message>
    <message>
        <source>No legal text named yet.</source>
        <translation>Aucun texte juridique cité pour l’instant.</translation>
    </message>
    <message>
        <source>Nothing to compare yet: it takes at least one datum and one text or document.</source>
        <translation>Rien à comparer pour l’instant&#xa0;: il faut au moins une donnée et un texte ou un document.</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>Le fichier est absent.</translation>
    </message>
    <message>
        <source>The file is not the one that was attached.</source>
        <translation>Le fichier n’est pas celui qui a été joint.</translation>
    </message>
    <message>
        <source>The file is not a PDF.</source>
        <translation>Le fichier n’est pas un PDF.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Le fichier est endommagé.</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>Le fichier est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>The file holds active content.</source>
        <translation>Le fichier contient du contenu actif.</translation>
    </message>
    <message>
        <source>Documents attached</source>
        <translation>Documents joints</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Copy of</source>
        <translation>Copie de</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>To check the files</source>
        <translation>Pour vérifier les fichiers</translation>
    </message>
    <message>
        <source>Path in the package</source>
        <translation>Chemin dans le paquet</translation>
    </message>
    <message>
        <source>SHA-512</source>
        <translation>SHA-512</translation>
    </message>
    <message>
        <source>not packaged</source>
        <translation>absent du paquet</translation>
    </message>
    <message>
        <source>Supporting documents</source>
        <translation>Justificatifs</translation>
    </message>
    <message>
        <source>No document attached.</source>
        <translation>Aucun document joint.</translation>
    </message>
    <message>
        <source>Other use case:</source>
        <translation>Autre cas d’usage&#xa0;:</translation>
    </message>
    <message>
        <source>unknown use case “%1”</source>
        <translation>cas d’usage inconnu «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The need</source>
        <translation>Le besoin</translation>
    </message>
    <message>
        <source>The need is not described yet.</source>
        <translation>Le besoin n’est pas encore décrit.</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>The contacts were left out of this copy.</source>
        <translation>Les contacts ont été retirés de cette copie.</translation>
    </message>
    <message>
        <source>Who answers for the request</source>
        <translation>Interlocuteurs de la demande</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Name and function</source>
        <translation>Nom et fonction</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of paper, title</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>draft, edition</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>page %1 / %2</source>
        <translation>page %1 sur %2</translation>
    </message>
    <message>
        <source>Who files</source>
        <translation>Qui dépose la demande</translation>
    </message>
    <message>
        <source>Software vendor</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>SIRET %1</source>
        <translation>SIRET %1</translation>
    </message>
    <message>
        <source>Product: %1</source>
        <translation>Produit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation>Type d’organisme</translation>
    </message>
    <message>
        <source>Filed for</source>
        <translation>Déposée pour</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Préparée par</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée le</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>Numéro de la demande</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
    <message>
        <source>Access request to API Entreprise</source>
        <translation>Demande d’accès à l’API Entreprise</translation>
    </message>
    <message>
        <source>Request without a title</source>
        <translation>Demande sans intitulé</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <comment>across each page</comment>
        <translation>BROUILLON</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>revision, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Demande %1</translation>
    </message>
    <message>
        <source>Draft, not complete</source>
        <translation>Brouillon, demande incomplète</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Demande complète</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>non renseigné</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>T%1</source>
        <comment>number of a legal text</comment>
        <translation>T%1</translation>
    </message>
    <message>
        <source>D%1</source>
        <comment>number of a document</comment>
        <translation>D%1</translation>
    </message>
    <message>
        <source>unknown text “%1”</source>
        <translation>texte inconnu «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>unknown document “%1”</source>
        <translation>document inconnu «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>base set</source>
        <translation>socle de base</translation>
    </message>
    <message>
        <source>Base set: DataPass presets the nature and the legal text, and asks for no document.</source>
        <translation>Socle de base&#xa0;: DataPass préremplit la nature et le texte juridique, et ne demande aucun justificatif.</translation>
    </message>
    <message>
        <source>Nothing stands in the way of filing it.</source>
        <translation>Rien ne s’oppose à son dépôt.</translation>
    </message>
    <message>
        <source>To correct or to fill in: %1.</source>
        <translation>À corriger ou à remplir&#xa0;: %1.</translation>
    </message>
    <message>
        <source>To check: %1.</source>
        <translation>À vérifier&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Advice: %1.</source>
        <translation>Conseils&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n&#xa0;mois</numerusform>
            <numerusform>%n&#xa0;mois</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1&#xa0;mois</translation>
    </message>
    <message>
        <source>principle, enough for public data</source>
        <translation>principe, suffisant pour des données publiques</translation>
    </message>
    <message>
        <source>base set: preset by DataPass</source>
        <translation>socle de base&#xa0;: prérempli par DataPass</translation>
    </message>
    <message>
        <source>document: from each client</source>
        <translation>document&#xa0;: fourni par chaque client</translation>
    </message>
    <message>
        <source>included for everyone</source>
        <translation>incluse pour tous</translation>
    </message>
    <message>
        <source>Documents expected</source>
        <translation>Documents attendus</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Supplied by</source>
        <translation>Fourni par</translation>
    </message>
    <message>
        <source>another use case</source>
        <translation>un autre cas d’usage</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>demandée</translation>
    </message>
    <message>
        <source>asked for: %1</source>
        <translation>demandée&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, version %2 (%3)</source>
        <comment>title, version and fingerprint of a catalogue</comment>
        <translation>%1, version %2 (%3)</translation>
    </message>
    <message>
        <source>not attached</source>
        <translation>non joint</translation>
    </message>
    <message>
        <source>Same content, renamed</source>
        <translation>Même contenu, renommé</translation>
    </message>
    <message>
        <source>Same name, content replaced</source>
        <translation>Même nom, contenu remplacé</translation>
    </message>
    <message>
        <source>Document replaced</source>
        <translation>Document remplacé</translation>
    </message>
    <message>
        <source>Document added</source>
        <translation>Document ajouté</translation>
    </message>
    <message>
        <source>Document removed</source>
        <translation>Document retiré</translation>
    </message>
    <message>
        <source>same fingerprint</source>
        <translation>même empreinte</translation>
    </message>
    <message>
        <source>another fingerprint</source>
        <translation>autre empreinte</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>non demandée</translation>
    </message>
    <message>
        <source>not cited</source>
        <translation>non cité</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what changed, and more about it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place of a change, what changed</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>The data</source>
        <translation>Les données</translation>
    </message>
    <message>
        <source>Check and export</source>
        <translation>Vérifier et exporter</translation>
    </message>
    <message>
        <source>“Explanation” asks for a reason and a named legal text, “Supporting documents” also for a document. T numbers are the texts of the legal framework, D numbers the supporting documents.</source>
        <translation>«&#xa0;Explication&#xa0;»&#xa0;: une raison et un texte juridique cité&#x202f;; «&#xa0;Justificatifs&#xa0;»&#xa0;: un document en plus. Les numéros T renvoient aux textes du cadre juridique, les numéros D aux justificatifs.</translation>
    </message>
    <message>
        <source>“yes”: the applicant bases the datum on this text or document; “–”: not on this one. T numbers are the texts above, D numbers the supporting documents.</source>
        <translation>«&#xa0;oui&#xa0;»&#xa0;: le demandeur fonde la donnée sur ce texte ou ce document&#x202f;; «&#xa0;–&#xa0;»&#xa0;: il ne la fonde pas sur celui-ci. Les numéros T renvoient aux textes ci-dessus, les numéros D aux justificatifs.</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>Applicant, who signs in to DataPass</source>
        <translation>Demandeur, qui se connecte à DataPass</translation>
    </message>
    <message>
        <source>The link would be too long for DataPass: everything is to be copied.</source>
        <translation>Le lien serait trop long pour DataPass&#xa0;: tout est à recopier.</translation>
    </message>
    <message>
        <source>What the link brings is marked; the rest is to be copied.</source>
        <translation>Ce que le lien apporte est marqué&#x202f;; le reste est à recopier.</translation>
    </message>
    <message>
        <source>For its length, the link does not bring all it could: what it brings is marked, the rest is to be copied.</source>
        <translation>Pour rester court, le lien n’apporte pas tout ce qu’il pourrait&#xa0;: ce qu’il apporte est marqué, le reste est à recopier.</translation>
    </message>
    <message>
        <source>Open DataPass</source>
        <translation>Ouvrir DataPass</translation>
    </message>
    <message>
        <source>Form with the fields filled in</source>
        <translation>Formulaire prérempli</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>label, mark</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What DataPass has no place for</source>
        <translation>Ce pour quoi DataPass ne prévoit pas de champ</translation>
    </message>
    <message>
        <source>To copy into DataPass</source>
        <translation>À recopier dans DataPass</translation>
    </message>
    <message>
        <source>Complete, but for the contacts</source>
        <translation>Demande complète, hormis les contacts</translation>
    </message>
</context>
<context>
    <name>viatique::RequestTree</name>
    <message>
        <source>Add a remark here</source>
        <translation>Ajouter une remarque ici</translation>
    </message>
    <message>
        <source>Add a remark on a part of it</source>
        <translation>Ajouter une remarque sur une partie</translation>
    </message>
    <message>
        <source>Show what became of the former remark</source>
        <translation>Montrer la suite donnée à l’ancienne remarque</translation>
    </message>
</context>
<context>
    <name>viatique::Review</name>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>incorrect</source>
        <translation>incorrect</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>périmé</translation>
    </message>
    <message>
        <source>not justified</source>
        <translation>non justifié</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>à corriger</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>conseillé</translation>
    </message>
    <message>
        <source>favourable</source>
        <translation>favorable</translation>
    </message>
    <message>
        <source>changes requested</source>
        <translation>modifications demandées</translation>
    </message>
    <message>
        <source>unfavourable</source>
        <translation>défavorable</translation>
    </message>
    <message>
        <source>without answer</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>a remark</comment>
        <translation>corrigée</translation>
    </message>
    <message>
        <source>kept</source>
        <comment>a remark: what it is about stays as it is</comment>
        <translation>maintenue</translation>
    </message>
    <message>
        <source>in progress</source>
        <comment>a review</comment>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a review</comment>
        <translation>terminée</translation>
    </message>
    <message>
        <source>set aside</source>
        <comment>a review</comment>
        <translation>mise de côté</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a contact and one of its fields</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <comment>places of a request</comment>
        <translation>%1 et d’autres</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a place of the request</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1”, page %2</source>
        <translation>«&#xa0;%1&#xa0;», page %2</translation>
    </message>
    <message>
        <source>The review is about another request.</source>
        <translation>La revue porte sur une autre demande.</translation>
    </message>
    <message>
        <source>The review is about revision %1; this is revision %2, which came later.</source>
        <translation>La revue porte sur la révision %1&#x202f;; celle-ci est la révision %2, plus récente.</translation>
    </message>
    <message>
        <source>The review is about revision %1, which is later than this one, revision %2.</source>
        <translation>La revue porte sur la révision %1, plus récente que celle-ci, la révision %2.</translation>
    </message>
    <message>
        <source>The review does not say which revision it is about.</source>
        <translation>La revue ne dit pas sur quelle révision elle porte.</translation>
    </message>
    <message>
        <source>The request was altered after the review: the revision is the same, the content is another.</source>
        <translation>La demande a été modifiée après la revue&#xa0;: la révision est la même, le contenu est différent.</translation>
    </message>
    <message>
        <source>The review was made on the copy without contacts of this very request.</source>
        <translation>La revue a été faite sur la copie sans contacts de cette même demande.</translation>
    </message>
    <message>
        <source>This copy of the request leaves the contacts out: whether the review is about the same content cannot be told.</source>
        <translation>Cette copie de la demande est sans contacts&#xa0;: on ne peut pas savoir si la revue porte sur le même contenu.</translation>
    </message>
    <message>
        <source>The review does not say which content it is about: whether the request was altered since cannot be told.</source>
        <translation>La revue ne dit pas sur quel contenu elle porte&#xa0;: on ne peut pas savoir si la demande a été modifiée depuis.</translation>
    </message>
    <message>
        <source>The review was made on another export of this request, with the very same content.</source>
        <translation>La revue a été faite sur un autre export de cette demande, au contenu identique.</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) are about what the request does not have: %1.</source>
        <translation>
            <numerusform>%n remarque porte sur ce que la demande ne contient pas&#xa0;: %1.</numerusform>
            <numerusform>%n remarques portent sur ce que la demande ne contient pas&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) are about what this revision does not have: %1.</source>
        <translation>
            <numerusform>%n remarque porte sur ce que cette révision ne contient pas&#xa0;: %1.</numerusform>
            <numerusform>%n remarques portent sur ce que cette révision ne contient pas&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) name a page that is not there: %1.</source>
        <translation>
            <numerusform>%n remarque cite une page qui n’existe pas&#xa0;: %1.</numerusform>
            <numerusform>%n remarques citent une page qui n’existe pas&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) suggest a text where none can be entered: %1.</source>
        <translation>
            <numerusform>%n remarque propose un texte là où l’on ne peut pas en saisir&#xa0;: %1.</numerusform>
            <numerusform>%n remarques proposent un texte là où l’on ne peut pas en saisir&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) say nothing.</source>
        <translation>
            <numerusform>%n remarque est vide.</numerusform>
            <numerusform>%n remarques sont vides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were longer than a field holds, and were cut.</source>
        <translation>
            <numerusform>%n texte dépassait la longueur d’un champ et a été coupé.</numerusform>
            <numerusform>%n textes dépassaient la longueur d’un champ et ont été coupés.</numerusform>
        </translation>
    </message>
    <message>
        <source>An opinion that is not favourable needs a message.</source>
        <translation>Un avis qui n’est pas favorable doit être accompagné d’un message.</translation>
    </message>
    <message>
        <source>The review gives no opinion.</source>
        <translation>La revue ne donne pas d’avis.</translation>
    </message>
    <message>
        <source>The opinion is favourable, though remarks ask for corrections.</source>
        <translation>L’avis est favorable, alors que des remarques demandent des corrections.</translation>
    </message>
    <message>
        <source>The review is not finished.</source>
        <translation>La revue n’est pas terminée.</translation>
    </message>
    <message>
        <source>The review was set aside.</source>
        <translation>La revue a été mise de côté.</translation>
    </message>
    <message numerus="yes">
        <source>The review has more remarks than are read: the last %n was (were) left.</source>
        <translation>
            <numerusform>La revue a plus de remarques qu’il n’en est lu&#xa0;: la dernière (%n) a été laissée.</numerusform>
            <numerusform>La revue a plus de remarques qu’il n’en est lu&#xa0;: les %n dernières ont été laissées.</numerusform>
        </translation>
    </message>
    <message>
        <source>at the top left</source>
        <comment>of a page</comment>
        <translation>en haut à gauche</translation>
    </message>
    <message>
        <source>at the top right</source>
        <comment>of a page</comment>
        <translation>en haut à droite</translation>
    </message>
    <message>
        <source>at the top</source>
        <comment>of a page</comment>
        <translation>en haut</translation>
    </message>
    <message>
        <source>at the bottom left</source>
        <comment>of a page</comment>
        <translation>en bas à gauche</translation>
    </message>
    <message>
        <source>at the bottom right</source>
        <comment>of a page</comment>
        <translation>en bas à droite</translation>
    </message>
    <message>
        <source>at the bottom</source>
        <comment>of a page</comment>
        <translation>en bas</translation>
    </message>
    <message>
        <source>on the left</source>
        <comment>of a page</comment>
        <translation>à gauche</translation>
    </message>
    <message>
        <source>on the right</source>
        <comment>of a page</comment>
        <translation>à droite</translation>
    </message>
    <message>
        <source>in the middle</source>
        <comment>of a page</comment>
        <translation>au milieu</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <comment>place of a remark: document, number</comment>
        <translation>%1, page %2</translation>
    </message>
    <message>
        <source>%1, page %2, %3</source>
        <comment>place of a remark: document, number, where on the page</comment>
        <translation>%1, page %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) of the file cannot be read, and were left out: number %1.</source>
        <translation>
            <numerusform>%n remarque du fichier est illisible et n’a pas été reprise&#xa0;: numéro %1.</numerusform>
            <numerusform>%n remarques du fichier sont illisibles et n’ont pas été reprises&#xa0;: numéros %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) name a page or an area that cannot be: they are shown without it.</source>
        <translation>
            <numerusform>%n remarque désigne une page ou une zone impossible&#xa0;: elle est montrée sans cette indication.</numerusform>
            <numerusform>%n remarques désignent une page ou une zone impossible&#xa0;: elles sont montrées sans cette indication.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) had the id of another remark, and were given a new one.</source>
        <translation>
            <numerusform>%n remarque avait l’identifiant d’une autre et en a reçu un nouveau.</numerusform>
            <numerusform>%n remarques avaient l’identifiant d’une autre et en ont reçu un nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and others</source>
        <comment>numbers of remarks</comment>
        <translation>%1 et d’autres</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of the file cannot be understood, and count as not filled in.</source>
        <translation>
            <numerusform>%n valeur du fichier est incompréhensible et compte comme non renseignée.</numerusform>
            <numerusform>%n valeurs du fichier sont incompréhensibles et comptent comme non renseignées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::ReviewBanner</name>
    <message>
        <source>The package on the disk is another by now.</source>
        <translation>Le paquet sur le disque n’est plus le même.</translation>
    </message>
    <message>
        <source>What is shown is the one that was opened. Your remarks are kept.</source>
        <translation>Ce qui est affiché est celui qui a été ouvert. Vos remarques sont gardées.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>L’ouvrir de nouveau</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>&amp;Ouvrir de nouveau</translation>
    </message>
    <message>
        <source>The verification was interrupted.</source>
        <translation>La vérification a été interrompue.</translation>
    </message>
    <message>
        <source>Nothing is known of this package yet.</source>
        <translation>On ne sait encore rien de ce paquet.</translation>
    </message>
    <message>
        <source>This package cannot be read. Ask its sender to send it again.</source>
        <translation>Ce paquet ne peut pas être lu. Demandez à son expéditeur de l’envoyer de nouveau.</translation>
    </message>
    <message>
        <source>This package cannot be read.</source>
        <translation>Ce paquet ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Do not rely on what it says: ask its sender for the package again.</source>
        <translation>Ne vous fiez pas à ce qu’il dit&#xa0;: redemandez le paquet à son expéditeur.</translation>
    </message>
    <message>
        <source>Its files match their list, but it holds no request to show.</source>
        <translation>Ses fichiers sont conformes à leur liste, mais il ne contient aucune demande à afficher.</translation>
    </message>
    <message>
        <source>Ask its sender for the file that the export of Viatique wrote.</source>
        <translation>Demandez à son expéditeur le fichier produit par l’export de Viatique.</translation>
    </message>
    <message>
        <source>Judged by the catalogue “%1” of this program: the one in the package is unknown here.</source>
        <translation>Jugée d’après le catalogue «&#xa0;%1&#xa0;» de ce programme&#xa0;: celui du paquet est inconnu ici.</translation>
    </message>
    <message>
        <source>What the newest catalogue changes: %1</source>
        <translation>Ce que change le catalogue le plus récent&#xa0;: %1</translation>
    </message>
    <message>
        <source>The contacts were left out of this copy, and are not judged.</source>
        <translation>Les contacts ont été retirés de cette copie, et ne sont pas jugés.</translation>
    </message>
    <message>
        <source>What is not as &amp;listed</source>
        <translation>Ce &amp;qui n’est pas conforme à la liste</translation>
    </message>
    <message>
        <source>What is shown here is the request. A file of the package that was made from it does not say the same, or cannot be read: %1</source>
        <translation>Ce qui est affiché ici est la demande. Un fichier du paquet qui en est tiré ne dit pas la même chose, ou est illisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>The signature does not hold.</source>
        <translation>La signature ne tient pas.</translation>
    </message>
    <message>
        <source>Fingerprint %1, to compare by telephone.</source>
        <translation>Empreinte %1, à comparer par téléphone.</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>Certificat…</translation>
    </message>
    <message numerus="yes">
        <source>Intact: %n file(s) match their list.</source>
        <translation>
            <numerusform>Intègre&#xa0;: %n fichier conforme à sa liste.</numerusform>
            <numerusform>Intègre&#xa0;: %n fichiers conformes à leur liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who signed is not proved.</source>
        <translation>L’identité du signataire n’est pas prouvée.</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256): %1</source>
        <translation>Empreinte du certificat (SHA-256)&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>viatique::ReviewDesk</name>
    <message>
        <source>Document</source>
        <comment>tab</comment>
        <translation>Document</translation>
    </message>
    <message>
        <source>Remarks (%1)</source>
        <comment>tab, their number</comment>
        <translation>Remarques (%1)</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <comment>tab, their number</comment>
        <translation>Constats (%1)</translation>
    </message>
    <message>
        <source>Private note</source>
        <comment>tab</comment>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>tab, where there is little room</comment>
        <translation>Note</translation>
    </message>
    <message>
        <source>On: %1</source>
        <comment>place of a new remark</comment>
        <translation>Sur&#xa0;: %1</translation>
    </message>
    <message>
        <source>On the request as a whole</source>
        <translation>Sur la demande dans son ensemble</translation>
    </message>
    <message>
        <source>The re&amp;quest, read-only</source>
        <translation>La demande, en &amp;lecture seule</translation>
    </message>
    <message>
        <source>The request, read-only</source>
        <translation>La demande, en lecture seule</translation>
    </message>
    <message>
        <source>Remarks, findings and note</source>
        <translation>Remarques, constats et note</translation>
    </message>
    <message>
        <source>Stays on this computer, for all revisions of this request. It is never part of the review.</source>
        <translation>Reste sur cet ordinateur, pour toutes les révisions de cette demande. Elle ne fait jamais partie de la revue.</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>Answers (%1)</source>
        <comment>tab, their number</comment>
        <translation>Réponses (%1)</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>&amp;Comparer…</translation>
    </message>
    <message>
        <source>With another revision, or another package.</source>
        <translation>Avec une autre révision ou un autre paquet.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <comment>tab</comment>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Findings</source>
        <comment>tab</comment>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Answers</source>
        <comment>tab</comment>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>On a part of this page…</source>
        <translation>Sur une partie de cette page…</translation>
    </message>
    <message>
        <source>A review holds %1 remarks at most. Remove one to write another.</source>
        <translation>Une revue contient %1 remarques au plus. Supprimez-en une pour en écrire une autre.</translation>
    </message>
</context>
<context>
    <name>viatique::ReviewFindings</name>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Ce qu’il faut faire</translation>
    </message>
</context>
<context>
    <name>viatique::ReviewHeader</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to your review or draft (Escape)</source>
        <translation>Revenir à votre revue ou à votre brouillon (Échap)</translation>
    </message>
</context>
<context>
    <name>viatique::ReviewMessage</name>
    <message>
        <source>I have read revision %1 of your access request to API Entreprise.</source>
        <translation>J’ai lu la révision %1 de votre demande d’accès à API Entreprise.</translation>
    </message>
    <message>
        <source>I have read revision %1 of your access request to API Entreprise “%2”.</source>
        <translation>J’ai lu la révision %1 de votre demande d’accès à API Entreprise «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>I have no remark on it: my opinion is favourable.</source>
        <translation>Elle n’appelle pas de remarque&#xa0;: mon avis est favorable.</translation>
    </message>
    <message>
        <source>My opinion is favourable.</source>
        <translation>Mon avis est favorable.</translation>
    </message>
    <message>
        <source>It needs some changes before it can go on.</source>
        <translation>Elle demande quelques modifications avant de pouvoir suivre son cours.</translation>
    </message>
    <message>
        <source>My opinion is unfavourable.</source>
        <translation>Mon avis est défavorable.</translation>
    </message>
    <message>
        <source>The whole request</source>
        <translation>L’ensemble de la demande</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number, place of a remark</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <comment>number, place, text of a remark</comment>
        <translation>%1. %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Suggested value: %1</source>
        <translation>Valeur suggérée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Kind regards,</source>
        <translation>Bien cordialement,</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Bonjour,</translation>
    </message>
    <message>
        <source>To correct:</source>
        <translation>À corriger&#xa0;:</translation>
    </message>
    <message>
        <source>Advised, without obligation:</source>
        <translation>Conseillé, sans obligation&#xa0;:</translation>
    </message>
</context>
<context>
    <name>viatique::ReviewPage</name>
    <message>
        <source>Verifying %1: %2 of %3</source>
        <translation>Vérification de %1&#xa0;: %2 sur %3</translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation>Vérification de %1</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Révision %1</translation>
    </message>
    <message>
        <source>exported as a draft</source>
        <translation>exportée comme brouillon</translation>
    </message>
    <message>
        <source>Vendor, for itself: %1</source>
        <translation>Éditeur, pour lui-même&#xa0;: %1</translation>
    </message>
    <message>
        <source>Client: %1</source>
        <translation>Client&#xa0;: %1</translation>
    </message>
    <message>
        <source>Request without a title</source>
        <translation>Demande sans intitulé</translation>
    </message>
    <message>
        <source>Prepared by: %1</source>
        <translation>Préparée par&#xa0;: %1</translation>
    </message>
    <message>
        <source>Examining the documents: %1 of %2</source>
        <translation>Examen des documents&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Review saved at %1</source>
        <translation>Revue enregistrée à %1</translation>
    </message>
    <message>
        <source>Review not saved: disk full</source>
        <translation>Revue non enregistrée&#xa0;: disque plein</translation>
    </message>
    <message>
        <source>Review not saved</source>
        <translation>Revue non enregistrée</translation>
    </message>
    <message>
        <source>Your review of %1 is taken up again.</source>
        <comment>date</comment>
        <translation>Votre revue du %1 est reprise.</translation>
    </message>
    <message>
        <source>Export the review</source>
        <translation>Exporter la revue</translation>
    </message>
    <message>
        <source>Reviews (*.review.json)</source>
        <translation>Revues (*.review.json)</translation>
    </message>
    <message>
        <source>The review is exported, with its HTML and its PDF beside it.</source>
        <translation>La revue est exportée, avec ses versions HTML et PDF à côté.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The review is not exported.</source>
        <translation>La revue n’est pas exportée.</translation>
    </message>
    <message>
        <source>There already: %1</source>
        <translation>Existe déjà&#xa0;: %1</translation>
    </message>
    <message>
        <source>What is in them is replaced.</source>
        <translation>Leur contenu sera remplacé.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Do not export</source>
        <translation>Ne pas exporter</translation>
    </message>
    <message>
        <source>You reviewed revision %1 of this request.</source>
        <translation>Vous avez examiné la révision %1 de cette demande.</translation>
    </message>
    <message>
        <source>On %1.</source>
        <comment>date</comment>
        <translation>Le %1.</translation>
    </message>
    <message>
        <source>On %1 you reviewed another content of this same revision.</source>
        <comment>date</comment>
        <translation>Le %1, vous avez examiné un autre contenu de cette même révision.</translation>
    </message>
    <message>
        <source>One of the two packages was altered: ask its sender which one holds.</source>
        <translation>L’un des deux paquets a été modifié&#xa0;: demandez à l’expéditeur lequel fait foi.</translation>
    </message>
    <message>
        <source>This package was altered after your review of %1: it is no longer what you reviewed.</source>
        <comment>date</comment>
        <translation>Ce paquet a été modifié après votre revue du %1&#xa0;: ce n’est plus ce que vous avez examiné.</translation>
    </message>
    <message>
        <source>Its revision is the same, its content is not. Your former review is kept.</source>
        <translation>Sa révision est la même, son contenu ne l’est pas. Votre revue précédente est conservée.</translation>
    </message>
    <message numerus="yes">
        <source>Take its %n remark(s) over</source>
        <translation>
            <numerusform>Reprendre %n remarque</numerusform>
            <numerusform>Reprendre ses %n remarques</numerusform>
        </translation>
    </message>
    <message>
        <source>The review stands in memory only. Saving is tried again by itself.</source>
        <translation>La revue n’est qu’en mémoire. L’enregistrement est retenté automatiquement.</translation>
    </message>
    <message>
        <source>Its export has just failed.</source>
        <translation>Son export vient d’échouer.</translation>
    </message>
    <message>
        <source>The review itself is saved on this computer.</source>
        <translation>La revue elle-même est enregistrée sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>La quitter</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Continuer à travailler</translation>
    </message>
    <message>
        <source>The review is not saved</source>
        <translation>La revue n’est pas enregistrée</translation>
    </message>
    <message>
        <source>What was changed last stands in memory only.</source>
        <translation>Les dernières modifications ne sont qu’en mémoire.</translation>
    </message>
    <message>
        <source>Export it, or let it go: then it is lost.</source>
        <translation>Exportez-la, ou abandonnez-la&#xa0;: elle sera alors perdue.</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Y renoncer</translation>
    </message>
    <message>
        <source>Compare with revision %1</source>
        <translation>Comparer avec la révision %1</translation>
    </message>
    <message>
        <source>Revision %1 of this request is on this computer.</source>
        <translation>La révision %1 de cette demande se trouve sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Prendre l’autre</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Another window has changed this review.</source>
        <translation>Une autre fenêtre a modifié cette revue.</translation>
    </message>
    <message>
        <source>Nothing was written over it. Take what it says and drop what was changed here, or keep both as two reviews.</source>
        <translation>Rien n’a été écrasé. Prenez ce qu’elle contient en abandonnant ce qui a été modifié ici, ou gardez les deux comme deux revues.</translation>
    </message>
    <message>
        <source>Compare with what you reviewed</source>
        <translation>Comparer avec ce que vous avez relu</translation>
    </message>
    <message>
        <source>Compare with another package of revision %1</source>
        <translation>Comparer avec un autre paquet de la révision %1</translation>
    </message>
    <message>
        <source>Your review is set aside: any change takes it up again.</source>
        <translation>Votre revue est mise de côté&#xa0;: toute modification la remet en cours.</translation>
    </message>
    <message>
        <source>Back to the received packages (Alt+Left)</source>
        <translation>Retour aux paquets reçus (Alt+Gauche)</translation>
    </message>
    <message>
        <source>“%1” is another review, by %2.</source>
        <translation>«&#xa0;%1&#xa0;» est une autre revue, de %2.</translation>
    </message>
    <message>
        <source>a reviewer without a name</source>
        <translation>un relecteur sans nom</translation>
    </message>
    <message>
        <source>Export yours under another name, or that one is lost.</source>
        <translation>Exportez la vôtre sous un autre nom, sinon celle-ci est perdue.</translation>
    </message>
    <message>
        <source>“%1” is this review as it was written elsewhere, on %2.</source>
        <comment>file, date</comment>
        <translation>«&#xa0;%1&#xa0;» est cette revue telle qu’elle a été écrite ailleurs, le %2.</translation>
    </message>
    <message>
        <source>What was changed there is replaced by what stands here.</source>
        <translation>Ce qui y a été modifié est remplacé par ce qui se trouve ici.</translation>
    </message>
    <message>
        <source>Signed by: %1. Hand over both files, the review and its signature (%2).</source>
        <comment>person and organisation, suffix of a file</comment>
        <translation>Signée par&#xa0;: %1. Transmettez les deux fichiers, la revue et sa signature (%2).</translation>
    </message>
    <message>
        <source>Sign &amp;the review…</source>
        <translation>Signer la revue…</translation>
    </message>
    <message>
        <source>Shows who it comes from, with your certificate.</source>
        <translation>Montre qui en est l’auteur, grâce à votre certificat.</translation>
    </message>
    <message>
        <source>This is the copy without contacts of what you reviewed on %1.</source>
        <comment>date</comment>
        <translation>C’est la copie sans contacts de ce que vous avez examiné le %1.</translation>
    </message>
    <message>
        <source>On %1 you reviewed the copy without contacts of this package.</source>
        <comment>date</comment>
        <translation>Le %1, vous avez examiné la copie sans contacts de ce paquet.</translation>
    </message>
    <message>
        <source>All else is the same. Your former review is kept.</source>
        <translation>Tout le reste est identique. Votre revue précédente est conservée.</translation>
    </message>
    <message>
        <source>Whether anything else was changed cannot be told here. Your former review is kept.</source>
        <translation>Impossible de dire ici si autre chose a été modifié. Votre revue précédente est conservée.</translation>
    </message>
    <message>
        <source>This package says that it is a copy without contacts of a revision that you reviewed on %1.</source>
        <comment>date</comment>
        <translation>Ce paquet se dit copie sans contacts d’une révision que vous avez examinée le %1.</translation>
    </message>
    <message>
        <source>Its signature (%1) is erased: it is not of the new text.</source>
        <comment>suffix of a file</comment>
        <translation>Sa signature (%1) est effacée&#xa0;: elle n’est pas celle du nouveau texte.</translation>
    </message>
    <message>
        <source>The signature of the former text is erased. Sign the review again.</source>
        <translation>La signature de l’ancien texte est effacée. Signez de nouveau la revue.</translation>
    </message>
</context>
<context>
    <name>viatique::ReviewReader</name>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 est illisible</translation>
    </message>
    <message>
        <source>a reviewer without a name</source>
        <translation>un relecteur sans nom</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <comment>of a review</comment>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3, on revision %4</source>
        <comment>reviewer, opinion, remarks</comment>
        <translation>%1&#xa0;: %2, %3, sur la révision %4</translation>
    </message>
    <message>
        <source>%1: %2, %3, on another content</source>
        <comment>reviewer, opinion, remarks</comment>
        <translation>%1&#xa0;: %2, %3, sur un autre contenu</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>reviewer, opinion, remarks</comment>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message>
        <source>Reviews of colleagues</source>
        <translation>Revues de collègues</translation>
    </message>
    <message>
        <source>&amp;Review, read-only</source>
        <translation>&amp;Revue, en lecture seule</translation>
    </message>
    <message>
        <source>The review of a colleague, read-only</source>
        <translation>La revue d’un collègue, en lecture seule</translation>
    </message>
</context>
<context>
    <name>viatique::ReviewReport</name>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>Numéro de la demande</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Revue par</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>No opinion yet</source>
        <translation>Pas encore d’avis</translation>
    </message>
    <message>
        <source>Opinion: %1</source>
        <translation>Avis&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) to correct.</source>
        <translation>
            <numerusform>%n remarque à corriger.</numerusform>
            <numerusform>%n remarques à corriger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) advised.</source>
        <translation>
            <numerusform>%n remarque conseillée.</numerusform>
            <numerusform>%n remarques conseillées.</numerusform>
        </translation>
    </message>
    <message>
        <source>No remark.</source>
        <translation>Aucune remarque.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>The whole request</source>
        <translation>L’ensemble de la demande</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>severity, reason</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Place in the file</source>
        <translation>Emplacement dans le fichier</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Suggested value</source>
        <translation>Valeur suggérée</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>These places are not in the request that was read.</source>
        <translation>Ces emplacements ne figurent pas dans la demande qui a été lue.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number, place of a remark</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
    <message>
        <source>Review of an access request to API Entreprise</source>
        <translation>Revue d’une demande d’accès à API Entreprise</translation>
    </message>
    <message>
        <source>Request without a title</source>
        <translation>Demande sans titre</translation>
    </message>
    <message>
        <source>IN PROGRESS</source>
        <comment>a review, across each page</comment>
        <translation>EN COURS</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>revision, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Demande %1</translation>
    </message>
</context>
<context>
    <name>viatique::ReviewSharing</name>
    <message>
        <source>A colleague</source>
        <translation>Un collègue</translation>
    </message>
    <message>
        <source>This package is being reviewed in another window of this program.</source>
        <translation>Ce paquet est en cours de revue dans une autre fenêtre de ce programme.</translation>
    </message>
    <message>
        <source>%1 has taken this review over, on the computer “%2”.</source>
        <translation>%1 a repris cette revue, sur l’ordinateur «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>%1 is reviewing this package.</source>
        <translation>%1 fait la revue de ce paquet.</translation>
    </message>
    <message>
        <source>%1 has been reviewing this package since %2, on the computer “%3”.</source>
        <comment>name, time, computer</comment>
        <translation>%1 fait la revue de ce paquet depuis %2, sur l’ordinateur «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>The program ended without giving the package back. You can take it over.</source>
        <translation>Le programme s’est arrêté sans rendre le paquet. Vous pouvez le reprendre.</translation>
    </message>
    <message numerus="yes">
        <source>That program has given no sign for %n minute(s). You can take the package over.</source>
        <translation>
            <numerusform>Son programme ne donne plus signe depuis %n minute. Vous pouvez reprendre le paquet.</numerusform>
            <numerusform>Son programme ne donne plus signe depuis %n minutes. Vous pouvez reprendre le paquet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was reviewing this package, and no longer does.</source>
        <translation>%1 faisait la revue de ce paquet, et ne la fait plus.</translation>
    </message>
    <message>
        <source>Whether a colleague is reviewing this package cannot be told.</source>
        <translation>Impossible de savoir si un collègue fait la revue de ce paquet.</translation>
    </message>
    <message>
        <source>What you wrote stays on this computer, read-only meanwhile.</source>
        <translation>Ce que vous avez écrit reste sur cet ordinateur, en lecture seule pendant ce temps.</translation>
    </message>
    <message>
        <source>You can read all, and write nothing meanwhile.</source>
        <translation>Vous pouvez tout lire, sans rien écrire pendant ce temps.</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Reprendr&amp;e</translation>
    </message>
    <message>
        <source>&amp;Take over…</source>
        <translation>Reprendr&amp;e…</translation>
    </message>
    <message>
        <source>Nobody else sees that you review this package: its folder is read-only.</source>
        <translation>Personne d’autre ne voit que vous faites la revue de ce paquet&#xa0;: son dossier est en lecture seule.</translation>
    </message>
    <message>
        <source>Colleagues may not see that you review this package: %1</source>
        <translation>Vos collègues ne voient peut-être pas que vous faites la revue de ce paquet&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>reviews</comment>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) of colleagues stand(s) beside this package.</source>
        <translation>
            <numerusform>%n revue d’un collègue se trouve à côté de ce paquet.</numerusform>
            <numerusform>%n revues de collègues se trouvent à côté de ce paquet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the package over</source>
        <translation>Reprendre le paquet</translation>
    </message>
    <message>
        <source>The other window becomes read-only, and keeps what was written there.</source>
        <translation>L’autre fenêtre passe en lecture seule, et garde ce qui y a été écrit.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne pas reprendre</translation>
    </message>
    <message>
        <source>Read…</source>
        <comment>reviews of colleagues</comment>
        <translation>Lire…</translation>
    </message>
</context>
<context>
    <name>viatique::RevisionHistory</name>
    <message>
        <source>The whole request</source>
        <translation>L’ensemble de la demande</translation>
    </message>
    <message>
        <source>This is another request: “%1”.</source>
        <translation>C’est une autre demande&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>viatique::Rules</name>
    <message>
        <source>public</source>
        <translation>publique</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protégée</translation>
    </message>
    <message>
        <source>legal framework</source>
        <translation>cadre juridique</translation>
    </message>
    <message>
        <source>mock-up</source>
        <translation>maquette</translation>
    </message>
    <message>
        <source>Say whether the vendor files for itself or for a public client.</source>
        <translation>Indiquez si l’éditeur dépose la demande pour lui-même ou pour un client public.</translation>
    </message>
    <message>
        <source>Enter the SIRET of the organisation that asks for the data.</source>
        <translation>Saisissez le SIRET de l’organisation qui demande les données.</translation>
    </message>
    <message numerus="yes">
        <source>A SIRET has 14 digits; this one has %n character(s). Copy it again.</source>
        <translation>
            <numerusform>Un SIRET compte 14&#xa0;chiffres&#x202f;; celui-ci compte %n caractère. Recopiez-le.</numerusform>
            <numerusform>Un SIRET compte 14&#xa0;chiffres&#x202f;; celui-ci compte %n caractères. Recopiez-le.</numerusform>
        </translation>
    </message>
    <message>
        <source>This SIRET does not exist: its control key does not hold. Check each digit.</source>
        <translation>Ce SIRET n’existe pas&#xa0;: sa clé de contrôle ne correspond pas. Vérifiez chaque chiffre.</translation>
    </message>
    <message>
        <source>Enter the name of the organisation that asks for the data.</source>
        <translation>Saisissez le nom de l’organisation qui demande les données.</translation>
    </message>
    <message>
        <source>Say what kind of public body the client is.</source>
        <translation>Indiquez quel type d’organisme public est le client.</translation>
    </message>
    <message>
        <source>A private body without a public-service mission has no access to API Entreprise. Have the request filed by the public body that you work for.</source>
        <translation>Un organisme privé sans mission de service public n’a pas accès à l’API Entreprise. Faites déposer la demande par l’organisme public pour lequel vous travaillez.</translation>
    </message>
    <message>
        <source>Enter the name of the vendor who prepares the request.</source>
        <translation>Saisissez le nom de l’éditeur qui prépare la demande.</translation>
    </message>
    <message>
        <source>The vendor&apos;s web site is not a link such as “https://vendor.example”. Correct it.</source>
        <translation>Le site internet de l’éditeur n’est pas un lien tel que «&#xa0;https://editeur.example&#xa0;». Corrigez-le.</translation>
    </message>
    <message>
        <source>Name the person who will file the request.</source>
        <translation>Indiquez la personne qui déposera la demande.</translation>
    </message>
    <message>
        <source>Enter the e-mail address with which the applicant will sign in to DataPass.</source>
        <translation>Saisissez l’adresse électronique avec laquelle le demandeur se connectera à DataPass.</translation>
    </message>
    <message>
        <source>Give the project a title. It will be public.</source>
        <translation>Donnez un intitulé au projet. Il sera public.</translation>
    </message>
    <message>
        <source>Choose the use case: it decides on the form and on the data.</source>
        <translation>Choisissez le cas d’usage&#xa0;: il détermine le formulaire et les données.</translation>
    </message>
    <message numerus="yes">
        <source>This request holds %n use cases. File one request for each: they will be answered sooner.</source>
        <translation>
            <numerusform>Cette demande contient %n cas d’usage. Déposez une demande pour chacun&#xa0;: la réponse viendra plus tôt.</numerusform>
            <numerusform>Cette demande contient %n cas d’usage. Déposez une demande pour chacun&#xa0;: les réponses viendront plus tôt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The use case “{useCase}” is not in the catalogue. Choose another.</source>
        <translation>Le cas d’usage «&#xa0;{useCase}&#xa0;» n’est pas dans le catalogue. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Describe the use case in a sentence.</source>
        <translation>Décrivez le cas d’usage en une phrase.</translation>
    </message>
    <message>
        <source>No form of DataPass fits this use case: the free request takes longer to be answered.</source>
        <translation>Aucun formulaire de DataPass ne correspond à ce cas d’usage&#xa0;: la réponse à une demande libre prend plus de temps.</translation>
    </message>
    <message>
        <source>The form against fraud is for administrations that have this mission. Check that the client is one.</source>
        <translation>Le formulaire de détection de la fraude est destiné aux administrations qui ont cette mission. Vérifiez que le client en fait partie.</translation>
    </message>
    <message>
        <source>Describe the project: who will use the data, what for, and where they are shown.</source>
        <translation>Décrivez le projet&#xa0;: qui utilisera les données, pour quoi faire, et où elles sont affichées.</translation>
    </message>
    <message>
        <source>Answer the question “{field}”: the vendor form asks for all five.</source>
        <translation>Répondez à la question «&#xa0;{field}&#xa0;»&#xa0;: le formulaire des éditeurs demande les cinq réponses.</translation>
    </message>
    <message>
        <source>The answer to “{field}” says too little. Answer it in a sentence.</source>
        <translation>La réponse à «&#xa0;{field}&#xa0;» est trop brève. Répondez par une phrase.</translation>
    </message>
    <message>
        <source>The answer to “{field}” repeats another one. Answer each question by itself.</source>
        <translation>La réponse à «&#xa0;{field}&#xa0;» en répète une autre. Répondez à chaque question pour elle-même.</translation>
    </message>
    <message>
        <source>Say whether the service is for companies, for associations, or for both.</source>
        <translation>Indiquez si le service s’adresse aux entreprises, aux associations, ou aux deux.</translation>
    </message>
    <message>
        <source>Say whether the data are shown on a page that anyone can open.</source>
        <translation>Indiquez si les données sont affichées sur une page que tout le monde peut ouvrir.</translation>
    </message>
    <message>
        <source>The date of going live has passed. Enter the one that is planned now.</source>
        <translation>La date de mise en production est passée. Saisissez celle qui est prévue maintenant.</translation>
    </message>
    <message>
        <source>“{field}” speaks of a commercial purpose, which is refused. If that is not meant, say it in other words.</source>
        <translation>«&#xa0;{field}&#xa0;» évoque une finalité commerciale, ce qui est refusé. Si ce n’est pas le sens voulu, dites-le autrement.</translation>
    </message>
    <message>
        <source>Nothing has changed here for three months. Check names, dates and texts before filing.</source>
        <translation>Rien n’a changé ici depuis trois mois. Vérifiez les noms, les dates et les textes avant le dépôt.</translation>
    </message>
    <message>
        <source>Choose the data that the service needs, and only those.</source>
        <translation>Choisissez les données dont le service a besoin, et seulement celles-là.</translation>
    </message>
    <message>
        <source>The datum “{endpoint}” is not in the catalogue “{catalogue}”. Remove it.</source>
        <translation>La donnée «&#xa0;{endpoint}&#xa0;» n’est pas dans le catalogue «&#xa0;{catalogue}&#xa0;». Retirez-la.</translation>
    </message>
    <message>
        <source>The datum “{endpoint}” stands twice in the request. Remove one.</source>
        <translation>La donnée «&#xa0;{endpoint}&#xa0;» figure deux fois dans la demande. Retirez l’une des deux.</translation>
    </message>
    <message>
        <source>Say why the service needs “{endpoint}”.</source>
        <translation>Expliquez pourquoi le service a besoin de «&#xa0;{endpoint}&#xa0;».</translation>
    </message>
    <message>
        <source>“{endpoint}” is protected and cannot be shown on a public page. Ask for its public part, or remove it.</source>
        <translation>La donnée «&#xa0;{endpoint}&#xa0;» est protégée et ne peut pas être affichée sur une page publique. Demandez sa partie publique, ou retirez-la.</translation>
    </message>
    <message>
        <source>“{endpoint}” is not given for the use case “{useCase}”. Remove it.</source>
        <translation>La donnée «&#xa0;{endpoint}&#xa0;» n’est pas accordée pour le cas d’usage «&#xa0;{useCase}&#xa0;». Retirez-la.</translation>
    </message>
    <message>
        <source>“{endpoint}” is sensitive: agents look for a text that names it. Ask for it only if you must.</source>
        <translation>La donnée «&#xa0;{endpoint}&#xa0;» est sensible&#xa0;: les agents instructeurs cherchent un texte qui la nomme. Ne la demandez que si elle est indispensable.</translation>
    </message>
    <message numerus="yes">
        <source>All %n data of the catalogue are asked for. Requests that ask for too much come back: keep what the service needs.</source>
        <translation>
            <numerusform>La seule donnée du catalogue (%n) est demandée. Les demandes trop larges reviennent&#xa0;: gardez ce dont le service a besoin.</numerusform>
            <numerusform>Les %n données du catalogue sont toutes demandées. Les demandes trop larges reviennent&#xa0;: gardez ce dont le service a besoin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the nature and the reference of the text that allows the organisation to process the data.</source>
        <translation>Indiquez la nature et la référence du texte qui autorise l’organisation à traiter les données.</translation>
    </message>
    <message>
        <source>Cite the text that founds this processing.</source>
        <translation>Citez le texte qui fonde ce traitement.</translation>
    </message>
    <message>
        <source>This text is empty. Give its title, its reference or its link, or remove it.</source>
        <translation>Ce texte est vide. Donnez son intitulé, sa référence ou son lien, ou retirez-le.</translation>
    </message>
    <message>
        <source>The link of “{text}” will be refused: it needs a host with a dot, without port, blank or accent. Copy it from the browser again.</source>
        <translation>Le lien de «&#xa0;{text}&#xa0;» sera refusé&#xa0;: il lui faut un nom de domaine avec un point, sans port, sans espace et sans accent. Copiez-le à nouveau depuis le navigateur.</translation>
    </message>
    <message>
        <source>Give the link of a text, or attach the text itself.</source>
        <translation>Donnez le lien d’un texte, ou joignez le texte lui-même.</translation>
    </message>
    <message>
        <source>Link “{endpoint}” to the text that founds its use.</source>
        <translation>Rattachez «&#xa0;{endpoint}&#xa0;» au texte qui fonde son utilisation.</translation>
    </message>
    <message>
        <source>“{endpoint}” rests on a general principle alone. Link it to the text that founds this processing.</source>
        <translation>La donnée «&#xa0;{endpoint}&#xa0;» ne repose que sur un principe général. Rattachez-la au texte qui fonde ce traitement.</translation>
    </message>
    <message>
        <source>“{text}” founds no datum. Link it to the data it founds, or remove it.</source>
        <translation>Le texte «&#xa0;{text}&#xa0;» ne fonde aucune donnée. Rattachez-le aux données qu’il fonde, ou retirez-le.</translation>
    </message>
    <message>
        <source>The file of “{document}” is no longer there. Attach it again.</source>
        <translation>Le fichier de «&#xa0;{document}&#xa0;» n’est plus là. Joignez-le à nouveau.</translation>
    </message>
    <message>
        <source>The file of “{document}” has changed since it was attached. Attach it again.</source>
        <translation>Le fichier de «&#xa0;{document}&#xa0;» a changé depuis qu’il a été joint. Joignez-le à nouveau.</translation>
    </message>
    <message>
        <source>“{document}” is not a PDF. DataPass takes nothing else: export it as PDF.</source>
        <translation>Le document «&#xa0;{document}&#xa0;» n’est pas un PDF. DataPass n’accepte rien d’autre&#xa0;: exportez-le en PDF.</translation>
    </message>
    <message>
        <source>“{document}” is a damaged PDF ({reason}). Export it again.</source>
        <translation>Le document «&#xa0;{document}&#xa0;» est un PDF endommagé ({reason}). Exportez-le à nouveau.</translation>
    </message>
    <message>
        <source>“{document}” could not be examined ({reason}). Check that it opens.</source>
        <translation>Le document «&#xa0;{document}&#xa0;» n’a pas pu être examiné ({reason}). Vérifiez qu’il s’ouvre.</translation>
    </message>
    <message>
        <source>“{document}” is encrypted: agents may not be able to open it. Save it without a password.</source>
        <translation>Le document «&#xa0;{document}&#xa0;» est chiffré&#xa0;: les agents instructeurs ne pourront peut-être pas l’ouvrir. Enregistrez-le sans mot de passe.</translation>
    </message>
    <message>
        <source>“{document}” holds scripts, actions or other files, which agents distrust. Print it to a new PDF.</source>
        <translation>Le document «&#xa0;{document}&#xa0;» contient des scripts, des actions ou d’autres fichiers, dont les agents instructeurs se méfient. Imprimez-le dans un nouveau PDF.</translation>
    </message>
    <message>
        <source>Say what “{document}” is: decree, order, deliberation…</source>
        <translation>Indiquez ce qu’est «&#xa0;{document}&#xa0;»&#xa0;: décret, arrêté, délibération…</translation>
    </message>
    <message>
        <source>A document of this kind is unusual for such a body: check that “{document}” founds its processing.</source>
        <translation>Ce type de document est inhabituel pour un tel organisme&#xa0;: vérifiez que «&#xa0;{document}&#xa0;» fonde son traitement.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n documents for one place ({slot}), which takes six. Join some of them.</source>
        <translation>
            <numerusform>Il y a %n document pour un même emplacement ({slot}), qui en accepte six. Réunissez-en plusieurs.</numerusform>
            <numerusform>Il y a %n documents pour un même emplacement ({slot}), qui en accepte six. Réunissez-en plusieurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{document}” is attached twice. Remove one.</source>
        <translation>Le document «&#xa0;{document}&#xa0;» est joint deux fois. Retirez l’un des deux.</translation>
    </message>
    <message>
        <source>“{document}” supports no datum. Link it to the data it supports, or remove it.</source>
        <translation>Le document «&#xa0;{document}&#xa0;» n’appuie aucune donnée. Rattachez-le aux données qu’il appuie, ou retirez-le.</translation>
    </message>
    <message>
        <source>“{endpoint}” needs a supporting document: a decree, an order, a deliberation, an agreement, or the article printed from Légifrance.</source>
        <translation>La donnée «&#xa0;{endpoint}&#xa0;» demande un justificatif&#xa0;: un décret, un arrêté, une délibération, une convention, ou l’article imprimé depuis Légifrance.</translation>
    </message>
    <message>
        <source>Each client will have to supply a supporting document for “{endpoint}”.</source>
        <translation>Chaque client devra fournir un justificatif pour «&#xa0;{endpoint}&#xa0;».</translation>
    </message>
    <message>
        <source>Say who will see the personal data.</source>
        <translation>Indiquez qui verra les données personnelles.</translation>
    </message>
    <message>
        <source>The vendor seems to be named as a recipient. Only agents of the public body may receive the data.</source>
        <translation>L’éditeur semble figurer parmi les destinataires. Seuls les agents de l’organisme public peuvent recevoir les données.</translation>
    </message>
    <message>
        <source>Say for how many months the data are kept.</source>
        <translation>Indiquez pendant combien de mois les données sont conservées.</translation>
    </message>
    <message>
        <source>Give the retention as a whole number of months, at least 1.</source>
        <translation>Donnez la durée de conservation en nombre entier de mois, au moins 1.</translation>
    </message>
    <message>
        <source>Explain why the data are kept for more than 36 months.</source>
        <translation>Expliquez pourquoi les données sont conservées plus de 36&#xa0;mois.</translation>
    </message>
    <message>
        <source>Fill in the contact “{person}”.</source>
        <translation>{person}&#xa0;: indiquez cette personne.</translation>
    </message>
    <message>
        <source>{person}: fill in “{field}”.</source>
        <translation>{person}&#xa0;: remplissez «&#xa0;{field}&#xa0;».</translation>
    </message>
    <message>
        <source>{person}: this telephone number has an unusual form. Check it.</source>
        <translation>{person}&#xa0;: ce numéro de téléphone a une forme inhabituelle. Vérifiez-le.</translation>
    </message>
    <message>
        <source>{person}: this address is the vendor&apos;s. This person must belong to the client.</source>
        <translation>{person}&#xa0;: cette adresse est celle de l’éditeur. Cette personne doit appartenir au client.</translation>
    </message>
    <message>
        <source>The data controller and the data protection officer are the same person. Check that this is meant.</source>
        <translation>Le responsable de traitement et le délégué à la protection des données sont la même personne. Vérifiez que c’est bien voulu.</translation>
    </message>
    <message>
        <source>“{field}” holds “&lt;” or “&gt;”: DataPass may remove the words behind it. Write it in words.</source>
        <translation>«&#xa0;{field}&#xa0;» contient «&#xa0;&lt;&#xa0;» ou «&#xa0;&gt;&#xa0;»&#xa0;: DataPass peut supprimer les mots qui suivent. Écrivez ces signes en toutes lettres.</translation>
    </message>
    <message>
        <source>“{field}” holds characters that nobody sees. Type it again as plain text.</source>
        <translation>«&#xa0;{field}&#xa0;» contient des caractères que personne ne voit. Saisissez à nouveau ce champ, sans mise en forme.</translation>
    </message>
    <message>
        <source>“{field}” holds characters that the PDF cannot show ({characters}). Write them in words.</source>
        <translation>«&#xa0;{field}&#xa0;» contient des caractères que le PDF ne peut pas afficher ({characters}). Remplacez-les par des mots.</translation>
    </message>
    <message>
        <source>“{endpoint}” has no {part} part. Ask for the part that it has.</source>
        <translation>«&#xa0;{endpoint}&#xa0;» n’a pas de partie {part}. Demandez la partie qui existe.</translation>
    </message>
    <message numerus="yes">
        <source>The same purpose is given for %n data: {endpoints}. Say for each why the service needs it.</source>
        <translation>
            <numerusform>La même raison est donnée pour %n donnée&#xa0;: {endpoints}. Dites pour chacune pourquoi le service en a besoin.</numerusform>
            <numerusform>La même raison est donnée pour %n données&#xa0;: {endpoints}. Dites pour chacune pourquoi le service en a besoin.</numerusform>
        </translation>
    </message>
    <message>
        <source>This program does not know the reference of “{text}”. The text is judged by its title and link.</source>
        <translation>Ce programme ne connaît pas la référence de «&#xa0;{text}&#xa0;». Le texte est jugé sur son intitulé et son lien.</translation>
    </message>
    <message>
        <source>“{document}” has {size}, {over} too much: DataPass takes less than 10 MB. Split it or reduce its scans.</source>
        <translation>«&#xa0;{document}&#xa0;» pèse {size}, soit {over} de trop&#xa0;: DataPass n’accepte que moins de 10&#xa0;Mo. Scindez-le ou allégez ses images.</translation>
    </message>
    <message>
        <source>The revision is a whole number, from 1 on.</source>
        <translation>La révision est un nombre entier, à partir de 1.</translation>
    </message>
    <message>
        <source>The description is too short. Say who reads the data, what for, and in which screen.</source>
        <translation>La description est trop courte. Dites qui lit les données, pour quoi faire, et sur quel écran.</translation>
    </message>
    <message>
        <source>Say more precisely why the service needs “{endpoint}”.</source>
        <translation>Expliquez plus précisément pourquoi le service a besoin de «&#xa0;{endpoint}&#xa0;».</translation>
    </message>
    <message>
        <source>“{text}” does not say which article or which act is meant. Give its number, its date or its link.</source>
        <translation>«&#xa0;{text}&#xa0;» ne dit pas de quel article ou de quel acte il s’agit. Donnez son numéro, sa date ou son lien.</translation>
    </message>
    <message>
        <source>What is cited ({texts}) only states a principle of exchange between administrations. Add the text that founds this processing: an article, a decree, an order or a deliberation.</source>
        <translation>Ce qui est cité ({texts}) pose seulement un principe d’échange entre administrations. Ajoutez le texte qui fonde ce traitement&#xa0;: un article, un décret, un arrêté ou une délibération.</translation>
    </message>
    <message>
        <source>The text “{id}” is not in the request. Remove the link to it.</source>
        <translation>Le texte «&#xa0;{id}&#xa0;» n’est pas dans la demande. Retirez le renvoi à ce texte.</translation>
    </message>
    <message>
        <source>The document “{id}” is not in the request. Remove the link to it.</source>
        <translation>Le document «&#xa0;{id}&#xa0;» n’est pas dans la demande. Retirez le renvoi à ce document.</translation>
    </message>
    <message>
        <source>{person}: this e-mail address will be refused. Write it without accents or blanks, as name@body.example.</source>
        <translation>{person}&#xa0;: cette adresse électronique sera refusée. Écrivez-la sans accent ni espace, sous la forme nom@organisme.example.</translation>
    </message>
    <message>
        <source>Two elements have the id “{id}”. Give one of them another.</source>
        <translation>Deux éléments portent l’identifiant «&#xa0;{id}&#xa0;». Donnez-en un autre à l’un d’eux.</translation>
    </message>
    <message>
        <source>The date of going live cannot be understood. Write day, month and year, as in 01/03/2027 (in a file: 2027-03-01).</source>
        <translation>La date de mise en production n’est pas reconnue. Écrivez jour, mois et année, comme 01/03/2027 (dans un fichier&#xa0;: 2027-03-01).</translation>
    </message>
    <message>
        <source>The purpose of “{endpoint}” only repeats its name or what it gives. Say what the service does with it.</source>
        <translation>La raison donnée pour «&#xa0;{endpoint}&#xa0;» ne fait que répéter son nom ou ce que la donnée contient. Dites ce que le service en fait.</translation>
    </message>
    <message>
        <source>“{endpoint}” is of no use for “{useCase}”. Remove it.</source>
        <translation>«&#xa0;{endpoint}&#xa0;» ne sert pas pour «&#xa0;{useCase}&#xa0;». Retirez-la.</translation>
    </message>
    <message>
        <source>“{endpoint}” is of no use for “{useCase}” ({condition}). Remove it.</source>
        <translation>«&#xa0;{endpoint}&#xa0;» ne sert pas pour «&#xa0;{useCase}&#xa0;» ({condition}). Retirez-la.</translation>
    </message>
    <message>
        <source>“{endpoint}” is about {audiences} only, and the service is not for them. Remove it.</source>
        <translation>«&#xa0;{endpoint}&#xa0;» ne concerne que les {audiences}, auxquelles le service ne s’adresse pas. Retirez-la.</translation>
    </message>
    <message>
        <source>“{endpoint}” is for certain sectors only ({sectors}). Say that the service is for them, or remove it.</source>
        <translation>«&#xa0;{endpoint}&#xa0;» ne concerne que certains secteurs ({sectors}). Indiquez que le service s’y adresse, ou retirez-la.</translation>
    </message>
    <message>
        <source>“{endpoint}” is no longer given. Remove it.</source>
        <translation>«&#xa0;{endpoint}&#xa0;» n’est plus délivrée. Retirez-la.</translation>
    </message>
    <message>
        <source>“{endpoint}” is no longer given: “{replacedBy}” has taken its place. Remove it.</source>
        <translation>«&#xa0;{endpoint}&#xa0;» n’est plus délivrée&#xa0;: «&#xa0;{replacedBy}&#xa0;» la remplace. Retirez-la.</translation>
    </message>
    <message>
        <source>“{other}” is asked for too, and gives much the same as “{endpoint}”. One of them is usually enough.</source>
        <translation>«&#xa0;{other}&#xa0;» est demandée aussi, et donne à peu près la même chose que «&#xa0;{endpoint}&#xa0;». L’une des deux suffit d’ordinaire.</translation>
    </message>
    <message>
        <source>All data of “{category}” are asked for with one purpose. Keep what the service needs, and say for each why.</source>
        <translation>Toutes les données de «&#xa0;{category}&#xa0;» sont demandées pour la même raison. Gardez celles dont le service a besoin, et dites pour chacune pourquoi.</translation>
    </message>
    <message>
        <source>“{endpoint}” is sensitive and rests on no text of its own. Link the text that names it, or remove it.</source>
        <translation>«&#xa0;{endpoint}&#xa0;» est sensible et ne repose sur aucun texte qui lui soit propre. Reliez-la au texte qui la nomme, ou retirez-la.</translation>
    </message>
    <message>
        <source>A remark on revision {revision} has no answer: “{remark}”. Say what became of it.</source>
        <translation>Une remarque sur la révision {revision} est sans réponse&#xa0;: «&#xa0;{remark}&#xa0;». Dites ce qu’il en est advenu.</translation>
    </message>
    <message>
        <source>A remark of {reviewer} on revision {revision} has no answer: “{remark}”. Say what became of it.</source>
        <translation>Une remarque de {reviewer} sur la révision {revision} est sans réponse&#xa0;: «&#xa0;{remark}&#xa0;». Dites ce qu’il en est advenu.</translation>
    </message>
    <message>
        <source>A remark on revision {revision} advises: “{remark}”. Say what became of it.</source>
        <translation>Une remarque sur la révision {revision} conseille&#xa0;: «&#xa0;{remark}&#xa0;». Dites ce qu’il en est advenu.</translation>
    </message>
    <message>
        <source>A remark of {reviewer} on revision {revision} advises: “{remark}”. Say what became of it.</source>
        <translation>Une remarque de {reviewer} sur la révision {revision} conseille&#xa0;: «&#xa0;{remark}&#xa0;». Dites ce qu’il en est advenu.</translation>
    </message>
    <message>
        <source>A remark on revision {revision} is answered as corrected, but nothing changed at its place: “{remark}”. Correct it, or say why you keep it.</source>
        <translation>Une remarque sur la révision {revision} est dite corrigée, mais rien n’a changé à cet endroit&#xa0;: «&#xa0;{remark}&#xa0;». Corrigez, ou dites pourquoi vous gardez ce qui est écrit.</translation>
    </message>
    <message>
        <source>A remark of {reviewer} on revision {revision} is answered as corrected, but nothing changed at its place: “{remark}”. Correct it, or say why you keep it.</source>
        <translation>Une remarque de {reviewer} sur la révision {revision} est dite corrigée, mais rien n’a changé à cet endroit&#xa0;: «&#xa0;{remark}&#xa0;». Corrigez, ou dites pourquoi vous gardez ce qui est écrit.</translation>
    </message>
</context>
<context>
    <name>viatique::SaveNotice</name>
    <message>
        <source>The draft could not be saved; it is kept in memory and tried again.</source>
        <translation>Le brouillon n’a pas pu être enregistré&#x202f;; il reste en mémoire, et l’enregistrement sera retenté.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Another program has changed this draft.</source>
        <translation>Un autre programme a modifié ce brouillon.</translation>
    </message>
    <message>
        <source>Keep what this window shows, or take what the other program wrote: undo brings yours back.</source>
        <translation>Gardez ce que montre cette fenêtre, ou prenez ce que l’autre programme a écrit&#xa0;: «&#xa0;Annuler&#xa0;» rétablit le vôtre.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder ma saisie</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Prendre l’autre</translation>
    </message>
    <message>
        <source>Another program has deleted this draft.</source>
        <translation>Un autre programme a supprimé ce brouillon.</translation>
    </message>
    <message>
        <source>What you see is kept in memory. Write it again, or leave the draft to let it go.</source>
        <translation>Ce que vous voyez reste en mémoire. Réécrivez-le, ou quittez le brouillon pour y renoncer.</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>Réécrire</translation>
    </message>
    <message>
        <source>This draft can be read here, but not changed.</source>
        <translation>Ce brouillon peut être lu ici, mais pas modifié.</translation>
    </message>
</context>
<context>
    <name>viatique::ScrolledDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>Fer&amp;mer</translation>
    </message>
</context>
<context>
    <name>viatique::SentModel</name>
    <message>
        <source>no answer</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>status of HTTP, size of the answer</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
</context>
<context>
    <name>viatique::Settings</name>
    <message>
        <source>The settings file “%1” is damaged, and could not be put aside. What you choose now holds until you close the window.</source>
        <translation>Le fichier de réglages «&#xa0;%1&#xa0;» est endommagé et n’a pas pu être mis de côté. Ce que vous choisissez maintenant vaut jusqu’à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>The settings file was damaged: it was put aside as “%1”. Please choose your settings again.</source>
        <translation>Le fichier de réglages était endommagé&#xa0;: il a été mis de côté sous le nom «&#xa0;%1&#xa0;». Veuillez choisir à nouveau vos réglages.</translation>
    </message>
    <message>
        <source>The settings file was written by a newer version of the program, and is left as it is. What you choose now holds until you close the window.</source>
        <translation>Le fichier de réglages vient d’une version plus récente du programme et reste tel quel. Ce que vous choisissez maintenant vaut jusqu’à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>The settings file “%1” cannot be written. What you choose now holds until you close the window.</source>
        <translation>Le fichier de réglages «&#xa0;%1&#xa0;» ne peut pas être écrit. Ce que vous choisissez maintenant vaut jusqu’à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>“%1”, which holds what your organisation decides, cannot be read: the network stays off. Please tell whoever looks after this computer.</source>
        <translation>«&#xa0;%1&#xa0;», où votre organisation fixe ses choix, est illisible&#xa0;: le réseau reste coupé. Prévenez la personne qui s’occupe de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>viatique::SheetDialog</name>
    <message>
        <source>Nothing is filled in yet.</source>
        <translation>Rien n’est encore rempli.</translation>
    </message>
    <message>
        <source>%1 of %2 copied</source>
        <translation>%1 sur %2 copiés</translation>
    </message>
    <message>
        <source>Save the copy sheet</source>
        <translation>Enregistrer la fiche</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>Pages (*.html)</translation>
    </message>
    <message>
        <source>The copy sheet is saved.</source>
        <translation>La fiche est enregistrée.</translation>
    </message>
    <message>
        <source>The copy sheet is not saved.</source>
        <translation>La fiche n’est pas enregistrée.</translation>
    </message>
    <message>
        <source>Copy sheet for DataPass</source>
        <translation>Fiche de saisie pour DataPass</translation>
    </message>
    <message>
        <source>To be entered in DataPass, field by field</source>
        <translation>À saisir dans DataPass, champ par champ</translation>
    </message>
    <message>
        <source>In the order of its pages and with its own labels: copy a value here, paste it there.</source>
        <translation>Dans l’ordre de ses pages et avec ses propres libellés&#xa0;: copiez une valeur ici, collez-la dans DataPass.</translation>
    </message>
    <message>
        <source>Only what the &amp;link leaves out</source>
        <translation>Seulement ce que le &amp;lien laisse de côté</translation>
    </message>
    <message>
        <source>&amp;Save as a page…</source>
        <translation>&amp;Enregistrer en page…</translation>
    </message>
</context>
<context>
    <name>viatique::SheetRows</name>
    <message>
        <source>copied</source>
        <translation>copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>button of a field</comment>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy again: %1</source>
        <translation>Copier de nouveau&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copies all %1 characters</source>
        <translation>Copie les %1 caractères</translation>
    </message>
</context>
<context>
    <name>viatique::ShelfModel</name>
    <message>
        <source>Version of %1</source>
        <translation>Version du %1</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>fourni avec le programme</translation>
    </message>
    <message>
        <source>an update</source>
        <translation>une mise à jour</translation>
    </message>
    <message>
        <source>fetched: %1</source>
        <comment>moment</comment>
        <translation>reçu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>the update cannot be read</source>
        <translation>la mise à jour est illisible</translation>
    </message>
    <message>
        <source>later than the update that is here</source>
        <translation>plus récent que la mise à jour présente</translation>
    </message>
</context>
<context>
    <name>viatique::SignDialog</name>
    <message>
        <source>Signing: %1 of %2</source>
        <comment>amounts</comment>
        <translation>Signature&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>Choisir un certificat</translation>
    </message>
    <message>
        <source>Certificates with their key (*.p12 *.pfx)</source>
        <translation>Certificats avec leur clé (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Choose the file that holds your certificate (.p12 or .pfx).</source>
        <translation>Choisissez le fichier qui contient votre certificat (.p12 ou .pfx).</translation>
    </message>
    <message>
        <source>Your organisation decides on this for all users of this computer.</source>
        <translation>Votre organisation en décide pour tous les utilisateurs de cet ordinateur.</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>&amp;Signer</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuer</translation>
    </message>
    <message>
        <source>The certificate is in use.</source>
        <translation>Le certificat est en cours d’utilisation.</translation>
    </message>
    <message>
        <source>Opening the certificate</source>
        <translation>Ouverture du certificat</translation>
    </message>
    <message>
        <source>Signing the package</source>
        <translation>Signature du paquet</translation>
    </message>
    <message>
        <source>Signing the review</source>
        <translation>Signature de la revue</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Validité</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The signing was interrupted.</source>
        <translation>La signature a été interrompue.</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation>Rien n’a été signé.</translation>
    </message>
    <message>
        <source>Sign the package</source>
        <translation>Signer le paquet</translation>
    </message>
    <message>
        <source>Sign the review</source>
        <translation>Signer la revue</translation>
    </message>
    <message>
        <source>A signature tells who the package comes from, and shows whether it was changed since. It is made with your certificate, a file whose name ends in .p12 or .pfx.</source>
        <translation>Une signature dit de qui vient le paquet, et montre s’il a été modifié depuis. Elle se fait avec votre certificat, un fichier dont le nom finit par .p12 ou .pfx.</translation>
    </message>
    <message>
        <source>A signature tells who the review comes from, and shows whether it was changed since. It is made with your certificate, a file whose name ends in .p12 or .pfx.</source>
        <translation>Une signature dit de qui vient la revue, et montre si elle a été modifiée depuis. Elle se fait avec votre certificat, un fichier dont le nom finit par .p12 ou .pfx.</translation>
    </message>
    <message>
        <source>C&amp;ertificate</source>
        <translation>C&amp;ertificat</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>It opens the certificate this once, and is not kept.</source>
        <translation>Il n’ouvre le certificat que cette fois, et n’est pas conservé.</translation>
    </message>
    <message>
        <source>Signed in this name</source>
        <translation>Signature à ce nom</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Délivré par</translation>
    </message>
    <message>
        <source>Sign “%1”</source>
        <translation>Signer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Saisissez le mot de passe.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>viatique::Signature</name>
    <message>
        <source>a signer without a name</source>
        <translation>un signataire sans nom</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, organisation</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>who, day</comment>
        <translation>%1, le %2</translation>
    </message>
    <message>
        <source>Signed by %1: nothing has changed since.</source>
        <translation>Signature faite par %1&#xa0;: rien n’a changé depuis.</translation>
    </message>
    <message>
        <source>Signed in the name of %1: nothing has changed since. That name is not proved by the certificate: %2.</source>
        <translation>Signature attribuée à %1. Rien n’a changé depuis, mais le certificat ne prouve pas ce nom&#xa0;: %2.</translation>
    </message>
    <message>
        <source>This is not what was signed in the name of %1: it was changed. Ask for it again.</source>
        <translation>Contenu modifié depuis la signature, attribuée à %1. Demandez un nouvel envoi.</translation>
    </message>
    <message>
        <source>The signature in the name of %1 cannot be checked: %2. Ask for it again.</source>
        <translation>Signature impossible à vérifier (%2), attribuée à %1. Demandez un nouvel envoi.</translation>
    </message>
    <message>
        <source>Not signed: the origin is not proved.</source>
        <translation>Non signé&#xa0;: l’origine n’est pas prouvée.</translation>
    </message>
    <message>
        <source>The signature cannot be read: %1. Ask for it again.</source>
        <translation>La signature ne peut pas être lue&#xa0;: %1. Demandez un nouvel envoi.</translation>
    </message>
    <message>
        <source>Signed in the name of %1: nothing has changed since. The certificate has ended on %2, and the day of the signature is not proved.</source>
        <translation>Signature attribuée à %1. Rien n’a changé depuis, mais le certificat a expiré le %2 et le jour de la signature n’est pas prouvé.</translation>
    </message>
    <message>
        <source>%1 and by %2</source>
        <comment>signers</comment>
        <translation>%1, et par %2</translation>
    </message>
    <message>
        <source>%1 and of %2</source>
        <comment>in whose name</comment>
        <translation>%1, et à %2</translation>
    </message>
    <message>
        <source>Signed in the name of %1: nothing has changed since. Nobody who is believed here vouches for it.</source>
        <translation>Signature attribuée à %1. Rien n’a changé depuis, mais aucune autorité connue ici n’en répond.</translation>
    </message>
    <message>
        <source>You have signed it already, on %1.</source>
        <translation>Votre signature y figure déjà, en date du %1.</translation>
    </message>
    <message>
        <source>You have signed it already.</source>
        <translation>Votre signature y figure déjà.</translation>
    </message>
</context>
<context>
    <name>viatique::SignerModel</name>
    <message>
        <source>proved</source>
        <comment>who signed</comment>
        <translation>prouvé</translation>
    </message>
    <message>
        <source>certificate ended since</source>
        <translation>certificat expiré entre-temps</translation>
    </message>
    <message>
        <source>issuer not known</source>
        <translation>délivré par une autorité inconnue</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>modifié depuis</translation>
    </message>
    <message>
        <source>cannot be checked</source>
        <translation>ne peut pas être vérifié</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>person, organisation</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of a signature</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Signé le</translation>
    </message>
    <message>
        <source>%1, as the signer says</source>
        <comment>date and time</comment>
        <translation>%1, selon le signataire</translation>
    </message>
    <message>
        <source>Certificate valid</source>
        <translation>Validité du certificat</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Ce qui est connu</translation>
    </message>
    <message>
        <source>not proved by the certificate</source>
        <comment>who signed</comment>
        <translation>non prouvé par le certificat</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, why</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>Au nom de</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Délivré par</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256)</source>
        <translation>Empreinte du certificat (SHA-256)</translation>
    </message>
</context>
<context>
    <name>viatique::StepCombo</name>
    <message numerus="yes">
        <source>%n step(s) done of 8</source>
        <translation>
            <numerusform>%n étape terminée sur 8</numerusform>
            <numerusform>%n étapes terminées sur 8</numerusform>
        </translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>No step done yet</source>
        <translation>Aucune étape terminée</translation>
    </message>
</context>
<context>
    <name>viatique::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
</context>
<context>
    <name>viatique::StepModel</name>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <comment>title and state of a step</comment>
        <translation>Étape %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n à corriger</numerusform>
            <numerusform>%n à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exporté</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>%n à remplir</numerusform>
            <numerusform>%n à remplir</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to supply</source>
        <translation>rien à fournir</translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n à vérifier</numerusform>
            <numerusform>%n à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>Legal framework</source>
        <comment>heading</comment>
        <translation>Le cadre juridique</translation>
    </message>
    <message>
        <source>Supporting documents</source>
        <comment>heading</comment>
        <translation>Les justificatifs</translation>
    </message>
    <message>
        <source>Personal data</source>
        <comment>heading</comment>
        <translation>Les données personnelles</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>heading</comment>
        <translation>Les contacts</translation>
    </message>
</context>
<context>
    <name>viatique::Submission</name>
    <message>
        <source>DataPass takes no request without “%1”: fill it in.</source>
        <translation>DataPass n’accepte aucune demande sans «&#xa0;%1&#xa0;»&#xa0;: remplissez ce champ.</translation>
    </message>
    <message>
        <source>DataPass shows its data to developers of API Entreprise alone. Ask it for that role.</source>
        <translation>DataPass ne montre ses données qu’aux développeurs d’API Entreprise. Demandez-lui ce rôle.</translation>
    </message>
</context>
<context>
    <name>viatique::SubmissionDialog</name>
    <message>
        <source>The body is copied.</source>
        <translation>Le corps est copié.</translation>
    </message>
    <message>
        <source>Save the body</source>
        <translation>Enregistrer le corps</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>The body is saved.</source>
        <translation>Le corps est enregistré.</translation>
    </message>
    <message>
        <source>The body is not saved.</source>
        <translation>Le corps n’est pas enregistré.</translation>
    </message>
    <message>
        <source>API of DataPass</source>
        <translation>API de DataPass</translation>
    </message>
    <message>
        <source>What the API of DataPass is given</source>
        <translation>Ce que reçoit l’API de DataPass</translation>
    </message>
    <message>
        <source>The request as DataPass takes it from a program, without documents and without the two boxes that you tick on its site. Nothing is sent before you say so.</source>
        <translation>La demande telle que DataPass la prend d’un programme, sans les documents ni les deux cases que vous cochez sur son site. Rien n’est envoyé avant que vous ne le demandiez.</translation>
    </message>
    <message>
        <source>&amp;Body of the request</source>
        <translation>Cor&amp;ps de la demande</translation>
    </message>
    <message>
        <source>Body of the request, read-only</source>
        <translation>Corps de la demande, en lecture seule</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Sa&amp;ve as a file…</source>
        <translation>&amp;Enregistrer dans un fichier…</translation>
    </message>
</context>
<context>
    <name>viatique::SubmissionForm</name>
    <message>
        <source>Enter the identifier that belongs to the secret.</source>
        <translation>Saisissez l’identifiant qui va avec le secret.</translation>
    </message>
    <message>
        <source>Enter the secret that belongs to this identifier.</source>
        <translation>Saisissez le secret qui va avec cet identifiant.</translation>
    </message>
    <message>
        <source>Send to DataPass</source>
        <translation>Envoyer à DataPass</translation>
    </message>
    <message>
        <source>This draft was sent before, as request no. %1.</source>
        <translation>Ce brouillon a déjà été envoyé, comme demande n° %1.</translation>
    </message>
    <message>
        <source>Updating writes over what stands there, also what was changed on its site. Creating another one leaves the former request as it is.</source>
        <translation>Mettre à jour remplace ce qui s’y trouve, même ce qui a été changé sur le site. En créer une autre laisse la demande précédente comme elle est.</translation>
    </message>
    <message>
        <source>&amp;Update no. %1</source>
        <translation>&amp;Mettre à jour la n° %1</translation>
    </message>
    <message>
        <source>Create a&amp;nother request</source>
        <translation>Créer une autre dema&amp;nde</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Aucun navigateur n’a pu être ouvert.</translation>
    </message>
    <message>
        <source>The request stands at this address: %1</source>
        <translation>La demande se trouve à cette adresse&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not sent from this computer yet.</source>
        <translation>Pas encore envoyée depuis cet ordinateur.</translation>
    </message>
    <message>
        <source>Sent on %1 as request no. %2.</source>
        <comment>date and time, number</comment>
        <translation>Envoyée le %1 comme demande n° %2.</translation>
    </message>
    <message>
        <source>Sent on %1 as request no. %2; its state: %3.</source>
        <comment>date and time, number, state</comment>
        <translation>Envoyée le %1 comme demande n° %2&#x202f;; son état&#xa0;: %3.</translation>
    </message>
    <message>
        <source>&amp;Send again to DataPass…</source>
        <translation>Envo&amp;yer de nouveau à DataPass…</translation>
    </message>
    <message>
        <source>&amp;Send to DataPass</source>
        <translation>Envo&amp;yer à DataPass</translation>
    </message>
    <message>
        <source>Left empty, those that the key store of this computer keeps are used.</source>
        <translation>Si vous les laissez vides, ceux que garde le trousseau de cet ordinateur sont utilisés.</translation>
    </message>
    <message>
        <source>This computer keeps none: enter identifier and secret.</source>
        <translation>Cet ordinateur n’en garde pas&#xa0;: saisissez l’identifiant et le secret.</translation>
    </message>
    <message>
        <source>Given by the environment of this program.</source>
        <translation>Donnés par l’environnement de ce programme.</translation>
    </message>
    <message>
        <source>Kept in the key store of this computer.</source>
        <translation>Gardés dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Kept until the program ends.</source>
        <translation>Gardés jusqu’à la fin du programme.</translation>
    </message>
    <message>
        <source>Nothing can be sent now.</source>
        <translation>Rien ne peut être envoyé maintenant.</translation>
    </message>
    <message>
        <source>A conversation with DataPass is under way.</source>
        <translation>Un échange avec DataPass est en cours.</translation>
    </message>
    <message>
        <source>This draft is open for reading only: what was sent could not be noted in it.</source>
        <translation>Ce brouillon est ouvert en lecture seule&#xa0;: l’envoi ne pourrait y être noté.</translation>
    </message>
    <message>
        <source>Asking the key store of this computer</source>
        <translation>Le trousseau de cet ordinateur est interrogé</translation>
    </message>
    <message>
        <source>Asking DataPass for the state</source>
        <translation>L’état est demandé à DataPass</translation>
    </message>
    <message>
        <source>Sending the request to DataPass</source>
        <translation>La demande est envoyée à DataPass</translation>
    </message>
    <message>
        <source>DataPass has the request, as no. %1.</source>
        <translation>DataPass a la demande, sous le n° %1.</translation>
    </message>
    <message>
        <source>&amp;Open in DataPass</source>
        <translation>&amp;Ouvrir dans DataPass</translation>
    </message>
    <message>
        <source>DataPass has the request, as no. %1, but its number could not be noted in the draft.</source>
        <translation>DataPass a la demande, sous le n° %1, mais ce numéro n’a pas pu être noté dans le brouillon.</translation>
    </message>
    <message>
        <source>What DataPass refused is changed.</source>
        <translation>Ce que DataPass refusait est changé.</translation>
    </message>
    <message>
        <source>Send the request again: DataPass checks it anew.</source>
        <translation>Envoyez de nouveau la demande&#xa0;: DataPass la vérifiera encore une fois.</translation>
    </message>
    <message numerus="yes">
        <source>DataPass refuses the request: %n point(s).</source>
        <translation>
            <numerusform>DataPass refuse la demande&#xa0;: %n point.</numerusform>
            <numerusform>DataPass refuse la demande&#xa0;: %n points.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each stands at its field, too, until it is changed. Correct it, then send again.</source>
        <translation>Chaque point est aussi signalé dans son champ, jusqu’à ce que vous le modifiiez. Corrigez, puis envoyez de nouveau.</translation>
    </message>
    <message>
        <source>&amp;Open DataPass</source>
        <translation>&amp;Ouvrir DataPass</translation>
    </message>
    <message>
        <source>It was interrupted.</source>
        <translation>L’envoi a été interrompu.</translation>
    </message>
    <message>
        <source>DataPass did not get the request.</source>
        <translation>DataPass n’a pas reçu la demande.</translation>
    </message>
    <message>
        <source>For holders of a developer role, which DataPass grants on request. It makes a draft there, which you complete and file on its site.</source>
        <translation>Pour les titulaires d’un rôle de développeur, que DataPass accorde sur demande. L’envoi y crée un brouillon, que vous complétez et déposez sur son site.</translation>
    </message>
    <message>
        <source>Open in &amp;DataPass</source>
        <translation>Ouvrir dans &amp;DataPass</translation>
    </message>
    <message>
        <source>As&amp;k for its state</source>
        <translation>Demander son é&amp;tat</translation>
    </message>
    <message>
        <source>&amp;Address of DataPass</source>
        <translation>&amp;Adresse de DataPass</translation>
    </message>
    <message>
        <source>C&amp;lient identifier</source>
        <translation>Identifiant c&amp;lient</translation>
    </message>
    <message>
        <source>Client secre&amp;t</source>
        <translation>&amp;Secret client</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>Les ou&amp;blier</translation>
    </message>
    <message>
        <source>What DataPass refuses</source>
        <translation>Ce que DataPass refuse</translation>
    </message>
    <message>
        <source>What DataPass refuses; Enter goes to the field</source>
        <translation>Ce que DataPass refuse&#x202f;; Entrée mène au champ</translation>
    </message>
    <message>
        <source>This draft was made from request no. %1 of DataPass.</source>
        <translation>Ce brouillon est issu de la demande n° %1 de DataPass.</translation>
    </message>
    <message>
        <source>DataPass may have this request already.</source>
        <translation>DataPass a peut-être déjà cette demande.</translation>
    </message>
    <message>
        <source>It was sent before, and no answer came. Look for it in DataPass first: creating it again may make a second one.</source>
        <translation>Elle a déjà été envoyée, sans réponse. Cherchez-la d’abord dans DataPass&#xa0;: la créer à nouveau peut en faire une seconde.</translation>
    </message>
    <message>
        <source>Create it a&amp;gain</source>
        <translation>La créer à &amp;nouveau</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>date and time, event</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Sent on %1, without an answer: DataPass may have the request.</source>
        <comment>date and time</comment>
        <translation>Envoyée le %1, sans réponse&#xa0;: DataPass a peut-être la demande.</translation>
    </message>
    <message>
        <source>Made from request no. %1 of DataPass, and not sent from this computer yet.</source>
        <translation>Issu de la demande n° %1 de DataPass, et pas encore envoyé depuis cet ordinateur.</translation>
    </message>
    <message numerus="yes">
        <source>DataPass asks to wait for %n second(s).</source>
        <translation>
            <numerusform>DataPass demande d’attendre %n seconde.</numerusform>
            <numerusform>DataPass demande d’attendre %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking DataPass for its data</source>
        <translation>Interrogation de DataPass sur ses données</translation>
    </message>
    <message>
        <source>What DataPass requires</source>
        <translation>Ce que DataPass exige</translation>
    </message>
    <message>
        <source>What DataPass requires; Enter goes to the field</source>
        <translation>Ce que DataPass exige&#x202f;; Entrée mène au champ</translation>
    </message>
    <message>
        <source>DataPass offers the data that the catalogue has.</source>
        <translation>DataPass propose les données du catalogue.</translation>
    </message>
    <message numerus="yes">
        <source>DataPass&apos; data differ from the catalogue: %n point(s).</source>
        <translation>
            <numerusform>Les données de DataPass diffèrent du catalogue&#xa0;: %n point.</numerusform>
            <numerusform>Les données de DataPass diffèrent du catalogue&#xa0;: %n points.</numerusform>
        </translation>
    </message>
    <message>
        <source>DataPass did not say which data it offers.</source>
        <translation>DataPass n’a pas dit quelles données il propose.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent: %n thing(s) that DataPass requires are missing.</source>
        <translation>
            <numerusform>Rien n’a été envoyé&#xa0;: il manque %n élément que DataPass exige.</numerusform>
            <numerusform>Rien n’a été envoyé&#xa0;: il manque %n éléments que DataPass exige.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each stands at its field, too, until it is filled in. All else may be completed on DataPass&apos; site.</source>
        <translation>Chacun est aussi signalé à son champ, jusqu’à ce qu’il soit rempli. Tout le reste peut être complété sur le site de DataPass.</translation>
    </message>
    <message>
        <source>What DataPass requires is filled in.</source>
        <translation>Ce que DataPass exige est rempli.</translation>
    </message>
    <message>
        <source>Send the request now.</source>
        <translation>Envoyez maintenant la demande.</translation>
    </message>
    <message>
        <source>DataPass did not say what became of the request.</source>
        <translation>DataPass n’a pas dit ce qu’est devenue la demande.</translation>
    </message>
    <message>
        <source>&amp;Remember both in the key store</source>
        <translation>&amp;Retenir les deux dans le trousseau</translation>
    </message>
    <message>
        <source>Co&amp;mpare the data</source>
        <translation>&amp;Vérifier les données proposées</translation>
    </message>
    <message>
        <source>Asks DataPass which data it offers today, and says where the catalogue differs.</source>
        <translation>Demande à DataPass quelles données il propose aujourd’hui, et dit en quoi le catalogue diffère.</translation>
    </message>
    <message>
        <source>It is a draft there: the documents are attached, the two boxes ticked and the request filed on its site, by the applicant.</source>
        <translation>Elle y est un brouillon&#xa0;: c’est le demandeur qui y joint les documents, coche les deux cases et la dépose, sur le site.</translation>
    </message>
    <message>
        <source>Its state there: %1.</source>
        <translation>Son état dans DataPass&#xa0;: %1.</translation>
    </message>
    <message>
        <source>DataPass does not take this identifier.</source>
        <translation>DataPass n’accepte pas cet identifiant.</translation>
    </message>
    <message>
        <source>Nothing was sent: enter identifier and secret above.</source>
        <translation>Rien n’a été envoyé&#xa0;: saisissez l’identifiant et le secret ci-dessus.</translation>
    </message>
</context>
<context>
    <name>viatique::SummaryModel</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title of a column, its cell</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Remarks here: %1</source>
        <comment>numbers</comment>
        <translation>Remarques ici&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
    </message>
    <message>
        <source>no remark</source>
        <translation>sans remarque</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was answered, the reason</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Remark of revision %1: %2</source>
        <comment>number, what was answered</comment>
        <translation>Remarque de la révision %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>viatique::TextModel</name>
    <message>
        <source>to fill in</source>
        <translation>à remplir</translation>
    </message>
    <message>
        <source>founds this processing</source>
        <translation>fonde ce traitement</translation>
    </message>
    <message>
        <source>linked to no datum</source>
        <translation>relié à aucune donnée</translation>
    </message>
    <message>
        <source>enough here</source>
        <translation>suffit ici</translation>
    </message>
    <message>
        <source>not enough alone</source>
        <translation>ne suffit pas seul</translation>
    </message>
    <message>
        <source>text without a name</source>
        <translation>texte sans nom</translation>
    </message>
    <message>
        <source>not among those the program knows</source>
        <translation>inconnu du programme</translation>
    </message>
    <message>
        <source>Légifrance</source>
        <translation>Légifrance</translation>
    </message>
    <message>
        <source>document attached</source>
        <translation>document joint</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>sans lien</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Recognised reference</source>
        <translation>Référence reconnue</translation>
    </message>
    <message>
        <source>What it is worth</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>reconnue</translation>
    </message>
</context>
<context>
    <name>viatique::TextProposal</name>
    <message>
        <source>It is about “%1”, which is asked for.</source>
        <translation>Il porte sur la donnée «&#xa0;%1&#xa0;», qui est demandée.</translation>
    </message>
    <message>
        <source>It fits the use case: %1.</source>
        <translation>Convient au cas d’usage&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It fits the use case (%1) and the kind of body (%2).</source>
        <translation>Convient au cas d’usage (%1) et à la nature de l’organisme (%2).</translation>
    </message>
    <message>
        <source>Enough here: DataPass presets it for the base set.</source>
        <translation>Suffit ici&#xa0;: DataPass le préremplit pour le socle de base.</translation>
    </message>
    <message>
        <source>Enough here: all data asked for are public.</source>
        <translation>Suffit ici&#xa0;: toutes les données demandées sont publiques.</translation>
    </message>
    <message>
        <source>States a principle, which the texts cited complete.</source>
        <translation>Pose un principe, que les textes cités complètent.</translation>
    </message>
    <message>
        <source>States a principle, to be completed. Here: %1.</source>
        <comment>title of a text</comment>
        <translation>Pose un principe, à compléter. Ici&#xa0;: %1.</translation>
    </message>
    <message>
        <source>States a principle: a text that founds this processing must complete it.</source>
        <translation>Pose un principe&#xa0;: un texte qui fonde ce traitement doit le compléter.</translation>
    </message>
</context>
<context>
    <name>viatique::TextProposalList</name>
    <message>
        <source>Texts proposed (%1)</source>
        <translation>Textes proposés (%1)</translation>
    </message>
    <message>
        <source>Add both</source>
        <translation>Ajouter les deux</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add: %1, completed by: %2</source>
        <translation>Ajouter&#xa0;: %1, complété par&#xa0;: %2</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Ajouter&#xa0;: %1</translation>
    </message>
    <message>
        <source>Texts proposed: open</source>
        <translation>Textes proposés&#xa0;: liste dépliée</translation>
    </message>
    <message>
        <source>Texts proposed: folded</source>
        <translation>Textes proposés&#xa0;: liste repliée</translation>
    </message>
</context>
<context>
    <name>viatique::TrustChoice</name>
    <message>
        <source>Choose the certificates to believe</source>
        <translation>Choisir les certificats de confiance</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Your organisation decides on this for all users of this computer.</source>
        <translation>Votre organisation en décide pour tous les utilisateurs de cet ordinateur.</translation>
    </message>
    <message>
        <source>Whether a certificate was withdrawn is not known: nothing is asked of the network.</source>
        <translation>On ne sait pas si un certificat a été révoqué&#xa0;: rien n’est demandé au réseau.</translation>
    </message>
    <message>
        <source>Whose certificates are believed</source>
        <translation>Certificats de confiance</translation>
    </message>
    <message>
        <source>Those of a &amp;file</source>
        <translation>Ceux d’un fich&amp;ier</translation>
    </message>
    <message>
        <source>File of the certificates that are believed</source>
        <translation>Fichier des certificats de confiance</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Those of the sys&amp;tem</source>
        <translation>Ceux du s&amp;ystème</translation>
    </message>
    <message>
        <source>The certificates are being read. Close again to leave the choice as it was.</source>
        <translation>Les certificats sont en cours de lecture. Fermez de nouveau pour laisser le choix tel qu’il était.</translation>
    </message>
</context>
<context>
    <name>viatique::Verify</name>
    <message>
        <source>It is no bag: “bagit.txt” is missing.</source>
        <translation>Ce n’est pas un paquet BagIt&#xa0;: «&#xa0;bagit.txt&#xa0;» est absent.</translation>
    </message>
    <message>
        <source>“bagit.txt” does not hold the two lines that a bag declares itself with.</source>
        <translation>«&#xa0;bagit.txt&#xa0;» ne contient pas les deux lignes par lesquelles un paquet BagIt se déclare.</translation>
    </message>
    <message>
        <source>It is a bag of version %1; versions 0.97 and 1.0 are known.</source>
        <translation>La version BagIt de ce paquet est %1&#x202f;; les versions 0.97 et 1.0 sont connues.</translation>
    </message>
    <message>
        <source>“%1” is not written in the encoding that the bag declares (%2).</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas écrit dans l’encodage que le paquet déclare (%2).</translation>
    </message>
    <message>
        <source>The folder “data” is missing.</source>
        <translation>Le dossier «&#xa0;data&#xa0;» est absent.</translation>
    </message>
    <message>
        <source>No list of the files can be checked: a manifest is missing.</source>
        <translation>Aucune liste des fichiers ne peut être vérifiée&#xa0;: il manque un manifeste.</translation>
    </message>
    <message>
        <source>“%1” uses a kind of digest that cannot be checked here.</source>
        <translation>«&#xa0;%1&#xa0;» emploie un type de somme de contrôle qui ne peut pas être vérifié ici.</translation>
    </message>
    <message>
        <source>“%1” is too large to be read.</source>
        <translation>«&#xa0;%1&#xa0;» est trop volumineux pour être lu.</translation>
    </message>
    <message>
        <source>“%1” holds a line that cannot be understood: “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» contient une ligne qui ne peut pas être comprise&#xa0;: «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” lists an unsafe path: “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» liste un chemin dangereux&#xa0;: «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” lists “%2”, which does not belong in it.</source>
        <translation>«&#xa0;%1&#xa0;» liste «&#xa0;%2&#xa0;», qui n’y a pas sa place.</translation>
    </message>
    <message>
        <source>“%1” lists “%2” twice.</source>
        <translation>«&#xa0;%1&#xa0;» liste «&#xa0;%2&#xa0;» deux fois.</translation>
    </message>
    <message>
        <source>“%1” was added: no manifest lists it.</source>
        <translation>«&#xa0;%1&#xa0;» a été ajouté&#xa0;: aucun manifeste ne le liste.</translation>
    </message>
    <message>
        <source>“%1” was added: “%2” does not list it.</source>
        <translation>«&#xa0;%1&#xa0;» a été ajouté&#xa0;: «&#xa0;%2&#xa0;» ne le liste pas.</translation>
    </message>
    <message>
        <source>“%1” is missing: “%2” lists it.</source>
        <translation>«&#xa0;%1&#xa0;» est absent, alors que «&#xa0;%2&#xa0;» le liste.</translation>
    </message>
    <message>
        <source>“%1” is missing: it is to be fetched first.</source>
        <translation>«&#xa0;%1&#xa0;» est absent&#xa0;: il faut d’abord le télécharger.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” was changed or damaged: the archive does not give it back (%2).</source>
        <translation>«&#xa0;%1&#xa0;» a été modifié ou endommagé&#xa0;: l’archive ne permet pas de le retrouver (%2).</translation>
    </message>
    <message>
        <source>“%1” is a link or a special file, which was not followed.</source>
        <translation>«&#xa0;%1&#xa0;» est un lien ou un fichier spécial, qui n’a pas été suivi.</translation>
    </message>
    <message>
        <source>The size of the content in “bag-info.txt” cannot be understood: “%1”.</source>
        <translation>La taille du contenu dans «&#xa0;bag-info.txt&#xa0;» ne peut pas être comprise&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“bag-info.txt” announces %1 bytes in %2 files; there are %3 in %4.</source>
        <translation>«&#xa0;bag-info.txt&#xa0;» annonce %1 octets (fichiers&#xa0;: %2)&#x202f;; il y en a %3 (fichiers&#xa0;: %4).</translation>
    </message>
    <message>
        <source>“bag-info.txt” is missing, which a package of this program holds.</source>
        <translation>«&#xa0;bag-info.txt&#xa0;» est absent, alors qu’un paquet de ce programme le contient.</translation>
    </message>
    <message>
        <source>“%1” is missing, which a package of this program holds.</source>
        <translation>«&#xa0;%1&#xa0;» est absent, alors qu’un paquet de ce programme le contient.</translation>
    </message>
    <message>
        <source>“%1” writes the path “%2” in an unusual way.</source>
        <translation>«&#xa0;%1&#xa0;» écrit le chemin «&#xa0;%2&#xa0;» d’une manière inhabituelle.</translation>
    </message>
    <message>
        <source>This is no package: the file “bagit.txt” is missing.</source>
        <translation>Ce n’est pas un paquet&#xa0;: le fichier «&#xa0;bagit.txt&#xa0;» manque.</translation>
    </message>
    <message>
        <source>This package cannot be verified: version %1 of its format is unknown here.</source>
        <translation>Ce paquet ne peut pas être vérifié&#xa0;: la version %1 de son format n’est pas connue ici.</translation>
    </message>
    <message>
        <source>“%1” does not match what “%2” lists.</source>
        <translation>«&#xa0;%1&#xa0;» ne correspond pas à ce qu’indique «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a request of this program.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu comme une demande de ce programme.</translation>
    </message>
    <message>
        <source>“%1” is not the document that the request lists.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le document que la demande indique.</translation>
    </message>
    <message>
        <source>“%1” is not the catalogue that the request lists.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le catalogue que la demande indique.</translation>
    </message>
    <message>
        <source>“%1” was added: it stands outside the folder of the package.</source>
        <translation>«&#xa0;%1&#xa0;» a été ajouté&#xa0;: il se trouve hors du dossier du paquet.</translation>
    </message>
    <message>
        <source>There is more that is wrong, not listed here.</source>
        <translation>D’autres écarts ne sont pas énumérés ici.</translation>
    </message>
    <message>
        <source>Its lists are written in “%1”; UTF-8 is what all programs read.</source>
        <translation>Ses listes sont écrites en «&#xa0;%1&#xa0;»&#x202f;; tous les programmes ne lisent que l’UTF-8.</translation>
    </message>
    <message>
        <source>“%1” begins with a byte-order mark, which its encoding does not need.</source>
        <translation>«&#xa0;%1&#xa0;» commence par une marque d’ordre des octets, inutile dans son encodage.</translation>
    </message>
    <message>
        <source>“%1” should be called “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» devrait s’appeler «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” holds an empty line.</source>
        <translation>«&#xa0;%1&#xa0;» contient une ligne vide.</translation>
    </message>
    <message>
        <source>The last line of “%1” has no line end.</source>
        <translation>La dernière ligne de «&#xa0;%1&#xa0;» n’a pas de fin de ligne.</translation>
    </message>
    <message>
        <source>“%1” lists “%2” with backslashes in the place of slashes.</source>
        <translation>«&#xa0;%1&#xa0;» liste «&#xa0;%2&#xa0;» avec des barres obliques inverses.</translation>
    </message>
    <message>
        <source>“%1” lists the folder “%2”; only files may be listed.</source>
        <translation>«&#xa0;%1&#xa0;» liste le dossier «&#xa0;%2&#xa0;»&#x202f;; seuls des fichiers peuvent l’être.</translation>
    </message>
    <message>
        <source>“%1” is not protected: “%2” does not list it.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas protégé&#xa0;: «&#xa0;%2&#xa0;» ne l’liste pas.</translation>
    </message>
    <message>
        <source>“%1” is in “fetch.txt”, but in no manifest.</source>
        <translation>«&#xa0;%1&#xa0;» figure dans «&#xa0;fetch.txt&#xa0;», mais dans aucun manifeste.</translation>
    </message>
    <message>
        <source>“%1” is in “fetch.txt”, but not in “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» figure dans «&#xa0;fetch.txt&#xa0;», mais pas dans «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“fetch.txt” announces %2 bytes for “%1”; there are %3.</source>
        <translation>«&#xa0;fetch.txt&#xa0;» annonce %2 octets pour «&#xa0;%1&#xa0;»&#x202f;; il y en a %3.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: its name is not in UTF-8.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu&#xa0;: son nom n’est pas en UTF-8.</translation>
    </message>
    <message>
        <source>“bag-info.txt” holds a line that is no label with its value: “%1”.</source>
        <translation>«&#xa0;bag-info.txt&#xa0;» contient une ligne qui n’est pas un libellé suivi de sa valeur&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“bag-info.txt” announces the size of the content more than once.</source>
        <translation>«&#xa0;bag-info.txt&#xa0;» annonce plusieurs fois la taille du contenu.</translation>
    </message>
    <message>
        <source>“%1” does not encode the percent sign of “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» n’encode pas le signe pour cent de «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” lists “%2” in another Unicode form than the file has.</source>
        <translation>«&#xa0;%1&#xa0;» liste «&#xa0;%2&#xa0;» sous une autre forme Unicode que celle du fichier.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are one name on some systems.</source>
        <translation>«&#xa0;%1&#xa0;» et «&#xa0;%2&#xa0;» sont un même nom sur certains systèmes.</translation>
    </message>
    <message>
        <source>“%1” has a name that Windows does not take: “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» a un nom que Windows n’accepte pas&#xa0;: «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” was not read: “%2” is a list of that kind already.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été lu&#xa0;: «&#xa0;%2&#xa0;» est déjà une liste de ce type.</translation>
    </message>
    <message>
        <source>“%1”, in the name of “%2”, is the signature of something else.</source>
        <translation>«&#xa0;%1&#xa0;», au nom de «&#xa0;%2&#xa0;», est la signature d’autre chose.</translation>
    </message>
    <message>
        <source>The signature “%1” cannot be checked: %2.</source>
        <translation>La signature «&#xa0;%1&#xa0;» ne peut pas être vérifiée&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The certificate in “%1” does not prove that “%2” has signed: %3.</source>
        <translation>Le certificat de «&#xa0;%1&#xa0;» ne prouve pas que «&#xa0;%2&#xa0;» a signé&#xa0;: %3.</translation>
    </message>
    <message numerus="yes">
        <source>Not as listed: %n thing(s) are wrong.</source>
        <translation>
            <numerusform>Altéré&#xa0;: %n écart avec la liste.</numerusform>
            <numerusform>Altéré&#xa0;: %n écarts avec la liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Intact: %n file(s) match their list.</source>
        <translation>
            <numerusform>Intègre&#xa0;: %n fichier conforme à sa liste.</numerusform>
            <numerusform>Intègre&#xa0;: %n fichiers conformes à leur liste.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation>&amp;Demande</translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation>&amp;Revue</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;New request</source>
        <translation>&amp;Nouvelle demande</translation>
    </message>
    <message>
        <source>&amp;Import a package to go on with it…</source>
        <translation>&amp;Importer un paquet pour le continuer…</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Accueil</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>&amp;%1. %2</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>Étape &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>Étape &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Constats</translation>
    </message>
    <message>
        <source>Next f&amp;inding</source>
        <translation>Constat s&amp;uivant</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Clone this request</source>
        <translation>C&amp;loner cette demande</translation>
    </message>
    <message>
        <source>Put in the &amp;trash</source>
        <translation>&amp;Mettre à la corbeille</translation>
    </message>
    <message>
        <source>&amp;Open a package…</source>
        <translation>&amp;Ouvrir un paquet…</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>&amp;Comme le système</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;lair</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Contraste &amp;élevé</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texte &amp;normal</translation>
    </message>
    <message>
        <source>&amp;About Viatique</source>
        <translation>À &amp;propos de Viatique</translation>
    </message>
    <message>
        <source>Documents to &amp;gather…</source>
        <translation>Documents à &amp;réunir…</translation>
    </message>
    <message>
        <source>Import a &amp;review…</source>
        <translation>&amp;Importer une revue…</translation>
    </message>
    <message>
        <source>&amp;Compare with another package…</source>
        <translation>&amp;Comparer avec un autre paquet…</translation>
    </message>
    <message>
        <source>&amp;Export the review…</source>
        <translation>&amp;Exporter la revue…</translation>
    </message>
    <message>
        <source>&amp;Set the review aside</source>
        <translation>&amp;Mettre la revue de côté</translation>
    </message>
    <message>
        <source>&amp;Received packages</source>
        <translation>&amp;Paquets reçus</translation>
    </message>
    <message>
        <source>Import a request from &amp;DataPass…</source>
        <translation>Importer une demande de &amp;DataPass…</translation>
    </message>
    <message>
        <source>&amp;Catalogues…</source>
        <translation>&amp;Catalogues…</translation>
    </message>
    <message>
        <source>Net&amp;work…</source>
        <translation>&amp;Réseau…</translation>
    </message>
    <message>
        <source>&amp;Open in DataPass…</source>
        <translation>&amp;Ouvrir dans DataPass…</translation>
    </message>
    <message>
        <source>Copy &amp;sheet for DataPass…</source>
        <translation>&amp;Fiche de saisie pour DataPass…</translation>
    </message>
    <message>
        <source>&amp;API of DataPass…</source>
        <translation>&amp;API de DataPass…</translation>
    </message>
    <message>
        <source>Export &amp;without contacts…</source>
        <translation>Exporter sa&amp;ns les contacts…</translation>
    </message>
    <message>
        <source>Erase wit&amp;h its copies…</source>
        <translation>Effacer a&amp;vec ses copies…</translation>
    </message>
    <message>
        <source>Sign a pac&amp;kage…</source>
        <translation>Si&amp;gner un paquet…</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
</context>
<context>
    <name>viatique::Wizard</name>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n à vérifier</numerusform>
            <numerusform>%n à vérifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>%n à remplir</numerusform>
            <numerusform>%n à remplir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to correct</source>
        <translation>
            <numerusform>%n point à corriger</numerusform>
            <numerusform>%n points à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to correct</source>
        <translation>Aucun point à corriger</translation>
    </message>
    <message>
        <source>Closes the list of findings</source>
        <translation>Ferme la liste des constats</translation>
    </message>
    <message>
        <source>Opens the list of findings</source>
        <translation>Ouvre la liste des constats</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Documents are still being examined.</source>
        <translation>Des documents sont encore en cours de contrôle.</translation>
    </message>
    <message>
        <source>Remarks: %1 of %2 without answer</source>
        <comment>numbers</comment>
        <translation>Remarques&#xa0;: %1 sur %2 sans réponse</translation>
    </message>
    <message>
        <source>Remarks: all answered</source>
        <translation>Remarques&#xa0;: réponse donnée à toutes</translation>
    </message>
    <message>
        <source>Remarks (%1)</source>
        <comment>without answer</comment>
        <translation>Remarques (%1)</translation>
    </message>
    <message>
        <source>Closes the list of remarks</source>
        <translation>Ferme la liste des remarques</translation>
    </message>
    <message>
        <source>Opens the list of remarks</source>
        <translation>Ouvre la liste des remarques</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Remove this review</source>
        <translation>Retirer cette revue</translation>
    </message>
    <message>
        <source>No finding to correct</source>
        <translation>Aucun constat à corriger</translation>
    </message>
</context>
<context>
    <name>viatique::Words</name>
    <message>
        <source>The vendor&apos;s answers</source>
        <translation>Les réponses de l’éditeur</translation>
    </message>
    <message>
        <source>Activities and web site</source>
        <translation>Activités et site internet</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Public clients who will benefit</source>
        <translation>Clients publics bénéficiaires</translation>
    </message>
    <message>
        <source>What the product does for them</source>
        <translation>Rôle du produit auprès d’eux</translation>
    </message>
    <message>
        <source>Use cases served</source>
        <translation>Cas d’usage servis</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>Site internet</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Use case</source>
        <translation>Cas d’usage</translation>
    </message>
    <message>
        <source>Other use case</source>
        <translation>Autre cas d’usage</translation>
    </message>
    <message>
        <source>Data about</source>
        <translation>Données concernant</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Secteurs</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>Ce qui est vérifié</translation>
    </message>
    <message>
        <source>Shown on a public page</source>
        <translation>Affichage sur une page publique</translation>
    </message>
    <message>
        <source>Date of going live</source>
        <translation>Date de mise en production prévue</translation>
    </message>
    <message>
        <source>Expected volume</source>
        <translation>Volumétrie approximative</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Openness</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Legal texts</source>
        <translation>Textes juridiques</translation>
    </message>
    <message>
        <source>Supporting documents</source>
        <translation>Justificatifs</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Recipients of the data</source>
        <translation>Destinataires des données</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Durée de conservation</translation>
    </message>
    <message>
        <source>Reason for the retention</source>
        <translation>Justification de la durée de conservation</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Data controller</source>
        <translation>Responsable de traitement</translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation>Délégué à la protection des données</translation>
    </message>
    <message>
        <source>Business contact</source>
        <translation>Contact métier</translation>
    </message>
    <message>
        <source>Technical contact</source>
        <translation>Contact technique</translation>
    </message>
    <message>
        <source>to fill in</source>
        <translation>à remplir</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>à corriger</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>conseil</translation>
    </message>
    <message>
        <source>central administration</source>
        <translation>administration centrale</translation>
    </message>
    <message>
        <source>agency or operator of the State</source>
        <translation>agence ou opérateur de l’État</translation>
    </message>
    <message>
        <source>devolved service of the State</source>
        <translation>service déconcentré de l’État</translation>
    </message>
    <message>
        <source>local authority</source>
        <translation>collectivité territoriale</translation>
    </message>
    <message>
        <source>body with a public-service mission</source>
        <translation>organisme chargé d’une mission de service public</translation>
    </message>
    <message>
        <source>private body</source>
        <translation>organisme privé</translation>
    </message>
    <message>
        <source>the software vendor itself</source>
        <translation>l’éditeur lui-même</translation>
    </message>
    <message>
        <source>a public client of the software vendor</source>
        <translation>un client public de l’éditeur</translation>
    </message>
    <message>
        <source>decree</source>
        <translation>décret</translation>
    </message>
    <message>
        <source>order</source>
        <comment>kind of legal text: an arrêté</comment>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>deliberation</source>
        <translation>délibération</translation>
    </message>
    <message>
        <source>printed legal text</source>
        <translation>texte juridique imprimé</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>convention</translation>
    </message>
    <message>
        <source>mock-up of the service</source>
        <translation>maquette du service</translation>
    </message>
    <message>
        <source>other document</source>
        <translation>autre document</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>public and protected</source>
        <translation>public et protégé</translation>
    </message>
    <message>
        <source>public</source>
        <translation>public</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protégé</translation>
    </message>
    <message>
        <source>companies</source>
        <translation>entreprises</translation>
    </message>
    <message>
        <source>associations</source>
        <translation>associations</translation>
    </message>
    <message>
        <source>construction</source>
        <translation>bâtiment et travaux publics</translation>
    </message>
    <message>
        <source>agriculture</source>
        <translation>agriculture</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>viatique::WorkBar</name>
    <message>
        <source>Interrupt</source>
        <translation>Interrompre</translation>
    </message>
</context>
</TS>
