// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/remarkspane.h"

#include "session/reviewsession.h"
#include "widgets/emptyview.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/remarkdelegate.h"
#include "widgets/remarkeditor.h"
#include "widgets/statelabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

constexpr qreal kListHeight = 6; // em, at least

} // namespace

RemarksPane::RemarksPane(ReviewSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(session)
    , m_stack(new QStackedWidget(this))
    , m_list(new QListView(m_stack))
    , m_empty(new EmptyView(m_stack))
    , m_below(new QWidget(this))
    , m_editor(new RemarkEditor(session, m_below))
    , m_phrases(new QPushButton(m_below))
    , m_remove(new QPushButton(m_below))
    , m_new(new QPushButton(m_below))
    , m_newMenu(new QMenu(m_new))
    , m_phrasesMenu(new QMenu(m_phrases))
    , m_said(new StateLabel(m_below))
{
    setUp();
    applyLook();
    retranslate();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RemarksPane::follow);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &RemarksPane::showState);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &RemarksPane::showState);
    connect(m_list, &QListView::activated, this, [this] { m_editor->focusText(); });
    connect(m_remove, &QPushButton::clicked, this, &RemarksPane::removeCurrent);
    // Where the first ones go, the rows that move up are others.
    connect(&session, &ReviewSession::reviewChanged, this, &RemarksPane::follow);
    connect(&session, &ReviewSession::readOnlyChanged, this, &RemarksPane::showReadOnly);
    showState();
    showReadOnly();
    if (m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0, 0));
}

void RemarksPane::setUp()
{
    m_list->setObjectName(QStringLiteral("remarkList"));
    m_list->setModel(&m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->installEventFilter(this);
    new RemarkDelegate(m_list);
    look::prepareView(m_list);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    m_phrases->setObjectName(QStringLiteral("phrasesButton"));
    m_phrases->setIcon(icon(Icon::Book));
    m_phrases->setMenu(m_phrasesMenu);
    m_remove->setObjectName(QStringLiteral("removeRemarkButton"));
    m_new->setObjectName(QStringLiteral("newRemarkButton"));
    m_new->setIcon(icon(Icon::Plus));
    m_new->setMenu(m_newMenu);
    m_newMenu->setObjectName(QStringLiteral("newRemarkMenu"));
    m_phrasesMenu->setObjectName(QStringLiteral("phrasesMenu"));
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_phrases);
    tools->addStretch();
    tools->addWidget(m_remove);
    tools->addWidget(m_new);
    auto *below = new QVBoxLayout(m_below);
    m_said->setObjectName(QStringLiteral("phrasesLabel"));
    below->addWidget(m_editor, 1);
    below->addWidget(m_said);
    below->addLayout(tools);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_below, 1);
}

QString RemarksPane::current() const
{
    return m_list->currentIndex().data(IdRole).toString();
}

void RemarksPane::setCurrent(const QString &remarkId)
{
    const QModelIndex index = m_model.indexOf(remarkId);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    follow();
}

/// The list's choice, in the editor; told where it is another remark than before.
void RemarksPane::follow()
{
    const QString id = current();
    if (m_editor->remarkId() != id || std::exchange(m_told, id) != id) {
        m_told = id;
        m_editor->setRemark(id);
        say(Meaning::None, {});
        emit currentChanged(id);
    }
    m_remove->setVisible(!id.isEmpty());
    m_phrases->setVisible(!id.isEmpty());
    // The tools keep to the bottom.
    static_cast<QBoxLayout *>(layout())->setStretchFactor(m_below, id.isEmpty() ? 0 : 1);
}

void RemarksPane::say(Meaning meaning, const QString &words)
{
    m_said->setState(meaning, words);
}

void RemarksPane::showReadOnly()
{
    for (QPushButton *button : {m_phrases, m_remove, m_new})
        button->setEnabled(!m_session.isReadOnly());
}

void RemarksPane::removeCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || m_session.isReadOnly())
        return;
    const int row = index.row();
    m_session.removeRemark(current());
    if (m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1), 0));
    follow();
    // The button may be gone with the last of them.
    (m_model.rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_new)->setFocus(Qt::OtherFocusReason);
}

void RemarksPane::showState()
{
    m_stack->setCurrentWidget(m_model.rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_empty);
    if (m_model.rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0, 0));
    follow();
}

bool RemarksPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Delete)) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void RemarksPane::applyLook()
{
    const int space = look::em(this, 0.75);
    m_below->layout()->setContentsMargins(space, space, space, space);
    m_below->layout()->setSpacing(look::em(this, 0.75));
    m_stack->setMinimumHeight(look::em(this, kListHeight));
}

void RemarksPane::retranslate()
{
    m_list->setAccessibleName(tr("Remarks"));
    m_empty->setWords(tr("No remark yet. Choose a place in the request and press Enter, draw a rectangle on "
                         "the page of a document, or make a finding a remark."));
    m_phrases->setText(tr("&Phrases"));
    m_remove->setText(tr("Re&move"));
    m_new->setText(tr("&New"));
    m_new->setAccessibleName(tr("New remark"));
    m_model.retranslate();
}

void RemarksPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLook();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace viatique
