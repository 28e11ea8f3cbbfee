// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The sections that an instruction turns on: the data, what founds each of them, and the documents.

#include "report/sections.h"
#include "rules/coverage.h"
#include "rules/words.h"

#include <algorithm>

namespace viatique::report {

namespace {

/// Columns of texts and documents in one table of coverage: what an A4 page holds beside the names of the
/// data.
constexpr qsizetype kCoverageColumns = 8;

constexpr int kMarkShare = 9;

/// The digest in groups that the eye can follow from one paper to another.
QString grouped(const QString &digest)
{
    constexpr qsizetype group = 16;
    QStringList groups;
    for (qsizetype start = 0; start < digest.size(); start += group)
        groups.append(digest.mid(start, group));
    return groups.join(u' ');
}

Lines quiet(const QString &text)
{
    return {{text, Tone::Quiet}};
}

Lines orNothing(const QStringList &codes, const QString &nothing)
{
    return codes.isEmpty() ? quiet(nothing) : Lines{{codes.join(QLatin1String(", "))}};
}

} // namespace

Lines Sections::endpointName(const QString &id) const
{
    if (!m_input.catalogue.endpoint(id))
        return {{id, Tone::Strong}, {tr("not in the catalogue"), Tone::Quiet}};
    return {m_words.french(m_input.catalogue.endpointTitle(id), Tone::Strong), {id, Tone::Code}};
}

QString Sections::requirement(const QString &endpointId) const
{
    const Endpoint *endpoint = m_input.catalogue.endpoint(endpointId);
    return words::requirement(endpoint ? endpoint->legalRequirement : LegalRequirement::Unset);
}

Lines Sections::basis(const RequestedEndpoint &requested) const
{
    const QStringList texts = Vocabulary::textCodes(requested.legalTexts, m_request);
    const QStringList documents = Vocabulary::documentCodes(requested.documents, m_request);
    return orNothing(texts + documents, m_context.isBaseSet() ? tr("base set") : tr("nothing named"));
}

QList<Lines> Sections::dataRow(const RequestedEndpoint &requested) const
{
    const Endpoint *endpoint = m_input.catalogue.endpoint(requested.id);
    const QStringList asked =
        requested.openness.isEmpty() && endpoint ? endpoint->openness : requested.openness;
    return {
        endpointName(requested.id),
        m_words.typed(requested.purpose),
        endpoint && !endpoint->producers.isEmpty() ? m_words.frenchList(endpoint->producers)
                                                   : quiet(tr("not known")),
        {{words::openness(asked)}},
        {{requirement(requested.id)}},
        basis(requested),
    };
}

Section Sections::data() const
{
    Section section{tr("The data asked for"), {}, QStringLiteral("/endpoints")};
    if (m_request.endpoints.isEmpty()) {
        section.blocks.append(Paragraph{quiet(tr("No data chosen yet."))});
        return section;
    }
    Table table{tr("Data, reason and legal basis"),
                {{tr("Datum"), 42},
                 {Vocabulary::fieldName("/purpose"), 47},
                 {tr("Producer"), 23},
                 {Vocabulary::fieldName("/openness"), 19},
                 {tr("Requirement"), 24},
                 {tr("Based on"), 19}},
                {}};
    for (const RequestedEndpoint &requested : m_request.endpoints) {
        table.rows.append(dataRow(requested));
        table.targets.append(words::pointer(QLatin1String("endpoints"), requested.id));
    }
    section.blocks.append(table);
    section.blocks.append(Paragraph{quiet(tr(
        "“Explanation” asks for a reason and a named legal text, “Supporting documents” also for a document. "
        "T numbers are the texts of the legal framework, D numbers the supporting documents."))});
    return section;
}

Table Sections::textTable() const
{
    Table table{Vocabulary::fieldName("/legalFramework/texts"),
                {{tr("No."), 10},
                 {Vocabulary::fieldName("/texts/reference"), 64},
                 {Vocabulary::fieldName("/texts/url"), 72},
                 {tr("Copy"), 24}},
                {}};
    for (qsizetype i = 0; i < m_request.legalFramework.texts.size(); ++i) {
        const LegalText &text = m_request.legalFramework.texts.at(i);
        QStringList copies;
        for (qsizetype j = 0; j < m_request.documents.size(); ++j) {
            if (m_request.documents.at(j).legalTexts.contains(text.id))
                copies.append(Vocabulary::documentCode(j));
        }
        table.rows.append({{{Vocabulary::textCode(i), Tone::Strong}},
                           m_words.legalText(text),
                           m_words.legalLink(text),
                           orNothing(copies, tr("none attached"))});
        table.targets.append(QStringLiteral("/legalFramework")
                             + words::pointer(QLatin1String("texts"), text.id));
    }
    return table;
}

Lines Sections::covered(const RequestedEndpoint &requested) const
{
    const Endpoint *endpoint = m_input.catalogue.endpoint(requested.id);
    if (!endpoint)
        return quiet(tr("not known"));
    const rules::Coverage found = rules::coverage(m_context, {&requested, endpoint});
    Lines lines;
    if (found.isCovered())
        lines.append({tr("covered")});
    if (!found.isTextCovered())
        lines.append({found.hasText ? tr("principle alone") : tr("no text")});
    if (!found.isDocumentCovered())
        lines.append({tr("no supporting document")});
    if (found.textWaiver != rules::Waiver::None)
        lines.append({Vocabulary::waiver(found.textWaiver), Tone::Quiet});
    if (found.documentWaiver != rules::Waiver::None && found.documentWaiver != found.textWaiver)
        lines.append({Vocabulary::waiver(found.documentWaiver), Tone::Quiet});
    return lines;
}

QList<Table> Sections::coverage() const
{
    const QList<LegalText> &texts = m_request.legalFramework.texts;
    const qsizetype columns = texts.size() + m_request.documents.size();
    const qsizetype count = (columns + kCoverageColumns - 1) / kCoverageColumns;
    QList<Table> tables;
    for (qsizetype part = 0; part < count; ++part) {
        const qsizetype first = part * kCoverageColumns;
        const qsizetype last = std::min(first + kCoverageColumns, columns);
        // What the marks leave is shared between the names and the words of the coverage.
        const int spare = kMarkShare * int(kCoverageColumns - (last - first));
        const int words = std::min(spare / 3, 2 * kMarkShare);
        Table table{
            tr("Which text and which document founds which datum"),
            {{tr("Datum"), 46 + spare - words}, {tr("Requirement"), 26}, {tr("Coverage"), 26 + words}},
            {}};
        if (count > 1)
            table.caption = tr("%1, table %2 of %3").arg(table.caption).arg(part + 1).arg(count);
        for (qsizetype i = first; i < last; ++i) {
            const bool isText = i < texts.size();
            table.columns.append(
                {isText ? Vocabulary::textCode(i) : Vocabulary::documentCode(i - texts.size()), kMarkShare,
                 Align::Centre});
        }
        for (const RequestedEndpoint &requested : m_request.endpoints) {
            QList<Lines> row{
                endpointName(requested.id).mid(0, 1), {{requirement(requested.id)}}, covered(requested)};
            for (qsizetype i = first; i < last; ++i) {
                const bool yes =
                    i < texts.size()
                        ? requested.legalTexts.contains(texts.at(i).id)
                        : requested.documents.contains(m_request.documents.at(i - texts.size()).id);
                row.append(yes ? Lines{{tr("yes"), Tone::Strong}} : quiet(QStringLiteral("–")));
            }
            table.rows.append(row);
            table.targets.append(
                words::pointer(QLatin1String("endpoints"), requested.id, QLatin1String("legalTexts")));
        }
        tables.append(table);
    }
    return tables;
}

Section Sections::legalFramework() const
{
    Section section{tr("Legal framework"), {}, QStringLiteral("/legalFramework")};
    const LegalFramework &framework = m_request.legalFramework;
    if (m_context.isBaseSet())
        section.blocks.append(Paragraph{
            {{tr("Base set: DataPass presets the nature and the legal text, and asks for no document.")}}});
    if (!m_context.isBaseSet() || !framework.nature.trimmed().isEmpty())
        section.blocks.append(
            Fields{{{Vocabulary::fieldName("/legalFramework/nature"), m_words.typed(framework.nature),
                     QStringLiteral("/legalFramework/nature")}}});
    if (!framework.texts.isEmpty())
        section.blocks.append(textTable());
    else if (!m_context.isBaseSet())
        section.blocks.append(Paragraph{quiet(tr("No legal text named yet."))});

    const bool anyBasis = !framework.texts.isEmpty() || !m_request.documents.isEmpty();
    if (m_context.isBaseSet() && !anyBasis)
        return section;
    section.blocks.append(SubHeading{tr("Coverage")});
    if (!anyBasis || m_request.endpoints.isEmpty()) {
        section.blocks.append(Paragraph{
            quiet(tr("Nothing to compare yet: it takes at least one datum and one text or document."))});
        return section;
    }
    const QList<Table> tables = coverage();
    for (const Table &table : tables)
        section.blocks.append(table);
    section.blocks.append(Paragraph{
        quiet(tr("“yes”: the applicant bases the datum on this text or document; “–”: not on this one. "
                 "T numbers are the texts above, D numbers the supporting documents."))});
    return section;
}

Lines Sections::documentState(const DocumentFacts &facts)
{
    Lines lines;
    const auto say = [&lines](const QString &text) { lines.append({text}); };
    if (facts.presence == DocumentFacts::Presence::Missing)
        say(tr("The file is missing."));
    if (facts.presence == DocumentFacts::Presence::Changed)
        say(tr("The file is not the one that was attached."));
    if (facts.readability == DocumentFacts::Readability::NotPdf)
        say(tr("The file is not a PDF."));
    if (facts.readability == DocumentFacts::Readability::Damaged)
        say(tr("The file is damaged."));
    if (facts.encrypted)
        say(tr("The file is protected by a password."));
    if (facts.activeContent)
        say(tr("The file holds active content."));
    return lines;
}

QString Sections::documentTableCaption()
{
    return tr("Documents attached");
}

Table Sections::documentTable() const
{
    Table table{documentTableCaption(),
                {{tr("No."), 10},
                 {tr("Document"), 58},
                 {Vocabulary::fieldName("/documents/kind"), 30},
                 {tr("Copy of"), 24},
                 {tr("Pages"), 17, Align::End},
                 {Vocabulary::fieldName("/documents/size"), 20, Align::End}},
                {}};
    for (qsizetype i = 0; i < m_request.documents.size(); ++i) {
        const Document &document = m_request.documents.at(i);
        const DocumentFacts facts = m_input.facts.value(document.id);
        Lines name = m_words.typed(document.title);
        if (!document.fileName.isEmpty() && document.fileName != document.title)
            name.append({document.fileName, Tone::Code});
        name += documentState(facts);
        table.rows.append({{{Vocabulary::documentCode(i), Tone::Strong}},
                           name,
                           m_words.typed(words::documentKind(document.kind)),
                           orNothing(Vocabulary::textCodes(document.legalTexts, m_request), tr("no text")),
                           facts.pages > 0 ? Lines{{m_words.number(facts.pages)}} : quiet(tr("not known")),
                           {{m_words.size(document.size)}}});
        table.targets.append(words::pointer(QLatin1String("documents"), document.id));
    }
    return table;
}

Table Sections::digestTable() const
{
    Table table{tr("To check the files"),
                {{tr("No."), 10}, {tr("Path in the package"), 56}, {tr("SHA-512"), 104}},
                {}};
    for (qsizetype i = 0; i < m_request.documents.size(); ++i) {
        const Document &document = m_request.documents.at(i);
        const QString path = m_input.documentPaths.value(document.id);
        table.rows.append({{{Vocabulary::documentCode(i), Tone::Strong}},
                           path.isEmpty() ? quiet(tr("not packaged")) : Lines{{path, Tone::Code}},
                           document.sha512.isEmpty() ? quiet(tr("not known"))
                                                     : Lines{{grouped(document.sha512), Tone::Code}}});
        table.targets.append(
            words::pointer(QLatin1String("documents"), document.id, QLatin1String("sha512")));
    }
    return table;
}

Section Sections::documents() const
{
    Section section{tr("Supporting documents"), {}, QStringLiteral("/documents")};
    const Table expected = expectedTable();
    if (!expected.rows.isEmpty())
        section.blocks.append(expected);
    if (m_request.documents.isEmpty()) {
        section.blocks.append(Paragraph{quiet(tr("No document attached."))});
        return section;
    }
    section.blocks.append(documentTable());
    section.blocks.append(digestTable());
    return section;
}

} // namespace viatique::report
