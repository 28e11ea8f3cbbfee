// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QCoreApplication>
#include <QString>

namespace viatique {

class DraftSession;

/// What the request asks for, in figures and in words.
struct DataCount
{
    Q_DECLARE_TR_FUNCTIONS(viatique::DataPage)

public:
    int data = 0;
    int isProtected = 0;
    int withDocuments = 0; ///< whose requirement asks for supporting documents
    int lacking = 0;       ///< a document
    int fromClients = 0;   ///< whose document each client supplies
    bool baseSet = false;

    /// "8 data · 5 protected · 6 with supporting documents".
    QString sentence() const;
    /// What it means for the documents to supply; empty while nothing is asked for.
    QString documentsSentence() const;
};
DataCount countData(const DraftSession &session);

} // namespace viatique
