// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "widgets/look.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>

#include <algorithm>

namespace viatique {

/// As high as what it holds where there is room for that, and scrolling where there is not.
class FactsArea final : public QScrollArea
{
public:
    /// What is seen of the facts at least, in em.
    static constexpr qreal kLeast = 5;

    explicit FactsArea(QWidget *facts)
    {
        setObjectName(QStringLiteral("factsArea"));
        setFocusPolicy(Qt::NoFocus);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidgetResizable(true);
        setWidget(facts);
        // The card's frame shows through.
        viewport()->setAutoFillBackground(false);
        facts->setAutoFillBackground(false);
        facts->installEventFilter(this);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }

    /// It asks for little: the page is not to scroll for the facts.
    QSize sizeHint() const override
    {
        return {widget()->layout()->totalMinimumSize().width(), minimumSizeHint().height()};
    }
    QSize minimumSizeHint() const override { return {0, look::em(this, kLeast)}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            fit();
        return QScrollArea::eventFilter(watched, event);
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        const QLayout *layout = widget()->layout();
        const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(viewport()->width())
                                                       : layout->totalSizeHint().height();
        setMaximumHeight(std::max(height, minimumSizeHint().height()));
    }
};

} // namespace viatique
