// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/answeredpane.h"

#include "widgets/answereddelegate.h"
#include "widgets/look.h"
#include "widgets/statelabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>

namespace viatique {

AnsweredPane::AnsweredPane(QWidget *parent)
    : QWidget(parent)
    , m_view(new QListView(this))
    , m_said(new StateLabel(this))
    , m_left(new StateLabel(this))
    , m_changes(new QPushButton(this))
    , m_again(new QPushButton(this))
{
    m_view->setObjectName(QStringLiteral("answeredView"));
    m_view->setModel(&m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setWordWrap(true);
    new AnsweredDelegate(m_view);
    look::prepareView(m_view);
    m_said->setObjectName(QStringLiteral("answeredCount"));
    m_left->setObjectName(QStringLiteral("unreadableReviewNote"));
    m_again->setObjectName(QStringLiteral("askAgainButton"));
    m_again->setAutoDefault(false);
    m_changes->setObjectName(QStringLiteral("changesSinceButton"));
    m_changes->setAutoDefault(false);
    m_changes->hide();
    auto *tools = new QHBoxLayout;
    tools->addStretch(1);
    tools->addWidget(m_changes);
    tools->addWidget(m_again);
    m_bottom = new QVBoxLayout;
    m_bottom->addWidget(m_said);
    m_bottom->addLayout(tools);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_left);
    layout->addWidget(m_view, 1);
    layout->addLayout(m_bottom);
    connect(m_changes, &QPushButton::clicked, this, &AnsweredPane::changesWanted);
    connect(m_again, &QPushButton::clicked, this, [this] { askAgain(m_view->currentIndex()); });
    connect(m_view, &QListView::activated, this, &AnsweredPane::askAgain);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                showTools();
                if (index.isValid())
                    emit remarkChosen(m_model.rows().at(index.row()).remark);
            });
    applyLook();
    retranslate();
}

void AnsweredPane::setReviews(const ReviewList &reviews, const RequestInput &request)
{
    m_reviews.clear();
    for (const ReviewFile &file : reviews.reviews) {
        if (file.review.request.id == request.request.id)
            m_reviews.append(file.review);
    }
    m_unreadable = int(reviews.unreadable.size());
    m_request = request;
    fill();
}

void AnsweredPane::fill()
{
    if (m_request)
        m_model.setReviews(m_reviews, *m_request);
    showCount();
    emit filled();
}

void AnsweredPane::setCurrent(int row)
{
    // The place of this one is where who asks stands already.
    const QSignalBlocker blocker(this);
    m_view->setCurrentIndex(m_model.index(row, 0));
}

void AnsweredPane::focusList()
{
    m_view->setFocus();
}

void AnsweredPane::askAgain(const QModelIndex &index)
{
    if (index.isValid())
        emit remarkWanted(m_model.rows().at(index.row()).remark);
}

void AnsweredPane::showCount()
{
    const int remarks = m_model.rowCount();
    m_said->setState(Meaning::None, tr("%1 of %2", "answers, remarks")
                                        .arg(tr("%n answer(s)", nullptr, m_model.answered()),
                                             tr("%n remark(s)", nullptr, remarks)));
    m_left->setState(Meaning::ToCheck, m_unreadable > 0
                                           ? tr("%n review(s) in the package cannot be read, or not whole.",
                                                nullptr, m_unreadable)
                                           : QString());
    showTools();
}

void AnsweredPane::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    showTools();
}

void AnsweredPane::showTools()
{
    m_again->setEnabled(m_view->currentIndex().isValid() && !m_isReadOnly);
}

void AnsweredPane::applyLook()
{
    const int space = look::em(this, 0.75);
    layout()->setContentsMargins(0, 0, 0, 0);
    layout()->setSpacing(0);
    m_bottom->setContentsMargins(space, space, space, space);
    m_bottom->setSpacing(look::em(this, 0.5));
}

void AnsweredPane::retranslate()
{
    m_view->setAccessibleName(tr("Former remarks and what became of them"));
    m_again->setText(tr("As&k again"));
    m_again->setToolTip(tr("Makes the same remark anew in this review."));
    m_changes->setText(tr("What changed &since"));
    m_changes->setToolTip(tr("Compares this package with the other revision that is on this computer."));
    fill();
}

void AnsweredPane::setComparable(bool isComparable)
{
    m_changes->setVisible(isComparable);
}

void AnsweredPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLook();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace viatique
