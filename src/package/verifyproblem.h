// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
#include <QStringList>

namespace viatique {

/// What is wrong with a bag. The comment names the arguments; files are named relative to the bag. Errors and
/// warnings stand apart in VerifyReport: most codes that are no warnings are, for a bag of version 0.97,
/// where that version asked for less.
enum class VerifyCode {
    NoBag,               ///< none: there is no `bagit.txt`
    DeclarationInvalid,  ///< none
    VersionUnknown,      ///< version found
    EncodingUnreadable,  ///< file, encoding
    EncodingDiscouraged, ///< encoding (warning)
    ByteOrderMark,       ///< file
    NoPayloadFolder,     ///< none
    NoManifest,          ///< none
    AlgorithmUnknown,    ///< manifest (warning)
    AlgorithmName,       ///< manifest, the name that it should have
    ManifestTwice,       ///< list, the other list of that kind and algorithm
    ManifestTooLarge,    ///< file
    LineInvalid,         ///< file, line
    EmptyLine,           ///< file (warning)
    LastLineOpen,        ///< file: its last line has no end (warning)
    PathUnsafe,          ///< file that lists it, path
    PathMisplaced,       ///< manifest or request, path: a tag file in a payload manifest, or the reverse
    PathSeparator,       ///< list, path: with backslashes
    FolderListed,        ///< list, path
    ListedTwice,         ///< list, path
    NotListed,           ///< file, manifest (empty: none)
    TagFileUnlisted,     ///< file, tag manifest (warning)
    FileMissing,         ///< file, manifest or request that lists it
    FileToFetch,         ///< file
    FetchUnlisted,       ///< file of `fetch.txt`, manifest that does not list it (empty: none)
    FetchLength,         ///< file, bytes announced by `fetch.txt`, bytes found (warning)
    DigestDiffers,       ///< file, manifest
    FileUnreadable,      ///< file or folder, reason
    FileDamaged,         ///< member of an archive, reason
    NameUnreadable,      ///< file, as far as its name can be shown: not in UTF-8
    SpecialFile,         ///< file
    BagInfoInvalid,      ///< line
    OxumInvalid,         ///< value
    OxumDiffers,         ///< bytes and files listed, bytes and files found
    OxumTwice,           ///< none
    BagInfoMissing,      ///< none; asked of a package of ours
    MemberMissing,       ///< file; the same
    RequestInvalid,      ///< file: `data/request.json` is no request of the format
    DocumentDiffers,     ///< file: not the size and digest that the request lists
    CatalogueDiffers,    ///< file: not the digest that the request lists
    OutsideBag,          ///< member of an archive, with its top folder
    AndMore,             ///< none: there are others, not listed
    PathTolerated,       ///< list, path: as checksum tools write it (warning)
    PercentSign,         ///< list, path: a percent sign that is not encoded (warning)
    UnicodeForm,         ///< list, path: the file has the same name in another Unicode form (warning)
    NamesCollide,        ///< two names that some systems take for one (warning)
    NameUnportable,      ///< file, the part of its path that Windows does not take (warning)
    SignatureDiffers,    ///< file, whose: it signs something else
    SignatureBroken,     ///< file, reason: it cannot be checked
    SignatureUnproved,   ///< file, whose, reason: who signed is not proved (warning)
};
inline constexpr VerifyCode kLastVerifyCode = VerifyCode::SignatureUnproved;

struct VerifyProblem
{
    VerifyCode code = VerifyCode::NoBag;
    QStringList args;
    bool operator==(const VerifyProblem &) const = default;
};

/// One sentence, in the language of the installed translators.
QString problemText(const VerifyProblem &problem);

/// The section that asks for what is not there: "RFC 8493, 2.1.3". Empty for what the RFC does not ask for:
/// what is held against packages of ours alone, and the limits of this program.
QString rfcRule(const VerifyProblem &problem);

/// The word for a code in `verify --json`, which does not change: "listed-twice".
QString codeWord(VerifyCode code);

} // namespace viatique
