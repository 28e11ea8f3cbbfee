// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/expecteddocuments.h"

#include "session/draftsession.h"
#include "session/expectedmodel.h"
#include "widgets/checklistoffer.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/rowtable.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"

#include <QBoxLayout>
#include <QDir>
#include <QEvent>
#include <QPushButton>
#include <QTreeView>

namespace viatique {

namespace {

/// Rows that are seen at once.
constexpr int kRows = 6;

struct Sentence
{
    Meaning meaning;
    QString words;
};

/// In one sentence what the rows say one by one.
Sentence sentenceOf(const attachments::Expectation &expected, int lost)
{
    if (lost > 0)
        return {Meaning::ToCorrect, ExpectedDocuments::tr("%n attached document(s) can no longer be found. "
                                                          "Replace what is lost below, or remove it.",
                                                          nullptr, lost)};
    if (expected.lacking > 0)
        return {Meaning::ToDo,
                ExpectedDocuments::tr("%n data need(s) a supporting document.", nullptr, expected.lacking)};
    if (expected.fromClients > 0)
        return {Meaning::Advice,
                ExpectedDocuments::tr("Each client will supply its own documents. Attach only "
                                      "what holds for all of them.")};
    if (expected.baseSet)
        return {Meaning::Fine, ExpectedDocuments::tr("Base set: no document to supply.")};
    if (expected.needing > 0)
        return {Meaning::Fine, ExpectedDocuments::tr("All data that need a document have one.")};
    return {Meaning::Fine, ExpectedDocuments::tr("None of the data asked for needs a document.")};
}

template<typename W, typename... Arguments>
W *named(const QString &name, Arguments... arguments)
{
    W *widget = new W(arguments...);
    widget->setObjectName(name);
    return widget;
}

} // namespace

ExpectedDocuments::ExpectedDocuments(QWidget *parent)
    : QWidget(parent)
    , m_label(named<StyledLabel>(QStringLiteral("expectedLabel"), StyledLabel::Group, this))
    , m_print(named<QPushButton>(QStringLiteral("printListButton"), this))
    , m_save(named<QPushButton>(QStringLiteral("saveListButton"), this))
    , m_table(named<QTreeView>(QStringLiteral("expectedTable"), this))
    , m_data(named<StyledLabel>(QStringLiteral("expectedData"), StyledLabel::Hint, this))
    , m_sentence(named<StateLabel>(QStringLiteral("expectedState"), this))
    , m_noData(named<Notice>(QStringLiteral("noDataNotice"), this))
    , m_outcome(named<Notice>(QStringLiteral("listNotice"), this))
    , m_head(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_print);
    buttons->addWidget(m_save);
    buttons->addStretch(0);
    m_label->setBuddy(m_table);
    m_head->addWidget(m_label, 1);
    m_head->addLayout(buttons);
    layout->addLayout(m_head);
    layout->addWidget(m_table);
    layout->addWidget(m_data);
    layout->addWidget(m_sentence);
    layout->addWidget(m_noData);
    layout->addWidget(m_outcome);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_print->setIcon(icon(Icon::Print));
    m_save->setIcon(icon(Icon::Export));
    m_data->setTextFormat(Qt::PlainText);
    m_data->setWordWrap(true);
    m_outcome->hide();
    connect(m_noData->button(0), &QPushButton::clicked, this, &ExpectedDocuments::dataRequested);
}

ExpectedDocuments::~ExpectedDocuments() = default;

void ExpectedDocuments::setUp(const PageContext &context)
{
    m_model = std::make_unique<ExpectedModel>(context.session);
    m_offer = std::make_unique<ChecklistOffer>(context.session, context.settings, context.prompts);
    m_takesFiles = !context.session.isReadOnly();
    setUpTable();
    connect(m_print, &QPushButton::clicked, this, [this] { m_offer->print(this); });
    connect(m_save, &QPushButton::clicked, this, [this] { m_offer->save(this); });
    connect(m_offer.get(), &ChecklistOffer::saved, this, [this](const QString &path) {
        m_saved = path;
        m_error.reset();
        sayOutcome();
    });
    connect(m_offer.get(), &ChecklistOffer::failed, this, [this](const Error &error) {
        m_saved.clear();
        m_error = error;
        sayOutcome();
    });
    connect(m_outcome->button(0), &QPushButton::clicked, this, [this] {
        if (m_saved.isEmpty())
            m_offer->save(this);
        else
            m_offer->showInFolder(m_saved);
    });
    connect(m_outcome->button(1), &QPushButton::clicked, this, [this] {
        m_saved.clear();
        m_error.reset();
        sayOutcome();
        m_save->setFocus(Qt::OtherFocusReason);
    });
    retranslate();
    arrange();
}

