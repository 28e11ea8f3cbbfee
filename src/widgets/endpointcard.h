// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <memory>

namespace Ui {
class EndpointCard;
}

namespace viatique {

class DraftSession;
class FieldBinder;
class Prompts;
struct Endpoint;
struct RequestedEndpoint;

class FactsArea;

/// All that is to be known of one datum, and why the service needs it. Where room is short the facts scroll,
/// never the fields below them. The fields are those of the page's binder, tied to another datum whenever
/// another one is shown.
class EndpointCard : public QWidget
{
    Q_OBJECT

public:
    EndpointCard(DraftSession &session, FieldBinder &fields, Prompts &prompts, QWidget *parent = nullptr);
    ~EndpointCard() override;

    /// Empty for none.
    void setEndpoint(const QString &id);
    QString endpoint() const { return m_id; }
    /// Why the need calls for it, or does not; empty for nothing to say.
    void setReason(const QString &reason);
    /// Little room: a line instead of the table of facts, and nothing but what counts. A card that is wide
    /// enough but low has that line, too, so that what the law asks stays in sight.
    void setCompact(bool compact);
    /// To the field of that member, if it can be seen. False where it cannot.
    bool focusPurpose();
    bool focusOpenness();
    /// What takes the focus, from top to bottom.
    QList<QWidget *> tabOrder() const;
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The button for a datum that is not asked for yet.
    void askRequested(const QString &endpointId);

private:
    void update();
    void arrange();
    void updateFacts();
    void updateRequirement(const Endpoint *known);
    void updateEffect(const Endpoint *known);
    void updateAsked();
    void updateFinding();
    void fitAsking();
    void showOpenness(const RequestedEndpoint *asked);
    void setOpenness(int part);
    bool isTabular() const { return !m_compact && !m_low; }

    DraftSession &m_session;
    FieldBinder &m_fields;
    std::unique_ptr<Ui::EndpointCard> m_ui;
    FactsArea *m_area; ///< around `content`
    QString m_id;
    bool m_compact = false;
    bool m_low = false;
};

} // namespace viatique
