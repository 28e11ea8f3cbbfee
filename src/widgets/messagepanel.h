// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QWidget>

class QBoxLayout;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace viatique {

class ReviewFields;
class ReviewSession;
class StateLabel;
class StyledLabel;
class TextEdit;

/// The message to the editor, composed from the remarks until it is edited by hand, and whose review it is.
class MessagePanel : public QWidget
{
    Q_OBJECT

public:
    /// `session` outlives it.
    explicit MessagePanel(ReviewSession &session, QWidget *parent = nullptr);

    void focusMessage();
    /// Says at the field of the name that it is needed, until it is there.
    void askForName();
    /// To the text of that name (`ReviewSession::text`).
    void focusField(const QString &field);

signals:
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUp();
    void focusName();
    void showState();
    void showName();
    void arrange();
    void applyLook();
    void retranslate();

    ReviewSession &m_session;
    ReviewFields *m_fields;
    StyledLabel *m_title;
    StyledLabel *m_help;
    TextEdit *m_message;
    StateLabel *m_composed;
    QPushButton *m_compose;
    QPushButton *m_copy;
    StyledLabel *m_author;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    StateLabel *m_nameState;
    bool m_isNameAsked = false;
    QLabel *m_organisationLabel;
    QLineEdit *m_organisation;
    QLabel *m_emailLabel;
    QLineEdit *m_email;
    QPushButton *m_back;
    QBoxLayout *m_columns;
    QFormLayout *m_form;
};

} // namespace viatique
