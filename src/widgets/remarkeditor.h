// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QComboBox;
class QLabel;
class QRadioButton;

namespace viatique {

class ReviewFields;
class ReviewSession;
struct Remark;
class StyledLabel;
class TextEdit;

/// One remark to be written: its reason, whether the request can go on without, its text, and what could
/// stand in the place of the text that it is about.
class RemarkEditor : public QWidget
{
    Q_OBJECT

public:
    /// `session` outlives it.
    explicit RemarkEditor(ReviewSession &session, QWidget *parent = nullptr);

    QString remarkId() const { return m_remark; }
    /// An empty id is none: the editor hides.
    void setRemark(const QString &remarkId);
    /// To the text.
    void focusText();
    /// Puts words where the cursor of the text is, on a line of their own; `change` is part of the same step
    /// of undo.
    void insert(const QString &words, const std::function<void(Remark &)> &change);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUp();
    void showRemark();
    void applyLook();
    void retranslate();

    ReviewSession &m_session;
    ReviewFields *m_fields;
    QString m_remark;
    StyledLabel *m_title;
    QLabel *m_reasonLabel;
    QComboBox *m_reason;
    QRadioButton *m_must;
    QRadioButton *m_should;
    TextEdit *m_text;
    QLabel *m_valueLabel;
    TextEdit *m_value;
    QBoxLayout *m_choices;
};

} // namespace viatique
