// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QDialog>

class QCheckBox;
class QPushButton;
class QScrollArea;

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
class SheetDialog : public QDialog
{
    Q_OBJECT

public:
    /// All outlive it.
    SheetDialog(const Handover &handover, Settings &settings, Prompts &prompts, QWidget *parent = nullptr);

    /// Only what the link leaves out, or all.
    void setRestOnly(bool restOnly);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUp();
    void showRows();
    void showProgress();
    void chooseFile();
    void save(const QString &path);
    void keepInSight();
    void arrange();
    void retranslate();

    const Handover &m_handover;
    Settings &m_settings;
    Prompts &m_prompts;
    StyledLabel *m_heading;
    StyledLabel *m_help;
    QCheckBox *m_restOnly;
    StateLabel *m_progress;
    QScrollArea *m_area;
    SheetRows *m_rows;
    StateLabel *m_nothing; ///< where there is no row
    Notice *m_outcome;
    QPushButton *m_save;
    QPushButton *m_close;
};

} // namespace viatique
