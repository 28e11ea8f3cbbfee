// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/verifyproblem.h"

#include "package/requestbinding.h"

#include <array>

namespace viatique {

namespace {

/// Each list of files has its section, and the sentences about a line are the same for all of them.
constexpr const char *kOfItsList = "list";

struct Row
{
    VerifyCode code;
    const char *word;
    const char *section; ///< of RFC 8493; empty where it asks for nothing of the kind
};

constexpr std::array kRows{
    Row{VerifyCode::NoBag, "no-bag", "2.1.1"},
    Row{VerifyCode::DeclarationInvalid, "declaration-invalid", "2.1.1"},
    Row{VerifyCode::VersionUnknown, "version-unknown", "2.1.1"},
    Row{VerifyCode::EncodingUnreadable, "encoding-unreadable", "2.3"},
    Row{VerifyCode::EncodingDiscouraged, "encoding-discouraged", "2.3"},
    Row{VerifyCode::ByteOrderMark, "byte-order-mark", "2.3"},
    Row{VerifyCode::NoPayloadFolder, "no-payload-folder", "2.1.2"},
    Row{VerifyCode::NoManifest, "no-manifest", "2.1.3"},
    Row{VerifyCode::AlgorithmUnknown, "algorithm-unknown", "2.4"},
    Row{VerifyCode::AlgorithmName, "algorithm-name", "2.4"},
    Row{VerifyCode::ManifestTwice, "manifest-twice", kOfItsList},
    Row{VerifyCode::ManifestTooLarge, "list-too-large", ""},
    Row{VerifyCode::LineInvalid, "line-invalid", kOfItsList},
    Row{VerifyCode::EmptyLine, "empty-line", kOfItsList},
    Row{VerifyCode::LastLineOpen, "last-line-open", "2.3"},
    Row{VerifyCode::PathUnsafe, "path-unsafe", "5.1"},
    Row{VerifyCode::PathMisplaced, "path-misplaced", kOfItsList},
    Row{VerifyCode::PathSeparator, "path-separator", kOfItsList},
    Row{VerifyCode::FolderListed, "folder-listed", kOfItsList},
    Row{VerifyCode::ListedTwice, "listed-twice", kOfItsList},
    Row{VerifyCode::NotListed, "not-listed", "3"},
    Row{VerifyCode::TagFileUnlisted, "tag-file-unlisted", "2.2.1"},
    Row{VerifyCode::FileMissing, "file-missing", "3"},
    Row{VerifyCode::FileToFetch, "file-to-fetch", "3"},
    Row{VerifyCode::FetchUnlisted, "fetch-unlisted", "2.2.3"},
    Row{VerifyCode::FetchLength, "fetch-length", "5.3"},
    Row{VerifyCode::DigestDiffers, "digest-differs", "3"},
    Row{VerifyCode::FileUnreadable, "file-unreadable", "3"},
    Row{VerifyCode::FileDamaged, "file-damaged", "3"},
    Row{VerifyCode::NameUnreadable, "name-unreadable", ""},
    Row{VerifyCode::SpecialFile, "special-file", "5.1"},
    Row{VerifyCode::BagInfoInvalid, "bag-info-invalid", "2.2.2"},
    Row{VerifyCode::OxumInvalid, "oxum-invalid", "2.2.2"},
    Row{VerifyCode::OxumDiffers, "oxum-differs", "2.2.2"},
    Row{VerifyCode::OxumTwice, "oxum-twice", "2.2.2"},
    Row{VerifyCode::BagInfoMissing, "bag-info-missing", ""},
    Row{VerifyCode::MemberMissing, "member-missing", ""},
    Row{VerifyCode::RequestInvalid, "request-invalid", ""},
    Row{VerifyCode::DocumentDiffers, "document-differs", ""},
    Row{VerifyCode::CatalogueDiffers, "catalogue-differs", ""},
    Row{VerifyCode::OutsideBag, "outside-bag", "2"},
    Row{VerifyCode::AndMore, "and-more", ""},
    Row{VerifyCode::PathTolerated, "path-tolerated", "6.1.3"},
    Row{VerifyCode::PercentSign, "percent-sign", kOfItsList},
    Row{VerifyCode::UnicodeForm, "unicode-form", "6.1.1.3"},
    Row{VerifyCode::NamesCollide, "names-collide", "6.1.1.3"},
    Row{VerifyCode::NameUnportable, "name-unportable", "6.1.2"},
    Row{VerifyCode::SignatureDiffers, "signature-differs", ""},
    Row{VerifyCode::SignatureBroken, "signature-broken", ""},
    Row{VerifyCode::SignatureUnproved, "signature-unproved", ""},
};
static_assert(kRows.size() == static_cast<size_t>(kLastVerifyCode) + 1);

constexpr bool isInOrder()
{
    for (size_t i = 0; i < kRows.size(); ++i) {
        if (kRows[i].code != static_cast<VerifyCode>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder(), "found by their number");

const Row &rowOf(VerifyCode code)
{
    return kRows[static_cast<size_t>(code)];
}

QString sectionOfList(const QString &list)
{
    if (list == QLatin1String("fetch.txt"))
        return QStringLiteral("2.2.3");
    if (list == QLatin1String("bag-info.txt"))
        return QStringLiteral("2.2.2");
    return list.startsWith(QLatin1String("tagmanifest-")) ? QStringLiteral("2.2.1") : QStringLiteral("2.1.3");
}

/// The request of ours lists files as well; the RFC knows nothing of it.
bool isOfTheRequest(const VerifyProblem &problem)
{
    switch (problem.code) {
    case VerifyCode::PathUnsafe:
    case VerifyCode::PathMisplaced:
        return problem.args.value(0) == kRequestMember;
    case VerifyCode::FileMissing:
        return problem.args.value(1) == kRequestMember;
    default:
        return false;
    }
}

} // namespace

QString rfcRule(const VerifyProblem &problem)
{
    QString section = QString::fromLatin1(rowOf(problem.code).section);
    if (section == QLatin1String(kOfItsList))
        section = sectionOfList(problem.args.value(0));
    else if (problem.code == VerifyCode::NotListed
             && problem.args.value(1).startsWith(QLatin1String("tagmanifest-")))
        section = QStringLiteral("2.2.1");
    if (section.isEmpty() || isOfTheRequest(problem))
        return {};
    return QStringLiteral("RFC 8493, %1").arg(section);
}

QString codeWord(VerifyCode code)
{
    return QString::fromLatin1(rowOf(code).word);
}

} // namespace viatique
