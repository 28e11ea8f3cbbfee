// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/copysheet.h"

#include <QByteArray>
#include <QString>

namespace viatique {

/// What the page of the copy sheet is made from. The referenced values must outlive it.
struct SheetInput
{
    const Request &request;
    const Catalogue &catalogue;
    const datapass::Mapped &mapped; ///< of this request
    const datapass::PrefillLink &link;
    /// French, whatever the program speaks: the labels of DataPass are.
    QString language = QStringLiteral("fr");
};

/// The copy sheet as a page like that of `htmlReport`: the link, each value to be copied in a block of its
/// own, in the order of DataPass' pages, and what DataPass has no place for. The same input gives the same
/// bytes. From any thread.
QByteArray sheetHtml(const SheetInput &input);

} // namespace viatique
