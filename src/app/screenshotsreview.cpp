// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The pictures of the review desk.

#include "app/program.h"
#include "app/screenshots.h"
#include "report/exporter.h"
#include "widgets/reviewpage.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QListView>
#include <QTabWidget>

namespace viatique {

namespace {

/// The package has to be verified, its documents examined and a page drawn.
constexpr int kOpenMs = 3000;
constexpr int kLargestText = 10;

ReviewPage *pageOf(const MainWindow &window)
{
    // The one before goes later.
    const QList<ReviewPage *> pages = window.findChildren<ReviewPage *>();
    return pages.isEmpty() ? nullptr : pages.constLast();
}

QString addRemark(ReviewSession &session, const QString &target, RemarkReason reason, RemarkSeverity severity,
                  const QString &text)
{
    Remark remark;
    remark.target = target;
    remark.reason = reason;
    remark.severity = severity;
    remark.text = text;
    return session.addRemark(remark);
}

/// Remarks in each place: a text, a datum, a page with an area, a number, the whole.
void writeRemarks(ReviewSession &session)
{
    const Request &request = session.input().request;
    addRemark(session, QStringLiteral("/service/description"), RemarkReason::Missing, RemarkSeverity::Must,
              QStringLiteral("Dites qui lit les données, et dans quel écran."));
    if (!request.endpoints.isEmpty())
        addRemark(
            session, QStringLiteral("/endpoints/") + request.endpoints.constFirst().id,
            RemarkReason::NotJustified, RemarkSeverity::Must,
            QStringLiteral("Le CRPA seul ne suffit pas : citez l’article du code qui fonde ce besoin."));
    if (!request.documents.isEmpty()) {
        Remark page;
        page.target = QStringLiteral("/documents/") + request.documents.constFirst().id;
        page.reason = RemarkReason::Missing;
        page.page = 1;
        page.area = {0.12, 0.42, 0.74, 0.06};
        page.text =
            QStringLiteral("L’article 2 renvoie à un arrêté du maire qui n’est pas joint. Joignez-le, ou "
                           "nommez dans la délibération les agents qui liront les données.");
        session.addRemark(page);
    }
    const QString months =
        addRemark(session, QStringLiteral("/personalData/recipients"), RemarkReason::Question,
                  RemarkSeverity::Should, QStringLiteral("Qui d’autre que le service les lit ?"));
    session.setText(QStringLiteral("/remarks/%1/suggestedValue").arg(months),
                    QStringLiteral("Les agents du service de la commande publique."));
    addRemark(session, QString(), RemarkReason::Unset, RemarkSeverity::Should,
              QStringLiteral("Un dossier clair ; merci de répondre à chaque remarque."));
    session.setOpinion(Opinion::ChangesRequested);
    session.setText(QStringLiteral("/reviewer/name"), QStringLiteral("Camille Relectrice"));
}

} // namespace

QString Screenshots::packageOf(const QString &folder)
{
    Result<Draft> draft = Draft::open(folder, Draft::Access::ReadOnly);
    const QString target =
        QDir::cleanPath(QFileInfo(folder).absolutePath() + QStringLiteral("/../demande.zip"));
    if (!draft
        || !exportDraft(*draft, DocumentInspector(), target,
                        {QDate::currentDate(), QStringLiteral("fr"), false}))
        m_trouble += target + QLatin1Char('\n');
    return target;
}

void Screenshots::planReview(const QString &folder)
{
    MainWindow &window = m_program.window();
    const auto onPage = [&window](const std::function<void(ReviewPage &)> &act) {
        return [&window, act] {
            if (ReviewPage *page = pageOf(window); page && page->session())
                act(*page);
        };
    };
    const auto tab = [onPage](int fromEnd) {
        return onPage([fromEnd](ReviewPage &page) {
            auto *tabs = page.findChild<QTabWidget *>(QStringLiteral("reviewTabs"));
            tabs->setCurrentIndex(tabs->count() - 1 - fromEnd);
        });
    };
    const auto trigger = [&window](const char *action) {
        if (auto *found = window.findChild<QAction *>(QLatin1String(action)))
            found->trigger();
    };
    m_pictures.append({QStringLiteral("9-review-begun"),
                       [this, &window, folder] {
                           window.showHome();
                           window.openPackage(packageOf(folder));
                       },
                       kOpenMs});
    m_pictures.append({QStringLiteral("9-review"), onPage([](ReviewPage &page) {
                           writeRemarks(*page.session());
                           auto *list = page.findChild<QListView *>(QStringLiteral("remarkList"));
                           list->setCurrentIndex(list->model()->index(2, 0));
                       }),
                       kOpenMs});
    m_pictures.append({QStringLiteral("9-review-whole"), onPage([](ReviewPage &page) {
                           auto *list = page.findChild<QListView *>(QStringLiteral("remarkList"));
                           list->setCurrentIndex(list->model()->index(3, 0));
                       })});
    m_pictures.append({QStringLiteral("9-review-note"), tab(0)});
    m_pictures.append({QStringLiteral("9-review-message"), onPage([](ReviewPage &page) {
                           page.findChild<QAbstractButton *>(QStringLiteral("messageButton"))->click();
                       })});
    m_pictures.append({QStringLiteral("9-review-large-text"), [onPage, trigger] {
                           onPage([](ReviewPage &page) {
                               page.findChild<QAbstractButton *>(QStringLiteral("messageButton"))->click();
                               page.findChild<QTabWidget *>(QStringLiteral("reviewTabs"))
                                   ->setCurrentWidget(
                                       page.findChild<QListView *>(QStringLiteral("remarkList"))
                                           ->parentWidget()
                                           ->parentWidget());
                           })();
                           for (int i = 0; i < kLargestText; ++i)
                               trigger("largerAction");
                       }});
    const QString incomplete = m_program.store().newFolder();
    m_pictures.append({QString(),
                       [this, &window, trigger, incomplete] {
                           trigger("normalSizeAction");
                           copyExample(QStringLiteral("incomplete"), incomplete);
                           window.openPackage(packageOf(incomplete));
                       },
                       kOpenMs});
    m_pictures.append({QStringLiteral("9-review-findings"), tab(1)});
    m_pictures.append({QStringLiteral("9-review-altered"),
                       [this, &window, folder] {
                           const QString package = packageOf(folder);
                           QFile file(package);
                           // In the first document, which is stored as it is.
                           if (file.open(QIODevice::ReadWrite) && file.size() > 0) {
                               const QByteArray bytes = file.readAll();
                               const qsizetype at = bytes.indexOf("%PDF-", bytes.indexOf("documents/01"));
                               file.seek(at + 6);
                               file.putChar('9');
                           }
                           file.close();
                           window.openPackage(package);
                       },
                       kOpenMs});
    m_pictures.append({QStringLiteral("9-review-unreadable"),
                       [this, &window, folder] {
                           const QString package = packageOf(folder);
                           QFile file(package);
                           if (file.open(QIODevice::ReadWrite))
                               file.resize(file.size() / 2);
                           file.close();
                           window.openPackage(package);
                       },
                       kOpenMs});
}

} // namespace viatique
