// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What a lane looks at after a kill, and what it begins with.

#include "../session/sampledraft.h"
#include "core/jsonfile.h"
#include "core/settings.h"
#include "lane.h"
#include "package/bag.h"
#include "package/requestinput.h"
#include "report/exporter.h"
#include "request/draftstore.h"
#include "review/packagedreviews.h"
#include "session/reviewstore.h"

#include <QBuffer>
#include <QDirIterator>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viatique::test {

namespace {

/// What no start should find more of than a few kills leave.
constexpr int kMostLeftovers = 12;

/// A PDF of this many pictures of noise, which nothing makes smaller.
bool writeNoise(const QString &path, int pictures)
{
    QPdfWriter writer(path);
    writer.setResolution(100);
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    QRandomGenerator chance{quint32(pictures)};
    for (int i = 0; i < pictures; ++i) {
        QImage image(500, 500, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y)
            chance.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), image.width());
        painter.drawImage(0, 0, image);
        if (i + 1 < pictures)
            writer.newPage();
    }
    return painter.end();
}

bool isLeftover(const QString &name)
{
    static const QRegularExpression pattern(
        u"(\\.[A-Za-z]{6}|\\.part|\\.part\\..+|lock|\\.rmlock|\\.damaged)\\z"_s);
    static const QRegularExpression known(u"\\.(sqlite|damage)"_s);
    return pattern.match(name).hasMatch() && !known.match(name).hasMatch();
}

} // namespace

bool makeLaneFolder(const QString &folder)
{
    const QDir dir(folder);
    for (const char *name : {"received", "given", "exports", "home", "data"})
        dir.mkpath(QLatin1String(name));
    copyExample(u"complete"_s, dir.filePath(u"data/drafts/one"_s));
    const auto draft = Draft::open(dir.filePath(u"data/drafts/one"_s), Draft::Access::Edit);
    if (!draft)
        return false;
    const auto other = cloneDraft(draft->folder(), dir.filePath(u"data/drafts/two"_s), exampleDay());
    const auto third = cloneDraft(draft->folder(), dir.filePath(u"third"_s), exampleDay());
    if (!other || !third)
        return false;
    ExportOptions options;
    options.today = exampleDay().date();
    Draft sent = Draft::open(third->folder(), Draft::Access::ReadOnly).value();
    const auto exported =
        exportDraft(sent, exampleOptions().inspector, dir.filePath(u"received/demande.zip"_s), options);
    return exported && writeNoise(dir.filePath(u"given/small.pdf"_s), 1)
           && writeNoise(dir.filePath(u"given/large.pdf"_s), 8);
}

void Lane::compare(const QByteArray &key, const QByteArray &found, qint64 killedAt, qint64 lossLimitMs)
{
    History &history = m_told[key];
    const auto last = std::find_if(history.crbegin(), history.crend(),
                                   [&found](const Told &told) { return told.digest == found; });
    if (last == history.crend()) {
        if (!history.isEmpty())
            fault(u"%1 holds what was never shown"_s.arg(QString::fromUtf8(key)));
    } else if (last != history.crbegin()) {
        const qint64 loss = killedAt - std::prev(last)->at;
        if (loss > m_report.worstLossMs && !m_isSlow) {
            m_report.worstLossMs = loss;
            m_report.worstLossOf = QString::fromUtf8(key);
        }
        if (loss > lossLimitMs)
            fault(u"%1 lacks what was done %2 ms before"_s.arg(QString::fromUtf8(key)).arg(loss));
    }
    history = {Told{killedAt, "found", key, found}};
}

void Lane::lacks(const QByteArray &key, qint64 killedAt, qint64 lossLimitMs)
{
    const History history = m_told.take(key);
    const auto removed = std::find_if(history.crbegin(), history.crend(),
                                      [](const Told &told) { return told.what == "removed"; });
    const auto since = removed.base();
    if (since == history.cend())
        return;
    if (since->what == "found" || killedAt - since->at > lossLimitMs)
        fault(u"%1 is gone, and nobody removed it"_s.arg(QString::fromUtf8(key)));
}

void Lane::lookAtDraft(const QString &folder, qint64 killedAt, qint64 lossLimitMs)
{
    const QByteArray name = QDir(folder).dirName().toUtf8();
    const auto draft = Draft::open(folder, Draft::Access::ReadOnly);
    if (!draft)
        return fault(u"%1: %2"_s.arg(folder, errorText(draft.error())));
    compare(name, contentDigest(draft->request()), killedAt, lossLimitMs);
    for (const Document &document : draft->request().documents) {
        const auto digest = sha512OfFile(draft->documentPath(document));
        if (!digest || *digest != document.sha512)
            fault(u"a document of %1 is not there, or is another"_s.arg(folder));
    }
    const QString state = folder + u"/state.json"_s;
    if (QFile::exists(state) && !readJsonObject(state))
        fault(u"%1 cannot be read"_s.arg(state));
    const ReviewList reviews = readDraftReviews(folder);
    for (const Error &error : reviews.unreadable)
        fault(errorText(error));
    QSet<QByteArray> present;
    for (const ReviewFile &file : reviews.reviews) {
        const QByteArray key = name + '/' + file.review.id.toUtf8();
        present.insert(key);
        compare(key, contentDigest(file.review), killedAt, lossLimitMs);
    }
    const QList<QByteArray> keys = m_told.keys();
    for (const QByteArray &key : keys) {
        if (key.startsWith(QByteArray(name + '/')) && !present.contains(key))
            lacks(key, killedAt, lossLimitMs);
    }
}

