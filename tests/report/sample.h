// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/reportmodel.h"

#include <functional>

namespace viatique::sample {

/// A fictitious request with every member filled in: a small town's procurement profile, prepared by a
/// vendor.
Request fullRequest();
/// The same with `endpoints` data, `texts` texts and `documents` documents, each datum based on several of
/// them.
Request largeRequest(int endpoints, int texts, int documents);
/// Findings of each severity, on places of each kind.
QList<Finding> findings();
/// What is known of the documents of `fullRequest`.
DocumentFactsMap facts();
QHash<QString, QString> documentPaths();

/// The texts that a person typed into the request, as `request.json` holds them: a member that is added to
/// the format is among them at once. Without words of the format, ids, dates, numbers and digests, which
/// reports write their way.
QStringList typedTexts(const Request &request);
/// The request with `change` applied to each of these texts.
Request withTexts(const Request &request, const std::function<QString(const QString &)> &change);

} // namespace viatique::sample
