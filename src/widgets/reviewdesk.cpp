// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/reviewdesk.h"

#include "core/language.h"
#include "review/requestplaces.h"
#include "rules/words.h"
#include "widgets/answeredpane.h"
#include "widgets/documentpane.h"
#include "widgets/findingspane.h"
#include "widgets/fittingtabs.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/page.h"
#include "widgets/phrasemenu.h"
#include "widgets/remarkeditor.h"
#include "widgets/remarkspane.h"
#include "widgets/requesttree.h"
#include "widgets/styledlabel.h"
#include "widgets/textedit.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// In em: the panes where there is room for all three, and the least of each.
constexpr qreal kDocuments = 29;
constexpr qreal kTabs = 33;
constexpr qreal kTabsLeast = 24;
constexpr qreal kTreeLeast = 14;
constexpr qreal kTreeHeight = 12;
/// Of the names of fields.
constexpr qreal kNames = 12;
constexpr qreal kShortNames = 11;
/// Of the tabs where they are beside the request alone.
constexpr qreal kTabsMiddle = 31.5;

QString documentIn(const QString &target)
{
    return words::idInPointer(target, QLatin1String("documents"));
}

} // namespace

ReviewDesk::ReviewDesk(PackageReview &package, ReviewSession &session, PhraseBook &phrases, Prompts &prompts,
                       const QString &program, QWidget *parent)
    : QWidget(parent)
    , m_package(package)
    , m_session(session)
    , m_splitter(new QSplitter(this))
    , m_requestSide(new QWidget(m_splitter))
    , m_requestLabel(new StyledLabel(StyledLabel::Group, m_requestSide))
    , m_compare(new QPushButton(m_requestSide))
    , m_tree(new RequestTree(m_summary, m_requestSide))
    , m_documents(new DocumentPane(package, program))
    , m_tabs(new FittingTabs(m_splitter))
    , m_remarks(new RemarksPane(session))
    , m_findings(new FindingsPane)
    , m_answered(new AnsweredPane(this))
    , m_noteSide(new QWidget)
    , m_noteHelp(new StyledLabel(StyledLabel::Hint, m_noteSide))
    , m_note(new TextEdit(m_noteSide))
    , m_room(Width::Wide)
{
    setUp();
    connectPanes();
    new PhraseMenu(phrases, session, *m_remarks, prompts, this);
    m_summary.setInput(m_package.package().input);
    m_summary.setFormer(m_answered->rows());
    m_tree->spread();
    placeDocuments();
    applyLook();
    retranslate();
    const QList<Document> &documents = m_session.input().request.documents;
    if (!documents.isEmpty())
        m_documents->showPlace(documents.constFirst().id);
    followRemark(m_remarks->current());
}

void ReviewDesk::setUp()
{
    m_splitter->setObjectName(QStringLiteral("splitter"));
    m_splitter->setChildrenCollapsible(false);
    m_tree->setObjectName(QStringLiteral("requestView"));
    m_requestLabel->setBuddy(m_tree);
    m_tabs->setObjectName(QStringLiteral("reviewTabs"));
    m_note->setObjectName(QStringLiteral("privateNote"));
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_noteHelp->setWordWrap(true);
    auto *request = new QVBoxLayout(m_requestSide);
    request->setContentsMargins(0, 0, 0, 0);
    auto *requestTop = new QHBoxLayout;
    requestTop->addWidget(m_requestLabel, 1);
    requestTop->addWidget(m_compare);
    request->addLayout(requestTop);
    request->addWidget(m_tree, 1);
    m_compare->setObjectName(QStringLiteral("compareButton"));
    m_compare->setIcon(icon(Icon::Replace));
    m_compare->setAutoDefault(false);
    auto *note = new QVBoxLayout(m_noteSide);
    note->addWidget(m_noteHelp);
    note->addWidget(m_note, 1);
    for (QWidget *pane : {static_cast<QWidget *>(m_remarks), static_cast<QWidget *>(m_findings),
                          static_cast<QWidget *>(m_answered), m_noteSide}) {
        pane->setBackgroundRole(QPalette::Base);
        pane->setAutoFillBackground(true);
    }
    m_tabs->addTab(m_remarks, QString());
    m_tabs->addTab(m_findings, QString());
    m_answered->setReviews(m_package.package().reviews, m_session.input());
    if (!m_answered->isEmpty())
        m_tabs->addTab(m_answered, QString());
    else
        m_answered->hide();
    m_tabs->addTab(m_noteSide, QString());
    m_splitter->addWidget(m_requestSide);
    m_splitter->addWidget(m_tabs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter, 1);
}

