// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/outgoing.h"

#include <QCoreApplication>

namespace viatique {

namespace {

struct Outgoing
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Outgoing)
};

} // namespace

QList<Purpose> purposes()
{
    return {Purpose::CompanyDirectory, Purpose::CatalogueUpdate, Purpose::DataPass};
}

PurposeWords purposeWords(Purpose purpose)
{
    switch (purpose) {
    case Purpose::CompanyDirectory:
        return {Outgoing::tr("Company directory"), Outgoing::tr("The SIRET or the name that you look up."),
                Outgoing::tr("When you press “Look up”.")};
    case Purpose::CatalogueUpdate:
        return {Outgoing::tr("Catalogue update"),
                Outgoing::tr("Nothing of yours: only the version of the catalogue that is here."),
                Outgoing::tr("When you look for an update.")};
    case Purpose::DataPass:
        return {Outgoing::tr("DataPass"),
                Outgoing::tr("The request and its contacts, and your developer’s identifier and secret."),
                Outgoing::tr("When you send a request to the API, or compare the catalogue with it.")};
    }
    Q_UNREACHABLE();
}

} // namespace viatique
