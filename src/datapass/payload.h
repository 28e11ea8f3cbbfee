// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/mapping.h"

#include <QByteArray>
#include <QJsonObject>

namespace viatique::datapass {

/// The body of `POST /demandes`: `{"demande": {form_uid, applicant, organization, data}}`. Fields without
/// a value are left out; neither the two boxes nor any `<contact>_type` is ever in it.
QJsonObject payload(const Mapped &mapped);
/// The body of `PATCH /demandes/{id}`: the data alone, with `""` for what became empty, so that what was
/// deleted here is deleted there.
QJsonObject patchPayload(const Mapped &mapped);
/// The same as indented bytes; one request always gives the same ones.
QByteArray payloadBytes(const Mapped &mapped);

} // namespace viatique::datapass
