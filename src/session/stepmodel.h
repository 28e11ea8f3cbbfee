// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/modelroles.h"

#include <QAbstractListModel>
#include <QList>
#include <QString>

namespace viatique {

class DraftSession;

/// The eight steps of the wizard, with their state in words: "to do", "in progress", "2 to correct", "1 to
/// check", "done". DisplayRole is "3. The data", DetailRole the state, MeaningRole its meaning, StepRole the
/// number; AccessibleTextRole is both in one sentence.
class StepModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int kSteps = 8;

    explicit StepModel(DraftSession &session, QObject *parent = nullptr);

    /// "The data": the title of a page, without number.
    static QString title(int step);
    /// The same as the heading of its page.
    static QString heading(int step);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Steps that are done, of `kSteps`.
    int doneSteps() const;
    /// To be called when the last step was opened: what is merely missing counts as such from then on, also
    /// in steps where nothing was entered yet.
    void openLastStep();
    bool isLastStepOpened() const { return m_lastStepOpened; }
    /// Whether something was entered in the members of a step.
    bool isBegun(int step) const;

    /// After a change of language.
    void retranslate();

signals:
    void stepsChanged();

private:
    struct State
    {
        Meaning meaning = Meaning::ToDo;
        QString text;
        bool operator==(const State &) const = default;
    };
    State stateOf(int step) const;
    void update();

    DraftSession &m_session;
    QList<State> m_states;
    bool m_lastStepOpened = false;
};

} // namespace viatique
