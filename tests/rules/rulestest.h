// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/jsonfile.h"
#include "request/requestjson.h"
#include "rules/rules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

/// What the tests of the rules share: the complete example as JSON, changed at pointers, and the rules it
/// then breaks.
namespace rulestest {

using namespace viatique;

inline QJsonObject completeExample()
{
    return readJsonObject(QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples/complete/request.json"))
        .value();
}

/// Sets the value at a JSON pointer, making objects on the way; "-" appends to a list, Undefined removes.
inline QJsonValue changed(QJsonValue value, const QStringList &path, const QJsonValue &to)
{
    if (path.isEmpty())
        return to;
    const QString key = path.first();
    const QStringList rest = path.mid(1);
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        if (key == QLatin1String("-"))
            array.append(to);
        else if (to.isUndefined() && rest.isEmpty())
            array.removeAt(key.toInt());
        else
            array.replace(key.toInt(), changed(array.at(key.toInt()), rest, to));
        return array;
    }
    QJsonObject object = value.toObject();
    if (to.isUndefined() && rest.isEmpty())
        object.remove(key);
    else
        object.insert(key, changed(object.value(key), rest, to));
    return object;
}

struct Change
{
    QString pointer;
    QJsonValue value;
};
using Changes = QList<Change>;

inline Request request(const Changes &changes, const QJsonObject &base = completeExample())
{
    QJsonValue json = base;
    for (const Change &change : changes)
        json = changed(json, change.pointer.mid(1).split(QLatin1Char('/')), change.value);
    const auto read = readRequest(jsonBytes(json.toObject()), QStringLiteral("test"));
    if (!read)
        qFatal("%s", qPrintable(errorText(read.error())));
    return read->request;
}

inline const Catalogue &page()
{
    static const Catalogue catalogue = bundledCatalogue(QStringLiteral("editeurs-2021")).value();
    return catalogue;
}

inline QList<Finding> findings(const Request &request, const DocumentFactsMap &facts = {},
                               const Catalogue &catalogue = page(),
                               const QList<rules::OpenRemark> &remarks = {})
{
    return rules::evaluate({request, catalogue, facts, QDate(2026, 11, 23), remarks});
}

inline QSet<QString> ruleIds(const QList<Finding> &findings)
{
    QSet<QString> ids;
    for (const Finding &finding : findings)
        ids.insert(finding.rule);
    return ids;
}

inline QString listed(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines.append(
            QStringLiteral("%1 %2 %3").arg(severityId(finding.severity), finding.rule, finding.target));
    return lines.join(QLatin1Char('\n'));
}

} // namespace rulestest
