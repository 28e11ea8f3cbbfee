// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/documentpages.h"

#include "request/pageprotocol.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

namespace protocol = pageprotocol;

constexpr int kMostEnds = 6;

QString tooLong()
{
    return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "a page took too long to draw"));
}

QString brokeOff()
{
    return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "drawing a page broke off"));
}

} // namespace

DocumentPages::DocumentPages(QObject *parent, QString program)
    : DocumentPages(parent, std::move(program), Limits())
{
}

DocumentPages::DocumentPages(QObject *parent, QString program, Limits limits)
    : QObject(parent)
    , m_program(std::move(program))
    , m_limits(limits)
{
    m_watch.setSingleShot(true);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        // It hangs: nobody else is to blame.
        m_suspects.insert(m_page);
        broken(tooLong());
    });
}

DocumentPages::~DocumentPages()
{
    stopProcess();
}

void DocumentPages::openFile(const QString &path)
{
    if (path != m_path)
        m_sizes.clear();
    m_path = path;
    m_bytes.clear();
    open();
}

void DocumentPages::openBytes(const QByteArray &pdf)
{
    m_path.clear();
    m_bytes = pdf;
    open();
}

void DocumentPages::reopen()
{
    if (m_state == State::Failed)
        open();
}

void DocumentPages::close()
{
    stopProcess();
    m_path.clear();
    m_bytes.clear();
    m_sizes.clear();
    m_wishes.clear();
    m_searched.clear();
    m_toRead = -1;
    setState(State::Empty);
}

void DocumentPages::open()
{
    stopProcess();
    m_undrawable.clear();
    m_unreadable.clear();
    m_suspects.clear();
    m_wishes.clear();
    m_searched.clear();
    m_toRead = -1;
    m_ends = 0;
    if (m_program.isEmpty())
        return setState(State::Failed, QStringLiteral(QT_TRANSLATE_NOOP(
                                           "viatique::Reason", "viatique-preview is not installed")));
    // Opening anything else than a file may wait for ever.
    if (!m_path.isEmpty() && !QFileInfo(m_path).isFile())
        return setState(State::Failed,
                        QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "there is no such file")));
    setState(State::Opening);
    startProcess();
}

// The process

void DocumentPages::startProcess()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProgram(m_program);
    m_process->setArguments({QStringLiteral("pages"), m_path.isEmpty() ? QStringLiteral("-") : m_path});
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &DocumentPages::readAnswers);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            broken(QStringLiteral(
                QT_TRANSLATE_NOOP("viatique::Reason", "viatique-preview could not be started")));
    });
    connect(m_process.get(), &QProcess::finished, this, [this, process = m_process.get()] {
        // What it said last may end the job, or have ended the process already.
        readAnswers();
        if (m_process.get() == process)
            broken(brokeOff());
    });
    m_job = Job::Open;
    m_page = -1;
    m_watch.start(m_limits.open);
    m_process->start();
    if (!m_path.isEmpty())
        return;
    const QJsonObject size{{protocol::kSize, m_bytes.size()}};
    m_process->write(QJsonDocument(size).toJson(QJsonDocument::Compact) + '\n');
    m_process->write(m_bytes);
}

void DocumentPages::stopProcess()
{
    m_watch.stop();
    m_job = Job::None;
    m_line.clear();
    m_image = QImage();
    m_pixels = 0;
    if (!m_process)
        return;
    m_process->disconnect(this);
    // It has nothing to save; the system ends it at once, and it is buried without waiting.
    QProcess *ended = m_process.release();
    if (ended->state() == QProcess::NotRunning)
        return ended->deleteLater();
    connect(ended, &QProcess::finished, ended, &QObject::deleteLater);
    connect(ended, &QProcess::errorOccurred, ended, &QObject::deleteLater);
    ended->kill();
}

/// The process ended, hangs, or says what cannot be understood.
void DocumentPages::broken(const QString &reason)
{
    const Job job = m_job;
    stopProcess();
    if (m_state == State::Locked || m_state == State::Failed || m_state == State::Empty)
        return;
    ++m_ends;
    if (job == Job::Open || m_ends >= kMostEnds)
        return setState(State::Failed, reason);
    skipPage(job);
    emit restarted();
    startProcess();
}

/// The page that the process was about is to blame when it ends twice, or hangs: once may be somebody else's
/// doing.
void DocumentPages::skipPage(Job job)
{
    const int page = m_page;
    if (job == Job::None)
        return;
    if (!m_suspects.contains(page)) {
        m_suspects.insert(page);
        return;
    }
    if (job != Job::Draw)
        m_unreadable.insert(page);
    if (job == Job::Draw) {
        m_undrawable.insert(page);
        m_wishes.removeIf([page](const Wish &wish) { return wish.page == page; });
        emit pageFailed(page);
    } else if (job == Job::Search && !m_searched.empty()) {
        m_searched.pop_front();
        if (m_searched.empty())
            emit searchFinished();
    } else if (job == Job::Read && m_toRead == page) {
        m_toRead = -1;
    }
}

void DocumentPages::setState(State state, const QString &reason)
{
    m_reason = reason;
    if (state != State::Ready && state != State::Opening)
        m_sizes.clear();
    if (std::exchange(m_state, state) != state || !reason.isEmpty())
        emit stateChanged();
}

// What it is asked

void DocumentPages::wish(const QList<Wish> &wishes)
{
    m_wishes = wishes;
    m_wishes.removeIf([this](const Wish &wish) {
        return wish.page < 0 || wish.page >= pageCount() || wish.size.isEmpty() || isUndrawable(wish.page);
    });
    next();
}

void DocumentPages::search(const QString &words, int from)
{
    m_searched.clear();
    m_words = words.simplified();
    for (int i = 0; !m_words.isEmpty() && i < pageCount(); ++i) {
        const int page = (from + i) % pageCount();
        if (!m_unreadable.contains(page))
            m_searched.push_back(page);
    }
    next();
}

void DocumentPages::read(int page)
{
    if (page < 0 || page >= pageCount() || m_unreadable.contains(page))
        return;
    m_toRead = page;
    next();
}

/// What is seen comes first, then what is looked for.
void DocumentPages::next()
{
    // A process that has ended is replaced in a moment.
    if (m_job != Job::None || m_state != State::Ready || !m_process
        || m_process->state() != QProcess::Running)
        return;
    if (!m_wishes.isEmpty()) {
        const Wish wish = m_wishes.constFirst();
        const QSize size = m_size = protocol::drawable(wish.size);
        return ask(Job::Draw, wish.page,
                   {{protocol::kDo, protocol::kDraw},
                    {protocol::kPage, wish.page},
                    {protocol::kWidth, size.width()},
                    {protocol::kHeight, size.height()}});
    }
    if (m_toRead >= 0)
        return ask(Job::Read, m_toRead, {{protocol::kDo, protocol::kRead}, {protocol::kPage, m_toRead}});
    if (m_searched.empty())
        return;
    m_askedWords = m_words;
    ask(Job::Search, m_searched.front(),
        {{protocol::kDo, protocol::kFind},
         {protocol::kPage, m_searched.front()},
         {protocol::kWords, m_words}});
}

void DocumentPages::ask(Job job, int page, const QJsonObject &request)
{
    m_job = job;
    m_page = page;
    m_watch.start(m_limits.page);
    m_process->write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
}

void DocumentPages::finishJob()
{
    m_watch.stop();
    m_job = Job::None;
    next();
}

} // namespace viatique
