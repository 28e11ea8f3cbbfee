// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/verifyproblem.h"

#include "core/error.h"

#include <QCoreApplication>

namespace viatique {

namespace {

struct VerifyText
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Verify)
};

} // namespace

QString problemText(const VerifyProblem &problem)
{
    const auto arg = [&problem](qsizetype i) { return problem.args.value(i); };
    switch (problem.code) {
    case VerifyCode::NoBag:
        return VerifyText::tr("It is no bag: “bagit.txt” is missing.");
    case VerifyCode::DeclarationInvalid:
        return VerifyText::tr("“bagit.txt” does not hold the two lines that a bag declares itself with.");
    case VerifyCode::VersionUnknown:
        return VerifyText::tr("It is a bag of version %1; versions 0.97 and 1.0 are known.").arg(arg(0));
    case VerifyCode::EncodingUnreadable:
        return VerifyText::tr("“%1” is not written in the encoding that the bag declares (%2).")
            .arg(arg(0), arg(1));
    case VerifyCode::EncodingDiscouraged:
        return VerifyText::tr("Its lists are written in “%1”; UTF-8 is what all programs read.").arg(arg(0));
    case VerifyCode::ByteOrderMark:
        return VerifyText::tr("“%1” begins with a byte-order mark, which its encoding does not need.")
            .arg(arg(0));
    case VerifyCode::NoPayloadFolder:
        return VerifyText::tr("The folder “data” is missing.");
    case VerifyCode::NoManifest:
        return VerifyText::tr("No list of the files can be checked: a manifest is missing.");
    case VerifyCode::AlgorithmUnknown:
        return VerifyText::tr("“%1” uses a kind of digest that cannot be checked here.").arg(arg(0));
    case VerifyCode::AlgorithmName:
        return VerifyText::tr("“%1” should be called “%2”.").arg(arg(0), arg(1));
    case VerifyCode::ManifestTwice:
        return VerifyText::tr("“%1” was not read: “%2” is a list of that kind already.").arg(arg(0), arg(1));
    case VerifyCode::ManifestTooLarge:
        return VerifyText::tr("“%1” is too large to be read.").arg(arg(0));
    case VerifyCode::LineInvalid:
        return VerifyText::tr("“%1” holds a line that cannot be understood: “%2”.").arg(arg(0), arg(1));
    case VerifyCode::EmptyLine:
        return VerifyText::tr("“%1” holds an empty line.").arg(arg(0));
    case VerifyCode::LastLineOpen:
        return VerifyText::tr("The last line of “%1” has no line end.").arg(arg(0));
    case VerifyCode::PathUnsafe:
        return VerifyText::tr("“%1” lists an unsafe path: “%2”.").arg(arg(0), arg(1));
    case VerifyCode::PathMisplaced:
        return VerifyText::tr("“%1” lists “%2”, which does not belong in it.").arg(arg(0), arg(1));
    case VerifyCode::PathSeparator:
        return VerifyText::tr("“%1” lists “%2” with backslashes in the place of slashes.")
            .arg(arg(0), arg(1));
    case VerifyCode::FolderListed:
        return VerifyText::tr("“%1” lists the folder “%2”; only files may be listed.").arg(arg(0), arg(1));
    case VerifyCode::ListedTwice:
        return VerifyText::tr("“%1” lists “%2” twice.").arg(arg(0), arg(1));
    case VerifyCode::NotListed:
        if (arg(1).isEmpty())
            return VerifyText::tr("“%1” was added: no manifest lists it.").arg(arg(0));
        return VerifyText::tr("“%1” was added: “%2” does not list it.").arg(arg(0), arg(1));
    case VerifyCode::TagFileUnlisted:
        return VerifyText::tr("“%1” is not protected: “%2” does not list it.").arg(arg(0), arg(1));
    case VerifyCode::FileMissing:
        return VerifyText::tr("“%1” is missing: “%2” lists it.").arg(arg(0), arg(1));
    case VerifyCode::FileToFetch:
        return VerifyText::tr("“%1” is missing: it is to be fetched first.").arg(arg(0));
    case VerifyCode::FetchUnlisted:
        if (arg(1).isEmpty())
            return VerifyText::tr("“%1” is in “fetch.txt”, but in no manifest.").arg(arg(0));
        return VerifyText::tr("“%1” is in “fetch.txt”, but not in “%2”.").arg(arg(0), arg(1));
    case VerifyCode::FetchLength:
        return VerifyText::tr("“fetch.txt” announces %2 bytes for “%1”; there are %3.")
            .arg(arg(0), arg(1), arg(2));
    case VerifyCode::DigestDiffers:
        // Either of them may have been changed.
        return VerifyText::tr("“%1” does not match what “%2” lists.").arg(arg(0), arg(1));
    case VerifyCode::FileUnreadable:
        return VerifyText::tr("“%1” cannot be read: %2.").arg(arg(0), arg(1));
    case VerifyCode::FileDamaged:
        return VerifyText::tr("“%1” was changed or damaged: the archive does not give it back (%2).")
            .arg(arg(0), arg(1));
    case VerifyCode::NameUnreadable:
        return VerifyText::tr("“%1” cannot be read: its name is not in UTF-8.").arg(arg(0));
    case VerifyCode::SpecialFile:
        return VerifyText::tr("“%1” is a link or a special file, which was not followed.").arg(arg(0));
    case VerifyCode::BagInfoInvalid:
        return VerifyText::tr("“bag-info.txt” holds a line that is no label with its value: “%1”.")
            .arg(arg(0));
    case VerifyCode::OxumInvalid:
        return VerifyText::tr("The size of the content in “bag-info.txt” cannot be understood: “%1”.")
            .arg(arg(0));
    case VerifyCode::OxumDiffers:
        return VerifyText::tr("“bag-info.txt” announces %1 bytes in %2 files; there are %3 in %4.")
            .arg(arg(0), arg(1), arg(2), arg(3));
    case VerifyCode::OxumTwice:
        return VerifyText::tr("“bag-info.txt” announces the size of the content more than once.");
    case VerifyCode::BagInfoMissing:
        return VerifyText::tr("“bag-info.txt” is missing, which a package of this program holds.");
    case VerifyCode::MemberMissing:
        return VerifyText::tr("“%1” is missing, which a package of this program holds.").arg(arg(0));
    case VerifyCode::RequestInvalid:
        return VerifyText::tr("“%1” cannot be read as a request of this program.").arg(arg(0));
    case VerifyCode::DocumentDiffers:
        return VerifyText::tr("“%1” is not the document that the request lists.").arg(arg(0));
    case VerifyCode::CatalogueDiffers:
        return VerifyText::tr("“%1” is not the catalogue that the request lists.").arg(arg(0));
    case VerifyCode::OutsideBag:
        return VerifyText::tr("“%1” was added: it stands outside the folder of the package.").arg(arg(0));
    case VerifyCode::AndMore:
        return VerifyText::tr("There is more that is wrong, not listed here.");
    case VerifyCode::PathTolerated:
        return VerifyText::tr("“%1” writes the path “%2” in an unusual way.").arg(arg(0), arg(1));
    case VerifyCode::PercentSign:
        return VerifyText::tr("“%1” does not encode the percent sign of “%2”.").arg(arg(0), arg(1));
    case VerifyCode::UnicodeForm:
        return VerifyText::tr("“%1” lists “%2” in another Unicode form than the file has.")
            .arg(arg(0), arg(1));
    case VerifyCode::NamesCollide:
        return VerifyText::tr("“%1” and “%2” are one name on some systems.").arg(arg(0), arg(1));
    case VerifyCode::NameUnportable:
        return VerifyText::tr("“%1” has a name that Windows does not take: “%2”.").arg(arg(0), arg(1));
    case VerifyCode::SignatureDiffers:
        return VerifyText::tr("“%1”, in the name of “%2”, is the signature of something else.")
            .arg(arg(0), arg(1));
    case VerifyCode::SignatureBroken:
        return VerifyText::tr("The signature “%1” cannot be checked: %2.").arg(arg(0), reasonText(arg(1)));
    case VerifyCode::SignatureUnproved:
        return VerifyText::tr("The certificate in “%1” does not prove that “%2” has signed: %3.")
            .arg(arg(0), arg(1), reasonText(arg(2)));
    }
    Q_UNREACHABLE();
}

} // namespace viatique
