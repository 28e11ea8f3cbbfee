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
    Beginning beginning = Beginning::Begun; ///< of the creation under way
    bool isKeeping = false;                 ///< the key store is writing
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
    void wait(const datapass::ApiOutcome &outcome)
    {
        if (outcome.refusal && outcome.refusal->retryAfter)
            notBefore = QDeadlineTimer(*outcome.refusal->retryAfter);
    }
    bool creates() const { return aim == Aim::Create || aim == Aim::CreateAnew; }
    QString stateFile() const { return session.folder() + QStringLiteral("/state.json"); }
    datapass::Address presentAddress() const
    {
        return datapass::Address(QUrl(settings.value(setting::kDataPassUrl)));
    }
    /// What the disk says was sent to the server of today; another program may have sent it.
    DraftFiling filing() const
    {
        const datapass::Address present = presentAddress();
        DraftFiling filing = unwritten ? *unwritten : readDraftFiling(stateFile());
        if (!filing.isOf(present.server()) || present.requestPage(filing.id).isEmpty()) {
            filing.id.clear();
            filing.at.clear();
        }
        return filing;
    }
    QString uncertainSince() const { return filing().begun.value(presentAddress().server()); }
    bool isOrMayBeSent() const { return !filing().id.isEmpty() || !uncertainSince().isEmpty(); }
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
    /// Before anything leaves. What could not be remembered before is remembered first, or nothing is sent.
    Result<void> announce()
    {
        if (unwritten) {
            if (const Result<void> noted = note(*unwritten); !noted)
                return noted;
            unwritten.reset();
        }
        const Result<Beginning> begun =
            beginFiling(stateFile(), address.server(), stamp(), aim == Aim::CreateAnew);
        if (!begun)
            return Failure(begun.error());
        beginning = *begun;
        return {};
    }
    /// DataPass did not do it. Where the disk does not take that, it stays uncertain.
    void withdraw()
    {
        if (beginning == Beginning::Begun)
            static_cast<void>(withdrawFiling(stateFile(), address.server()));
    }
    Result<void> remember()
    {
        filed.at = stamp();
        const DraftFiling sent{filed.id, filed.at, address.server(), {}};
        const Result<void> written = note(sent);
        // In this run at least nothing is sent twice.
        unwritten = written ? std::nullopt : std::optional(sent);
        return written;
    }
    Result<void> note(const DraftFiling &sent) const
    {
        return noteFiling(stateFile(), sent.id, sent.at, sent.server);
    }
    QString stamp() const { return now().toUTC().toString(Qt::ISODate); }
};

} // namespace viatique
