// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/answer.h"
#include "preview/imagespdf.h"
#include "preview/modes.h"

namespace viatique {

int printImages(const QStringList &arguments)
{
    return runMode([&arguments] { answerDocument(pdfOfImages(arguments)); });
}

} // namespace viatique
