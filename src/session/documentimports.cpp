// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/documentimports.h"

#include "session/background.h"

#include <QTemporaryDir>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <utility>

namespace viatique {

namespace {

constexpr std::chrono::milliseconds kTick{100};

/// The work as one of its kind gives it, one document or several.
Result<QList<StoredDocument>> asList(const Result<StoredDocument> &stored)
{
    return stored.map([](const StoredDocument &one) { return QList<StoredDocument>{one}; });
}

Result<StoredDocument> takeInPicture(const QString &folder, const QImage &image, const QString &name,
                                     const Intake &tools)
{
    const QTemporaryDir room;
    const QString path = room.filePath(name + QStringLiteral(".png"));
    if (!room.isValid() || !image.save(path, "png"))
        return failure(ErrorCode::DiskFull, {room.path()});
    return takeIn(folder, {path}, tools);
}

} // namespace

/// What both threads look at.
struct DocumentImports::Progress
{
    std::atomic<bool> cancelled = false;
    std::atomic<IntakeStage> stage = IntakeStage::Examining;
};

DocumentImports::DocumentImports(QString draftFolder, Intake tools, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(draftFolder))
    , m_tools(std::move(tools))
    , m_ticker(new QTimer(this))
{
    m_ticker->setInterval(kTick);
    connect(m_ticker, &QTimer::timeout, this, &DocumentImports::lookAtStage);
}

DocumentImports::~DocumentImports()
{
    m_queue.clear();
    if (m_progress)
        m_progress->cancelled = true;
    m_pool.waitForDone();
}

void DocumentImports::add(const QStringList &paths, const QString &replaced, Images images)
{
    Job job;
    job.kind = paths.size() > 1 ? Kind::Group : Kind::Import;
    job.paths = paths;
    job.replaced = replaced;
    job.images = images;
    if (!paths.isEmpty())
        add(job);
}

void DocumentImports::add(const QImage &image, const QString &name)
{
    Job job;
    job.paths = QStringList(name);
    job.image = image;
    if (!image.isNull())
        add(job);
}

void DocumentImports::lighten(const Document &document)
{
    Job job;
    job.kind = Kind::Lighten;
    job.document = document;
    add(job);
}

void DocumentImports::split(const Document &document)
{
    Job job;
    job.kind = Kind::Split;
    job.document = document;
    add(job);
}

void DocumentImports::add(Job job)
{
    m_queue.append(std::move(job));
    emit changed();
    next();
}

int DocumentImports::left() const
{
    int count = m_running ? m_running->count() : 0;
    for (const Job &job : m_queue)
        count += job.count();
    return count;
}

std::optional<IntakeStage> DocumentImports::stage() const
{
    return m_progress ? std::optional(m_progress->stage.load()) : std::nullopt;
}

void DocumentImports::cancel()
{
    m_queue.clear();
    if (m_progress)
        m_progress->cancelled = true;
    emit changed();
}

void DocumentImports::next()
{
    if (m_running || m_queue.isEmpty())
        return;
    m_running = m_queue.takeFirst();
    m_progress = std::make_shared<Progress>();
    m_told = m_progress->stage;
    m_ticker->start();
    const Job job = *m_running;
    if (job.kind == Kind::Group)
        return group(job);
    Intake tools = m_tools;
    const std::shared_ptr<Progress> progress = m_progress;
    tools.cancelled = [progress] { return progress->cancelled.load(); };
    tools.report = [progress](IntakeStage stage) { progress->stage = stage; };
    inBackground(
        m_pool, this, [folder = m_folder, job, tools] { return work(folder, job, tools); },
        [this, job](const Outcome &outcome) { finish(job, outcome); });
}

/// Files may stand on a disk that answers late: they are looked at in the background too.
void DocumentImports::group(const Job &job)
{
    inBackground(
        *QThreadPool::globalInstance(), this, [job] { return groupForIntake(job.paths, job.images); },
        [this, job, progress = m_progress](const QList<QStringList> &groups) {
            m_running.reset();
            for (auto paths = groups.crbegin(); paths != groups.crend() && !progress->cancelled; ++paths) {
                Job single = job;
                single.kind = Kind::Import;
                single.paths = *paths;
                m_queue.prepend(single);
            }
            m_progress.reset();
            m_ticker->stop();
            emit changed();
            next();
        });
}

DocumentImports::Outcome DocumentImports::work(const QString &folder, const Job &job, const Intake &tools)
{
    switch (job.kind) {
    case Kind::Lighten:
        return asList(storeLighter(folder, job.document, tools));
    case Kind::Split:
        return storeParts(folder, job.document, tools);
    case Kind::Group:
    case Kind::Import:
        break;
    }
    return asList(job.image.isNull() ? takeIn(folder, job.paths, tools)
                                     : takeInPicture(folder, job.image, job.paths.constFirst(), tools));
}

void DocumentImports::finish(const Job &job, const Outcome &outcome)
{
    const bool dropped = m_progress->cancelled;
    m_running.reset();
    m_progress.reset();
    m_ticker->stop();
    // It may have come to its end before it could be stopped.
    if (!dropped)
        tell(job, outcome);
    emit changed();
    next();
}

void DocumentImports::tell(const Job &job, const Outcome &outcome)
{
    const bool ofFiles = job.kind == Kind::Import;
    if (!outcome) {
        if (ofFiles)
            emit failed(job.paths.constFirst(), outcome.error());
        else
            emit workFailed(job.document, outcome.error());
    } else if (ofFiles) {
        emit stored(job.paths.constFirst(), job.replaced, outcome->constFirst());
    } else if (job.kind == Kind::Lighten) {
        emit lightened(job.document, outcome->constFirst());
    } else {
        emit parted(job.document, *outcome);
    }
}

void DocumentImports::lookAtStage()
{
    const auto present = stage();
    if (std::exchange(m_told, present) != present)
        emit changed();
}

} // namespace viatique
