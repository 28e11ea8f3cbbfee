// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/draftreviews.h"

#include <QList>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QBoxLayout;

namespace viatique {

class DraftSession;
class FieldBinder;
class FoldButton;
class Notice;
class RemarkCard;

/// The remarks of one step of the wizard: each stands below the control of the field that it is about,
/// wherever the page has put it; those that have none in sight (a datum, a document, the whole) stand in this
/// widget, which folds and which the page shows at its top; on the last step it begins with the opinion and
/// the message of each review, which can be removed there. Hidden while there are none. Of very many remarks
/// at one place only the first ones are shown here; the list of remarks holds all.
class RemarkPlaces final : public QWidget
{
    Q_OBJECT

public:
    RemarkPlaces(DraftSession &session, FieldBinder &fields, int step, QWidget *parent = nullptr);

    /// To the field of a remark, or to the remark where it has none. False where it is not of this step.
    bool focusRemark(const RemarkRef &ref);
    /// On a page whose own part needs the height, what stands apart begins folded.
    void setBeginsFolded(bool folded) { m_beginsFolded = folded; }
    /// Looks anew for the places; called by itself when reviews, request or controls change.
    void refresh();
    void retranslate();

signals:
    /// To the place of a remark.
    void goRequested(const viatique::RemarkRef &ref);
    /// To take a review out of the draft.
    void removalRequested(const QString &reviewId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Placed
    {
        RemarkRef ref;
        QWidget *row = nullptr; ///< of its control; null: apart
    };
    QList<Placed> wanted() const;
    QWidget *before(const Placed &placed) const;
    RemarkCard *card(const Placed &placed);
    static void takeReason(RemarkCard &card, const QList<QPointer<RemarkCard>> &former);
    void insert(RemarkCard *card, const Placed &placed, int at);
    void showMessages();
    void addMessage();
    void showFold();
    void setOpen(bool open);

    DraftSession &m_session;
    FieldBinder &m_fields;
    const int m_step;
    FoldButton *m_fold;
    QWidget *m_apart;
    QBoxLayout *m_apartLayout;
    QList<Notice *> m_messages; ///< before the cards that stand apart
    QList<QPointer<RemarkCard>> m_cards;
    int m_left = 0; ///< apart, and not shown
    bool m_isOpen = true;
    bool m_beginsFolded = false;
    bool m_wasFilled = false;
    QTimer m_soon;
};

} // namespace viatique
