// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/inboxoverview.h"

#include <QWidget>

class QBoxLayout;
class QTreeView;

namespace viatique {

enum class Width;

/// How the requests of an inbox are distributed, and what is wrong with most of them: two small charts, which
/// are tables. Activating a line asks for the requests that it counts.
class OverviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewPane(QWidget *parent = nullptr);

    void setNewest(const QList<InboxRow> &newest);
    void setRoom(Width width);

signals:
    void filterRequested(const viatique::InboxFilter &filter);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTreeView *makeView(OverviewModel &model, const QString &name);
    void fitColumns(QTreeView *view);
    void fit();
    void retranslate();

    OverviewModel m_readings;
    OverviewModel m_rules;
    QTreeView *m_readingsView;
    QTreeView *m_rulesView;
    QBoxLayout *m_layout;
};

} // namespace viatique
