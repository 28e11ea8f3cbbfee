// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QIODevice>

#include <cstdio>
#include <memory>

namespace viatique {

/// A document that the process was given on standard input: a file that can be sought in, which is read where
/// needed, or what a pipe brings, which is kept in memory.
class DocumentInput
{
public:
    /// Errors: FileTooLarge above 200 MiB, FileUnreadable; both without a name, which is the caller's to
    /// know.
    static Result<DocumentInput> open(std::FILE *input);

    bool isFile() const { return m_file != nullptr; }
    std::FILE *file() const { return m_file; }
    /// What came through a pipe.
    const QByteArray &bytes() const { return m_bytes; }
    /// Another reader of the whole, at its beginning. Those of one file share its place: one after the other.
    /// Lives no longer than this object.
    std::unique_ptr<QIODevice> device() const;

private:
    std::FILE *m_file = nullptr;
    QByteArray m_bytes;
};

} // namespace viatique
