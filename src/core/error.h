// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
#include <QStringList>

#include <memory>

namespace viatique {

/// What went wrong. The comment names the arguments, in the order in which `Error::args` holds them.
enum class ErrorCode {
    Cancelled,            ///< none
    FileMissing,          ///< path
    FileUnreadable,       ///< path, the system's reason
    FileUnwritable,       ///< path, the system's reason
    FileChangedOutside,   ///< path
    FileChanging,         ///< path
    FileTooLarge,         ///< path, size in bytes, limit in bytes
    NotRegularFile,       ///< path
    FileExists,           ///< path
    DiskFull,             ///< path
    JsonSyntax,           ///< path, line, the parser's reason
    FileEmpty,            ///< path
    JsonTooDeep,          ///< path, limit of levels
    JsonTooLong,          ///< path, limit of elements of one list; with a third: of all values
    JsonNotObject,        ///< path
    FormatUnknown,        ///< path, format expected, format found (may be empty)
    FormatNewer,          ///< path, version found, version known
    SchemaViolation,      ///< path, JSON pointer, what the schema says; reviews have a fourth, for their own
                          ///< sentence
    CatalogueUnknown,     ///< catalogue id, those that the program has
    CatalogueDuplicate,   ///< path, JSON pointer, endpoint id that stands twice
    CatalogueMismatch,    ///< path, digest wanted, digest found
    CatalogueTaken,       ///< where the one that is there stands, id, version, its digest, that of the other
    CatalogueInTheWay,    ///< path, id and version of the catalogue there, id and version of the new one
    PageRefused,          ///< path, line (may be empty), reason, what stands for %1 and %2 in the reason
    DraftMissing,         ///< path
    DraftLocked,          ///< path, program, computer, process id
    DraftReadOnly,        ///< path
    DocumentEmpty,        ///< path
    DocumentNotPdf,       ///< path, what it is and what to do (may be empty)
    DocumentDamaged,      ///< path, the PDF library's reason
    DocumentMissing,      ///< title or file name, path
    DocumentChanged,      ///< title or file name, path
    DocumentNotMade,      ///< path, the reason why no PDF could be made of it
    OfficeMissing,        ///< path
    DocumentNotLighter,   ///< title or file name, reason
    DocumentNotSplit,     ///< title or file name, reason
    InspectorFailed,      ///< path, reason
    ArchiveUnreadable,    ///< path, reason
    ArchiveRefused,       ///< path, reason: a limit or rule that is checked before anything is read
    PackageNotAsListed,   ///< path
    ArchiveUnwritable,    ///< path, reason
    ExportRunning,        ///< path
    TargetInsideDraft,    ///< path
    ReviewOfOther,        ///< path, title of the request here, id of the one that was reviewed
    ReviewWithoutDraft,   ///< path, id of the request that was reviewed
    ReviewsTooMany,       ///< path, how many there are at most
    ReportFailed,         ///< reason
    NetworkOff,           ///< "policy" where that forbids it, "settings" where they are lost, or empty
    AddressRefused,       ///< address: neither https nor loopback
    NetworkOffline,       ///< host
    ServerUnreachable,    ///< host, reason
    ServerSilent,         ///< host, seconds that were waited
    CertificateRefused,   ///< host, reason
    RedirectRefused,      ///< host, where it leads
    AnswerTooLarge,       ///< host, limit in bytes
    AnswerCut,            ///< host
    AnswerUnexpected,     ///< host, reason
    ServerRefused,        ///< host, status of HTTP, what the server says (may be empty)
    TooManyRequests,      ///< host, seconds to wait (may be empty)
    DataPassOther,        ///< path, id of the definition that it is a request for
    CredentialsMissing,   ///< none
    KeyStoreFailed,       ///< reason
    CatalogueNotLater,    ///< id, version there, version offered
    KeyFileUnreadable,    ///< path, reason: no PKCS#12 file, or one without key or certificate
    PasswordWrong,        ///< path of the file that it does not open
    KeyRefused,           ///< path, reason why the key in it may not or cannot sign
    SignatureNotMade,     ///< path, reason
    SignatureUnreadable,  ///< path, reason
    TrustStoreUnreadable, ///< path, reason
    CopyNotErased,        ///< path, reason
    Usage,                ///< what is wrong with the command line
};

/// An error as a value: a code, its arguments and, where there is one, the error that caused it.
/// It holds no sentence; `errorText` makes it when it is shown.
struct Error
{
    ErrorCode code;
    QStringList args;
    std::shared_ptr<const Error> cause;

    Error(ErrorCode errorCode, QStringList arguments = {})
        : code(errorCode)
        , args(std::move(arguments))
    {
    }
    Error(ErrorCode errorCode, QStringList arguments, Error because)
        : code(errorCode)
        , args(std::move(arguments))
        , cause(std::make_shared<const Error>(std::move(because)))
    {
    }
};

/// What happened, to what, and what to do, in the language of the installed translators. Two sentences at
/// most, one line, ending with a full stop; the cause follows behind.
QString errorText(const Error &error);

/// A reason, as errors and document facts hold it: English, translated here where it is one of ours
/// (`QT_TRANSLATE_NOOP("viatique::Reason", "…")`), as it is where a library gave it.
QString reasonText(const QString &reason);

} // namespace viatique
