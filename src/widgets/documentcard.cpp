// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/documentcard.h"

#include "core/language.h"
#include "rules/context.h"
#include "rules/words.h"
#include "session/attachments.h"
#include "session/citedtexts.h"
#include "session/draftsession.h"
#include "session/linkchange.h"
#include "ui_documentcard.h"
#include "widgets/choices.h"
#include "widgets/fieldbinder.h"
#include "widgets/look.h"
#include "widgets/rowtable.h"
#include "widgets/rowticker.h"

#include <QCheckBox>
#include <QEvent>

#include <algorithm>

namespace viatique {

namespace {

constexpr QLatin1String kDocuments("documents");
/// Rows of the data that are seen at once.
constexpr int kLinkRows = 8;
constexpr int kLinkRowsBeside = 5;
/// Width from which the data stand beside the fields, and of which the fields are a part, in em.
constexpr qreal kBeside = 72;
/// What a check box has beside its words, the least of these, and the most that a title has, in em.
constexpr qreal kBoxWidth = 2;
constexpr qreal kLeastNameWidth = 10;
constexpr qreal kTitleWidth = 47;

constexpr DocumentKind kKinds[] = {
    DocumentKind::Unset,     DocumentKind::Decree,    DocumentKind::Order,  DocumentKind::Deliberation,
    DocumentKind::LegalText, DocumentKind::Agreement, DocumentKind::MockUp, DocumentKind::Other,
};

QString memberOf(const QString &id, const char *member)
{
    return words::pointer(kDocuments, id, QLatin1String(member));
}

/// How many pages, and whether their text can be searched; empty where nothing is known.
QString factsSentence(const DocumentFacts &facts)
{
    using Layer = DocumentFacts::TextLayer;
    QStringList parts;
    if (facts.pages > 0)
        parts.append(DocumentCard::tr("%n page(s)", nullptr, facts.pages));
    if (facts.text == Layer::Digital)
        parts.append(DocumentCard::tr("its text can be searched"));
    else if (facts.text == Layer::Scan)
        parts.append(DocumentCard::tr("a scan: its text can be neither searched nor read aloud"));
    else if (facts.text == Layer::Blank)
        parts.append(DocumentCard::tr("neither text nor pictures on its first pages"));
    return parts.join(QLatin1String(", "));
}

QString textName(const LegalText &text)
{
    const QString name = citedtexts::name(text);
    return name.isEmpty() ? DocumentCard::tr("text without a name") : name;
}

} // namespace

DocumentCard::DocumentCard(DraftSession &session, FieldBinder &fields, QWidget *parent)
    : Card(parent)
    , m_session(session)
    , m_fields(fields)
    , m_links(session, LinkModel::Kind::Documents)
    , m_ui(std::make_unique<Ui::DocumentCard>())
{
    m_ui->setupUi(this);
    setUpLinks();
    connect(m_ui->kindBox, &QComboBox::activated, this, [this](int index) { setKind(kKinds[index]); });
    look::setLink(m_ui->proposalButton);
    // As it is pressed: the field above loses the focus then, and what is said of it may move the button
    // away.
    connect(m_ui->proposalButton, &QPushButton::pressed, this, [this] {
        setKind(m_session.facts().value(m_id).likelyKind);
        focusKind();
    });
    connect(m_ui->formerButton, &QPushButton::clicked, this, [this] {
        m_session.takeBackFormer(m_id);
        focusKind();
    });
    connect(&session, &DraftSession::findingsChanged, this, &DocumentCard::showFacts);
    connect(&session, &DraftSession::requestChanged, this, [this] {
        if (!haveSameLinks(m_session.request(), m_shown))
            showAll();
    });
    m_ui->copyGroup->installEventFilter(this);
    hide();
    retranslate();
    arrange();
}

DocumentCard::~DocumentCard() = default;

void DocumentCard::setUpLinks()
{
    rowtable::setUp(m_ui->linkTable, &m_links);
    new RowTicker(m_ui->linkTable);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_links, signal, this, &DocumentCard::showLinks);
    connect(&m_links, &QAbstractItemModel::dataChanged, this, &DocumentCard::showLinks);
    for (QPushButton *button : {m_ui->allButton, m_ui->neededButton, m_ui->noneButton})
        button->setEnabled(!m_session.isReadOnly());
    connect(m_ui->allButton, &QPushButton::clicked, &m_links, &LinkModel::linkEach);
    connect(m_ui->neededButton, &QPushButton::clicked, &m_links, &LinkModel::linkAll);
    connect(m_ui->noneButton, &QPushButton::clicked, &m_links, &LinkModel::unlinkAll);
    connect(m_ui->linkNotice->button(0), &QPushButton::clicked, this, [this] {
        m_links.linkAll();
        m_ui->linkTable->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ui->noData->button(), &QPushButton::clicked, this, &DocumentCard::dataRequested);
}

void DocumentCard::setKind(DocumentKind kind)
{
    m_session.edit(memberOf(m_id, "kind"), [this, kind](Request &request) {
        for (Document &one : request.documents) {
            if (one.id == m_id)
                one.kind = kind;
        }
    });
}

const Document *DocumentCard::document() const
{
    return m_session.request().document(m_id);
}

void DocumentCard::setDocument(const QString &documentId)
{
    if (documentId != m_id) {
        m_id = documentId;
        m_links.setSubject(documentId);
        if (document())
            bindFields();
        m_shownTexts.clear();
    }
    setVisible(document());
    showAll();
}

void DocumentCard::showAll()
{
    m_shown = m_session.request();
    showTexts();
    showName();
    showFacts();
    showLinks();
}

void DocumentCard::bindFields()
{
    m_fields.bindText(m_ui->titleEdit, memberOf(m_id, "title"));
    m_fields.bind(m_ui->kindBox, memberOf(m_id, "kind"), [this](const Request &request) {
        const Document *shown = request.document(m_id);
        const auto *const kind =
            std::find(std::begin(kKinds), std::end(kKinds), shown ? shown->kind : DocumentKind::Unset);
        m_ui->kindBox->setCurrentIndex(int(kind - std::begin(kKinds)));
    });
}

void DocumentCard::fillKinds()
{
    const QSignalBlocker blocker(m_ui->kindBox);
    const int current = std::max(0, m_ui->kindBox->currentIndex());
    m_ui->kindBox->clear();
    for (const DocumentKind kind : kKinds)
        m_ui->kindBox->addItem(kind == DocumentKind::Unset ? tr("choose…", "kind of a document")
                                                           : words::documentKind(kind));
    m_ui->kindBox->setCurrentIndex(current);
}

void DocumentCard::showTexts()
{
    const Document *shown = document();
    const QList<LegalText> &texts = m_session.request().legalFramework.texts;
    if (texts != m_shownTexts || m_ui->copyLayout->isEmpty()) {
        m_shownTexts = texts;
        qDeleteAll(m_ui->copyGroup->findChildren<QCheckBox *>(Qt::FindDirectChildrenOnly));
        for (const LegalText &text : texts) {
            QAbstractButton *box = choices::addCheckBox(m_ui->copyGroup, m_ui->copyLayout, text.id, {});
            box->setObjectName(QString(QStringLiteral("copyOf_") + text.id));
            box->setToolTip(textName(text));
            box->setAccessibleName(textName(text));
            box->setEnabled(!m_session.isReadOnly());
            // A long name is cut to the room that there is; it does not ask for more.
            box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        }
        orderTabs();
        nameTexts();
        choices::onTicked(m_ui->copyGroup, this, [this](const QString &text, bool ticked) {
            m_session.edit(memberOf(m_id, "legalTexts"),
                           [&](Request &request) { attachments::setCopyOf(request, m_id, text, ticked); });
        });
    }
    choices::show(m_ui->copyGroup, shown ? shown->legalTexts : QStringList());
    m_ui->copyLabel->setVisible(!texts.isEmpty());
    m_ui->copyGroup->setVisible(!texts.isEmpty());
}

/// The boxes are made anew with the texts, and come after the kind.
void DocumentCard::orderTabs()
{
    QWidget *before = m_ui->proposalButton;
    setTabOrder(m_ui->kindBox, before);
    const QList<QCheckBox *> boxes = m_ui->copyGroup->findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes) {
        setTabOrder(before, box);
        before = box;
    }
}

