// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/opinionbar.h"

#include "core/language.h"
#include "review/reviewwords.h"
#include "widgets/boxguard.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/page.h"
#include "widgets/statelabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace viatique {

namespace {

constexpr qreal kLeastWidth = 20; // em
/// What is said has all the room beside a filler that is there without it.
constexpr int kSaid = 100;

/// In the order of the box.
constexpr std::array kOpinions{Opinion::Unset, Opinion::Favourable, Opinion::ChangesRequested,
                               Opinion::Unfavourable};

} // namespace

OpinionBar::OpinionBar(QWidget *parent)
    : QWidget(parent)
    , m_opinionLabel(new QLabel(this))
    , m_opinion(new QComboBox(this))
    , m_message(new QPushButton(this))
    , m_said(new StateLabel(this))
    , m_takeUp(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_rows(new QVBoxLayout(this))
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
    , m_third(new QHBoxLayout)
{
    setUp();
    applyLook();
    retranslate();
    connect(m_opinion, &QComboBox::activated, this, [this](int index) {
        if (m_session)
            m_session->setOpinion(kOpinions.at(static_cast<size_t>(index)));
    });
    connect(m_message, &QPushButton::toggled, this, &OpinionBar::messageToggled);
    connect(m_export, &QPushButton::clicked, this, &OpinionBar::exportWanted);
    connect(m_takeUp, &QPushButton::clicked, this, &OpinionBar::takeUpWanted);
}

void OpinionBar::setUp()
{
    m_opinion->setObjectName(QStringLiteral("opinionBox"));
    m_opinionLabel->setBuddy(m_opinion);
    new BoxGuard(m_opinion);
    m_message->setObjectName(QStringLiteral("messageButton"));
    m_message->setCheckable(true);
    m_said->setObjectName(QStringLiteral("opinionLabel"));
    m_said->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_takeUp->setObjectName(QStringLiteral("takeUpButton"));
    m_export->setObjectName(QStringLiteral("exportReviewButton"));
    m_export->setIcon(icon(Icon::Export));
    for (std::size_t i = 0; i < kOpinions.size(); ++i)
        m_opinion->addItem(QString());
    for (QPushButton *button : {m_message, m_takeUp})
        button->setAutoDefault(false);
    look::setPrimary(m_export);
    m_rows->addLayout(m_first);
    m_rows->addLayout(m_second);
    m_rows->addLayout(m_third);
    setRoom(Width::Wide);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTabOrder(m_opinion, m_message);
    setTabOrder(m_message, m_takeUp);
    setTabOrder(m_takeUp, m_export);
}

void OpinionBar::setRoom(Width width)
{
    m_isWide = width == Width::Wide;
    for (QBoxLayout *row : {m_first, m_second, m_third}) {
        while (row->count() > 0)
            delete row->takeAt(0);
    }
    m_rows->removeWidget(m_said);
    m_first->addWidget(m_opinionLabel);
    m_first->addWidget(m_opinion);
    if (width != Width::Narrow)
        m_first->addWidget(m_message);
    // What is said stands between both where there is room, else above, where it is needed.
    if (m_isWide)
        m_first->addWidget(m_said, kSaid, Qt::AlignVCenter);
    else
        m_rows->insertWidget(0, m_said);
    m_first->addStretch(1);
    const bool isNarrow = width == Width::Narrow;
    if (isNarrow) {
        m_second->addWidget(m_message);
        m_second->addStretch(1);
    }
    QBoxLayout *last = m_isWide ? m_first : isNarrow ? m_third : m_second;
    last->addWidget(m_takeUp);
    if (isNarrow) {
        last->addStretch(1);
        m_second->addWidget(m_export);
    } else {
        if (!m_isWide)
            last->addStretch(1);
        last->addWidget(m_export);
    }
    showState();
}

QSize OpinionBar::minimumSizeHint() const
{
    // Its rows are set out for the room that there is, and must not keep it.
    return {look::em(this, kLeastWidth), QWidget::minimumSizeHint().height()};
}

void OpinionBar::setSession(ReviewSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_obstacle = ReviewSession::Obstacle::None;
    if (m_session)
        connect(m_session, &ReviewSession::reviewChanged, this, &OpinionBar::showState);
    if (m_session)
        connect(m_session, &ReviewSession::readOnlyChanged, this, &OpinionBar::showState);
    showState();
}

void OpinionBar::setMayTakeUp(bool mayTakeUp)
{
    m_mayTakeUp = mayTakeUp;
    showState();
}

void OpinionBar::setMessageOpen(bool open)
{
    m_message->setChecked(open);
}

void OpinionBar::say(ReviewSession::Obstacle obstacle)
{
    m_obstacle = obstacle;
    showState();
}

void OpinionBar::focusOpinion()
{
    m_opinion->setFocus(Qt::OtherFocusReason);
}

QString OpinionBar::composedSentence() const
{
    const QList<Remark> &remarks = m_session->review().remarks;
    const int must = int(std::count_if(remarks.cbegin(), remarks.cend(), [](const Remark &remark) {
        return remark.severity == RemarkSeverity::Must;
    }));
    const int should = int(remarks.size()) - must;
    if (remarks.isEmpty())
        return {};
    if (!m_session->isMessageComposed())
        return tr("The message was edited by hand.");
    if (should == 0)
        return tr("Composed from %n remark(s) to correct.", nullptr, must);
    if (must == 0)
        return tr("Composed from %n advised remark(s).", nullptr, should);
    return tr("%1 and %2 advised.", "remarks to correct, number of those advised")
        .arg(tr("Composed from %n remark(s) to correct", "and others", must),
             currentLocale().toString(should));
}

QString OpinionBar::obstacleSentence() const
{
    switch (m_obstacle) {
    case ReviewSession::Obstacle::None:
    case ReviewSession::Obstacle::NoReviewer:
        break;
    case ReviewSession::Obstacle::NoOpinion:
        return tr("Choose an opinion to export the review.");
    case ReviewSession::Obstacle::NoMessage:
        return tr("This opinion needs a message: write it, or add a remark.");
    case ReviewSession::Obstacle::EmptyRemark:
        return tr("Remark %1 says nothing yet: write its text, or remove it.")
            .arg(currentLocale().toString(m_session->numberOf(m_session->emptyRemark())));
    }
    return {};
}

void OpinionBar::showState()
{
    const bool any = !m_session.isNull();
    m_opinionLabel->setVisible(any);
    m_opinion->setVisible(any);
    m_message->setVisible(any);
    m_export->setVisible(any);
    m_takeUp->setEnabled(m_mayTakeUp);
    m_takeUp->setToolTip(m_mayTakeUp ? tr("Makes a draft of it on this computer; the package stays as it is.")
                                     : tr("Possible once the package was verified and is as listed."));
    m_opinion->setEnabled(any && !m_session->isReadOnly());
    // What another has in hand can be exported as it stands, and nothing can be added to it.
    const bool mayExport =
        any && (!m_session->isReadOnly() || m_session->obstacle() == ReviewSession::Obstacle::None);
    m_export->setEnabled(mayExport);
    m_export->setToolTip(mayExport || !any ? QString() : tr("A colleague has this review in hand."));
    if (!any)
        return m_said->setState(Meaning::None, {});
    for (std::size_t i = 0; i < kOpinions.size(); ++i) {
        if (kOpinions.at(i) == m_session->review().opinion)
            m_opinion->setCurrentIndex(int(i));
    }
    // What stood in the way and no longer does is not said any more.
    if (m_obstacle != ReviewSession::Obstacle::None && m_session->obstacle() != m_obstacle)
        m_obstacle = ReviewSession::Obstacle::None;
    if (const QString obstacle = obstacleSentence(); !obstacle.isEmpty())
        m_said->setState(Meaning::ToCorrect, obstacle);
    else
        m_said->setState(Meaning::None, m_isWide ? composedSentence() : QString());
}

/// Its words are bold, which its own hint does not reckon with.
void OpinionBar::fitExport()
{
    const int words = QFontMetrics(look::groupFont(font())).horizontalAdvance(m_export->text());
    m_export->setMinimumWidth(words + look::em(this, 4));
}

void OpinionBar::applyLook()
{
    fitExport();
    const int space = look::em(this, 0.75);
    m_rows->setContentsMargins(look::em(this, 1), space, look::em(this, 1), space);
    m_rows->setSpacing(look::em(this, 0.5));
    m_first->setSpacing(space);
    m_second->setSpacing(space);
    m_third->setSpacing(space);
    setMinimumHeight(look::em(this, 3.5));
}

void OpinionBar::retranslate()
{
    m_opinionLabel->setText(tr("&Opinion"));
    for (std::size_t i = 0; i < kOpinions.size(); ++i) {
        const QString opinion = words::opinion(kOpinions.at(i));
        m_opinion->setItemText(int(i), opinion.isEmpty() ? tr("to choose", "no opinion yet") : opinion);
    }
    m_message->setText(tr("Message to the ed&itor…"));
    m_takeUp->setText(tr("&Go on with this request…"));
    m_export->setText(tr("E&xport the review…"));
    fitExport();
    showState();
}

void OpinionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLook();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OpinionBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setPen(look::color(look::Role::Separator, palette()));
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace viatique
