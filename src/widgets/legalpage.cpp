// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/legalpage.h"

#include "core/language.h"
#include "rules/rules.h"
#include "rules/words.h"
#include "session/citedtexts.h"
#include "session/draftsession.h"
#include "session/findingmodel.h"
#include "session/gravity.h"
#include "ui_legalpage.h"
#include "widgets/fieldbinder.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/principlewarning.h"
#include "widgets/prompts.h"
#include "widgets/rowtable.h"
#include "widgets/rowticker.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QUrl>

#include <algorithm>

namespace viatique {

namespace {

constexpr int kStep = 4;
constexpr QLatin1String kTexts("texts");
/// Rows of the texts that are seen at once; there are rarely more than three.
constexpr int kTextRows = 4;
/// In em: the column of labels, the widest field, and what keeps the line for a new text from the fields of
/// the one at hand, beside the spacing.
constexpr qreal kLabels = 11.5;
constexpr qreal kField = 60;
constexpr qreal kSpacing = 0.75;
constexpr qreal kApart = 0.75;

QString textField(const QString &id, QLatin1String member = QLatin1String())
{
    return QString(QLatin1String("/legalFramework") + words::pointer(kTexts, id, member));
}

} // namespace

LegalPage::LegalPage(const PageContext &pageContext, QWidget *parent)
    : Page(kStep, pageContext, parent)
    , m_texts(pageContext.session)
    , m_coverage(pageContext.session)
    , m_links(pageContext.session, LinkModel::Kind::Texts)
    , m_ui(std::make_unique<Ui::LegalPage>())
    , m_natures(new QMenu(this))
    , m_known(new QMenu(this))
{
    m_ui->setupUi(content());
    setFormColumn(false);
    m_ui->countLabel->setWordWrap(false);
    fields().bindText(m_ui->natureEdit, QStringLiteral("/legalFramework/nature"));
    m_ui->naturesButton->setMenu(m_natures);
    m_ui->naturesButton->setEnabled(!session().isReadOnly());
    connect(m_natures, &QMenu::aboutToShow, this, &LegalPage::fillNatures);
    setUpTexts();
    setUpAdding();
    setUpLinks();
    connect(&session(), &DraftSession::requestChanged, this, [this] {
        // What was said of the last addition is past.
        if (!m_adding && m_ui->newTextEdit->text().isEmpty())
            m_ui->recognisedLabel->setState(Meaning::None, {});
    });
    connect(&session(), &DraftSession::findingsChanged, this, &LegalPage::updateFindings);
    connect(m_ui->notice->button(0), &QPushButton::clicked, this, &LegalPage::noticeClicked);
    retranslate();
    textsChanged();
    updateFindings();
    updateProposals();
    arrange();
}

LegalPage::~LegalPage() = default;

void LegalPage::setUpTexts()
{
    rowtable::setUp(m_ui->textTable, &m_texts);
    QHeaderView *header = m_ui->textTable->header();
    header->setSectionResizeMode(TextModel::RecognisedColumn, QHeaderView::Stretch);
    m_ui->textTable->installEventFilter(this);
    auto *ticker = new RowTicker(m_ui->textTable);
    connect(ticker, &RowTicker::entered, m_ui->titleEdit,
            [this] { FieldBinder::focusControl(m_ui->titleEdit); });
    connect(m_ui->textTable, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == TextModel::SourceColumn)
            openSource();
    });
    connect(m_ui->textTable->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LegalPage::showCurrent);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_texts, signal, this, &LegalPage::textsChanged);
    connect(&m_texts, &QAbstractItemModel::dataChanged, this, &LegalPage::showCurrent);
    m_ui->openButton->setIcon(icon(Icon::ExternalLink));
    m_ui->removeButton->setIcon(icon(Icon::Trash));
    connect(m_ui->openButton, &QPushButton::clicked, this, &LegalPage::openSource);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &LegalPage::removeCurrent);
}

