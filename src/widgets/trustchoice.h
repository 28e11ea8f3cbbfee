// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
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
/// is read before it is taken; one that cannot be read stands there with what is wrong, and what is believed
/// stays as it was. A policy that locks the setting makes it read-only.
class TrustChoice : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it. Who wants to know of another choice listens to the settings (setting::kTrustStore).
    TrustChoice(Settings &settings, Prompts &prompts, QWidget *parent = nullptr);

    /// Takes what was typed last, for who is about to close. False while a file is being read: `taken` or
    /// `refused` follows. Asked again meanwhile it is true: a share may never answer.
    bool takeLast();

signals:
    /// What `takeLast` had to wait for.
    void taken();
    /// A file that was chosen cannot be read: this says so, and may be out of sight.
    void refused(QWidget *message);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUp();
    void chooseFile();
    void takeTyped();
    void take(const QString &path);
    void showSetting();
    void showFile();
    void check();
    void say(const QString &fault);
    void typedOn();
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
    QString m_refused; ///< the file that was chosen and cannot be read
    int m_reading = 0; ///< which file is being read: only the last one counts
    bool m_isTaking = false;
    bool m_isAwaited = false; ///< by who wants to close
};

} // namespace viatique
