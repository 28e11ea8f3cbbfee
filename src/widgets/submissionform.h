// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/refusalmodel.h"
#include "widgets/submissiondialog.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace viatique {

class StateLabel;
class WorkBar;

/// Sending a draft to DataPass: its address, identifier and secret, what was sent before, how far it is, and
/// what came of it. The secret is typed, handed on and forgotten; it is never shown again.
class SubmissionForm : public QWidget
{
    Q_OBJECT

public:
    explicit SubmissionForm(const SubmissionParts &parts, QWidget *parent = nullptr);

signals:
    void targetRequested(const QString &target);
    /// Something was said that is to be seen.
    void spoken(QWidget *notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUp();
    void setUpFields();
    void setUpOutcome();
    void connectAll();

    // What the user does
    void takeAddress();
    bool takeCredentials();
    void send();
    void create();
    void askToUpdate();
    void openPage();

    // What is shown
    void showAll();
    void showFiled();
    void showCredentials();
    void showAllowed();
    void showState();
    void speak();
    void showOutcome();
    void showSent();
    void showRefused();
    void showFailed();
    void showCompared();
    void arrange();
    void retranslate();

    const SubmissionParts m_parts;
    RefusalModel m_refusals;
    StyledLabel *m_heading;
    StyledLabel *m_help;
    Notice *m_off;
    StateLabel *m_filed;
    StyledLabel *m_history;
    QPushButton *m_page;
    QPushButton *m_refresh;
    QFormLayout *m_fields = nullptr;
    StyledLabel *m_addressLabel;
    QLineEdit *m_address;
    StyledLabel *m_clientLabel;
    QLineEdit *m_client;
    StyledLabel *m_secretLabel;
    QLineEdit *m_secret;
    StateLabel *m_credentials;
    QCheckBox *m_remember;
    QPushButton *m_forget;
    QPushButton *m_send;
    QPushButton *m_compare;
    WorkBar *m_work;
    Notice *m_outcome;
    StyledLabel *m_refusalLabel;
    QTreeView *m_refusalList;
    bool m_wasBusy = false;
};

} // namespace viatique
