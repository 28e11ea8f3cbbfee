// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/signdialog.h"

#include "core/language.h"
#include "core/settings.h"
#include "package/signing.h"
#include "session/signermodel.h"
#include "widgets/buttonrow.h"
#include "widgets/card.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/prompts.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"
#include "widgets/workbar.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace viatique {

namespace {

constexpr qreal kWidth = 44; // em
constexpr qreal kHeight = 34;
constexpr qreal kButtonWidth = 12;

using State = SigningWork::State;

} // namespace

SignDialog::SignDialog(const SignParts &parts, QWidget *parent)
    : ScrolledDialog(QStringLiteral("signDialog"), parent)
    , m_parts(parts)
    , m_work(parts.now)
    , m_heading(new StyledLabel(StyledLabel::Section, inside()))
    , m_help(new StyledLabel(StyledLabel::Secondary, inside()))
    , m_fileLabel(new StyledLabel(inside()))
    , m_file(new QLineEdit(inside()))
    , m_choose(new QPushButton(inside()))
    , m_fileMessage(new StateLabel(inside()))
    , m_passwordLabel(new StyledLabel(inside()))
    , m_password(new QLineEdit(inside()))
    , m_passwordMessage(new StateLabel(inside()))
    , m_passwordHint(new StyledLabel(StyledLabel::Hint, inside()))
    , m_card(new Card(inside()))
    , m_factsLabel(new StyledLabel(StyledLabel::Group, m_card))
    , m_bar(new WorkBar(inside()))
    , m_outcome(new Notice(inside()))
    , m_go(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    // What is signed is not to change meanwhile.
    setWindowModality(Qt::WindowModal);
    setUp();
    connectAll();
    finish(kWidth, kHeight);
    (m_file->text().isEmpty() ? static_cast<QWidget *>(m_choose) : m_password)->setFocus();
}

void SignDialog::setUp()
{
    m_heading->setObjectName(QStringLiteral("signHeading"));
    m_heading->setWordWrap(true);
    m_heading->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    m_help->setTextFormat(Qt::PlainText);
    m_card->setObjectName(QStringLiteral("certificateCard"));
    m_factsLabel->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("signBar"));
    m_outcome->setObjectName(QStringLiteral("signOutcomeNotice"));
    m_outcome->hide();
    m_go->setObjectName(QStringLiteral("signButton"));
    look::setPrimary(m_go);
    buttons()->add(m_go);
    setUpFields();
    layOut();
}

void SignDialog::setUpFields()
{
    m_file->setObjectName(QStringLiteral("certificateEdit"));
    m_file->setText(QDir::toNativeSeparators(m_parts.settings.value(setting::kCertificate)));
    m_fileLabel->setBuddy(m_file);
    m_choose->setObjectName(QStringLiteral("chooseCertificateButton"));
    m_choose->setAutoDefault(false);
    m_fileMessage->setObjectName(QStringLiteral("certificateMessage"));
    m_password->setObjectName(QStringLiteral("passwordEdit"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                    | Qt::ImhNoAutoUppercase);
    m_passwordLabel->setBuddy(m_password);
    m_passwordMessage->setObjectName(QStringLiteral("passwordMessage"));
    m_passwordHint->setObjectName(QStringLiteral("passwordHint"));
    m_passwordHint->setWordWrap(true);
}

void SignDialog::layOut()
{
    m_line = new QHBoxLayout;
    m_line->addWidget(m_file, 1);
    m_line->addWidget(m_choose);
    m_ofFile = new QVBoxLayout;
    m_ofFile->addLayout(m_line);
    m_ofFile->addWidget(m_fileMessage);
    m_ofPassword = new QVBoxLayout;
    for (QWidget *widget : {static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_passwordMessage),
                            static_cast<QWidget *>(m_passwordHint)})
        m_ofPassword->addWidget(widget);
    m_fields = new QFormLayout;
    m_fields->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_fields->addRow(m_fileLabel, m_ofFile);
    m_fields->addRow(m_passwordLabel, m_ofPassword);
    m_facts = new QFormLayout;
    m_facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *ofCard = new QVBoxLayout(m_card);
    ofCard->addWidget(m_factsLabel);
    ofCard->addLayout(m_facts);
    auto *column = new QVBoxLayout(inside());
    column->addWidget(m_heading);
    column->addWidget(m_help);
    column->addLayout(m_fields);
    column->addWidget(m_card);
    column->addWidget(m_bar);
    column->addWidget(m_outcome);
    column->addStretch(1);
}

