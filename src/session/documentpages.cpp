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

constexpr int kMostEnds = 3;

QString tooLong()
{
    return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "drawing it took too long"));
}

QString brokeOff()
{
    return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "drawing it broke off"));
}

QList<QRectF> rectangles(const QJsonArray &lines)
{
    QList<QRectF> boxes;
    for (const QJsonValue &line : lines) {
        const QJsonArray box = line.toArray();
        const QRectF rectangle(box.at(0).toDouble(), box.at(1).toDouble(), box.at(2).toDouble(),
                               box.at(3).toDouble());
        // What lies beside the page is no place on it.
        boxes.append(rectangle & QRectF(0, 0, 1, 1));
    }
    return boxes;
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
    connect(&m_watch, &QTimer::timeout, this, [this] { broken(tooLong()); });
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
    connect(m_process.get(), &QProcess::finished, this, [this] {
        // What it said last may end the job.
        readAnswers();
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

/// The process ended, hangs, or says what cannot be understood: the page that it was about is to blame.
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

void DocumentPages::skipPage(Job job)
{
    const int page = m_page;
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

// What it answers

void DocumentPages::readAnswers()
{
    while (m_process && m_process->bytesAvailable() > 0) {
        if (!m_image.isNull()) {
            if (!takePixels())
                return;
            continue;
        }
        m_line += m_process->readLine(protocol::kAnswerBytes + 1);
        if (m_line.size() > protocol::kAnswerBytes)
            return broken(brokeOff());
        if (!m_line.endsWith('\n'))
            return;
        if (!takeLine(std::exchange(m_line, {})))
            return broken(brokeOff());
    }
}

/// False where it is no answer to what was asked.
bool DocumentPages::takeLine(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    const QJsonObject answer = document.object();
    if (m_job == Job::None || !document.isObject())
        return false;
    if (m_job == Job::Open)
        return takeContents(answer);
    if (answer.value(protocol::kPage).toInt(-1) != m_page)
        return false;
    switch (m_job) {
    case Job::Draw: {
        const QSize size(answer.value(protocol::kWidth).toInt(), answer.value(protocol::kHeight).toInt());
        if (size.isEmpty() || protocol::drawable(size) != size)
            return false;
        m_image = QImage(size, QImage::Format_RGB32);
        m_pixels = 0;
        return !m_image.isNull();
    }
    case Job::Search:
        return takePlaces(answer);
    case Job::Read: {
        const QString text = answer.value(protocol::kText).toString().left(protocol::kMostLetters);
        if (m_toRead == m_page)
            m_toRead = -1;
        emit pageRead(m_page, text);
        finishJob();
        return true;
    }
    default:
        return false;
    }
}

bool DocumentPages::takeContents(const QJsonObject &answer)
{
    if (answer.contains(protocol::kRefused)) {
        const bool locked = answer.value(protocol::kRefused).toString() == protocol::kLocked;
        stopProcess();
        setState(locked ? State::Locked : State::Failed,
                 locked ? QString()
                        : QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its pages cannot be drawn")));
        return true;
    }
    const int pages = answer.value(protocol::kPages).toInt();
    const QJsonArray numbers = answer.value(protocol::kSizes).toArray();
    if (pages < 1 || pages > protocol::kMostPages || numbers.size() != 2 * pages)
        return false;
    QList<QSizeF> sizes;
    sizes.reserve(pages);
    for (qsizetype i = 0; i < numbers.size(); i += 2) {
        // Without a size it could not be laid out; one of kilometres is shown as one of metres.
        constexpr double kLongest = 14400; // ISO 32000-1, annex C: 200 inches
        sizes.append(QSizeF(std::clamp(numbers.at(i).toDouble(), 1.0, kLongest),
                            std::clamp(numbers.at(i + 1).toDouble(), 1.0, kLongest)));
    }
    const bool again = m_state == State::Ready;
    m_sizes = sizes;
    if (!again)
        setState(State::Ready);
    finishJob();
    return true;
}

bool DocumentPages::takePlaces(const QJsonObject &answer)
{
    const QJsonArray all = answer.value(protocol::kFound).toArray();
    QList<QList<QRectF>> places;
    for (const QJsonValue &place : all)
        places.append(rectangles(place.toArray()));
    const bool wanted = !m_searched.empty() && m_searched.front() == m_page;
    if (wanted)
        m_searched.pop_front();
    if (wanted && !places.isEmpty())
        emit found(m_page, places);
    if (wanted && m_searched.empty())
        emit searchFinished();
    finishJob();
    return true;
}

/// False while more is to come.
bool DocumentPages::takePixels()
{
    const qsizetype all = m_image.sizeInBytes();
    auto *bytes = reinterpret_cast<char *>(m_image.bits());
    const qint64 count = m_process->read(bytes + m_pixels, all - m_pixels);
    if (count <= 0)
        return false;
    m_pixels += count;
    if (m_pixels < all)
        return false;
    const QImage drawn = std::exchange(m_image, QImage());
    const int page = m_page;
    m_ends = 0;
    m_wishes.removeIf(
        [&](const Wish &wish) { return wish.page == page && protocol::drawable(wish.size) == drawn.size(); });
    emit pageDrawn(page, drawn);
    finishJob();
    return true;
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
    for (int i = 0; !m_words.isEmpty() && i < pageCount(); ++i)
        m_searched.push_back((from + i) % pageCount());
    next();
}

void DocumentPages::read(int page)
{
    if (page < 0 || page >= pageCount())
        return;
    m_toRead = page;
    next();
}

/// What is seen comes first, then what is looked for.
void DocumentPages::next()
{
    if (m_job != Job::None || m_state != State::Ready || !m_process)
        return;
    if (!m_wishes.isEmpty()) {
        const Wish wish = m_wishes.constFirst();
        const QSize size = protocol::drawable(wish.size);
        return ask(Job::Draw, wish.page,
                   {{protocol::kDo, protocol::kDraw},
                    {protocol::kPage, wish.page},
                    {protocol::kWidth, size.width()},
                    {protocol::kHeight, size.height()}});
    }
    if (m_toRead >= 0)
        return ask(Job::Read, m_toRead, {{protocol::kDo, protocol::kRead}, {protocol::kPage, m_toRead}});
    if (!m_searched.empty())
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
