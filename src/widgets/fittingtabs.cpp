// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/fittingtabs.h"

#include <QEvent>
#include <QStyle>
#include <QTabBar>

#include <algorithm>

namespace viatique {

FittingTabs::FittingTabs(QWidget *parent)
    : QTabWidget(parent)
{
    tabBar()->setElideMode(Qt::ElideNone);
    // At a very large text even the shortest words may need them.
    tabBar()->setUsesScrollButtons(true);
}

void FittingTabs::setWords(QWidget *page, const QStringList &longestFirst)
{
    if (indexOf(page) < 0 || m_words.value(page) == longestFirst)
        return;
    m_words.insert(page, longestFirst);
    fit();
}

QString FittingTabs::words(int tab, qsizetype brevity) const
{
    const QStringList words = m_words.value(widget(tab));
    return words.isEmpty() ? QString() : words.at(std::min(brevity, words.size() - 1));
}

int FittingTabs::barWidth(qsizetype brevity) const
{
    const QTabBar *bar = tabBar();
    int width = 0;
    for (int tab = 0; tab < count(); ++tab)
        width += bar->fontMetrics().size(Qt::TextShowMnemonic, words(tab, brevity)).width()
                 + bar->style()->pixelMetric(QStyle::PM_TabBarTabHSpace, nullptr, bar);
    return width;
}

/// The greatest that makes a difference.
qsizetype FittingTabs::mostBrevity() const
{
    qsizetype most = 0;
    for (const QStringList &words : m_words)
        most = std::max(most, words.size() - 1);
    return most;
}

int FittingTabs::leastBarWidth() const
{
    return barWidth(mostBrevity());
}

void FittingTabs::fit()
{
    const qsizetype most = mostBrevity();
    qsizetype brevity = 0;
    while (brevity < most && barWidth(brevity) > width())
        ++brevity;
    for (int tab = 0; tab < count(); ++tab) {
        const QString said = words(tab, brevity);
        const QString whole = words(tab, 0);
        if (tabText(tab) != said)
            setTabText(tab, said);
        setTabToolTip(tab, said == whole ? QString() : whole);
    }
}

void FittingTabs::tabInserted(int index)
{
    QTabWidget::tabInserted(index);
    fit();
}

void FittingTabs::tabRemoved(int index)
{
    QTabWidget::tabRemoved(index);
    m_words.removeIf([this](const auto &entry) { return indexOf(entry.key()) < 0; });
    fit();
}

void FittingTabs::resizeEvent(QResizeEvent *event)
{
    QTabWidget::resizeEvent(event);
    fit();
}

void FittingTabs::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace viatique
