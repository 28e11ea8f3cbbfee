// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "../online/testserver.h"
#include "dialogtest.h"
#include "widgets/submissiondialog.h"

#include <QLineEdit>
#include <QPushButton>

#include <memory>

namespace viatique::test {

inline constexpr auto kToken = R"({"access_token": "jeton", "token_type": "Bearer", "expires_in": 7200})";
inline constexpr auto kFiled = R"({"id": 4711, "public_id": "a1b2", "state": "draft",
    "form_uid": "api-entreprise", "data": {}})";
inline constexpr auto kRefused = R"({"errors": [
    {"status": "422", "title": "Champ invalide", "detail": "Intitulé est trop court",
     "source": {"pointer": "/data/intitule"}},
    {"status": "422", "title": "Champ invalide", "detail": "Une donnée n’est pas permise",
     "source": {"pointer": "/data/scopes"}}]})";

/// The window that sends to DataPass, and a server on loopback that answers for it.
class SubmissionDialogTest : public OfferTest
{
protected:
    void beginWithServer()
    {
        begin();
        m_server = std::make_unique<TestServer>();
        m_server->answer("POST", "/api/v1/oauth/token", TestAnswer::json(kToken));
        m_server->answer("POST", "/api/v1/demandes", TestAnswer::json(kFiled, 201));
        m_settings->set(setting::kDataPassUrl, m_server->url(QString()).toString());
    }
    void endWithServer()
    {
        end();
        m_server.reset();
    }
    SubmissionDialog *show()
    {
        m_offer->openBody();
        SubmissionDialog *dialog = m_offer->submissionDialog();
        if (!dialog || !QTest::qWaitForWindowActive(dialog))
            qFatal("no dialog");
        return dialog;
    }
    void type(const QWidget *in, const char *field, const QString &text)
    {
        auto *edit = find<QLineEdit>(in, field);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    void send(const QWidget *dialog)
    {
        type(dialog, "clientEdit", u"editeur"_s);
        type(dialog, "secretEdit", u"sesame-1234"_s);
        find<QPushButton>(dialog, "sendButton")->click();
    }
    int posts() const
    {
        int count = 0;
        const QList<TestRequest> requests = m_server->requests();
        for (const TestRequest &request : requests)
            count += request.path.endsWith("/demandes") && request.method == "POST" ? 1 : 0;
        return count;
    }

    std::unique_ptr<TestServer> m_server;
};

} // namespace viatique::test
