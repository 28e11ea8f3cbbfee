// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/reportcheck.h"

#include "core/jsonfile.h"
#include "core/language.h"
#include "core/limits.h"
#include "datapass/payload.h"
#include "report/htmlreport.h"
#include "report/pagepainter.h"
#include "report/sections.h"
#include "rules/words.h"
#include "session/reporttext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace viatique {

namespace {

using namespace report;
using Presence = DocumentFacts::Presence;
using Readability = DocumentFacts::Readability;

constexpr QLatin1String kHtml("data/demande.html");
constexpr QLatin1String kPdf("data/demande.pdf");
constexpr QLatin1String kBody("data/datapass.json");

/// What a sender's program may have found, far above what any does: more is not drawn anew.
constexpr qsizetype kMostFindings = 2'000;
constexpr qsizetype kFindingCharacters = 2'000;

/// The sentence that counts findings is one of this program's, whatever it counts.
bool isStateDetail(const QString &text, bool complete)
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    QList<int> found;
    for (auto match = number.globalMatch(text); match.hasNext() && found.size() <= 3;)
        found.append(match.next().captured().toInt());
    // A count of zero is not said, so the numbers may be any of the three, in their order.
    for (int said = 0; said < 8; ++said) {
        FindingCount count;
        qsizetype next = 0;
        int bit = 1;
        for (int FindingCount::*member :
             {&FindingCount::blocking, &FindingCount::warning, &FindingCount::advice}) {
            if (said & bit)
                count.*member = found.value(next++);
            bit *= 2;
        }
        if (next == found.size() && stateDetail(complete, count).text == text)
            return true;
    }
    return false;
}

/// What the report says of the file of a document, as facts that make it say so.
DocumentFacts saidOf(const HtmlText::Row &row)
{
    constexpr int kNameCell = 1;
    constexpr int kPagesCell = 4;
    DocumentFacts facts;
    const QString pages = row.value(kPagesCell).value(0);
    QString figures;
    std::copy_if(pages.cbegin(), pages.cend(), std::back_inserter(figures),
                 [](QChar c) { return c.isDigit(); });
    facts.pages = figures.toInt();
    const auto isSaid = [&row](const DocumentFacts &fault) {
        return row.value(kNameCell).contains(Sections::documentState(fault).value(0).text);
    };
    DocumentFacts fault;
    fault.encrypted = true;
    facts.encrypted = isSaid(fault);
    fault = {};
    fault.activeContent = true;
    facts.activeContent = isSaid(fault);
    for (const Readability readability : {Readability::NotPdf, Readability::Damaged}) {
        fault = {};
        fault.readability = readability;
        if (isSaid(fault))
            facts.readability = readability;
    }
    fault = {};
    fault.presence = Presence::Changed;
    facts.presence = isSaid(fault) ? Presence::Changed : Presence::Missing;
    return facts;
}

/// A request as the sender's program drew it.
class Redrawing
{
public:
    Redrawing(const ReceivedPackage &package, const DocumentFactsMap &facts);

    /// `said` is what the packaged page says, where it can be read.
    Model model(const std::optional<HtmlText> &said, const QList<Finding> &findings) const;
    /// Of a day, for a page that cannot be read.
    QList<Finding> findings(QDate today) const;

private:
    DocumentFacts factsOf(const Document &document, const HtmlText::Row *row) const;
    static void takeFindings(Model &model, const HtmlText &said);

    const ReceivedPackage &m_package;
    const DocumentFactsMap &m_facts;
    QHash<QString, QString> m_paths; ///< of the documents that were packaged
};

Redrawing::Redrawing(const ReceivedPackage &package, const DocumentFactsMap &facts)
    : m_package(package)
    , m_facts(facts)
{
    const QHash<QString, QString> all = documentMemberPaths(package.request());
    const QJsonArray documents = package.source().value(QLatin1String("documents")).toArray();
    for (const QJsonValue &element : documents) {
        const QJsonObject document = element.toObject();
        const QString id = document.value(QLatin1String("id")).toString();
        if (document.contains(QLatin1String("path")))
            m_paths.insert(id, all.value(id));
    }
}

/// What the sender knew of a document: what is known here, unless he could not examine it, or it cannot be
/// examined here. Then his word is taken: whether it holds is judged anew elsewhere.
DocumentFacts Redrawing::factsOf(const Document &document, const HtmlText::Row *row) const
{
    DocumentFacts said = row ? saidOf(*row) : DocumentFacts();
    if (!m_paths.contains(document.id)) {
        if (!row)
            said.presence = Presence::Missing;
        return said;
    }
    said.presence = Presence::Present;
    const DocumentFacts here = m_facts.value(document.id);
    const bool isKnown = m_facts.contains(document.id) && here.presence == Presence::Present
                         && here.readability != Readability::Unknown;
    const bool saidNothing = said == DocumentFacts();
    return !isKnown || (row && saidNothing) ? said : here;
}

