// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/refusalmodel.h"
#include "widgets/submissiondialog.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace viatique {

class AddressField;
class ButtonRow;
class StateLabel;
class WorkBar;

/// Sending a draft to DataPass: its address, identifier and secret, what was sent before, how far it is, and
/// what came of it. The secret is typed, handed on and forgotten; it is never shown again.
class SubmissionForm : public QWidget
{
    Q_OBJECT

public:
    explicit SubmissionForm(const SubmissionParts &parts, QWidget *parent = nullptr);

    /// Before the window closes: false, and said at the field, where something that was typed would be lost.
    bool takeLast();

signals:
    void targetRequested(const QString &target);
    /// Something was said that is to be seen.
    void spoken(QWidget *outcome);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUp();
    void setUpFields();
    void setUpOutcome();
    void connectAll();

    // What the user does
    bool takeFields();
    bool takeCredentials();
    bool asksBeforeSending() const;
    void send();
    void create();
    void askToUpdate();
    void askToCreateAgain();
    void openPage();

    void offer(const QString &next);

    // What is shown
    void showAll();
    void showFiled();
    void showCredentials();
    void showAllowed();
    void showState();
    void speak();
    void showOutcome();
    void showSent();
    bool showOtherRefusal();
    void showRefused();
    void showFailed();
    void showCompared();
    Q_INVOKABLE void fitRefusals();
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
    ButtonRow *m_ofFiled;
    QFormLayout *m_fields = nullptr;
    StyledLabel *m_addressLabel;
    AddressField *m_address;
    StyledLabel *m_clientLabel;
    QLineEdit *m_client;
    StyledLabel *m_secretLabel;
    QLineEdit *m_secret;
    StateLabel *m_credentials;
    QPushButton *m_forget;
    QCheckBox *m_remember;
    QBoxLayout *m_kept = nullptr; ///< what is said of them, and the button that forgets them
    QPushButton *m_send;
    QPushButton *m_compare;
    WorkBar *m_work;
    QWidget *m_answer; ///< what came of it, as a whole
    Notice *m_outcome;
    StyledLabel *m_refusalLabel;
    QTreeView *m_refusalList;
    QTimer m_waiting; ///< until DataPass may be asked again
    bool m_wasBusy = false;
};

} // namespace viatique
