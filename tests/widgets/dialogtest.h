// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/settings.h"
#include "fakekeystore.h"
#include "online/httpclient.h"
#include "pagetest.h"
#include "sampledraft.h"
#include "widgets/handoveroffer.h"
#include "widgets/look.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QDialog>
#include <QKeySequence>
#include <QLabel>
#include <QMultiMap>
#include <QPushButton>
#include <QTemporaryDir>

#include <memory>

namespace viatique::test {

using namespace Qt::StringLiterals;

/// What can have the focus and has no name.
inline QString namelessIn(QWidget &window)
{
    QStringList found;
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (interface && interface->text(QAccessible::Name).trimmed().isEmpty())
            found.append(widget->objectName() + u'/' + QLatin1String(widget->metaObject()->className()));
    }
    return found.join(u'\n');
}

/// Letters with Alt that two things in sight share.
inline QString clashesIn(QWidget &window)
{
    QMultiMap<QString, QString> words;
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const QString text = button ? button->text() : label && label->buddy() ? label->text() : QString();
        const QString keys = QKeySequence::mnemonic(text).toString();
        if (widget->isVisible() && !keys.isEmpty())
            words.insert(keys, text);
    }
    QStringList found;
    const QStringList keys = words.uniqueKeys();
    for (const QString &key : keys) {
        if (words.count(key) > 1)
            found.append(key + u": "_s + words.values(key).join(u" / "_s));
    }
    return found.join(u'\n');
}

/// Words that are higher or wider than the place they have.
inline QString cutIn(QWidget &window)
{
    QStringList found;
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!widget->isVisible() || (!label && !button))
            continue;
        const bool isCut = label && label->wordWrap()
                               ? label->heightForWidth(label->width()) > label->height()
                               : widget->sizeHint().width() > widget->width() + 1;
        if (isCut)
            found.append((label ? label->text() : button->text())
                         + u" %1 < %2"_s.arg(widget->width()).arg(widget->sizeHint().width()));
    }
    return found.join(u'\n');
}

/// The ways into DataPass of a copy of an example.
class OfferTest : public QObject
{
protected:
    void begin(const QString &example = QStringLiteral("complete"))
    {
        installLanguage(QStringLiteral("en"));
        end();
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_dir->filePath(QStringLiteral("settings.ini")),
                                                m_dir->filePath(QStringLiteral("policy.ini")));
        m_session = openExample(example, m_dir->filePath(QStringLiteral("draft")));
        QVERIFY(m_session);
        m_http = std::make_unique<HttpClient>(NetworkUse::Allowed);
        m_offer = std::make_unique<HandoverOffer>(
            HandoverOffer::Parts{*m_session, *m_settings, *m_http, m_keys, m_answers});
    }
    void end()
    {
        m_offer.reset();
        m_http.reset();
        m_session.reset();
        m_settings.reset();
        m_keys.kept.clear();
        m_keys.reads = 0;
        m_keys.writes = 0;
        m_answers.files.clear();
        m_answers.choice = -1;
        m_answers.hasBrowser = true;
        m_answers.opened = {};
        m_answers.title.clear();
    }
    template<typename W = QWidget>
    static W *find(const QWidget *in, const char *name)
    {
        W *widget = in->findChild<W *>(QLatin1String(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    static QString said(const QWidget *in, const char *notice)
    {
        const QWidget *found = find(in, notice);
        return found->isVisibleTo(in) ? find<QLabel>(found, "noticeWhat")->text() + QLatin1Char('|')
                                            + find<QLabel>(found, "noticeWhy")->text()
                                      : QString();
    }
    /// Names, letters and room, at the usual size of text and at twice that.
    static void inspect(QDialog &dialog)
    {
        QCOMPARE(namelessIn(dialog), QString());
        QCOMPARE(clashesIn(dialog), QString());
        // A layout takes several rounds where what it holds follows its width.
        QTRY_COMPARE(cutIn(dialog), QString());
        const QFont usual = dialog.font();
        QFont large = usual;
        large.setPointSizeF(2 * usual.pointSizeF());
        QApplication::setFont(large);
        dialog.resize(1000, 700);
        const bool isWhole = QTest::qWaitFor([&dialog] { return cutIn(dialog).isEmpty(); });
        const QString cut = isWhole ? QString() : cutIn(dialog);
        QApplication::setFont(usual);
        QCoreApplication::processEvents();
        QCOMPARE(cut, QString());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<DraftSession> m_session;
    std::unique_ptr<HttpClient> m_http;
    FakeKeyStore m_keys;
    Answers m_answers;
    std::unique_ptr<HandoverOffer> m_offer;
};

} // namespace viatique::test
