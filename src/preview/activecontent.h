// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <vector>

namespace viatique {

/// Whether a PDF holds what acts or hides: JavaScript, launch actions, embedded files (attachments,
/// annotations, associated files), media with scripts (rich media, 3D), XFA forms. Looked for by structure
/// (ISO 32000-1, 12.6 "Actions", 7.11.4 "Embedded file streams", 12.7.8 "XFA forms") in catalogue, outline,
/// form fields, pages and annotations, so that a script inside a compressed object is found and the mere word
/// in a text is not. Throws std::runtime_error above a million objects.
bool hasActiveContent(const QPDFObjectHandle &catalogue, const std::vector<QPDFObjectHandle> &pages);

} // namespace viatique
