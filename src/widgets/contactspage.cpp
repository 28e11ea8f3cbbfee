// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/contactspage.h"

#include "request/request.h"
#include "rules/words.h"
#include "session/draftsession.h"
#include "ui_contactspage.h"
#include "widgets/look.h"
#include "widgets/personcard.h"

namespace viatique {

namespace {

constexpr int kStep = 7;

} // namespace

ContactsPage::ContactsPage(const PageContext &context, QWidget *parent)
    : Page(kStep, context, parent)
    , m_ui(std::make_unique<Ui::ContactsPage>())
{
    m_ui->setupUi(content());
    setFormColumn(false);
    const auto all = cards();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QString key = QLatin1String(contactList().at(static_cast<qsizetype>(i)).key);
        all[i]->bind(context, fields(), QString(QLatin1String("/contacts/") + key));
    }
    connect(&session(), &DraftSession::requestChanged, this, &ContactsPage::updateWho);
    updateWho();
    retranslate();
    setRoom(Width::Wide);
}

ContactsPage::~ContactsPage() = default;

std::array<PersonCard *, 4> ContactsPage::cards() const
{
    return {m_ui->dataControllerCard, m_ui->dataProtectionOfficerCard, m_ui->businessCard,
            m_ui->technicalCard};
}

bool ContactsPage::focusField(const QString &target)
{
    for (PersonCard *card : cards()) {
        if (card->pointer() == target) {
            card->focusFirst();
            return true;
        }
    }
    return Page::focusField(target);
}

void ContactsPage::focusFirst()
{
    const Contacts &contacts = session().request().contacts;
    const auto all = cards();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if ((contacts.*contactList().at(static_cast<qsizetype>(i)).member).isEmpty()) {
            all[i]->focusFirst();
            return;
        }
    }
    all.front()->focusFirst();
}

void ContactsPage::setRoom(Width width)
{
    Page::setRoom(width);
    // Two cards side by side need room for three fields each.
    const int columns = width == Width::Wide ? 2 : 1;
    const auto all = cards();
    for (PersonCard *card : all)
        m_ui->grid->removeWidget(card);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int place = static_cast<int>(i);
        m_ui->grid->addWidget(all[i], place / columns, place % columns);
    }
    // What height is left stays below the cards.
    const int rows = static_cast<int>(all.size()) / columns;
    for (int row = 0; row <= static_cast<int>(all.size()); ++row)
        m_ui->grid->setRowStretch(row, row == rows ? 1 : 0);
    m_ui->grid->setSpacing(look::em(this, 1));
    m_ui->grid->setColumnStretch(0, 1);
    m_ui->grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void ContactsPage::left()
{
    for (PersonCard *card : cards())
        card->remember();
}

void ContactsPage::updateWho()
{
    // Controller and officer belong to the body that asks for the data.
    const bool vendor = session().request().filedFor == FiledFor::Vendor;
    m_ui->dataControllerCard->setMayBeMe(vendor);
    m_ui->dataProtectionOfficerCard->setMayBeMe(vendor);
    m_ui->businessCard->setMayBeMe(true);
    m_ui->technicalCard->setMayBeMe(true);
}

void ContactsPage::retranslate()
{
    setHelp(tr("The agent who reads the request asks them when in doubt; Viatique sends them nothing."));
    const auto all = cards();
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i]->setTitle(words::contact(QLatin1String(contactList().at(static_cast<qsizetype>(i)).key)));
        all[i]->retranslate();
    }
}

} // namespace viatique