void LegalPage::fillNatures()
{
    const auto natures = [] {
        return QStringList{tr("Article of a code"),  tr("Law"),          tr("Decree"),
                           tr("Order", "an arrêté"), tr("Deliberation"), tr("Agreement")};
    };
    // Chosen in the language of the window, written in that of the agent who reads the request.
    const QStringList shown = natures();
    const LanguageScope french(QStringLiteral("fr"));
    const QStringList written = natures();
    m_natures->clear();
    for (qsizetype i = 0; i < shown.size(); ++i) {
        connect(m_natures->addAction(shown.at(i)), &QAction::triggered, this, [this, nature = written.at(i)] {
            session().endTyping();
            session().setText(QStringLiteral("/legalFramework/nature"), nature);
            session().endTyping();
        });
    }
}

// The texts

QString LegalPage::currentId() const
{
    return m_ui->textTable->currentIndex().data(IdRole).toString();
}

void LegalPage::select(const QString &textId)
{
    for (int row = 0; row < m_texts.rowCount(); ++row) {
        if (m_texts.rows().at(row).text.id == textId)
            m_ui->textTable->setCurrentIndex(m_texts.index(row, TextModel::TextColumn));
    }
}

void LegalPage::textsChanged()
{
    const bool any = m_texts.rowCount() > 0;
    if (any && !m_ui->textTable->currentIndex().isValid())
        m_ui->textTable->setCurrentIndex(m_texts.index(0, TextModel::TextColumn));
    m_ui->textTable->setVisible(any);
    m_ui->textsLabel->setBuddy(any ? static_cast<QWidget *>(m_ui->textTable) : m_ui->newTextEdit);
    m_ui->textTable->setFixedHeight(rowtable::heightOf(m_ui->textTable, kTextRows));
    showCurrent();
}

/// The text of the current row: with its fields, and with the data that it founds.
void LegalPage::showCurrent()
{
    const QString id = currentId();
    m_ui->currentText->setVisible(!id.isEmpty());
    m_ui->selectedLabel->setVisible(!id.isEmpty());
    m_ui->addSpacer->changeSize(0, id.isEmpty() ? 0 : look::em(this, kApart), QSizePolicy::Minimum,
                                QSizePolicy::Fixed);
    m_ui->pageLayout->invalidate();
    const QModelIndex source = m_ui->textTable->currentIndex().siblingAtColumn(TextModel::SourceColumn);
    m_ui->openButton->setEnabled(!source.data(LinkRole).toUrl().isEmpty());
    m_ui->removeButton->setEnabled(!session().isReadOnly());
    const LegalText *text = session().request().legalText(id);
    m_ui->selectedLabel->setText(text ? tr("The text selected: %1").arg(citedtexts::name(*text)) : QString());
    if (id != m_current) {
        m_current = id;
        m_ui->coverageTable->setColumnAtHand(QLatin1String("t/") + id);
        fields().bindText(m_ui->titleEdit, textField(id, QLatin1String("title")));
        fields().bindText(m_ui->urlEdit, textField(id, QLatin1String("url")));
        updateFindings();
    }
    updateLinks();
}

void LegalPage::removeCurrent()
{
    const QString id = currentId();
    if (id.isEmpty() || session().isReadOnly())
        return;
    session().edit(textField(id), [&id](Request &request) { citedtexts::remove(request, id); });
    if (m_texts.rowCount() > 0)
        m_ui->textTable->setFocus(Qt::OtherFocusReason);
    else
        m_ui->newTextEdit->setFocus(Qt::OtherFocusReason);
}

void LegalPage::openSource()
{
    const QModelIndex source = m_ui->textTable->currentIndex().siblingAtColumn(TextModel::SourceColumn);
    const QUrl link = source.data(LinkRole).toUrl();
    if (!link.isEmpty())
        context().prompts.openUrl(link);
}

// What is said of them

void LegalPage::updateFindings()
{
    // What is said of the text itself; its fields have their own.
    const QString target = textField(currentId());
    const QList<Finding> &findings = session().findings();
    const auto found = std::find_if(findings.cbegin(), findings.cend(),
                                    [&](const Finding &finding) { return finding.target == target; });
    if (currentId().isEmpty() || found == findings.cend())
        m_ui->textFinding->setState(Meaning::None, {});
    else
        m_ui->textFinding->setState(meaningOf(*found),
                                    rules::message(*found, session().request(), session().catalogue()));
    updateNotice();
}

