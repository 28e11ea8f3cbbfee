<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>viatique::Verify</name>
    <message numerus="yes">
        <source>Complete: %n file(s) match their list. Not signed: the origin is not proved.</source>
        <translation>
            <numerusform>Complete: %n file matches its list. Not signed: the origin is not proved.</numerusform>
            <numerusform>Complete: %n files match their list. Not signed: the origin is not proved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not as listed: %n thing(s) are wrong.</source>
        <translation>
            <numerusform>Not as listed: %n thing is wrong.</numerusform>
            <numerusform>Not as listed: %n things are wrong.</numerusform>
        </translation>
    </message>
</context>
</TS>