void ReviewDesk::connectPanes()
{
    connect(&m_session, &ReviewSession::reviewChanged, this, &ReviewDesk::showReview);
    connect(&m_session, &ReviewSession::readOnlyChanged, this, &ReviewDesk::showReadOnly);
    connect(&m_package, &PackageReview::findingsChanged, this, &ReviewDesk::showFindings);
    connect(&m_package, &PackageReview::examined, this, &ReviewDesk::showFindings);
    connect(&m_package, &PackageReview::examined, this, &ReviewDesk::showFacts);
    connect(m_tree, &RequestTree::remarkWanted, this, [this](const QString &target) { addRemark(target); });
    connect(m_tree, &RequestTree::rowChosen, this, &ReviewDesk::followRow);
    connect(m_tree, &RequestTree::formerWanted, this, &ReviewDesk::showAnswer);
    connect(m_answered, &AnsweredPane::filled, this, [this] { m_summary.setFormer(m_answered->rows()); });
    connect(m_documents, &DocumentPane::remarkWanted, this,
            [this](const QString &id, int page, const QRectF &area) {
                addRemark(words::pointer(QLatin1String("documents"), id), page, area);
            });
    connect(m_documents, &DocumentPane::remarkClicked, this, [this](int number) {
        const QList<Remark> &remarks = m_session.review().remarks;
        if (number > 0 && number <= remarks.size())
            editRemark(remarks.at(number - 1).id);
    });
    connect(m_remarks, &RemarksPane::currentChanged, this, &ReviewDesk::followRemark);
    connect(m_remarks->newMenu(), &QMenu::aboutToShow, this, [this] { fillNewMenu(*m_remarks->newMenu()); });
    connect(m_findings, &FindingsPane::remarkWanted, this, &ReviewDesk::takeFinding);
    connect(m_findings, &FindingsPane::againWanted, this, &ReviewDesk::againWanted);
    connect(m_findings, &FindingsPane::targetChosen, m_tree, &RequestTree::choose);
    connect(m_answered, &AnsweredPane::remarkWanted, this, &ReviewDesk::askAgain);
    connect(m_answered, &AnsweredPane::remarkChosen, this, &ReviewDesk::showFormer);
    connect(m_answered, &AnsweredPane::changesWanted, this, &ReviewDesk::changesWanted);
    connect(m_compare, &QPushButton::clicked, this, &ReviewDesk::compareRequested);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] { m_session.setNote(m_note->toPlainText()); });
    m_note->setPlainText(m_session.note());
    // The session undoes the review, of which the note is no part.
    m_note->setUndoRedoEnabled(true);
    connect(m_note, &QPlainTextEdit::undoAvailable, this, &ReviewDesk::noteUndoChanged);
    connect(m_note, &QPlainTextEdit::redoAvailable, this, &ReviewDesk::noteUndoChanged);
    // Later: the note may lose the focus while the desk is being destroyed.
    const auto follow = [this](const QWidget *old, const QWidget *now) {
        if (old == m_note || now == m_note)
            emit noteUndoChanged();
    };
    connect(qApp, &QApplication::focusChanged, this, follow, Qt::QueuedConnection);
}

TextEdit *ReviewDesk::noteInHand() const
{
    return m_note->hasFocus() ? m_note : nullptr;
}

// What is shown

void ReviewDesk::showReview()
{
    const QList<Remark> &remarks = m_session.review().remarks;
    m_summary.setRemarks(remarks);
    m_documents->setRemarks(remarks, m_remarks->current());
    showTabs();
}

void ReviewDesk::showReadOnly()
{
    m_findings->setReadOnly(m_session.isReadOnly());
    m_answered->setReadOnly(m_session.isReadOnly());
    m_documents->setReadOnly(m_session.isReadOnly());
}

void ReviewDesk::showFindings()
{
    if (m_package.state() != PackageReview::State::Opened)
        return;
    m_findings->setPackage(m_package.package(), m_package.verdict() == ReceivedRow::Verdict::Valid,
                           m_package.isExamining());
    showTabs();
}

/// Of documents more is known by now.
void ReviewDesk::showFacts()
{
    if (m_package.state() != PackageReview::State::Opened)
        return;
    m_tree->refill([this] { m_summary.setInput(m_package.package().input); });
}

void ReviewDesk::showTabs()
{
    const QLocale locale = currentLocale();
    // Where there is little room, the note loses its adjective first, then the others their counts.
    const auto counted = [&locale, this](QWidget *pane, const QString &words, qsizetype count,
                                         const QString &brief) {
        const QString whole = words.arg(locale.toString(count));
        m_tabs->setWords(pane, {whole, whole, brief});
    };
    m_tabs->setWords(m_documents, {tr("Document", "tab")});
    counted(m_remarks, tr("Remarks (%1)", "tab, their number"), m_session.review().remarks.size(),
            tr("Remarks", "tab"));
    counted(m_findings, tr("Findings (%1)", "tab, their number"), m_findings->count(), tr("Findings", "tab"));
    counted(m_answered, tr("Answers (%1)", "tab, their number"), m_answered->count(), tr("Answers", "tab"));
    m_tabs->setWords(m_noteSide, {tr("Private note", "tab"), tr("Note", "tab, where there is little room")});
}

