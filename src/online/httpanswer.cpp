// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/httpanswer.h"

#include "online/httpclient.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace viatique {

namespace {

constexpr std::chrono::seconds kLongestWait = std::chrono::hours(1);

Failure unexpected(const QString &host, const char *reason)
{
    return failure(ErrorCode::AnswerUnexpected, {host, QString::fromLatin1(reason)});
}

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty()
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void HttpHead::add(const QByteArray &name, const QByteArray &value)
{
    const auto known = m_fields.find(name);
    if (known == m_fields.end())
        m_fields.insert(name, value);
    else
        known->append(", " + value);
}

QByteArray HttpHead::mediaType() const
{
    return field("content-type").split(';').first().trimmed().toLower();
}

QByteArray HttpHead::charset() const
{
    const QList<QByteArray> parts = field("content-type").toLower().split(';').mid(1);
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0 && part.left(equals).trimmed() == "charset")
            return part.mid(equals + 1).trimmed().replace('"', QByteArray());
    }
    return {};
}

qint64 HttpHead::length() const
{
    const QByteArray text = field("content-length");
    if (!isDigits(text))
        return -1;
    bool isNumber = false;
    const qint64 length = text.toLongLong(&isNumber);
    return isNumber ? length : std::numeric_limits<qint64>::max();
}

bool HttpHead::isWellFormed() const
{
    const QByteArray coding = field("transfer-encoding").toLower();
    const bool hasLength = coding.isEmpty() && !field("content-length").isEmpty();
    return status >= 200 && status <= 599 && (coding.isEmpty() || coding == "chunked")
           && (!hasLength || length() >= 0 || !mayHaveBody());
}

bool HttpHead::isRedirect() const
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Result<void> checkHead(const HttpHead &head, const HttpRequest &request, const QString &host)
{
    const QByteArray encoding = head.field("content-encoding").toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return unexpected(host, QT_TRANSLATE_NOOP("viatique::Reason", "it is compressed, unasked"));
    if (!head.mayHaveBody() || !head.isSuccess())
        return {};
    const QByteArray mediaType = head.mediaType();
    if (!mediaType.isEmpty() && !isWanted(mediaType, request.accept))
        return unexpected(host, QT_TRANSLATE_NOOP("viatique::Reason",
                                                  "it is of another kind, a page to be read for example"));
    const QByteArray charset = head.charset();
    if (!charset.isEmpty() && charset != "utf-8" && charset != "us-ascii")
        return unexpected(host, QT_TRANSLATE_NOOP("viatique::Reason", "its text is not in UTF-8"));
    return {};
}

Error brokenAnswer(const QString &host)
{
    return {ErrorCode::AnswerUnexpected,
            {host, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it breaks the rules of HTTP"))}};
}

bool isWanted(const QByteArray &mediaType, const QByteArray &accept)
{
    if (mediaType.isEmpty())
        return false;
    const QList<QByteArray> wanted = accept.toLower().split(',');
    return std::any_of(wanted.begin(), wanted.end(), [&mediaType](const QByteArray &one) {
        const QByteArray type = one.split(';').first().trimmed();
        return type == "*/*" || type == mediaType
               || (type == "application/json" && mediaType.startsWith("application/")
                   && mediaType.endsWith("+json"));
    });
}

std::optional<std::chrono::seconds> retryAfter(const QByteArray &value, const QDateTime &now)
{
    const QByteArray text = value.trimmed();
    std::chrono::seconds wait(0);
    if (isDigits(text)) {
        // A number that is too large for the type is as long as any other that is too large.
        wait = text.size() > 9 ? kLongestWait : std::chrono::seconds(text.toLongLong());
    } else {
        QDateTime until = QLocale::c().toDateTime(QString::fromLatin1(text),
                                                  QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        if (!until.isValid())
            return std::nullopt;
        until.setTimeSpec(Qt::UTC);
        wait = std::chrono::seconds(now.secsTo(until));
    }
    return std::clamp(wait, std::chrono::seconds(0), kLongestWait);
}

bool isHeaderValue(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte != 0x7f;
    });
}

} // namespace viatique
