// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/linkmeter.h"

#include "session/handover.h"
#include "widgets/look.h"
#include "widgets/statelabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QProgressBar>

#include <algorithm>

namespace viatique {

namespace {

constexpr qreal kBarWidth = 8.5; // em
constexpr qreal kBarHeight = 0.7;

} // namespace

LinkMeter::LinkMeter(QWidget *parent)
    : QWidget(parent)
    , m_words(new StateLabel(this))
    , m_bar(new QProgressBar(this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_words->setObjectName(QStringLiteral("linkSizeLabel"));
    m_bar->setObjectName(QStringLiteral("linkSizeBar"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, datapass::kLinkBytes);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_words);
    m_layout->addWidget(m_bar, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_layout->addStretch(1);
    arrange();
}

void LinkMeter::setLink(const datapass::PrefillLink &link)
{
    const QString words = linkSizeText(link);
    m_words->setState(link.tooLong ? Meaning::ToCorrect : Meaning::None, words);
    m_bar->setValue(std::min(link.bytes, datapass::kLinkBytes));
    m_bar->setAccessibleName(tr("Length of the link"));
    m_bar->setAccessibleDescription(words);
    arrange();
}

QString LinkMeter::words() const
{
    return m_words->words();
}

/// The bar goes below its words where both do not fit on a line.
void LinkMeter::arrange()
{
    m_bar->setFixedSize(look::em(this, kBarWidth), look::em(this, kBarHeight));
    m_layout->setSpacing(look::em(this, 0.5));
    const int sign = m_words->meaning() == Meaning::None ? 0 : look::em(this, 2);
    const int words = fontMetrics().horizontalAdvance(m_words->words()) + sign + 2;
    const bool isBeside = width() >= words + m_bar->width() + look::em(this, 0.5);
    m_layout->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_words->setMinimumWidth(isBeside ? words : 0);
}

/// As if the bar were below: else it would hold open the room in which it stands beside.
QSize LinkMeter::minimumSizeHint() const
{
    return {m_bar->width(), QWidget::minimumSizeHint().height()};
}

void LinkMeter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void LinkMeter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace viatique
