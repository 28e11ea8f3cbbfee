// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Pictures of the editor's side of a review: remarks beside their fields, as a list, and before the export.

#include "app/program.h"
#include "app/screenshots.h"
#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "review/reviewjson.h"
#include "session/draftsession.h"
#include "widgets/wizard.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace viatique {

namespace {

Remark makeRemark(const QString &id, const QString &target, RemarkReason reason, RemarkSeverity severity,
                  const QString &text, const QString &suggested = {})
{
    Remark remark;
    remark.id = id;
    remark.target = target;
    remark.reason = reason;
    remark.severity = severity;
    remark.text = text;
    remark.suggestedValue = suggested;
    return remark;
}

Review makeReview(const Request &request)
{
    using Reason = RemarkReason;
    using Severity = RemarkSeverity;
    Review review;
    review.id = QStringLiteral("6d0f6f0a-0f37-4f6e-9a59-2c8f3f0d5b11");
    review.createdAt = QStringLiteral("2026-03-16T09:12:00Z");
    review.modifiedAt = QStringLiteral("2026-03-16T14:05:00Z");
    review.request = {request.id, request.revision, {}, {}};
    review.reviewer = {QStringLiteral("Jeanne Orsini"), QStringLiteral("DINUM"), {}};
    review.state = ReviewState::Done;
    review.opinion = Opinion::ChangesRequested;
    review.message =
        QStringLiteral("Le cadre juridique est bien choisi ; quelques points restent à préciser.");
    const QString endpoint = request.endpoints.isEmpty() ? QString() : request.endpoints.constFirst().id;
    review.remarks = {
        makeRemark(QStringLiteral("1"), QStringLiteral("/service/description"), Reason::Missing,
                   Severity::Must, QStringLiteral("Dites qui lit les données, et dans quel écran.")),
        makeRemark(QStringLiteral("2"), QStringLiteral("/service/title"), Reason::Incorrect, Severity::Should,
                   QStringLiteral("Nommez la démarche comme l’usager la connaît."),
                   QStringLiteral("Candidature aux marchés publics de travaux")),
        makeRemark(QStringLiteral("3"), QStringLiteral("/endpoints/") + endpoint, Reason::NotJustified,
                   Severity::Must,
                   QStringLiteral("À quelle étape de l’instruction cette donnée sert-elle ?")),
        makeRemark(QStringLiteral("4"), QStringLiteral("/personalData/retentionMonths"), Reason::Question,
                   Severity::Should, QStringLiteral("La durée de la procédure ne suffit-elle pas ?")),
        makeRemark(QStringLiteral("5"), QString(), Reason::Question, Severity::Must,
                   QStringLiteral("Combien de dossiers par an sont attendus ?")),
    };
    return review;
}

} // namespace

void Screenshots::planAnswers(const QString &folder)
{
    constexpr int kNeedStep = 2;
    MainWindow &window = m_program.window();
    const auto at = [this, &window](const QString &name, int step, bool list) {
        m_pictures.append({name, [&window, step, list] {
                               if (!window.wizard())
                                   return;
                               if (auto *notice = window.findChild<QWidget *>(QStringLiteral("windowNotice")))
                                   notice->hide();
                               window.wizard()->setRemarksOpen(list);
                               window.wizard()->setStep(step);
                           }});
    };
    m_pictures.append({QStringLiteral("2-need-review-imported"),
                       [this, &window, folder] {
                           DraftStore store = m_program.store();
                           const auto copy = store.clone(folder, QDateTime::currentDateTimeUtc());
                           if (!copy)
                               return;
                           const QString path = QFileInfo(folder).absolutePath()
                                                + QStringLiteral("/../demande.jeanne-orsini.review.json");
                           const auto written = writeFile(QDir::cleanPath(path),
                                                          jsonBytes(toJson(makeReview(copy->request()))));
                           const QString draft = copy->folder();
                           if (!written)
                               return;
                           QTimer::singleShot(0, &window, [&window, draft, path] {
                               window.openDraft(draft);
                               window.wizard()->setStep(kNeedStep);
                               window.importReview(QDir::cleanPath(path));
                           });
                       },
                       3 * kSettleMs});
    at(QStringLiteral("2-need-remarks"), kNeedStep, false);
    at(QStringLiteral("3-data-remarks"), 3, false);
    at(QStringLiteral("6-personal-data-remarks"), 6, false);
    at(QStringLiteral("8-check-export-remarks"), 8, false);
    m_pictures.append({QStringLiteral("8-check-export-review"), [&window] {
                           if (!window.session() || window.session()->reviews().isEmpty())
                               return;
                           const QString review = window.session()->reviews().list().constFirst().review.id;
                           window.wizard()->goToRemark({review, QString()});
                       }});
    m_pictures.append({QStringLiteral("2-need-answered"), [&window] {
                           if (!window.session() || window.session()->reviews().isEmpty())
                               return;
                           DraftSession &session = *window.session();
                           const QString review = session.reviews().list().constFirst().review.id;
                           session.takeSuggestion({review, QStringLiteral("2")});
                           session.answerRemark(
                               {review, QStringLiteral("1")},
                               {AnswerState::Kept, QStringLiteral("l’écran est décrit dans la maquette.")});
                           window.wizard()->setStep(kNeedStep);
                           window.wizard()->setRemarksOpen(true);
                       }});
}

} // namespace viatique
