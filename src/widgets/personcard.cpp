// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/personcard.h"

#include "core/finding.h"
#include "request/requestfield.h"
#include "rules/words.h"
#include "session/addressbook.h"
#include "session/draftsession.h"
#include "ui_personcard.h"
#include "widgets/fieldbinder.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/page.h"
#include "widgets/prompts.h"

#include <QEvent>
#include <QPointer>

#include <algorithm>
#include <array>

namespace viatique {

namespace {

struct Field
{
    const char *key;
    QLineEdit *Ui::PersonCard::*edit;
    QLabel *Ui::PersonCard::*label;
};
constexpr std::array<Field, 5> kFields{{
    {"givenName", &Ui::PersonCard::givenNameEdit, &Ui::PersonCard::givenNameEditLabel},
    {"familyName", &Ui::PersonCard::familyNameEdit, &Ui::PersonCard::familyNameEditLabel},
    {"jobTitle", &Ui::PersonCard::jobTitleEdit, &Ui::PersonCard::jobTitleEditLabel},
    {"email", &Ui::PersonCard::emailEdit, &Ui::PersonCard::emailEditLabel},
    {"phoneNumber", &Ui::PersonCard::phoneNumberEdit, &Ui::PersonCard::phoneNumberEditLabel},
}};

Person &personAt(Request &request, const QString &pointer)
{
    for (const NamedContact &contact : contactList()) {
        if (pointer.endsWith(QLatin1String(contact.key)))
            return request.contacts.*contact.member;
    }
    return request.applicant;
}

/// What the book keeps.
bool isKnown(const Person &person)
{
    return !person.fullName().isEmpty() && !person.email.trimmed().isEmpty();
}

bool isSameAddress(const Person &one, const Person &other)
{
    return one.email.trimmed().compare(other.email.trimmed(), Qt::CaseInsensitive) == 0;
}

} // namespace

PersonCard::PersonCard(QWidget *parent)
    : Card(parent)
    , m_ui(std::make_unique<Ui::PersonCard>())
{
    m_ui->setupUi(this);
    m_ui->meButton->setIcon(icon(Icon::Person));
    m_ui->addressBookButton->setIcon(icon(Icon::Book));
    setSpacing();
}

PersonCard::~PersonCard() = default;

void PersonCard::bind(const PageContext &context, FieldBinder &fields, const QString &pointer)
{
    m_context = std::make_unique<PageContext>(context);
    m_fields = &fields;
    m_pointer = pointer;
    const QString key = pointer.section(QLatin1Char('/'), -1);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_ui->meButton), static_cast<QWidget *>(m_ui->addressBookButton),
          static_cast<QWidget *>(m_ui->stateLabel)}) {
        QString name = widget->objectName();
        name[0] = name.at(0).toUpper();
        widget->setObjectName(QString(key + name));
    }
    for (const Field &field : kFields) {
        QLineEdit *edit = m_ui.get()->*field.edit;
        QString name = edit->objectName();
        name[0] = name.at(0).toUpper();
        edit->setObjectName(QString(key + name));
        fields.bindText(edit, QStringLiteral("%1/%2").arg(pointer, QLatin1String(field.key)));
    }
    connect(m_ui->meButton, &QPushButton::clicked, this, &PersonCard::clickMe);
    connect(m_ui->addressBookButton, &QPushButton::clicked, this, &PersonCard::chooseFromBook);
    connect(&context.session, &DraftSession::findingsChanged, this, &PersonCard::update);
    connect(&context.book, &AddressBook::changed, this, &PersonCard::updateButtons);
    retranslate();
}

void PersonCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setSpacing();
}

/// Fields stand 1 em apart and each is close to its label; the buttons come 1 em below the fields.
void PersonCard::setSpacing()
{
    const int near = look::em(this, 0.25);
    const int apart = look::em(this, 0.75);
    m_ui->layout->setSpacing(look::em(this, 0.5));
    m_ui->grid->setHorizontalSpacing(look::em(this, 1));
    m_ui->grid->setVerticalSpacing(near);
    for (QLabel *label : {m_ui->emailEditLabel, m_ui->phoneNumberEditLabel})
        label->setContentsMargins(0, apart, 0, 0);
    m_ui->buttonRow->setContentsMargins(0, look::em(this, 0.5), 0, 0);
}

void PersonCard::setMayBeMe(bool mayBeMe)
{
    m_mayBeMe = mayBeMe;
    m_ui->meButton->setVisible(mayBeMe);
}

void PersonCard::setTitle(const QString &title)
{
    m_title = title;
    m_ui->titleLabel->setText(title);
}

void PersonCard::setHelp(const QString &sentence)
{
    m_ui->helpLabel->setText(sentence);
    m_ui->helpLabel->setVisible(!sentence.isEmpty());
}

