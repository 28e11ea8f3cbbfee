// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/language.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QKeySequence>
#include <QLabel>
#include <QMultiMap>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

/// What every dialog has to be, in both languages, at every width and size of text.
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

/// What would have to be scrolled sideways.
inline QString sidewaysIn(QWidget &window)
{
    QStringList found;
    const QList<QAbstractScrollArea *> areas = window.findChildren<QAbstractScrollArea *>();
    for (const QAbstractScrollArea *area : areas) {
        const auto *scrolled = qobject_cast<const QScrollArea *>(area);
        const int hidden = scrolled ? scrolled->widget()->width() - scrolled->viewport()->width()
                                    : area->horizontalScrollBar()->maximum();
        if (area->isVisible() && hidden > 0)
            found.append(area->objectName() + u" %1 px"_s.arg(hidden));
    }
    return found.join(u'\n');
}

/// Whether all of it stands where the dialog shows it without scrolling.
inline bool isInSight(const QWidget *widget)
{
    return widget->isVisible() && widget->visibleRegion().boundingRect() == widget->rect();
}

/// Steps of Tab that lead upwards: what scrolls comes first, from its top on, the buttons below it after it.
inline QString backwardsIn(QWidget &window)
{
    const auto *area = window.findChild<QScrollArea *>(u"dialogArea"_s);
    const auto placeOf = [&window, area](const QWidget *widget) {
        const bool isBelow = !area->isAncestorOf(widget);
        return QRect(widget->mapTo(&window, QPoint(0, isBelow ? 100'000 : 0)), widget->size());
    };
    QStringList found;
    const QWidget *before = nullptr;
    for (const QWidget *widget = window.nextInFocusChain(); widget != &window;
         widget = widget->nextInFocusChain()) {
        if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)
            || widget->focusProxy())
            continue;
        if (before && placeOf(widget).bottom() < placeOf(before).top())
            found.append(before->objectName() + u" > "_s + widget->objectName());
        before = widget;
    }
    return found.join(u'\n');
}

inline QString faultsOf(QDialog &dialog)
{
    const QStringList faults{namelessIn(dialog), clashesIn(dialog), cutIn(dialog), sidewaysIn(dialog),
                             backwardsIn(dialog)};
    return faults.join(u' ').trimmed();
}

/// Names, letters, room and order, in both languages, narrow and wide, at the usual size of text and at twice
/// that.
inline void inspect(QDialog &dialog)
{
    const QFont usual = dialog.font();
    const QSize size = dialog.size();
    const QString language = currentLanguage();
    QString faults;
    for (const auto *spoken : {"en", "fr"}) {
        installLanguage(QString::fromLatin1(spoken));
        for (const int scale : {1, 2}) {
            QFont font = usual;
            font.setPointSizeF(scale * usual.pointSizeF());
            QApplication::setFont(font);
            for (const QSize &tried : {QSize(640, 480), QSize(800, 600), QSize(1280, 800)}) {
                dialog.resize(tried);
                // A layout takes several rounds where what it holds follows its width.
                if (QTest::qWaitFor([&dialog] { return faultsOf(dialog).isEmpty(); }, 2000)
                    && dialog.size() == tried)
                    continue;
                faults += u"%1, %2 times, %3 wide (%4): %5\n"_s.arg(QLatin1String(spoken))
                              .arg(scale)
                              .arg(tried.width())
                              .arg(dialog.width())
                              .arg(faultsOf(dialog));
            }
        }
    }
    QApplication::setFont(usual);
    installLanguage(language);
    dialog.resize(size);
    QCoreApplication::processEvents();
    QVERIFY2(faults.isEmpty(), qPrintable(faults));
}

} // namespace viatique::test