void Redrawing::takeFindings(Model &model, const HtmlText &said)
{
    if (isStateDetail(said.stateDetail, !model.draft))
        model.stateDetail.text = said.stateDetail;
    if (!model.draft)
        return;
    QStringList states;
    for (const Severity severity : {Severity::Blocking, Severity::Warning, Severity::Advice}) {
        for (const bool missing : {false, true}) {
            Finding finding;
            finding.severity = severity;
            finding.missing = missing;
            states.append(words::findingState(finding));
        }
    }
    Table table = Sections::findingTable();
    const QList<HtmlText::Row> rows = said.tables.value(table.caption);
    if (rows.size() > kMostFindings)
        return;
    for (const HtmlText::Row &row : rows) {
        if (row.size() != table.columns.size() || !states.contains(row.constFirst().value(0))
            || row.at(1).value(0).size() + row.at(2).value(0).size() > kFindingCharacters)
            return;
        table.rows.append(
            {{{row.at(0).value(0), Tone::Strong}}, {{row.at(1).value(0)}}, {{row.at(2).value(0)}}});
    }
    if (!table.rows.isEmpty())
        model.sections.last().blocks = {table};
}

Model Redrawing::model(const std::optional<HtmlText> &said, const QList<Finding> &findings) const
{
    const Request &request = m_package.request();
    DocumentFactsMap facts;
    const QList<HtmlText::Row> rows =
        said ? said->tables.value(Sections::documentTableCaption()) : QList<HtmlText::Row>();
    for (qsizetype i = 0; i < request.documents.size(); ++i) {
        const Document &document = request.documents.at(i);
        facts.insert(document.id, factsOf(document, i < rows.size() ? &rows.at(i) : nullptr));
    }
    const VerifyReport &report = m_package.report();
    const bool complete = report.completeness != QLatin1String("draft");
    const QList<Finding> none;
    Model model = buildModel({request, m_package.catalogue(), said ? none : findings, complete,
                              report.redacted, m_paths, facts, QStringLiteral("fr")});
    if (said)
        takeFindings(model, *said);
    return model;
}

QList<Finding> Redrawing::findings(QDate today) const
{
    RequestInput input = requestInput(m_package);
    input.catalogue = m_package.catalogue();
    input.facts = m_facts;
    return judge(input, today);
}

bool isPdfAnother(const QByteArray &packaged, const Model &model, const DocumentInspector &inspector)
{
    const Result<QByteArray> drawn = pdfOf(model);
    if (!drawn || isCancelled(inspector.cancelled()))
        return false;
    const PdfText expected = readPdf(*drawn, inspector);
    if (expected.end != PdfText::End::Read)
        return false;
    const PdfText found = readPdf(packaged, inspector);
    return found.end == PdfText::End::Refused
           || (found.end == PdfText::End::Read && found.words != expected.words);
}

/// Whoever has no use for it may leave it out; but one that says something else would be sent in its place.
bool isBodyAnother(const ReceivedPackage &package)
{
    const QJsonObject expected =
        datapass::payload(datapass::mapRequest(package.request(), package.catalogue()));
    const Result<QJsonObject> found =
        package.readMember(kBody, limits::kJsonBytes).and_then([](const QByteArray &bytes) {
            return parseJsonObject(bytes, kBody);
        });
    return !found || *found != expected;
}

} // namespace

QStringList differingReports(const ReceivedPackage &package, const DocumentFactsMap &facts,
                             const DocumentInspector &inspector, QDate today)
{
    const LanguageScope french(QStringLiteral("fr"));
    const Redrawing redrawing(package, facts);
    QStringList differing;
    std::optional<HtmlText> said;
    const bool hasHtml = package.hasMember(kHtml);
    if (hasHtml) {
        const auto bytes = package.readMember(kHtml, limits::kJsonBytes);
        said = bytes ? readHtml(*bytes) : std::nullopt;
    }
    const Model model = redrawing.model(said, said ? QList<Finding>() : redrawing.findings(today));
    const std::optional<HtmlText> expected = said ? readHtml(htmlOf(model)) : std::nullopt;
    if (hasHtml && (!expected || !isKnownStyle(said->style) || !said->saysTheSame(*expected)))
        differing.append(kHtml);
    if (package.hasMember(kPdf)) {
        const auto bytes = package.readMember(kPdf, limits::kDocumentBytes);
        if (!bytes || isPdfAnother(*bytes, model, inspector))
            differing.append(kPdf);
    }
    if (package.hasMember(kBody) && isBodyAnother(package))
        differing.append(kBody);
    return differing;
}

} // namespace viatique
