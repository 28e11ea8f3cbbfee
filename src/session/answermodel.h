// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/draftreviews.h"
#include "session/modelroles.h"
#include "session/tablemodel.h"

#include <QString>

namespace viatique {

class DraftSession;
class RequestPlaces;

struct AnswerRow
{
    RemarkRef ref; ///< of a review itself where it names no remark
    QString target;
    int step = 0;
    Meaning meaning = Meaning::None;
    QString state; ///< severity, or the answer
    QString words;
    bool isOpen = false;
    bool isUnchanged = false; ///< answered as corrected, and is not: see DraftSession
    bool operator==(const AnswerRow &) const = default;
};

/// The remarks of the imported reviews by step of the wizard, with their answers; before them a row for each
/// review, with its opinion and message, and those on the whole. Columns: state, what is said, step.
/// TargetRole and StepRole say where to go.
class AnswerModel final : public TableModel<AnswerRow>
{
    Q_OBJECT

public:
    enum Column { StateColumn, WordsColumn, StepColumn, ColumnCount };

    explicit AnswerModel(DraftSession &session, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    /// Remarks without an answer, and all.
    int open() const { return m_open; }
    int total() const { return m_total; }
    void retranslate();
    /// Where a remark stands among the others: 0 for the whole, else its step.
    static int orderOf(const QString &target);

signals:
    void countsChanged();

protected:
    QVariant cell(int column, int role, const AnswerRow &row) const override;
    QVariant heading(int column) const override;

private:
    void update();
    QString unchangedText(const AnswerRow &row) const;
    AnswerRow rowOf(const Review &review) const;
    AnswerRow rowOf(const Review &review, int number, const RequestPlaces &places) const;

    DraftSession &m_session;
    int m_open = 0;
    int m_total = 0;
};

/// The first remark, by step, that is to be corrected and has no answer; one without ids where there is none.
RemarkRef firstUnanswered(const DraftReviews &reviews);
/// The place of a remark in words, with its page, and whether the request holds it no longer.
QString remarkPlace(const Remark &remark, const DraftSession &session);
/// What a remark's state means, beside its words (`remarkState`): its severity, or its answer.
Meaning remarkMeaning(const Remark &remark);
QString remarkState(const Remark &remark);
/// What is said in the place of the answer where the session says `isUnchanged`.
QString unchangedSince(int revision);
/// What an opinion means, beside its word.
Meaning opinionMeaning(Opinion opinion);
/// Who made a review, and of which revision.
QString reviewLine(const Review &review);

} // namespace viatique
