// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/remarkcard.h"

#include "core/limits.h"
#include "review/reviewwords.h"
#include "session/answermodel.h"
#include "session/draftsession.h"
#include "widgets/look.h"
#include "widgets/numberring.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <array>
#include <utility>

namespace viatique {

namespace {

/// Whole remarks are read in the list of the review desk; here as much of one as is of use beside a field.
constexpr qsizetype kShownCharacters = 2'000;
constexpr qsizetype kLongestWord = 40;

StyledLabel *makeLabel(StyledLabel::Kind kind, const char *name, QWidget *parent)
{
    auto *label = new StyledLabel(kind, parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString breakable(const QString &text)
{
    QString result;
    qsizetype run = 0;
    for (const QChar character : text) {
        run = character.isSpace() ? 0 : run + 1;
        result += character;
        if (run > 0 && run % kLongestWord == 0)
            result += QChar(0x200B);
    }
    return result;
}

void setWords(StyledLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

/// From 1; 0 where it is gone.
int numberOf(const Review &review, const QString &remarkId)
{
    for (int number = 1; number <= review.remarks.size(); ++number) {
        if (review.remarks.at(number - 1).id == remarkId)
            return number;
    }
    return 0;
}

} // namespace

QString shownText(const QString &text)
{
    const QString trimmed = text.trimmed();
    return breakable(trimmed.size() > kShownCharacters ? trimmed.left(kShownCharacters) + QStringLiteral("…")
                                                       : trimmed);
}

RemarkCard::RemarkCard(DraftSession &session, RemarkRef ref, Where where, QWidget *parent)
    : Card(parent)
    , m_session(session)
    , m_ref(std::move(ref))
    , m_where(where)
    , m_number(new NumberRing(this))
    , m_place(makeLabel(StyledLabel::Group, "remarkPlace", this))
    , m_state(new StateLabel(this))
    , m_text(makeLabel(StyledLabel::Plain, "remarkText", this))
    , m_suggestion(makeLabel(StyledLabel::Plain, "remarkSuggestion", this))
    , m_who(makeLabel(StyledLabel::Hint, "remarkWho", this))
    , m_answer(new StateLabel(this))
{
    setObjectName(QStringLiteral("remarkCard"));
    auto *column = new QVBoxLayout;
    makeWords(column);
    makeReason(column);
    makeButtons(column);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_number, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    connect(&session, &DraftSession::reviewsChanged, this, &RemarkCard::refresh);
    connect(&session, &DraftSession::saveStateChanged, this, &RemarkCard::refresh);
    retranslate();
    arrange();
}

void RemarkCard::makeWords(QBoxLayout *column)
{
    m_state->setObjectName(QStringLiteral("remarkState"));
    m_answer->setObjectName(QStringLiteral("remarkAnswer"));
    column->setSpacing(look::em(this, 0.25));
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_place, m_state, m_text, m_suggestion, m_answer, m_who})
        column->addWidget(each);
}

QPushButton *RemarkCard::makeButton(const char *name, QBoxLayout *row)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    row->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void RemarkCard::makeButtons(QBoxLayout *column)
{
    m_buttons = new QHBoxLayout;
    m_take = makeButton("takeButton", m_buttons);
    m_fixed = makeButton("fixedButton", m_buttons);
    m_kept = makeButton("keptButton", m_buttons);
    m_again = makeButton("againButton", m_buttons);
    m_go = makeButton("goButton", m_buttons);
    m_buttons->addStretch();
    column->addSpacing(look::em(this, 0.25));
    column->addLayout(m_buttons);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (m_session.takeSuggestion(m_ref))
            m_again->setFocus(Qt::OtherFocusReason);
    });
    connect(m_fixed, &QPushButton::clicked, this, [this] { answer({AnswerState::Fixed, {}}); });
    connect(m_kept, &QPushButton::clicked, this, &RemarkCard::openReason);
    connect(m_again, &QPushButton::clicked, this, [this] { answer({}); });
    connect(m_go, &QPushButton::clicked, this, [this] { emit goRequested(m_ref); });
}

