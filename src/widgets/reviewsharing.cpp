// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/reviewsharing.h"

#include "core/language.h"
#include "session/background.h"
#include "session/heldlocks.h"
#include "session/reviewsession.h"
#include "session/sharepool.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/prompts.h"
#include "widgets/reviewreader.h"
#include "widgets/statelabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QSet>

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace viatique {

namespace {

using State = ReviewLock::State;

/// Reviews of colleagues that are named before they are opened.
constexpr int kNamed = 3;
constexpr int kNameCharacters = 80;

/// What colleagues wrote of this request, and what cannot be told.
QList<BesideReview> ofColleagues(const BesideReviews &beside)
{
    QList<BesideReview> reviews = beside.reviews;
    reviews.removeIf([](const BesideReview &review) {
        return review.isOwn || (!review.error && review.fit == ReviewFit::OtherRequest);
    });
    return reviews;
}

} // namespace

ReviewSharing::ReviewSharing(Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_notice(new Notice(this))
    , m_note(new StateLabel(this))
    , m_colleagues(new Notice(this))
    , m_layout(new QVBoxLayout(this))
{
    setUp();
    applyLook();
    retranslate();
    connect(m_notice->button(0), &QPushButton::clicked, this, &ReviewSharing::askToTakeOver);
    connect(m_colleagues->button(0), &QPushButton::clicked, this, &ReviewSharing::readColleagues);
}

ReviewSharing::~ReviewSharing()
{
    letGo();
}

/// Of a review that is under way, others see it still.
void ReviewSharing::letGo()
{
    if (m_lock)
        m_lock->disconnect(this);
    if (m_options.held)
        m_options.held->keep(m_package, std::move(m_lock));
    m_lock.reset();
}

void ReviewSharing::setUp()
{
    m_notice->setObjectName(QStringLiteral("lockNotice"));
    m_note->setObjectName(QStringLiteral("lockNote"));
    m_colleagues->setObjectName(QStringLiteral("colleaguesNotice"));
    for (QWidget *widget : {static_cast<QWidget *>(m_notice), static_cast<QWidget *>(m_note),
                            static_cast<QWidget *>(m_colleagues)})
        m_layout->addWidget(widget);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void ReviewSharing::begin(const QString &package, ReviewSession &session, const QString &root,
                          ReviewLockOptions options)
{
    end();
    m_options = std::move(options);
    m_session = &session;
    m_package = package;
    if (m_options.held)
        m_lock = m_options.held->take(package);
    // Not with what holds it, which would hold itself.
    ReviewLockOptions own = m_options;
    own.held.reset();
    if (!m_lock)
        m_lock = std::make_unique<ReviewLock>(package, own);
    connect(m_lock.get(), &ReviewLock::changed, this, &ReviewSharing::showLock);
    connect(m_session, &ReviewSession::reviewChanged, this, &ReviewSharing::follow);
    connect(m_session, &ReviewSession::exported, this, &ReviewSharing::follow);
    follow();
    findColleagues(package, root);
}

void ReviewSharing::end()
{
    ++m_begun;
    if (m_session)
        m_session->disconnect(this);
    m_session.clear();
    letGo();
    m_beside = {};
    retranslate();
}

/// What is under way is seen by the others; what was exported or set aside is given back.
void ReviewSharing::follow()
{
    if (m_lock && m_session)
        m_lock->setWanted(m_session->isUnderWay());
}

void ReviewSharing::findColleagues(const QString &package, const QString &root)
{
    inBackground(
        sharePool(), this,
        [package, about = m_session->review().request, own = m_session->review().id,
         store = ReviewStore(root)] {
            QSet<QString> ids{own};
            const QList<KeptReview> kept = store.list();
            for (const KeptReview &each : kept)
                ids.insert(each.file.review.id);
            return readReviewsBeside(package, about, ids);
        },
        [this, begun = m_begun](const BesideReviews &beside) {
            if (begun != m_begun)
                return;
            m_beside = beside;
            showColleagues();
        });
}

// Words

QString ReviewSharing::who() const
{
    const QString name = m_lock->seen().holder.agent.left(kNameCharacters);
    return name.isEmpty() ? tr("A colleague") : name;
}

QString ReviewSharing::moment(const QDateTime &utc) const
{
    const QDateTime local = utc.toLocalTime();
    const bool isToday = local.date() == m_options.lock.now().toLocalTime().date();
    return isToday ? currentLocale().toString(local.time(), QLocale::ShortFormat)
                   : currentLocale().toString(local, QLocale::ShortFormat);
}

QString ReviewSharing::heldSentence() const
{
    const LockHolder &holder = m_lock->seen().holder;
    const QString host = holder.host.left(kNameCharacters);
    if (m_lock->seen().mine)
        return tr("This package is being reviewed in another window of this program.");
    if (m_lock->state() == State::Lost)
        return tr("%1 has taken this review over, on the computer “%2”.").arg(who(), host);
    if (holder.since.isNull() || host.isEmpty())
        return tr("%1 is reviewing this package.").arg(who());
    return tr("%1 has been reviewing this package since %2, on the computer “%3”.", "name, time, computer")
        .arg(who(), moment(holder.since), host);
}

QString ReviewSharing::staleReason() const
{
    if (m_lock->seen().stale == LockState::Stale::ProcessEnded)
        return tr("The program ended without giving the package back. You can take it over.");
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(
        m_lock->seen().age.value_or(m_options.lock.staleAge));
    return tr("That program has given no sign for %n minute(s). You can take the package over.", nullptr,
              int(std::min<qint64>(minutes.count(), std::numeric_limits<int>::max())));
}

void ReviewSharing::showHeld()
{
    const LockState &seen = m_lock->seen();
    if (seen.isStale() && seen.kind == LockState::Kind::Held)
        m_notice->setNotice(Meaning::Advice,
                            tr("%1 was reviewing this package, and no longer does.").arg(who()),
                            staleReason());
    else if (seen.kind == LockState::Kind::Unreadable)
        m_notice->setNotice(Meaning::ToCheck,
                            tr("Whether a colleague is reviewing this package cannot be told."),
                            seen.error ? errorText(*seen.error) : QString());
    else if (m_lock->state() == State::Lost)
        m_notice->setNotice(Meaning::ToCheck, heldSentence(),
                            tr("What you wrote stays on this computer, read-only meanwhile."));
    else
        m_notice->setNotice(Meaning::ToCheck, heldSentence(),
                            tr("You can read all, and write nothing meanwhile."));
    m_notice->button(0)->setText(seen.isStale() ? tr("&Take over") : tr("&Take over…"));
}

void ReviewSharing::showLock()
{
    const bool isOthers = m_lock && m_lock->isOthers();
    if (m_session)
        m_session->setReadOnly(isOthers);
    if (isOthers)
        showHeld();
    m_notice->setVisible(isOthers);
    const bool isWanted = m_lock && m_lock->isWanted();
    if (isWanted && m_lock->state() == State::NotWritable)
        m_note->setState(Meaning::Advice,
                         tr("Nobody else sees that you review this package: its folder is read-only."));
    else if (isWanted && m_lock->state() == State::Failed)
        m_note->setState(Meaning::ToCheck,
                         tr("Colleagues may not see that you review this package: %1")
                             .arg(m_lock->error() ? errorText(*m_lock->error()) : QString()));
    else
        m_note->setState(Meaning::None, {});
    setVisible(isOthers || !m_note->words().isEmpty() || !m_colleagues->isHidden());
}

void ReviewSharing::showColleagues()
{
    const QList<BesideReview> reviews = ofColleagues(m_beside);
    QStringList lines;
    for (const BesideReview &review : reviews.first(std::min<qsizetype>(reviews.size(), kNamed)))
        lines.append(besideReviewText(review));
    const int more = int(reviews.size()) - int(lines.size()) + m_beside.left;
    if (more > 0)
        lines.append(tr("%n more", "reviews", more));
    m_colleagues->setNotice(Meaning::Advice,
                            tr("%n review(s) of colleagues stand(s) beside this package.", nullptr,
                               int(reviews.size()) + m_beside.left),
                            lines.join(QStringLiteral(" · ")));
    m_colleagues->button(0)->setText(tr("Read…", "reviews of colleagues"));
    m_colleagues->setVisible(!reviews.isEmpty());
    showLock();
}

// What can be done

void ReviewSharing::askToTakeOver()
{
    if (!m_lock || !m_lock->isOthers())
        return;
    if (m_lock->seen().isStale())
        return m_lock->takeOver();
    const Prompts::Question question{
        tr("Take the package over"),
        heldSentence(),
        tr("The other window becomes read-only, and keeps what was written there."),
        {tr("Take over"), tr("Leave it")},
        true};
    m_prompts.ask(this, question, [this, begun = m_begun](int button) {
        if (button == 0 && m_lock && begun == m_begun)
            m_lock->takeOver();
    });
}

void ReviewSharing::readColleagues()
{
    const QList<BesideReview> reviews = ofColleagues(m_beside);
    if (!m_session || reviews.isEmpty())
        return;
    auto *reader = new ReviewReader(reviews, m_session->input(), this);
    reader->open();
}

void ReviewSharing::applyLook()
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(look::em(this, 0.5));
}

void ReviewSharing::retranslate()
{
    showColleagues();
}

void ReviewSharing::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLook();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace viatique
