// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Stands in for DataPass while pictures are taken: gives a token, and refuses whatever it is sent. Says its
// address on a line, and ends where its input does.

#include "online/testserver.h"

#include <QCoreApplication>

#include <cstdio>

using viatique::test::TestAnswer;
using viatique::test::TestServer;

namespace {

constexpr auto kToken = R"({"access_token": "example", "token_type": "Bearer", "expires_in": 7200})";
constexpr auto kRefusal = R"({"errors": [
 {"status": "422", "title": "Champ invalide", "detail": "Description est trop courte",
  "source": {"pointer": "/data/description"}},
 {"status": "422", "title": "Champ invalide", "detail": "Email du délégué à la protection des données n’est pas joignable",
  "source": {"pointer": "/data/delegue_protection_donnees_email"}},
 {"status": "422", "title": "Champ invalide", "detail": "Les données comportent un périmètre qui n’est pas permis",
  "source": {"pointer": "/data/scopes"}}]})";

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    TestServer server;
    server.answer("POST", "/api/v1/oauth/token", TestAnswer::json(kToken));
    server.answer("POST", "/api/v1/demandes", TestAnswer::json(kRefusal, 422));
    std::puts(qPrintable(server.url(QString()).toString()));
    std::fflush(stdout);
    while (std::getchar() != EOF)
        continue;
    return 0;
}
