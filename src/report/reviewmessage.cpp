// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/reviewmessage.h"

#include "core/language.h"
#include "report/place.h"
#include "report/remarkgroups.h"
#include "review/reviewwords.h"

#include <QCoreApplication>

namespace viatique {

namespace {

class Composer
{
    Q_DECLARE_TR_FUNCTIONS(viatique::ReviewMessage)

public:
    Composer(const Review &review, const Request &request, const Catalogue &catalogue)
        : m_review(review)
        , m_request(request)
        , m_catalogue(catalogue)
        , m_groups(remarkGroups(review, request))
    {
    }

    QString text() const;

private:
    QString opening() const;
    QString opinion() const;
    QStringList remarks(RemarkSeverity severity) const;
    QString remark(const RemarkGroup::Numbered &numbered, bool isThere) const;
    QString signature() const;

    const Review &m_review;
    const Request &m_request;
    const Catalogue &m_catalogue;
    QList<RemarkGroup> m_groups;
};

QString Composer::opening() const
{
    const QString title = m_request.service.title.simplified();
    return title.isEmpty() ? tr("I have read revision %1 of your access request to API Entreprise.")
                                 .arg(m_request.revision)
                           : tr("I have read revision %1 of your access request to API Entreprise “%2”.")
                                 .arg(QString::number(m_request.revision), title);
}

QString Composer::opinion() const
{
    switch (m_review.opinion) {
    case Opinion::Unset:
        break;
    case Opinion::Favourable:
        return m_review.remarks.isEmpty() ? tr("I have no remark on it: my opinion is favourable.")
                                          : tr("My opinion is favourable.");
    case Opinion::ChangesRequested:
        return tr("It needs some changes before it can go on.");
    case Opinion::Unfavourable:
        return tr("My opinion is unfavourable.");
    }
    return {};
}

/// Lines that follow the first are set in, so that the number stands out in a plain text.
QString indented(const QString &text)
{
    return text.trimmed().replace(QLatin1Char('\n'), QStringLiteral("\n   "));
}

QString Composer::remark(const RemarkGroup::Numbered &numbered, bool isThere) const
{
    const Remark &remark = numbered.remark;
    QString place = isThere ? report::placeName(remark.target, m_request, m_catalogue) : remark.target;
    if (place.isEmpty())
        place = tr("The whole request");
    place = words::remarkPlace(place, remark);
    const QString text = remark.text.trimmed().isEmpty() ? words::reason(remark.reason) : remark.text;
    QStringList lines{
        text.isEmpty()
            ? tr("%1. %2", "number, place of a remark").arg(QString::number(numbered.number), place)
            : tr("%1. %2: %3", "number, place, text of a remark")
                  .arg(QString::number(numbered.number), place, indented(text))};
    if (!remark.suggestedValue.trimmed().isEmpty())
        lines.append(QStringLiteral("   ") + tr("Suggested value: %1").arg(indented(remark.suggestedValue)));
    return lines.join(QLatin1Char('\n'));
}

QStringList Composer::remarks(RemarkSeverity severity) const
{
    QStringList texts;
    for (const RemarkGroup &group : m_groups) {
        for (const RemarkGroup::Numbered &numbered : group.remarks) {
            if (numbered.remark.severity == severity)
                texts.append(remark(numbered, group.step != RemarkGroup::kElsewhere));
        }
    }
    return texts;
}

QString Composer::signature() const
{
    QStringList lines{tr("Kind regards,")};
    for (const QString &line : {m_review.reviewer.name, m_review.reviewer.organisation}) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines.join(QLatin1Char('\n'));
}

QString Composer::text() const
{
    QStringList paragraphs{tr("Hello,"), opening()};
    if (const QString said = opinion(); !said.isEmpty())
        paragraphs.last() += QLatin1Char(' ') + said;
    const QStringList must = remarks(RemarkSeverity::Must);
    const QStringList should = remarks(RemarkSeverity::Should);
    if (!must.isEmpty())
        paragraphs += QStringList(tr("To correct:")) + must;
    if (!should.isEmpty())
        paragraphs += QStringList(tr("Advised, without obligation:")) + should;
    paragraphs.append(signature());
    return paragraphs.join(QStringLiteral("\n\n"));
}

} // namespace

QString composeMessage(const Review &review, const Request &request, const Catalogue &catalogue,
                       const QString &language)
{
    const LanguageScope scope(language);
    return Composer(review, request, catalogue).text();
}

} // namespace viatique
