// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
#include <QStringList>

namespace viatique {

/// What is wrong with a bag. The comment names the arguments; files are named relative to the bag.
enum class VerifyCode {
    NoBag,              ///< none: there is no `bagit.txt`
    DeclarationInvalid, ///< none
    VersionUnknown,     ///< version found
    EncodingUnreadable, ///< file, encoding
    NoPayloadFolder,    ///< none
    NoManifest,         ///< none
    AlgorithmUnknown,   ///< manifest
    ManifestTooLarge,   ///< file
    LineInvalid,        ///< file, line
    PathUnsafe,         ///< file that lists it, path
    PathMisplaced,      ///< manifest or request, path: a tag file in a payload manifest, or the reverse
    ListedTwice,        ///< manifest, path
    NotListed,          ///< file, manifest (empty: none)
    FileMissing,        ///< file, manifest or request that lists it
    FileToFetch,        ///< file
    DigestDiffers,      ///< file, manifest
    FileUnreadable,     ///< file, reason
    FileDamaged,        ///< member of an archive, reason
    SpecialFile,        ///< file
    BagInfoInvalid,     ///< none
    OxumInvalid,        ///< value
    OxumDiffers,        ///< bytes and files listed, bytes and files found
    BagInfoMissing,     ///< none; asked of a package of ours
    MemberMissing,      ///< file; the same
    RequestInvalid,     ///< file: `data/request.json` is no request of the format
    DocumentDiffers,    ///< file: not the size and digest that the request lists
    CatalogueDiffers,   ///< file: not the digest that the request lists
    OutsideBag,         ///< member of an archive, with its top folder
    AndMore,            ///< none: there are others, not listed
    PathTolerated,      ///< manifest, path: written in an unusual way (warning)
};

struct VerifyProblem
{
    VerifyCode code = VerifyCode::NoBag;
    QStringList args;
    bool operator==(const VerifyProblem &) const = default;
};

/// One sentence, in the language of the installed translators.
QString problemText(const VerifyProblem &problem);

} // namespace viatique
