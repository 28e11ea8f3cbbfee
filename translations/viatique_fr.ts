<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>viatique::Archive</name>
    <message>
        <source>it has another size than the archive announces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged or truncated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds bytes behind its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no ZIP archive, or its end is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its end records contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is one part of several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds more than %1 members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its directory is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its directory does not stand where its end says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in it is longer than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a member in it has two names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than 4 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its directory holds more than its end says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds bytes before its first member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the two headers of “%1” contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what follows “%1” is listed nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is compressed in an unusual way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a link or a special file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sizes of “%1” contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” would expand more than %2 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name “%1” is not in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the path “%1” could lead out of its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name “%1” holds characters that disguise it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds “%1” twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” are one name on some systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is both a file and a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it would expand more than %1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its members do not stand in one top folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viatique::Cli</name>
    <message>
        <source>“%1” is no kind of document: decree, order, deliberation, legal-text, agreement, mock-up or other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One title cannot name several documents: attach them one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request cites no text “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request does not ask for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached as %1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supporting documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public and protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, version %2: %n data</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>to correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to correct</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of advice</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Judged by the catalogue “%1” of this program: the packaged one is unknown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to correct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lists the data with their legal requirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes an empty draft, clones one, or takes up a package again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checks documents, stores them in a draft and links them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says what is wrong with drafts, requests and packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes the package of a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says whether every file of a package is as listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete: nothing to correct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Draft: %n point(s) to correct. See viatique-cli check.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fingerprint, to compare by telephone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viatique prepares, checks and packages access requests for API Entreprise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status: 0 when nothing is wrong, 1 when something does not hold, 2 when something could not be read, written or understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no command. See viatique-cli --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viatique::Error</name>
    <message>
        <source>the value has another type than expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value is none of those that the format knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a required member is missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work was interrupted at your request. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not exist. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check its permissions, or try from another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was changed by another program. Nothing was written over it: open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too large: %2, where %3 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a file. Name a file, not a folder or a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” already exists. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: “%1” was not written. Free some space, or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is damaged or truncated: at byte %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was refused: it nests deeper than %2 levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not in one of this program&apos;s formats: it holds no JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not %2: it does not say its format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not %2: its format is “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” comes from a newer version of this program: format %2, where %3 is known. Update the program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not hold what its format asks: at %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No catalogue is named “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds two endpoints named “%3”: the second stands at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the catalogue that the request was written with: its digest begins with %3, where %2 is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds no draft: it has no request.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft “%1” is open in %2 on %3 (process %4). Close it there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft “%1” is open for reading only. Copy it to a folder of yours to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty. Save the document again, then attach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a PDF, whatever its name says. Export the document as PDF, then attach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a damaged PDF: %2. Export the document again, then attach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document “%1” is no longer in the draft (%2). Attach it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document “%1” was changed on the disk since it was attached (%2). Attach it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be examined: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read as a package: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was refused before it was read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package “%1” could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another export is writing “%1”. Wait until it is done, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be made: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viatique::ExportTarget</name>
    <message>
        <source>the folder does not exist</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viatique::FileTree</name>
    <message>
        <source>permission denied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viatique::PackageWriter</name>
    <message>
        <source>the path “%1” is too long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viatique::Report</name>
    <message>
        <source>What remains to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found to correct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data, reason and legal basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Producer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Openness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Based on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Explanation” asks for a reason and a named legal text, “Supporting documents” also for a document. T numbers are the texts of section 3, D numbers the documents of section 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>principle alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no supporting document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which text and which document founds which datum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, table %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal framework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No legal text named yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare yet: it takes at least one datum and one text or document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“yes”: the applicant bases the datum on this text or document; “–”: not on this one. T numbers are the texts above, D numbers the documents of section 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not the one that was attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds active content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To check the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path in the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-512</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not packaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supporting documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other use case:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown use case “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities and web site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public clients who will benefit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the product does for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use cases served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown on a public page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of going live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The need is not described yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor&apos;s answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipients of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retention, in months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for the retention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contacts were left out of this copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers for the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of paper, title</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>draft, edition</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Software vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other use case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIRET %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands in the way of filing it. To check: %1. Advice: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To correct or to fill in: %1. To check: %2. Advice: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access request to API Entreprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRAFT</source>
        <comment>across each page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>revision, date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft, not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>central administration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agency or operator of the State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>devolved service of the State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body with a public-service mission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the software vendor itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a public client of the software vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order</source>
        <comment>kind of legal text: an arrêté</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deliberation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed legal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mock-up of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public and protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>associations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>construction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agriculture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T%1</source>
        <comment>number of a legal text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D%1</source>
        <comment>number of a document</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown text “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown document “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viatique::Rules</name>
    <message>
        <source>Your activities and web site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public clients who will benefit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the product does for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The use cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other use case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of going live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nature of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipients of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for the retention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>legal framework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mock-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether the vendor files for itself or for a public client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the SIRET of the organisation that asks for the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A SIRET has 14 digits; this one has %n character(s). Copy it again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This SIRET does not exist: its control key does not hold. Check each digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the name of the organisation that asks for the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what kind of public body the client is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private body without a public-service mission has no access to API Entreprise. Have the request filed by the public body that you work for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the name of the vendor who prepares the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor&apos;s web site is not a link such as “https://vendor.example”. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the person who will file the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the e-mail address with which the applicant will sign in to DataPass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the project a title. It will be public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the use case: it decides on the form and on the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This request holds %n use cases. File one request for each: they will be answered sooner.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The use case “{useCase}” is not in the catalogue. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe the use case in a sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No form of DataPass fits this use case: the free request takes longer to be answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form against fraud is for administrations that have this mission. Check that the client is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe the project: who will use the data, what for, and where they are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The description is too short to say who reads the data, what for, and in which screen. Agents expect %n words at least.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Answer the question “{field}”: the vendor form asks for all five.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to “{field}” says too little. Answer it in a sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to “{field}” repeats another one. Answer each question by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether the service is for companies, for associations, or for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether the data are shown on a page that anyone can open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of going live is no date. Write it as 2027-03-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of going live has passed. Enter the one that is planned now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” speaks of a commercial purpose, which is refused. If that is not meant, say it in other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed here for three months. Check names, dates and texts before filing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the data that the service needs, and only those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The datum “{endpoint}” is not in the catalogue “{catalogue}”. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The datum “{endpoint}” stands twice in the request. Remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{endpoint}” has no such part ({part}). Ask for the part that it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why the service needs “{endpoint}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Say in %n words at least why the service needs “{endpoint}”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The purpose of “{endpoint}” only repeats its name. Say what the service does with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The same purpose stands at %n data: {endpoints}. Say for each why the service needs it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{endpoint}” is protected and cannot be shown on a public page. Ask for its public part, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{endpoint}” is not given for the use case “{useCase}”. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{endpoint}” is sensitive: agents look for a text that names it. Ask for it only if you must.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n data of the catalogue are asked for. Requests that ask for too much come back: keep what the service needs.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Give the nature and the reference of the text that allows the organisation to process the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite the text that founds this processing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is empty. Give its title, its reference or its link, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program does not know the reference of “{text}”. It is judged by its title and link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link of “{text}” will be refused: it needs a host with a dot, without port, blank or accent. Copy it from the browser again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the link of a text, or attach the text itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts cited (CRPA, Lemaire, ESSOC) only state that administrations exchange data. Add the text that founds this processing: an article, a decree, an order or a deliberation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is linked here that is no longer in the request ({id}). Remove the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link “{endpoint}” to the text that founds its use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{endpoint}” rests on a general principle alone. Link it to the text that founds this processing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” founds no datum. Link it to the data it founds, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of “{document}” is no longer there. Attach it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of “{document}” has changed since it was attached. Attach it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{document}” is not a PDF. DataPass takes nothing else: export it as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{document}” is a damaged PDF ({reason}). Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{document}” could not be examined ({reason}). Check that it opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{document}” is encrypted: agents may not be able to open it. Save it without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{document}” holds scripts, actions or other files, which agents distrust. Print it to a new PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what “{document}” is: decree, order, deliberation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document of this kind is unusual for such a body: check that “{document}” founds its processing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{document}” has {size}, {over} too much: DataPass takes less than 10 MiB. Split it or reduce its scans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are %n documents for one place ({slot}), which takes six. Join some of them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{document}” is attached twice. Remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{document}” supports no datum. Link it to the data it supports, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document is linked here that is no longer in the request ({id}). Remove the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{endpoint}” needs a supporting document: a decree, an order, a deliberation, an agreement, or the article printed from Légifrance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each client will have to supply a supporting document for “{endpoint}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who will see the personal data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor seems to be named as a recipient. Only agents of the public body may receive the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say for how many months the data are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the retention as a whole number of months, at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain why the data are kept for more than 36 months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the contact “{person}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person}: fill in “{field}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person}: this e-mail address will be refused. Write it as name@body.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person}: this telephone number has an unusual form. Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person}: this address is the vendor&apos;s. This person must belong to the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data controller and the data protection officer are the same person. Check that this is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” holds “&lt;” or “&gt;”: DataPass may remove the words behind it. Write it in words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” holds characters that nobody sees. Type it again as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” holds characters that the PDF cannot show ({characters}). Write them in words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viatique::Verify</name>
    <message numerus="yes">
        <source>Complete: %n file(s) match their list. Not signed: the origin is not proved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It is no bag: “bagit.txt” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“bagit.txt” does not hold the two lines that a bag declares itself with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a bag of version %1; versions 0.97 and 1.0 are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not written in the encoding that the bag declares (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “data” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list of the files can be checked: a manifest is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” uses a kind of digest that cannot be checked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too large to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds a line that cannot be understood: “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” lists an unsafe path: “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” lists “%2”, which does not belong in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” lists “%2” twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was added: no manifest lists it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was added: “%2” does not list it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing: “%2” lists it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing: it is to be fetched first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was changed: its content is not the one that “%2” lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was changed or damaged: the archive does not give it back (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a link or a special file, which was not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“bag-info.txt” holds a line that is no label with its value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the content in “bag-info.txt” cannot be understood: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“bag-info.txt” announces %1 bytes in %2 files; there are %3 in %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“bag-info.txt” is missing, which a package of this program holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing, which a package of this program holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” writes the path “%2” in an unusual way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