/// A box does not wrap its words: a long title ends in an ellipsis, and is whole in the tool tip.
void DocumentCard::nameTexts()
{
    const int room =
        std::max(m_ui->copyGroup->width() - look::em(this, kBoxWidth), look::em(this, kLeastNameWidth));
    const QList<QCheckBox *> boxes = m_ui->copyGroup->findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes) {
        QString name = box->fontMetrics().elidedText(box->accessibleName(), Qt::ElideRight, room);
        // Not a mnemonic.
        box->setText(name.replace(QLatin1Char('&'), QLatin1String("&&")));
    }
}

void DocumentCard::showName()
{
    if (const Document *shown = document())
        m_ui->nameLabel->setText(tr("“%1”", "name of a file").arg(shown->fileName));
}

/// What was seen in the file, and what its first page says it is: a proposal while nothing was chosen, a
/// doubt where something else was.
void DocumentCard::showFacts()
{
    const Document *shown = document();
    const DocumentFacts facts = m_session.facts().value(m_id);
    const QString words = shown && m_session.facts().contains(m_id) ? factsSentence(facts) : QString();
    m_ui->factsLabel->setText(words);
    m_ui->factsLabel->setVisible(!words.isEmpty());
    const std::optional<Document> former = shown ? m_session.former(m_id) : std::nullopt;
    m_ui->former->setVisible(former.has_value() && !m_session.isReadOnly());
    if (former)
        m_ui->formerLabel->setText(
            tr("In the place of “%1” (%2), which is kept until the next export.", "name of a file, size")
                .arg(former->fileName, sizeText(former->size)));
    const bool says = shown && facts.likelyKind != DocumentKind::Unset && facts.likelyKind != shown->kind
                      && !m_session.isReadOnly();
    m_ui->form->setRowVisible(m_ui->proposal, says);
    if (!says)
        return;
    const QString kind = words::documentKind(facts.likelyKind);
    m_ui->proposalLabel->setState(Meaning::Advice,
                                  tr("Its first page says: %1.", "kind of a document").arg(kind));
    m_ui->proposalButton->setText(tr("Choose “%1”", "kind of a document").arg(kind));
}

