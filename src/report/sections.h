// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/reportmodel.h"
#include "report/vocabulary.h"
#include "rules/context.h"

namespace viatique::report {

/// What the report says below its state: what the findings count.
Line stateDetail(bool complete, const FindingCount &count);

/// The sections of the report, each made from the request alone. A section is there even when it has nothing
/// to show: it then says so. Headings come without their number.
class Sections
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Report)

public:
    /// Keeps a reference to the input.
    explicit Sections(const ReportInput &input);

    Section need() const;
    Section data() const;
    Section legalFramework() const;
    Section documents() const;
    Section personalData() const;
    Section contacts() const;
    Section findings() const;

    Lines useCases() const;

    /// What is wrong with the file of a document, a line each.
    static Lines documentState(const DocumentFacts &facts);
    /// The head of the table of findings.
    static Table findingTable();
    static QString documentTableCaption();

private:
    Fields vendorAnswers() const;

    QList<Lines> dataRow(const RequestedEndpoint &requested) const;
    Lines basis(const RequestedEndpoint &requested) const;
    Lines endpointName(const QString &id) const;
    QString requirement(const QString &endpointId) const;

    Table textTable() const;
    /// Data against texts and documents; a wide one comes in several tables, each with the data at its left.
    QList<Table> coverage() const;
    /// Whether the datum has what its requirement asks for, by the rules' own judgement; else what it has
    /// not.
    Lines covered(const RequestedEndpoint &requested) const;

    /// What the request is to supply, and what supplies it; without rows where nothing is expected.
    Table expectedTable() const;
    Table documentTable() const;
    Table digestTable() const;

    QList<Lines> contactRow(const QString &role, const Person &person) const;

    const ReportInput &m_input;
    const Request &m_request;
    rules::Context m_context; ///< what applies to this request, by the rules' own judgement
    Vocabulary m_words;
};

} // namespace viatique::report
