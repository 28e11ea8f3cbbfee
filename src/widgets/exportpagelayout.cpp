// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How ExportPage lays itself out for the room that it has.

#include "ui_exportpage.h"
#include "widgets/exportpage.h"
#include "widgets/look.h"

#include <QEvent>
#include <QScrollArea>

#include <algorithm>

namespace viatique {

namespace {

/// Least and greatest width of the preview, least heights (twice that where the page scrolls), in em.
constexpr qreal kPreviewFrom = 23;
constexpr qreal kPreviewTo = 29;
constexpr qreal kTreeHeight = 6;
/// Of what the list shows, that much stays beside what an export came to, in em.
constexpr qreal kKeptHeight = 14;
constexpr qreal kPreviewHeight = 14;

} // namespace

bool ExportPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->workSide
        && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)) {
        // Not when the font changes: the buttons learn of it after the page.
        fitButtons();
        fitHeight();
    }
    return Page::eventFilter(watched, event);
}

/// What an export came to makes the page longer, below what is in sight.
void ExportPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const QWidget *focused = focusWidget();
    if (!m_ui->handOverCard->isAncestorOf(focused) || !focused->hasFocus())
        return;
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(m_ui->handOverCard);
    }
}

/// A splitter does not ask how high words become where they wrap.
void ExportPage::fitHeight()
{
    const int needed = m_ui->workLayout->minimumHeightForWidth(m_ui->workSide->width());
    if (needed != m_ui->workSide->minimumHeight())
        m_ui->workSide->setMinimumHeight(std::max(0, needed));
}

void ExportPage::setRoom(Width width)
{
    Page::setRoom(width);
    m_room = width;
    arrange();
    fitPreview();
}

void ExportPage::arrange()
{
    const bool narrow = m_room == Width::Narrow;
    const bool wide = m_room == Width::Wide;
    m_ui->splitter->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, narrow ? 1 : 0);
    m_ui->splitter->setHandleWidth(look::em(this, 0.6));
    m_ui->previewSide->setMinimumWidth(narrow ? 0 : look::em(this, kPreviewFrom));
    const int preview = look::em(this, wide ? kPreviewTo : kPreviewFrom);
    m_ui->previewSide->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : preview);
    m_ui->previewSide->setMinimumHeight(look::em(this, narrow ? 2 * kPreviewHeight : kPreviewHeight));
    fitList();
    m_ui->findingTree->setIndentation(look::em(this, 1.25));
    m_ui->workLayout->setSpacing(look::em(this, wide ? 0.75 : 0.5));
    for (QBoxLayout *row : handoverRows()) {
        row->setSpacing(look::em(this, narrow ? 0.25 : 1));
        row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }
    m_ui->handOverLayout->setSpacing(look::em(this, 0.75));
    // The buttons say it as well; so does the head of the list, where the room is short.
    m_ui->handOverLabel->setVisible(wide);
    m_ui->findingsLabel->setVisible(wide || narrow);
    const int margin = look::em(this, wide ? 1 : 0.5);
    m_ui->handOverLayout->setContentsMargins(margin, margin, margin, margin);
    showPreview();
}

/// The findings are what is looked at next: the page becomes longer, and not their list shorter.
void ExportPage::keepList(bool kept)
{
    if (kept == (m_listHeight > 0))
        return;
    m_listHeight = kept ? std::min(m_ui->findingTree->height(), look::em(this, kKeptHeight)) : 0;
    fitList();
}

void ExportPage::fitList()
{
    const int least = look::em(this, m_room == Width::Narrow ? 2 * kTreeHeight : kTreeHeight);
    m_ui->findingTree->setMinimumHeight(std::max(m_listHeight, least));
}

QList<QBoxLayout *> ExportPage::handoverRows() const
{
    return {m_ui->exportRow, m_ui->signRow, m_ui->linkRow, m_ui->sheetRow, m_ui->bodyRow};
}

/// All as wide as the widest, so that the words beside them begin in one column.
void ExportPage::fitButtons()
{
    const QList<QPushButton *> buttons{m_ui->exportButton, m_ui->signButton, m_ui->linkButton,
                                       m_ui->sheetButton, m_ui->bodyButton};
    int widest = 0;
    for (const QPushButton *button : buttons)
        widest = std::max(widest, button->sizeHint().width());
    for (QPushButton *button : buttons) {
        if (button->minimumWidth() != widest)
            button->setMinimumWidth(widest);
    }
}

void ExportPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace viatique