// What is chosen in one pane is shown in the others

void ReviewDesk::followRemark(const QString &remarkId)
{
    m_documents->setRemarks(m_session.review().remarks, remarkId);
    const Remark *remark = m_session.review().remark(remarkId);
    if (!remark || std::exchange(m_isFollowing, true))
        return;
    m_tree->choose(remark->target);
    if (const QString document = documentIn(remark->target); !document.isEmpty())
        m_documents->showPlace(document, remark->page, remark->area);
    m_isFollowing = false;
}

void ReviewDesk::followRow(const QModelIndex &row)
{
    if (std::exchange(m_isFollowing, true))
        return;
    const QString target = SummaryModel::targetOf(row);
    if (const QString document = documentIn(target); !document.isEmpty())
        m_documents->showPlace(document);
    const auto numbers =
        row.siblingAtColumn(SummaryModel::RemarksColumn).data(SummaryModel::NumbersRole).value<QList<int>>();
    const int current = m_session.numberOf(m_remarks->current());
    if (!numbers.isEmpty() && !numbers.contains(current))
        m_remarks->setCurrent(m_session.review().remarks.at(numbers.constFirst() - 1).id);
    const auto former =
        row.siblingAtColumn(SummaryModel::RemarksColumn).data(SummaryModel::FormerRole).value<QList<int>>();
    if (!former.isEmpty())
        m_answered->setCurrent(former.constFirst());
    m_isFollowing = false;
}

/// A remark of a former review: where it stood, as long as the document is what it was made on.
void ReviewDesk::showFormer(const Remark &remark)
{
    m_tree->choose(remark.target);
    const QString document = documentIn(remark.target);
    if (pageFitOf(remark, m_session.input().request) == PageFit::Same)
        m_documents->showFormer(document, remark.page, remark.area);
    else if (!document.isEmpty())
        m_documents->showPlace(document);
}

// Room

void ReviewDesk::setRoom(Width width)
{
    if (std::exchange(m_room, width) != width)
        placeDocuments();
}

void ReviewDesk::placeDocuments()
{
    const bool isWide = m_room == Width::Wide;
    const bool isNarrow = m_room == Width::Narrow;
    m_splitter->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
    m_documents->setAlone(!isWide);
    if (isWide) {
        m_splitter->insertWidget(1, m_documents);
        m_documents->show();
    } else if (m_tabs->indexOf(m_documents) < 0) {
        m_tabs->insertTab(0, m_documents, QString());
        m_tabs->setCurrentWidget(m_remarks);
    }
    showTabs();
    const int documents = look::em(this, kDocuments);
    const int tabs = std::max(look::em(this, kTabs), m_tabs->leastBarWidth());
    const int tabsMiddle = std::max(look::em(this, kTabsMiddle), m_tabs->leastBarWidth());
    m_tree->setNameWidth(isWide ? kNames : kShortNames);
    if (isWide)
        m_splitter->setSizes({std::max(tabs, width() - documents - tabs), documents, tabs});
    else if (!isNarrow)
        m_splitter->setSizes({std::max(1, width() - tabsMiddle), tabsMiddle});
    for (int i = 0; i < m_splitter->count(); ++i)
        m_splitter->setStretchFactor(i, i == 0 || isNarrow ? 1 : 0);
}

void ReviewDesk::setFormer(bool isThere)
{
    m_answered->setComparable(isThere);
}

void ReviewDesk::focusFirst()
{
    // A view that gets the focus first would make its first row current without selecting it.
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_summary.index(0, 0));
    m_tree->setFocus();
}

void ReviewDesk::applyLook()
{
    const int half = look::em(this, 0.5);
    const int space = look::em(this, 0.75);
    m_splitter->setHandleWidth(half);
    m_requestSide->layout()->setSpacing(half);
    m_noteSide->layout()->setContentsMargins(space, space, space, space);
    m_noteSide->layout()->setSpacing(half);
    m_tree->setMinimumSize(look::em(this, kTreeLeast), look::em(this, kTreeHeight));
    m_tree->setNameWidth(m_room == Width::Wide ? kNames : kShortNames);
    m_tabs->setMinimumWidth(look::em(this, kTabsLeast));
}

void ReviewDesk::retranslate()
{
    m_requestLabel->setText(tr("The re&quest, read-only"));
    m_tree->setAccessibleName(tr("The request, read-only"));
    m_compare->setText(tr("&Compare…"));
    m_compare->setToolTip(tr("With another revision, or another package."));
    m_tabs->setAccessibleName(tr("Remarks, findings and note"));
    m_noteHelp->setText(tr("Stays on this computer, for all revisions of this request. It is never part of "
                           "the review."));
    m_note->setAccessibleName(tr("Private note"));
    m_summary.retranslate();
    m_tree->spread();
    showReview();
    showFindings();
}

void ReviewDesk::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLook();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace viatique
