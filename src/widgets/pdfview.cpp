// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/pdfview.h"

#include "core/error.h"
#include "core/language.h"
#include "widgets/emptyview.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/pageview.h"
#include "widgets/statelabel.h"
#include "widgets/stylepainter.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace viatique {

namespace {

constexpr qreal kZoomStep = 1.25;
/// Width from which the box of zooms has room in the bar, and the least width of all, in em.
constexpr qreal kZoomBoxFrom = 27;
constexpr qreal kLeastWidth = 20;

} // namespace

PdfView::PdfView(QWidget *parent, const QString &program, QWidget *scope)
    : QFrame(parent)
    , m_pages(nullptr, program)
    , m_bar(new QWidget(this))
    , m_back(addTool(QStringLiteral("previousPageButton"), m_bar))
    , m_page(new QLabel(m_bar))
    , m_forward(addTool(QStringLiteral("nextPageButton"), m_bar))
    , m_out(addTool(QStringLiteral("zoomOutButton"), m_bar))
    , m_zoom(new QComboBox(m_bar))
    , m_in(addTool(QStringLiteral("zoomInButton"), m_bar))
    , m_find(addTool(QStringLiteral("findButton"), m_bar))
    , m_searchBar(new QWidget(this))
    , m_words(new QLineEdit(m_searchBar))
    , m_count(new QLabel(m_searchBar))
    , m_previous(addTool(QStringLiteral("previousPlaceButton"), m_searchBar))
    , m_next(addTool(QStringLiteral("nextPlaceButton"), m_searchBar))
    , m_close(addTool(QStringLiteral("closeSearchButton"), m_searchBar))
    , m_said(new StateLabel(this))
    , m_view(new PageView(m_pages, this))
    , m_nothing(new EmptyView(this))
{
    m_view->setObjectName(QStringLiteral("pages"));
    m_nothing->setObjectName(QStringLiteral("noPages"));
    setUpBar();
    setUpSearch();
    setUpKeys(scope);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_searchBar);
    layout->addWidget(m_said);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_nothing, 1);
    connect(&m_pages, &DocumentPages::stateChanged, this, &PdfView::showState);
    connect(&m_pages, &DocumentPages::restarted, this, [this] {
        m_wasRestarted = true;
        showState();
    });
    connect(m_view, &PageView::placingChanged, this, [this](const QString &help) {
        showState();
        if (!help.isEmpty())
            m_said->setState(Meaning::None, help);
    });
    connect(&m_pages, &DocumentPages::found, this, &PdfView::takePlaces);
    connect(&m_pages, &DocumentPages::searchFinished, this, &PdfView::showPlaces);
    connect(m_view, &PageView::currentPageChanged, this, &PdfView::showPage);
    connect(m_view, &PageView::zoomChanged, this, &PdfView::showZoom);
    connect(m_nothing->button(), &QPushButton::clicked, this, [this] {
        m_wasRestarted = false;
        m_pages.reopen();
    });
    applyLook();
    retranslate();
    showState();
}

PdfView::~PdfView() = default;

