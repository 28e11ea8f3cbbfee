// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "online/httpanswer.h"
#include "online/httpclient.h"

#include <QByteArray>
#include <QUrl>

namespace viatique {

/// "GET"
QByteArray methodName(HttpRequest::Method method);

/// The bytes of a question: its line, its headers, its body (HTTP/1.1, RFC 9112).
QByteArray wireOf(const HttpRequest &request, const QUrl &url);

/// Reads one answer as it comes in, and keeps no more of it than its limits. Pure: no socket, no clock.
class HttpReader
{
public:
    enum class State {
        Head,     ///< waits for more of the head
        Body,     ///< the head is here; waits for more of the body
        Whole,    ///< all is here; what comes after it is not read
        Cut,      ///< the connection ended before it was whole
        Broken,   ///< it is not HTTP, or its head is larger than kMostHead
        TooLarge, ///< the body is larger than the limit, or says that it will be
    };
    static constexpr qsizetype kMostHead = 64 * 1024; ///< bytes of all heads and trailers of one answer

    explicit HttpReader(qint64 limit);

    State state() const { return m_state; }
    State feed(const QByteArray &bytes);
    /// The connection is closed: nothing more will come.
    State end();

    const HttpHead &head() const { return m_head; }
    const QByteArray &body() const { return m_body; }

private:
    enum class Framing { Length, Chunks, UntilClosed };
    enum class Chunk { Size, Data, DataEnd, Trailer };
    bool step();
    bool takeLine(QByteArray &line);
    bool readStatus(const QByteArray &line);
    bool readField(const QByteArray &line);
    void endHead();
    bool readChunk();
    bool readSize(const QByteArray &line);
    void take(qint64 bytes);

    qint64 m_limit;
    State m_state = State::Head;
    HttpHead m_head;
    QByteArray m_body;
    QByteArray m_buffer;
    qsizetype m_at = 0; ///< of the buffer, what is read already
    qsizetype m_headBytes = 0;
    bool m_hasStatus = false;
    Framing m_framing = Framing::UntilClosed;
    Chunk m_chunk = Chunk::Size;
    qint64 m_left = 0; ///< of the body, or of this chunk
};

} // namespace viatique
