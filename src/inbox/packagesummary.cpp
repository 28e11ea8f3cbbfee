// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/packagesummary.h"

#include "core/digest.h"
#include "core/language.h"
#include "inbox/newfile.h"
#include "package/packagereader.h"
#include "report/htmlreport.h"
#include "report/pagepainter.h"
#include "report/sections.h"
#include "report/vocabulary.h"
#include "request/documentinspector.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

using namespace report;

/// Problems that are listed of each kind: whoever wants all of them verifies the package.
constexpr qsizetype kMostProblems = 20;
/// The rest of a file name of 255 bytes is for suffixes and numbers.
constexpr qsizetype kNameBytes = 180;
constexpr QLatin1String kPayload("data/");

/// The name of a package, of its file without ".zip", or of its folder.
QString nameOf(const QString &path)
{
    QString name = QFileInfo(path).fileName();
    if (name.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive))
        name.chop(4);
    while (name.toUtf8().size() > kNameBytes)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    return name;
}

class Summary
{
    Q_DECLARE_TR_FUNCTIONS(viatique::PackageSummary)

public:
    Summary(const SummaryInput &input, const QString &language)
        : m_input(input)
        , m_language(language)
        , m_words(language)
    {
    }

    Model model() const;

private:
    bool isValid() const { return m_input.report && m_input.report->valid; }
    QString day() const { return m_words.day(m_input.readAt.date().toString(Qt::ISODate)); }
    QString fileName() const { return QFileInfo(m_input.path).fileName(); }
    /// The folders of whoever read it are nobody else's business.
    QString reason(const Error &error) const;
    Fields identity() const;
    QString sentAs() const;
    void addVerdict(Model &model) const;
    void addRequest(Model &model) const;
    Section wrong() const;
    Lines notes() const;
    static void addProblems(Section &section, const QString &heading, const QList<VerifyProblem> &problems);

    const SummaryInput &m_input;
    QString m_language;
    Vocabulary m_words;
};

QString Summary::reason(const Error &error) const
{
    return errorText(error).replace(m_input.path, fileName());
}

QString Summary::sentAs() const
{
    if (m_input.report->completeness == QLatin1String("complete"))
        return m_input.report->redacted ? tr("complete, but for the contacts") : tr("complete");
    return m_input.report->completeness == QLatin1String("draft") ? tr("draft, not complete") : QString();
}

Fields Summary::identity() const
{
    const QString time = currentLocale().toString(m_input.readAt.time(), QLocale::ShortFormat);
    Fields result{{{tr("File"), {{fileName()}}}}};
    QList<Field> &fields = result.fields;
    if (m_input.report && !m_input.report->requestSha512.isEmpty()) {
        Lines lines{{fingerprint(m_input.report->requestSha512), Tone::Code}};
        if (!isValid())
            lines.append(
                {tr("Of the request as it was read, which is perhaps not what was sent."), Tone::Quiet});
        fields.append({tr("Fingerprint"), lines});
    }
    if (m_input.report) {
        fields.append({tr("Content"),
                       {{tr("%n file(s), %1", "number, size", m_input.report->files)
                             .arg(sizeText(m_input.report->bytes))}}});
    }
    if (m_input.report && !sentAs().isEmpty())
        fields.append({tr("Sent as"), {{sentAs()}}});
    fields.append({tr("Read on"), {{tr("%1, %2", "day, time of day").arg(day(), time)}}});
    return result;
}

void Summary::addVerdict(Model &model) const
{
    if (!m_input.report)
        model.state = {tr("This package cannot be read."), Tone::Strong};
    else
        model.state = {verdictText(*m_input.report), Tone::Strong};
    if (m_input.error)
        model.stateDetail = {reason(*m_input.error)};
    else if (!isValid())
        model.stateDetail = {tr("Do not rely on what it says: ask its sender for the package again.")};
}

void Summary::addProblems(Section &section, const QString &heading, const QList<VerifyProblem> &problems)
{
    if (problems.isEmpty())
        return;
    section.blocks.append(SubHeading{heading});
    Lines lines;
    for (const VerifyProblem &problem : problems.mid(0, kMostProblems))
        lines.append({problemText(problem)});
    const int more = int(problems.size() - lines.size());
    if (more > 0)
        lines.append({tr("And %n other(s).", nullptr, more), Tone::Quiet});
    section.blocks.append(Paragraph{lines});
}

Section Summary::wrong() const
{
    Section section{tr("The package"), {}};
    if (m_input.report) {
        addProblems(section, tr("What is wrong"), m_input.report->errors);
        addProblems(section, tr("What is unusual"), m_input.report->warnings);
    }
    if (const Lines lines = notes(); !lines.isEmpty())
        section.blocks.append(Paragraph{lines});
    return section;
}

