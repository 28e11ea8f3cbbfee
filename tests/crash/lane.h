// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "told.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QString>
#include <QStringList>

namespace viatique::test {

/// What came of the kills of a lane.
struct KillReport
{
    QMap<QByteArray, int> kills; ///< by the act that was under way
    int previewKills = 0;        ///< of the process that examines documents alone, the window going on
    qint64 worstLossMs = 0;      ///< of what was typed, answered or remarked, but in slow kills
    QString worstLossOf;
    int exports = 0; ///< that were told as done
    int worstLeftovers = 0;
    int slowKills = 0;            ///< while the disk, or the computer, stood still by itself
    qint64 slowestDiskMs = 0;     ///< to put one page on the disk, measured beside the program
    QMap<QByteArray, int> unheld; ///< controls that showed what the program did not hold
    QStringList faults;
};

/// A folder with drafts and packages, on which the program is started and killed again and again; after each
/// kill the folder is looked at from outside.
class Lane
{
public:
    /// The folder is filled already: see `makeLaneFolder`.
    Lane(QString folder, quint32 seed);

    /// Starts the program and kills it, that often. `lossLimitMs` is what may be missing.
    void run(int kills, qint64 lossLimitMs);
    /// Starts it once more, has it export, and looks at what is left.
    void end();

    const KillReport &report() const { return m_report; }

private:
    /// What the program told of one thing since it was found on the disk; the first is what was found.
    using History = QList<Told>;

    void start(QProcess &process, const QStringList &acts, quint32 seed) const;
    void listen(QProcess &process, qint64 ms);
    void take(const QByteArray &output);
    void killOnce(qint64 lossLimitMs);
    void probeDisk();
    void killPreviews(qint64 parent);
    void look(qint64 killedAt, qint64 lossLimitMs);
    void lookAtDraft(const QString &folder, qint64 killedAt, qint64 lossLimitMs);
    void lookAtReviews(qint64 killedAt, qint64 lossLimitMs);
    void lookAtNote(const QByteArray &key, const QString &note, qint64 killedAt, qint64 lossLimitMs);
    void lookAtExports();
    void lookAtLeftovers();
    /// How old the oldest is of what was told and is not on the disk.
    void compare(const QByteArray &key, const QByteArray &found, qint64 killedAt, qint64 lossLimitMs);
    /// What was told of something that is not on the disk at all: it may be as young as the loss allows, or
    /// have been removed.
    void lacks(const QByteArray &key, qint64 killedAt, qint64 lossLimitMs);
    void fault(const QString &words);
    int below(int most) { return int(m_chance.bounded(quint32(most))); }
    QString file(const QString &name) const { return m_folder + QLatin1Char('/') + name; }

    const QString m_folder;
    const quint32 m_seed;
    QRandomGenerator m_chance;
    QByteArray m_pending; ///< of a line that is not whole yet
    QByteArray m_act;
    bool m_isReady = false;
    bool m_isSlow = false;
    qint64 m_slowestMs = 0; ///< of this start, see KillReport::slowestDiskMs
    int m_run = 0;
    QHash<QByteArray, History> m_told;
    QSet<QString> m_drafts; ///< the names of their folders
    QStringList m_exported;
    KillReport m_report;
};

/// Fills a folder with two drafts, two packages to review and some PDFs. False where that failed.
bool makeLaneFolder(const QString &folder);

} // namespace viatique::test
