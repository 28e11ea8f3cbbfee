// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/comparesteps.h"

#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/rowdelegate.h"
#include "widgets/styledlabel.h"

#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace viatique {

QVariant CompareStepIcons::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DecorationRole)
        return QIdentityProxyModel::data(index, role);
    return icon(index.data(kChangeRole).toInt() > 0 ? Icon::Replace : Icon::Same, look::Role::Secondary);
}

CompareSteps::CompareSteps(ComparisonSteps &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
    , m_view(new QListView(this))
    , m_count(new StyledLabel(StyledLabel::Hint, this))
{
    m_icons.setSourceModel(&steps);
    m_view->setObjectName(QStringLiteral("compareSteps"));
    m_view->setModel(&m_icons);
    m_view->setItemDelegate(new StepDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_count->setObjectName(QStringLiteral("compareCount"));
    look::prepareView(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_count);
    applyLook();
    // Also by the arrow keys; and by a click on the one that is current.
    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid())
            emit stepChosen(index.row() + 1);
    };
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, choose);
    connect(m_view, &QListView::clicked, this, choose);
    connect(&steps, &ComparisonSteps::dataChanged, this, &CompareSteps::retranslate);
    retranslate();
}

void CompareSteps::setStep(int step)
{
    const QSignalBlocker blocker(this);
    if (step > 0)
        m_view->setCurrentIndex(m_icons.index(step - 1, 0));
    else
        m_view->clearSelection();
}

void CompareSteps::retranslate()
{
    m_view->setAccessibleName(tr("Steps"));
    m_count->setText(m_steps.summary());
}

void CompareSteps::applyLook()
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

void CompareSteps::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        applyLook();
}

void CompareSteps::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), look::color(look::Role::StepList, palette()));
    painter.setPen(look::color(look::Role::Separator, palette()));
    painter.drawLine(rect().topRight(), rect().bottomRight());
    painter.drawLine(m_count->geometry().topLeft(), m_count->geometry().topRight());
}

} // namespace viatique
