// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QAbstractButton;
class QBoxLayout;
class QObject;
class QWidget;

/// Groups of radio buttons or check boxes, each of which stands for an id.
namespace viatique::choices {

void setId(QAbstractButton *button, const QString &id);

/// A button at the end of the layout (before its stretch), or placed by the caller where there is none.
/// Owned by the group.
QAbstractButton *addRadio(QWidget *group, QBoxLayout *layout, const QString &id);
QAbstractButton *addCheckBox(QWidget *group, QBoxLayout *layout, const QString &id, const QString &text);

/// Checks the buttons of these ids and no other; nothing is signalled. Radio buttons may all be unchecked.
void show(QWidget *group, const QStringList &ids);

void setTexts(QWidget *group, const std::function<QString(const QString &)> &text);

/// Calls when the user ticks or unticks a button that is there now.
void onTicked(QWidget *group, QObject *context, const std::function<void(const QString &, bool)> &ticked);

} // namespace viatique::choices
