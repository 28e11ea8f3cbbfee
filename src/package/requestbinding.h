// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/filetree.h"
#include "package/verifyproblem.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace viatique {

inline constexpr QLatin1String kRequestMember("data/request.json");
inline constexpr QLatin1String kCatalogueMember("data/catalogue.json");
inline constexpr QLatin1String kDocumentsFolder("data/documents/");
inline constexpr QLatin1String kReviewsFolder("data/reviews/");

/// Whether the request may say the digest of a file.
bool isBoundByRequest(const QString &file);

/// What the fingerprint of a package stands for: the packaged request holds the digests of the catalogue and
/// of each document that has a `path`, and they must be those of the files that are there. Without this,
/// whoever replaces a document and makes all lists anew leaves the fingerprint as it was.
///
/// `request` are the bytes of `data/request.json`; `sha512` has the digests that were computed, lower case.
/// Files that are there without one (they could not be read) are passed over: that is said elsewhere.
/// A request of a later version is not judged, as nobody here knows how it names its files.
QList<VerifyProblem> checkRequestBinding(const QByteArray &request, const FileTree &tree,
                                         const QHash<QString, QString> &sha512);

} // namespace viatique
