// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

class QModelIndex;
class QTreeView;

namespace viatique {

class InboxModel;

/// Keeps the place of whoever reads the list of an inbox while its model is reset: current row, selection,
/// what is unfolded, and the row at the top.
class KeptPlace final : public QObject
{
    Q_OBJECT

public:
    /// The model outlives the view, which deletes this.
    KeptPlace(InboxModel &model, QTreeView *view);

    /// Paths of the selected packages, in the order of the list.
    QStringList selected() const;
    QString current() const;

signals:
    /// The list is there again.
    void restored();

private:
    void keep();
    void restore();
    QString idOf(const QModelIndex &index) const;

    InboxModel &m_model;
    QTreeView *m_view;
    QSet<QString> m_unfolded; ///< groups
    QString m_current;
    QStringList m_selected;
    QString m_top;
    bool m_isRestoring = false;
};

} // namespace viatique
