// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The pages of the document at hand, beside the list of DocumentsPage.

#include "review/requestplaces.h"
#include "rules/words.h"
#include "session/draftsession.h"
#include "session/scannerfolder.h"
#include "ui_documentspage.h"
#include "widgets/documentspage.h"
#include "widgets/look.h"
#include "widgets/pageview.h"
#include "widgets/pdfview.h"
#include "widgets/stayinsight.h"

#include <QPushButton>
#include <QSplitter>

namespace viatique {

namespace {

/// Least and usual width of the preview, and what is seen of it at least, in em.
constexpr qreal kPreviewFrom = 23;
constexpr qreal kPreviewTo = 29;
constexpr qreal kPreviewHeight = 20;
constexpr qreal kNarrowPreviewHeight = 40;

constexpr QLatin1String kDocuments("documents");

} // namespace

void DocumentsPage::setUpPreview()
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setObjectName(QStringLiteral("splitter"));
    m_preview->setObjectName(QStringLiteral("previewButton"));
    m_preview->setCheckable(true);
    setHeadingTool(m_preview);
    connect(m_preview, &QPushButton::toggled, this, &DocumentsPage::showPreview);
}

/// Made when it is seen first: the process that draws is not started for a page that nobody opens.
void DocumentsPage::openPreview()
{
    if (m_pdf)
        return;
    m_pdf = new PdfView(m_previewSide, session().inspector().program(), this);
    m_pdf->setObjectName(QStringLiteral("preview"));
    m_previewSide->setWidget(m_pdf, look::em(this, kPreviewHeight));
    m_pdf->show();
    connect(&m_pdf->pages(), &DocumentPages::stateChanged, this, &DocumentsPage::goToRing);
    connect(&session(), &DraftSession::reviewsChanged, this, &DocumentsPage::showRings);
}

/// Beside the list where there is room for both, else on demand.
void DocumentsPage::showPreview()
{
    const bool wide = m_room == Width::Wide;
    const bool open = wide || m_preview->isChecked();
    m_preview->setVisible(!wide);
    m_previewSide->setVisible(open);
    // Beside the pages there is less room.
    const bool isTight = m_room == Width::Narrow || (m_room == Width::Middle && open);
    m_ui->expectedDocuments->setRoom(isTight ? Width::Narrow : m_room);
    m_ui->documentTable->setColumnHidden(DocumentModel::KindColumn, isTight);
    if (!open || !m_inSight)
        return;
    openPreview();
    const Document *document = session().request().document(currentId());
    const QString path = document ? session().documentPath(*document) : QString();
    m_pdf->setName(document ? tr("Pages of “%1”").arg(document->label()) : tr("Pages of the document"));
    showRings();
    // What failed is tried again when the user says so.
    if (path == m_previewed)
        return;
    m_previewed = path;
    if (path.isEmpty())
        m_pdf->clear(tr("The pages of the document that you select are shown here."));
    else
        m_pdf->setFile(path);
}

/// The remarks of all reviews on the pages of the document at hand, as long as it is what they were made on.
void DocumentsPage::showRings()
{
    QList<PageView::Mark> marks;
    for (const ReviewFile &file : session().reviews().list()) {
        int number = 0;
        for (const Remark &remark : file.review.remarks) {
            ++number;
            const Document *document = pagedDocument(remark, session().request());
            if (document && document->id == currentId()
                && pageFitOf(remark, session().request()) == PageFit::Same)
                marks.append(
                    {remark.page - 1, remark.area, number, m_remark == RemarkRef{file.review.id, remark.id}});
        }
    }
    m_pdf->view().setMarks(marks);
}

void DocumentsPage::showRemark(const RemarkRef &ref)
{
    const Remark *remark = session().reviews().remark(ref);
    if (!remark || pageFitOf(*remark, session().request()) != PageFit::Same)
        return;
    m_remark = ref;
    m_goesToRing = true;
    select(pagedDocument(*remark, session().request())->id);
    // Where it is on demand, this is the demand.
    if (m_room != Width::Wide)
        m_preview->setChecked(true);
    showPreview();
    goToRing();
}

void DocumentsPage::goToRing()
{
    const Remark *remark = session().reviews().remark(m_remark);
    const bool isThere = remark && words::idInPointer(remark->target, kDocuments) == currentId();
    if (!m_pdf || !m_goesToRing || !isThere || m_pdf->pages().state() != DocumentPages::State::Ready)
        return;
    m_goesToRing = false;
    m_pdf->goToPage(remark->page - 1);
    if (!remark->area.isNull())
        m_pdf->view().bringToSight(remark->page - 1, remark->area);
}

void DocumentsPage::arrangePreview()
{
    const bool narrow = m_room == Width::Narrow;
    m_splitter->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setHandleWidth(look::em(this, 0.6));
    const int usual = look::em(this, m_room == Width::Wide ? kPreviewTo : kPreviewFrom);
    m_previewSide->setMinimumWidth(narrow ? 0 : look::em(this, kPreviewFrom));
    m_previewSide->setMinimumHeight(look::em(this, narrow ? kNarrowPreviewHeight : kPreviewHeight));
    showPreview();
    // Once a room, when its width is known: then the splitter is the user's.
    if (m_arranged == m_room || narrow || !m_inSight || m_splitter->width() < 2 * usual)
        return;
    m_arranged = m_room;
    m_splitter->setSizes({m_splitter->width() - usual, usual});
}

void DocumentsPage::roomResized()
{
    arrangePreview();
}

void DocumentsPage::left()
{
    m_inSight = false;
    m_scannerFolder->follow(false);
}

} // namespace viatique