Lines Summary::notes() const
{
    if (!m_input.input)
        return {};
    Lines lines;
    if (m_input.input->foreignCatalogue) {
        lines.append({tr("Judged by the catalogue “%1” of this program: the packaged one is unknown here.")
                          .arg(m_input.input->catalogue.title)});
    }
    if (m_input.report->redacted)
        lines.append({tr("The contacts were left out of this copy, and are not judged.")});
    return lines;
}

void Summary::addRequest(Model &model) const
{
    const RequestInput &input = *m_input.input;
    // As of a draft, for only then are the findings listed.
    Model request = buildModel({input.request, input.catalogue, m_input.findings, false,
                                m_input.report && m_input.report->redacted, m_input.documentPaths,
                                input.facts, m_language});
    model.title = request.title;
    model.edition = request.edition;
    model.footer = request.footer;
    const FindingCount count = countFindings(m_input.findings);
    if (isValid())
        model.stateDetail = report::stateDetail(count.blocking == 0, count);
    model.caution = model.caution || count.blocking > 0;
    model.sections.append(Section{tr("The request"), {request.identity}});
    model.sections += request.sections;
}

Model Summary::model() const
{
    Model model;
    model.language = m_language.isEmpty() ? QStringLiteral("en") : m_language;
    model.kind = tr("Summary of a received package");
    model.title = nameOf(m_input.path);
    model.draft = false;
    model.edition = tr("read on %1").arg(day());
    model.caution = !isValid() || m_input.error;
    model.identity = identity();
    addVerdict(model);
    if (const Section section = wrong(); !section.blocks.isEmpty())
        model.sections.append(section);
    if (m_input.input)
        addRequest(model);
    return model;
}

/// Errors that say nothing of the package: whoever tries again may succeed.
bool isOfTheDisk(ErrorCode code)
{
    return code == ErrorCode::Cancelled || code == ErrorCode::FileMissing
           || code == ErrorCode::FileUnreadable;
}

void examine(SummaryInput &summary, const ReceivedPackage &package, const DocumentInspector &inspector)
{
    summary.input->facts = receivedFacts(package, inspector);
    for (const Document &document : std::as_const(summary.input->request.documents)) {
        const QString member = package.documentMember(document.id);
        if (!member.isEmpty())
            summary.documentPaths.insert(document.id, member.mid(kPayload.size()));
    }
}

} // namespace

Result<SummaryInput> readForSummary(const QString &path, const QDateTime &now,
                                    const DocumentInspector &inspector, const Progress &progress,
                                    const CatalogueShelf &shelf, const TrustStore &trust)
{
    SummaryInput summary;
    summary.path = path;
    summary.readAt = now;
    VerifyOptions options;
    options.threads = 1;
    options.trust = trust;
    options.today = now;
    const Result<ReceivedPackage> package = readPackage(path, progress, &summary.report, options);
    if (!package) {
        const ErrorCode code = package.error().code;
        // With a verdict, it is a member that cannot be read.
        if (code == ErrorCode::Cancelled || (!summary.report && isOfTheDisk(code)))
            return tl::make_unexpected(package.error());
        summary.error = package.error();
        return summary;
    }
    summary.input = requestInput(*package, shelf);
    examine(summary, *package, inspector);
    if (isCancelled(inspector.cancelled()))
        return failure(ErrorCode::Cancelled);
    summary.findings = judge(*summary.input, now.date());
    return summary;
}

report::Model summaryModel(const SummaryInput &input, const QString &language)
{
    const LanguageScope scope(language);
    return Summary(input, language).model();
}

QByteArray summaryHtml(const SummaryInput &input, const QString &language)
{
    const LanguageScope scope(language);
    return htmlOf(summaryModel(input, language));
}

Result<QByteArray> summaryPdf(const SummaryInput &input, const QString &language)
{
    const LanguageScope scope(language);
    return pdfOf(summaryModel(input, language));
}

Result<QStringList> writeSummary(const SummaryInput &input, const SummaryFiles &files)
{
    if (const auto checked = checkOutputFolder(files.folder); !checked)
        return tl::make_unexpected(checked.error());
    QList<NewFile> written;
    if (files.html)
        written.append({QStringLiteral(".html"), summaryHtml(input, files.language)});
    if (files.pdf) {
        Result<QByteArray> pdf = summaryPdf(input, files.language);
        if (!pdf)
            return tl::make_unexpected(pdf.error());
        written.append({QStringLiteral(".pdf"), *std::move(pdf)});
    }
    return writeNewFiles(files.folder, nameOf(input.path) + QStringLiteral(".summary"), written);
}

} // namespace viatique
