// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/needadvice.h"
#include "widgets/page.h"

#include <memory>

class QAbstractButton;

namespace Ui {
class NeedPage;
}

namespace viatique {

class NeedEffect;
struct Request;

/// Step 2, "The need": one use case, whom it serves, how, from when; the vendor's five questions where the
/// vendor files for itself.
class NeedPage final : public Page
{
    Q_OBJECT

public:
    explicit NeedPage(const PageContext &context, QWidget *parent = nullptr);
    ~NeedPage() override;

    bool focusField(const QString &target) override;
    void setRoom(Width width) override;

signals:
    /// The request holds several use cases: one draft is wanted for each (`session/splitrequest.h`).
    void splitRequested();
    /// The draft is wanted once more, for another use case.
    void cloneRequested();

protected:
    void retranslate() override;
    void roomResized() override { placeEffect(); }

private:
    void addUseCases();
    void orderTabs();
    void addChoices();
    void bindChoices();
    void bindTexts();
    void bindGoLive();
    void update();
    void nameUseCases();
    void showSeveral();
    void keepOne();
    void chooseUseCase(const QString &id);
    void chooseGoLive();
    void showEffect();
    void placeEffect();

    std::unique_ptr<Ui::NeedPage> m_ui;
    NeedAdvice m_advice;
    NeedEffect *m_effect; ///< beside the form
};

} // namespace viatique
