// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QString>

class QIODevice;

namespace viatique {

/// What a file is by its content; its name is not asked.
struct FileKind
{
    enum class Way {
        Pdf,
        Image,  ///< a picture, of which a PDF is made here
        Office, ///< a text document, of which LibreOffice makes a PDF
        None,   ///< nothing that a PDF is made of
    };

    Way way = Way::None;
    QString mediaType; ///< of what is converted
    QString suffix;    ///< by which the office knows the type
    QString reason;    ///< where there is no way and the type is known: what it is and what to do, in English
};

/// Looks at the beginning of a file, and at the end of an archive for the names of its members. The device
/// must be open, and can be moved in.
FileKind fileKind(QIODevice &device);

/// The same of a regular file; Way::None, without reason, where it cannot be read.
FileKind fileKind(const QString &path);

} // namespace viatique
