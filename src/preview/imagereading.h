// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QImage>
#include <QString>

#include <functional>

namespace viatique {

/// A picture as it was read, upright.
struct ReadImage
{
    QImage image;
    bool lossy = false; ///< its format is one of photographs, so that coding it so again loses little
};

/// Hands over the pictures of a file one after the other: all pages of a TIFF, the first of an animation.
/// Larger ones than a sheet of paper can show are read smaller where the format allows it. Throws
/// std::runtime_error with the reason: no plugin for it, damaged, more points than can be read here.
void readImages(const QString &path, const std::function<void(const ReadImage &)> &take);

} // namespace viatique
