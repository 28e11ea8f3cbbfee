// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/modelroles.h"
#include "session/signingwork.h"
#include "widgets/scrolleddialog.h"

#include <functional>
#include <optional>

class QBoxLayout;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace viatique {

class Card;
class Notice;
class Prompts;
class Settings;
class StateLabel;
class StyledLabel;
class WorkBar;

/// What is to be signed, and with what is asked. All that is referred to outlives the dialog.
struct SignParts
{
    SigningWork::Subject subject = SigningWork::Subject::Package;
    QString path;
    Settings &settings;
    Prompts &prompts;
    std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc; ///< tests set it
};

/// Signs a package or a review, in two steps: the file of the certificate and its password are asked, then it
/// is shown whom the certificate names before anything is signed. The file is remembered; the password is
/// forgotten once it has opened the certificate, or has proved wrong. Goes away when it is closed; the work
/// under way ends before.
class SignDialog : public ScrolledDialog
{
    Q_OBJECT

public:
    explicit SignDialog(const SignParts &parts, QWidget *parent = nullptr);

signals:
    /// It is signed, by all of these (see SigningWork::done); the dialog is about to go.
    void signedBy(const QList<viatique::CertificateInfo> &signers);

protected:
    bool mayClose() override;
    void arrange() override;
    void retranslate() override;

private:
    void setUp();
    void setUpFields();
    void layOut();
    void connectAll();

    // What the user does
    void chooseFile();
    void takeOther();
    void go();

    // What is shown
    void showState();
    void showCertificate();
    void showOpened();
    void forgetPassword();
    void showFailed(const Error &error);
    void showFound(const QDateTime &before);
    void showOutcome(Meaning meaning, const QString &what, const QString &why);
    void sayAt(QLineEdit *field, StateLabel *message, const QString &fault);
    void clearFaults();
    bool isOfPackage() const { return m_parts.subject == SigningWork::Subject::Package; }

    const SignParts m_parts;
    SigningWork m_work;
    StyledLabel *m_heading;
    StyledLabel *m_help;
    QFormLayout *m_fields = nullptr;
    StyledLabel *m_fileLabel;
    QBoxLayout *m_line = nullptr; ///< of the file
    QBoxLayout *m_ofFile = nullptr;
    QBoxLayout *m_ofPassword = nullptr;
    QLineEdit *m_file;
    QPushButton *m_choose;
    StateLabel *m_fileMessage;
    StyledLabel *m_passwordLabel;
    QLineEdit *m_password;
    StateLabel *m_passwordMessage;
    StyledLabel *m_passwordHint;
    Card *m_card;
    QFormLayout *m_facts = nullptr;
    StyledLabel *m_factsLabel;
    WorkBar *m_bar;
    Notice *m_outcome;
    QPushButton *m_go;
    QString m_fileUsed;         ///< of the key that is open
    bool m_hasPassword = false; ///< for what was opened last
    std::optional<Error> m_error;
    std::optional<QDateTime> m_before; ///< see SigningWork::found
    bool m_isClosing = false;
};

} // namespace viatique
