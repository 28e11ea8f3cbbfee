// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QObject>

class QComboBox;

namespace viatique {

/// Keeps a box from choosing by accident: the wheel scrolls the page that it stands on, and neither turns the
/// box nor gives it the focus.
class BoxGuard final : public QObject
{
    Q_OBJECT

public:
    enum class Keys {
        Choose, ///< as every box: arrows and letters choose at once
        Open,   ///< they open the list, where Enter chooses: for a box whose choice begins work
    };

    /// The guard is the box's, which deletes it.
    explicit BoxGuard(QComboBox *box, Keys keys = Keys::Choose);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool wouldChoose(const QEvent *event) const;

    QComboBox *m_box;
    Keys m_keys;
};

} // namespace viatique
