// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/apiaddress.h"
#include "datapass/mapping.h"
#include "request/draftfiling.h"
#include "session/draftsession.h"
#include "session/submission.h"

#include <QDeadlineTimer>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace viatique {

/// What a Submission remembers of its conversations with DataPass. For its own sources alone.
struct Submission::Conversation
{
    DraftSession &session;
    HttpClient &http;
    datapass::KeyStore &store;
    const Settings &settings;
    const std::function<QDateTime()> now;

    State state = State::Idle;
    Aim aim = Aim::Create;
    /// Answers of the key store to an earlier one come too late.
    quint64 turn = 0;
    Filed filed = {};
    std::optional<DraftFiling> unwritten = {}; ///< what the disk did not take
    datapass::Mapped mapped = {};              ///< what was sent, for the places of what is said of it
    std::optional<datapass::Refusal> refusal = {};
    QStringList lacking = {}; ///< why nothing was sent; JSON pointers into `request.json`
    std::optional<Error> error = {};
    QList<datapass::ScopeChange> dataChanges = {};
    bool isGone = false;
    DraftFiling before = {}; ///< what the disk said before a creation began
    QDeadlineTimer notBefore = {};

    datapass::Credentials credentials = {};
    CredentialsFrom credentialsFrom = CredentialsFrom::Unknown;
    QString credentialsServer = {}; ///< whose they are
    std::optional<Error> keyStoreError = {};
    datapass::Address address = datapass::Address();
    std::unique_ptr<datapass::ApiClient> api = {};

    /// Perhaps from within one of its signals.
    void dropClient()
    {
        if (api)
            api.release()->deleteLater();
    }
    /// What one server may know is kept from the others; the environment's are for the present address,
    /// whatever it is. Whether something was forgotten.
    bool forgetOthers(const QString &server)
    {
        if (std::exchange(credentialsServer, server) == server
            || credentialsFrom == CredentialsFrom::Environment)
            return false;
        credentials = {};
        credentialsFrom = CredentialsFrom::Unknown;
        dropClient();
        return true;
    }
    bool creates() const { return aim == Aim::Create || aim == Aim::CreateAnew; }
    QString stateFile() const { return session.folder() + QStringLiteral("/state.json"); }
    datapass::Address presentAddress() const
    {
        return datapass::Address(QUrl(settings.value(setting::kDataPassUrl)));
    }
    DraftFiling known() const { return unwritten ? *unwritten : readDraftFiling(stateFile()); }
    /// What the disk says was sent to the server of today; another program may have sent it.
    DraftFiling filing() const
    {
        const datapass::Address present = presentAddress();
        const QString server = present.server();
        DraftFiling filing = known();
        if (filing.begunServer != server)
            filing.begunAt.clear();
        if ((!filing.server.isEmpty() && filing.server != server)
            || present.requestPage(filing.id).isEmpty()) {
            filing.id.clear();
            filing.at.clear();
        }
        return filing;
    }
    bool isOrMayBeSent() const
    {
        const DraftFiling present = filing();
        return !present.id.isEmpty() || !present.begunAt.isEmpty();
    }
    /// Whether that is another request than before.
    bool takeFiling()
    {
        const DraftFiling present = filing();
        if (present.id == filed.id && present.at == filed.at)
            return false;
        filed = Filed();
        filed.id = present.id;
        filed.at = present.at;
        filed.page = presentAddress().requestPage(present.id);
        return true;
    }
    void takeAnswer(const datapass::FiledRequest &request)
    {
        filed.id = request.id;
        filed.publicId = request.publicId;
        filed.state = request.state;
        filed.page = address.requestPage(request.id);
    }
    Result<void> announce()
    {
        before = known();
        DraftFiling begun = before;
        begun.begunAt = stamp();
        begun.begunServer = address.server();
        return writeDraftFiling(stateFile(), begun);
    }
    /// DataPass did not do it. Where the disk does not take that, it stays uncertain.
    void withdraw()
    {
        before.begunAt.clear();
        static_cast<void>(writeDraftFiling(stateFile(), before));
    }
    Result<void> remember()
    {
        filed.at = stamp();
        const DraftFiling sent{filed.id, filed.at, address.server(), {}, {}};
        const Result<void> written = writeDraftFiling(stateFile(), sent);
        // In this run at least nothing is sent twice.
        unwritten = written ? std::nullopt : std::optional(sent);
        return written;
    }
    QString stamp() const { return now().toUTC().toString(Qt::ISODate); }
};

} // namespace viatique
