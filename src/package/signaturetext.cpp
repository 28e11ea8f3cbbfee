// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/signature.h"

#include "core/language.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace viatique {

namespace {

struct SignatureText
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Signature)
};

QString dayText(const QDateTime &moment)
{
    return currentLocale().toString(moment.toLocalTime().date(), QStringLiteral("d MMMM yyyy"));
}

/// "Zoé Martel (Commune de Valfleuri)".
QString whoText(const CertificateInfo &certificate)
{
    const QString name =
        certificate.name.isEmpty() ? SignatureText::tr("a signer without a name") : certificate.name;
    return certificate.organisation.isEmpty() || certificate.organisation == certificate.name
               ? name
               : SignatureText::tr("%1 (%2)", "name, organisation").arg(name, certificate.organisation);
}

/// "Zoé Martel (Commune de Valfleuri) on 5 March 2026".
QString whoAndWhenText(const Signer &signer)
{
    const QString who = whoText(signer.certificate);
    return signer.signedAt.isValid()
               ? SignatureText::tr("%1 on %2", "who, day").arg(who, dayText(signer.signedAt))
               : who;
}

/// As the sentences below go on.
QString joined(const QString &who, const Signer &next)
{
    return (next.verdict == Signer::Verdict::Trusted ? SignatureText::tr("%1 and by %2", "signers")
                                                     : SignatureText::tr("%1 and of %2", "in whose name"))
        .arg(who, whoAndWhenText(next));
}

/// What is to be said of a signer, or of several of whom it is the same.
QString sentence(const Signer &signer, const QString &who)
{
    switch (signer.verdict) {
    case Signer::Verdict::Trusted:
        return SignatureText::tr("Signed by %1: nothing has changed since.").arg(who);
    case Signer::Verdict::Expired:
        return SignatureText::tr(
                   "Signed in the name of %1: nothing has changed since. The certificate has ended on %2, "
                   "and the day of the signature is not proved.")
            .arg(who, dayText(signer.certificate.notAfter));
    case Signer::Verdict::UnknownIssuer:
        return SignatureText::tr(
                   "Signed in the name of %1: nothing has changed since. Nobody who is believed here "
                   "vouches for it.")
            .arg(who);
    case Signer::Verdict::NotValid:
        return SignatureText::tr(
                   "Signed in the name of %1: nothing has changed since. That name is not proved by "
                   "the certificate: %2.")
            .arg(who, reasonText(signer.reason));
    case Signer::Verdict::Differs:
        return SignatureText::tr(
                   "This is not what was signed in the name of %1: it was changed. Ask for it again.")
            .arg(who);
    case Signer::Verdict::Broken:
        return SignatureText::tr("The signature in the name of %1 cannot be checked: %2. Ask for it again.")
            .arg(who, reasonText(signer.reason));
    }
    Q_UNREACHABLE();
}

QString verdictWord(Signer::Verdict verdict)
{
    switch (verdict) {
    case Signer::Verdict::Trusted:
        return QStringLiteral("trusted");
    case Signer::Verdict::Expired:
        return QStringLiteral("expired");
    case Signer::Verdict::UnknownIssuer:
        return QStringLiteral("unknown-issuer");
    case Signer::Verdict::NotValid:
        return QStringLiteral("not-valid");
    case Signer::Verdict::Differs:
        return QStringLiteral("differs");
    case Signer::Verdict::Broken:
        return QStringLiteral("broken");
    }
    Q_UNREACHABLE();
}

QString stateWord(SignatureReport::State state)
{
    switch (state) {
    case SignatureReport::State::None:
        return QStringLiteral("none");
    case SignatureReport::State::Trusted:
        return QStringLiteral("trusted");
    case SignatureReport::State::Unproved:
        return QStringLiteral("unproved");
    case SignatureReport::State::Wrong:
        return QStringLiteral("wrong");
    }
    Q_UNREACHABLE();
}

QString momentText(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString();
}

QJsonObject signerJson(const Signer &signer)
{
    const CertificateInfo &certificate = signer.certificate;
    QJsonObject object{
        {QStringLiteral("verdict"), verdictWord(signer.verdict)},
        {QStringLiteral("name"), certificate.name},
        {QStringLiteral("organisation"), certificate.organisation},
        {QStringLiteral("issuer"), certificate.issuer},
        {QStringLiteral("serial"), certificate.serialNumber},
        {QStringLiteral("sha256"), certificate.sha256},
        {QStringLiteral("notBefore"), momentText(certificate.notBefore)},
        {QStringLiteral("notAfter"), momentText(certificate.notAfter)},
        {QStringLiteral("signedAt"), momentText(signer.signedAt)},
    };
    if (!signer.reason.isEmpty())
        object.insert(QStringLiteral("reason"), reasonText(signer.reason));
    return object;
}

} // namespace

QString signerText(const Signer &signer)
{
    return sentence(signer, whoAndWhenText(signer));
}

QString signatureText(const SignatureReport &report)
{
    if (report.state == SignatureReport::State::None)
        return SignatureText::tr("Not signed: the origin is not proved.");
    if (report.signers.isEmpty())
        return SignatureText::tr("The signature cannot be read: %1. Ask for it again.")
            .arg(reasonText(report.reason));
    // The worst first.
    QList<Signer> signers = report.signers;
    std::stable_sort(signers.begin(), signers.end(),
                     [](const Signer &a, const Signer &b) { return a.verdict > b.verdict; });
    QStringList sentences;
    while (!signers.isEmpty()) {
        const Signer first = signers.takeFirst();
        QString who = whoAndWhenText(first);
        const auto isSame = [&](const Signer &other) {
            const bool same = sentence(other, {}) == sentence(first, {});
            if (same)
                who = joined(who, other);
            return same;
        };
        signers.removeIf(isSame);
        sentences.append(sentence(first, who));
    }
    return sentences.join(u' ');
}

QString signedBeforeText(const QDateTime &day)
{
    return day.isValid() ? SignatureText::tr("You have signed it already, on %1.").arg(dayText(day))
                         : SignatureText::tr("You have signed it already.");
}

QJsonObject toJson(const SignatureReport &report)
{
    QJsonArray signers;
    for (const Signer &signer : report.signers)
        signers.append(signerJson(signer));
    QJsonObject object{{QStringLiteral("state"), stateWord(report.state)},
                       {QStringLiteral("signers"), signers}};
    if (!report.reason.isEmpty())
        object.insert(QStringLiteral("reason"), reasonText(report.reason));
    return object;
}

} // namespace viatique
