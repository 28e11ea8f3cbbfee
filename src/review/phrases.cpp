// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/phrases.h"

#include "core/atomicfile.h"
#include "core/digest.h"
#include "core/jsonfile.h"
#include "core/jsonmembers.h"
#include "core/jsonschema.h"
#include "core/leftovers.h"
#include "core/limits.h"
#include "request/draftfiles.h"
#include "request/requestfield.h"
#include "review/reviewjson.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <limits>
#include <tuple>

namespace viatique {

namespace {

constexpr QLatin1String kFormat("viatique-phrases");
constexpr int kFormatVersion = 1;
/// Digits of a digest that tell the phrases of one bank apart.
constexpr int kIdDigits = 12;

constexpr auto describePhrase = [](auto &json, auto &phrase) {
    json.member(QLatin1String("id"), phrase.id);
    json.member(QLatin1String("text"), phrase.text);
    json.member(QLatin1String("reason"), phrase.reason, reasonWords());
    json.member(QLatin1String("severity"), phrase.severity, severityWords());
    json.member(QLatin1String("uses"), phrase.uses);
    json.member(QLatin1String("lastUsedAt"), phrase.lastUsedAt);
};

/// What makes two sentences the same.
QString sameText(const QString &text)
{
    return text.simplified();
}

QString idOf(const QString &text)
{
    return sha512Of(sameText(text).toUtf8()).left(kIdDigits);
}

int cleanTexts(Phrase &phrase)
{
    const int shortened = int(phrase.text.size() > limits::kTextCharacters);
    phrase.text = cleanText(phrase.text, true).trimmed();
    phrase.id = cleanText(phrase.id, false);
    phrase.lastUsedAt = cleanText(phrase.lastUsedAt, false);
    phrase.uses = std::max(phrase.uses, 0);
    return shortened;
}

/// Adds the phrases whose text is not there, each with an id of its own; gives their number.
int addNew(QList<Phrase> &phrases, const QList<Phrase> &others)
{
    QSet<QString> texts;
    QSet<QString> ids;
    for (const Phrase &phrase : std::as_const(phrases)) {
        texts.insert(sameText(phrase.text));
        ids.insert(phrase.id);
    }
    int added = 0;
    for (Phrase phrase : others) {
        const QString text = sameText(phrase.text);
        if (text.isEmpty() || texts.contains(text))
            continue;
        // A stranger may have given the digest of one text to another: then the digest of both.
        QString seed = text;
        while (phrase.id.isEmpty() || ids.contains(phrase.id)) {
            phrase.id = idOf(seed);
            seed += QLatin1Char(' ') + phrase.id;
        }
        texts.insert(text);
        ids.insert(phrase.id);
        phrases.append(phrase);
        ++added;
    }
    return added;
}

} // namespace

Phrase newPhrase(const QString &text, RemarkReason reason, RemarkSeverity severity)
{
    Phrase phrase;
    phrase.text = cleanText(text, true).trimmed();
    phrase.id = idOf(phrase.text);
    phrase.reason = reason;
    phrase.severity = severity;
    return phrase;
}

Result<PhraseBank> readPhrases(const QByteArray &bytes, const QString &origin)
{
    const Result<QJsonObject> parsed = parseJsonObject(bytes, origin);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    if (const auto format = checkFormat(*parsed, kFormat, kFormatVersion, origin); !format)
        return tl::make_unexpected(format.error());
    const QString schema = QStringLiteral(":/viatique/schemas/phrases.schema.json");
    if (const auto shape = checkSchema(*parsed, schema, origin); !shape)
        return tl::make_unexpected(shape.error());
    PhraseBank bank;
    bank.source = *parsed;
    QList<Phrase> phrases;
    const JsonReader reader(*parsed);
    reader.list(QLatin1String("phrases"), phrases, describePhrase);
    for (Phrase &phrase : phrases)
        bank.shortened += cleanTexts(phrase);
    addNew(bank.phrases, phrases);
    return bank;
}

Result<PhraseBank> readPhraseFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, limits::kJsonBytes);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    return readPhrases(*bytes, path);
}

PhraseBank bundledPhrases()
{
    return readPhraseFile(QStringLiteral(":/viatique/review/phrases.json")).value_or(PhraseBank());
}

Result<PhraseBank> loadPhrases(const QString &path)
{
    Result<PhraseBank> bank = readPhraseFile(path);
    if (!bank && bank.error().code == ErrorCode::FileMissing)
        return bundledPhrases();
    return bank;
}

Result<void> savePhrases(const QString &path, const PhraseBank &bank)
{
    if (const auto made = makePrivateFolder(QFileInfo(path).absolutePath()); !made)
        return made;
    const auto written = writeFile(path, jsonBytes(phrasesJson(bank.phrases, bank.source)), kPrivateFile);
    if (!written)
        return Failure(written.error());
    removeLeftoversOf(path);
    return {};
}

Result<void> sharePhrases(const QString &path, const QList<Phrase> &phrases)
{
    QList<Phrase> shared = phrases;
    for (Phrase &phrase : shared) {
        phrase.uses = 0;
        phrase.lastUsedAt.clear();
    }
    const auto written = writeFile(path, jsonBytes(phrasesJson(shared)));
    return written ? Result<void>() : Result<void>(Failure(written.error()));
}

QJsonObject phrasesJson(const QList<Phrase> &phrases, const QJsonObject &source)
{
    JsonWriter writer;
    writer.member(QLatin1String("format"), QString(kFormat));
    writer.member(QLatin1String("formatVersion"), kFormatVersion);
    writer.list(QLatin1String("phrases"), phrases, describePhrase);
    return mergeKeepingUnknown(source, writer.result());
}

QList<Phrase> orderedByUse(QList<Phrase> phrases)
{
    std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase &a, const Phrase &b) {
        return std::tie(a.uses, a.lastUsedAt) > std::tie(b.uses, b.lastUsedAt);
    });
    return phrases;
}

void countUse(QList<Phrase> &phrases, const QString &id, const QDateTime &now)
{
    for (Phrase &phrase : phrases) {
        if (phrase.id != id)
            continue;
        if (phrase.uses < std::numeric_limits<int>::max())
            ++phrase.uses;
        phrase.lastUsedAt = now.toUTC().toString(Qt::ISODate);
        return;
    }
}

int mergePhrases(QList<Phrase> &own, const QList<Phrase> &others)
{
    QList<Phrase> unused = others;
    for (Phrase &phrase : unused) {
        phrase.uses = 0;
        phrase.lastUsedAt.clear();
    }
    return addNew(own, unused);
}

} // namespace viatique
