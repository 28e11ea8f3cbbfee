// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/draftstore.h"
#include "session/erasureplan.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

namespace viatique {

class AddressBook;
class Settings;

/// What became of one thing that was to be erased.
struct ErasureOutcome
{
    ErasureItem item;
    std::optional<Error> error; ///< set where it is still there
    bool isLeft = false;        ///< something else stands there by now, which is no copy
};

/// What a draft is erased from. Settings and book outlive who is given it.
struct ErasureParts
{
    DraftStore store;
    Settings &settings;
    AddressBook &book;
    QString cacheRoot; ///< as of the inbox; empty: there is none
};

/// Erases a draft and its copies: looks for them, and erases those that the user says, in a thread for what
/// may hang (`sharepool.h`), as packages may lie on a share. Settings and people are erased at once, the
/// others one after the other, in the order of the plan; what fails does not keep the others, and what was
/// begun ends also where this is gone.
class DraftErasure : public QObject
{
    Q_OBJECT

public:
    explicit DraftErasure(ErasureParts parts, QObject *parent = nullptr);
    /// What is being looked for is of no use any more.
    ~DraftErasure() override;

    bool isBusy() const { return m_isBusy; }
    /// `planned` follows; nothing while something is under way.
    void plan(const QString &folder);
    /// Of the last plan; `erased` follows with the outcome of each that was come to, in their order.
    void erase(const QList<ErasureItem> &items);
    /// Ends the erasing after that which is under way: those that follow stay, and have no outcome.
    void cancel();

signals:
    void planned(const viatique::ErasurePlan &plan);
    void erased(const QList<viatique::ErasureOutcome> &outcomes);

private:
    std::optional<Error> forget(const QList<ErasureItem> &items);
    std::optional<Error> forgetPeople();

    ErasureParts m_parts;
    ErasurePlan m_plan;
    bool m_isBusy = false;
    bool m_isPlanning = false;
    bool m_isForgetting = false; ///< the lists of what was opened are to forget what is erased
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of what is under way
};

} // namespace viatique
