// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "review/packagedreviews.h"
#include "samplereview.h"
#include "session/comparison.h"

#include <QSignalSpy>
#include <QStringList>
#include <QTest>

#include <functional>
#include <utility>

namespace viatique::test {

/// Edits the request of a draft folder.
inline void editRequest(const QString &draft, const std::function<void(Request &)> &edit)
{
    const QString file = draft + QStringLiteral("/request.json");
    auto read = readRequest(readFile(file, 1 << 20).value_or(QByteArray()), file).value();
    edit(read.request);
    if (!writeFile(file, jsonBytes(toJson(read.request, read.source))))
        qFatal("cannot write %s", qPrintable(file));
}

/// Two revisions of the complete example as drafts, the second with changes in five steps and with an
/// answered review of the first. Their folders.
inline std::pair<QString, QString> twoRevisions(const QString &folder)
{
    const QString before = folder + QStringLiteral("/before");
    const QString after = folder + QStringLiteral("/after");
    copyExample(QStringLiteral("complete"), before);
    copyExample(QStringLiteral("complete"), after);
    QString id;
    editRequest(after, [&id](Request &request) {
        id = request.id;
        request.revision = 2;
        request.modifiedAt = QStringLiteral("2026-11-23T09:00:00Z");
        request.service.description = QString(request.service.description)
                                          .replace(QStringLiteral("Les trois agents"),
                                                   QStringLiteral("Les quatre agents, nommés par arrêté,"));
        request.service.expectedVolume =
            QStringLiteral("Environ 60 consultations et 1200 candidatures par an");
        request.endpoints.removeIf([](const RequestedEndpoint &each) {
            return each.id == QLatin1String("cotisation_retraite_probtp");
        });
        request.endpoints.append({QStringLiteral("cartes_professionnelles_fntp"),
                                  {},
                                  QStringLiteral("Apprécier la capacité technique."),
                                  {QStringLiteral("t1")},
                                  {}});
        request.endpoints[0].legalTexts = {QStringLiteral("t2")};
        request.documents[0].fileName = QStringLiteral("délibération-du-conseil.pdf");
        request.contacts.dataProtectionOfficer.email = QStringLiteral("delegue@valbrume.example");
    });
    Review review;
    review.id = QStringLiteral("22222222-0000-4000-8000-000000000001");
    review.createdAt = QStringLiteral("2026-11-04T10:00:00Z");
    review.request = {id, 1, {}, {}};
    review.reviewer = {QStringLiteral("Jeanne Orsini"), QString(), QString()};
    const auto remark = [&review](const char *target, RemarkSeverity severity, const QString &text, int page,
                                  const Answer &answer) {
        Remark one;
        one.id = QStringLiteral("r%1").arg(review.remarks.size() + 1);
        one.target = QString::fromLatin1(target);
        one.severity = severity;
        one.text = text;
        one.page = page;
        one.answer = answer;
        review.remarks.append(one);
    };
    remark("/service/description", RemarkSeverity::Must,
           QStringLiteral("Dites qui lit les données, et dans quel écran."), 0, {AnswerState::Fixed, {}});
    remark("/endpoints/entreprises/legalTexts", RemarkSeverity::Must,
           QStringLiteral("Citez l’article du code du travail."), 0, {AnswerState::Fixed, {}});
    remark("/documents/d1", RemarkSeverity::Must, QStringLiteral("L’arrêté du maire n’est pas joint."), 1,
           {AnswerState::Open, {}});
    remark("/personalData/retentionMonths", RemarkSeverity::Should,
           QStringLiteral("24 mois ne suffisent-ils pas ?"), 0,
           {AnswerState::Kept, QStringLiteral("Le contentieux peut durer.")});
    if (!writeDraftReview(after, {review, {}, 0}))
        qFatal("cannot write the review");
    return {before, after};
}

/// The same as packages, of revision 1 and of revision 2, in that folder.
inline QStringList exportTwoRevisions(const QString &folder)
{
    const auto [before, after] = twoRevisions(folder);
    QStringList packages;
    for (const QString &each : {before, after}) {
        Result<Draft> draft = Draft::open(each, Draft::Access::Edit);
        ExportOptions options;
        options.today = exampleDay().date();
        const auto exported = exportDraft(*draft, exampleOptions().inspector, folder, options);
        if (!exported)
            qFatal("cannot export %s", qPrintable(errorText(exported.error())));
        packages.append(exported->package.path);
    }
    return packages;
}

/// What a comparison of both says, once their documents are examined.
inline ComparedRequests comparedRequests(const QString &before, const QString &after)
{
    Comparison comparison(reviewOptions());
    QSignalSpy examined(&comparison, &Comparison::examined);
    comparison.compare(before, after);
    (void)QTest::qWaitFor([&] { return comparison.state() == Comparison::State::Compared; }, 30'000);
    if (comparison.requests().isWhole() && examined.isEmpty())
        examined.wait(30'000);
    return comparison.requests();
}

} // namespace viatique::test
