// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "inbox/packagerecord.h"
#include "package/bag.h"
#include "package/progress.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace viatique::cli {

/// What `check` says of one input: no more than words, whatever the size of the input.
struct Checked
{
    QString path;
    int status = 0;
    bool isCancelled = false; ///< the user interrupted it, and nothing is known
    QStringList errors;       ///< for standard error
    QStringList lines;        ///< for standard output
    QJsonObject json;         ///< without its path
    PackageRecord record;     ///< its row in a list
};

/// Something to check.
struct ToCheck
{
    QString path;
    std::optional<Error> error; ///< known already: why it cannot be read
};

/// Reads, verifies, examines and judges one input, until the user interrupts it. From any QThread.
Checked checkInput(const ToCheck &input, QDate today, const Progress &progress,
                   const VerifyOptions &options = {});

/// A folder of packages stands for the packages in it, also those whose names nobody can read.
QList<ToCheck> expandFolders(const QStringList &paths);

} // namespace viatique::cli
