// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "systemtasks.h"

#include "../package/samplepackage.h"
#include "../package/testcertificates.h"
#include "../session/sampledraft.h"
#include "../session/testreview.h"
#include "core/atomicfile.h"
#include "package/bag.h"
#include "package/packagewriter.h"
#include "package/signing.h"
#include "package/signingkey.h"
#include "report/exporter.h"
#include "report/pdfreport.h"
#include "request/draftstate.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace viatique::test {

namespace {

const QByteArray kOld("the former content, whole");

SystemTask packageExporting()
{
    static const SamplePackage sample(3000);
    return {"a package",
            [](const QString &folder) { return writeFile(folder + u"/out.zip"_s, kOld).has_value(); },
            [](const QString &folder) {
                return writePackage(sample.plan(), folder + u"/out.zip"_s).map([](const WrittenPackage &) {});
            },
            [](const QString &folder) {
                const QString path = folder + u"/out.zip"_s;
                if (readFile(path, 1'000'000).value_or(QByteArray()) == kOld)
                    return Stand::Old;
                return verify(path).valid ? Stand::New : Stand::Neither;
            }};
}

/// How a draft comes out as a package: from its judgement to the note that this revision is out.
SystemTask draftExporting()
{
    return {"the export of a draft",
            [](const QString &folder) {
                prepareReports();
                copyExample(u"complete"_s, folder + u"/draft"_s);
                return true;
            },
            [](const QString &folder) -> Result<void> {
                auto draft = Draft::open(folder + u"/draft"_s, Draft::Access::ReadOnly);
                if (!draft)
                    return Failure(draft.error());
                ExportOptions options;
                options.today = exampleDay().date();
                return exportDraft(*draft, exampleOptions().inspector, folder + u"/out.zip"_s, options)
                    .map([](const ExportedPackage &) {});
            },
            [](const QString &folder) {
                // Whoever is killed in between has the revision out already, which costs a number.
                if (!QFile::exists(folder + u"/out.zip"_s))
                    return Stand::Old;
                const auto last = readDraftState(folder + u"/draft/state.json"_s).lastExport;
                return verify(folder + u"/out.zip"_s).valid && last ? Stand::New : Stand::Neither;
            },
            false,
            12};
}

QDateTime signingDay()
{
    return QDateTime(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC);
}

/// Of nobody; outside the folders in which the system refuses.
SigningKey newKey()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"key.p12"_s);
    const QByteArray bytes = testIdentity({}, testAuthority()).pkcs12("pass");
    if (!writeFile(file, bytes))
        qFatal("cannot write the key of the test");
    return SigningKey::open(file, Secret("pass"), signingDay()).value();
}

const SigningKey &signingKey()
{
    static const SigningKey key = newKey();
    return key;
}

const SigningKey &formerKey()
{
    static const SigningKey key = newKey();
    return key;
}

SystemTask packageSigning()
{
    static const SamplePackage sample(3000);
    return {
        "the signature of a package",
        [](const QString &folder) {
            signingKey();
            return writePackage(sample.plan(), folder + u"/out.zip"_s).has_value();
        },
        [](const QString &folder) {
            const QString path = folder + u"/out.zip"_s;
            return signPackage(path, signingKey(), signingDay(), path).map([](const SignatureReport &) {});
        },
        [](const QString &folder) {
            VerifyOptions options;
            options.today = signingDay();
            const VerifyReport report = verify(folder + u"/out.zip"_s, {}, options);
            if (!report.valid || report.signature.state == SignatureReport::State::Wrong)
                return Stand::Neither;
            return report.signature.state == SignatureReport::State::None ? Stand::Old : Stand::New;
        }};
}

/// A review that nobody has signed, or that somebody has: his signature is neither lost nor damaged.
SystemTask reviewSigning(const char *name, bool hasFormer)
{
    return {name,
            [hasFormer](const QString &folder) {
                signingKey();
                const QString path = folder + u"/avis.review.json"_s;
                return !writeReviewFile(path, reviewOf(u"0b8e1c52-0000-4000-8000-000000000001"_s)).isEmpty()
                       && (!hasFormer || signReview(path, formerKey(), signingDay()));
            },
            [](const QString &folder) {
                return signReview(folder + u"/avis.review.json"_s, signingKey(), signingDay())
                    .map([](const SignatureReport &) {});
            },
            [hasFormer](const QString &folder) {
                const QString path = folder + u"/avis.review.json"_s;
                const QByteArray bytes = readFile(path, 1'000'000).value_or(QByteArray());
                const SignatureReport report = verifyReviewSignature(path, bytes, TrustStore(), signingDay());
                if (report.state == SignatureReport::State::Wrong)
                    return Stand::Neither;
                const qsizetype former = hasFormer ? 1 : 0;
                return standOf(report.signers.size(), former, former + 1);
            }};
}

} // namespace

QList<SystemTask> packageTasks()
{
    return {packageExporting(), draftExporting(), packageSigning(),
            reviewSigning("the signature of a review", false),
            reviewSigning("a second signature of a review", true)};
}

} // namespace viatique::test
