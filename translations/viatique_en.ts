<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>viatique::AnsweredPane</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) in the package cannot be read, or not whole.</source>
        <translation>
            <numerusform>%n review in the package cannot be read, or not whole.</numerusform>
            <numerusform>%n reviews in the package cannot be read, or not whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::CatalogueDialog</name>
    <message numerus="yes">
        <source>%n of the data would no longer be there.</source>
        <translation>
            <numerusform>%n of the data would no longer be there.</numerusform>
            <numerusform>%n of the data would no longer be there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::CatalogueNews</name>
    <message numerus="yes">
        <source>%n of the data asked for are no longer offered: %1</source>
        <translation>
            <numerusform>%n datum asked for is no longer offered: %1</numerusform>
            <numerusform>%n of the data asked for are no longer offered: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another requirement</source>
        <translation>
            <numerusform>%n with another requirement</numerusform>
            <numerusform>%n with another requirement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n included for everyone, without asking</source>
        <translation>
            <numerusform>%n included for everyone, without asking</numerusform>
            <numerusform>%n included for everyone, without asking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under another name</source>
        <translation>
            <numerusform>%n under another name</numerusform>
            <numerusform>%n under another name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::CatalogueNotice</name>
    <message numerus="yes">
        <source>%n under another name</source>
        <translation>
            <numerusform>%n under another name</numerusform>
            <numerusform>%n under another name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined with others</source>
        <translation>
            <numerusform>%n joined with others</numerusform>
            <numerusform>%n joined with others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n included for everyone, without asking</source>
        <translation>
            <numerusform>%n included for everyone, without asking</numerusform>
            <numerusform>%n included for everyone, without asking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another requirement</source>
        <translation>
            <numerusform>%n with another requirement</numerusform>
            <numerusform>%n with another requirement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalogue has a newer version: it changes %n of these data.</source>
        <translation>
            <numerusform>The catalogue has a newer version: it changes %n of these data.</numerusform>
            <numerusform>The catalogue has a newer version: it changes %n of these data.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalogue of today changes %n of these data.</source>
        <translation>
            <numerusform>The catalogue of today changes %n of these data.</numerusform>
            <numerusform>The catalogue of today changes %n of these data.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::Checklist</name>
    <message numerus="yes">
        <source>%n document(s) to supply.</source>
        <translation>
            <numerusform>%n document to supply.</numerusform>
            <numerusform>%n documents to supply.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to replace.</source>
        <translation>
            <numerusform>%n document to replace.</numerusform>
            <numerusform>%n documents to replace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n file(s) for the legal framework, and as many mock-ups.</source>
        <translation>
            <numerusform>At most %n file for the legal framework, and as many mock-ups.</numerusform>
            <numerusform>At most %n files for the legal framework, and as many mock-ups.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::Cli</name>
    <message numerus="yes">
        <source>%1, version %2: %n data</source>
        <translation>
            <numerusform>%1, version %2: %n datum</numerusform>
            <numerusform>%1, version %2: %n data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of advice</source>
        <translation>
            <numerusform>%n piece of advice</numerusform>
            <numerusform>%n pieces of advice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to correct or to fill in</source>
        <translation>
            <numerusform>%n point to correct or to fill in</numerusform>
            <numerusform>%n points to correct or to fill in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft: %n point(s) to correct or to fill in. See viatique-cli check.</source>
        <translation>
            <numerusform>Draft: %n point to correct or to fill in. See viatique-cli check.</numerusform>
            <numerusform>Draft: %n points to correct or to fill in. See viatique-cli check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To ask for: %n data</source>
        <translation>
            <numerusform>To ask for: %n datum</numerusform>
            <numerusform>To ask for: %n data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be studied: %n data</source>
        <translation>
            <numerusform>To be studied: %n datum</numerusform>
            <numerusform>To be studied: %n data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not for this need: %n data</source>
        <translation>
            <numerusform>Not for this need: %n datum</numerusform>
            <numerusform>Not for this need: %n data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n data of the catalogue %2, version %3</source>
        <translation>
            <numerusform>%1: %n datum of the catalogue %2, version %3</numerusform>
            <numerusform>%1: %n data of the catalogue %2, version %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s):</source>
        <translation>
            <numerusform>%n change:</numerusform>
            <numerusform>%n changes:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s):</source>
        <translation>
            <numerusform>%n review:</numerusform>
            <numerusform>%n reviews:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) to be corrected has (have) no answer. See viatique-cli check.</source>
        <translation>
            <numerusform>%n remark to be corrected has no answer. See viatique-cli check.</numerusform>
            <numerusform>%n remarks to be corrected have no answer. See viatique-cli check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) with answers was (were) left out of the package: it is of no later revision than they are about.</source>
        <translation>
            <numerusform>%n review with answers was left out of the package, which is of no later revision than the one reviewed.</numerusform>
            <numerusform>%n reviews with answers were left out of the package, which is of no later revision than those reviewed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verifying %n package(s)</source>
        <translation>
            <numerusform>Verifying %n package</numerusform>
            <numerusform>Verifying %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not as listed</source>
        <translation>
            <numerusform>%n not as listed</numerusform>
            <numerusform>%n not as listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that cannot be read</source>
        <translation>
            <numerusform>%n that cannot be read</numerusform>
            <numerusform>%n that cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Careful: %n data of the present catalogue are not in this one.</source>
        <translation>
            <numerusform>Careful: %n datum of the present catalogue is not in this one.</numerusform>
            <numerusform>Careful: %n data of the present catalogue are not in this one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to correct or to fill in. See viatique-cli check.</source>
        <translation>
            <numerusform>%n point to correct or to fill in. See viatique-cli check.</numerusform>
            <numerusform>%n points to correct or to fill in. See viatique-cli check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n intact</source>
        <translation>
            <numerusform>%n intact</numerusform>
            <numerusform>%n intact</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::CompanyOffer</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::ComparePage</name>
    <message numerus="yes">
        <source>%n review(s) cannot be read: %1</source>
        <translation>
            <numerusform>%n review cannot be read: %1</numerusform>
            <numerusform>%n reviews cannot be read: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::ComparisonModel</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::ComparisonSteps</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::CoverageModel</name>
    <message numerus="yes">
        <source>%n to cover</source>
        <translation>
            <numerusform>%n to cover</numerusform>
            <numerusform>%n to cover</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::DataPage</name>
    <message numerus="yes">
        <source>%n data</source>
        <translation>
            <numerusform>%n datum</numerusform>
            <numerusform>%n data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protected</source>
        <translation>
            <numerusform>%n protected</numerusform>
            <numerusform>%n protected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with supporting documents</source>
        <translation>
            <numerusform>%n with supporting documents</numerusform>
            <numerusform>%n with supporting documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still need(s) a document: step 5.</source>
        <translation>
            <numerusform>%n still needs a document: step 5.</numerusform>
            <numerusform>%n still need a document: step 5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fil&amp;ters (%n)</source>
        <translation>
            <numerusform>Fil&amp;ters (%n)</numerusform>
            <numerusform>Fil&amp;ters (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick the %n proposed</source>
        <translation>
            <numerusform>Tick the %n proposed</numerusform>
            <numerusform>Tick the %n proposed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) go beyond the need, too.</source>
        <translation>
            <numerusform>%n other goes beyond the need, too.</numerusform>
            <numerusform>%n others go beyond the need, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::DataPassApi</name>
    <message numerus="yes">
        <source>DataPass is receiving too many requests. Try again in %n second(s).</source>
        <translation>
            <numerusform>DataPass is receiving too many requests. Try again in %n second.</numerusform>
            <numerusform>DataPass is receiving too many requests. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DataPass is receiving too many requests. Try again in %n minute(s).</source>
        <translation>
            <numerusform>DataPass is receiving too many requests. Try again in %n minute.</numerusform>
            <numerusform>DataPass is receiving too many requests. Try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::DocumentCard</name>
    <message numerus="yes">
        <source>%1 of %n data</source>
        <translation>
            <numerusform>%1 of %n datum</numerusform>
            <numerusform>%1 of %n data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data need(s) a document.</source>
        <translation>
            <numerusform>%n datum needs a document.</numerusform>
            <numerusform>%n data need a document.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::DocumentsPage</name>
    <message numerus="yes">
        <source>%n file(s) to examine</source>
        <translation>
            <numerusform>%n file to examine</numerusform>
            <numerusform>%n files to examine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PDF, pictures, DOCX or ODT. %n document(s) at most.</source>
        <translation>
            <numerusform>PDF, pictures, DOCX or ODT. %n document at most.</numerusform>
            <numerusform>PDF, pictures, DOCX or ODT. %n documents at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split into %n part(s), linked as the whole was.</source>
        <translation>
            <numerusform>Split into %n part, linked as the whole was.</numerusform>
            <numerusform>Split into %n parts, linked as the whole was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are the pages of one document. Undo, and give them one by one for a document each.</source>
        <translation>
            <numerusform>%n picture is the page of one document.</numerusform>
            <numerusform>%n pictures are the pages of one document. Undo, and give them one by one for a document each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::DraftListModel</name>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n to correct</numerusform>
            <numerusform>%n to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>%n to fill in</numerusform>
            <numerusform>%n to fill in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::DraftReviews</name>
    <message numerus="yes">
        <source>The review is imported, with %n remark(s). From: %1.</source>
        <translation>
            <numerusform>The review is imported, with %n remark. From: %1.</numerusform>
            <numerusform>The review is imported, with %n remarks. From: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) concern what the request no longer holds: you find them at the top of their step.</source>
        <translation>
            <numerusform>%n remark concerns what the request no longer holds: you find it at the top of its step.</numerusform>
            <numerusform>%n remarks concern what the request no longer holds: you find them at the top of their step.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) that you had answered ask something else now, and are open again; your other answers are kept.</source>
        <translation>
            <numerusform>%n remark that you had answered asks something else now, and is open again; your other answers are kept.</numerusform>
            <numerusform>%n remarks that you had answered ask something else now, and are open again; your other answers are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) in the file were not given in this draft, and were left out.</source>
        <translation>
            <numerusform>%n answer in the file was not given in this draft, and was left out.</numerusform>
            <numerusform>%n answers in the file were not given in this draft, and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) that you had answered are not in the signed text, and are gone.</source>
        <translation>
            <numerusform>%n remark that you had answered is not in the signed text, and is gone.</numerusform>
            <numerusform>%n remarks that you had answered are not in the signed text, and are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The review is imported, with %n remark(s), but its signature does not hold. From: %1.</source>
        <translation>
            <numerusform>The review is imported, with %n remark, but its signature does not hold. From: %1.</numerusform>
            <numerusform>The review is imported, with %n remarks, but its signature does not hold. From: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::EndpointCard</name>
    <message numerus="yes">
        <source>Asked for by %n other data already: the same document may serve.</source>
        <translation>
            <numerusform>Asked for by %n other datum already: the same document may serve.</numerusform>
            <numerusform>Asked for by %n other data already: the same document may serve.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::EndpointModel</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be studied (%n)</source>
        <translation>
            <numerusform>To be studied (%n)</numerusform>
            <numerusform>To be studied (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not for this need (%n)</source>
        <translation>
            <numerusform>Not for this need (%n)</numerusform>
            <numerusform>Not for this need (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data, %1</source>
        <comment>%1: 3 ticked</comment>
        <translation>
            <numerusform>%n datum, %1</numerusform>
            <numerusform>%n data, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::EraseDialog</name>
    <message numerus="yes">
        <source>%n of these could not be erased, and is still there.</source>
        <translation>
            <numerusform>%n of these could not be erased, and is still there.</numerusform>
            <numerusform>%n of these could not be erased, and are still there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with such a name were not looked at: they are too many.</source>
        <translation>
            <numerusform>%n file with such a name was not looked at: there are too many.</numerusform>
            <numerusform>%n files with such a name were not looked at: there are too many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This draft, with its %n document(s)</source>
        <translation>
            <numerusform>This draft, with its %n document</numerusform>
            <numerusform>This draft, with its %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) of the address book whom no other draft names</source>
        <translation>
            <numerusform>%n contact of the address book whom no other draft names</numerusform>
            <numerusform>%n contacts of the address book whom no other draft names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was ticked is erased; %n was left.</source>
        <translation>
            <numerusform>What was ticked is erased; %n was left.</numerusform>
            <numerusform>What was ticked is erased; %n were left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::Error</name>
    <message numerus="yes">
        <source>“%1” is a review that was spoilt: %n part(s) of it cannot be read, and are left out. Ask whoever wrote it to export it again.</source>
        <translation>
            <numerusform>“%1” is a review that was spoilt: %n part of it cannot be read, and is left out. Ask whoever wrote it to export it again.</numerusform>
            <numerusform>“%1” is a review that was spoilt: %n parts of it cannot be read, and are left out. Ask whoever wrote it to export it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::Expected</name>
    <message numerus="yes">
        <source>founds %n data with supporting documents</source>
        <translation>
            <numerusform>founds %n datum with supporting documents</numerusform>
            <numerusform>founds %n data with supporting documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>founds %n data, probably with supporting documents</source>
        <translation>
            <numerusform>founds %n datum, probably with supporting documents</numerusform>
            <numerusform>founds %n data, probably with supporting documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>each client supplies its own, for %n data</source>
        <translation>
            <numerusform>each client supplies its own, for %n datum</numerusform>
            <numerusform>each client supplies its own, for %n data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::ExpectedDocuments</name>
    <message numerus="yes">
        <source>%n attached document(s) can no longer be found. Replace what is lost below, or remove it.</source>
        <translation>
            <numerusform>%n attached document can no longer be found. Replace it below, or remove it.</numerusform>
            <numerusform>%n attached documents can no longer be found. Replace them below, or remove them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data need(s) a supporting document.</source>
        <translation>
            <numerusform>%n datum needs a supporting document.</numerusform>
            <numerusform>%n data need a supporting document.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::ExportPage</name>
    <message numerus="yes">
        <source>%n point(s) to correct</source>
        <translation>
            <numerusform>%n point to correct</numerusform>
            <numerusform>%n points to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to fill in before the export is complete.</source>
        <translation>
            <numerusform>%n point to fill in before the export is complete.</numerusform>
            <numerusform>%n points to fill in before the export is complete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>%n to fill in</numerusform>
            <numerusform>%n to fill in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to check may still be worth a look.</source>
        <translation>
            <numerusform>%n point to check may still be worth a look.</numerusform>
            <numerusform>%n points to check may still be worth a look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1.</source>
        <translation>
            <numerusform>%n file, %1.</numerusform>
            <numerusform>%n files, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) to correct have no answer.</source>
        <translation>
            <numerusform>%n remark to correct has no answer.</numerusform>
            <numerusform>%n remarks to correct have no answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::HistoryReport</name>
    <message numerus="yes">
        <source>%n revision(s), compared one after the other.</source>
        <translation>
            <numerusform>%n revision, compared with the next.</numerusform>
            <numerusform>%n revisions, compared one after the other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) more than can be compared at once were left out.</source>
        <translation>
            <numerusform>%n package more than can be compared at once was left out.</numerusform>
            <numerusform>%n packages more than can be compared at once were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::HomePage</name>
    <message numerus="yes">
        <source>Trash (%n)</source>
        <translation>
            <numerusform>Trash (%n)</numerusform>
            <numerusform>Trash (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) in “%1” cannot be read, and were left as they are.</source>
        <translation>
            <numerusform>%n review in “%1” cannot be read, and was left as it is.</numerusform>
            <numerusform>%n reviews in “%1” cannot be read, and were left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>after %n day</numerusform>
            <numerusform>after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is erased from there for good after %n day(s).</source>
        <translation>
            <numerusform>It is erased from there for good after %n day.</numerusform>
            <numerusform>It is erased from there for good after %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::InboxFilterBar</name>
    <message numerus="yes">
        <source>Fil&amp;ters (%n)</source>
        <translation>
            <numerusform>Fil&amp;ters (%n)</numerusform>
            <numerusform>Fil&amp;ters (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::InboxModel</name>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n to correct</numerusform>
            <numerusform>%n to correct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::InboxPage</name>
    <message numerus="yes">
        <source>%n part(s) of the folder cannot be looked into.</source>
        <translation>
            <numerusform>%n part of the folder cannot be looked into.</numerusform>
            <numerusform>%n parts of the folder cannot be looked into.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <translation>
            <numerusform>%1 And %n more.</numerusform>
            <numerusform>%1 And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) selected</source>
        <translation>
            <numerusform>%n package selected</numerusform>
            <numerusform>%n packages selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n &amp;summaries…</source>
        <translation>
            <numerusform>Export %n &amp;summary…</numerusform>
            <numerusform>Export %n &amp;summaries…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n package(s) nothing could be made.</source>
        <translation>
            <numerusform>Of %n package nothing could be made.</numerusform>
            <numerusform>Of %n packages nothing could be made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interrupted, with %n file(s) written.</source>
        <translation>
            <numerusform>Interrupted, with %n file written.</numerusform>
            <numerusform>Interrupted, with %n files written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to the folder.</source>
        <translation>
            <numerusform>%n file written to the folder.</numerusform>
            <numerusform>%n files written to the folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verification: %n of %1 packages</source>
        <translation>
            <numerusform>Verification: %n of %1 packages</numerusform>
            <numerusform>Verification: %n of %1 packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Documents: %n of %1 packages</source>
        <translation>
            <numerusform>Documents: %n of %1 packages</numerusform>
            <numerusform>Documents: %n of %1 packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export: %n of %1 packages</source>
        <translation>
            <numerusform>Export: %n of %1 packages</numerusform>
            <numerusform>Export: %n of %1 packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) shown, of %1</source>
        <translation>
            <numerusform>%n request shown, of %1</numerusform>
            <numerusform>%n requests shown, of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::LegalPage</name>
    <message numerus="yes">
        <source>%n data</source>
        <translation>
            <numerusform>%n datum</numerusform>
            <numerusform>%n data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n covered</source>
        <translation>
            <numerusform>%n covered</numerusform>
            <numerusform>%n covered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to cover</source>
        <translation>
            <numerusform>%n to cover</numerusform>
            <numerusform>%n to cover</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added and linked to %n data that needed it. Untick below what it does not found.</source>
        <translation>
            <numerusform>Added and linked to %n datum that needed it. Untick it below if it does not found it.</numerusform>
            <numerusform>Added and linked to %n data that needed it. Untick below what it does not found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts added. Tick below what each of them founds.</source>
        <translation>
            <numerusform>%n text added. Tick below what each of them founds.</numerusform>
            <numerusform>%n texts added. Tick below what each of them founds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts added, and linked to the data that needed them. Untick below what they do not found.</source>
        <translation>
            <numerusform>%n text added, and linked to the data that needed it. Untick below what it does not found.</numerusform>
            <numerusform>%n texts added, and linked to the data that needed them. Untick below what they do not found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::LinkContentModel</name>
    <message numerus="yes">
        <source>%n piece(s) of data</source>
        <translation>
            <numerusform>%n piece of data</numerusform>
            <numerusform>%n pieces of data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::MainWindow</name>
    <message numerus="yes">
        <source>%n draft(s) were made of this one.</source>
        <translation>
            <numerusform>%n draft was made of this one.</numerusform>
            <numerusform>%n drafts were made of this one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>titles of drafts</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are erased for good, with their documents: %1.</source>
        <translation>
            <numerusform>%n draft is erased for good, with its documents: %1.</numerusform>
            <numerusform>%n drafts are erased for good, with their documents: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) were erased.</source>
        <translation>
            <numerusform>%n draft was erased.</numerusform>
            <numerusform>%n drafts were erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be erased, and is still there.</source>
        <comment>drafts, packages and the like</comment>
        <translation>
            <numerusform>%n could not be erased, and is still there.</numerusform>
            <numerusform>%n could not be erased, and are still there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was ticked is erased; %n was left.</source>
        <translation>
            <numerusform>What was ticked is erased; %n was left.</numerusform>
            <numerusform>What was ticked is erased; %n were left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::NeedEffect</name>
    <message numerus="yes">
        <source>proposed for your need</source>
        <translation>
            <numerusform>proposed for your need</numerusform>
            <numerusform>proposed for your need</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to be studied</source>
        <translation>
            <numerusform>to be studied</numerusform>
            <numerusform>to be studied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left aside, each with its reason</source>
        <translation>
            <numerusform>left aside, with its reason</numerusform>
            <numerusform>left aside, each with its reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the %n data of the catalogue:</source>
        <translation>
            <numerusform>Of the %n datum of the catalogue:</numerusform>
            <numerusform>Of the %n data of the catalogue:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::NeedPage</name>
    <message numerus="yes">
        <source>This request holds %n use cases.</source>
        <translation>
            <numerusform>This request holds %n use case.</numerusform>
            <numerusform>This request holds %n use cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split into %n requests</source>
        <translation>
            <numerusform>Split into %n request</numerusform>
            <numerusform>Split into %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n data: %1 proposed, %2 to be studied, %3 left aside.</source>
        <translation>
            <numerusform>Of %n datum: %1 proposed, %2 to be studied, %3 left aside.</numerusform>
            <numerusform>Of %n data: %1 proposed, %2 to be studied, %3 left aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::OpinionBar</name>
    <message numerus="yes">
        <source>Composed from %n remark(s) to correct.</source>
        <translation>
            <numerusform>Composed from %n remark to correct.</numerusform>
            <numerusform>Composed from %n remarks to correct.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Composed from %n advised remark(s).</source>
        <translation>
            <numerusform>Composed from %n advised remark.</numerusform>
            <numerusform>Composed from %n advised remarks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Composed from %n remark(s) to correct</source>
        <comment>and others</comment>
        <translation>
            <numerusform>Composed from %n remark to correct</numerusform>
            <numerusform>Composed from %n remarks to correct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::PackageSummary</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <comment>number, size</comment>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n other(s).</source>
        <translation>
            <numerusform>And %n other.</numerusform>
            <numerusform>And %n others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::Page</name>
    <message numerus="yes">
        <source>DataPass refuses %n point(s) here.</source>
        <translation>
            <numerusform>DataPass refuses %n point here.</numerusform>
            <numerusform>DataPass refuses %n points here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::PersonCard</name>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n to correct</numerusform>
            <numerusform>%n to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>%n to fill in</numerusform>
            <numerusform>%n to fill in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::PhraseMenu</name>
    <message numerus="yes">
        <source>%n phrase(s) were added.</source>
        <translation>
            <numerusform>%n phrase was added.</numerusform>
            <numerusform>%n phrases were added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::ReceivedModel</name>
    <message numerus="yes">
        <source>intact, %n file(s) verified</source>
        <translation>
            <numerusform>intact, %n file verified</numerusform>
            <numerusform>intact, %n files verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::RefusedNotice</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) was (were) not taken.</source>
        <translation>
            <numerusform>%n file was not taken.</numerusform>
            <numerusform>%n files were not taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) was (were) left aside.</source>
        <translation>
            <numerusform>%n file was left aside.</numerusform>
            <numerusform>%n files were left aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::RemarkPlaces</name>
    <message numerus="yes">
        <source>%n remark(s) on this step</source>
        <translation>
            <numerusform>%n remark on this step</numerusform>
            <numerusform>%n remarks on this step</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without answer</source>
        <translation>
            <numerusform>%n without answer</numerusform>
            <numerusform>%n without answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::Report</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::Review</name>
    <message numerus="yes">
        <source>%n remark(s) are about what the request does not have: %1.</source>
        <translation>
            <numerusform>%n remark is about what the request does not have: %1.</numerusform>
            <numerusform>%n remarks are about what the request does not have: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) are about what this revision does not have: %1.</source>
        <translation>
            <numerusform>%n remark is about what this revision does not have: %1.</numerusform>
            <numerusform>%n remarks are about what this revision does not have: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) name a page that is not there: %1.</source>
        <translation>
            <numerusform>%n remark names a page that is not there: %1.</numerusform>
            <numerusform>%n remarks name a page that is not there: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) suggest a text where none can be entered: %1.</source>
        <translation>
            <numerusform>%n remark suggests a text where none can be entered: %1.</numerusform>
            <numerusform>%n remarks suggest a text where none can be entered: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) say nothing.</source>
        <translation>
            <numerusform>%n remark says nothing.</numerusform>
            <numerusform>%n remarks say nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were longer than a field holds, and were cut.</source>
        <translation>
            <numerusform>%n text was longer than a field holds, and was cut.</numerusform>
            <numerusform>%n texts were longer than a field holds, and were cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The review has more remarks than are read: the last %n was (were) left.</source>
        <translation>
            <numerusform>The review has more remarks than are read: the last %n was left.</numerusform>
            <numerusform>The review has more remarks than are read: the last %n were left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) of the file cannot be read, and were left out: number %1.</source>
        <translation>
            <numerusform>%n remark of the file cannot be read, and was left out: number %1.</numerusform>
            <numerusform>%n remarks of the file cannot be read, and were left out: numbers %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) name a page or an area that cannot be: they are shown without it.</source>
        <translation>
            <numerusform>%n remark names a page or an area that cannot be: it is shown without it.</numerusform>
            <numerusform>%n remarks name a page or an area that cannot be: they are shown without it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) had the id of another remark, and were given a new one.</source>
        <translation>
            <numerusform>%n remark had the id of another remark, and was given a new one.</numerusform>
            <numerusform>%n remarks had the id of another remark, and were given a new one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of the file cannot be understood, and count as not filled in.</source>
        <translation>
            <numerusform>%n value of the file cannot be understood, and counts as not filled in.</numerusform>
            <numerusform>%n values of the file cannot be understood, and count as not filled in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::ReviewBanner</name>
    <message numerus="yes">
        <source>Intact: %n file(s) match their list.</source>
        <translation>
            <numerusform>Intact: %n file matches its list.</numerusform>
            <numerusform>Intact: %n files match their list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::ReviewPage</name>
    <message numerus="yes">
        <source>Take its %n remark(s) over</source>
        <translation>
            <numerusform>Take its %n remark over</numerusform>
            <numerusform>Take its %n remarks over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::ReviewReader</name>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <comment>of a review</comment>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::ReviewReport</name>
    <message numerus="yes">
        <source>%n remark(s) to correct.</source>
        <translation>
            <numerusform>%n remark to correct.</numerusform>
            <numerusform>%n remarks to correct.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) advised.</source>
        <translation>
            <numerusform>%n remark advised.</numerusform>
            <numerusform>%n remarks advised.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::ReviewSharing</name>
    <message numerus="yes">
        <source>That program has given no sign for %n minute(s). You can take the package over.</source>
        <translation>
            <numerusform>That program has given no sign for %n minute. You can take the package over.</numerusform>
            <numerusform>That program has given no sign for %n minutes. You can take the package over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>reviews</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) of colleagues stand(s) beside this package.</source>
        <translation>
            <numerusform>%n review of a colleague stands beside this package.</numerusform>
            <numerusform>%n reviews of colleagues stand beside this package.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::Rules</name>
    <message numerus="yes">
        <source>A SIRET has 14 digits; this one has %n character(s). Copy it again.</source>
        <translation>
            <numerusform>A SIRET has 14 digits; this one has %n character. Copy it again.</numerusform>
            <numerusform>A SIRET has 14 digits; this one has %n characters. Copy it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This request holds %n use cases. File one request for each: they will be answered sooner.</source>
        <translation>
            <numerusform>This request holds %n use case. File one request for each: it will be answered sooner.</numerusform>
            <numerusform>This request holds %n use cases. File one request for each: they will be answered sooner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n data of the catalogue are asked for. Requests that ask for too much come back: keep what the service needs.</source>
        <translation>
            <numerusform>The only datum of the catalogue (%n) is asked for. Requests that ask for too much come back: keep what the service needs.</numerusform>
            <numerusform>All %n data of the catalogue are asked for. Requests that ask for too much come back: keep what the service needs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n documents for one place ({slot}), which takes six. Join some of them.</source>
        <translation>
            <numerusform>There is %n document for one place ({slot}), which takes six. Join some of them.</numerusform>
            <numerusform>There are %n documents for one place ({slot}), which takes six. Join some of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same purpose is given for %n data: {endpoints}. Say for each why the service needs it.</source>
        <translation>
            <numerusform>The same purpose is given for %n datum: {endpoints}. Say why the service needs it.</numerusform>
            <numerusform>The same purpose is given for %n data: {endpoints}. Say for each why the service needs it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::StepCombo</name>
    <message numerus="yes">
        <source>%n step(s) done of 8</source>
        <translation>
            <numerusform>%n step done of 8</numerusform>
            <numerusform>%n steps done of 8</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::StepModel</name>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n to correct</numerusform>
            <numerusform>%n to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>%n to fill in</numerusform>
            <numerusform>%n to fill in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::SubmissionForm</name>
    <message numerus="yes">
        <source>DataPass refuses the request: %n point(s).</source>
        <translation>
            <numerusform>DataPass refuses the request: %n point.</numerusform>
            <numerusform>DataPass refuses the request: %n points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DataPass asks to wait for %n second(s).</source>
        <translation>
            <numerusform>DataPass asks to wait for %n second.</numerusform>
            <numerusform>DataPass asks to wait for %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DataPass&apos; data differ from the catalogue: %n point(s).</source>
        <translation>
            <numerusform>DataPass&apos; data differ from the catalogue: %n point.</numerusform>
            <numerusform>DataPass&apos; data differ from the catalogue: %n points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent: %n thing(s) that DataPass requires are missing.</source>
        <translation>
            <numerusform>Nothing was sent: %n thing that DataPass requires is missing.</numerusform>
            <numerusform>Nothing was sent: %n things that DataPass requires are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::SummaryModel</name>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::Verify</name>
    <message numerus="yes">
        <source>Not as listed: %n thing(s) are wrong.</source>
        <translation>
            <numerusform>Not as listed: %n thing is wrong.</numerusform>
            <numerusform>Not as listed: %n things are wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Intact: %n file(s) match their list.</source>
        <translation>
            <numerusform>Intact: %n file matches its list.</numerusform>
            <numerusform>Intact: %n files match their list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatique::Wizard</name>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>%n to fill in</numerusform>
            <numerusform>%n to fill in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to correct</source>
        <translation>
            <numerusform>%n point to correct</numerusform>
            <numerusform>%n points to correct</numerusform>
        </translation>
    </message>
</context>
</TS>
