// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/reviewsession.h"

#include <QPointer>
#include <QString>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;

namespace viatique {

class StateLabel;
enum class Width;

/// The bar below a package under review: the opinion, its message, the export; and going on with the request
/// oneself.
class OpinionBar : public QWidget
{
    Q_OBJECT

public:
    explicit OpinionBar(QWidget *parent = nullptr);

    /// Null where there is nothing to have an opinion on. `session` may go before the bar.
    void setSession(ReviewSession *session);
    void setRoom(Width width);
    void setMayTakeUp(bool mayTakeUp);
    /// Whether the message is shown.
    void setMessageOpen(bool open);
    /// Says why it cannot be exported, until that is no longer so. That it has no author is said at his
    /// field.
    void say(ReviewSession::Obstacle obstacle);
    void focusOpinion();
    QSize minimumSizeHint() const override;

signals:
    void messageToggled(bool open);
    void exportWanted();
    void takeUpWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setUp();
    void showState();
    QString composedSentence() const;
    QString obstacleSentence() const;
    void fitExport();
    void applyLook();
    void retranslate();

    QPointer<ReviewSession> m_session;
    ReviewSession::Obstacle m_obstacle = ReviewSession::Obstacle::None;
    QLabel *m_opinionLabel;
    QComboBox *m_opinion;
    QPushButton *m_message;
    StateLabel *m_said;
    QPushButton *m_takeUp;
    QPushButton *m_export;
    QBoxLayout *m_rows;
    QBoxLayout *m_first;
    QBoxLayout *m_second;
    QBoxLayout *m_third;
    bool m_mayTakeUp = false;
    bool m_isWide = true;
};

} // namespace viatique
