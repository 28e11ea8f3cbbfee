// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/draftreviews.h"
#include "widgets/card.h"

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace viatique {

class DraftSession;
class NumberRing;
class StateLabel;
class StyledLabel;

/// As much of a text from outside as is of use beside a field; a word that no line holds can be broken, so
/// that it does not make the page as wide as itself.
QString shownText(const QString &text);

/// A remark of an imported review at its place in the draft: number, severity and reason, text, suggested
/// value, who says so; and what the editor answers. "Kept because…" opens a line for the reason in place,
/// with the one that was given last. Answered, it shows the answer, or that nothing was corrected in fact,
/// and offers to answer again. The whole says itself in the accessible name.
class RemarkCard final : public Card
{
    Q_OBJECT

public:
    enum class Where {
        AtField, ///< right below what it is about
        Apart,   ///< names its place, and offers to go there
    };

    /// The remark is one of the session's, which outlives the card.
    RemarkCard(DraftSession &session, RemarkRef ref, Where where, QWidget *parent = nullptr);

    const RemarkRef &ref() const { return m_ref; }
    Where where() const { return m_where; }
    bool isAnswered() const;
    /// Shows the remark as it now is; called by itself when reviews or the save state change.
    void refresh();
    /// Answers with the reason that is being written, if there is one: what was typed is not lost where the
    /// card goes out of sight. False where there is none.
    bool keepReason();
    /// The reason that is being written in a card of the same remark, which this one replaces.
    void takeReason(RemarkCard &other);
    /// To the first thing that can be done.
    void focusFirst();
    /// Puts its controls behind `after` in the order of the focus; the last one of them.
    QWidget *putInTabOrder(QWidget *after);
    void retranslate();

signals:
    /// To the place of a remark.
    void goRequested(const viatique::RemarkRef &ref);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeWords(QBoxLayout *column);
    void makeButtons(QBoxLayout *column);
    void makeReason(QBoxLayout *column);
    QPushButton *makeButton(const char *name, QBoxLayout *row);
    void answer(const Answer &answer);
    void openReason();
    void closeReason();
    void keep();
    void showWords(const Remark &remark, const Review &review, int number);
    void showButtons(const Remark &remark);
    void nameButtons(const QString &number);
    void arrange();

    DraftSession &m_session;
    const RemarkRef m_ref;
    const Where m_where;
    bool m_reasonOpen = false;
    QString m_lastReason;

    NumberRing *m_number;
    StyledLabel *m_place;
    StateLabel *m_state;
    StyledLabel *m_text;
    StyledLabel *m_suggestion;
    StyledLabel *m_who;
    StateLabel *m_answer;
    QBoxLayout *m_buttons = nullptr;
    QPushButton *m_take = nullptr;
    QPushButton *m_fixed = nullptr;
    QPushButton *m_kept = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_go = nullptr;
    QWidget *m_reasonRow = nullptr;
    QLabel *m_reasonLabel = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace viatique
