// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/signature.h"
#include "session/modelroles.h"
#include "session/tablemodel.h"

#include <QString>

namespace viatique {

struct SignerRow
{
    QString what;
    QString value;
    Meaning meaning = Meaning::None;
    bool operator==(const SignerRow &) const = default;
};

/// Everything that is known of the signatures of a package or a review, a row each: who, whose certificate,
/// when, and what is to be thought of it. Where there are several signers, each begins with its number.
class SignerModel final : public TableModel<SignerRow>
{
    Q_OBJECT

public:
    enum Column { WhatColumn, ValueColumn, ColumnCount };

    explicit SignerModel(QObject *parent = nullptr);

    void setReport(const SignatureReport &report);
    int columnCount(const QModelIndex &parent = {}) const override;
    void retranslate();
    /// All rows as lines "what: value".
    QString text() const;

protected:
    QVariant cell(int column, int role, const SignerRow &row) const override;
    QVariant heading(int column) const override;

private:
    void update();

    SignatureReport m_report;
};

/// What a verdict means, beside its words; that of a report is the worst of its signers'.
Meaning signatureMeaning(Signer::Verdict verdict);
Meaning signatureMeaning(SignatureReport::State state);
/// "Camille Relectrice (Ville de Montrouvel)".
QString certificateName(const CertificateInfo &certificate);
/// "12 January 2026 to 11 January 2029".
QString certificateValidity(const CertificateInfo &certificate);
/// Hexadecimal figures in groups, to be read out.
QString inGroups(const QString &hexadecimal);

} // namespace viatique
