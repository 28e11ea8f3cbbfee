// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "legal/knowntext.h"
#include "session/modelroles.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace viatique {

class DraftSession;

/// "The CRPA alone is not enough", with what helps.
struct PrincipleWarning
{
    Q_DECLARE_TR_FUNCTIONS(viatique::LegalPage)

public:
    Meaning meaning = Meaning::ToCorrect;
    QString what;
    QString why;
    QString button;  ///< empty where nothing can be changed
    QString fitting; ///< id of the known text that the button adds; may be empty
    QString target;  ///< where else it leads; empty where it offers the known texts

    static QString sentence(const QList<Principle> &principles);
};

/// By the findings of the request; or by what is being typed, before it is added.
std::optional<PrincipleWarning> principleWarning(const DraftSession &session, const Citation &typed);

} // namespace viatique
