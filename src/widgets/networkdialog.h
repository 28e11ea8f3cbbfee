// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "widgets/scrolleddialog.h"

#include <memory>

namespace Ui {
class NetworkDialog;
}

namespace viatique {

class HttpClient;
class PurposeModel;
class SentModel;
class Settings;

/// Whether the program uses the network, what leaves this computer by which action, what left in this
/// session, and where updates of catalogues come from. What is chosen counts at once; what the system's
/// policy decides cannot be chosen, and says so.
class NetworkDialog : public ScrolledDialog
{
    Q_OBJECT

public:
    /// Both outlive it.
    NetworkDialog(Settings &settings, const HttpClient &http, QWidget *parent = nullptr);
    ~NetworkDialog() override;

    /// Goes to the address of updates, where somebody came for it.
    void focusAddress();

protected:
    void arrange() override;
    void fitInside() override;
    bool mayClose() override;
    void retranslate() override;

private:
    void setUpTables();
    void showUse();
    void showSent();

    Settings &m_settings;
    std::unique_ptr<Ui::NetworkDialog> m_ui;
    std::unique_ptr<PurposeModel> m_purposes;
    std::unique_ptr<SentModel> m_sent;
};

} // namespace viatique
