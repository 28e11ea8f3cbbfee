// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/place.h"

#include "core/jsonpointer.h"
#include "report/vocabulary.h"
#include "rules/words.h"

#include <QCoreApplication>
#include <QHash>

namespace viatique::report {

namespace {

class Place
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Report)

public:
    static QString section(const QString &member);
    static QString field(const QString &container, const QString &member);
    /// The name of the thing with this id in the list `member` of the request.
    static QString item(const QString &member, const QString &id, const Request &request,
                        const Catalogue &catalogue);
};

QString Place::section(const QString &member)
{
    const QHash<QString, QString> names{
        {QStringLiteral("filedFor"), tr("Who files")},
        {QStringLiteral("vendor"), tr("Software vendor")},
        {QStringLiteral("organisation"), tr("Organisation")},
        {QStringLiteral("applicant"), tr("Applicant")},
        {QStringLiteral("service"), tr("The need")},
        {QStringLiteral("endpoints"), tr("The data asked for")},
        {QStringLiteral("legalFramework"), tr("Legal framework")},
        {QStringLiteral("documents"), tr("Supporting documents")},
        {QStringLiteral("personalData"), tr("Personal data")},
        {QStringLiteral("contacts"), tr("Contacts")},
    };
    return names.value(member, member);
}

QString Place::field(const QString &container, const QString &member)
{
    const QString pointer = u'/' + container + u'/' + member;
    const QString name = words::fieldName(pointer);
    return name == pointer ? member : name;
}

QString Place::item(const QString &member, const QString &id, const Request &request,
                    const Catalogue &catalogue)
{
    if (member == QLatin1String("endpoints"))
        return catalogue.endpointTitle(id);
    if (member == QLatin1String("contacts"))
        return words::contact(id);
    if (member == QLatin1String("documents")) {
        const Document *document = request.document(id);
        return document ? Vocabulary::documentCodes({id}, request).constFirst() + u' ' + document->label()
                        : id;
    }
    if (member == QLatin1String("texts")) {
        const LegalText *text = request.legalText(id);
        return text ? Vocabulary::textCodes({id}, request).constFirst() + u' ' + Vocabulary::textTitle(*text)
                    : id;
    }
    return {};
}

} // namespace

QString placeName(const QString &target, const Request &request, const Catalogue &catalogue)
{
    const QStringList parts = pointerParts(target);
    QStringList names;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString container = i > 0 ? parts.at(i - 1) : QString();
        // Ids stand one level below a list of the request itself, and below the texts of the framework.
        const bool inList = i == 1 || (i == 2 && container == QLatin1String("texts"));
        const QString item = inList ? Place::item(container, parts.at(i), request, catalogue) : QString();
        if (!item.isEmpty())
            names.append(item.trimmed());
        else
            names.append(i == 0 ? Place::section(parts.at(i)) : Place::field(container, parts.at(i)));
    }
    return names.join(QStringLiteral(" › "));
}

} // namespace viatique::report
