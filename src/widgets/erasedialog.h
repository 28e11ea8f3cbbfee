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

/// Erases a draft and its copies: lists what was found, each with its path and a box to tick, says what
/// cannot be found or erased, erases what is ticked, and says of each what became of it.
class EraseDialog final : public ScrolledDialog
{
    Q_OBJECT

public:
    /// Looks for the copies of the draft in `folder` at once; `settings` outlive it.
    EraseDialog(const DraftStore &store, Settings &settings, const QString &cacheRoot, const QString &folder,
                QWidget *parent);
    ~EraseDialog() override;

signals:
    /// The list is there.
    void planned();
    /// What was ticked is erased, or some of it.
    void erased();

protected:
    void arrange() override;
    void retranslate() override;
    bool mayClose() override { return !m_erasure.isBusy() || !m_isErasing; }

private:
    struct Row
    {
        ErasureItem item;
        QCheckBox *box = nullptr;
        StyledLabel *path = nullptr;
        StateLabel *state = nullptr;
        std::optional<ErasureOutcome> outcome = {};
    };
    void setUp();
    void showPlan(const ErasurePlan &plan);
    void addRow(const ErasureItem &item);
    void erase();
    void showOutcomes(const QList<ErasureOutcome> &outcomes);
    void showRow(const Row &row) const;
    void showButton();
    void showNotice();
    QString words(const ErasureItem &item) const;
    QList<ErasureItem> ticked() const;

    DraftErasure m_erasure;
    std::optional<ErasurePlan> m_plan; ///< once it is there
    QList<Row> m_rows;
    bool m_isErasing = false;
    bool m_isDone = false;
    StyledLabel *m_heading;
    StyledLabel *m_help;
    StateLabel *m_looking;
    QVBoxLayout *m_list;
    StyledLabel *m_limits;
    Notice *m_notice;
    QPushButton *m_erase;
};

} // namespace viatique
