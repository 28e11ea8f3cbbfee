// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The pictures of the trash, and of what is erased with a draft.

#include "app/program.h"
#include "app/screenshots.h"
#include "widgets/homepage.h"

#include <QDialog>
#include <QPushButton>

#include <tuple>

namespace viatique {

void Screenshots::planErasing(const QString &folder)
{
    MainWindow &window = m_program.window();
    const auto switchTrash = [&window] {
        if (auto *button = window.findChild<QPushButton *>(QStringLiteral("trashButton")))
            button->click();
    };
    m_pictures.append({QStringLiteral("0-home-trash"), [this, &window, switchTrash] {
                           DraftStore store = m_program.store();
                           const QString trashed = store.newFolder();
                           copyExample(QStringLiteral("incomplete"), trashed);
                           std::ignore = store.moveToTrash(trashed);
                           window.showHome();
                           switchTrash();
                       }});
    m_pictures.append({QStringLiteral("0-erase"),
                       [&window, folder, switchTrash] {
                           switchTrash();
                           if (auto *home = window.findChild<HomePage *>())
                               emit home->eraseCopiesRequested(folder);
                       },
                       2 * kSettleMs});
    m_pictures.append({QString(), [&window] {
                           if (auto *dialog = window.findChild<QDialog *>(QStringLiteral("eraseDialog")))
                               dialog->close();
                       }});
}

} // namespace viatique
