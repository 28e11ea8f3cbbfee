// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/pdfview.h"

#include "pdfpages/pdfpages.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/stylepainter.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPluginLoader>
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

/// Null where no plugin of that name fits this program.
const PdfPagesFactory *loadFactory()
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const char *folder : {VIATIQUE_PLUGINS_FROM_BIN, "../lib/viatique"}) {
        QPluginLoader loader(
            QDir::cleanPath(here.filePath(QLatin1String(folder) + QStringLiteral("/viatique-pdfpages.so"))));
        if (const auto *factory = qobject_cast<PdfPagesFactory *>(loader.instance()))
            return factory;
    }
    return nullptr;
}

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
{
    static const PdfPagesFactory *const factory = loadFactory();
    if (factory)
        m_pages = factory->make(this, [this] { showPage(); });
    setUpBar();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_bar);
    if (m_pages) {
        m_pages->view()->setObjectName(QStringLiteral("pages"));
        m_pages->view()->setFrameShape(QFrame::NoFrame);
        m_pages->view()->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(m_pages->view(), 1);
    }
    applyLook();
    retranslate();
}

PdfView::~PdfView() = default;

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
    if (!m_pages || !m_pages->setPdf(pdf))
        return false;
    showPage();
    showZoom();
    return true;
}

void PdfView::setName(const QString &name)
{
    if (m_pages)
        m_pages->view()->setAccessibleName(name);
}

int PdfView::pageCount() const
{
    return m_pages ? m_pages->pageCount() : 0;
}

int PdfView::currentPage() const
{
    return m_pages ? m_pages->currentPage() : 0;
}

void PdfView::goToPage(int page)
{
    if (page < 0 || page >= pageCount())
        return;
    m_pages->goToPage(page);
    showPage();
}

qreal PdfView::shownZoom() const
{
    if (pageCount() == 0)
        return 1;
    if (m_pages->zoom() == PdfPages::Zoom::Factor)
        return m_pages->factor();
    const QAbstractScrollArea *view = m_pages->view();
    const QSizeF paper = m_pages->pageSize(std::clamp(currentPage(), 0, pageCount() - 1));
    const QSize room = view->viewport()->size() - QSize(2 * m_pages->gap(), 2 * m_pages->gap());
    const qreal across = room.width() / (paper.width() * view->logicalDpiX() / kPointsPerInch);
    const qreal down = room.height() / (paper.height() * view->logicalDpiY() / kPointsPerInch);
    return m_pages->zoom() == PdfPages::Zoom::Width ? across : std::min(across, down);
}

void PdfView::zoomBy(qreal factor)
{
    if (!m_pages)
        return;
    m_pages->setZoom(PdfPages::Zoom::Factor, std::clamp(shownZoom() * factor, kLeastZoom, kMostZoom));
    showZoom();
}

void PdfView::chooseZoom(int choice)
{
    if (!m_pages)
        return;
    // By itself the percentage stays what it is.
    m_pages->setZoom(PdfPages::Zoom(choice), shownZoom());
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
    m_zoom->setItemText(Percent, tr("%1 %", "zoom").arg(qRound(shownZoom() * 100)));
    m_zoom->setCurrentIndex(m_pages ? int(m_pages->zoom()) : FitWidth);
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
    if (m_pages) {
        // QPdfView paints its desk in this colour, and the pages white.
        const bool dark = look::isDark(palette());
        QPalette desk = palette();
        desk.setColor(QPalette::Dark,
                      look::color(dark ? look::Role::StepList : look::Role::Separator, palette()));
        m_pages->view()->setPalette(desk);
        // The page takes the room: at its width it is small enough.
        m_pages->setGap(look::em(this, 0.5));
    }
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
