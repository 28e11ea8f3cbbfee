// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "legal/knowntext.h"
#include "rules/context.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace viatique {

/// A known text that the request could cite, and why it is proposed.
struct TextProposal
{
    Q_DECLARE_TR_FUNCTIONS(viatique::TextProposal)

public:
    QString id;                      ///< of the known text
    QString useCase;                 ///< title of the one that it fits
    BodyKind body = BodyKind::Unset; ///< of the request, where the text fits some kinds only
    QStringList
        about;     ///< ids of the data asked for that it is about; empty: it is about no datum in particular
    QString datum; ///< title of the first of them
    bool isEnough = false;    ///< here, without another text
    bool isCompleted = false; ///< a text that founds is cited already
    QString completedBy;      ///< else the id of the first proposal that is enough for all data; may be empty
    bool operator==(const TextProposal &) const = default;

    /// Why it is proposed, in a sentence.
    QString reason() const;
    /// What it needs beside it, or why it needs nothing though it states a principle; empty where it founds.
    QString condition() const;
};

/// The texts that fit the use cases of the request and its kind of body, by the data of
/// `resources/legal/texts.json`, and are not cited yet: those that are enough here first, and of these, as of
/// the others, what is about everything, then what is about the least. A text that is about some data in
/// particular is proposed only where one of them is asked for. None for a vendor's own request, which founds
/// no processing; nor, where the base set is asked for, a principle that DataPass does not preset it with.
QList<TextProposal> textProposals(const rules::Context &context);

} // namespace viatique