void DocumentCard::showLinks()
{
    const Document *shown = document();
    const int all = m_links.rowCount();
    const bool any = shown && all > 0;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_ui->linksLabel, m_ui->countLabel, m_ui->allButton,
                                          m_ui->neededButton, m_ui->noneButton, m_ui->linkTable})
        widget->setVisible(any);
    m_ui->noData->setVisible(shown && all == 0);
    const attachments::Expectation expected = attachments::expectation(
        rules::Context({m_session.request(), m_session.catalogue(), m_session.facts(), m_session.today()}));
    m_ui->neededButton->setEnabled(expected.needing > 0 && !m_session.isReadOnly());
    m_ui->countLabel->setText(tr("%1 of %n data", nullptr, all).arg(m_links.linked()));
    const bool offers = any && isSupportingKind(shown->kind) && m_links.linked() == 0 && expected.lacking > 0
                        && !m_session.isReadOnly();
    m_ui->linkNotice->setVisible(offers);
    if (offers)
        m_ui->linkNotice->setNotice(Meaning::Advice, tr("This document supports no datum yet."),
                                    tr("%n data need(s) a document.", nullptr, expected.lacking));
    fitLinks();
}

void DocumentCard::focusLink(const QString &endpointId)
{
    for (int row = 0; row < m_links.rowCount(); ++row) {
        if (m_links.rows().at(row).endpointId == endpointId)
            m_ui->linkTable->setCurrentIndex(m_links.index(row, LinkModel::DatumColumn));
    }
    m_ui->linkTable->setFocus(Qt::OtherFocusReason);
}

void DocumentCard::focusKind()
{
    FieldBinder::focusControl(m_ui->kindBox);
}

void DocumentCard::setNarrow(bool narrow)
{
    m_narrow = narrow;
    arrange();
}

void DocumentCard::arrange()
{
    nameTexts();
    const bool beside = isBeside();
    const int edge = look::em(this, 1);
    m_ui->cardLayout->setContentsMargins(edge, edge, edge, edge);
    m_ui->cardLayout->setSpacing(look::em(this, 0.75));
    m_ui->columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_ui->columns->setSpacing(look::em(this, 1.5));
    m_ui->links->setSpacing(look::em(this, 0.5));
    m_ui->linkRow->setSpacing(look::em(this, 0.5));
    m_ui->buttonRow->setSpacing(look::em(this, 0.5));
    m_ui->buttonRow->setDirection(m_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_ui->titleEdit->setMaximumWidth(look::em(this, kTitleWidth));
    m_ui->copyLayout->setSpacing(look::em(this, 0.25));
    m_ui->linkTable->setColumnHidden(LinkModel::RequirementColumn, m_narrow);
    fitLinks();
}

bool DocumentCard::isBeside() const
{
    return !m_narrow && width() >= look::em(this, kBeside);
}

void DocumentCard::fitLinks()
{
    const int rows = isBeside() ? kLinkRowsBeside : kLinkRows;
    m_ui->linkTable->setFixedHeight(rowtable::heightOf(m_ui->linkTable, rows));
}

bool DocumentCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->copyGroup && event->type() == QEvent::Resize)
        nameTexts();
    return Card::eventFilter(watched, event);
}

void DocumentCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void DocumentCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrange();
}

void DocumentCard::retranslate()
{
    m_ui->retranslateUi(this);
    fillKinds();
    m_ui->linkNotice->button(0)->setText(tr("Link to all that need one"));
    m_ui->noData->setWords(tr("No data ticked yet, so nothing to support."), tr("Choose the data"));
    m_links.retranslate();
    m_shownTexts.clear();
    showAll();
}

} // namespace viatique
