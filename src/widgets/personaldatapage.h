// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "widgets/page.h"

#include <memory>

namespace Ui {
class PersonalDataPage;
}

namespace viatique {

/// Step 6, "Personal data": who receives them, for how long they are kept, and why where that is long.
class PersonalDataPage final : public Page
{
    Q_OBJECT

public:
    explicit PersonalDataPage(const PageContext &context, QWidget *parent = nullptr);
    ~PersonalDataPage() override;

protected:
    void retranslate() override;

private:
    void takeRetention(const QString &text);
    void updateJustification();

    std::unique_ptr<Ui::PersonalDataPage> m_ui;
};

} // namespace viatique