void SignDialog::connectAll()
{
    connect(m_choose, &QPushButton::clicked, this, &SignDialog::chooseFile);
    connect(m_file, &QLineEdit::textEdited, this, &SignDialog::takeOther);
    connect(m_password, &QLineEdit::textEdited, this, &SignDialog::takeOther);
    connect(m_go, &QPushButton::clicked, this, &SignDialog::go);
    connect(m_bar, &WorkBar::interrupted, &m_work, &SigningWork::cancel);
    connect(&m_work, &SigningWork::stateChanged, this, &SignDialog::showState);
    connect(&m_work, &SigningWork::opened, this, &SignDialog::showOpened);
    connect(&m_work, &SigningWork::failed, this, &SignDialog::showFailed);
    connect(&m_work, &SigningWork::progressed, this, [this](qint64 done, qint64 total) {
        m_bar->setWork(tr("Signing: %1 of %2", "amounts").arg(sizeText(done), sizeText(total)), done, total);
    });
    connect(&m_work, &SigningWork::done, this, [this](const QList<CertificateInfo> &signers) {
        emit signedBy(signers);
        accept();
    });
    connect(&m_work, &SigningWork::found, this, &SignDialog::showFound);
}

// What the user does

void SignDialog::chooseFile()
{
    QString folder = QFileInfo(m_file->text()).absolutePath();
    if (m_file->text().isEmpty())
        folder = m_parts.settings.value(setting::kLastFolder);
    m_parts.prompts.openFiles(
        this, {tr("Choose a certificate"), folder, tr("Certificates with their key (*.p12 *.pfx)"), false},
        [this](const QStringList &paths) {
            m_file->setText(QDir::toNativeSeparators(paths.constFirst()));
            takeOther();
            m_password->setFocus(Qt::OtherFocusReason);
        });
}

/// Of another file or password nothing is known yet.
void SignDialog::takeOther()
{
    clearFaults();
    m_work.forget();
    showState();
}

/// Opens the certificate, or signs with the one that is open.
void SignDialog::go()
{
    if (m_work.state() != State::Idle)
        return;
    clearFaults();
    if (m_work.hasKey())
        return m_work.sign(m_parts.subject, m_parts.path);
    const QString file = QDir::fromNativeSeparators(m_file->text().trimmed());
    if (file.isEmpty()) {
        sayAt(m_file, m_fileMessage, tr("Choose the file that holds your certificate (.p12 or .pfx)."));
        m_choose->setFocus(Qt::OtherFocusReason);
        return bringIntoSight(m_fileMessage);
    }
    m_fileUsed = file;
    m_hasPassword = !m_password->text().isEmpty();
    m_work.open(file, Secret(m_password->text().toUtf8()));
}

bool SignDialog::mayClose()
{
    if (m_work.state() != State::Signing)
        return true;
    // It closes when the work has ended: then it is known what became of it.
    m_isClosing = true;
    m_work.cancel();
    return false;
}

// What is shown

void SignDialog::showState()
{
    const State state = m_work.state();
    const bool isBusy = state != State::Idle;
    // Disabled, they would lose the focus.
    m_file->setReadOnly(isBusy || m_parts.settings.isLocked(setting::kCertificate));
    m_password->setReadOnly(isBusy);
    m_choose->setEnabled(!isBusy && !m_parts.settings.isLocked(setting::kCertificate));
    m_choose->setToolTip(m_parts.settings.isLocked(setting::kCertificate)
                             ? tr("Your organisation decides on this for all users of this computer.")
                             : QString());
    m_go->setText(m_work.hasKey() ? tr("&Sign") : tr("C&ontinue"));
    m_go->setEnabled(!isBusy);
    m_go->setToolTip(isBusy ? tr("The certificate is in use.") : QString());
    if (state == State::Opening)
        m_bar->setWork(tr("Opening the certificate"), 0, 0);
    else if (state == State::Signing)
        m_bar->setWork(isOfPackage() ? tr("Signing the package") : tr("Signing the review"), 0, 0);
    else
        m_bar->finish();
    showCertificate();
}

/// Whom it names: nobody signs with the certificate of another unawares.
void SignDialog::showCertificate()
{
    m_card->setVisible(m_work.hasKey());
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    // What is said of one that was forgotten would be heard on the next button.
    m_card->setAccessibleDescription({});
    m_go->setAccessibleDescription({});
    if (!m_work.hasKey())
        return;
    const CertificateInfo certificate = m_work.certificate();
    const std::pair<QString, QString> facts[] = {
        {tr("Name"), certificate.name},
        {tr("Organisation"), certificate.organisation},
        {tr("Issued by"), certificate.issuer},
        {tr("Valid"), certificateValidity(certificate)},
    };
    QStringList spoken;
    for (const auto &[what, value] : facts) {
        if (value.isEmpty())
            continue;
        auto *label = new StyledLabel(m_card);
        label->setObjectName(QStringLiteral("certificateFact"));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setText(value);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addRow(new StyledLabel(StyledLabel::Secondary, m_card), label);
        static_cast<QLabel *>(m_facts->labelForField(label))->setText(what);
        spoken.append(tr("%1: %2", "what, value").arg(what, value));
    }
    // Whoever comes to the button by the keyboard hears it.
    m_card->setAccessibleName(m_factsLabel->text());
    m_card->setAccessibleDescription(spoken.join(QStringLiteral(". ")));
    m_go->setAccessibleDescription(spoken.join(QStringLiteral(". ")));
}