void PersonCard::remember()
{
    const Person present = person();
    if (!isKnown(present))
        return;
    AddressBook &book = m_context->book;
    book.remember(present);
    // A new number of mine counts for the next requests too.
    if (isKnown(book.me()) && isSameAddress(book.me(), present) && book.me() != present)
        book.setMe(present);
}

void PersonCard::focusFirst()
{
    QLineEdit *first = m_ui->givenNameEdit;
    for (const Field &field : kFields) {
        QLineEdit *edit = m_ui.get()->*field.edit;
        if (edit->text().isEmpty()) {
            first = edit;
            break;
        }
    }
    FieldBinder::focusControl(first);
}

void PersonCard::retranslate()
{
    m_ui->retranslateUi(this);
    const QString key = m_pointer.section(QLatin1Char('/'), -1);
    const QString who = words::contact(key);
    m_ui->titleLabel->setText(m_title);
    setAccessibleName(who);
    // The same five names stand in each card.
    for (const Field &field : kFields) {
        const QString label = (m_ui.get()->*field.label)->text();
        (m_ui.get()->*field.edit)->setAccessibleName(tr("%1: %2", "person: field").arg(who, label));
    }
    m_ui->addressBookButton->setAccessibleName(
        tr("%1: %2", "person: field").arg(who, m_ui->addressBookButton->text()));
    update();
}

const Person &PersonCard::person() const
{
    // Not changed here.
    return personAt(const_cast<Request &>(m_context->session.request()), m_pointer);
}

void PersonCard::fillIn(const Person &person)
{
    const QString pointer = m_pointer;
    m_context->session.edit(pointer, [&](Request &request) { personAt(request, pointer) = person; });
}

void PersonCard::update()
{
    updateState();
    updateButtons();
}

void PersonCard::updateState()
{
    int wrong = 0;
    int toCheck = 0;
    int missing = 0;
    for (const Finding &finding : m_context->session.findings()) {
        if (finding.target != m_pointer && !finding.target.startsWith(QString(m_pointer + QLatin1Char('/'))))
            continue;
        if (finding.missing)
            ++missing;
        else if (finding.severity == Severity::Blocking)
            ++wrong;
        else if (finding.severity == Severity::Warning)
            ++toCheck;
    }
    if (wrong > 0)
        m_ui->stateLabel->setState(Meaning::ToCorrect, tr("%n to correct", nullptr, wrong));
    else if (toCheck > 0)
        m_ui->stateLabel->setState(Meaning::ToCheck, tr("%n to check", nullptr, toCheck));
    else if (person().isEmpty())
        m_ui->stateLabel->setState(Meaning::ToDo, tr("to fill in"));
    else if (missing > 0)
        m_ui->stateLabel->setState(Meaning::ToDo, tr("%n to fill in", nullptr, missing));
    else
        m_ui->stateLabel->setState(Meaning::Fine, tr("complete"));
}

void PersonCard::updateButtons()
{
    const AddressBook &book = m_context->book;
    const bool readOnly = m_context->session.isReadOnly();
    const bool knowsMe = isKnown(book.me());
    QPushButton *me = m_ui->meButton;
    me->setVisible(m_mayBeMe);
    me->setText(tr("It’s me"));
    me->setEnabled(!readOnly && (knowsMe ? person() != book.me() : isKnown(person())));
    if (!knowsMe)
        me->setToolTip(
            isKnown(person())
                ? tr("Keep these details as yours: the next requests offer them")
                : tr("Fill in your name and address once, then press: the next requests offer them"));
    else
        me->setToolTip(me->isEnabled() ? book.me().fullName() : tr("The card already holds your details"));
    me->setAccessibleName(tr("%1: %2", "person: field")
                              .arg(words::contact(m_pointer.section(QLatin1Char('/'), -1)), me->text()));
    m_ui->addressBookButton->setEnabled(!readOnly && !book.people().isEmpty());
    m_ui->addressBookButton->setToolTip(
        book.people().isEmpty() ? tr("Empty so far: people are kept here once you have filled in a card")
                                : QString());
}

void PersonCard::clickMe()
{
    AddressBook &book = m_context->book;
    if (isKnown(book.me()))
        fillIn(book.me());
    else
        book.setMe(person());
}

void PersonCard::chooseFromBook()
{
    const QList<Person> people = m_context->book.people();
    QStringList lines;
    for (const Person &known : people) {
        QStringList parts{known.fullName(), known.jobTitle, known.email};
        parts.removeAll(QString());
        lines.append(parts.join(QStringLiteral(" · ")));
    }
    m_context->prompts.choose(this, tr("Address book"), lines,
                              [this, people, self = QPointer<PersonCard>(this)](int chosen) {
                                  if (self && chosen >= 0 && chosen < people.size())
                                      fillIn(people.at(chosen));
                              });
}

} // namespace viatique
