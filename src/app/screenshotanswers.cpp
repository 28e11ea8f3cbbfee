// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Pictures of the editor's side of a review: remarks beside their fields, as a list, and before the export.

#include "app/program.h"
#include "app/screenshots.h"
#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "request/requestjson.h"
#include "review/packagedreviews.h"
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
    // In the order of the request, as a desk writes them.
    review.remarks = {
        makeRemark(QStringLiteral("1"), QString(), Reason::Question, Severity::Must,
                   QStringLiteral("Combien de dossiers par an sont attendus ?")),
        makeRemark(QStringLiteral("2"), QStringLiteral("/service/title"), Reason::Incorrect, Severity::Should,
                   QStringLiteral("Nommez la démarche comme l’usager la connaît."),
                   QStringLiteral("Candidature aux marchés publics de travaux")),
        makeRemark(QStringLiteral("3"), QStringLiteral("/service/description"), Reason::Missing,
                   Severity::Must, QStringLiteral("Dites qui lit les données, et dans quel écran.")),
        makeRemark(QStringLiteral("4"), QStringLiteral("/endpoints/") + endpoint, Reason::NotJustified,
                   Severity::Must,
                   QStringLiteral("À quelle étape de l’instruction cette donnée sert-elle ?")),
        makeRemark(QStringLiteral("5"), QStringLiteral("/personalData/retentionMonths"), Reason::Question,
                   Severity::Should, QStringLiteral("La durée de la procédure ne suffit-elle pas ?")),
    };
    return review;
}

/// What an editor changes after a review, one change of each kind.
void revise(Request &request)
{
    request.revision = 2;
    request.service.description.replace(QStringLiteral("Les trois agents"),
                                        QStringLiteral("Les quatre agents, nommés par arrêté,"));
    request.service.expectedVolume = QStringLiteral("Environ 60 consultations et 1 200 candidatures par an");
    if (!request.endpoints.isEmpty())
        request.endpoints.removeLast();
    if (!request.documents.isEmpty())
        request.documents.first().fileName = QStringLiteral("délibération-du-conseil.pdf");
    request.contacts.dataProtectionOfficer.email = QStringLiteral("delegue@valbrume.example");
}

/// The review of the former revision, with the editor's answers.
ReviewFile answered(const Request &request)
{
    ReviewFile file;
    file.review = makeReview(request);
    QList<Remark> &remarks = file.review.remarks;
    remarks[1].answer = {AnswerState::Kept, QStringLiteral("C’est le nom du service en ligne.")};
    remarks[2].answer.state = AnswerState::Fixed;
    remarks[3].answer.state = AnswerState::Fixed;
    return file;
}

} // namespace

void Screenshots::planComparison()
{
    m_pictures.append({QStringLiteral("9-compare"),
                       [this] {
                           const QString former = m_program.store().newFolder();
                           const QString later = m_program.store().newFolder();
                           for (const QString &folder : {former, later})
                               copyExample(QStringLiteral("complete"), folder);
                           const QString path = later + QStringLiteral("/request.json");
                           auto file =
                               readFile(path, limits::kJsonBytes).and_then([&path](const QByteArray &bytes) {
                                   return readRequest(bytes, path);
                               });
                           if (!file || !writeDraftReview(later, answered(file->request)))
                               return;
                           revise(file->request);
                           if (writeFile(path, jsonBytes(toJson(file->request, file->source))))
                               m_program.window().compare(former, later);
                       },
                       4 * kSettleMs});
}

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
                               {review, QStringLiteral("3")},
                               {AnswerState::Kept, QStringLiteral("l’écran est décrit dans la maquette.")});
                           window.wizard()->setStep(kNeedStep);
                           window.wizard()->setRemarksOpen(true);
                       }});
}

} // namespace viatique
