// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/reviewreport.h"

#include "core/digest.h"
#include "core/language.h"
#include "report/htmlreport.h"
#include "report/pagepainter.h"
#include "report/place.h"
#include "report/remarkgroups.h"
#include "report/vocabulary.h"
#include "review/reviewwords.h"

namespace viatique {

namespace {

using namespace report;

QString capitalised(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

class ReviewPaper
{
    Q_DECLARE_TR_FUNCTIONS(viatique::ReviewReport)

public:
    explicit ReviewPaper(const ReviewReportInput &input)
        : m_input(input)
        , m_review(input.review)
        , m_request(input.request)
        , m_words(input.language)
    {
    }

    Model model() const;

private:
    Fields identity() const;
    Lines reviewer() const;
    Line state() const;
    Line stateDetail() const;
    Section message() const;
    Section remarks(const RemarkGroup &group) const;
    static QString heading(int step);
    QString place(const Remark &remark, bool isThere) const;
    Fields fields(const Remark &remark, bool isThere) const;

    const ReviewReportInput &m_input;
    const Review &m_review;
    const Request &m_request;
    Vocabulary m_words;
};

Lines ReviewPaper::reviewer() const
{
    Lines lines = m_words.typed(m_review.reviewer.name);
    for (const QString &line : {m_review.reviewer.organisation, m_review.reviewer.email}) {
        if (!line.trimmed().isEmpty())
            lines += m_words.typed(line);
    }
    return lines;
}

Fields ReviewPaper::identity() const
{
    const QString digest = m_review.request.requestSha512;
    return {{
        {tr("Organisation"), m_words.typed(m_request.organisation.name)},
        {tr("Revision"), {{m_words.number(m_review.request.revision)}}},
        {tr("Request number"), m_words.typed(m_review.request.id)},
        {tr("Fingerprint"),
         digest.isEmpty() ? Lines{Vocabulary::notFilledIn()} : Lines{{fingerprint(digest), Tone::Code}}},
        {tr("Reviewed by"), reviewer()},
        {tr("Date"), m_words.typed(m_words.day(m_review.modifiedAt))},
        {tr("Opinion"), m_words.typed(words::opinion(m_review.opinion))},
    }};
}

Line ReviewPaper::state() const
{
    if (m_review.opinion == Opinion::Unset)
        return {tr("No opinion yet"), Tone::Strong};
    return {tr("Opinion: %1").arg(words::opinion(m_review.opinion)), Tone::Strong};
}

Line ReviewPaper::stateDetail() const
{
    int must = 0;
    for (const Remark &remark : m_review.remarks)
        must += remark.severity == RemarkSeverity::Must ? 1 : 0;
    const int should = int(m_review.remarks.size()) - must;
    QStringList sentences;
    if (must > 0)
        sentences.append(tr("%n remark(s) to correct.", nullptr, must));
    if (should > 0)
        sentences.append(tr("%n remark(s) advised.", nullptr, should));
    return {sentences.isEmpty() ? tr("No remark.") : sentences.join(QLatin1Char(' '))};
}

Section ReviewPaper::message() const
{
    return {tr("Message"), {Paragraph{m_words.typed(m_review.message)}}};
}

QString ReviewPaper::heading(int step)
{
    if (step == RemarkGroup::kWhole)
        return tr("The whole request");
    return step == RemarkGroup::kElsewhere ? tr("Elsewhere") : Vocabulary::stepTitle(step);
}

QString ReviewPaper::place(const Remark &remark, bool isThere) const
{
    QString place = isThere ? placeName(remark.target, m_request, m_input.catalogue) : remark.target;
    if (place.isEmpty())
        place = tr("The whole request");
    return words::remarkPlace(place, remark);
}

Fields ReviewPaper::fields(const Remark &remark, bool isThere) const
{
    const QString reason = words::reason(remark.reason);
    const QString severity = capitalised(words::severity(remark.severity));
    Fields result{
        {{tr("Severity"),
          {{reason.isEmpty() ? severity : tr("%1, %2", "severity, reason").arg(severity, reason)}}}}};
    QList<Field> &fields = result.fields;
    if (!isThere)
        fields.append({tr("Place in the file"), {{remark.target, Tone::Code}}});
    fields.append({tr("Remark"), m_words.typed(remark.text)});
    if (!remark.suggestedValue.trimmed().isEmpty())
        fields.append({tr("Suggested value"), m_words.typed(remark.suggestedValue)});
    if (remark.answer != Answer()) {
        Lines answer{{capitalised(words::answer(remark.answer.state)), Tone::Strong}};
        if (!remark.answer.text.trimmed().isEmpty())
            answer += m_words.typed(remark.answer.text);
        fields.append({tr("Answer"), answer});
    }
    return result;
}

Section ReviewPaper::remarks(const RemarkGroup &group) const
{
    const bool isThere = group.step != RemarkGroup::kElsewhere;
    Section section{heading(group.step), {}};
    if (!isThere)
        section.blocks.append(
            Paragraph{{{tr("These places are not in the request that was read."), Tone::Quiet}}});
    for (const RemarkGroup::Numbered &numbered : group.remarks) {
        section.blocks.append(
            SubHeading{tr("%1. %2", "number, place of a remark")
                           .arg(m_words.number(numbered.number), place(numbered.remark, isThere)),
                       std::nullopt, numbered.remark.page > 0 ? numbered.remark.area : QRectF()});
        section.blocks.append(fields(numbered.remark, isThere));
    }
    return section;
}

Model ReviewPaper::model() const
{
    const QString title = m_request.service.title.simplified();
    const QString day = m_words.day(m_review.modifiedAt);
    const QString revision = tr("revision %1").arg(m_review.request.revision);

    Model model;
    model.language = m_input.language.isEmpty() ? QStringLiteral("en") : m_input.language;
    model.kind = tr("Review of an access request to API Entreprise");
    model.title = title.isEmpty() ? tr("Request without a title") : title;
    model.draft = m_review.state == ReviewState::Started;
    model.watermark = model.draft ? tr("IN PROGRESS", "a review, across each page") : QString();
    model.edition = day.isEmpty() ? revision : tr("%1, %2", "revision, date").arg(revision, day);
    model.footer =
        m_review.request.id.isEmpty() ? QString() : tr("Request %1").arg(m_review.request.id.left(8));
    model.state = state();
    model.stateDetail = stateDetail();
    model.caution = m_review.opinion != Opinion::Favourable;
    model.identity = identity();
    model.sections = {message()};
    for (const RemarkGroup &group : remarkGroups(m_review, m_request))
        model.sections.append(remarks(group));
    return model;
}

} // namespace

report::Model reviewModel(const ReviewReportInput &input)
{
    const LanguageScope language(input.language);
    return ReviewPaper(input).model();
}

QByteArray reviewHtml(const ReviewReportInput &input)
{
    const LanguageScope language(input.language);
    return htmlOf(reviewModel(input));
}

Result<QByteArray> reviewPdf(const ReviewReportInput &input)
{
    const LanguageScope language(input.language);
    return pdfOf(reviewModel(input));
}

} // namespace viatique
