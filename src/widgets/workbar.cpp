// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/workbar.h"

#include "widgets/look.h"
#include "widgets/statelabel.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace viatique {

namespace {

constexpr std::chrono::milliseconds kDelay{500};
/// Bytes do not fit the range of a bar.
constexpr int kSteps = 1000;

} // namespace

WorkBar::WorkBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new StateLabel(this))
    , m_bar(new QProgressBar(this))
    , m_interrupt(new QPushButton(this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_delay(new QTimer(this))
{
    m_words->setObjectName(QStringLiteral("workLabel"));
    m_bar->setObjectName(QStringLiteral("workBar"));
    m_bar->setTextVisible(false);
    m_interrupt->setObjectName(QStringLiteral("interruptButton"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(look::em(this, 0.75));
    m_layout->addWidget(m_words, 0, Qt::AlignVCenter);
    m_layout->addWidget(m_bar, 1);
    m_layout->addWidget(m_interrupt);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kDelay);
    connect(m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_interrupt, &QPushButton::clicked, this, &WorkBar::interrupted);
    hide();
    retranslate();
}

void WorkBar::setWork(const QString &words, qint64 done, qint64 total)
{
    m_words->setState(Meaning::InProgress, words);
    fitWords();
    m_bar->setAccessibleName(words);
    m_bar->setRange(0, total > 0 ? kSteps : 0);
    m_bar->setValue(total > 0 ? int(double(done) / double(total) * kSteps) : 0);
    if (isHidden() && !m_delay->isActive())
        m_delay->start();
}

void WorkBar::finish()
{
    m_delay->stop();
    hide();
}

void WorkBar::retranslate()
{
    // Without a letter: it comes to pages that have given theirs to what is always there.
    m_interrupt->setText(tr("Interrupt"));
}

/// On one line where that leaves the bar half of the room.
void WorkBar::fitWords()
{
    const int words = fontMetrics().horizontalAdvance(m_words->words()) + look::em(this, 2);
    const bool isBeside = m_layout->direction() == QBoxLayout::LeftToRight;
    m_words->setMinimumWidth(isBeside ? std::min(words, width() / 2) : 0);
}

void WorkBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= look::em(this, 34);
    m_layout->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fitWords();
}

} // namespace viatique
