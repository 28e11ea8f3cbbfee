// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "pdfpages/pdfpages.h"

#include <QBuffer>
#include <QObject>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfPageRenderer>
#include <QPdfView>
#include <QScrollBar>

#include <utility>

namespace viatique {

namespace {

class Pages final : public PdfPages
{
public:
    Pages(QWidget *parent, std::function<void()> pageChanged)
        : m_view(std::make_unique<QPdfView>(parent))
    {
        m_view->setPageMode(QPdfView::PageMode::MultiPage);
        m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
        QObject::connect(m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, m_view.get(),
                         std::move(pageChanged));
    }

    ~Pages() override
    {
        // Qt 6.4 forgets the thread that draws the pages unless it is told to draw without one.
        if (auto *renderer = m_view->findChild<QPdfPageRenderer *>())
            renderer->setRenderMode(QPdfPageRenderer::RenderMode::SingleThreaded);
        // Before the document that it draws.
        m_view.reset();
    }

    QAbstractScrollArea *view() const override { return m_view.get(); }

    bool setPdf(const QByteArray &pdf) override
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
        m_view->setDocument(document.get());
        m_document = std::move(document);
        m_view->horizontalScrollBar()->setValue(across);
        m_view->verticalScrollBar()->setValue(down);
        return true;
    }

    int pageCount() const override { return m_document ? m_document->pageCount() : 0; }
    int currentPage() const override { return m_view->pageNavigator()->currentPage(); }
    void goToPage(int page) override { m_view->pageNavigator()->jump(page, QPointF()); }
    QSizeF pageSize(int page) const override
    {
        return m_document ? m_document->pagePointSize(page) : QSizeF();
    }

    Zoom zoom() const override
    {
        switch (m_view->zoomMode()) {
        case QPdfView::ZoomMode::FitToWidth:
            return Zoom::Width;
        case QPdfView::ZoomMode::FitInView:
            return Zoom::Page;
        case QPdfView::ZoomMode::Custom:
            break;
        }
        return Zoom::Factor;
    }

    qreal factor() const override { return m_view->zoomFactor(); }

    void setZoom(Zoom zoom, qreal factor) override
    {
        m_view->setZoomMode(zoom == Zoom::Width  ? QPdfView::ZoomMode::FitToWidth
                            : zoom == Zoom::Page ? QPdfView::ZoomMode::FitInView
                                                 : QPdfView::ZoomMode::Custom);
        if (zoom == Zoom::Factor)
            m_view->setZoomFactor(factor);
    }

    int gap() const override { return m_view->pageSpacing(); }

    void setGap(int gap) override
    {
        m_view->setDocumentMargins(QMargins(gap, gap, gap, gap));
        m_view->setPageSpacing(gap);
    }

private:
    std::unique_ptr<QPdfDocument> m_document;
    std::unique_ptr<QPdfView> m_view;
};

} // namespace

class PdfPagesPlugin final : public QObject, public PdfPagesFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.viatique.PdfPages/1")
    Q_INTERFACES(viatique::PdfPagesFactory)

public:
    std::unique_ptr<PdfPages> make(QWidget *parent, std::function<void()> pageChanged) const override
    {
        return std::make_unique<Pages>(parent, std::move(pageChanged));
    }
};

} // namespace viatique

#include "pdfpages.moc"
