// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/error.h"

#include "core/language.h"

#include <QCoreApplication>

namespace viatique {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Error)

public:
    static QString sentence(const Error &error);
    static QString schemaReason(const QString &description);
    static QString formatName(const QString &format);
};

/// The schema library speaks English; what it can say of our schemas is said in our words.
QString ErrorText::schemaReason(const QString &description)
{
    if (description.contains(QLatin1String("'type'")))
        return tr("the value has another type than expected");
    if (description.contains(QLatin1String("enum")))
        return tr("the value is none of those that the format knows");
    if (description.contains(QLatin1String("required")))
        return tr("a required member is missing: %1").arg(description.section(QLatin1Char('\''), 1, 1));
    if (description.contains(QLatin1String("pattern")) || description.contains(QLatin1String("characters")))
        return tr("the text has not the form that the format asks");
    return description;
}

QString ErrorText::formatName(const QString &format)
{
    if (format == QLatin1String("viatique-request"))
        return tr("a request");
    if (format == QLatin1String("viatique-catalogue"))
        return tr("a catalogue");
    if (format == QLatin1String("viatique-review"))
        return tr("a review");
    return format;
}

QString ErrorText::sentence(const Error &error)
{
    const auto arg = [&error](qsizetype i) { return error.args.value(i); };
    const auto size = [&arg](qsizetype i) { return sizeText(arg(i).toLongLong()); };
    const auto reason = [&arg](qsizetype i) { return reasonText(arg(i)); };
    switch (error.code) {
    case ErrorCode::Cancelled:
        return tr("The work was interrupted at your request. Nothing was changed.");
    case ErrorCode::FileMissing:
        return tr("“%1” does not exist. Check the path.").arg(arg(0));
    case ErrorCode::FileUnreadable:
        return tr("“%1” cannot be read: %2. Check its permissions, or try from another disk.")
            .arg(arg(0), reason(1));
    case ErrorCode::FileUnwritable:
        return tr("“%1” cannot be written: %2. Choose another folder.").arg(arg(0), reason(1));
    case ErrorCode::FileChangedOutside:
        return tr("“%1” was changed by another program. Nothing was written over it: open it again.")
            .arg(arg(0));
    case ErrorCode::FileChanging:
        return tr("“%1” was changed while it was being read. Save and close it in the other program, then "
                  "attach it again.")
            .arg(arg(0));
    case ErrorCode::FileTooLarge:
        return tr("“%1” is too large: %2, where %3 are allowed.").arg(arg(0), size(1), size(2));
    case ErrorCode::NotRegularFile:
        return tr("“%1” is not a file. Name a file, not a folder or a device.").arg(arg(0));
    case ErrorCode::FileExists:
        return tr("“%1” already exists. Choose another name.").arg(arg(0));
    case ErrorCode::DiskFull:
        return tr("The disk is full: “%1” was not written. Free some space, or choose another disk.")
            .arg(arg(0));
    case ErrorCode::JsonSyntax:
        return tr("“%1” is damaged or truncated: on line %2, %3.").arg(arg(0), arg(1), arg(2));
    case ErrorCode::JsonTooDeep:
        return tr("“%1” was refused: it nests deeper than %2 levels.").arg(arg(0), arg(1));
    case ErrorCode::JsonTooLong:
        if (!arg(2).isEmpty())
            return tr("“%1” was refused: it holds more than %2 values.").arg(arg(0), arg(1));
        return tr("“%1” was refused: one of its lists holds more than %2 elements.").arg(arg(0), arg(1));
    case ErrorCode::FileEmpty:
        return tr("“%1” is empty. Take it from a copy, if you have one.").arg(arg(0));
    case ErrorCode::TargetInsideDraft:
        return tr("“%1” lies inside the draft. Choose another folder for the package.").arg(arg(0));
    case ErrorCode::JsonNotObject:
        return tr("“%1” is not in one of this program's formats: it holds no JSON object.").arg(arg(0));
    case ErrorCode::FormatUnknown:
        if (arg(2).isEmpty())
            return tr("“%1” is not %2: it does not say its format.").arg(arg(0), formatName(arg(1)));
        return tr("“%1” is not %2: its format is “%3”.").arg(arg(0), formatName(arg(1)), arg(2));
    case ErrorCode::FormatNewer:
        return tr("“%1” comes from a newer version of this program: its format is %2, and %3 is known here. "
                  "Update the program to open it.")
            .arg(arg(0), arg(1), arg(2));
    case ErrorCode::SchemaViolation:
        if (arg(3) == QLatin1String("viatique-review"))
            return tr("“%1” is a review that cannot be read: a part of it (“%2”) is damaged or missing. Ask "
                      "whoever wrote it to export it again.")
                .arg(arg(0), arg(1).mid(1));
        if (arg(3) == QLatin1String("viatique-review-part"))
            return tr("“%1” is a review that was spoilt: %n part(s) of it cannot be read, and are left out. "
                      "Ask whoever wrote it to export it again.",
                      nullptr, arg(1).toInt())
                .arg(arg(0));
        return tr("“%1” does not hold what its format asks: at %2, %3.")
            .arg(arg(0), arg(1).isEmpty() ? QStringLiteral("/") : arg(1), schemaReason(arg(2)));
    case ErrorCode::CatalogueUnknown:
        return tr("No catalogue is named “%1”. This program has %2.").arg(arg(0), arg(1));
    case ErrorCode::CatalogueDuplicate:
        return tr("“%1” holds two endpoints named “%3”: the second stands at %2.")
            .arg(arg(0), arg(1), arg(2));
    case ErrorCode::CatalogueMismatch:
        return tr("“%1” is not the catalogue that the request was written with: its digest begins with %3, "
                  "where %2 is expected.")
            .arg(arg(0), arg(1).left(16), arg(2).left(16));
    case ErrorCode::CatalogueTaken:
        return tr("“%1” is already version %3 of the catalogue “%2”, with other content: its digest begins "
                  "with "
                  "%4, that of the new one with %5. Give the new one another version.")
            .arg(arg(0), arg(1), arg(2), arg(3).left(16), arg(4).left(16));
    case ErrorCode::CatalogueInTheWay:
        return tr("“%1” holds the catalogue “%2”, version %3, which “%4”, version %5, is no later state of. "
                  "Choose "
                  "another name.")
            .arg(arg(0), arg(1), arg(2), arg(3), arg(4));
    case ErrorCode::PageRefused: {
        QString why = reason(2);
        // At once: what stands for %1 may hold a %2 of its own.
        if (error.args.size() == 4)
            why = why.arg(arg(3));
        else if (error.args.size() > 4)
            why = why.arg(arg(3), arg(4));
        if (arg(1).isEmpty())
            return tr("No catalogue was made from “%1”: %2.").arg(arg(0), why);
        return tr("No catalogue was made from “%1”: on line %2, %3.").arg(arg(0), arg(1), why);
    }
    case ErrorCode::DraftMissing:
        return tr("“%1” holds no draft: it has no request.json.").arg(arg(0));
    case ErrorCode::DraftLocked:
        return tr("The draft “%1” is open in %2 on %3 (process %4). Close it there, then try again.")
            .arg(arg(0), arg(1), arg(2), arg(3));
    case ErrorCode::DraftReadOnly:
        return tr("The draft “%1” is open for reading only. Copy it to a folder of yours to change it.")
            .arg(arg(0));
    case ErrorCode::DocumentEmpty:
        return tr("“%1” is empty. Save the document again, then attach it.").arg(arg(0));
    case ErrorCode::DocumentNotPdf:
        if (!arg(1).isEmpty())
            return tr("“%1” cannot be attached: %2.").arg(arg(0), reason(1));
        return tr("“%1” is not a PDF, whatever its name says. Export the document as PDF, then attach it.")
            .arg(arg(0));
    case ErrorCode::DocumentDamaged:
        return tr("“%1” is a damaged PDF: %2. Export the document again, then attach it.")
            .arg(arg(0), reason(1));
    case ErrorCode::DocumentMissing:
        return tr("The document “%1” is no longer in the draft (%2). Attach it again.").arg(arg(0), arg(1));
    case ErrorCode::DocumentChanged:
        return tr("The document “%1” was changed on the disk since it was attached (%2). Attach it again.")
            .arg(arg(0), arg(1));
    case ErrorCode::DocumentNotMade:
        return tr("No PDF could be made of “%1”: %2.").arg(arg(0), reason(1));
    case ErrorCode::OfficeMissing:
        return tr("“%1” needs LibreOffice to become a PDF, which this computer lacks: install the package "
                  "libreoffice-writer-nogui, or save the document as PDF in the word processor and attach "
                  "that.")
            .arg(arg(0));
    case ErrorCode::DocumentNotLighter:
        return tr("“%1” was not made lighter: %2.").arg(arg(0), reason(1));
    case ErrorCode::DocumentNotSplit:
        return tr("“%1” was not split: %2.").arg(arg(0), reason(1));
    case ErrorCode::InspectorFailed:
        return tr("“%1” could not be examined: %2.").arg(arg(0), reason(1));
    case ErrorCode::ArchiveUnreadable:
        return tr("“%1” cannot be read as a package: %2.").arg(arg(0), reason(1));
    case ErrorCode::ArchiveRefused:
        return tr("“%1” was refused before it was read: %2.").arg(arg(0), reason(1));
    case ErrorCode::PackageNotAsListed:
        if (!arg(1).isEmpty())
            return tr("“%1” cannot be signed: %2. Verify it to see what is wrong.").arg(arg(0), reason(1));
        return tr("“%1” is not as listed, and is not taken up again. Verify it to see what is wrong.")
            .arg(arg(0));
    case ErrorCode::ArchiveUnwritable:
        return tr("The package “%1” could not be written: %2.").arg(arg(0), reason(1));
    case ErrorCode::ExportRunning:
        return tr("Another export is writing “%1”. Wait until it is done, or choose another name.")
            .arg(arg(0));
    case ErrorCode::ReviewOfOther:
        return tr("“%1” is a review of another request than “%2”: that of number %3. Open its draft, then "
                  "import it there.")
            .arg(arg(0), arg(1), arg(2));
    case ErrorCode::ReviewWithoutDraft:
        return tr("“%1” is a review of request %2, and no draft of it is here. Take its package up to go on "
                  "with it, then import the review.")
            .arg(arg(0), arg(1));
    case ErrorCode::ReviewsTooMany:
        return tr("“%1” was not imported: the draft has %2 reviews, and takes no more.").arg(arg(0), arg(1));
    case ErrorCode::ReportFailed:
        return tr("The report could not be made: %1.").arg(reason(0));
    case ErrorCode::NetworkOff:
        if (arg(0) == QLatin1String("settings"))
            return tr(
                "The settings could not be read, and the network stays off, for it may have been turned "
                "off there. Turn it on in the settings again, or go on without.");
        return arg(0).isEmpty()
                   ? tr("The network is turned off in the settings. Turn it on there, or go on without.")
                   : tr("Your organisation does not let this program use the network. Go on without, or ask "
                        "whoever looks after this computer.");
    case ErrorCode::AddressRefused:
        return tr("“%1” is no address of a secure site. Give one that begins with “https://”.").arg(arg(0));
    case ErrorCode::NetworkOffline:
        return tr("This computer is offline, and “%1” cannot be asked. Try again once it is connected.")
            .arg(arg(0));
    case ErrorCode::ServerUnreachable:
        return tr("“%1” cannot be reached: %2. Try again later, or check the connection.")
            .arg(arg(0), reason(1));
    case ErrorCode::ServerSilent:
        return tr("“%1” did not answer within %2 seconds. Try again later.").arg(arg(0), arg(1));
    case ErrorCode::CertificateRefused:
        return tr("“%1” cannot prove who it is: %2. Nothing was sent; tell whoever looks after your network.")
            .arg(arg(0), reason(1));
    case ErrorCode::RedirectRefused:
        return tr("“%1” leads elsewhere, to “%2”, where nothing was sent. Check the address.")
            .arg(arg(0), arg(1));
    case ErrorCode::AnswerTooLarge:
        return tr("“%1” sends more than %2, which is no answer to this. Check the address, or try again "
                  "later.")
            .arg(arg(0), size(1));
    case ErrorCode::AnswerCut:
        return tr("The answer of “%1” was cut short. Try again.").arg(arg(0));
    case ErrorCode::AnswerUnexpected:
        return tr("The answer of “%1” is not what was asked for: %2. Check the address, or try again later.")
            .arg(arg(0), reason(1));
    case ErrorCode::ServerRefused:
        return arg(2).isEmpty() ? tr("“%1” answers with the error %2. Try again later.").arg(arg(0), arg(1))
                                : tr("“%1” answers with the error %2: %3").arg(arg(0), arg(1), arg(2));
    case ErrorCode::TooManyRequests:
        return arg(1).isEmpty()
                   ? tr("“%1” is asked too much at this time. Try again in some minutes.").arg(arg(0))
                   : tr("“%1” is asked too much at this time. Try again in %2 seconds.").arg(arg(0), arg(1));
    case ErrorCode::DataPassOther:
        return tr("“%1” is a request for “%2”, not for API Entreprise. Choose another one.")
            .arg(arg(0), arg(1));
    case ErrorCode::CredentialsMissing:
        return tr("DataPass asks for the identifier and the secret of a developer. Enter them first.");
    case ErrorCode::KeyStoreFailed:
        return tr("The key store of this computer cannot be used: %1. The secret is kept until the program "
                  "ends, and nowhere else.")
            .arg(reason(0));
    case ErrorCode::CatalogueNotLater:
        return tr("Version %3 of the catalogue “%1” is not later than version %2, which is in use. Nothing "
                  "was changed.")
            .arg(arg(0), arg(1), arg(2));
    case ErrorCode::KeyFileUnreadable:
        return tr("“%1” cannot sign: %2. Choose the file (.p12 or .pfx) that holds your certificate with its "
                  "key.")
            .arg(arg(0), reason(1));
    case ErrorCode::PasswordWrong:
        return tr("The password does not open “%1”. Type it again.").arg(arg(0));
    case ErrorCode::KeyRefused:
        return tr("The certificate of “%1” cannot sign: %2. Choose another certificate.")
            .arg(arg(0), reason(1));
    case ErrorCode::SignatureNotMade:
        return tr("“%1” could not be signed: %2. Nothing was changed.").arg(arg(0), reason(1));
    case ErrorCode::SignatureUnreadable:
        return tr("The signature “%1” cannot be read: %2. Ask for it again.").arg(arg(0), reason(1));
    case ErrorCode::TrustStoreUnreadable:
        return tr("The certificates of “%1” cannot be read: %2. Choose a file of certificates (PEM), or "
                  "those of the "
                  "system.")
            .arg(arg(0), reason(1));
    case ErrorCode::CopyNotErased:
        return tr("“%1” could not be erased: %2. Try again, or erase it by hand.").arg(arg(0), reason(1));
    case ErrorCode::Usage:
        return arg(0);
    }
    Q_UNREACHABLE();
}

} // namespace

QString reasonText(const QString &reason)
{
    return QCoreApplication::translate("viatique::Reason", reason.toUtf8().constData());
}

QString errorText(const Error &error)
{
    QString text = ErrorText::sentence(error);
    if (error.cause)
        text += QLatin1Char(' ') + errorText(*error.cause);
    return text;
}

} // namespace viatique
