// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
#include <QUrl>

namespace viatique::datapass {

/// Where a DataPass is: its site and, below that, its API. Whatever speaks to it or links to it asks here, so
/// that an address with the path of the API serves as well as one without. A value.
class Address
{
public:
    /// As the settings have it: "https://datapass.api.gouv.fr", also with "/api/v1", slashes, a query or a
    /// fragment behind it; a path before that stays.
    explicit Address(const QUrl &given = {});
    /// As it is given for the API alone: that of the State has it at "/api/v1", which may be left out;
    /// others, such as one to test with, have it just there.
    static Address ofApi(const QUrl &given);

    bool isValid() const { return m_api.isValid() && !m_api.host().isEmpty(); }
    /// "https://datapass.api.gouv.fr": links and pages begin with it. Without a slash at its end.
    QUrl site() const;
    /// "https://datapass.api.gouv.fr/api/v1". Names and passwords in it are left for the client to refuse.
    QUrl api() const { return m_api; }
    /// What tells one DataPass from another (its sandbox has numbers of its own): the site without a path.
    QString server() const;
    /// The page on which a request is finished by hand; empty for an id that is no number.
    QUrl requestPage(const QString &id) const;

    bool operator==(const Address &) const = default;

private:
    QUrl m_api;
};

} // namespace viatique::datapass
