// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"

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
        Unknown, ///< could not be examined, or was not because it is missing or changed; `reason` says why
    };
    enum class TextLayer {
        Unknown, ///< not looked for, as with a password
        Digital, ///< text that can be searched and read aloud
        Scan,    ///< pictures of pages, without text
        Blank,   ///< neither
    };

    Presence presence = Presence::Present;
    Readability readability = Readability::Readable;
    bool encrypted = false;     ///< asks for a password, or restricts what may be done
    bool activeContent = false; ///< scripts, launch actions, embedded files or media
    int pages = 0;              ///< 0 where a password is needed to count them
    TextLayer text = TextLayer::Unknown;
    DocumentKind likelyKind = DocumentKind::Unset; ///< as its first page says, a proposal only
    QString reason;                                ///< in English, for `reasonText`, without full stop

    bool operator==(const DocumentFacts &) const = default;
};

/// By the document's id in the request.
using DocumentFactsMap = QHash<QString, DocumentFacts>;

/// The words that `viatique-preview` answers with. Unknown has none: then it answers nothing and fails.
struct ReadabilityWord
{
    DocumentFacts::Readability readability = DocumentFacts::Readability::Unknown;
    QLatin1String word;
};
inline constexpr ReadabilityWord kReadabilityWords[] = {
    {DocumentFacts::Readability::Readable, QLatin1String("readable")},
    {DocumentFacts::Readability::NotPdf, QLatin1String("not-pdf")},
    {DocumentFacts::Readability::Damaged, QLatin1String("damaged")},
};

/// The same for the text.
struct TextLayerWord
{
    DocumentFacts::TextLayer layer = DocumentFacts::TextLayer::Unknown;
    QLatin1String word;
};
inline constexpr TextLayerWord kTextLayerWords[] = {
    {DocumentFacts::TextLayer::Digital, QLatin1String("digital")},
    {DocumentFacts::TextLayer::Scan, QLatin1String("scan")},
    {DocumentFacts::TextLayer::Blank, QLatin1String("blank")},
};

} // namespace viatique
