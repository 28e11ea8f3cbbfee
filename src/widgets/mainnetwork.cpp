// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The main window's share of the network: what the status line says of it, and the two dialogs of the menu.

#include "core/language.h"
#include "online/httpclient.h"
#include "widgets/cataloguedialog.h"
#include "widgets/mainwindow.h"
#include "widgets/networkdialog.h"
#include "widgets/page.h"
#include "widgets/wizard.h"

#include <QLocale>

namespace viatique {

QString MainWindow::networkText() const
{
    // What was sent before the network was turned off stands in the dialog.
    switch (m_parts.http.use()) {
    case NetworkUse::TurnedOff:
    case NetworkUse::Unclear:
        return tr("Network turned off");
    case NetworkUse::Forbidden:
        return tr("Network turned off by your organisation");
    case NetworkUse::Allowed:
        break;
    }
    const QList<Sent> &sent = m_parts.http.sent();
    if (sent.isEmpty())
        return tr("Nothing was sent from here");
    return tr("Last sent at %1 to %2", "time, host")
        .arg(currentLocale().toString(sent.constLast().at.time(), QLocale::ShortFormat),
             sent.constLast().host);
}

void MainWindow::showNetwork()
{
    auto *dialog = new NetworkDialog(m_parts.settings, m_parts.http, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showCatalogues()
{
    auto *dialog =
        new CatalogueDialog({m_parts.settings, m_parts.http, m_parts.session.shelf, m_parts.prompts}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CatalogueDialog::addressRequested, this, [this, dialog] {
        auto *network = new NetworkDialog(m_parts.settings, m_parts.http, dialog);
        network->setAttribute(Qt::WA_DeleteOnClose);
        network->open();
        network->focusAddress();
    });
    connect(dialog, &CatalogueDialog::shelfChanged, this, [this] {
        // What the draft in sight may be moved to is another.
        if (draftInHand())
            m_wizard->page()->shown();
    });
    dialog->open();
}

} // namespace viatique