void ExpectedDocuments::setUpTable()
{
    rowtable::setUp(m_table, m_model.get());
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &QTreeView::activated, this, &ExpectedDocuments::activate);
    connect(m_model.get(), &ExpectedModel::judged, this, &ExpectedDocuments::showRows);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ExpectedDocuments::sayData);
}

void ExpectedDocuments::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QStringList documents = m_model->rows().at(index.row()).expected.documents;
    if (!documents.isEmpty())
        emit documentsRequested(documents);
    else if (m_takesFiles)
        emit fileRequested();
}

void ExpectedDocuments::showRows()
{
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    if (any) {
        m_table->setFixedHeight(rowtable::heightOf(m_table, kRows));
        rowtable::shareWidth(m_table);
    }
    sayData();
    saySentence();
}

/// In sight, for a tool tip is there for the mouse alone.
void ExpectedDocuments::sayData()
{
    const QModelIndex current = m_table->currentIndex();
    m_data->setText(current.isValid() ? ExpectedModel::dataSentence(m_model->rows().at(current.row()))
                                      : QString());
    m_data->setVisible(!m_data->text().isEmpty());
}

void ExpectedDocuments::saySentence()
{
    const bool none = m_model->expectation().data == 0;
    m_noData->setVisible(none && m_model->lost() == 0);
    m_noData->setNotice(Meaning::Advice, tr("No data ticked yet."),
                        tr("What is expected here follows from the data of step 3."));
    m_noData->button(0)->setText(tr("Choose the &data"));
    if (none && m_model->lost() == 0)
        return m_sentence->setState(Meaning::None, {});
    const Sentence said = sentenceOf(m_model->expectation(), m_model->lost());
    m_sentence->setState(said.meaning, said.words);
}

void ExpectedDocuments::sayOutcome()
{
    m_outcome->setVisible(m_error || !m_saved.isEmpty());
    if (m_error) {
        m_outcome->setNotice(Meaning::ToCorrect, tr("The list was not written."), errorText(*m_error));
        m_outcome->button(0)->setText(tr("Save as PDF…"));
    } else if (!m_saved.isEmpty()) {
        m_outcome->setNotice(Meaning::Fine, tr("The list is saved."), QDir::toNativeSeparators(m_saved));
        m_outcome->button(0)->setText(tr("Show in folder"));
    }
    m_outcome->button(1)->setText(tr("Close"));
}

void ExpectedDocuments::setRoom(Width width)
{
    m_room = width;
    arrange();
}

void ExpectedDocuments::arrange()
{
    if (!m_model)
        return;
    const bool narrow = m_room == Width::Narrow;
    m_head->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_head->setSpacing(look::em(this, 0.5));
    layout()->setSpacing(look::em(this, 0.5));
    m_table->setColumnHidden(ExpectedModel::WhyColumn, narrow);
    showRows();
}

void ExpectedDocuments::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Rows have the height that they are shown with.
    arrange();
}

void ExpectedDocuments::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

bool ExpectedDocuments::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        rowtable::shareWidth(m_table);
    return QWidget::eventFilter(watched, event);
}

void ExpectedDocuments::retranslate()
{
    if (!m_model)
        return;
    m_label->setText(tr("Documents expected"));
    m_table->setAccessibleName(tr("Documents expected"));
    m_print->setText(tr("Print the list…"));
    m_print->setToolTip(tr("Prints what is to be gathered as a check-list, in French"));
    m_save->setText(tr("Save as PDF…"));
    m_save->setToolTip(tr("Keeps what is to be gathered as a check-list, in French"));
    m_model->retranslate();
    sayOutcome();
}

} // namespace viatique
