// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/documentpane.h"

#include "core/language.h"
#include "rules/words.h"
#include "session/packagereview.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/pageview.h"
#include "widgets/pdfview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <utility>

namespace viatique {

namespace {

constexpr qreal kLeastHeight = 16; // em

/// What an agent is told of a document that cannot be shown; he cannot attach it again.
QString sentenceOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::DocumentChanged:
        return DocumentPane::tr("This document is not the one that the request lists, and is not shown.");
    case ErrorCode::DocumentMissing:
        return DocumentPane::tr("This document is not in the package.");
    default:
        return DocumentPane::tr("This document cannot be read from the package.");
    }
}

} // namespace

DocumentPane::DocumentPane(PackageReview &package, const QString &program, QWidget *parent)
    : QWidget(parent)
    , m_package(package)
    , m_label(new QLabel(this))
    , m_documents(new QComboBox(this))
    , m_view(new PdfView(this, program, this))
    , m_again(new QPushButton(this))
    , m_annotate(new QPushButton(this))
    , m_tools(new QHBoxLayout)
{
    setUp();
    fill();
    applyLook();
    retranslate();
    connect(m_documents, &QComboBox::activated, this, [this] { showPlace(documentId()); });
    connect(&package, &PackageReview::documentRead, this, [this](const QString &id, const QByteArray &pdf) {
        if (id == m_asked)
            m_view->setPdf(pdf);
    });
    connect(&package, &PackageReview::documentFailed, this, [this](const QString &id, const Error &error) {
        if (id != m_asked)
            return;
        // It can be asked for again: a folder on the network may be back.
        m_asked.clear();
        m_failure = error;
        showFailure();
    });
    connect(m_again, &QPushButton::clicked, this, &DocumentPane::read);
    connect(&m_view->pages(), &DocumentPages::stateChanged, this, [this] {
        goToPlace();
        showMarks();
        showPage();
    });
    connect(&m_view->view(), &PageView::currentPageChanged, this, &DocumentPane::showPage);
    connect(&m_view->view(), &PageView::markClicked, this, &DocumentPane::remarkClicked);
    connect(&m_view->view(), &PageView::areaChosen, this,
            [this](int page, const QRectF &area) { emit remarkWanted(m_asked, page + 1, area); });
    connect(m_annotate, &QPushButton::clicked, this, [this] { emit remarkWanted(m_asked, page(), {}); });
}

void DocumentPane::setUp()
{
    m_documents->setObjectName(QStringLiteral("documentBox"));
    m_documents->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_documents->setMinimumContentsLength(8);
    m_documents->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_label->setBuddy(m_documents);
    m_view->setObjectName(QStringLiteral("documentView"));
    m_view->view().setDrawable(true);
    m_again->setObjectName(QStringLiteral("readAgainButton"));
    m_again->setAutoDefault(false);
    m_again->hide();
    m_annotate->setObjectName(QStringLiteral("annotateButton"));
    m_annotate->setIcon(icon(Icon::Pin));
    m_annotate->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_label);
    row->addWidget(m_documents, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addLayout(m_tools);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    layout->addWidget(m_view, 1);
    m_view->addTool(m_annotate);
}

void DocumentPane::fill()
{
    const Request &request = m_package.package().input->request;
    for (const Document &document : request.documents)
        m_documents->addItem(QString(), document.id);
    m_documents->setEnabled(!request.documents.isEmpty());
}

QString DocumentPane::documentId() const
{
    return m_documents->currentData().toString();
}

int DocumentPane::page() const
{
    return m_view->pageCount() > 0 ? m_view->currentPage() + 1 : 0;
}

void DocumentPane::beginArea()
{
    m_view->view().beginArea();
}

void DocumentPane::setAlone(bool alone)
{
    if (std::exchange(m_isAlone, alone) == alone)
        return;
    if (alone) {
        m_tools->addStretch();
        m_tools->addWidget(m_annotate);
    } else {
        delete m_tools->takeAt(0);
        m_view->addTool(m_annotate);
    }
    const int space = look::em(this, 0.5);
    layout()->setContentsMargins(alone ? space : 0, alone ? space : 0, alone ? space : 0, alone ? space : 0);
    retranslate();
}

void DocumentPane::showPlace(const QString &documentId, int page, const QRectF &area)
{
    const int row = m_documents->findData(documentId);
    if (row < 0)
        return;
    m_documents->setCurrentIndex(row);
    m_documents->setToolTip(m_documents->currentText());
    m_wantedPage = page;
    m_wantedArea = area;
    m_wantsFrame = false;
    if (std::exchange(m_hasFrame, false))
        m_view->view().showPlace(-1, {});
    if (isVisible())
        read();
}

