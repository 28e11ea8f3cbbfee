// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "widgets/page.h"

#include <memory>

namespace Ui {
class ForWhomPage;
}

namespace viatique {

/// Step 1, "For whom": who files, the organisation that asks for the data, the vendor that prepares the
/// request, the applicant. What does not apply is hidden and kept.
class ForWhomPage final : public Page
{
    Q_OBJECT

public:
    explicit ForWhomPage(const PageContext &context, QWidget *parent = nullptr);
    ~ForWhomPage() override;

    bool focusField(const QString &target) override;
    void setRoom(Width width) override;
    void left() override;

protected:
    void retranslate() override;

private:
    void bindFields();
    void connectButtons();
    void fillKinds();
    void update();
    void updateFillButtons();
    void fillInVendor();

    std::unique_ptr<Ui::ForWhomPage> m_ui;
};

} // namespace viatique