QToolButton *PdfView::addTool(const QString &name, QWidget *bar)
{
    auto *button = new QToolButton(bar);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void PdfView::setUpBar()
{
    m_back->setIcon(icon(Icon::Back));
    m_forward->setIcon(icon(Icon::Forward));
    m_out->setIcon(icon(Icon::ZoomOut));
    m_in->setIcon(icon(Icon::ZoomIn));
    m_find->setIcon(icon(Icon::Search));
    m_find->setCheckable(true);
    m_page->setObjectName(QStringLiteral("pageLabel"));
    m_zoom->setObjectName(QStringLiteral("zoomBox"));
    m_zoom->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zoom->setMinimumContentsLength(6);
    m_zoom->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_zoom->addItems({{}, {}, {}});
    auto *row = new QHBoxLayout(m_bar);
    row->addWidget(m_back);
    row->addWidget(m_page);
    row->addWidget(m_forward);
    row->addStretch();
    row->addWidget(m_out);
    row->addWidget(m_zoom);
    row->addWidget(m_in);
    row->addWidget(m_find);
    connect(m_back, &QToolButton::clicked, this, [this] { goToPage(currentPage() - 1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { goToPage(currentPage() + 1); });
    connect(m_out, &QToolButton::clicked, this, [this] { zoomBy(1 / kZoomStep); });
    connect(m_in, &QToolButton::clicked, this, [this] { zoomBy(kZoomStep); });
    connect(m_zoom, &QComboBox::activated, this, &PdfView::chooseZoom);
    connect(m_find, &QToolButton::clicked, this, [this](bool open) { open ? openSearch() : closeSearch(); });
}

void PdfView::addTool(QWidget *tool)
{
    auto *row = static_cast<QHBoxLayout *>(m_bar->layout());
    row->insertWidget(row->indexOf(m_out), tool);
    // The order of the keys is that of the eye.
    QWidget::setTabOrder(m_forward, tool);
    QWidget::setTabOrder(tool, m_out);
}

void PdfView::setUpKeys(QWidget *scope)
{
    const auto add = [this, scope](const QKeySequence &keys, auto &&does) {
        auto *shortcut = new QShortcut(keys, scope ? scope : this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, does);
    };
    add(QKeySequence::Find, [this] { openSearch(); });
    add(QKeySequence::FindNext, [this] { goToPlace(1); });
    add(QKeySequence::FindPrevious, [this] { goToPlace(-1); });
    connect(m_view, &PageView::zoomKeyPressed, this, [this](int step) {
        if (step == 0)
            chooseZoom(FitWidth);
        else
            zoomBy(step > 0 ? kZoomStep : 1 / kZoomStep);
    });
}

void PdfView::setPdf(const QByteArray &pdf)
{
    m_sentence.clear();
    m_wasRestarted = false;
    m_pages.openBytes(pdf);
}

void PdfView::setFile(const QString &path)
{
    m_sentence.clear();
    m_wasRestarted = false;
    m_pages.openFile(path);
}

void PdfView::clear(const QString &sentence)
{
    m_sentence = sentence;
    m_wasRestarted = false;
    m_pages.close();
    showState();
}

void PdfView::setName(const QString &name)
{
    m_view->setAccessibleName(name);
}

int PdfView::currentPage() const
{
    return m_view->currentPage();
}

void PdfView::goToPage(int page)
{
    if (page >= 0 && page < pageCount())
        m_view->goToPage(page);
}

void PdfView::zoomBy(qreal factor)
{
    if (pageCount() > 0)
        m_view->setZoom(PageView::Zoom::Factor, m_view->factor() * factor);
}

void PdfView::chooseZoom(int choice)
{
    // By itself the percentage stays what it is.
    m_view->setZoom(PageView::Zoom(choice), m_view->factor());
}

/// The pages, or why there are none.
void PdfView::showState()
{
    using State = DocumentPages::State;
    const State state = m_pages.state();
    const bool shows = state == State::Ready || state == State::Opening;
    m_view->setVisible(shows);
    m_nothing->setVisible(!shows);
    if (state == State::Locked)
        m_nothing->setWords(
            tr("This document asks for a password: its pages cannot be shown. Attach it without one."));
    else if (state == State::Failed)
        m_nothing->setWords(tr("The pages cannot be shown: %1.").arg(reasonText(m_pages.reason())),
                            tr("Try again"));
    else
        m_nothing->setWords(m_sentence);
    if (state == State::Opening)
        m_said->setState(Meaning::None, {});
    else
        m_said->setState(m_wasRestarted && shows ? Meaning::ToCheck : Meaning::None,
                         m_wasRestarted && shows
                             ? tr("The drawing of the pages broke off and was started again.")
                             : QString());
    if (!shows)
        closeSearch();
    showPage();
    showZoom();
}

void PdfView::showPage()
{
    const int count = pageCount();
    m_page->setText(count == 0 ? QString() : tr("page %1 of %2").arg(currentPage() + 1).arg(count));
    m_back->setEnabled(currentPage() > 0);
    m_forward->setEnabled(currentPage() + 1 < count);
    m_find->setEnabled(count > 0);
}

void PdfView::showZoom()
{
    const QSignalBlocker blocker(m_zoom);
    const bool any = pageCount() > 0;
    const qreal factor = m_view->factor();
    m_zoom->setItemText(Percent, tr("%1 %", "zoom").arg(qRound(factor * 100)));
    m_zoom->setCurrentIndex(int(m_view->zoom()));
    m_out->setEnabled(any && factor > PageView::kLeastFactor);
    m_in->setEnabled(any && factor < PageView::kMostFactor);
    m_zoom->setEnabled(any);
}

void PdfView::retranslate()
{
    const QList<QPair<QToolButton *, QString>> tools{{m_back, tr("Previous page")},
                                                     {m_forward, tr("Next page")},
                                                     {m_out, tr("Zoom out")},
                                                     {m_in, tr("Zoom in")},
                                                     {m_find, tr("Search in the document")},
                                                     {m_previous, tr("Previous place")},
                                                     {m_next, tr("Next place")},
                                                     {m_close, tr("Close the search")}};
    for (const auto &[button, words] : tools) {
        button->setAccessibleName(words);
        button->setToolTip(words);
    }
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setToolTip(tr("Zoom"));
    m_zoom->setItemText(FitWidth, tr("width", "zoom: as wide as the room"));
    m_zoom->setItemText(WholePage, tr("page", "zoom: the whole page"));
    m_words->setPlaceholderText(tr("Search in the document"));
    m_words->setAccessibleName(tr("Search in the document"));
    showState();
    showPlaces();
}

void PdfView::applyLook()
{
    // The page takes the room: at its width it is small enough.
    m_view->setGap(look::em(this, 0.5));
    const int small = look::em(this, 0.25);
    const int side = look::em(this, 1.25);
    for (QWidget *bar : {m_bar, m_searchBar}) {
        bar->layout()->setContentsMargins(2 * small, small, 2 * small, small);
        bar->layout()->setSpacing(small);
    }
    m_said->setContentsMargins(2 * small, small, 2 * small, small);
    for (QToolButton *button : {m_back, m_forward, m_out, m_in, m_find, m_previous, m_next, m_close})
        button->setIconSize(QSize(side, side));
}

QSize PdfView::minimumSizeHint() const
{
    // The box of zooms gives way.
    const QLayout *bar = m_bar->layout();
    const int zoom = m_zoom->isHidden() ? 0 : m_zoom->minimumSizeHint().width() + bar->spacing();
    return {std::max(look::em(this, kLeastWidth), bar->minimumSize().width() - zoom),
            QFrame::minimumSizeHint().height()};
}

void PdfView::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    // What was put into the bar needs room, too.
    const auto *row = static_cast<const QHBoxLayout *>(m_bar->layout());
    int tools = 0;
    for (int i = row->indexOf(m_forward) + 2; i < row->indexOf(m_out); ++i)
        tools += row->itemAt(i)->minimumSize().width() + row->spacing();
    m_zoom->setVisible(width() >= look::em(this, kZoomBoxFrom) + tools);
}

void PdfView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PdfView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    stylepainter::box(painter, rect(), look::color(look::Role::HeaderBar, palette()),
                      look::color(look::Role::Separator, palette()), this);
}

} // namespace viatique
