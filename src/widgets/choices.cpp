// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/choices.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QRadioButton>
#include <QSignalBlocker>

namespace viatique::choices {

namespace {

constexpr auto kId = "choiceId";

QList<QAbstractButton *> buttonsOf(const QWidget *group)
{
    return group->findChildren<QAbstractButton *>();
}

void insert(QBoxLayout *layout, QWidget *button)
{
    if (!layout)
        return;
    const int last = layout->count() - 1;
    const bool hasStretch = last >= 0 && layout->itemAt(last)->spacerItem();
    layout->insertWidget(hasStretch ? last : -1, button);
}

} // namespace

void setId(QAbstractButton *button, const QString &id)
{
    button->setProperty(kId, id);
}

QAbstractButton *addRadio(QWidget *group, QBoxLayout *layout, const QString &id)
{
    auto *radio = new QRadioButton(group);
    setId(radio, id);
    insert(layout, radio);
    return radio;
}

QAbstractButton *addCheckBox(QWidget *group, QBoxLayout *layout, const QString &id, const QString &text)
{
    auto *box = new QCheckBox(text, group);
    setId(box, id);
    insert(layout, box);
    return box;
}

void show(QWidget *group, const QStringList &ids)
{
    const QList<QAbstractButton *> buttons = buttonsOf(group);
    for (QAbstractButton *button : buttons) {
        const bool checked = ids.contains(button->property(kId).toString());
        if (button->isChecked() == checked)
            continue;
        const QSignalBlocker blocker(button);
        // An exclusive button cannot be unchecked.
        const bool exclusive = button->autoExclusive();
        button->setAutoExclusive(false);
        button->setChecked(checked);
        button->setAutoExclusive(exclusive);
    }
}

void setTexts(QWidget *group, const std::function<QString(const QString &)> &text)
{
    const QList<QAbstractButton *> buttons = buttonsOf(group);
    for (QAbstractButton *button : buttons)
        button->setText(text(button->property(kId).toString()));
}

void onTicked(QWidget *group, QObject *context, const std::function<void(const QString &, bool)> &ticked)
{
    const QList<QAbstractButton *> buttons = buttonsOf(group);
    for (QAbstractButton *button : buttons) {
        QObject::connect(button, &QAbstractButton::clicked, context, [button, ticked](bool checked) {
            ticked(button->property(kId).toString(), checked);
        });
    }
}

} // namespace viatique::choices
