// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/pdfview.h"

#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/stylepainter.h"

#include <QBuffer>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfPageRenderer>
#include <QPdfView>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <memory>

namespace viatique {

namespace {

constexpr qreal kZoomStep = 1.25;
constexpr qreal kLeastZoom = 0.25;
constexpr qreal kMostZoom = 4;
constexpr qreal kPointsPerInch = 72;

} // namespace

PdfView::PdfView(QWidget *parent)
    : QFrame(parent)
    , m_bar(new QWidget(this))
    , m_back(addTool(QStringLiteral("previousPageButton")))
    , m_page(new QLabel(m_bar))
    , m_forward(addTool(QStringLiteral("nextPageButton")))
    , m_out(addTool(QStringLiteral("zoomOutButton")))
    , m_zoom(new QComboBox(m_bar))
    , m_in(addTool(QStringLiteral("zoomInButton")))
    , m_view(new QPdfView(this))
{
    m_view->setObjectName(QStringLiteral("pages"));
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::StrongFocus);
    setUpBar();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_view, 1);
    connect(m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, &PdfView::showPage);
    applyLook();
    retranslate();
}

PdfView::~PdfView()
{
    // Qt 6.4 forgets the thread that draws the pages unless it is told to draw without one.
    if (auto *renderer = m_view->findChild<QPdfPageRenderer *>())
        renderer->setRenderMode(QPdfPageRenderer::RenderMode::SingleThreaded);
    // Before the document that it draws.
    delete m_view;
}

QToolButton *PdfView::addTool(const QString &name)
{
    auto *button = new QToolButton(m_bar);
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
    connect(m_back, &QToolButton::clicked, this, [this] { goToPage(currentPage() - 1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { goToPage(currentPage() + 1); });
    connect(m_out, &QToolButton::clicked, this, [this] { zoomBy(1 / kZoomStep); });
    connect(m_in, &QToolButton::clicked, this, [this] { zoomBy(kZoomStep); });
    connect(m_zoom, &QComboBox::activated, this, &PdfView::chooseZoom);
}

bool PdfView::setPdf(const QByteArray &pdf)
{
    auto document = std::make_unique<QPdfDocument>();
    auto *buffer = new QBuffer(document.get());
    buffer->setData(pdf);
    buffer->open(QIODevice::ReadOnly);
    document->load(buffer);
    if (document->status() != QPdfDocument::Status::Ready)
        return false;
    const int across = m_view->horizontalScrollBar()->value();
    const int down = m_view->verticalScrollBar()->value();
    QPdfDocument *former = m_document;
    m_document = document.release();
    m_document->setParent(this);
    m_view->setDocument(m_document);
    delete former;
    m_view->horizontalScrollBar()->setValue(across);
    m_view->verticalScrollBar()->setValue(down);
    showPage();
    showZoom();
    return true;
}

void PdfView::setName(const QString &name)
{
    m_view->setAccessibleName(name);
}

int PdfView::pageCount() const
{
    return m_document ? m_document->pageCount() : 0;
}

int PdfView::currentPage() const
{
    return m_view->pageNavigator()->currentPage();
}

void PdfView::goToPage(int page)
{
    if (page < 0 || page >= pageCount())
        return;
    m_view->pageNavigator()->jump(page, QPointF());
    showPage();
}

qreal PdfView::shownZoom() const
{
    if (m_view->zoomMode() == QPdfView::ZoomMode::Custom || pageCount() == 0)
        return m_view->zoomFactor();
    const QSizeF paper = m_document->pagePointSize(std::clamp(currentPage(), 0, pageCount() - 1));
    const QMargins margins = m_view->documentMargins();
    const QSize room = m_view->viewport()->size().shrunkBy(margins);
    const qreal across = room.width() / (paper.width() * m_view->logicalDpiX() / kPointsPerInch);
    const qreal down = room.height() / (paper.height() * m_view->logicalDpiY() / kPointsPerInch);
    return m_view->zoomMode() == QPdfView::ZoomMode::FitToWidth ? across : std::min(across, down);
}

void PdfView::zoomBy(qreal factor)
{
    const qreal wanted = std::clamp(shownZoom() * factor, kLeastZoom, kMostZoom);
    m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_view->setZoomFactor(wanted);
    showZoom();
}

void PdfView::chooseZoom(int choice)
{
    const qreal shown = shownZoom();
    if (choice == Percent) {
        m_view->setZoomMode(QPdfView::ZoomMode::Custom);
        m_view->setZoomFactor(m_view->zoomMode() == QPdfView::ZoomMode::Custom ? shown : 1);
    } else {
        m_view->setZoomMode(choice == FitWidth ? QPdfView::ZoomMode::FitToWidth
                                               : QPdfView::ZoomMode::FitInView);
    }
    showZoom();
}

void PdfView::showPage()
{
    const int count = pageCount();
    m_page->setText(count == 0 ? QString() : tr("page %1 of %2").arg(currentPage() + 1).arg(count));
    m_back->setEnabled(currentPage() > 0);
    m_forward->setEnabled(currentPage() + 1 < count);
}

void PdfView::showZoom()
{
    const QSignalBlocker blocker(m_zoom);
    const QPdfView::ZoomMode mode = m_view->zoomMode();
    m_zoom->setItemText(Percent, tr("%1 %", "zoom").arg(qRound(shownZoom() * 100)));
    m_zoom->setCurrentIndex(mode == QPdfView::ZoomMode::FitToWidth  ? FitWidth
                            : mode == QPdfView::ZoomMode::FitInView ? WholePage
                                                                    : Percent);
    m_out->setEnabled(pageCount() > 0 && shownZoom() > kLeastZoom);
    m_in->setEnabled(pageCount() > 0 && shownZoom() < kMostZoom);
    m_zoom->setEnabled(pageCount() > 0);
}

void PdfView::retranslate()
{
    const QList<QPair<QToolButton *, QString>> tools{{m_back, tr("Previous page")},
                                                     {m_forward, tr("Next page")},
                                                     {m_out, tr("Zoom out")},
                                                     {m_in, tr("Zoom in")}};
    for (const auto &[button, words] : tools) {
        button->setAccessibleName(words);
        button->setToolTip(words);
    }
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setToolTip(tr("Zoom"));
    m_zoom->setItemText(FitWidth, tr("width", "zoom: as wide as the room"));
    m_zoom->setItemText(WholePage, tr("page", "zoom: the whole page"));
    showPage();
    showZoom();
}

void PdfView::applyLook()
{
    // QPdfView paints its desk in this colour, and the pages white.
    const bool dark = look::isDark(palette());
    QPalette desk = palette();
    desk.setColor(QPalette::Dark,
                  look::color(dark ? look::Role::StepList : look::Role::Separator, palette()));
    m_view->setPalette(desk);
    // The page takes the room: at its width it is small enough.
    const int gap = look::em(this, 0.5);
    m_view->setDocumentMargins(QMargins(gap, gap, gap, gap));
    m_view->setPageSpacing(gap);
    const int small = look::em(this, 0.25);
    m_bar->layout()->setContentsMargins(2 * small, small, 2 * small, small);
    m_bar->layout()->setSpacing(small);
    const int side = look::em(this, 1.25);
    for (QToolButton *button : {m_back, m_forward, m_out, m_in})
        button->setIconSize(QSize(side, side));
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