void SignDialog::showOpened()
{
    forgetPassword();
    m_parts.settings.set(setting::kCertificate, m_fileUsed);
    m_go->setFocus(Qt::OtherFocusReason);
    bringIntoSight(m_card);
}

/// Unlike clear(), which could be undone, this drops what the field remembers; its memory is Qt's to reuse.
void SignDialog::forgetPassword()
{
    m_password->setText({});
}

void SignDialog::showFailed(const Error &error)
{
    if (std::exchange(m_isClosing, false) && error.code == ErrorCode::Cancelled) {
        reject();
        return;
    }
    m_error = error;
    if (m_work.hasKey()) {
        const bool wanted = error.code == ErrorCode::Cancelled;
        return showOutcome(wanted ? Meaning::Advice : Meaning::ToCorrect,
                           wanted ? tr("The signing was interrupted.") : tr("Nothing was signed."),
                           errorText(error));
    }
    // That of a file that is at fault may still be of use: for another one, or once it is mended.
    const bool isPassword = error.code == ErrorCode::PasswordWrong;
    if (isPassword)
        forgetPassword();
    QLineEdit *field = isPassword ? m_password : m_file;
    // There are files without one.
    sayAt(field, isPassword ? m_passwordMessage : m_fileMessage,
          isPassword && !m_hasPassword ? tr("Type the password.") : errorText(error));
    field->setFocus(Qt::OtherFocusReason);
    bringIntoSight(isPassword ? m_passwordMessage : m_fileMessage);
}

void SignDialog::showFound(const QDateTime &before)
{
    if (std::exchange(m_isClosing, false))
        return reject();
    m_before = before;
    showOutcome(Meaning::Advice, signedBeforeText(before), tr("Nothing was changed."));
}

void SignDialog::showOutcome(Meaning meaning, const QString &what, const QString &why)
{
    m_outcome->setNotice(meaning, what, why);
    m_outcome->show();
    bringIntoSight(m_outcome);
    m_go->setFocus(Qt::OtherFocusReason);
}

void SignDialog::sayAt(QLineEdit *field, StateLabel *message, const QString &fault)
{
    const Meaning meaning = fault.isEmpty() ? Meaning::None : Meaning::ToCorrect;
    message->setState(meaning, fault);
    field->setProperty(look::kMeaning, int(meaning));
    field->setAccessibleDescription(fault.isEmpty() && field == m_password ? m_passwordHint->text() : fault);
    field->update();
}

void SignDialog::clearFaults()
{
    m_error.reset();
    m_before.reset();
    m_outcome->hide();
    sayAt(m_file, m_fileMessage, {});
    sayAt(m_password, m_passwordMessage, {});
}

void SignDialog::arrange()
{
    ScrolledDialog::arrange();
    for (QFormLayout *form : {m_fields, m_facts}) {
        form->setHorizontalSpacing(look::em(this, 1));
        form->setVerticalSpacing(look::em(this, form == m_fields ? 0.75 : 0.25));
    }
    m_fields->setContentsMargins(0, look::em(this, 0.75), 0, 0);
    // The ring of the focus has room beside a field and below it.
    m_line->setSpacing(look::em(this, 0.5));
    m_ofFile->setSpacing(look::em(this, 0.5));
    m_ofPassword->setSpacing(look::em(this, 0.5));
    const int margin = look::em(this, 1);
    m_card->layout()->setContentsMargins(margin, margin, margin, margin);
    m_card->layout()->setSpacing(look::em(this, 0.5));
    m_go->setMinimumWidth(look::em(this, kButtonWidth));
}

void SignDialog::retranslate()
{
    setWindowTitle(isOfPackage() ? tr("Sign the package") : tr("Sign the review"));
    const QString name = QFileInfo(m_parts.path).fileName();
    m_heading->setText(tr("Sign “%1”").arg(breakable(name)));
    m_heading->setAccessibleName(tr("Sign “%1”").arg(name));
    m_heading->setToolTip(QDir::toNativeSeparators(m_parts.path));
    m_help->setText(
        isOfPackage()
            ? tr("A signature tells who the package comes from, and shows whether it was changed since. It "
                 "is made with your certificate, a file whose name ends in .p12 or .pfx.")
            : tr("A signature tells who the review comes from, and shows whether it was changed since. It "
                 "is made with your certificate, a file whose name ends in .p12 or .pfx."));
    m_fileLabel->setText(tr("C&ertificate"));
    m_choose->setText(tr("C&hoose…"));
    m_passwordLabel->setText(tr("&Password"));
    m_passwordHint->setText(tr("It opens the certificate this once, and is not kept."));
    m_factsLabel->setText(tr("Signed in this name"));
    m_choose->setAccessibleName(tr("Choose a certificate"));
    m_bar->retranslate();
    if (m_password->accessibleDescription().isEmpty())
        m_password->setAccessibleDescription(m_passwordHint->text());
    showState();
    if (const auto error = std::exchange(m_error, std::nullopt))
        showFailed(*error);
    if (const auto before = std::exchange(m_before, std::nullopt))
        showFound(*before);
    ScrolledDialog::retranslate();
}

} // namespace viatique
