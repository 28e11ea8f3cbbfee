// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace viatique {

/// A file that a scanner left in its folder.
struct ScannedFile
{
    QString path;
    qint64 size = 0;
    QDateTime modified;
    bool operator==(const ScannedFile &) const = default;
};

/// The newest PDFs and pictures of the folder that a scanner writes into, a local one or a share. Looked at
/// again and again while somebody follows it, in a thread of its own; a folder that is not there is an
/// empty one, until it comes. Names choose what is listed, nothing else: what a file is its content says when
/// it is attached. Of a folder that nobody empties, 5,000 files are looked at.
class ScannerFolder : public QObject
{
    Q_OBJECT

public:
    /// Files that are listed at most.
    static constexpr int kMostFiles = 10;

    explicit ScannerFolder(QObject *parent = nullptr);

    /// From one look to the next, two seconds at first; tests set it.
    void setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }

    /// Another folder; an empty path is none.
    void setPath(const QString &path);
    QString path() const { return m_path; }
    /// Whether the folder was there at the last look, and could be listed.
    bool isThere() const { return m_isThere; }
    /// Keeps `files` up to date from now on; or no longer.
    void follow(bool follow);
    /// The newest first.
    const QList<ScannedFile> &files() const { return m_files; }

signals:
    void filesChanged();

private:
    void look();

    QString m_path;
    QTimer m_timer;
    bool m_looking = false;
    bool m_isThere = false;
    QList<ScannedFile> m_files;
};

} // namespace viatique
