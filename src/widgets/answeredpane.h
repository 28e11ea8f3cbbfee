// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/answeredmodel.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QListView;
class QPushButton;

namespace viatique {

class StateLabel;

/// What became of the remarks on former revisions, as the package under review says. One that is not settled
/// can be asked again in one gesture.
class AnsweredPane : public QWidget
{
    Q_OBJECT

public:
    explicit AnsweredPane(QWidget *parent = nullptr);

    /// Those of `reviews` that are about this very request, whatever its revision.
    void setReviews(const ReviewList &reviews, const RequestInput &request);
    /// Whether a package of another revision is there, to see what changed since.
    void setComparable(bool isComparable);
    /// None can be asked again.
    void setReadOnly(bool readOnly);
    /// Whether there is something to say: remarks, or files that could not be read.
    bool isEmpty() const { return m_model.rowCount() + m_unreadable == 0; }
    /// What is listed, in the language of now; `filled` follows where it changes.
    const QList<AnsweredRow> &rows() const { return m_model.rows(); }
    /// Chooses one of them.
    void setCurrent(int row);
    void focusList();
    /// Remarks.
    int count() const { return m_model.rowCount(); }

signals:
    void filled();
    /// To see what changed since the other revision.
    void changesWanted();
    /// To be asked again, as it was.
    void remarkWanted(const viatique::Remark &remark);
    /// It is chosen: its place is to be shown.
    void remarkChosen(const viatique::Remark &remark);

protected:
    void changeEvent(QEvent *event) override;

private:
    void askAgain(const QModelIndex &index);
    void fill();
    void showCount();
    void showTools();
    void applyLook();
    void retranslate();

    AnsweredModel m_model;
    QList<Review> m_reviews;
    std::optional<RequestInput> m_request;
    int m_unreadable = 0;
    bool m_isReadOnly = false;
    QListView *m_view;
    StateLabel *m_said;
    StateLabel *m_left;
    QBoxLayout *m_bottom;
    QPushButton *m_changes;
    QPushButton *m_again;
};

} // namespace viatique
