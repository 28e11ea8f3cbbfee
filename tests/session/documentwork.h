// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/pdfs.h"
#include "request/samplefiles.h"
#include "sampledraft.h"
#include "session/draftsession.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace viatique::test {

/// The complete example as a draft being worked on, whose documents change.
class DocumentWork : public QObject
{
protected:
    void begin()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("VIATIQUE_FAKE_OFFICE", m_dir->path().toUtf8());
        file(QStringLiteral("sample.pdf"), pdfs::withPages(2));
        copyExample(QStringLiteral("complete"), m_dir->filePath(QStringLiteral("draft")));
        open();
    }

    void open()
    {
        m_session.reset();
        SessionOptions options = exampleOptions();
        options.converter.program = QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview");
        options.converter.office = QStringLiteral(VIATIQUE_SOURCE_DIR "/tests/fakeoffice");
        m_session = DraftSession::open(m_dir->filePath(QStringLiteral("draft")), options).value_or(nullptr);
        QVERIFY(m_session);
    }

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile to(m_dir->filePath(name));
        return to.open(QIODevice::WriteOnly) && to.write(bytes) == bytes.size() ? to.fileName() : QString();
    }
    QString picture(const QString &name) const
    {
        return file(name, samplefiles::written(samplefiles::screenshot(60, 40 + int(name.size())), "png"));
    }
    /// Waits for all work.
    bool done() const
    {
        return QTest::qWaitFor([this] { return m_session->importsLeft() == 0; }, 20'000);
    }
    const Document &document(const QString &id) const { return *m_session->request().document(id); }
    QStringList kept() const
    {
        return QDir(m_session->folder() + QStringLiteral("/documents"))
            .entryList({QStringLiteral("*.pdf")}, QDir::Files);
    }
    /// A scan of three heavy pages, attached in the place of d1.
    void attachScan()
    {
        QStringList pages;
        for (int i = 0; i < 3; ++i)
            pages.append(
                file(QStringLiteral("page%1.jpg").arg(i),
                     samplefiles::written(samplefiles::photograph(650 + i, 425).scaled(2600, 1700), "jpg")));
        m_session->importDocuments(pages, QStringLiteral("d1"));
        QVERIFY(done());
        QCOMPARE(document(QStringLiteral("d1")).fileName, QStringLiteral("page0.pdf"));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DraftSession> m_session;
};

} // namespace viatique::test
