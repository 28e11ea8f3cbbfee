// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/packagereader.h"
#include "package/requestinput.h"
#include "request/documentinspector.h"

#include <QDate>
#include <QStringList>

namespace viatique {

/// The reports of a package whose words are not those that this program draws from its `request.json`:
/// "data/demande.html", "data/demande.pdf"; and "data/datapass.json" where it is not the body that this
/// program makes of it. The reports are drawn again, in French, from the packaged catalogue; the
/// PDFs are read by the other process, and the package's HTML is never shown, only read. What a report says
/// of findings is not compared, for they depend on the day; it must be of the form that this program gives
/// it. Nothing is said of a report that is not there, and nothing where documents were not examined. In a
/// thread of its own, after `prepareReports`.
QStringList differingReports(const ReceivedPackage &package, const DocumentFactsMap &facts,
                             const DocumentInspector &inspector, QDate today);

} // namespace viatique
