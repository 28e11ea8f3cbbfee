// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/packagereading.h"

#include "inbox/inboxscan.h"
#include "package/packagereader.h"
#include "package/requestinput.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

constexpr int kProblems = 5;
constexpr qsizetype kTextCharacters = 200'000;
/// Of a record, which all rows of a list are held as: what a field of one line takes.
constexpr qsizetype kFieldCharacters = 300;

QString line(const QString &text)
{
    return text.simplified().left(kFieldCharacters);
}

/// The name of the first use case, as the catalogue has it.
QString useCaseTitle(const Request &request, const Catalogue &catalogue)
{
    if (request.service.useCases.isEmpty())
        return {};
    const QString id = request.service.useCases.constFirst();
    if (const UseCase *known = catalogue.useCase(id))
        return known->title;
    return id == QLatin1String("other") ? line(request.service.otherUseCase) : line(id);
}

/// What somebody who looks for a request might remember of it.
QString textOf(const QString &path, const RequestInput &input)
{
    const Request &request = input.request;
    QStringList parts{path.section(QLatin1Char('/'), -1),
                      request.service.title,
                      request.organisation.name,
                      request.organisation.siret,
                      request.organisation.address,
                      request.vendor.name,
                      request.vendor.siret,
                      request.vendor.product,
                      request.id,
                      useCaseTitle(request, input.catalogue),
                      request.service.otherUseCase,
                      request.service.description,
                      request.legalFramework.nature,
                      request.personalData.recipients,
                      request.personalData.retentionJustification,
                      request.service.vendorAnswers.activities,
                      request.service.vendorAnswers.clients,
                      request.service.vendorAnswers.publicBeneficiaries,
                      request.service.vendorAnswers.productRole,
                      request.service.vendorAnswers.useCases,
                      request.applicant.fullName()};
    for (const NamedContact &contact : contactList()) {
        const Person &person = request.contacts.*contact.member;
        parts << person.fullName() << person.email;
    }
    for (const LegalText &text : request.legalFramework.texts)
        parts << text.title;
    for (const Document &document : request.documents)
        parts << document.title << document.fileName;
    for (const RequestedEndpoint &endpoint : request.endpoints)
        parts << input.catalogue.endpointTitle(endpoint.id) << endpoint.purpose;
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n')).left(kTextCharacters);
}

/// Whether it may be gone the next time although the package stays what it is.
bool isPassing(const Error &error)
{
    return error.code == ErrorCode::FileUnreadable || error.code == ErrorCode::FileMissing;
}

bool isPassing(const VerifyReport &report)
{
    return std::any_of(report.errors.cbegin(), report.errors.cend(), [](const VerifyProblem &problem) {
        return problem.code == VerifyCode::FileUnreadable;
    });
}

void takeRequest(PackageReading &reading, const ReceivedPackage &package, QDate today,
                 const CatalogueShelf &shelf)
{
    const RequestInput input = requestInput(package, shelf);
    PackageRecord &record = reading.package.record;
    describe(record, input);
    countFindings(record, judge(input, today));
    reading.package.text = textOf(record.path, input);
    QSet<QString> digests;
    for (const Document &document : input.request.documents) {
        if (package.documentPresence(document.id) == DocumentFacts::Presence::Present)
            digests.insert(document.sha512.toLower());
    }
    reading.package.documents = digests.values();
    // Nothing to examine, nothing to wait for.
    record.isExamined = input.request.documents.isEmpty();
}

} // namespace

void describe(PackageRecord &record, const RequestInput &input)
{
    const Request &request = input.request;
    record.requestId = line(request.id);
    record.revision = request.revision;
    record.title = line(request.service.title);
    record.vendor = line(request.vendor.name);
    record.organisation = line(request.organisation.name);
    if (record.organisation.isEmpty())
        record.organisation = record.vendor;
    for (const QString &id : request.service.useCases.mid(0, kFieldCharacters))
        record.useCases.append(line(id));
    record.useCaseTitle = useCaseTitle(request, input.catalogue);
    record.modifiedAt = line(request.modifiedAt);
}

void describe(PackageRecord &record, const VerifyReport &report)
{
    record.files = report.files;
    record.bytes = report.bytes;
    record.requestSha512 = report.requestSha512;
    record.manifestSha512 = report.manifestSha512;
    record.completeness = report.completeness;
    record.redacted = report.redacted;
    record.hasSignature = report.signature.state != SignatureReport::State::None;
    record.problemCount = int(report.errors.size());
    for (const VerifyProblem &problem : report.errors.mid(0, kProblems))
        record.problems.append(problemText(problem));
    // What is no package, or one of another time, was not compared with any list.
    const VerifyCode first = report.errors.value(0).code;
    const bool isBag = first != VerifyCode::NoBag && first != VerifyCode::VersionUnknown;
    record.integrity = report.valid ? Integrity::Valid : isBag ? Integrity::Altered : Integrity::Unreadable;
}

Result<PackageReading> readForInbox(const QString &folder, const QString &path, const FileStamp &stamp,
                                    QDate today, const Progress &progress, const CatalogueShelf &shelf)
{
    const QString full = folder + QLatin1Char('/') + path;
    if (const auto same = checkPackageStamp(full, stamp); !same)
        return tl::make_unexpected(same.error());
    PackageReading reading;
    PackageRecord &record = reading.package.record;
    record.path = path;
    record.stamp = stamp;
    reading.package.text = path.section(QLatin1Char('/'), -1);

    std::optional<VerifyReport> report;
    VerifyOptions options;
    options.threads = 1;
    // The list says nothing of signers: a signature that is wrong is so whoever is believed.
    options.trust = TrustStore();
    const Result<ReceivedPackage> package = readPackage(full, progress, &report, options);
    if (!package && package.error().code == ErrorCode::Cancelled)
        return tl::make_unexpected(package.error());
    if (const auto same = checkPackageStamp(full, stamp); !same)
        return tl::make_unexpected(same.error());
    if (report) {
        describe(record, *report);
        reading.isLasting = !isPassing(*report);
    } else {
        record.integrity = Integrity::Unreadable;
    }
    if (package) {
        takeRequest(reading, *package, today, shelf);
        return reading;
    }
    record.isExamined = true;
    reading.isLasting = reading.isLasting && !isPassing(package.error());
    // A bag that is whole may hold something else than a request, which must be said, too.
    if (record.problems.isEmpty()) {
        record.problems = {errorText(package.error())};
        record.problemCount = 1;
    }
    return reading;
}

} // namespace viatique
