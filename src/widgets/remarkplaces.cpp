// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/remarkplaces.h"

#include "review/reviewwords.h"
#include "rules/rules.h"
#include "session/answermodel.h"
#include "session/draftsession.h"
#include "session/stepmodel.h"
#include "widgets/fieldbinder.h"
#include "widgets/foldbutton.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/remarkcard.h"

#include <QEvent>
#include <QHash>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace viatique {

namespace {

/// More would bury the page.
constexpr int kMostApart = 20;
constexpr int kMostAtField = 5;
/// Above this many, the part at the top of the page begins folded.
constexpr int kMostUnfolded = 2;
/// Of a message: the id of the review that it tells.
constexpr auto kReview = "review";

} // namespace

RemarkPlaces::RemarkPlaces(DraftSession &session, FieldBinder &fields, int step, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_fields(fields)
    , m_step(step)
    , m_fold(new FoldButton(this))
    , m_apart(new QWidget(this))
    , m_apartLayout(new QVBoxLayout(m_apart))
{
    setObjectName(QStringLiteral("remarkPlaces"));
    m_fold->setObjectName(QStringLiteral("remarksFold"));
    m_fold->setBelow(true);
    m_fold->setAutoDefault(false);
    m_apartLayout->setContentsMargins(0, 0, 0, 0);
    m_apartLayout->setSpacing(look::em(this, 0.5));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, look::em(this, 0.5), 0, 0);
    layout->setSpacing(look::em(this, 0.5));
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    layout->addWidget(m_apart);
    connect(m_fold, &QPushButton::clicked, this, [this] { setOpen(!m_isOpen); });
    hide();

    // Controls are bound, shown and hidden one by one.
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &RemarkPlaces::refresh);
    const auto soon = [this] {
        if (!m_session.reviews().isEmpty() || !m_cards.isEmpty() || !m_messages.isEmpty())
            m_soon.start();
    };
    connect(&session, &DraftSession::reviewsChanged, this, soon);
    connect(&session, &DraftSession::requestChanged, this, soon);
    connect(&fields, &FieldBinder::controlsChanged, this, soon);
    soon();
}

QList<RemarkPlaces::Placed> RemarkPlaces::wanted() const
{
    QList<Placed> places;
    for (const ReviewFile &file : m_session.reviews().list()) {
        for (const Remark &remark : file.review.remarks) {
            if (rules::stepOf(remark.target) == m_step)
                places.append({{file.review.id, remark.id}, m_fields.rowFor(remark.target)});
        }
    }
    return places;
}

void RemarkPlaces::refresh()
{
    m_soon.stop();
    const QList<Placed> places = wanted();
    showMessages();
    QHash<QWidget *, int> counts;
    QHash<QWidget *, QWidget *> lasts;
    QList<QPointer<RemarkCard>> former = m_cards;
    m_cards.clear();
    m_left = 0;
    for (const Placed &placed : places) {
        int &count = counts[placed.row];
        if (count >= (placed.row ? kMostAtField : kMostApart)) {
            m_left += placed.row ? 0 : 1;
            continue;
        }
        const auto known =
            std::find_if(former.cbegin(), former.cend(), [&placed](const QPointer<RemarkCard> &each) {
                return each && each->ref() == placed.ref
                       && (each->where() == RemarkCard::Where::Apart) == !placed.row;
            });
        RemarkCard *each = known == former.cend() ? card(placed) : known->data();
        if (known != former.cend())
            former.erase(known);
        else
            takeReason(*each, former);
        QWidget *&last = lasts[placed.row];
        insert(each, placed, count++);
        last = each->putInTabOrder(last ? last : before(placed));
        // Its place is named by the request.
        if (!placed.row)
            each->refresh();
        m_cards.append(each);
    }
    for (const QPointer<RemarkCard> &gone : std::as_const(former)) {
        // Not at once: it may be one of its buttons that brought this about.
        if (gone) {
            gone->hide();
            gone->deleteLater();
        }
    }
    showFold();
}

/// What has the focus before the first card of a place.
QWidget *RemarkPlaces::before(const Placed &placed) const
{
    const QLayoutItem *item = placed.row && placed.row->layout() ? placed.row->layout()->itemAt(0) : nullptr;
    QWidget *control = item ? item->widget() : nullptr;
    if (!control)
        return m_fold;
    // Of a group of boxes, the last one. Qt puts nothing behind what takes no focus.
    QWidget *last = control->focusPolicy() & Qt::TabFocus ? control : m_fold;
    for (QWidget *next = control->nextInFocusChain(); control->isAncestorOf(next);
         next = next->nextInFocusChain()) {
        if (next->focusPolicy() & Qt::TabFocus)
            last = next;
    }
    return last;
}

RemarkCard *RemarkPlaces::card(const Placed &placed)
{
    auto *made = new RemarkCard(m_session, placed.ref,
                                placed.row ? RemarkCard::Where::AtField : RemarkCard::Where::Apart,
                                placed.row ? placed.row : m_apart);
    connect(made, &RemarkCard::goRequested, this, &RemarkPlaces::goRequested);
    return made;
}

