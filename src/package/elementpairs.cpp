// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/elementpairs.h"

#include <QMultiHash>
#include <QStringList>

#include <algorithm>

namespace viatique {

namespace {

/// Pairs what has the same key and no partner yet, in the order of the former list. An empty key is none.
template<typename T, typename Key>
void pairBy(ElementPairs &pairs, const QList<T> &before, const QList<T> &after, Key key)
{
    QHash<QString, QList<qsizetype>> free;
    for (qsizetype i = after.size() - 1; i >= 0; --i) {
        if (pairs.beforeOf.at(i) < 0)
            free[key(after.at(i))].append(i);
    }
    for (qsizetype i = 0; i < before.size(); ++i) {
        const QString wanted = key(before.at(i));
        const auto found = free.find(wanted);
        if (pairs.afterOf.at(i) >= 0 || wanted.isEmpty() || found == free.end() || found->isEmpty())
            continue;
        const qsizetype partner = found->takeLast();
        pairs.afterOf[i] = partner;
        pairs.beforeOf[partner] = i;
    }
}

template<typename T>
ElementPairs unpaired(const QList<T> &before, const QList<T> &after)
{
    return {QList<qsizetype>(before.size(), -1), QList<qsizetype>(after.size(), -1)};
}

/// One key of several; characters that no member holds keep them apart.
QString keyOf(const QStringList &parts)
{
    return parts.join(QChar(0xffff));
}

} // namespace

ElementPairs pairEndpoints(const QList<RequestedEndpoint> &before, const QList<RequestedEndpoint> &after)
{
    ElementPairs pairs = unpaired(before, after);
    // An id that is empty is one, too.
    pairBy(pairs, before, after, [](const RequestedEndpoint &each) { return QString(u'/' + each.id); });
    return pairs;
}

ElementPairs pairTexts(const QList<LegalText> &before, const QList<LegalText> &after)
{
    ElementPairs pairs = unpaired(before, after);
    const auto whole = [](const LegalText &text) { return keyOf({text.reference, text.url, text.title}); };
    pairBy(pairs, before, after, [&whole](const LegalText &text) { return keyOf({text.id, whole(text)}); });
    pairBy(pairs, before, after, whole);
    pairBy(pairs, before, after, [](const LegalText &text) { return text.reference; });
    pairBy(pairs, before, after, [](const LegalText &text) { return text.url; });
    pairBy(pairs, before, after, [](const LegalText &text) { return text.title; });
    pairBy(pairs, before, after, [](const LegalText &text) { return text.id; });
    return pairs;
}

ElementPairs pairDocuments(const QList<Document> &before, const QList<Document> &after)
{
    ElementPairs pairs = unpaired(before, after);
    const auto ifDigest = [](const Document &each, const QStringList &more) {
        return each.sha512.isEmpty() ? QString() : keyOf(QStringList(each.sha512) + more);
    };
    pairBy(pairs, before, after, [&](const Document &each) {
        return ifDigest(each, {each.fileName, each.title, each.id});
    });
    pairBy(pairs, before, after, [&](const Document &each) {
        return ifDigest(each, {each.fileName, each.title});
    });
    pairBy(pairs, before, after, [&](const Document &each) { return ifDigest(each, {each.id}); });
    pairBy(pairs, before, after, [](const Document &each) { return each.sha512; });
    pairBy(pairs, before, after, [](const Document &each) {
        return each.fileName.isEmpty() ? QString() : keyOf({each.id, each.fileName});
    });
    pairBy(pairs, before, after, [](const Document &each) { return each.fileName; });
    pairBy(pairs, before, after, [](const Document &each) { return each.id; });
    return pairs;
}

} // namespace viatique
