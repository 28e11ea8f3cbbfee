// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/checklist.h"

#include "core/language.h"
#include "core/limits.h"
#include "report/pagepainter.h"
#include "report/sections.h"
#include "rules/expecteddocuments.h"
#include "rules/expectedwords.h"
#include "rules/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace viatique {

namespace report {

namespace {

using rules::ExpectedDocument;
using rules::ExpectedReason;
using rules::ExpectedState;

class Checklist
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Checklist)

public:
    explicit Checklist(const ChecklistInput &input)
        : m_input(input)
        , m_request(input.request)
        , m_context({input.request, input.catalogue, input.facts, input.today})
        , m_words(input.language)
        , m_expected(rules::expectedDocuments(m_context))
    {
    }

    Model model() const;

private:
    Fields identity() const;
    int count(ExpectedState state) const;
    void sayState(Model &model) const;
    Section expected() const;
    Lines nothingExpected() const;
    Fields entry(const ExpectedDocument &expected) const;
    Lines dataOf(const ExpectedDocument &expected) const;
    Lines stateOf(const ExpectedDocument &expected) const;
    Section accepted() const;

    const ChecklistInput &m_input;
    const Request &m_request;
    rules::Context m_context;
    Vocabulary m_words;
    QList<ExpectedDocument> m_expected;
};

Fields Checklist::identity() const
{
    const QList<Finding> none;
    const ReportInput report{m_request,     m_input.catalogue, none, false, false, {},
                             m_input.facts, m_input.language};
    Fields result{{{tr("Request"), m_words.typed(m_request.service.title)},
                   {tr("Organisation"), m_words.typed(m_request.organisation.name)}}};
    // A vendor that files for itself has neither.
    if (!m_context.isVendor()) {
        result.fields.append(
            {tr("Kind of body"), m_words.typed(words::bodyKind(m_request.organisation.kind))});
        result.fields.append({tr("Use case"), Sections(report).useCases()});
    }
    result.fields.append({tr("Date"), {{m_words.day(m_input.today.toString(Qt::ISODate))}}});
    return result;
}

int Checklist::count(ExpectedState state) const
{
    return int(std::count_if(m_expected.cbegin(), m_expected.cend(),
                             [state](const ExpectedDocument &one) { return one.state == state; }));
}

void Checklist::sayState(Model &model) const
{
    const int toSupply = count(ExpectedState::ToSupply);
    const int toReplace = count(ExpectedState::ToReplace);
    const bool chosen = !m_context.endpoints().isEmpty();
    model.draft = toSupply > 0 || toReplace > 0 || !chosen;
    QStringList words;
    if (toSupply > 0)
        words.append(tr("%n document(s) to supply.", nullptr, toSupply));
    if (toReplace > 0)
        words.append(tr("%n document(s) to replace.", nullptr, toReplace));
    if (!chosen)
        words.append(tr("No data are chosen yet."));
    if (words.isEmpty())
        words.append(tr("Nothing is left to supply."));
    model.state = {words.join(u' '), Tone::Strong};
    if (!m_expected.isEmpty())
        model.stateDetail = {
            tr("Tick each document when you have it. Those that are attached already are ticked.")};
}

Lines Checklist::dataOf(const ExpectedDocument &expected) const
{
    Lines lines;
    for (const QString &id : expected.endpoints)
        lines.append(m_words.french(m_input.catalogue.endpointTitle(id)));
    return lines;
}

Lines Checklist::stateOf(const ExpectedDocument &expected) const
{
    Lines lines{{rules::expectedState(expected.state)}};
    if (expected.fault != rules::FileFault::None)
        lines.first().text = tr("%1: %2", "to replace, what is wrong")
                                 .arg(lines.first().text, rules::faultWords(expected.fault));
    for (const QString &id : expected.documents) {
        const Document *document = m_request.document(id);
        if (document && !document->fileName.isEmpty())
            lines.append({document->fileName, Tone::Code});
    }
    return lines;
}

