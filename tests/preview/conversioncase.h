// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/samplefiles.h"

#include <QFile>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace viatique::test {

/// The modes of viatique-preview that make documents, as a process of their own, looked at with Qt's reader
/// of PDFs.
class ConversionCase : public QObject
{
protected:
    struct Run
    {
        int status = -1;
        QByteArray complaint;
        QList<QByteArray> documents;
        bool whole = true; ///< nothing behind the last one
    };

    static Run run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview"), arguments);
        if (!process.waitForFinished())
            return {};
        Run run;
        run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        run.complaint = process.readAllStandardError();
        QByteArray answer = process.readAllStandardOutput();
        while (!answer.isEmpty()) {
            const qsizetype line = answer.indexOf('\n');
            const int size =
                QJsonDocument::fromJson(answer.left(line)).object().value(QLatin1String("size")).toInt();
            run.whole = line > 0 && size > 0 && answer.size() >= line + 1 + size;
            if (!run.whole)
                break;
            run.documents.append(answer.mid(line + 1, size));
            answer.remove(0, line + 1 + size);
        }
        return run;
    }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile to(m_dir->filePath(name));
        return to.open(QIODevice::WriteOnly) && to.write(bytes) == bytes.size() ? to.fileName() : QString();
    }
    QString file(const QString &name, const QImage &image) const
    {
        return image.save(m_dir->filePath(name)) ? m_dir->filePath(name) : QString();
    }
    std::unique_ptr<QPdfDocument> opened(const QByteArray &bytes) const
    {
        auto document = std::make_unique<QPdfDocument>();
        return document->load(file(QStringLiteral("opened.pdf"), bytes)) == QPdfDocument::Error::None
                   ? std::move(document)
                   : nullptr;
    }
    /// A page of text with a picture that is much finer than it is shown.
    QString report() const
    {
        const QString path = m_dir->filePath(QStringLiteral("report.pdf"));
        const int font = QFontDatabase::addApplicationFont(QStringLiteral(VIATIQUE_TEST_FONT));
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        QPainter painter(&writer);
        painter.setFont(QFont(QFontDatabase::applicationFontFamilies(font).value(0), 14));
        painter.drawText(QRect(0, 0, 6000, 500), QStringLiteral("Article 12"));
        // Two inches wide.
        painter.drawImage(QRect(0, 1000, 2 * writer.resolution(), 2 * writer.resolution()),
                          samplefiles::photograph(1500, 1500));
        painter.end();
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

} // namespace viatique::test
