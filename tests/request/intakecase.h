// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/atomicfile.h"
#include "request/documentintake.h"
#include "request/pdfs.h"

#include <QDir>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace viatique {

/// A draft's folder that files are taken into, and an office that does what their text says.
class IntakeCase : public QObject
{
protected:
    void begin()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("VIATIQUE_FAKE_OFFICE", m_dir->path().toUtf8());
        file(QStringLiteral("sample.pdf"), pdfs::withPages(2));
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("draft")));
        m_intake = Intake();
        m_intake.inspector = DocumentInspector(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview"));
        m_intake.converter.program = QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview");
        m_intake.converter.office = QStringLiteral(VIATIQUE_SOURCE_DIR "/tests/fakeoffice");
    }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_dir->filePath(name);
        return writeFile(path, bytes) ? path : QString();
    }
    QString folder() const { return m_dir->filePath(QStringLiteral("draft")); }
    /// All that stands in the draft, and so whatever an import left there.
    QStringList kept() const
    {
        return QDir(folder() + QStringLiteral("/documents"))
            .entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    Intake m_intake;
};

} // namespace viatique
