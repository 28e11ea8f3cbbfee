// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/reviewfindings.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace viatique {

class Notice;
class StateLabel;
struct ReviewedPackage;

/// What the rules of this program find in a package under review, each of which can be made a remark.
class FindingsPane : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPane(QWidget *parent = nullptr);

    /// `isAsListed`: of what is not, nothing can be said to be fine. `isExamining`: more may come.
    void setPackage(const ReviewedPackage &package, bool isAsListed, bool isExamining);
    int count() const { return m_findings.rowCount(); }
    /// No remark can be made of them.
    void setReadOnly(bool readOnly);

signals:
    void remarkWanted(const viatique::Finding &finding);
    /// To open the package anew, where its documents were not all examined.
    void againWanted();
    /// The place of the finding that is chosen.
    void targetChosen(const QString &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUp();
    void choose(const std::optional<Finding> &finding);
    void showTools();
    void wantRemark(const QModelIndex &index);
    void applyLook();
    void retranslate();

    ReviewFindings m_findings;
    Notice *m_notExamined;
    QStackedWidget *m_stack;
    QTableView *m_view;
    QWidget *m_none;
    StateLabel *m_said;
    QPushButton *m_make;
    bool m_isReadOnly = false;
};

} // namespace viatique
