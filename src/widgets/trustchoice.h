// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace viatique {

class Prompts;
class Settings;
class StateLabel;
class StyledLabel;

/// Whose certificates are believed: those of the system, or those of a file, as the settings keep it. A file
/// is read before it is taken, and one that cannot be read leaves the choice as it was. A policy that locks
/// the setting makes it read-only.
class TrustChoice : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it. Who wants to know of another choice listens to the settings (setting::kTrustStore).
    TrustChoice(Settings &settings, Prompts &prompts, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUp();
    void chooseFile();
    void take(const QString &path);
    void showSetting();
    void showFile();
    void check();
    void say(const QString &fault);
    void applyLook();
    void retranslate();

    Settings &m_settings;
    Prompts &m_prompts;
    StyledLabel *m_heading;
    QRadioButton *m_system;
    QRadioButton *m_file;
    QLineEdit *m_path;
    QPushButton *m_choose;
    StateLabel *m_message;
    StyledLabel *m_hint;
    int m_reading = 0; ///< which file is being read: only the last one counts
};

} // namespace viatique
