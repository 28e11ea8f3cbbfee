// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/submissionform.h"

#include "core/settings.h"
#include "online/httpclient.h"
#include "session/handover.h"
#include "session/modelroles.h"
#include "session/refusedfields.h"
#include "widgets/addressfield.h"
#include "widgets/buttonrow.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/prompts.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"
#include "widgets/workbar.h"
#include "widgets/wrapdelegate.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace viatique {

SubmissionForm::SubmissionForm(const SubmissionParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_refusals(parts.refused, parts.handover.session())
    , m_heading(new StyledLabel(StyledLabel::Section, this))
    , m_help(new StyledLabel(StyledLabel::Secondary, this))
    , m_off(new Notice(this))
    , m_filed(new StateLabel(this))
    , m_history(new StyledLabel(StyledLabel::Secondary, this))
    , m_page(new QPushButton(this))
    , m_refresh(new QPushButton(this))
    , m_ofFiled(new ButtonRow(this))
    , m_addressLabel(new StyledLabel(this))
    , m_address(new AddressField(this))
    , m_clientLabel(new StyledLabel(this))
    , m_client(new QLineEdit(this))
    , m_secretLabel(new StyledLabel(this))
    , m_secret(new QLineEdit(this))
    , m_credentials(new StateLabel(this))
    , m_forget(new QPushButton(this))
    , m_remember(new QCheckBox(this))
    , m_send(new QPushButton(this))
    , m_compare(new QPushButton(this))
    , m_work(new WorkBar(this))
    , m_answer(new QWidget(this))
    , m_outcome(new Notice(m_answer))
    , m_refusalLabel(new StyledLabel(StyledLabel::Group, m_answer))
    , m_refusalList(new QTreeView(m_answer))
    , m_wasBusy(parts.submission.isBusy())
{
    setUp();
    connectAll();
    arrange();
    retranslate();
}

void SubmissionForm::setUp()
{
    m_heading->setWordWrap(true);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    m_off->setObjectName(QStringLiteral("networkNotice"));
    m_filed->setObjectName(QStringLiteral("filedLabel"));
    m_history->setObjectName(QStringLiteral("historyLabel"));
    m_history->setTextFormat(Qt::PlainText);
    m_history->setWordWrap(true);
    m_page->setObjectName(QStringLiteral("filedPageButton"));
    m_page->setIcon(icon(Icon::ExternalLink));
    m_refresh->setObjectName(QStringLiteral("refreshButton"));
    m_refresh->setIcon(icon(Icon::Refresh));
    m_forget->setObjectName(QStringLiteral("forgetButton"));
    m_send->setObjectName(QStringLiteral("sendButton"));
    m_send->setIcon(icon(Icon::Upload, look::Role::OnAccent));
    look::setPrimary(m_send);
    m_compare->setObjectName(QStringLiteral("compareDataButton"));
    for (QPushButton *button : {m_page, m_refresh, m_forget, m_send, m_compare})
        button->setAutoDefault(false);
    setUpFields();
    setUpOutcome();

    m_ofFiled->add(m_page);
    m_ofFiled->add(m_refresh);
    m_ofFiled->addGap();
    m_kept = new QBoxLayout(QBoxLayout::LeftToRight);
    m_kept->addWidget(m_credentials, 1);
    m_kept->addWidget(m_forget, 0, Qt::AlignLeft);
    auto *sending = new QHBoxLayout;
    sending->addWidget(m_send);
    sending->addWidget(m_compare);
    sending->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_heading);
    column->addWidget(m_help);
    column->addWidget(m_off);
    column->addWidget(m_filed);
    column->addWidget(m_history);
    column->addWidget(m_ofFiled);
    column->addLayout(m_fields);
    column->addLayout(m_kept);
    column->addWidget(m_remember);
    column->addLayout(sending);
    column->addWidget(m_work);
    column->addWidget(m_answer);
}

