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
    QString label; ///< DataPass' own, French; of a datum its group there
    QString value;
    QString target;      ///< JSON pointer into `request.json`
    bool inLink = false; ///< the prefill link brings it
    enum class Act {
        Enter,   ///< the value, into the field
        Tick,    ///< the datum of that name
        Untick,  ///< the datum of that name, which the form ticks by itself and the request does not ask for
        Attach,  ///< the file of that name, from the request's documents
        Confirm, ///< the box of that text: for the applicant alone to tick, once all else is there
    };
    Act act = Act::Enter;
};

struct SheetGroup
{
    FormPage page = FormPage::Project;
    QString title; ///< DataPass' own, French; of a contact: the page and the person's role
    QList<SheetRow> rows;
};

/// What there is to enter in DataPass by hand, in the order of its pages: what the link cannot carry and
/// what it left out; the rest as well, marked. What the request leaves empty has no row. Data are rows by
/// their name on DataPass' page, documents by the slot that they go to. A page that the form does not have
/// has no group; the last one, with the boxes that no program ticks, comes where anything is before it.
QList<SheetGroup> copySheet(const Mapped &mapped, const PrefillLink &link);
/// What a row is to do for, in the current language: "in the link", "to tick"…; empty for a value to enter.
QString actText(const SheetRow &row);
/// The same as plain text, to print to a terminal or to paste, below the link, unless that is too long; what
/// is no label or value is in the current language.
QString sheetText(const QList<SheetGroup> &groups, const PrefillLink &link);

} // namespace viatique::datapass
