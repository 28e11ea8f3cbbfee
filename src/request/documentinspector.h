// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "request/documentfacts.h"
#include "request/draft.h"
#include "request/request.h"

#include <QString>

class QIODevice;

namespace viatique {

/// Reads documents in another process, `viatique-preview`, which has limits of memory and time and no
/// network: a hostile PDF can neither hang nor crash the program that asks. An examination that fails says
/// Readability::Unknown with its reason, it never lies.
class DocumentInspector
{
public:
    /// `program` is the path of `viatique-preview`; the default is beside the running program, else in the
    /// folder where programs of the package are installed.
    explicit DocumentInspector(QString program = defaultProgram());
    static QString defaultProgram();

    /// Facts of a file, by path (read directly by the other process).
    DocumentFacts inspectFile(const QString &path) const;
    /// Facts of bytes that the device gives (a member of a package): piped, never written to the disk.
    DocumentFacts inspect(QIODevice &device) const;

private:
    QString m_program;
};

/// The facts of all documents of a draft: presence and size from the disk, with `Digests::Check` the digest
/// too, the rest from the inspector.
enum class Digests { Trust, Check };
DocumentFactsMap draftFacts(const Draft &draft, const DocumentInspector &inspector, Digests digests);

} // namespace viatique
