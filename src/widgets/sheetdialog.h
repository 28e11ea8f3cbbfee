// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "widgets/scrolleddialog.h"

class QCheckBox;
class QPushButton;

namespace viatique {

class Handover;
class Notice;
class Prompts;
class Settings;
class SheetRows;
class StateLabel;
class StyledLabel;

/// What there is to enter in DataPass by hand, field by field in the order of its pages, each with a button
/// that copies it. A window beside the browser, not above it; follows the draft; goes away when it is closed.
class SheetDialog : public ScrolledDialog
{
    Q_OBJECT

public:
    /// All outlive it.
    SheetDialog(const Handover &handover, Settings &settings, Prompts &prompts, QWidget *parent = nullptr);

    /// Only what the link leaves out, or all.
    void setRestOnly(bool restOnly);

protected:
    QWidget *inSightWith(QWidget *focused) const override;
    void arrange() override;
    void retranslate() override;

private:
    void setUp();
    void showRows();
    void showProgress();
    void chooseFile();
    void save(const QString &path);

    const Handover &m_handover;
    Settings &m_settings;
    Prompts &m_prompts;
    StyledLabel *m_heading;
    StyledLabel *m_help;
    QCheckBox *m_restOnly;
    StateLabel *m_progress; ///< below the rows, and always in sight
    SheetRows *m_rows;
    StateLabel *m_nothing; ///< where there is no row
    Notice *m_outcome;
    QPushButton *m_save;
};

} // namespace viatique
