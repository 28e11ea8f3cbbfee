// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace viatique {

/// What the tests of the command line share: a folder of their own, and the program, called as its user does.
class CliTest : public QObject
{
protected:
    struct Run
    {
        int status = -1;
        QByteArray out;
        QByteArray err;
        QJsonObject json() const;
    };

    /// A new, empty folder.
    void begin() { m_dir = std::make_unique<QTemporaryDir>(); }

    Run run(const QStringList &arguments, const QString &locale = QStringLiteral("C.UTF-8")) const;
    QString path(const QString &name) const { return m_dir->filePath(name); }
    /// A writable copy of one of the bundled examples.
    QString example(const QString &name, const QString &as) const;
    QString exported(const QString &draft, const QString &as) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

} // namespace viatique