void RemarkCard::makeReason(QBoxLayout *column)
{
    m_reasonRow = new QWidget(this);
    m_reasonLabel = new QLabel(m_reasonRow);
    m_reason = new QLineEdit(m_reasonRow);
    m_reason->setObjectName(QStringLiteral("reasonEdit"));
    m_reason->setMaxLength(limits::kLineCharacters);
    m_reason->installEventFilter(this);
    m_reasonLabel->setBuddy(m_reason);
    auto *inside = new QVBoxLayout(m_reasonRow);
    inside->setContentsMargins(0, look::em(this, 0.5), 0, 0);
    inside->setSpacing(look::em(this, 0.25));
    inside->addWidget(m_reasonLabel);
    inside->addWidget(m_reason);
    auto *row = new QHBoxLayout;
    m_keep = makeButton("keepButton", row);
    m_cancel = makeButton("cancelButton", row);
    row->addStretch();
    inside->addSpacing(look::em(this, 0.25));
    inside->addLayout(row);
    m_reasonRow->hide();
    column->addWidget(m_reasonRow);
    connect(m_keep, &QPushButton::clicked, this, &RemarkCard::keep);
    connect(m_cancel, &QPushButton::clicked, this, &RemarkCard::closeReason);
    connect(m_reason, &QLineEdit::returnPressed, this, &RemarkCard::keep);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_keep->setEnabled(!text.trimmed().isEmpty()); });
}

// What the user does

bool RemarkCard::isAnswered() const
{
    const Remark *remark = m_session.reviews().remark(m_ref);
    return remark && remark->answer.state != AnswerState::Open;
}

void RemarkCard::answer(const Answer &answer)
{
    if (m_session.answerRemark(m_ref, answer))
        focusFirst();
}

void RemarkCard::focusFirst()
{
    const std::array<QPushButton *, 5> all{m_again, m_take, m_fixed, m_kept, m_go};
    for (QPushButton *button : all) {
        if (!button->isHidden() && button->isEnabled())
            return button->setFocus(Qt::OtherFocusReason);
    }
}

QWidget *RemarkCard::putInTabOrder(QWidget *after)
{
    const std::array<QWidget *, 8> all{m_reason, m_keep, m_cancel, m_take, m_fixed, m_kept, m_again, m_go};
    for (QWidget *each : all) {
        setTabOrder(after, each);
        after = each;
    }
    return after;
}

void RemarkCard::openReason()
{
    m_reasonOpen = true;
    // What was said before is what is said otherwise now.
    if (m_reason->text().isEmpty())
        m_reason->setText(m_lastReason);
    refresh();
    m_keep->setEnabled(!m_reason->text().trimmed().isEmpty());
    m_reason->setFocus(Qt::OtherFocusReason);
}

void RemarkCard::closeReason()
{
    m_reasonOpen = false;
    refresh();
    m_kept->setFocus(Qt::OtherFocusReason);
}

void RemarkCard::keep()
{
    if (keepReason())
        focusFirst();
}

bool RemarkCard::keepReason()
{
    if (!m_reasonOpen || !m_session.answerRemark(m_ref, {AnswerState::Kept, m_reason->text()}))
        return false;
    m_reason->clear();
    return true;
}

void RemarkCard::takeReason(RemarkCard &other)
{
    m_lastReason = other.m_lastReason;
    m_reason->setText(other.m_reason->text());
    m_reasonOpen = std::exchange(other.m_reasonOpen, false);
    refresh();
}

// What is shown

void RemarkCard::refresh()
{
    const Review *review = m_session.reviews().review(m_ref.review);
    const Remark *remark = m_session.reviews().remark(m_ref);
    if (!remark)
        return;
    if (remark->answer.state != AnswerState::Open || m_session.isReadOnly())
        m_reasonOpen = false;
    if (remark->answer.state == AnswerState::Kept)
        m_lastReason = remark->answer.text;
    const int number = numberOf(*review, m_ref.remark);
    showWords(*remark, *review, number);
    showButtons(*remark);
    nameButtons(QString::number(number));
}

