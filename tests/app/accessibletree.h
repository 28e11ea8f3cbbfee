// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "app/program.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QMenuBar>
#include <QMultiMap>
#include <QTemporaryDir>
#include <QTest>

/// What a screen reader finds in the window, and which letters with Alt are taken twice.
namespace viatique::test {

using namespace Qt::StringLiterals;

inline ProgramFiles filesIn(const QTemporaryDir &dir)
{
    return {dir.path(), dir.filePath(u"addressbook.json"_s), dir.filePath(u"viatique.conf"_s), QString(),
            dir.filePath(u"cache"_s)};
}

inline void collect(const QAccessibleInterface *interface, QList<const QAccessibleInterface *> &all)
{
    if (!interface || !interface->isValid() || interface->state().invisible)
        return;
    all.append(interface);
    for (int i = 0; i < interface->childCount(); ++i)
        collect(interface->child(i), all);
}

inline QList<const QAccessibleInterface *> treeOf(QWidget &widget)
{
    QList<const QAccessibleInterface *> all;
    collect(QAccessible::queryAccessibleInterface(&widget), all);
    return all;
}

inline QString nameless(QWidget &widget)
{
    QStringList found;
    for (const QAccessibleInterface *interface : treeOf(widget)) {
        if (!interface->state().focusable || !interface->text(QAccessible::Name).trimmed().isEmpty())
            continue;
        // An empty cell has nothing to say; the view around it has its name.
        if (interface->role() == QAccessible::Cell || interface->role() == QAccessible::TreeItem)
            continue;
        const QObject *object = interface->object();
        found.append(u"%1 (%2, role %3)"_s.arg(object ? object->objectName() : u"?"_s,
                                               object ? QString::fromLatin1(object->metaObject()->className())
                                                      : u"?"_s,
                                               QString::number(int(interface->role()))));
    }
    return found.join(u'\n');
}

/// The letters with Alt that two things in sight share: a key would then only walk between them.
inline QString clashes(const MainWindow &window)
{
    QMultiMap<QString, QString> words;
    const auto add = [&words](const QString &text) {
        const QString keys = QKeySequence::mnemonic(text).toString();
        if (!keys.isEmpty())
            words.insert(keys, text);
    };
    const QList<QAction *> menus = window.menuBar()->actions();
    for (const QAction *menu : menus)
        add(menu->text());
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *box = qobject_cast<const QGroupBox *>(widget);
        if (button)
            add(button->text());
        else if (label && label->buddy())
            add(label->text());
        else if (box)
            add(box->title());
    }
    QStringList found;
    const QStringList keys = words.uniqueKeys();
    for (const QString &key : keys) {
        if (words.count(key) > 1)
            found.append(key + u": "_s + words.values(key).join(u" / "_s));
    }
    return found.join(u'\n');
}

inline void languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("French") << u"fr"_s;
}

} // namespace viatique::test
