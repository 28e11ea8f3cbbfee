// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QTcpServer>
#include <QUrl>

namespace viatique {

/// Stands for DataPass while pictures are taken: a server on this computer alone, which gives a token and
/// then refuses whatever it is sent, so that a picture shows refusals at their fields.
class StandInDataPass final : public QTcpServer
{
    Q_OBJECT

public:
    /// Listens on loopback, at a port of its own.
    explicit StandInDataPass(QObject *parent = nullptr);
    QUrl address() const;

private:
    void answer();
};

} // namespace viatique