/// Of one that stood elsewhere: what is being written in it moves, too.
void RemarkPlaces::takeReason(RemarkCard &card, const QList<QPointer<RemarkCard>> &former)
{
    for (const QPointer<RemarkCard> &other : former) {
        if (other && other->ref() == card.ref())
            card.takeReason(*other);
    }
}

void RemarkPlaces::insert(RemarkCard *card, const Placed &placed, int at)
{
    auto *layout = placed.row ? qobject_cast<QBoxLayout *>(placed.row->layout()) : m_apartLayout;
    if (!layout)
        return;
    const int first = placed.row ? FieldBinder::kBelowControl : static_cast<int>(m_messages.size());
    // It may have followed its control into another row.
    if (layout->indexOf(card) != first + at) {
        layout->insertWidget(first + at, card);
        card->show();
    }
}

void RemarkPlaces::showMessages()
{
    if (m_step != StepModel::kSteps)
        return;
    const QList<ReviewFile> reviews = m_session.reviews().list().mid(0, kMostApart);
    while (m_messages.size() < reviews.size())
        addMessage();
    while (m_messages.size() > reviews.size()) {
        // Not at once: it may be its button that brought this about.
        Notice *gone = m_messages.takeLast();
        m_apartLayout->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    for (qsizetype i = 0; i < reviews.size(); ++i) {
        const Review &review = reviews.at(i).review;
        m_messages.at(i)->setProperty(kReview, review.id);
        const QString opinion = words::opinion(review.opinion);
        const QString who = shownText(reviewLine(review));
        m_messages.at(i)->setNotice(opinionMeaning(review.opinion),
                                    opinion.isEmpty() ? who : tr("%1: %2", "who, opinion").arg(who, opinion),
                                    shownText(review.message));
        QPushButton *remove = m_messages.at(i)->button(0);
        remove->setText(m_session.isReadOnly() ? QString() : tr("Remove this review"));
        remove->setAccessibleName(tr("%1: %2", "button, whose review").arg(remove->text(), who));
    }
}

void RemarkPlaces::addMessage()
{
    auto *message = new Notice(m_apart);
    const qsizetype number = m_messages.size();
    message->setObjectName(QStringLiteral("reviewMessage"));
    m_messages.append(message);
    m_apartLayout->insertWidget(static_cast<int>(number), message);
    connect(message->button(0), &QPushButton::clicked, this, [this, message] {
        emit removalRequested(message->property(kReview).toString());
        // Not on the button of the next one.
        m_fold->setFocus(Qt::OtherFocusReason);
    });
    message->button(0)->installEventFilter(this);
}

/// The second half of a double click would take the review that has come into its place.
bool RemarkPlaces::eventFilter(QObject *watched, QEvent *event)
{
    return event->type() == QEvent::MouseButtonDblClick || QWidget::eventFilter(watched, event);
}

void RemarkPlaces::showFold()
{
    int all = m_left;
    int open = 0;
    for (const QPointer<RemarkCard> &card : std::as_const(m_cards)) {
        if (!card || card->where() != RemarkCard::Where::Apart)
            continue;
        ++all;
        open += card->isAnswered() ? 0 : 1;
    }
    const bool filled = all > 0 || !m_messages.isEmpty();
    setVisible(filled);
    if (filled && !m_wasFilled)
        setOpen(all <= kMostUnfolded && !m_beginsFolded);
    m_wasFilled = filled;
    const QString count = tr("%n remark(s) on this step", nullptr, all);
    const QString answers = open > 0 ? tr("%n without answer", nullptr, open) : tr("all answered");
    m_fold->setText(all > 0 ? tr("%1: %2", "remarks on this step, answers").arg(count, answers)
                            : tr("What the reviews say"));
    m_fold->setToolTip(m_left > 0 ? tr("The first ones stand here, all of them in the list of remarks.")
                                  : QString());
    m_fold->setAccessibleDescription(m_isOpen ? tr("Folds the remarks") : tr("Unfolds the remarks"));
}

void RemarkPlaces::setOpen(bool open)
{
    m_isOpen = open;
    m_apart->setVisible(open);
    m_fold->setOpen(open);
    m_fold->setAccessibleDescription(open ? tr("Folds the remarks") : tr("Unfolds the remarks"));
}

bool RemarkPlaces::focusRemark(const RemarkRef &ref)
{
    refresh();
    if (ref.remark.isEmpty() && !m_messages.isEmpty()) {
        setOpen(true);
        m_fold->setFocus(Qt::OtherFocusReason);
        return true;
    }
    const Remark *remark = m_session.reviews().remark(ref);
    if (!remark || rules::stepOf(remark->target) != m_step)
        return false;
    for (const QPointer<RemarkCard> &card : std::as_const(m_cards)) {
        if (!card || !(card->ref() == ref))
            continue;
        if (card->where() == RemarkCard::Where::AtField && m_fields.focusField(remark->target))
            return true;
        setOpen(true);
        card->focusFirst();
        return true;
    }
    m_fold->setFocus(Qt::OtherFocusReason);
    return true;
}

void RemarkPlaces::retranslate()
{
    for (const QPointer<RemarkCard> &card : std::as_const(m_cards)) {
        if (card)
            card->retranslate();
    }
    showFold();
}

} // namespace viatique
