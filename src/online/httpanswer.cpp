// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/httpanswer.h"

#include "online/httpclient.h"

#include <QLocale>
#include <QNetworkReply>

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

QByteArray charsetOf(const QByteArray &contentType)
{
    const QList<QByteArray> parts = contentType.toLower().split(';').mid(1);
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        if (part.left(equals).trimmed() == "charset")
            return part.mid(equals + 1).trimmed().replace('"', QByteArray());
    }
    return {};
}

} // namespace

HttpHead HttpHead::of(const QNetworkReply &reply)
{
    HttpHead head;
    head.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray contentType = reply.rawHeader("Content-Type");
    head.mediaType = contentType.split(';').first().trimmed().toLower();
    head.charset = charsetOf(contentType);
    head.encoding = reply.rawHeader("Content-Encoding").trimmed().toLower();
    head.location = reply.rawHeader("Location");
    head.lengthField = reply.rawHeader("Content-Length").trimmed();
    // A length says nothing beside chunks; one that no number holds is still one, and too large.
    if (isDigits(head.lengthField) && !reply.hasRawHeader("Transfer-Encoding")) {
        bool isNumber = false;
        const qint64 length = head.lengthField.toLongLong(&isNumber);
        head.length = isNumber ? length : std::numeric_limits<qint64>::max();
    }
    return head;
}

bool HttpHead::isRedirect() const
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Result<void> checkHead(const HttpHead &head, const HttpRequest &request, const QString &host)
{
    // Two lengths, or one that is no number: two readers would see two different answers.
    if (head.status < 200 || head.status > 599
        || (!head.lengthField.isEmpty() && !isDigits(head.lengthField)))
        return unexpected(host, QT_TRANSLATE_NOOP("viatique::Reason", "it breaks the rules of HTTP"));
    if (!head.encoding.isEmpty() && head.encoding != "identity")
        return unexpected(host, QT_TRANSLATE_NOOP("viatique::Reason", "it is compressed, unasked"));
    if (!head.mayHaveBody())
        return {};
    if (head.length > request.limit)
        return failure(ErrorCode::AnswerTooLarge, {host, QString::number(request.limit)});
    if (!head.isSuccess())
        return {};
    if (!head.mediaType.isEmpty() && !isWanted(head.mediaType, request.accept))
        return unexpected(host, QT_TRANSLATE_NOOP("viatique::Reason",
                                                  "it is of another kind, a page to be read for example"));
    if (!head.charset.isEmpty() && head.charset != "utf-8" && head.charset != "us-ascii")
        return unexpected(host, QT_TRANSLATE_NOOP("viatique::Reason", "its text is not in UTF-8"));
    return {};
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
