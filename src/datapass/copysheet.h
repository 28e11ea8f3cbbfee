// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/mapping.h"
#include "datapass/prefilllink.h"

#include <QList>
#include <QString>

namespace viatique::datapass {

/// One line to copy: a label of DataPass and the value for it.
struct SheetRow
{
    QString key;
    QString label; ///< DataPass' own, French
    QString value;
    QString target;      ///< JSON pointer into `request.json`
    bool inLink = false; ///< the prefill link brings it
};

struct SheetGroup
{
    FormPage page = FormPage::Project;
    QString title; ///< DataPass' own, French; of a contact: the page and the person's role
    QList<SheetRow> rows;
};

/// What there is to enter in DataPass by hand, in the order of its pages: what the link cannot carry and
/// what it left out; the rest as well, marked. Scopes are rows by their name on DataPass' page.
QList<SheetGroup> copySheet(const Mapped &mapped, const PrefillLink &link, const Request &request,
                            const Catalogue &catalogue);
/// The same as plain text, to print to a terminal or to paste.
QString sheetText(const QList<SheetGroup> &groups);

} // namespace viatique::datapass
