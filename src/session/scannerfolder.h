// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

namespace viatique {

/// A file that a scanner left in its folder.
struct ScannedFile
{
    QString path;
    qint64 size = 0;
    QDateTime modified;
    bool operator==(const ScannedFile &) const = default;
};

/// The newest PDFs and pictures of the folder that a scanner writes into. Looked at only while somebody
/// follows it; a folder on a share that is not there is an empty one. Names choose what is listed, nothing
/// else: what a file is its content says when it is attached.
class ScannerFolder : public QObject
{
    Q_OBJECT

public:
    /// Files that are listed at most.
    static constexpr int kMostFiles = 10;

    explicit ScannerFolder(QObject *parent = nullptr);

    /// Another folder; an empty path is none.
    void setPath(const QString &path);
    QString path() const { return m_path; }
    /// Whether the folder is there and can be listed.
    bool isThere() const;
    /// Watches the folder and keeps `files` up to date; or no longer.
    void follow(bool follow);
    /// The newest first.
    const QList<ScannedFile> &files() const { return m_files; }

signals:
    void filesChanged();

private:
    void look();

    QString m_path;
    bool m_following = false;
    QFileSystemWatcher m_watcher;
    QTimer m_delay;
    QList<ScannedFile> m_files;
};

} // namespace viatique
