// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The pictures of the inbox: fifty fictitious packages in all states.

#include "app/program.h"
#include "app/screenshots.h"
#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "inbox/lockholder.h"
#include "package/packagewriter.h"
#include "request/requestjson.h"
#include "review/reviewjson.h"
#include "widgets/inboxpage.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTreeView>
#include <QUuid>

#include <array>
#include <tuple>

namespace viatique {

namespace {

/// All of them have to be verified and examined, or nearly all.
constexpr int kVerifyMs = 20000;
constexpr int kWorkMs = 1200;

struct Sample
{
    const char *title;
    const char *organisation;
    const char *useCase;
};

constexpr std::array kSamples{
    Sample{"Candidature aux marchés publics de travaux", "Ville de Montrouvel", "marches_publics"},
    Sample{"Guichet des aides agricoles", "Syndicat des Trois-Vernes", "aides_publiques"},
    Sample{"Contrôle des attestations de chantier", "Ville d’Aubrevoye", "marches_publics"},
    Sample{"Pré-remplissage des candidatures", "Commune de Sainte-Orlaine", "preremplissage_espace_securise"},
    Sample{"Aides à la rénovation des commerces", "Agglomération de Trévelonne", "aides_publiques"},
    Sample{"Portail des fournisseurs", "Région Haute-Sarvenne", "marches_publics"},
    Sample{"Dossier unique de subvention", "Département de la Vaubelle", "subventions_associations"},
    Sample{"Lutte contre le travail dissimulé", "Ville de Corvessac", "detection_fraude"},
    Sample{"Achats de fournitures scolaires", "Ville de Montrouvel", "marches_publics"},
    Sample{"Annuaire public des associations", "Commune de Lormeray", "preremplissage_page_publique"},
    Sample{"Marchés de restauration collective", "Syndicat du Haut-Ligneul", "marches_publics"},
    Sample{"Aides à l’apprentissage", "Région Haute-Sarvenne", "aides_publiques"},
    Sample{"Aménagement du stade nautique", "Ville de Corvessac", "marches_publics"},
    Sample{"Guichet des entreprises artisanales", "Agglomération de Trévelonne", "socle_de_base"},
    Sample{"Voirie, marché à bons de commande", "Commune de Lormeray", "marches_publics"},
};

constexpr std::array kColleagues{"Jeanne Orsini", "Paul Lemarchal", "Samia Nadir"};
constexpr int kPackages = 50;

/// What is changed of the example: each request has a name of its own, some lack what they need.
Request requestOf(Request request, int number, int revision)
{
    const Sample &sample = kSamples[static_cast<size_t>(number) % kSamples.size()];
    const QString title = QString::fromUtf8(sample.title);
    const bool isAgain = static_cast<size_t>(number) >= kSamples.size();
    request.id =
        QUuid::createUuidV5(QUuid(), QStringLiteral("inbox %1").arg(number)).toString(QUuid::WithoutBraces);
    request.revision = revision;
    request.modifiedAt = QStringLiteral("2026-%1-%2T09:30:00Z")
                             .arg(8 + revision, 2, 10, QLatin1Char('0'))
                             .arg(1 + number % 28, 2, 10, QLatin1Char('0'));
    request.service.title =
        isAgain
            ? QStringLiteral("%1, lot %2").arg(title).arg(1 + static_cast<size_t>(number) / kSamples.size())
            : title;
    request.service.useCases = {QString::fromUtf8(sample.useCase)};
    request.organisation.name = QString::fromUtf8(sample.organisation);
    // The first revisions come back for something.
    const int lacks = revision == 1 ? number % 4 : 0;
    if (lacks > 0)
        request.personalData.recipients.clear();
    if (lacks > 1)
        request.contacts.dataProtectionOfficer = {};
    if (lacks > 2)
        request.service.description.clear();
    return request;
}

void writeReviewBeside(const QString &package, const Request &request, const QString &digest, int number)
{
    constexpr std::array kOpinions{Opinion::Favourable, Opinion::ChangesRequested, Opinion::Unfavourable};
    Review review;
    review.id = QUuid::createUuidV5(QUuid(), package).toString(QUuid::WithoutBraces);
    review.createdAt = QStringLiteral("2026-11-12T09:00:00Z");
    review.modifiedAt = QStringLiteral("2026-11-12T15:20:00Z");
    review.request = {request.id, request.revision, digest, {}};
    review.reviewer.name = QString::fromUtf8(kColleagues[static_cast<size_t>(number) % kColleagues.size()]);
    review.state = number % 9 == 4 ? ReviewState::SetAside : ReviewState::Done;
    review.opinion = kOpinions[static_cast<size_t>(number) % kOpinions.size()];
    review.message = QStringLiteral("Merci de ce dossier.");
    const QFileInfo file(package);
    std::ignore =
        writeFile(file.dir().filePath(reviewFileName(file.fileName(), review)), jsonBytes(toJson(review)));
}

/// Of a colleague at another computer, who has it in hand.
void writeLockBeside(const QString &package, int number)
{
    const size_t colleague = static_cast<size_t>(number) % kColleagues.size();
    LockHolder holder = newHolder(QString::fromUtf8(kColleagues[colleague]), QDateTime::currentDateTimeUtc());
    holder.system = QStringLiteral("elsewhere");
    std::ignore = writeFile(lockPath(package), lockBytes(holder));
}

/// In the first document, which is stored as it is.
void alter(const QString &package)
{
    QFile file(package);
    if (!file.open(QIODevice::ReadWrite))
        return;
    const QByteArray bytes = file.readAll();
    file.seek(bytes.indexOf("%PDF-", bytes.indexOf("documents/01")) + 6);
    file.putChar('9');
}

} // namespace

/// One of three requests has two revisions; the earlier one was reviewed, and some of the others, too.
QString Screenshots::makeInbox()
{
    // Not one that other pictures have changed.
    const QString draftFolder = m_program.store().newFolder();
    copyExample(QStringLiteral("complete"), draftFolder);
    const QString folder = QDir::cleanPath(draftFolder + QStringLiteral("/../../inbox"));
    const Result<Draft> draft = Draft::open(draftFolder, Draft::Access::ReadOnly);
    if (!draft || !QDir().mkpath(folder)) {
        m_trouble += folder + QLatin1Char('\n');
        return folder;
    }
    int written = 0;
    for (int number = 0; written < kPackages; ++number) {
        const int revisions = number % 3 == 0 ? 2 : 1;
        for (int revision = 1; revision <= revisions && written < kPackages; ++revision, ++written) {
            PackageContent content;
            content.request = requestOf(draft->request(), number, revision);
            content.source = toJson(content.request);
            content.catalogue = draft->catalogue().bytes;
            content.documentFile = [&draft](const Document &document) {
                return draft->documentPath(document);
            };
            content.complete = true;
            const QString name = packageBaseName(content.request, true) + QStringLiteral(".zip");
            const auto package = writePackage(planPackage(content), QDir(folder).filePath(name));
            if (!package) {
                m_trouble += errorText(package.error()) + QLatin1Char('\n');
                continue;
            }
            if (revision < revisions || number % 5 == 1 || number % 7 == 3)
                writeReviewBeside(package->path, content.request, package->requestSha512, number);
            else if (number % 8 == 4)
                writeLockBeside(package->path, number);
            if (number % 11 == 2)
                alter(package->path);
        }
    }
    std::ignore = writeFile(QDir(folder).filePath(QStringLiteral("envoi-interrompu.zip")), "PK\3\4");
    return folder;
}

void Screenshots::planInbox()
{
    MainWindow &window = m_program.window();
    const auto find = [&window]<typename Widget>(const char *name, Widget *) {
        return window.findChild<Widget *>(QLatin1String(name));
    };
    const auto view = [find] { return find("inboxTable", static_cast<QTreeView *>(nullptr)); };
    const auto search = [find] { return find("inboxSearch", static_cast<QLineEdit *>(nullptr)); };
    const auto trigger = [&window](const char *name) {
        if (auto *action = window.findChild<QAction *>(QLatin1String(name)))
            action->trigger();
    };
    const auto filter = [find](const char *box, int index) {
        if (auto *combo = find(box, static_cast<QComboBox *>(nullptr)))
            combo->setCurrentIndex(index);
    };
    m_pictures.append({QStringLiteral("10-inbox-empty"), [&window] {
                           window.showHome();
                           window.showInbox();
                       }});
    m_pictures.append(
        {QStringLiteral("10-inbox-verifying"), [this, &window] { window.openInbox(makeInbox()); }});
    m_pictures.append({QString(), [] {}, kVerifyMs});
    m_pictures.append({QStringLiteral("10-inbox"), [view] {
                           QTreeView *list = view();
                           for (int row = 0; row < 6; ++row)
                               list->expand(list->model()->index(row, 0));
                           list->setCurrentIndex(list->model()->index(0, 0));
                       }});
    m_pictures.append({QStringLiteral("10-inbox-overview"), [trigger] { trigger("overview"); }});
    m_pictures.append({QStringLiteral("10-inbox-filtered"), [trigger, filter] {
                           trigger("overview");
                           filter("readingBox", 1);
                       }});
    m_pictures.append({QStringLiteral("10-inbox-searched"),
                       [filter, search] {
                           filter("readingBox", 0);
                           search()->setText(QStringLiteral("délibération chantier"));
                       },
                       kWorkMs});
    m_pictures.append({QStringLiteral("10-inbox-nothing"),
                       [search] { search()->setText(QStringLiteral("introuvable")); }, kWorkMs});
    m_pictures.append({QStringLiteral("10-inbox-batch"),
                       [search, view, trigger] {
                           search()->clear();
                           view()->selectAll();
                           trigger("verifyAction");
                       },
                       kWorkMs});
    m_pictures.append({QString(), [trigger] { trigger("homeAction"); }});
}

} // namespace viatique
