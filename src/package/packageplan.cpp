// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/packageplan.h"

#include "core/jsonfile.h"
#include "core/limits.h"
#include "core/slug.h"
#include "request/requestjson.h"

#include <QJsonArray>

#include <algorithm>

namespace viatique {

namespace {

constexpr int kTitleLength = 48;
constexpr int kIdLength = 8;
/// Slash, "data/documents/", number with its hyphen, ".pdf".
constexpr int kDocumentPathOverhead = 1 + 15 + 5 + 4;
constexpr int kShortestDocumentSlug = 12;

/// The longest slug of a document with which its whole path stays within the limit.
int documentSlugLength(const Request &request)
{
    const qsizetype top = packageBaseName(request, false).size();
    const qsizetype room = limits::kPackagePathBytes - kDocumentPathOverhead - top;
    return static_cast<int>(std::clamp<qsizetype>(room, kShortestDocumentSlug, kTitleLength));
}

QString documentSlug(const Document &document, int length)
{
    QString name = document.label();
    if (name.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        name.chop(4);
    return slug(name, length, QStringLiteral("document"));
}

/// One line that holds nothing but the value: whoever reads `bag-info.txt` takes a line break for the end of
/// it.
QString bagInfoValue(const QString &text)
{
    QString value = text;
    for (QChar &c : value) {
        const QChar::Category category = c.category();
        if (category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph)
            c = QLatin1Char(' ');
    }
    return value.simplified();
}

QList<std::pair<QString, QString>> bagInfo(const PackageContent &content)
{
    const Request &request = content.request;
    QList<std::pair<QString, QString>> lines;
    const auto add = [&lines](const char *label, const QString &text) {
        const QString value = bagInfoValue(text);
        if (!value.isEmpty())
            lines.append({QString::fromLatin1(label), value});
    };
    add("Source-Organization", request.organisation.name);
    if (!content.withoutContacts) {
        add("Contact-Name", request.contacts.business.fullName());
        add("Contact-Email", request.contacts.business.email);
    }
    add("External-Identifier", request.id);
    add("External-Description", request.service.title);
    add("Bagging-Date",
        QDateTime::fromString(request.modifiedAt, Qt::ISODate).toUTC().date().toString(Qt::ISODate));
    add("Bag-Group-Identifier", request.id);
    add("Viatique-Completeness", content.complete ? QStringLiteral("complete") : QStringLiteral("draft"));
    if (content.withoutContacts)
        add("Viatique-Redacted", QStringLiteral("contacts"));
    return lines;
}

QDateTime memberTime(const Request &request)
{
    const QDateTime modified = QDateTime::fromString(request.modifiedAt, Qt::ISODate).toUTC();
    const int year = modified.isValid() ? modified.date().year() : 0;
    if (year < 1980 || year > 2107)
        return QDateTime(QDate(1980, 1, 1), QTime(0, 0), Qt::UTC);
    return modified;
}

} // namespace

QString packageBaseName(const Request &request, bool complete)
{
    const QString title = slug(request.service.title, kTitleLength);
    const QString id = slug(request.id, kIdLength, QString(kIdLength, QLatin1Char('0')));
    const QString name = QStringLiteral("%1-%2-r%3").arg(title, id).arg(std::max(request.revision, 0));
    return complete ? name : QString(name + QLatin1String("-brouillon"));
}

QHash<QString, QString> documentMemberPaths(const Request &request)
{
    const int length = documentSlugLength(request);
    QHash<QString, QString> paths;
    int number = 0;
    for (const Document &document : request.documents) {
        ++number;
        if (paths.contains(document.id))
            continue;
        // The number alone makes the name unique.
        paths.insert(document.id, QStringLiteral("documents/%1-%2.pdf")
                                      .arg(number, 2, 10, QLatin1Char('0'))
                                      .arg(documentSlug(document, length)));
    }
    return paths;
}

QByteArray packagedRequestBytes(const QJsonObject &requestJson, const QHash<QString, QString> &paths)
{
    static const QString pathKey = QStringLiteral("path");
    QJsonArray documents = requestJson.value(QLatin1String("documents")).toArray();
    QHash<QString, QString> left = paths;
    for (QJsonValueRef element : documents) {
        QJsonObject document = element.toObject();
        const QString path = left.take(document.value(QLatin1String("id")).toString());
        if (path.isEmpty())
            document.remove(pathKey);
        else
            document.insert(pathKey, path);
        element = document;
    }
    QJsonObject packaged = requestJson;
    packaged.insert(QStringLiteral("documents"), documents);
    return jsonBytes(packaged);
}

QJsonObject withoutContacts(const Request &request, const QJsonObject &source)
{
    Request redacted = request;
    redacted.applicant = {};
    redacted.contacts = {};
    // Members that this version does not know may name people as well.
    QJsonObject rest = source;
    rest.remove(QLatin1String("applicant"));
    rest.remove(QLatin1String("contacts"));
    return toJson(redacted, rest);
}

PackagePlan planPackage(const PackageContent &content)
{
    const Request &request = content.request;
    PackagePlan plan;
    plan.topFolder = packageBaseName(request, content.complete);
    plan.memberTime = memberTime(request);
    plan.bagInfo = bagInfo(content);

    QHash<QString, QString> paths = documentMemberPaths(request);
    for (const QString &missing : content.missingDocuments)
        paths.remove(missing);
    QSet<QString> planned;
    for (const Document &document : request.documents) {
        if (!paths.contains(document.id) || planned.contains(document.id))
            continue;
        planned.insert(document.id);
        plan.files.append({QString(QLatin1String("data/") + paths.value(document.id)),
                           content.documentFile(document), document.size, document.sha512.toLower(),
                           document.label()});
    }

    const QJsonObject json =
        content.withoutContacts ? withoutContacts(request, content.source) : toJson(request, content.source);
    plan.members.append({QStringLiteral("data/request.json"), packagedRequestBytes(json, paths)});
    plan.members.append({QStringLiteral("data/catalogue.json"), content.catalogue});
    for (const GeneratedMember &member : content.generated)
        plan.members.append({QString(QLatin1String("data/") + member.name), member.bytes});
    return plan;
}

} // namespace viatique
