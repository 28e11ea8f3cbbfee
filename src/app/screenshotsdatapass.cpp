// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The pictures of the ways into DataPass.

#include "app/program.h"
#include "app/screenshots.h"
#include "core/settings.h"
#include "session/stepmodel.h"
#include "widgets/wizard.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>

namespace viatique {

namespace {

constexpr int kDataStep = 3;
constexpr int kCopied = 3;

QWidget *shownWindow(const QString &name)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->isVisible() && window->objectName() == name)
            return window;
    }
    return nullptr;
}

void close(const QString &name)
{
    if (QWidget *window = shownWindow(name))
        window->close();
}

void enter(const QWidget *window, const char *field, const QString &text)
{
    if (auto *edit = window->findChild<QLineEdit *>(QLatin1String(field)))
        edit->setText(text);
}

} // namespace

void Screenshots::planHandover(const QString &folder)
{
    MainWindow &window = m_program.window();
    const QString link = QStringLiteral("linkDialog");
    const QString sheet = QStringLiteral("sheetDialog");
    const QString body = QStringLiteral("submissionDialog");
    const auto trigger = [&window](const char *action) {
        if (auto *found = window.findChild<QAction *>(QLatin1String(action)))
            found->trigger();
    };
    m_pictures.append({QStringLiteral("8-link"),
                       [&window, folder, trigger] {
                           window.openDraft(folder);
                           window.wizard()->setStep(StepModel::kSteps);
                           trigger("openInDataPassAction");
                       },
                       kSettleMs, link});
    m_pictures.append({QStringLiteral("8-copy-sheet"),
                       [link, sheet, trigger] {
                           close(link);
                           trigger("copySheetAction");
                           const QWidget *shown = shownWindow(sheet);
                           if (!shown)
                               return;
                           const auto buttons =
                               shown->findChildren<QPushButton *>(QStringLiteral("copyRowButton"));
                           for (QPushButton *button : buttons.mid(0, kCopied))
                               button->click();
                       },
                       kSettleMs, sheet});
    m_pictures.append({QStringLiteral("8-api-body"),
                       [sheet, trigger] {
                           close(sheet);
                           trigger("apiBodyAction");
                       },
                       kSettleMs, body});
    m_pictures.append({QString(), [body] { close(body); }});
}

/// What is sent is refused: in the window that sent it, and at its fields.
void Screenshots::planRefusal()
{
    MainWindow &window = m_program.window();
    const QString body = QStringLiteral("submissionDialog");
    m_pictures.append({QString(),
                       [this, &window, body] {
                           m_program.settings().set(setting::kDataPassUrl, m_options.datapass);
                           if (auto *action = window.findChild<QAction *>(QStringLiteral("apiBodyAction")))
                               action->trigger();
                           const QWidget *shown = shownWindow(body);
                           if (!shown)
                               return;
                           enter(shown, "clientEdit", QStringLiteral("atelier-exemple"));
                           enter(shown, "secretEdit", QStringLiteral("example"));
                           if (auto *send = shown->findChild<QPushButton *>(QStringLiteral("sendButton")))
                               send->click();
                       },
                       3 * kSettleMs});
    // The picture shows the address that stands there without us.
    m_pictures.append(
        {QStringLiteral("8-api-refused"),
         [this] { m_program.settings().set(setting::kDataPassUrl, setting::kDataPassUrl.fallback); },
         kSettleMs, body});
    const auto refusedAt = [this, &window](const QString &name, const QString &target) {
        m_pictures.append({name, [&window, target] { window.wizard()->goToTarget(target); }});
    };
    m_pictures.append({QString(), [body] { close(body); }});
    refusedAt(QStringLiteral("2-need-refused"), QStringLiteral("/service/description"));
    m_pictures.append({QStringLiteral("3-data-refused"), [&window] { window.wizard()->setStep(kDataStep); }});
    refusedAt(QStringLiteral("7-contacts-refused"), QStringLiteral("/contacts/dataProtectionOfficer/email"));
}

} // namespace viatique
