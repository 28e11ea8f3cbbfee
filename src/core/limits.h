// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QtGlobal>

/// Limits checked before anything is read, and the limits of DataPass. Figures of `docs/formats.md`,
/// "Limits".
namespace viatique::limits {

inline constexpr qint64 kJsonBytes = qint64(16) * 1024 * 1024;
inline constexpr int kJsonDepth = 64;
/// Elements of one array, members of one object: ten times what any of our files needs.
inline constexpr int kJsonElements = 20'000;
/// A document above this size is refused at import.
inline constexpr qint64 kDocumentBytes = qint64(200) * 1024 * 1024;
/// Pictures that become one document, the pages of a TIFF counted; parts of a document that is split.
inline constexpr int kDocumentImages = 200;
inline constexpr int kDocumentParts = 100;
/// DataPass refuses files of this size and more (strictly less is accepted).
inline constexpr qint64 kDataPassDocumentBytes = 10'485'760;
/// Files in one slot of DataPass.
inline constexpr int kDataPassDocumentsPerSlot = 6;

/// Above this retention, in months, DataPass asks why.
inline constexpr int kUsualRetentionMonths = 36;

/// A page of the site that a catalogue is made from: the longest of 2021 has 14 KB, 7 columns, and cells of
/// 200 characters.
inline constexpr qint64 kPageBytes = qint64(4) * 1024 * 1024;
inline constexpr int kPageLines = 100'000;
inline constexpr int kPageColumns = 64;
inline constexpr int kPageCellCharacters = 1'000;

inline constexpr qint64 kArchiveEntries = 10'000;
inline constexpr qint64 kArchiveBytes = qint64(4) * 1024 * 1024 * 1024;
/// Largest ratio of expanded to compressed size, for members above `kArchiveRatioFrom` bytes.
inline constexpr qint64 kArchiveRatio = 200;
inline constexpr qint64 kArchiveRatioFrom = 1024 * 1024;
inline constexpr int kArchiveNameBytes = 200;
/// Reviews that are read of one package.
inline constexpr int kPackagedReviews = 100;
/// Remarks that are read of one review: ten times what the longest one has.
inline constexpr int kRemarks = 1'000;

/// Longest path that a package of ours holds, top folder included.
inline constexpr int kPackagePathBytes = 180;

/// Characters that a field of one line, and one of several, takes from the keyboard or the clipboard: far
/// above what DataPass' pages are filled with, far below what slows a window down.
inline constexpr int kLineCharacters = 1'000;
inline constexpr int kTextCharacters = 20'000;

} // namespace viatique::limits
