// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "online/companydirectory.h"

#include <QByteArray>
#include <QString>

namespace viatique {

/// The answers of the directory of companies, as its OpenAPI document describes them ("payload", "result",
/// "siege", "etablissement", "complements").

/// `siret`: the establishment of that number, as a list of one or none; empty: the head office of each
/// result. Texts are those of the directory, one line each, without what is withheld; `host` is what errors
/// name. Errors: AnswerUnexpected for whatever is not as documented, so that a change there is no empty list
/// here.
Result<CompanyList> companiesOf(const QByteArray &body, const QString &siret, const QString &host);

/// What the directory says of a request that it refuses; empty where it says nothing.
QString refusalOf(const QByteArray &body, const QString &host);

} // namespace viatique
