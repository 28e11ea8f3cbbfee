// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/atomicfile.h"
#include "core/limits.h"
#include "request/requestjson.h"

namespace viatique::test {

/// The complete example of the project: a request with texts, documents and contacts.
inline Request exampleRequest()
{
    const QString path = QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples/complete/request.json");
    const auto file = readFile(path, limits::kJsonBytes).and_then([&](const QByteArray &bytes) {
        return readRequest(bytes, path);
    });
    return file ? file->request : Request();
}

inline Catalogue exampleCatalogue()
{
    return bundledCatalogue(QStringLiteral("editeurs-2021")).value();
}

} // namespace viatique::test
