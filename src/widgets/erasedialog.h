// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/drafterasure.h"
#include "widgets/scrolleddialog.h"

#include <QList>

class QCheckBox;
class QVBoxLayout;

namespace viatique {

class Notice;
class StateLabel;
class StyledLabel;
class WorkBar;

/// Erases a draft and its copies: says which draft, lists what was found, each with what tells it from the
/// next and its path and a box to tick, says what cannot be found or erased, erases what is ticked, and says
/// of each what became of it. It may be closed at any time: what was begun goes on behind it, and what is
/// wrong with it is handed over.
class EraseDialog final : public ScrolledDialog
{
    Q_OBJECT

public:
    /// Looks for the copies of the draft in `folder` at once.
    EraseDialog(ErasureParts parts, const QString &folder, QWidget *parent);
    ~EraseDialog() override;

signals:
    /// The list is there.
    void planned();
    /// What was ticked is erased, or some of it; also after it was closed.
    void erased();
    /// After it was closed: what could not be erased, and the paths where something else was by now, which
    /// was left.
    void leftBehind(const QList<viatique::Error> &errors, const QStringList &others);

protected:
    void arrange() override;
    void retranslate() override;
    bool mayClose() override;

private:
    struct Row
    {
        ErasureItem item;
        QCheckBox *box = nullptr;
        StyledLabel *details = nullptr;
        StateLabel *state = nullptr;
        std::optional<ErasureOutcome> outcome = {};
    };
    void setUp();
    void showPlan(const ErasurePlan &plan);
    void addRow(const ErasureItem &item);
    void erase();
    void interrupt();
    void takeOutcomes(const QList<ErasureOutcome> &outcomes);
    void showWork();
    void showOutcomes(const QList<ErasureOutcome> &outcomes);
    void showRow(const Row &row) const;
    void showButton();
    void showNotice();
    void showReason();
    QString title() const;
    QString words(const ErasureItem &item) const;
    QString details(const ErasureItem &item) const;
    QList<ErasureItem> ticked() const;

    DraftErasure m_erasure;
    std::optional<ErasurePlan> m_plan; ///< once it is there
    QList<Row> m_rows;
    bool m_isErasing = false;
    bool m_isDone = false;
    bool m_isInterrupted = false;
    bool m_isLeft = false; ///< closed while something was being erased
    StyledLabel *m_heading;
    StyledLabel *m_about; ///< which draft it is, among those of its title
    StyledLabel *m_help;
    WorkBar *m_work;
    QVBoxLayout *m_list;
    StateLabel *m_unlooked;
    StyledLabel *m_limits;
    Notice *m_notice;
    QPushButton *m_erase;
};

} // namespace viatique
