// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/settings.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace viatique {

class StateLabel;
class StyledLabel;

/// A field for an address that the settings keep. What is an address is taken when somebody is done with it;
/// anything else stays in the field, and what is wrong with it stands below, where else a hint does. An empty
/// one stands for the default. A policy that locks the setting makes it read-only.
class AddressField : public QWidget
{
    Q_OBJECT

public:
    explicit AddressField(QWidget *parent = nullptr);
    ~AddressField() override;

    /// To be called once; all outlive it. `label` names it.
    void setUp(Settings &settings, const Setting<QString> &setting, QLabel *label);
    QLineEdit *edit() const { return m_edit; }
    /// Empty: nothing stands below an address. Of a locked one it is said who decides.
    void setHint(const QString &hint);

    /// Takes what is typed. False, and said below, where it is no address.
    bool take();
    /// The same, for a window that is about to close: where it is no address the field has the focus, and
    /// says what a second time does, which drops it.
    bool takeLast();
    /// After its label was.
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSetting();
    void say(const QString &fault);
    void arrange();

    Settings *m_settings = nullptr;
    const Setting<QString> *m_setting = nullptr;
    QLabel *m_label = nullptr;
    QString m_hintText;
    std::optional<QString> m_warned; ///< what would be dropped by closing once more
    QVBoxLayout *m_column;
    QLineEdit *m_edit;
    StateLabel *m_message;
    StyledLabel *m_hint;
};

} // namespace viatique