void SubmissionForm::setUpFields()
{
    m_address->edit()->setObjectName(QStringLiteral("datapassAddressEdit"));
    m_address->setUp(m_parts.settings, setting::kDataPassUrl, m_addressLabel);
    m_client->setObjectName(QStringLiteral("clientEdit"));
    m_secret->setObjectName(QStringLiteral("secretEdit"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                  | Qt::ImhNoAutoUppercase);
    m_credentials->setObjectName(QStringLiteral("credentialsLabel"));
    m_remember->setObjectName(QStringLiteral("rememberCheck"));
    m_clientLabel->setBuddy(m_client);
    m_secretLabel->setBuddy(m_secret);
    m_fields = new QFormLayout;
    m_fields->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_fields->addRow(m_addressLabel, m_address);
    m_fields->addRow(m_clientLabel, m_client);
    m_fields->addRow(m_secretLabel, m_secret);
}

void SubmissionForm::setUpOutcome()
{
    m_answer->setObjectName(QStringLiteral("submissionAnswer"));
    auto *column = new QVBoxLayout(m_answer);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_outcome, m_refusalLabel, m_refusalList})
        column->addWidget(widget);
    m_outcome->setObjectName(QStringLiteral("submissionNotice"));
    m_refusalLabel->setBuddy(m_refusalList);
    m_refusalList->setObjectName(QStringLiteral("refusalList"));
    m_refusalList->setModel(&m_refusals);
    m_refusalList->installEventFilter(this);
    new WrapDelegate(m_refusalList, WrapDelegate::Content);
    look::prepareView(m_refusalList);
    m_refusalList->setRootIsDecorated(false);
    m_refusalList->setItemsExpandable(false);
    m_refusalList->setAllColumnsShowFocus(true);
    QHeaderView *header = m_refusalList->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    // As high as what it says, and the dialog scrolls.
    m_refusalList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_refusalList->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void SubmissionForm::connectAll()
{
    Submission &submission = m_parts.submission;
    connect(&submission, &Submission::stateChanged, this, &SubmissionForm::showState);
    connect(&submission, &Submission::filedChanged, this, &SubmissionForm::showFiled);
    connect(&submission, &Submission::credentialsChanged, this, &SubmissionForm::showCredentials);
    connect(&m_parts.refused, &RefusedFields::changed, this, &SubmissionForm::showOutcome);
    connect(&m_parts.http, &HttpClient::useChanged, this, &SubmissionForm::showAllowed);
    connect(&m_parts.settings, &Settings::changed, this, &SubmissionForm::showAll);
    connect(m_send, &QPushButton::clicked, this, &SubmissionForm::send);
    for (QLineEdit *edit : {m_client, m_secret})
        connect(edit, &QLineEdit::returnPressed, m_send, &QPushButton::click);
    connect(m_page, &QPushButton::clicked, this, &SubmissionForm::openPage);
    connect(m_refresh, &QPushButton::clicked, this, [this] {
        if (takeFields())
            m_parts.submission.refresh();
    });
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (takeFields())
            m_parts.submission.compareData();
    });
    m_waiting.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this, &SubmissionForm::showAllowed);
    connect(m_forget, &QPushButton::clicked, &submission, &Submission::forgetCredentials);
    connect(m_work, &WorkBar::interrupted, &submission, &Submission::cancel);
    connect(m_outcome->button(0), &QPushButton::clicked, this, [this] {
        if (m_parts.submission.isGone())
            create();
        else
            openPage();
    });
    connect(m_refusalList, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QString target = index.data(TargetRole).toString();
        if (!target.isEmpty())
            emit targetRequested(target);
    });
}

// What the user does

bool SubmissionForm::takeLast()
{
    return m_address->takeLast();
}

/// Hands over what was typed. False where half of it is missing.
bool SubmissionForm::takeCredentials()
{
    const QString client = m_client->text().trimmed();
    const bool isNew = client != m_parts.submission.clientId();
    if (m_secret->text().isEmpty() && !isNew)
        return true;
    if (client.isEmpty() || m_secret->text().isEmpty()) {
        m_credentials->setState(Meaning::ToCorrect,
                                client.isEmpty() ? tr("Enter the identifier that belongs to the secret.")
                                                 : tr("Enter the secret that belongs to this identifier."));
        QLineEdit *missing = client.isEmpty() ? m_client : m_secret;
        missing->setAccessibleDescription(m_credentials->words());
        missing->setFocus(Qt::OtherFocusReason);
        return false;
    }
    for (QLineEdit *edit : {m_client, m_secret})
        edit->setAccessibleDescription({});
    Secret secret(m_secret->text().toUtf8());
    // Unlike clear(), which could be undone, this drops what the field remembers; its memory is Qt's to
    // reuse.
    m_secret->setText({});
    m_parts.submission.setCredentials(client, std::move(secret), m_remember->isChecked());
    return true;
}