Fields Checklist::entry(const ExpectedDocument &expected) const
{
    Fields result{{{tr("Why"), {{rules::expectedWhy(expected)}}}}, true};
    QList<Field> &fields = result.fields;
    const bool isMockUp = expected.reason == ExpectedReason::Screen;
    // A mock-up is for all of them.
    if (!isMockUp)
        fields.append({tr("For the data"), dataOf(expected)});
    Lines texts;
    for (const QString &id : expected.texts) {
        if (const LegalText *text = m_context.legalText(id))
            texts += m_words.legalText(*text);
    }
    if (!texts.isEmpty())
        fields.append({tr("Legal texts"), texts});
    if (!expected.isSupplied() && !isMockUp) {
        // What is still to be found is called by them.
        if (!expected.documents.isEmpty())
            fields.append({tr("Usual kinds"), {{rules::kindList(expected.kinds.first(expected.usual))}}});
        const QList<DocumentKind> others = expected.kinds.mid(expected.usual);
        if (!others.isEmpty())
            fields.append({tr("Accepted as well"), {{rules::kindList(others)}}});
    }
    fields.append({tr("State"), stateOf(expected)});
    return result;
}

Lines Checklist::nothingExpected() const
{
    if (m_context.isBaseSet())
        return {{tr("The base set: DataPass asks for no document.")}};
    if (!m_request.endpoints.isEmpty())
        return {{tr("None of the data asked for needs a document.")}};
    const rules::AcceptedKinds accepted = rules::acceptedKinds(m_context);
    const QString kinds = rules::kindList(accepted.kinds.first(accepted.usual));
    const bool anyKind = accepted.usual == accepted.kinds.size();
    return {
        {tr("What is expected follows from the data that will be asked for. Some need a document that founds "
            "the processing.")},
        {(anyKind ? tr("Kinds accepted: %1.") : tr("Usual kinds for this body: %1.")).arg(kinds)},
        {tr("A mock-up of the screen helps whoever reads the request.")}};
}

Section Checklist::expected() const
{
    Section section{tr("Documents expected"), {}};
    if (m_expected.isEmpty())
        section.blocks.append(Paragraph{nothingExpected()});
    for (const ExpectedDocument &one : m_expected) {
        section.blocks.append(SubHeading{rules::expectedName(one, m_request), one.isSupplied()});
        section.blocks.append(entry(one));
    }
    return section;
}

Section Checklist::accepted() const
{
    Lines lines{
        {tr("PDF files only, each smaller than %1 bytes (%2).")
             .arg(m_words.number(double(limits::kDataPassDocumentBytes)),
                  m_words.size(limits::kDataPassDocumentBytes))},
        {tr("At most %n file(s) for the legal framework, and as many mock-ups.", nullptr,
            limits::kDataPassDocumentsPerSlot)},
        {tr("Without password, script or attached file: whoever reads the request must be able to open "
            "them.")},
    };
    return {tr("What DataPass accepts"), {Paragraph{lines, true}}};
}

Model Checklist::model() const
{
    Model model;
    model.language = m_input.language;
    model.kind = tr("Access request to API Entreprise");
    model.title = tr("Documents to gather");
    model.edition = m_words.day(m_input.today.toString(Qt::ISODate));
    model.footer = m_request.id.isEmpty() ? QString() : tr("Request %1").arg(m_request.id.left(8));
    model.identity = identity();
    model.sections = {expected(), accepted()};
    sayState(model);
    return model;
}

} // namespace

Model checklistModel(const ChecklistInput &input)
{
    return Checklist(input).model();
}

} // namespace report

Result<QByteArray> checklistPdf(const ChecklistInput &input)
{
    const LanguageScope language(input.language);
    return report::pdfOf(report::checklistModel(input));
}

Result<void> printChecklist(const ChecklistInput &input, QPagedPaintDevice &device)
{
    const LanguageScope language(input.language);
    const Result<report::ReportFont> font = report::ReportFont::load();
    if (!font)
        return Failure(font.error());
    return report::paintPages(device, report::checklistModel(input), *font);
}

} // namespace viatique
