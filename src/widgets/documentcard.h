// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"
#include "session/linkmodel.h"
#include "widgets/card.h"

#include <memory>

namespace Ui {
class DocumentCard;
}

namespace viatique {

class DraftSession;
class FieldBinder;

/// One document of the request: its title and kind, the texts that it is a copy of, and the data that it
/// supports. Hidden while there is none.
class DocumentCard : public Card
{
    Q_OBJECT

public:
    /// Both outlive it.
    DocumentCard(DraftSession &session, FieldBinder &fields, QWidget *parent = nullptr);
    ~DocumentCard() override;

    void setDocument(const QString &documentId);
    /// To the box that links a datum to the document.
    void focusLink(const QString &endpointId);
    void focusKind();
    void setNarrow(bool narrow);
    void retranslate();

signals:
    /// The user wants to tick data first.
    void dataRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpLinks();
    void bindFields();
    void fillKinds();
    void showAll();
    void showTexts();
    void orderTabs();
    void nameTexts();
    void showLinks();
    void showFacts();
    void setKind(DocumentKind kind);
    void showName();
    void arrange();
    bool isBeside() const;
    void fitLinks();
    const Document *document() const;

    DraftSession &m_session;
    FieldBinder &m_fields;
    LinkModel m_links;
    std::unique_ptr<Ui::DocumentCard> m_ui;
    QString m_id;
    Request m_shown; ///< what the links were judged by
    QList<LegalText> m_shownTexts;
    bool m_narrow = false;
};

} // namespace viatique