/// Before each conversation: address and credentials as they stand in the fields. False where they do not do.
bool SubmissionForm::takeFields()
{
    if (m_parts.submission.isBusy() || m_parts.http.use() != NetworkUse::Allowed)
        return false;
    if (!m_address->take()) {
        m_address->setFocus(Qt::OtherFocusReason);
        return false;
    }
    return takeCredentials();
}

bool SubmissionForm::asksBeforeSending() const
{
    return m_parts.submission.sendWouldUpdate() || m_parts.submission.isUncertain();
}

void SubmissionForm::send()
{
    if (!takeFields())
        return;
    if (m_parts.submission.sendWouldUpdate())
        askToUpdate();
    else if (m_parts.submission.isUncertain())
        askToCreateAgain();
    else
        create();
}

void SubmissionForm::create()
{
    if (asksBeforeSending())
        m_parts.submission.createAnew();
    else
        m_parts.submission.send();
    // Nothing was under way then, whose end would be spoken.
    if (m_parts.submission.isHeldBack() && !m_parts.submission.isBusy())
        speak();
}

void SubmissionForm::askToUpdate()
{
    const Prompts::Question question{
        tr("Send to DataPass"),
        (m_parts.submission.filed().isImported() ? tr("This draft was made from request no. %1 of DataPass.")
                                                 : tr("This draft was sent before, as request no. %1."))
            .arg(m_parts.submission.filed().id),
        tr("Updating writes over what stands there, also what was changed on its site. Creating another one "
           "leaves the former request as it is."),
        {tr("&Update no. %1").arg(m_parts.submission.filed().id), tr("Create a&nother request"),
         tr("&Cancel")},
        true};
    const QPointer<SubmissionForm> self(this);
    m_parts.prompts.ask(this, question, [self](int button) {
        if (!self || self->m_parts.submission.isBusy())
            return;
        if (button == 0)
            self->m_parts.submission.update();
        else if (button == 1)
            self->create();
    });
}

void SubmissionForm::askToCreateAgain()
{
    const Prompts::Question question{tr("Send to DataPass"),
                                     tr("DataPass may have this request already."),
                                     tr("It was sent before, and no answer came. Look for it in DataPass "
                                        "first: creating it again may make a second one."),
                                     {tr("&Open DataPass"), tr("Create it a&gain"), tr("&Cancel")},
                                     true};
    const QPointer<SubmissionForm> self(this);
    m_parts.prompts.ask(this, question, [self](int button) {
        if (!self || self->m_parts.submission.isBusy())
            return;
        if (button == 0)
            self->openPage();
        else if (button == 1)
            self->create();
    });
}

void SubmissionForm::openPage()
{
    const QUrl page = m_parts.submission.filed().page;
    const QUrl address = page.isValid() && !page.isEmpty() ? page : m_parts.handover.datapass();
    if (m_parts.prompts.openUrl(address))
        return;
    m_outcome->show();
    m_outcome->setNotice(Meaning::ToCorrect, tr("No browser could be opened."),
                         tr("The request stands at this address: %1").arg(address.toString()));
    offer({});
    emit spoken(m_answer);
}

void SubmissionForm::showCompared()
{
    const QList<datapass::ScopeChange> &changes = m_parts.submission.dataChanges();
    QStringList lines;
    for (const datapass::ScopeChange &change : changes)
        lines.append(datapass::scopeChangeText(change));
    if (lines.isEmpty())
        m_outcome->setNotice(Meaning::Fine, tr("DataPass offers the data that the catalogue has."), {});
    else
        m_outcome->setNotice(
            Meaning::ToCheck,
            tr("DataPass' data differ from the catalogue: %n point(s).", nullptr, int(lines.size())),
            lines.join(u'\n'));
    offer({});
}

/// The button of what was said; empty: none.
void SubmissionForm::offer(const QString &next)
{
    QPushButton *button = m_outcome->button(0);
    button->setText(next);
    button->setHidden(next.isEmpty());
}

} // namespace viatique