void DocumentPane::showFormer(const QString &documentId, int page, const QRectF &area)
{
    showPlace(documentId);
    m_wantedPage = page;
    m_wantedArea = area;
    m_wantsFrame = !area.isNull();
    goToPlace();
}

/// The document that is chosen, unless it is there.
void DocumentPane::read()
{
    const QString id = documentId();
    if (id.isEmpty() || m_package.state() != PackageReview::State::Opened)
        return;
    if (id == m_asked)
        return goToPlace();
    m_asked = id;
    m_failure.reset();
    showFailure();
    m_view->clear(tr("Reading the document"));
    m_view->setName(m_documents->currentText());
    m_package.readDocument(id);
    showMarks();
}

void DocumentPane::showFailure()
{
    // Its button must not take the focus with it.
    if (!m_failure && m_again->hasFocus())
        m_documents->setFocus(Qt::OtherFocusReason);
    m_again->setVisible(m_failure.has_value());
    if (m_failure)
        m_view->clear(sentenceOf(*m_failure));
}

void DocumentPane::goToPlace()
{
    // Another document may be shown until the pane is seen.
    if (m_wantedPage == 0 || documentId() != m_asked
        || m_view->pages().state() != DocumentPages::State::Ready)
        return;
    const int page = std::exchange(m_wantedPage, 0) - 1;
    if (page != m_view->currentPage() || m_wantedArea.isNull())
        m_view->goToPage(page);
    if (!m_wantedArea.isNull())
        m_view->view().bringToSight(page, m_wantedArea);
    m_hasFrame = std::exchange(m_wantsFrame, false);
    if (m_hasFrame)
        m_view->view().showPlace(page, {m_wantedArea});
}

void DocumentPane::setRemarks(const QList<Remark> &remarks, const QString &current)
{
    m_remarks = remarks;
    m_current = current;
    showMarks();
}

void DocumentPane::showMarks()
{
    QList<PageView::Mark> marks;
    for (qsizetype i = 0; i < m_remarks.size(); ++i) {
        const Remark &remark = m_remarks.at(i);
        const bool isHere = words::idInPointer(remark.target, QLatin1String("documents")) == m_asked;
        if (isHere && !m_asked.isEmpty() && remark.page > 0)
            marks.append({remark.page - 1, remark.area, int(i) + 1, remark.id == m_current});
    }
    m_view->view().setMarks(marks);
}

void DocumentPane::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    showPage();
}

void DocumentPane::showPage()
{
    const bool any = page() > 0;
    m_annotate->setEnabled(any && !m_isReadOnly);
    if (m_isReadOnly)
        return m_annotate->setToolTip(tr("A colleague has this review in hand."));
    m_annotate->setToolTip(any ? tr("Adds a remark on page %1. Draw a rectangle on the page to say where, or "
                                    "press Enter there.")
                                     .arg(currentLocale().toString(page()))
                               : tr("Possible once the pages of a document are shown."));
}

void DocumentPane::applyLook()
{
    layout()->setSpacing(look::em(this, 0.5));
    m_view->setMinimumHeight(look::em(this, kLeastHeight));
}

void DocumentPane::retranslate()
{
    m_label->setText(m_isAlone ? tr("Document", "label of the box that chooses one") : tr("Doc&ument"));
    m_documents->setAccessibleName(tr("Document"));
    m_again->setText(tr("Tr&y again"));
    m_again->setAccessibleName(tr("Try to read the document again"));
    m_annotate->setText(tr("&Annotate the page"));
    const Request &request = m_package.package().input->request;
    for (int row = 0; row < m_documents->count(); ++row) {
        const Document *document = request.document(m_documents->itemData(row).toString());
        const QString label = document ? document->label() : QString();
        m_documents->setItemText(row, label);
        m_documents->setItemData(row, document ? document->fileName : QString(), Qt::ToolTipRole);
    }
    m_documents->setToolTip(m_documents->currentText());
    if (request.documents.isEmpty())
        m_view->clear(tr("The request comes without a document."));
    else if (m_failure)
        showFailure();
    else if (m_asked.isEmpty())
        m_view->clear(tr("Choose a document to see its pages."));
    showPage();
}

void DocumentPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void DocumentPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLook();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace viatique
