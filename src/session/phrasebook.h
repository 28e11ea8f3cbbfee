// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "review/phrases.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace viatique {

/// The agent's bank of phrases: read when it is first asked for, written at each change. A file that cannot
/// be read is left as it is; the phrases that come with the program are then offered, and none is kept.
class PhraseBook : public QObject
{
    Q_OBJECT

public:
    /// `file` is that of the bank, which need not exist yet.
    PhraseBook(QString file, std::function<QDateTime()> now, QObject *parent = nullptr);

    /// The most useful first.
    QList<Phrase> phrases();
    /// Counts that one was used.
    void use(const QString &phraseId);
    /// Keeps a text, unless it is there. False where it is empty, there, or cannot be kept: see `error`.
    bool keep(const QString &text, RemarkReason reason, RemarkSeverity severity);
    /// Adds the phrases of a file; how many were new.
    Result<int> importFile(const QString &path);
    /// Writes all of them to a file for others.
    Result<void> shareFile(const QString &path);

    /// Why the bank could not be read or written last.
    const std::optional<Error> &error() const { return m_error; }

private:
    void load();
    bool save();

    QString m_file;
    std::function<QDateTime()> m_now;
    PhraseBank m_bank;
    bool m_isLoaded = false;
    bool m_isReadable = true;
    std::optional<Error> m_error;
};

} // namespace viatique
