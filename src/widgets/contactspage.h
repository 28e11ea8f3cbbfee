// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "widgets/page.h"

#include <array>
#include <memory>

namespace Ui {
class ContactsPage;
}

namespace viatique {

class PersonCard;

/// Step 7, "Contacts": the four people in cards. Whoever has a name and an address is remembered when the
/// page is left.
class ContactsPage final : public Page
{
    Q_OBJECT

public:
    explicit ContactsPage(const PageContext &context, QWidget *parent = nullptr);
    ~ContactsPage() override;

    bool focusField(const QString &target) override;
    void focusFirst() override;
    void setRoom(Width width) override;
    void left() override;

protected:
    void retranslate() override;

private:
    /// In the order of `contactList()`.
    std::array<PersonCard *, 4> cards() const;
    void updateWho();

    std::unique_ptr<Ui::ContactsPage> m_ui;
};

} // namespace viatique
