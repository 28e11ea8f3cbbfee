// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/advice.h"

namespace viatique {

struct Request;

/// What a request says of its need. A vendor's own request, and one with several use cases, name none: data
/// are proposed for one use at a time.
Need needOf(const Request &request);

/// Advice on the data of a catalogue, made anew when the need changes, and asked for by endpoint.
class NeedAdvice
{
public:
    /// `catalogue` outlives it.
    explicit NeedAdvice(const Catalogue &catalogue);
    /// The advice is then that of another catalogue, on the same need.
    void setCatalogue(const Catalogue &catalogue);

    /// True where the need is another one than before.
    bool setNeed(const Need &need);
    const Need &need() const { return m_need; }
    /// The use case is known to the catalogue: data can be proposed.
    bool hasProposal() const { return m_catalogue->useCase(m_need.useCase) != nullptr; }
    /// In the order of the catalogue.
    const QList<Advice> &all() const { return m_advice; }
    /// Null for a datum that is not in the catalogue.
    const Advice *of(const QString &endpointId) const;

private:
    const Catalogue *m_catalogue;
    Need m_need;
    QList<Advice> m_advice;
};

/// The data asked for that the need does not call for: those that are not for it, and those to be studied
/// whose purpose does not say what for. Empty where there is no proposal.
QStringList askedTooMuch(const Request &request, const NeedAdvice &advice);

/// Adds the data to keep that `request` does not ask for yet, each where the catalogue has it and with the
/// part that the advice names. Gives how many.
int takeProposal(Request &request, const Catalogue &catalogue, const QList<Advice> &advice);

/// Asks for one datum more, in the order of the catalogue, whatever the order in which data are ticked.
void askFor(Request &request, const Catalogue &catalogue, const QString &endpointId,
            const QStringList &openness = {});

} // namespace viatique
