// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"
#include "widgets/card.h"

#include <QString>

#include <memory>

class QLineEdit;

namespace Ui {
class PersonCard;
}

namespace viatique {

class FieldBinder;
struct PageContext;

/// A person of the request, in a card: five fields, how complete they are, and two ways to fill them in at
/// once: "it's me" and the address book.
class PersonCard final : public Card
{
    Q_OBJECT

public:
    explicit PersonCard(QWidget *parent = nullptr);
    ~PersonCard() override;

    /// To be called once. `pointer` is the person's ("/contacts/business"); the names of the controls begin
    /// with its last part ("businessEmailEdit").
    void bind(const PageContext &context, FieldBinder &fields, const QString &pointer);
    QString pointer() const { return m_pointer; }
    /// Whether the user may well be this person: it shows the button that says so.
    void setMayBeMe(bool mayBeMe);
    /// Empty where a heading stands above the card.
    void setTitle(const QString &title);
    /// The sentence under the title; empty: none.
    void setHelp(const QString &sentence);
    /// Keeps the person for the next requests, once there are a name and an address.
    void remember();
    /// The first field that is empty, else the first.
    void focusFirst();

    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setSpacing();
    const Person &person() const;
    void fillIn(const Person &person);
    void update();
    void updateState();
    void updateButtons();
    void clickMe();
    void chooseFromBook();

    std::unique_ptr<Ui::PersonCard> m_ui;
    std::unique_ptr<PageContext> m_context;
    FieldBinder *m_fields = nullptr;
    QString m_pointer;
    QString m_title;
    bool m_mayBeMe = false;
};

} // namespace viatique
