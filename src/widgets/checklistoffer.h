// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/checklistexport.h"

class QWidget;

namespace viatique {

class Prompts;
class Settings;

/// The check-list of the documents to gather, printed or saved where the user says: what step 5 and the menu
/// have in common.
class ChecklistOffer : public QObject
{
    Q_OBJECT

public:
    /// All that is given outlives it.
    ChecklistOffer(DraftSession &session, Settings &settings, Prompts &prompts, QObject *parent = nullptr);

    /// Asks which of both; `parent` is the window that asks.
    void offer(QWidget *parent);
    void print(QWidget *parent);
    void save(QWidget *parent);
    bool showInFolder(const QString &path);

signals:
    void saved(const QString &path);
    void failed(const viatique::Error &error);

private:
    Settings &m_settings;
    Prompts &m_prompts;
    ChecklistExport m_list;
};

} // namespace viatique
