// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/signermodel.h"

#include "core/error.h"
#include "core/language.h"

#include <QLocale>
#include <QStringList>

#include <utility>

namespace viatique {

namespace {

constexpr int kGroup = 4;

QString momentText(const QDateTime &moment)
{
    return currentLocale().toString(moment.toLocalTime(), QLocale::LongFormat);
}

QString dayText(const QDateTime &moment)
{
    return currentLocale().toString(moment.toLocalTime().date(), QStringLiteral("d MMMM yyyy"));
}

QString verdictWord(Signer::Verdict verdict)
{
    switch (verdict) {
    case Signer::Verdict::Trusted:
        return SignerModel::tr("proved", "who signed");
    case Signer::Verdict::Expired:
        return SignerModel::tr("certificate ended since");
    case Signer::Verdict::UnknownIssuer:
        return SignerModel::tr("issuer not known");
    case Signer::Verdict::NotValid:
        return SignerModel::tr("not proved by the certificate", "who signed");
    case Signer::Verdict::Differs:
        return SignerModel::tr("changed since");
    case Signer::Verdict::Broken:
        return SignerModel::tr("cannot be checked");
    }
    return {};
}

QString verdictText(const Signer &signer)
{
    const QString word = verdictWord(signer.verdict);
    return signer.reason.isEmpty()
               ? word
               : SignerModel::tr("%1: %2", "verdict, why").arg(word, reasonText(signer.reason));
}

} // namespace

Meaning signatureMeaning(Signer::Verdict verdict)
{
    switch (verdict) {
    case Signer::Verdict::Trusted:
        return Meaning::Fine;
    case Signer::Verdict::Expired:
    case Signer::Verdict::UnknownIssuer:
    case Signer::Verdict::NotValid:
        return Meaning::ToCheck;
    case Signer::Verdict::Differs:
    case Signer::Verdict::Broken:
        break;
    }
    return Meaning::ToCorrect;
}

Meaning signatureMeaning(SignatureReport::State state)
{
    switch (state) {
    case SignatureReport::State::None:
        return Meaning::None;
    case SignatureReport::State::Trusted:
        return Meaning::Fine;
    case SignatureReport::State::Unproved:
        return Meaning::ToCheck;
    case SignatureReport::State::Wrong:
        break;
    }
    return Meaning::ToCorrect;
}

QString certificateName(const CertificateInfo &certificate)
{
    if (certificate.organisation.isEmpty() || certificate.organisation == certificate.name)
        return certificate.name;
    return SignerModel::tr("%1 (%2)", "person, organisation").arg(certificate.name, certificate.organisation);
}

QString certificateValidity(const CertificateInfo &certificate)
{
    return SignerModel::tr("%1 to %2", "first and last day")
        .arg(dayText(certificate.notBefore), dayText(certificate.notAfter));
}

QString inGroups(const QString &hexadecimal)
{
    QStringList groups;
    for (qsizetype at = 0; at < hexadecimal.size(); at += kGroup)
        groups.append(hexadecimal.mid(at, kGroup));
    return groups.join(u' ');
}

SignerModel::SignerModel(QObject *parent)
    : TableModel(parent)
{
}

void SignerModel::setReport(const SignatureReport &report)
{
    m_report = report;
    update();
}

void SignerModel::update()
{
    QList<SignerRow> rows;
    const auto add = [&rows](const QString &what, const QString &value, Meaning meaning = Meaning::None) {
        if (!value.isEmpty())
            rows.append({what, value, meaning});
    };
    for (qsizetype i = 0; i < m_report.signers.size(); ++i) {
        const Signer &signer = m_report.signers.at(i);
        const CertificateInfo &certificate = signer.certificate;
        if (m_report.signers.size() > 1)
            add(tr("Signature"),
                tr("%1 of %2", "number of a signature").arg(i + 1).arg(m_report.signers.size()));
        add(tr("Verdict"), verdictText(signer), signatureMeaning(signer.verdict));
        // Only what is proved is said to be so.
        add(signer.verdict == Signer::Verdict::Trusted ? tr("Signed by") : tr("In the name of"),
            certificate.name);
        add(tr("Organisation"), certificate.organisation);
        add(tr("Issued by"), certificate.issuer);
        if (signer.signedAt.isValid())
            add(tr("Signed on"),
                tr("%1, as the signer says", "date and time").arg(momentText(signer.signedAt)));
        if (certificate.notAfter.isValid())
            add(tr("Certificate valid"), certificateValidity(certificate));
        add(tr("Serial number"), certificate.serialNumber);
        add(tr("Fingerprint of the certificate (SHA-256)"), inGroups(certificate.sha256));
    }
    setRows(std::move(rows));
}

int SignerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SignerModel::cell(int column, int role, const SignerRow &row) const
{
    if (role == MeaningRole && column == ValueColumn && row.meaning != Meaning::None)
        return int(row.meaning);
    if (role == Qt::AccessibleTextRole && column == ValueColumn)
        return tr("%1: %2", "what, value").arg(row.what, row.value);
    if (role != Qt::DisplayRole)
        return {};
    return column == WhatColumn ? row.what : row.value;
}

QVariant SignerModel::heading(int column) const
{
    return column == WhatColumn ? tr("What") : tr("What is known");
}

void SignerModel::retranslate()
{
    update();
    allChanged();
}

QString SignerModel::text() const
{
    QStringList lines;
    for (const SignerRow &row : rows())
        lines.append(tr("%1: %2", "what, value").arg(row.what, row.value));
    return lines.join(u'\n');
}

} // namespace viatique
