// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QObject>

class QAbstractItemView;

namespace viatique {

/// Has Space tick the box of the current row, whatever the column, and Enter say so: views themselves look
/// only at the current cell. Owned by the view.
class RowTicker : public QObject
{
    Q_OBJECT

public:
    explicit RowTicker(QAbstractItemView *view);

signals:
    /// Enter, on a row.
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool tick();

    QAbstractItemView *m_view;
};

} // namespace viatique
