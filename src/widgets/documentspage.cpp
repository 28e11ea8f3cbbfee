// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/documentspage.h"

#include "core/language.h"
#include "core/limits.h"
#include "rules/rules.h"
#include "rules/words.h"
#include "session/attachments.h"
#include "session/draftsession.h"
#include "session/findingmodel.h"
#include "session/gravity.h"
#include "session/scannerfolder.h"
#include "session/stepmodel.h"
#include "ui_documentspage.h"
#include "widgets/documentcard.h"
#include "widgets/fieldbinder.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/rowtable.h"
#include "widgets/rowticker.h"
#include "widgets/statelabel.h"
#include "widgets/stayinsight.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace viatique {

namespace {

constexpr int kStep = 5;
constexpr int kDataStep = 3;
constexpr QLatin1String kDocuments("documents");
/// Rows of the documents that are seen at once.
constexpr int kRows = 6;

} // namespace

DocumentsPage::DocumentsPage(const PageContext &pageContext, QWidget *parent)
    : Page(kStep, pageContext, parent)
    , m_model(pageContext.session)
    , m_ui(std::make_unique<Ui::DocumentsPage>())
    , m_splitter(new QSplitter(content()))
    , m_files(new QWidget(m_splitter))
    , m_previewSide(new StayInSight(m_splitter))
    , m_preview(new QPushButton(this))
    , m_choose(new QPushButton(this))
    , m_paste(new QPushButton(this))
    , m_scan(new QPushButton(this))
    , m_scanned(new QMenu(this))
    , m_scannerFolder(new ScannerFolder(this))
    , m_card(nullptr)
    , m_outcome(new StateLabel(m_files))
{
    m_ui->setupUi(m_files);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setUpPreview();
    setFormColumn(false);
    m_ui->expectedDocuments->setUp(context());
    m_card = new DocumentCard(session(), fields(), m_files);
    m_ui->pageLayout->insertWidget(m_ui->pageLayout->count() - 1, m_card);
    setUpFiles();
    setUpTable();
    orderTabs();
    connect(m_card, &DocumentCard::dataRequested, this, [this] { emit stepRequested(kDataStep); });
    connect(m_ui->expectedDocuments, &ExpectedDocuments::dataRequested, this,
            [this] { emit stepRequested(kDataStep); });
    connect(m_ui->expectedDocuments, &ExpectedDocuments::documentsRequested, this,
            [this](const QStringList &ids) { focusField(words::pointer(kDocuments, ids.constFirst())); });
    connect(m_ui->expectedDocuments, &ExpectedDocuments::fileRequested, this, &DocumentsPage::chooseFiles);
    connect(&session(), &DraftSession::findingsChanged, this, &DocumentsPage::showFindings);
    connect(&context().steps, &StepModel::stepsChanged, this, &DocumentsPage::showFindings);
    retranslate();
    arrange();
    showList();
}

DocumentsPage::~DocumentsPage() = default;

void DocumentsPage::setUpTable()
{
    QTreeView *table = m_ui->documentTable;
    rowtable::setUp(table, &m_model);
    table->viewport()->installEventFilter(this);
    m_ui->replaceButton->setIcon(icon(Icon::Replace));
    m_ui->removeButton->setIcon(icon(Icon::Trash));
    auto *ticker = new RowTicker(table);
    connect(ticker, &RowTicker::entered, m_card, &DocumentCard::focusKind);
    auto *deleteKey = new QShortcut(QKeySequence::Delete, table);
    deleteKey->setContext(Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &DocumentsPage::removeCurrent);
    connect(m_ui->replaceButton, &QPushButton::clicked, this, &DocumentsPage::replaceCurrent);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &DocumentsPage::removeCurrent);
    connect(m_ui->findingNotice->button(0), &QPushButton::clicked, this,
            [this] { m_tooLarge ? lightenCurrent() : replaceCurrent(); });
    connect(m_ui->findingNotice->button(1), &QPushButton::clicked, this, &DocumentsPage::splitCurrent);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, &DocumentsPage::showCurrent);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &DocumentsPage::showList);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &DocumentsPage::showCurrent);
    connect(&m_model, &QAbstractItemModel::dataChanged, table, [table] { rowtable::shareWidth(table); });
}

// What the user does

void DocumentsPage::removeCurrent()
{
    const QString id = currentId();
    if (id.isEmpty() || session().isReadOnly())
        return;
    session().edit(words::pointer(kDocuments, id),
                   [&id](Request &request) { attachments::remove(request, id); });
    if (m_model.rowCount() > 0)
        m_ui->documentTable->setFocus(Qt::OtherFocusReason);
    else
        m_choose->setFocus(Qt::OtherFocusReason);
}

// What is shown

void DocumentsPage::showList()
{
    const bool any = m_model.rowCount() > 0;
    m_ui->documentTable->setVisible(any);
    m_ui->nothingView->setVisible(!any);
    m_ui->replaceButton->setVisible(any);
    m_ui->removeButton->setVisible(any);
    m_ui->documentTable->setFixedHeight(rowtable::heightOf(m_ui->documentTable, kRows));
    rowtable::shareWidth(m_ui->documentTable);
    if (any && !m_ui->documentTable->currentIndex().isValid())
        m_ui->documentTable->setCurrentIndex(m_model.index(0, 0));
    showCurrent();
}

void DocumentsPage::showCurrent()
{
    const QString id = currentId();
    const bool can = !id.isEmpty() && !session().isReadOnly();
    m_ui->replaceButton->setEnabled(can);
    m_ui->removeButton->setEnabled(can);
    m_card->setDocument(id);
    showPreview();
    showFindings();
}

