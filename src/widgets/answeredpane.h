// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/answeredmodel.h"

#include <QWidget>

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
    /// Remarks, and files that could not be read.
    int count() const { return m_model.rowCount() + m_unreadable; }

signals:
    /// To be asked again, as it was.
    void remarkWanted(const viatique::Remark &remark);
    /// The place of the remark that is chosen.
    void targetChosen(const QString &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void askAgain(const QModelIndex &index);
    void showCount();
    void applyLook();
    void retranslate();

    AnsweredModel m_model;
    int m_unreadable = 0;
    QListView *m_view;
    StateLabel *m_said;
    StateLabel *m_left;
    QPushButton *m_again;
};

} // namespace viatique
