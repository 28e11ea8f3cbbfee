// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The search in the document that PdfView shows.

#include "widgets/icons.h"
#include "widgets/pageview.h"
#include "widgets/pdfview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <chrono>

namespace viatique {

namespace {

constexpr std::chrono::milliseconds kSearchDelay{150};

} // namespace

void PdfView::setUpSearch()
{
    m_words->setObjectName(QStringLiteral("findEdit"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("findLabel"));
    m_previous->setIcon(icon(Icon::Up));
    m_next->setIcon(icon(Icon::Down));
    m_close->setIcon(icon(Icon::Close));
    auto *row = new QHBoxLayout(m_searchBar);
    row->addWidget(m_words, 1);
    row->addWidget(m_count);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_close);
    m_searchBar->hide();
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(kSearchDelay);
    connect(&m_searchDelay, &QTimer::timeout, this, &PdfView::search);
    connect(m_words, &QLineEdit::textChanged, this, [this] {
        forgetPlaces();
        m_searchDelay.start();
        showPlaces();
    });
    // Another document, or another state of it: what was found is past.
    connect(&m_pages, &DocumentPages::stateChanged, this, [this] {
        forgetPlaces();
        if (m_pages.state() == DocumentPages::State::Ready && !m_words->text().isEmpty())
            search();
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { goToPlace(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goToPlace(1); });
    connect(m_close, &QToolButton::clicked, this, [this] {
        closeSearch();
        m_find->setFocus(Qt::OtherFocusReason);
    });
}

void PdfView::openSearch()
{
    if (pageCount() == 0)
        return;
    m_find->setChecked(true);
    m_searchBar->show();
    m_words->selectAll();
    m_words->setFocus(Qt::ShortcutFocusReason);
}

void PdfView::closeSearch()
{
    m_find->setChecked(false);
    m_searchBar->hide();
    m_words->clear();
    search();
}

void PdfView::forgetPlaces()
{
    m_placesByPage.clear();
    m_places.clear();
    m_at = -1;
    m_view->clearPlaces();
}

void PdfView::search()
{
    m_searchDelay.stop();
    forgetPlaces();
    m_pages.search(m_words->text(), currentPage());
    showPlaces();
}

void PdfView::takePlaces(int page, const QList<QList<QRectF>> &places)
{
    m_placesByPage.insert(page, places);
    const auto after = std::find_if(m_places.cbegin(), m_places.cend(),
                                    [page](const Found &found) { return found.page > page; });
    const auto at = int(after - m_places.cbegin());
    for (qsizetype i = 0; i < places.size(); ++i)
        m_places.insert(at + i, {page, places.at(i)});
    if (m_at >= at)
        m_at += int(places.size());
    m_view->setPlaces(m_placesByPage);
    // To the first at once: pages are searched from the one in sight.
    if (m_at < 0) {
        m_at = at;
        m_view->showPlace(m_places.at(m_at).page, m_places.at(m_at).place);
    }
    showPlaces();
}

void PdfView::goToPlace(int step)
{
    if (m_places.isEmpty())
        return;
    const int count = int(m_places.size());
    m_at = (m_at + step + count) % count;
    m_view->showPlace(m_places.at(m_at).page, m_places.at(m_at).place);
    showPlaces();
}

void PdfView::showPlaces()
{
    const bool any = !m_places.isEmpty();
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
    if (m_words->text().simplified().isEmpty())
        m_count->clear();
    else if (any)
        m_count->setText(tr("%1 of %2", "places that were found").arg(m_at + 1).arg(m_places.size()));
    else
        m_count->setText(m_pages.isSearching() || m_searchDelay.isActive() ? tr("searching…")
                                                                           : tr("not found"));
}

bool PdfView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        closeSearch();
        m_view->setFocus(Qt::OtherFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_searchDelay.isActive())
            search();
        else
            goToPlace(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace viatique
