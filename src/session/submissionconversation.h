// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/apiaddress.h"
#include "datapass/mapping.h"
#include "request/draftfiling.h"
#include "session/draftsession.h"
#include "session/submission.h"

#include <functional>
#include <memory>
#include <optional>

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
    std::optional<Error> error = {};
    bool isGone = false;
    bool isUncertain = false;

    datapass::Credentials credentials = {};
    CredentialsFrom credentialsFrom = CredentialsFrom::Unknown;
    std::optional<Error> keyStoreError = {};
    datapass::Address address = datapass::Address();
    std::unique_ptr<datapass::ApiClient> api = {};

    /// Perhaps from within one of its signals.
    void dropClient()
    {
        if (api)
            api.release()->deleteLater();
    }
    QString stateFile() const { return session.folder() + QStringLiteral("/state.json"); }
    datapass::Address presentAddress() const
    {
        return datapass::Address(QUrl(settings.value(setting::kDataPassUrl)));
    }
    /// What the disk says was sent to the server of today; another program may have sent it.
    DraftFiling filing() const
    {
        const DraftFiling filing = unwritten ? *unwritten : readDraftFiling(stateFile());
        const bool isOther = !filing.server.isEmpty() && filing.server != presentAddress().server();
        return isOther || presentAddress().requestPage(filing.id).isEmpty() ? DraftFiling() : filing;
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
    Result<void> remember()
    {
        filed.at = now().toUTC().toString(Qt::ISODate);
        const DraftFiling sent{filed.id, filed.at, address.server()};
        const Result<void> written = writeDraftFiling(stateFile(), sent);
        // In this run at least nothing is sent twice.
        unwritten = written ? std::nullopt : std::optional(sent);
        return written;
    }
};

} // namespace viatique
