// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/mapping.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace viatique::datapass {

/// The body of `POST /demandes`: `{"demande": {form_uid, applicant, organization, data}}`. Fields without
/// a value are left out; neither the two boxes nor any `<contact>_type` is ever in it. All values are texts,
/// but for the list of scopes.
QJsonObject payload(const Mapped &mapped);
/// The body of `PATCH /demandes/{id}`: the data alone, with `""` for what is empty, so that what was deleted
/// here is deleted there. Never for what the form presets: what is left empty here has DataPass' own text
/// there since the creation, which does not name it, and keeps it.
QJsonObject patchPayload(const Mapped &mapped);
/// The same as indented bytes; one request always gives the same ones.
QByteArray payloadBytes(const Mapped &mapped);

/// What lacks for DataPass to make a draft of such a body, as JSON pointers into `request.json`: SIRET, the
/// applicant's names and e-mail address, in the vendor form the title. All else may be filled in there.
QStringList lackingMembers(const Mapped &mapped);

} // namespace viatique::datapass
