// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QHash>
#include <QStringList>
#include <QTabWidget>

namespace viatique {

/// Tabs that say as much as they have room for: none is cut as long as the shortest words fit.
class FittingTabs final : public QTabWidget
{
    Q_OBJECT

public:
    explicit FittingTabs(QWidget *parent = nullptr);

    /// What the tab of `page` says, the longest first; all tabs take the same place of their lists, or the
    /// last one. A tab that says less than the longest has that as its tool tip. Nothing happens before the
    /// page has its tab.
    void setWords(QWidget *page, const QStringList &longestFirst);
    /// Of the bar, in pixels, where all tabs say the least.
    int leastBarWidth() const;

protected:
    void tabInserted(int index) override;
    void tabRemoved(int index) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString words(int tab, qsizetype brevity) const;
    int barWidth(qsizetype brevity) const;
    qsizetype mostBrevity() const;
    void fit();

    QHash<const QWidget *, QStringList> m_words;
};

} // namespace viatique
