// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/prefilllink.h"

#include "datapass/apiaddress.h"

#include <QList>

#include <algorithm>

namespace viatique::datapass {

namespace {

/// In this order fields go until the rest fits; title and scopes never do.
const QStringList &dropOrder()
{
    static const QStringList order{
        QStringLiteral("description"),
        QStringLiteral("volumetrie_approximative"),
        QStringLiteral("duree_conservation_donnees_caractere_personnel_justification"),
        QStringLiteral("date_prevue_mise_en_production"),
        QStringLiteral("destinataire_donnees_caractere_personnel"),
        QStringLiteral("cadre_juridique_nature"),
    };
    return order;
}

/// One pair of the query. Every character but those that RFC 3986 leaves unreserved is encoded, so that no
/// server can take a "+" for a blank or a "&" for the next pair.
struct Part
{
    QString key;
    QByteArray text;
};

QByteArray pairText(const QString &name, const QString &value)
{
    return name.toUtf8() + '=' + QUrl::toPercentEncoding(value);
}

QList<Part> parts(const Mapped &mapped)
{
    QList<Part> result;
    for (const Field &field : mapped.fields) {
        if (field.linkable && !field.value.isEmpty())
            result.append({field.key, pairText(field.key, field.value)});
    }
    const QString scopes = QStringLiteral("scopes");
    for (const QString &scope : mapped.chosenScopes)
        // Brackets are written as Rails writes them itself.
        result.append({scopes, "scopes%5B%5D=" + QUrl::toPercentEncoding(scope)});
    return result;
}

int queryBytes(const QList<Part> &query)
{
    qsizetype bytes = std::max<qsizetype>(0, query.size() - 1);
    for (const Part &part : query)
        bytes += part.text.size();
    return int(bytes);
}

} // namespace

PrefillLink prefillLink(const Mapped &mapped, const QUrl &base, int limit)
{
    QList<Part> query = parts(mapped);
    PrefillLink link;
    for (const QString &key : dropOrder()) {
        if (queryBytes(query) <= limit)
            break;
        if (query.removeIf([&key](const Part &part) { return part.key == key; }) > 0)
            link.dropped.append(key);
    }
    link.bytes = queryBytes(query);
    link.tooLong = link.bytes > limit;
    QByteArrayList texts;
    for (const Part &part : query) {
        texts.append(part.text);
        if (!link.tooLong && !link.carried.contains(part.key))
            link.carried.append(part.key);
    }
    link.encoded = Address(base).site().toEncoded();
    link.encoded += "/formulaires/" + QUrl::toPercentEncoding(mapped.form.uid) + "/demande/nouveau";
    if (!texts.isEmpty())
        link.encoded += '?' + texts.join('&');
    return link;
}

} // namespace viatique::datapass
