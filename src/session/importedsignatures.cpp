// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/importedsignatures.h"

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "core/privatefolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace viatique {

namespace {

using State = SignatureReport::State;
using Verdict = Signer::Verdict;

constexpr std::array<std::pair<State, QLatin1String>, 3> kStates{
    {{State::Trusted, QLatin1String("trusted")},
     {State::Unproved, QLatin1String("unproved")},
     {State::Wrong, QLatin1String("wrong")}}};
constexpr std::array<std::pair<Verdict, QLatin1String>, 6> kVerdicts{
    {{Verdict::Trusted, QLatin1String("trusted")},
     {Verdict::Expired, QLatin1String("expired")},
     {Verdict::UnknownIssuer, QLatin1String("unknownIssuer")},
     {Verdict::NotValid, QLatin1String("notValid")},
     {Verdict::Differs, QLatin1String("differs")},
     {Verdict::Broken, QLatin1String("broken")}}};

template<typename Table, typename Value>
QString wordOf(const Table &table, Value value)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [value](const auto &entry) { return entry.first == value; });
    return found == table.end() ? QString() : QString(found->second);
}

/// An unknown word is the gravest, which stands last.
template<typename Table>
auto valueOf(const Table &table, const QString &word)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&word](const auto &entry) { return entry.second == word; });
    return found == table.end() ? std::prev(table.end())->first : found->first;
}

QString pathIn(const QString &draftFolder)
{
    return draftFolder + QStringLiteral("/reviews/signatures.json");
}

QString momentText(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString();
}

QJsonObject signerJson(const Signer &signer)
{
    return {{QStringLiteral("verdict"), wordOf(kVerdicts, signer.verdict)},
            {QStringLiteral("reason"), signer.reason},
            {QStringLiteral("name"), signer.certificate.name},
            {QStringLiteral("organisation"), signer.certificate.organisation},
            {QStringLiteral("issuer"), signer.certificate.issuer},
            {QStringLiteral("sha256"), signer.certificate.sha256},
            {QStringLiteral("notAfter"), momentText(signer.certificate.notAfter)},
            {QStringLiteral("signedAt"), momentText(signer.signedAt)}};
}

Signer signerOf(const QJsonObject &json)
{
    const auto text = [&json](const char *name) { return json.value(QLatin1String(name)).toString(); };
    Signer signer;
    signer.verdict = valueOf(kVerdicts, text("verdict"));
    signer.reason = text("reason");
    signer.certificate.name = text("name");
    signer.certificate.organisation = text("organisation");
    signer.certificate.issuer = text("issuer");
    signer.certificate.sha256 = text("sha256");
    signer.certificate.notAfter = QDateTime::fromString(text("notAfter"), Qt::ISODate);
    signer.signedAt = QDateTime::fromString(text("signedAt"), Qt::ISODate);
    return signer;
}

} // namespace

ImportedSignatures readImportedSignatures(const QString &draftFolder)
{
    ImportedSignatures signatures;
    const QJsonObject json = readJsonObject(pathIn(draftFolder)).value_or(QJsonObject());
    for (auto entry = json.constBegin(); entry != json.constEnd(); ++entry) {
        const QJsonObject of = entry.value().toObject();
        SignatureReport report;
        report.state = valueOf(kStates, of.value(QLatin1String("state")).toString());
        report.reason = of.value(QLatin1String("reason")).toString();
        const QJsonArray signers = of.value(QLatin1String("signers")).toArray();
        for (const QJsonValue &signer : signers)
            report.signers.append(signerOf(signer.toObject()));
        signatures.insert(entry.key(), report);
    }
    return signatures;
}

void writeImportedSignatures(const QString &draftFolder, const ImportedSignatures &signatures)
{
    QJsonObject json;
    for (auto entry = signatures.constBegin(); entry != signatures.constEnd(); ++entry) {
        if (entry->state == State::None)
            continue;
        QJsonArray signers;
        for (const Signer &signer : entry->signers)
            signers.append(signerJson(signer));
        json.insert(entry.key(), QJsonObject{{QStringLiteral("state"), wordOf(kStates, entry->state)},
                                             {QStringLiteral("reason"), entry->reason},
                                             {QStringLiteral("signers"), signers}});
    }
    const QString path = pathIn(draftFolder);
    if (json.isEmpty())
        QFile::remove(path);
    else if (makePrivateFolder(draftFolder + QStringLiteral("/reviews")))
        static_cast<void>(writeFile(path, jsonBytes(json), kPrivateFile));
}

} // namespace viatique
