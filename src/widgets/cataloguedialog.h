// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"
#include "online/catalogueupdate.h"
#include "widgets/scrolleddialog.h"

#include <memory>
#include <optional>

class QPushButton;

namespace Ui {
class CatalogueDialog;
}

namespace viatique {

class CatalogueChangeModel;
class Prompts;
class Settings;
class ShelfModel;

/// What the dialog is given. All outlive it.
struct CatalogueParts
{
    const Settings &settings;
    HttpClient &http;
    const CatalogueShelf &shelf;
    Prompts &prompts;
};

/// The catalogues in use, and updates of them: looked for at the address of the settings, shown with all that
/// they change before one is accepted, and given back for the bundled one. One that takes data away, or is
/// older, is asked about once more. One that was accepted and cannot be read is told of. Drafts keep their
/// own.
class CatalogueDialog : public ScrolledDialog
{
    Q_OBJECT

public:
    explicit CatalogueDialog(const CatalogueParts &parts, QWidget *parent = nullptr);
    ~CatalogueDialog() override;

    /// Shows this as what was fetched.
    void showOffer(const CatalogueOffer &offer);

signals:
    /// There is none to look at; the user wants to set it.
    void addressRequested();
    /// Another catalogue is in use: one was accepted, or given back.
    void shelfChanged();

protected:
    void arrange() override;
    void fitInside() override;
    void retranslate() override;

private:
    enum class Outcome { None, UpToDate, Accepted, GivenBack, Failed };

    void setUpTables();
    void connectAll();
    void lookForUpdate();
    void askBeforeKeeping();
    void keep();
    void leave();
    void askToGoBack();
    void goBack(const QString &id);
    void tell(const Result<void> &done, Outcome outcome);
    void setOutcome(Outcome outcome, const std::optional<Error> &error = {});
    void showLooking();
    void showShelf();
    void sayOffer();
    void sayOutcome();
    void showBusy();
    QString address() const;
    QString currentId() const;

    CatalogueParts m_parts;
    std::unique_ptr<Ui::CatalogueDialog> m_ui;
    QPushButton *m_accept = nullptr;
    QPushButton *m_leave = nullptr;
    std::unique_ptr<ShelfModel> m_shelf;
    std::unique_ptr<CatalogueChangeModel> m_changes;
    std::unique_ptr<CatalogueUpdate> m_update;
    std::optional<CatalogueOffer> m_offer;
    Outcome m_outcome = Outcome::None;
    std::optional<Error> m_error;
};

} // namespace viatique
