// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/httpwire.h"

#include <algorithm>

namespace viatique {

namespace {

constexpr qsizetype kMostChunkDigits = 15; // what a qint64 holds

bool isName(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
               || QByteArrayLiteral("!#$%&'*+-.^_`|~").contains(c);
    });
}

QByteArray hostField(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const int usual = url.scheme() == QLatin1String("https") ? 443 : 80;
    return url.port(usual) == usual ? host : host + ':' + QByteArray::number(url.port());
}

} // namespace

QByteArray methodName(HttpRequest::Method method)
{
    switch (method) {
    case HttpRequest::Method::Get:
        return "GET";
    case HttpRequest::Method::Post:
        return "POST";
    case HttpRequest::Method::Patch:
        return "PATCH";
    }
    Q_UNREACHABLE();
}

QByteArray wireOf(const HttpRequest &request, const QUrl &url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    QByteArray wire = methodName(request.method) + ' ' + target + " HTTP/1.1\r\n";
    const auto field = [&wire](const char *name, const QByteArray &value) {
        if (!value.isEmpty() && isHeaderValue(value))
            wire += name + (": " + value) + "\r\n";
    };
    field("Host", hostField(url));
    field("User-Agent", HttpClient::userAgent());
    field("Accept", request.accept);
    field("Accept-Encoding", "identity"); // what is blown up here could exceed every limit
    field("Connection", "close");
    if (!request.bearer.isEmpty())
        field("Authorization", "Bearer " + request.bearer.reveal());
    field("If-None-Match", request.ifNoneMatch);
    field("If-Modified-Since", request.ifModifiedSince);
    if (request.method != HttpRequest::Method::Get) {
        field("Content-Type", request.contentType);
        field("Content-Length", QByteArray::number(request.body.size()));
        return wire + "\r\n" + request.body;
    }
    return wire + "\r\n";
}

HttpReader::HttpReader(qint64 limit)
    : m_limit(limit)
{
}

HttpReader::State HttpReader::feed(const QByteArray &bytes)
{
    if (m_state != State::Head && m_state != State::Body)
        return m_state;
    m_buffer += bytes;
    while ((m_state == State::Head || m_state == State::Body) && step()) {
    }
    m_buffer.remove(0, m_at);
    m_at = 0;
    return m_state;
}

HttpReader::State HttpReader::end()
{
    if (m_state == State::Body && m_framing == Framing::UntilClosed)
        m_state = State::Whole;
    else if (m_state == State::Head || m_state == State::Body)
        m_state = State::Cut;
    return m_state;
}

/// One line, or what there is of the body; false: more bytes are needed, or there is an end of it.
bool HttpReader::step()
{
    if (m_state == State::Body && m_framing == Framing::Chunks)
        return readChunk();
    if (m_state == State::Body) {
        take(m_framing == Framing::Length ? m_left : m_buffer.size() - m_at);
        if (m_framing == Framing::Length && m_left == 0 && m_state == State::Body)
            m_state = State::Whole;
        return false;
    }
    QByteArray line;
    if (!takeLine(line))
        return false;
    bool holds = true;
    if (!m_hasStatus)
        holds = readStatus(line);
    else if (line.isEmpty())
        endHead();
    else
        holds = readField(line);
    if (!holds)
        m_state = State::Broken;
    return holds;
}

/// A line without its end; lines count against the limit of the head, whether they ended or not.
bool HttpReader::takeLine(QByteArray &line)
{
    const qsizetype end = m_buffer.indexOf('\n', m_at);
    const qsizetype size = (end < 0 ? m_buffer.size() : end + 1) - m_at;
    if (m_headBytes + size > kMostHead) {
        m_state = State::Broken;
        return false;
    }
    if (end < 0)
        return false;
    m_headBytes += size;
    line = m_buffer.mid(m_at, end - m_at);
    if (line.endsWith('\r'))
        line.chop(1);
    m_at = end + 1;
    return true;
}

bool HttpReader::readStatus(const QByteArray &line)
{
    // "HTTP/1.1 200 OK"; the words behind the number may be missing.
    if (line.size() < 12 || !line.startsWith("HTTP/1.") || line[8] != ' '
        || (line.size() > 12 && line[12] != ' '))
        return false;
    bool isNumber = false;
    m_head = {};
    m_head.status = line.mid(9, 3).toInt(&isNumber);
    m_hasStatus = true;
    return isNumber && m_head.status >= 100 && m_head.status <= 599;
}

bool HttpReader::readField(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (colon < 0 || !isName(line.left(colon)) || value.contains('\0'))
        return false;
    m_head.add(line.left(colon).toLower(), value);
    return true;
}

void HttpReader::endHead()
{
    if (m_head.status < 200) {
        // "Go on": the answer itself follows. We never asked for another protocol.
        m_hasStatus = false;
        if (m_head.status == 101)
            m_state = State::Broken;
        return;
    }
    m_state = State::Body;
    const QByteArray coding = m_head.field("transfer-encoding").toLower();
    const QByteArray length = m_head.field("content-length");
    if (!m_head.mayHaveBody()) {
        m_state = State::Whole;
    } else if (!coding.isEmpty()) {
        m_framing = Framing::Chunks;
        if (coding != "chunked")
            m_state = State::Broken;
    } else if (!length.isEmpty()) {
        m_framing = Framing::Length;
        m_left = m_head.length();
        if (m_left < 0) // two lengths, or no number
            m_state = State::Broken;
        else if (m_left > m_limit)
            m_state = State::TooLarge;
        else if (m_left == 0)
            m_state = State::Whole;
    }
}

bool HttpReader::readChunk()
{
    if (m_chunk == Chunk::Data) {
        take(m_left);
        if (m_left > 0)
            return false;
        m_chunk = Chunk::DataEnd;
    }
    QByteArray line;
    const qsizetype before = m_headBytes;
    if (!takeLine(line))
        return false;
    if (m_chunk == Chunk::Trailer) {
        if (line.isEmpty())
            m_state = State::Whole;
        return true;
    }
    // The lines between chunks grow with the body, whose limit holds for them.
    if (line.size() < 1024)
        m_headBytes = before;
    if (m_chunk == Chunk::DataEnd) {
        m_chunk = Chunk::Size;
        if (!line.isEmpty())
            m_state = State::Broken;
        return true;
    }
    if (!readSize(line))
        m_state = State::Broken;
    else if (m_left > m_limit - m_body.size())
        m_state = State::TooLarge;
    m_chunk = m_left == 0 ? Chunk::Trailer : Chunk::Data;
    return true;
}

bool HttpReader::readSize(const QByteArray &line)
{
    const QByteArray digits = line.split(';').first().trimmed();
    bool isNumber = false;
    // No sign and no "0x", which the library would take.
    const bool isPlain = std::all_of(digits.begin(), digits.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    m_left = digits.toLongLong(&isNumber, 16);
    return isNumber && isPlain && digits.size() <= kMostChunkDigits;
}

void HttpReader::take(qint64 bytes)
{
    const qint64 here = std::min<qint64>(bytes, m_buffer.size() - m_at);
    if (here > m_limit - m_body.size()) {
        m_state = State::TooLarge;
        return;
    }
    m_body.append(m_buffer.constData() + m_at, here);
    m_at += here;
    m_left -= m_framing == Framing::UntilClosed ? 0 : here;
}

} // namespace viatique
