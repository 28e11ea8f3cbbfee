// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/stepbar.h"

#include "session/stepmodel.h"
#include "widgets/look.h"
#include "widgets/pages.h"
#include "widgets/rowdelegate.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QSignalBlocker>

namespace viatique {

namespace {

QString countText(const StepModel &steps)
{
    const int done = steps.doneSteps();
    return done == 0 ? StepCombo::tr("No step done yet")
                     : StepCombo::tr("%n step(s) done of 8", nullptr, done);
}

} // namespace

StepList::StepList(StepModel &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
    , m_view(new QListView(this))
    , m_count(new StyledLabel(StyledLabel::Hint, this))
{
    m_view->setObjectName(QStringLiteral("stepList"));
    m_view->setModel(&steps);
    m_view->setItemDelegate(new StepDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    look::prepareView(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_count);
    applyLook();
    // Also by the arrow keys: a step is shown as soon as it is the current one.
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    emit stepChosen(current.row() + 1);
            });
    connect(&steps, &StepModel::stepsChanged, this, &StepList::showCount);
    retranslate();
}

void StepList::applyLook()
{
    setFixedWidth(look::em(this, 16));
    QPalette colours = palette();
    const QColor background = look::color(look::Role::StepList, colours);
    colours.setColor(QPalette::Base, background);
    colours.setColor(QPalette::Window, background);
    m_view->setPalette(colours);
    look::prepareView(m_view);
    // Room above the first step, and for the line at the right.
    layout()->setContentsMargins(0, look::em(this, 0.5), 1, 0);
    const int space = look::em(this, 1);
    m_count->setContentsMargins(space, space, space, space);
}

void StepList::setStep(int step)
{
    const QSignalBlocker blocker(this);
    m_view->setCurrentIndex(m_steps.index(step - 1));
}

void StepList::showCount()
{
    m_count->setText(countText(m_steps));
}

void StepList::retranslate()
{
    m_view->setAccessibleName(tr("Steps"));
    showCount();
}

void StepList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        applyLook();
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::color(look::Role::StepList, palette()));
    painter.setPen(look::color(look::Role::Separator, palette()));
    painter.drawLine(rect().topRight(), rect().bottomRight());
    painter.drawLine(m_count->geometry().topLeft(), m_count->geometry().topRight());
}

StepCombo::StepCombo(StepModel &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
    , m_label(new QLabel(this))
    , m_combo(new QComboBox(this))
    , m_state(new StateLabel(this))
    , m_count(new StyledLabel(StyledLabel::Hint, this))
{
    m_combo->setObjectName(QStringLiteral("stepCombo"));
    m_combo->setModel(&steps);
    m_label->setBuddy(m_combo);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_label);
    layout->addWidget(m_combo);
    layout->addWidget(m_state, 0, Qt::AlignVCenter);
    layout->addStretch();
    layout->addWidget(m_count);
    m_count->setWordWrap(false);
    connect(m_combo, &QComboBox::currentIndexChanged, this, [this](int row) {
        showState();
        if (row >= 0)
            emit stepChosen(row + 1);
    });
    connect(&steps, &StepModel::stepsChanged, this, &StepCombo::showState);
    retranslate();
}

void StepCombo::setStep(int step)
{
    const QSignalBlocker blocker(this);
    m_combo->setCurrentIndex(step - 1);
    showState();
}

void StepCombo::showState()
{
    const QModelIndex index = m_steps.index(m_combo->currentIndex());
    m_state->setState(static_cast<Meaning>(index.data(MeaningRole).toInt()),
                      index.data(DetailRole).toString());
    m_count->setText(countText(m_steps));
}

void StepCombo::retranslate()
{
    m_label->setText(tr("Step"));
    showState();
}

void StepCombo::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StepCombo::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_count->setVisible(roomOf(this, width()) != Width::Narrow);
}

void StepCombo::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::color(look::Role::StepList, palette()));
    painter.setPen(look::color(look::Role::Separator, palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace viatique
