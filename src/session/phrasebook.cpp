// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/phrasebook.h"

#include <utility>

namespace viatique {

PhraseBook::PhraseBook(QString file, std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_now(std::move(now))
{
}

void PhraseBook::load()
{
    if (std::exchange(m_isLoaded, true))
        return;
    Result<PhraseBank> bank = loadPhrases(m_file);
    if (!bank) {
        m_isReadable = false;
        m_error = bank.error();
        m_bank = bundledPhrases();
        return;
    }
    m_bank = *std::move(bank);
}

bool PhraseBook::save()
{
    if (!m_isReadable)
        return false;
    const Result<void> saved = savePhrases(m_file, m_bank);
    m_error = saved ? std::nullopt : std::optional(saved.error());
    return saved.has_value();
}

QList<Phrase> PhraseBook::phrases()
{
    load();
    return orderedByUse(m_bank.phrases);
}

void PhraseBook::use(const QString &phraseId)
{
    load();
    countUse(m_bank.phrases, phraseId, m_now());
    save();
}

bool PhraseBook::keep(const QString &text, RemarkReason reason, RemarkSeverity severity)
{
    load();
    const QString trimmed = text.trimmed();
    const QList<Phrase> before = m_bank.phrases;
    if (trimmed.isEmpty() || mergePhrases(m_bank.phrases, {newPhrase(trimmed, reason, severity)}) == 0)
        return false;
    if (save())
        return true;
    m_bank.phrases = before;
    return false;
}

Result<int> PhraseBook::importFile(const QString &path)
{
    load();
    const Result<PhraseBank> others = readPhraseFile(path);
    if (!others)
        return Failure(others.error());
    const QList<Phrase> before = m_bank.phrases;
    const int added = mergePhrases(m_bank.phrases, others->phrases);
    if (added == 0 || save())
        return added;
    m_bank.phrases = before;
    return Failure(*m_error);
}

Result<void> PhraseBook::shareFile(const QString &path)
{
    load();
    return sharePhrases(path, orderedByUse(m_bank.phrases));
}

} // namespace viatique
