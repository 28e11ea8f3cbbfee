// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What the process that draws pages answers to DocumentPages.

#include "request/pageprotocol.h"
#include "session/documentpages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

namespace protocol = pageprotocol;

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
            return broken(QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "drawing a page broke off")));
        if (!m_line.endsWith('\n'))
            return;
        if (!takeLine(std::exchange(m_line, {})))
            return broken(QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "drawing a page broke off")));
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
        if (size != m_size)
            return false;
        m_image = QImage(size, QImage::Format_RGB32);
        m_pixels = 0;
        return !m_image.isNull();
    }
    case Job::Search:
        return takePlaces(answer);
    case Job::Read: {
        m_ends = 0;
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
    m_ends = 0;
    const QJsonArray all = answer.value(protocol::kFound).toArray();
    QList<QList<QRectF>> places;
    for (const QJsonValue &place : all)
        places.append(rectangles(place.toArray()));
    // Other words may have been asked for meanwhile.
    const bool wanted = !m_searched.empty() && m_searched.front() == m_page && m_askedWords == m_words;
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

} // namespace viatique