/// What is said of the list as a whole, and of the file at hand; its fields have their own.
void DocumentsPage::showFindings()
{
    const QString own = words::pointer(kDocuments, currentId());
    const QStringList ofFile{own, words::pointer(kDocuments, currentId(), QLatin1String("size"))};
    const Finding *list = nullptr;
    const Finding *file = nullptr;
    for (const Finding &finding : session().findings()) {
        if (!list && finding.target == QLatin1String("/documents"))
            list = &finding;
        if (ofFile.contains(finding.target) && (!file || finding.severity < file->severity))
            file = &finding;
    }
    const auto sentence = [this](const Finding &finding) {
        return rules::message(finding, session().request(), session().catalogue());
    };
    m_ui->listMessage->setState(list ? meaningOf(*list) : Meaning::None, list ? sentence(*list) : QString());
    const int row = m_ui->documentTable->currentIndex().row();
    // That it supports nothing yet stands above the data that it could support.
    const bool says = file && row >= 0 && row < m_model.rowCount() && file->severity != Severity::Advice;
    m_ui->findingNotice->setVisible(says);
    if (!says)
        return;
    const DocumentRow &shown = m_model.rows().at(row);
    m_ui->findingNotice->setNotice(
        meaningOf(*file), tr("“%1”: %2", "document, verdict").arg(shown.document.label(), shown.verdict),
        sentence(*file));
    // What weighs too much can be mended here.
    m_tooLarge = file->rule == QLatin1String("document-too-large");
    const bool can = !session().isReadOnly();
    m_ui->findingNotice->button(0)->setText(!can         ? QString()
                                            : m_tooLarge ? tr("Use a lighter copy")
                                                         : tr("Replace…"));
    m_ui->findingNotice->button(1)->setText(can && m_tooLarge ? tr("Split into parts") : QString());
}

QString DocumentsPage::currentId() const
{
    return m_ui->documentTable->currentIndex().data(IdRole).toString();
}

void DocumentsPage::select(const QString &documentId)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.rows().at(row).document.id == documentId)
            m_ui->documentTable->setCurrentIndex(m_model.index(row, 0));
    }
}

bool DocumentsPage::focusField(const QString &target)
{
    const QString datum = words::idInPointer(target, QLatin1String("endpoints"));
    if (!datum.isEmpty() && m_model.rowCount() > 0) {
        m_card->focusLink(datum);
        return true;
    }
    if (!datum.isEmpty() || target == QLatin1String("/documents")) {
        focusFirst();
        return true;
    }
    const QString id = words::idInPointer(target, kDocuments);
    if (!session().request().document(id))
        return false;
    select(id);
    if (!fields().focusField(target))
        m_ui->documentTable->setFocus(Qt::OtherFocusReason);
    return true;
}

void DocumentsPage::focusFirst()
{
    if (session().isReadOnly() && m_model.rowCount() > 0)
        m_ui->documentTable->setFocus(Qt::OtherFocusReason);
    else
        m_choose->setFocus(Qt::OtherFocusReason);
}

void DocumentsPage::setRoom(Width width)
{
    Page::setRoom(width);
    m_room = width;
    arrange();
}

void DocumentsPage::shown()
{
    m_inSight = true;
    m_scannerFolder->follow(true);
    // Rows have the height that they are shown with.
    arrange();
}

void DocumentsPage::arrange()
{
    const bool narrow = m_room == Width::Narrow;
    m_ui->documentTable->setColumnHidden(DocumentModel::PagesColumn, m_room != Width::Wide);
    m_ui->documentTable->setColumnHidden(DocumentModel::SizeColumn, m_room != Width::Wide);
    m_ui->pageLayout->setSpacing(look::em(this, 1));
    m_ui->attachedRow->setSpacing(look::em(this, 0.5));
    m_card->setNarrow(narrow);
    arrangePreview();
    m_ui->documentTable->setFixedHeight(rowtable::heightOf(m_ui->documentTable, kRows));
    rowtable::shareWidth(m_ui->documentTable);
}

bool DocumentsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_ui->documentTable->viewport())
        rowtable::shareWidth(m_ui->documentTable);
    return Page::eventFilter(watched, event);
}

void DocumentsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void DocumentsPage::retranslate()
{
    m_ui->retranslateUi(m_files);
    m_preview->setText(tr("Preview"));
    m_preview->setToolTip(tr("Shows the pages of the document selected"));
    const QString limit = sizeText(limits::kDataPassDocumentBytes);
    setHelp(tr("Each file is checked as it arrives: a true PDF, not encrypted, without active content, "
               "smaller than %1.")
                .arg(limit));
    m_ui->dropArea->setWords(tr("Drop your files here."),
                             tr("PDF, pictures, DOCX or ODT. %n document(s) at most.", nullptr,
                                limits::kDataPassDocumentsPerSlot));
    m_ui->dropArea->setToolTip(tr("Pictures given together become one PDF."));
    m_choose->setText(tr("Choose file&s…"));
    m_ui->nothingView->setWords(tr("No document yet. Those that you attach are listed here."),
                                tr("Choose files…"));
    m_paste->setText(tr("Paste"));
    m_scan->setText(tr("Scanner"));
    m_scan->setToolTip(tr("The newest files in the folder of the scanner"));
    m_ui->importBar->retranslate();
    m_model.retranslate();
    m_card->retranslate();
    m_ui->expectedDocuments->retranslate();
    m_ui->refusedNotice->retranslate();
    showImports();
    showFindings();
}

} // namespace viatique