void RemarkCard::showWords(const Remark &remark, const Review &review, int number)
{
    const QString place = remarkPlace(remark, m_session);
    const QString reason = words::reason(remark.reason);
    const QString severity = words::severity(remark.severity);
    const QString state =
        reason.isEmpty() ? severity : tr("%1: %2", "severity, reason").arg(severity, reason);
    const bool answered = remark.answer.state != AnswerState::Open;
    Remark open = remark;
    open.answer = {};
    m_number->setNumber(number);
    setWords(m_place, m_where == Where::Apart ? breakable(place) : QString());
    // What was answered asks for no attention any more.
    m_state->setState(answered ? Meaning::None : remarkMeaning(open), state);
    setWords(m_text, shownText(remark.text));
    setWords(m_suggestion, remark.suggestedValue.isEmpty()
                               ? QString()
                               : tr("Suggested value: “%1”").arg(shownText(remark.suggestedValue)));
    setWords(m_who, reviewLine(review));
    QString given;
    const bool isUnchanged = m_session.isUnchanged(m_ref);
    if (isUnchanged)
        given = unchangedSince(review.request.revision);
    else if (remark.answer.state == AnswerState::Fixed)
        given = tr("Your answer: corrected.");
    else if (answered)
        given = tr("Your answer: kept, because %1").arg(shownText(remark.answer.text));
    m_answer->setState(isUnchanged ? Meaning::ToCheck : Meaning::Fine, given);
    setAccessibleName(tr("Remark %1, %2", "number, place").arg(QString::number(number), place));
    QStringList all{state, m_text->text(), m_suggestion->text(), given, m_who->text()};
    all.removeAll(QString());
    setAccessibleDescription(all.join(QStringLiteral(". ")));
}

void RemarkCard::showButtons(const Remark &remark)
{
    const bool readOnly = m_session.isReadOnly();
    const bool open = remark.answer.state == AnswerState::Open;
    const bool offers = open && !m_reasonOpen && !readOnly;
    m_take->setVisible(offers && m_session.hasSuggestion(m_ref));
    m_fixed->setVisible(offers);
    m_kept->setVisible(offers);
    m_again->setVisible(!open && !readOnly);
    m_go->setVisible(m_where == Where::Apart && !remark.target.isEmpty() && !m_reasonOpen);
    m_reasonRow->setVisible(m_reasonOpen);
    arrange();
}

void RemarkCard::retranslate()
{
    m_take->setText(tr("Take the suggested value"));
    m_fixed->setText(tr("Fixed"));
    m_kept->setText(tr("Kept because…"));
    m_again->setText(tr("Answer again"));
    m_go->setText(tr("Go there"));
    m_reasonLabel->setText(tr("Kept because"));
    m_keep->setText(tr("Keep"));
    m_cancel->setText(tr("Cancel"));
    refresh();
}

/// Several cards of a page have the same buttons.
void RemarkCard::nameButtons(const QString &number)
{
    const std::array<QPushButton *, 7> all{m_take, m_fixed, m_kept, m_again, m_go, m_keep, m_cancel};
    for (QPushButton *button : all)
        button->setAccessibleName(tr("%1, remark %2", "button, number").arg(button->text(), number));
    m_reason->setAccessibleName(tr("%1, remark %2", "button, number").arg(m_reasonLabel->text(), number));
}

bool RemarkCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_reason && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        closeReason();
        return true;
    }
    return Card::eventFilter(watched, event);
}

void RemarkCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        arrange();
}

void RemarkCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrange();
}

/// Buttons go below each other where they have no room side by side.
void RemarkCard::arrange()
{
    const int margin = look::em(this, 0.75);
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(look::em(this, 0.75));
    m_buttons->setSpacing(look::em(this, 0.5));
    int needed = m_number->sizeHint().width() + 3 * margin;
    const std::array<QPushButton *, 5> all{m_take, m_fixed, m_kept, m_again, m_go};
    for (const QPushButton *button : all) {
        if (!button->isHidden())
            needed += button->sizeHint().width() + m_buttons->spacing();
    }
    const auto direction = needed <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_buttons->direction() != direction)
        m_buttons->setDirection(direction);
}

} // namespace viatique
