// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "../app/wholewindow.h"
#include "../filesizelimit.h"
#include "../session/samplereview.h"
#include "faults.h"
#include "ownmounts.h"

#include <QPlainTextEdit>
#include <QScopeGuard>

#include <cerrno>
#include <memory>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

enum class Trouble { FullDisk, ReadOnlyDisk, BrokenDisk, NoPermission, Vanished };
Q_DECLARE_METATYPE(Trouble)

namespace viatique::test {

/// The real window on a disk that can be had full, read-only, without permission, or gone.
class TroubleWindow : public WholeWindow
{
public:
    static inline bool s_hasDisks = false;

protected:
    void begin()
    {
        m_diskParent = std::make_unique<QTemporaryDir>();
        m_disk = m_diskParent->filePath(u"disk"_s);
        QDir().mkpath(m_disk);
        m_isMounted = s_hasDisks && mountDisk(m_disk, 16);
        for (const char *name : {"/data/reviews", "/exports"})
            QDir().mkpath(m_disk + QLatin1String(name));
        SessionOptions options = exampleOptions();
        options.now = &QDateTime::currentDateTimeUtc;
        WholeWindow::begin(m_disk + u"/data"_s, options);
    }
    void end()
    {
        WholeWindow::end();
        if (m_isMounted)
            unmountDisk(m_disk);
        m_diskParent.reset();
    }

    static void troubles()
    {
        QTest::addColumn<Trouble>("trouble");
        QTest::newRow("full disk") << Trouble::FullDisk;
        QTest::newRow("read-only disk") << Trouble::ReadOnlyDisk;
        QTest::newRow("broken disk") << Trouble::BrokenDisk;
        QTest::newRow("no permission") << Trouble::NoPermission;
        QTest::newRow("folder gone") << Trouble::Vanished;
    }
    bool isPossible(Trouble trouble) const
    {
        switch (trouble) {
        case Trouble::FullDisk:
            return m_isMounted;
        case Trouble::NoPermission:
            return !isAboveItsPermissions();
        case Trouble::ReadOnlyDisk:
        case Trouble::BrokenDisk:
        case Trouble::Vanished:
            break;
        }
        return true;
    }
    void enter(Trouble trouble, const QString &folder)
    {
        switch (trouble) {
        case Trouble::FullDisk: {
            m_filler = std::make_unique<QFile>(m_disk + u"/filler"_s);
            QVERIFY(m_filler->open(QIODevice::WriteOnly | QIODevice::Unbuffered));
            const QByteArray bytes(4096, 'x');
            while (m_filler->write(bytes) == bytes.size()) {
            }
            return;
        }
        case Trouble::ReadOnlyDisk:
            refuse(EROFS);
            return;
        case Trouble::BrokenDisk:
            refuse(EIO);
            return;
        case Trouble::NoPermission:
            QVERIFY(QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
            return;
        case Trouble::Vanished:
            QVERIFY(QDir().rename(folder, folder + u"-elsewhere"_s));
            return;
        }
    }
    void leave(Trouble trouble, const QString &folder)
    {
        switch (trouble) {
        case Trouble::FullDisk:
            m_filler->remove();
            return;
        case Trouble::ReadOnlyDisk:
        case Trouble::BrokenDisk:
            faults::disarm();
            return;
        case Trouble::NoPermission:
            QVERIFY(QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner
                                                      | QFileDevice::ExeOwner));
            return;
        case Trouble::Vanished:
            QVERIFY(QDir().rename(folder + u"-elsewhere"_s, folder));
            return;
        }
    }

    /// The system mounts no disk read-only on which files are open to be written: its refusal is made here.
    void refuse(int error)
    {
        m_refused = QFile::encodeName(m_disk);
        faults::arm({m_refused.constData(), 0, error, false, false});
    }

    /// Elsewhere, and one for all.
    static QString package()
    {
        static const QTemporaryDir received;
        static const QString path = exportExample(u"complete"_s, received.path());
        return path;
    }
    void typeInto(const QString &text)
    {
        m_window->wizard()->setStep(2);
        auto *edit = m_window->wizard()->page()->findChild<QPlainTextEdit *>(u"descriptionEdit"_s);
        QVERIFY(edit);
        edit->setFocus();
        QTest::keyClicks(edit, text);
    }
    void exportTo(const QString &path)
    {
        m_answers->files = {path};
        m_window->wizard()->setStep(8);
        m_window->findChild<QAction *>(u"exportAction"_s)->trigger();
    }
    /// What a notice in sight says; empty while it is hidden.
    QString shownNotice(const char *name) const
    {
        const QList<QWidget *> notices = m_window->findChildren<QWidget *>(QLatin1String(name));
        for (const QWidget *notice : notices) {
            const auto *what = notice->findChild<QLabel *>(u"noticeWhat"_s);
            if (notice->isVisible() && what)
                return what->text();
        }
        return {};
    }
    static QString descriptionOn(const QString &folder)
    {
        const auto draft = Draft::open(folder, Draft::Access::ReadOnly);
        return draft ? draft->request().service.description : QString();
    }
    QString keptRemark() const
    {
        const QList<KeptReview> reviews = m_reviews->list();
        return reviews.size() == 1 && !reviews.constFirst().file.review.remarks.isEmpty()
                   ? reviews.constFirst().file.review.remarks.constFirst().text
                   : QString();
    }
    /// Temporary files and partial ones.
    static QStringList leftovers(const QString &folder)
    {
        QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System);
        names.removeIf([](const QString &name) {
            return !name.contains(u".part")
                   && !name.contains(QRegularExpression(u"\\.json\\.[A-Za-z]{6}\\z"_s));
        });
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_diskParent;
    QString m_disk;
    QByteArray m_refused;
    bool m_isMounted = false;
    std::unique_ptr<QFile> m_filler;
};

} // namespace viatique::test
