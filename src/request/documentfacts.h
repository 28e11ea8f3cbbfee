// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QHash>
#include <QString>

namespace viatique {

/// What is known of a document's file, found by reading it. Rules never open files: they are given these.
struct DocumentFacts
{
    enum class Presence {
        Present, ///< the file is there with the listed size (and digest, where it was computed)
        Missing,
        Changed, ///< another size or digest than the request lists
    };
    enum class Readability {
        Readable,
        NotPdf,
        Damaged, ///< the structure of the PDF is broken; `reason` says how
        Unknown, ///< could not be examined; `reason` says why
    };

    Presence presence = Presence::Present;
    Readability readability = Readability::Readable;
    bool encrypted = false;     ///< asks for a password, or restricts what may be done
    bool activeContent = false; ///< JavaScript, launch actions or embedded files
    int pages = 0;
    QString reason; ///< in English, from the PDF library

    bool operator==(const DocumentFacts &) const = default;
};

/// By the document's id in the request.
using DocumentFactsMap = QHash<QString, DocumentFacts>;

} // namespace viatique
