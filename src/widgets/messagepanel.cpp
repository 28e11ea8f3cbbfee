// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/messagepanel.h"

#include "session/reviewsession.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/reviewfields.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"
#include "widgets/textedit.h"

#include <QClipboard>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace viatique {

namespace {

constexpr int kMessageLines = 10;
/// Width from which message and author stand beside each other, and that of the author, in em.
constexpr qreal kBeside = 60;
constexpr qreal kAuthor = 26;

} // namespace

MessagePanel::MessagePanel(ReviewSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_fields(new ReviewFields(session, this))
    , m_title(new StyledLabel(StyledLabel::Section, this))
    , m_help(new StyledLabel(StyledLabel::Secondary, this))
    , m_message(new TextEdit(this))
    , m_composed(new StateLabel(this))
    , m_compose(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_author(new StyledLabel(StyledLabel::Section, this))
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_nameState(new StateLabel(this))
    , m_organisationLabel(new QLabel(this))
    , m_organisation(new QLineEdit(this))
    , m_emailLabel(new QLabel(this))
    , m_email(new QLineEdit(this))
    , m_back(new QPushButton(this))
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_form(new QFormLayout)
{
    setUp();
    m_fields->bind(m_message, QStringLiteral("/message"));
    m_fields->bind(m_name, QStringLiteral("/reviewer/name"));
    m_fields->bind(m_organisation, QStringLiteral("/reviewer/organisation"));
    m_fields->bind(m_email, QStringLiteral("/reviewer/email"));
    applyLook();
    retranslate();
    connect(&session, &ReviewSession::reviewChanged, this, &MessagePanel::showState);
    connect(&session, &ReviewSession::reviewChanged, this, &MessagePanel::showName);
    connect(&session, &ReviewSession::readOnlyChanged, this, &MessagePanel::showState);
    connect(m_compose, &QPushButton::clicked, &session, &ReviewSession::composeAgain);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_session.message());
        m_composed->setState(Meaning::Fine, tr("The message is copied."));
    });
    connect(m_back, &QPushButton::clicked, this, &MessagePanel::backWanted);
}

void MessagePanel::setUp()
{
    m_message->setObjectName(QStringLiteral("messageText"));
    m_message->setVisibleLines(kMessageLines);
    m_message->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_composed->setObjectName(QStringLiteral("composedLabel"));
    m_compose->setObjectName(QStringLiteral("composeButton"));
    m_compose->setIcon(icon(Icon::Refresh));
    m_copy->setObjectName(QStringLiteral("copyMessageButton"));
    m_copy->setIcon(icon(Icon::Copy));
    m_name->setObjectName(QStringLiteral("reviewerName"));
    m_nameState->setObjectName(QStringLiteral("reviewerNameState"));
    m_organisation->setObjectName(QStringLiteral("reviewerOrganisation"));
    m_email->setObjectName(QStringLiteral("reviewerEmail"));
    m_back->setObjectName(QStringLiteral("backToRemarksButton"));
    m_back->setIcon(icon(Icon::Back));
    m_help->setWordWrap(true);
    m_nameLabel->setBuddy(m_name);
    m_organisationLabel->setBuddy(m_organisation);
    m_emailLabel->setBuddy(m_email);
    for (QPushButton *button : {m_compose, m_copy, m_back})
        button->setAutoDefault(false);
    auto *tools = new QHBoxLayout;
    tools->addStretch();
    tools->addWidget(m_compose);
    tools->addWidget(m_copy);
    auto *message = new QVBoxLayout;
    message->addWidget(m_title);
    message->addWidget(m_help);
    message->addWidget(m_message, 1);
    message->addWidget(m_composed);
    message->addLayout(tools);
    m_form->addRow(m_nameLabel, m_name);
    m_form->addRow(QString(), m_nameState);
    m_form->addRow(m_organisationLabel, m_organisation);
    m_form->addRow(m_emailLabel, m_email);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *author = new QVBoxLayout;
    author->addWidget(m_author);
    author->addLayout(m_form);
    author->addStretch();
    author->addWidget(m_back, 0, Qt::AlignRight);
    m_columns->addLayout(message, 1);
    m_columns->addLayout(author);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_columns, 1);
}

void MessagePanel::showState()
{
    const bool isComposed = m_session.isMessageComposed();
    m_composed->setState(Meaning::Advice,
                         isComposed ? tr("Composed in French, as the report of the review, from the opinion "
                                         "and the remarks; it follows them.")
                                    : tr("Edited by hand: it no longer follows the remarks."));
    m_compose->setEnabled(!isComposed && !m_session.isReadOnly());
}

void MessagePanel::showName()
{
    m_isNameAsked = m_isNameAsked && m_session.review().reviewer.name.trimmed().isEmpty();
    const QString words =
        m_isNameAsked ? tr("Write your name: the editor has to know whose review it is.") : QString();
    m_nameState->setState(Meaning::ToCorrect, words);
    m_name->setAccessibleDescription(words);
}

void MessagePanel::askForName()
{
    m_isNameAsked = true;
    showName();
    focusName();
}

void MessagePanel::focusMessage()
{
    m_message->setFocus(Qt::OtherFocusReason);
}

void MessagePanel::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void MessagePanel::focusField(const QString &field)
{
    if (field == QLatin1String("/reviewer/organisation"))
        m_organisation->setFocus(Qt::OtherFocusReason);
    else if (field == QLatin1String("/reviewer/email"))
        m_email->setFocus(Qt::OtherFocusReason);
    else if (field.startsWith(QLatin1String("/reviewer")))
        focusName();
    else
        focusMessage();
}

void MessagePanel::arrange()
{
    const bool isBeside = width() >= look::em(this, kBeside);
    m_columns->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (QLineEdit *line : {m_name, m_organisation, m_email})
        line->setMinimumWidth(isBeside ? look::em(this, kAuthor - 10) : 0);
}

void MessagePanel::applyLook()
{
    m_columns->setSpacing(look::em(this, 2));
    m_form->setVerticalSpacing(look::em(this, 0.75));
    const int space = look::em(this, 0.5);
    for (int i = 0; i < m_columns->count(); ++i)
        m_columns->itemAt(i)->layout()->setSpacing(space);
    arrange();
}

void MessagePanel::retranslate()
{
    m_title->setText(tr("Message to the editor"));
    m_help->setText(tr("It goes with the review, and can be pasted into DataPass or an e-mail."));
    m_message->setAccessibleName(tr("Message to the editor"));
    m_compose->setText(tr("Compose again"));
    m_compose->setToolTip(tr("Puts the opinion and the remarks in the place of what was edited by hand."));
    m_copy->setText(tr("Copy the message"));
    m_author->setText(tr("Author of the review"));
    m_nameLabel->setText(tr("Name", "of the reviewer"));
    m_organisationLabel->setText(tr("Organisation", "of the reviewer"));
    m_emailLabel->setText(tr("E-mail", "of the reviewer"));
    m_back->setText(tr("Back to the remarks"));
    showState();
    showName();
}

void MessagePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLook();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MessagePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace viatique
