// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/remarkeditor.h"

#include "core/jsonpointer.h"
#include "core/language.h"
#include "request/requestfield.h"
#include "review/reviewwords.h"
#include "session/remarkmodel.h"
#include "session/reviewsession.h"
#include "widgets/boxguard.h"
#include "widgets/look.h"
#include "widgets/reviewfields.h"
#include "widgets/styledlabel.h"
#include "widgets/textcontrol.h"
#include "widgets/textedit.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace viatique {

namespace {

/// In the order of the box.
constexpr std::array kReasons{RemarkReason::Unset,    RemarkReason::Missing,      RemarkReason::Incorrect,
                              RemarkReason::Outdated, RemarkReason::NotJustified, RemarkReason::Question};
/// Lines of a suggested value: of a text of several lines, and of one.
constexpr int kLongValue = 2;
constexpr int kTextLines = 4;
/// Width from which reason and severity stand beside each other, in em.
constexpr qreal kBeside = 28;

QString fieldOf(const QString &remarkId, const QString &member)
{
    return pointerOf({QStringLiteral("remarks"), remarkId, member});
}

} // namespace

RemarkEditor::RemarkEditor(ReviewSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_fields(new ReviewFields(session, this))
    , m_title(new StyledLabel(StyledLabel::Group, this))
    , m_reasonLabel(new QLabel(this))
    , m_reason(new QComboBox(this))
    , m_must(new QRadioButton(this))
    , m_should(new QRadioButton(this))
    , m_text(new TextEdit(this))
    , m_valueLabel(new QLabel(this))
    , m_value(new TextEdit(this))
    , m_choices(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setUp();
    applyLook();
    retranslate();
    connect(&session, &ReviewSession::reviewChanged, this, &RemarkEditor::showRemark);
    connect(&session, &ReviewSession::readOnlyChanged, this, &RemarkEditor::showRemark);
    connect(m_reason, &QComboBox::activated, this,
            [this](int index) { m_session.setReason(m_remark, kReasons.at(static_cast<size_t>(index))); });
    for (QRadioButton *button : {m_must, m_should}) {
        connect(button, &QRadioButton::clicked, this, [this, button] {
            m_session.setSeverity(m_remark, button == m_must ? RemarkSeverity::Must : RemarkSeverity::Should);
        });
    }
}

void RemarkEditor::setUp()
{
    m_title->setObjectName(QStringLiteral("remarkTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("reasonBox"));
    m_reasonLabel->setBuddy(m_reason);
    new BoxGuard(m_reason);
    m_must->setObjectName(QStringLiteral("mustRadio"));
    m_should->setObjectName(QStringLiteral("shouldRadio"));
    m_text->setObjectName(QStringLiteral("remarkText"));
    m_text->setVisibleLines(kTextLines);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_value->setObjectName(QStringLiteral("suggestedValue"));
    m_valueLabel->setBuddy(m_value);
    m_valueLabel->setObjectName(QStringLiteral("suggestedValueLabel"));
    for (std::size_t i = 0; i < kReasons.size(); ++i)
        m_reason->addItem(QString());
    auto *reason = new QHBoxLayout;
    reason->addWidget(m_reasonLabel);
    reason->addWidget(m_reason);
    reason->addStretch();
    auto *severity = new QHBoxLayout;
    severity->addWidget(m_must);
    severity->addWidget(m_should);
    severity->addStretch();
    m_choices->addLayout(reason, 1);
    m_choices->addLayout(severity);
    auto *value = new QHBoxLayout;
    value->addWidget(m_valueLabel, 0, Qt::AlignTop);
    value->addWidget(m_value, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addLayout(m_choices);
    layout->addWidget(m_text, 1);
    layout->addLayout(value);
    // In the order in which they are seen.
    QWidget::setTabOrder(m_reason, m_must);
    QWidget::setTabOrder(m_must, m_should);
    QWidget::setTabOrder(m_should, m_text);
    QWidget::setTabOrder(m_text, m_value);
}

void RemarkEditor::setRemark(const QString &remarkId)
{
    if (m_remark != remarkId)
        m_session.endTyping();
    m_remark = remarkId;
    const bool isNone = remarkId.isEmpty();
    m_fields->bind(m_text, isNone ? QString() : fieldOf(remarkId, QStringLiteral("text")));
    m_fields->bind(m_value, isNone ? QString() : fieldOf(remarkId, QStringLiteral("suggestedValue")));
    showRemark();
}

void RemarkEditor::showRemark()
{
    const Remark *remark = m_session.review().remark(m_remark);
    setVisible(remark != nullptr);
    if (!remark)
        return;
    const QString place = remarkPlace(*remark, m_session.input());
    m_title->setText(tr("Remark %1: %2", "number, place")
                         .arg(currentLocale().toString(m_session.numberOf(m_remark)), place));
    m_title->setToolTip(remarkPlace(*remark, m_session.input(), true));
    m_text->setAccessibleName(tr("Text of the remark: %1", "place").arg(place));
    for (std::size_t i = 0; i < kReasons.size(); ++i) {
        if (kReasons.at(i) == remark->reason)
            m_reason->setCurrentIndex(int(i));
    }
    for (QWidget *choice :
         {static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_must), static_cast<QWidget *>(m_should)})
        choice->setEnabled(!m_session.isReadOnly());
    (remark->severity == RemarkSeverity::Must ? m_must : m_should)->setChecked(true);
    // Only a text can be put in the place of another.
    const bool takesValue = m_session.takesValue(remark->target);
    m_value->setVisible(takesValue);
    m_valueLabel->setVisible(takesValue);
    const int lines = isMultiLine(remark->target) ? kLongValue : 1;
    if (m_value->visibleLines() != lines)
        m_value->setVisibleLines(lines);
}

void RemarkEditor::focusText()
{
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->moveCursor(QTextCursor::End);
}

void RemarkEditor::insert(const QString &words, const std::function<void(Remark &)> &change)
{
    const Remark *present = m_session.review().remark(m_remark);
    if (!present)
        return;
    QTextCursor cursor = m_text->textCursor();
    const bool isAfterWords = cursor.positionInBlock() > 0 && !cursor.hasSelection();
    const QString text = isAfterWords ? QString(u'\n' + words) : words;
    const int start = cursor.selectionStart();
    Remark remark = *present;
    remark.text = wholeText(m_text).replace(start, cursor.selectionEnd() - start, text);
    change(remark);
    m_session.setRemark(remark);
    cursor.setPosition(int(std::min<qsizetype>(start + text.size(), wholeText(m_text).size())));
    m_text->setTextCursor(cursor);
    focusText();
}

void RemarkEditor::applyLook()
{
    layout()->setContentsMargins(0, 0, 0, 0);
    layout()->setSpacing(look::em(this, 0.5));
    m_choices->setSpacing(look::em(this, 0.5));
}

void RemarkEditor::retranslate()
{
    m_reasonLabel->setText(tr("Rea&son"));
    for (std::size_t i = 0; i < kReasons.size(); ++i) {
        const QString reason = words::reason(kReasons.at(i));
        m_reason->setItemText(int(i), reason.isEmpty() ? tr("not said", "the reason of a remark") : reason);
    }
    m_must->setText(words::severity(RemarkSeverity::Must));
    m_should->setText(words::severity(RemarkSeverity::Should));
    m_must->setToolTip(tr("The request cannot go on without."));
    m_should->setToolTip(tr("The request can go on without."));
    m_valueLabel->setText(tr("Suggeste&d value"));
    m_value->setPlaceholderText(tr("optional"));
    m_value->setAccessibleName(tr("Suggested value"));
    showRemark();
}

void RemarkEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_choices->setDirection(width() < look::em(this, kBeside) ? QBoxLayout::TopToBottom
                                                              : QBoxLayout::LeftToRight);
}

void RemarkEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLook();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace viatique