void LegalPage::updateNotice()
{
    const auto warning = principleWarning(session(), m_typed);
    m_ui->notice->setVisible(warning.has_value());
    m_noticeText = warning ? warning->fitting : QString();
    m_noticeTarget = warning ? warning->target : QString();
    if (!warning)
        return;
    m_ui->notice->setNotice(warning->meaning, warning->what, warning->why);
    m_ui->notice->button(0)->setText(warning->button);
}

void LegalPage::noticeClicked()
{
    if (const KnownText *known = knownText(m_noticeText))
        add({citedtexts::of(*known)});
    else if (!m_noticeTarget.isEmpty())
        focusField(m_noticeTarget);
    else
        openKnown(m_ui->notice->button(0));
}

// Going about

/// What was typed and not added yet is no part of the request, and would be lost.
void LegalPage::left()
{
    if (!session().isReadOnly() && !m_ui->newTextEdit->text().trimmed().isEmpty())
        addTyped();
}

void LegalPage::shown()
{
    // Rows have the height that they are shown with.
    updateLinks();
}

bool LegalPage::focusField(const QString &target)
{
    const QString datum = words::idInPointer(target, QLatin1String("endpoints"));
    if (!datum.isEmpty() && target.endsWith(QLatin1String("/legalTexts"))) {
        if (!focusDatum(datum))
            FieldBinder::focusControl(m_ui->newTextEdit);
        return true;
    }
    if (!target.startsWith(QLatin1String("/legalFramework")))
        return false;
    const QString text = words::idInPointer(target, kTexts);
    if (session().request().legalText(text)) {
        select(text);
        FieldBinder::focusControl(target.endsWith(QLatin1String("/url")) ? m_ui->urlEdit : m_ui->titleEdit);
        return true;
    }
    FieldBinder::focusControl(target.endsWith(QLatin1String("/nature")) ? m_ui->natureEdit
                                                                        : m_ui->newTextEdit);
    return true;
}

bool LegalPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->textTable && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Delete)) {
        removeCurrent();
        return true;
    }
    return Page::eventFilter(watched, event);
}

void LegalPage::setRoom(Width width)
{
    Page::setRoom(width);
    m_room = width;
    arrange();
}

void LegalPage::arrange()
{
    const bool narrow = m_room == Width::Narrow;
    const int gap = look::em(this, 0.75);
    m_ui->textTable->setColumnHidden(TextModel::RecognisedColumn, m_room != Width::Wide);
    m_ui->textTable->setColumnHidden(TextModel::SourceColumn, narrow);
    arrangeLinks();
    const auto hasFields = [this](const QBoxLayout *row) {
        return row != m_ui->linkHeading && row != m_ui->atHandRow;
    };
    for (QBoxLayout *row : std::initializer_list<QBoxLayout *>{
             m_ui->natureRow, m_ui->addRow, m_ui->currentRow, m_ui->linkHeading, m_ui->atHandRow}) {
        row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        row->setSpacing(gap);
        // The messages under the fields must not move what stands beside them.
        for (int i = 0; i < row->count(); ++i)
            row->itemAt(i)->setAlignment(hasFields(row) ? Qt::AlignTop : Qt::Alignment());
    }
    const int height = m_ui->titleEdit->sizeHint().height();
    for (QLabel *label : {m_ui->natureLabel, m_ui->titleLabel, m_ui->urlLabel})
        label->setMinimumHeight(narrow ? 0 : height);
    m_ui->natureLabel->setMinimumWidth(narrow ? 0 : look::em(this, kLabels));
    // With the message under it.
    m_ui->natureEdit->parentWidget()->setMaximumWidth(look::em(this, kField));
    m_ui->pageLayout->setSpacing(look::em(this, kSpacing));
    textsChanged();
}

void LegalPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void LegalPage::retranslate()
{
    m_ui->retranslateUi(content());
    setHelp(tr("Cite the text that founds this processing: a general principle of exchange between "
               "administrations is not enough."));
    m_texts.retranslate();
    m_coverage.retranslate();
    m_links.retranslate();
    m_ui->proposals->retranslate();
    typed();
    showCurrent();
}

} // namespace viatique
