// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>

namespace viatique::rules {

class Collector;
class Context;
struct OpenRemark;

// One topic a file, in the order of the wizard's steps.
void checkIdentity(const Context &context, Collector &found);
void checkService(const Context &context, Collector &found);
void checkData(const Context &context, Collector &found);
/// Data that the need does not call for.
void checkOverAsking(const Context &context, Collector &found);
void checkLegalFramework(const Context &context, Collector &found);
void checkDocuments(const Context &context, Collector &found);
void checkPersonalData(const Context &context, Collector &found);
void checkContacts(const Context &context, Collector &found);
/// Characters, in whatever field they stand.
void checkTexts(const Context &context, Collector &found);
/// What agents asked and nobody answered.
void checkRemarks(const QList<OpenRemark> &remarks, Collector &found);

} // namespace viatique::rules