void Lane::lookAtReviews(qint64 killedAt, qint64 lossLimitMs)
{
    int unreadable = 0;
    const ReviewStore store(file(u"data"_s));
    const QList<KeptReview> reviews = store.list(&unreadable);
    if (unreadable > 0)
        fault(u"%1 reviews cannot be read"_s.arg(unreadable));
    QSet<QByteArray> present;
    for (const KeptReview &kept : reviews) {
        const Review &review = kept.file.review;
        compare(review.id.toUtf8(), contentDigest(review), killedAt, lossLimitMs);
        present.insert(review.id.toUtf8());
        if (kept.packagePath.isEmpty())
            fault(u"the review %1 no longer knows its package"_s.arg(review.id));
    }
    const QList<QByteArray> keys = m_told.keys();
    for (const QByteArray &key : keys) {
        if (key.startsWith("note/")) {
            lookAtNote(key, store.note(QString::fromUtf8(key.mid(5))), killedAt, lossLimitMs);
        } else if (!key.contains('/') && !m_drafts.contains(QString::fromUtf8(key))
                   && !present.contains(key)) {
            lacks(key, killedAt, lossLimitMs);
        }
    }
}

/// An empty one is the same as none.
void Lane::lookAtNote(const QByteArray &key, const QString &note, qint64 killedAt, qint64 lossLimitMs)
{
    const QByteArray digest = sha512Of(note.toUtf8()).left(24).toLatin1();
    const History &history = m_told[key];
    const bool wasEmpty = std::any_of(history.cbegin(), history.cend(),
                                      [&digest](const Told &told) { return told.digest == digest; });
    if (note.isEmpty() && !wasEmpty)
        lacks(key, killedAt, lossLimitMs);
    else
        compare(key, digest, killedAt, lossLimitMs);
}

void Lane::lookAtExports()
{
    const QFileInfoList files = QDir(file(u"exports"_s)).entryInfoList(QDir::Files);
    for (const QFileInfo &each : files) {
        if (each.suffix() == u"zip") {
            const auto input = readRequestInput(each.filePath(), exampleOptions().inspector);
            if (!input || !input->verified || !input->verified->valid) {
                fault(u"%1 is half written"_s.arg(each.fileName()));
                continue;
            }
            // Of each draft, what is out and what goes on have not one number.
            for (const QString &name : std::as_const(m_drafts)) {
                const auto draft = Draft::open(file(u"data/drafts/"_s) + name, Draft::Access::ReadOnly);
                if (draft && draft->request().id == input->request.id
                    && draft->request().revision == input->request.revision
                    && contentDigest(draft->request()) != contentDigest(input->request))
                    fault(u"revision %1 is out, and goes on being changed"_s.arg(input->request.revision));
            }
        } else if (each.fileName().endsWith(u".review.json") && !readReviewFile(each.filePath())) {
            fault(u"%1 is half written"_s.arg(each.fileName()));
        }
    }
    for (const QString &path : std::as_const(m_exported)) {
        if (!QFile::exists(path))
            fault(u"%1 was exported and is gone"_s.arg(path));
    }
}

void Lane::lookAtLeftovers()
{
    QStringList names;
    QDirIterator each(m_folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        each.next();
        if (isLeftover(each.fileName()))
            names.append(each.fileName());
    }
    m_report.worstLeftovers = std::max(m_report.worstLeftovers, int(names.size()));
    if (names.size() > kMostLeftovers)
        fault(u"leftovers pile up: %1"_s.arg(names.join(u", "_s)));
}

void Lane::look(qint64 killedAt, qint64 lossLimitMs)
{
    QSet<QString> found;
    for (const QString &place : {u"data/drafts"_s, u"data/trash"_s}) {
        const QDir dir(file(place));
        const QStringList names = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &name : names) {
            if (found.contains(name))
                fault(u"%1 is in the trash and out of it"_s.arg(name));
            found.insert(name);
            lookAtDraft(dir.filePath(name), killedAt, lossLimitMs);
        }
    }
    for (const QString &name : std::as_const(m_drafts)) {
        if (!found.contains(name))
            fault(u"%1 is gone"_s.arg(name));
    }
    lookAtReviews(killedAt, lossLimitMs);
    lookAtExports();
    lookAtLeftovers();
    const QString settings = file(u"data/viatique.conf"_s);
    if (QFile::exists(settings) && !Settings(settings, QString()).trouble().isEmpty())
        fault(u"the settings cannot be read"_s);
}

} // namespace viatique::test
