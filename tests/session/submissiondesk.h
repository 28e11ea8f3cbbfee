// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/fakedatapass.h"
#include "fakekeystore.h"
#include "sampledraft.h"
#include "session/submission.h"

#include <QTemporaryDir>
#include <QTest>

namespace viatique::test {

/// A draft, a key store with credentials, and a DataPass that knows them.
struct SubmissionDesk
{
    SubmissionDesk()
    {
        settings.set(setting::kDataPassUrl, dataPass.server.url(QStringLiteral("/")).toString());
        store.kept[server()] = {QString::fromUtf8(FakeDataPass::kClientId),
                                Secret(QByteArray(FakeDataPass::kSecret))};
        session = openExample(QStringLiteral("complete"), folder());
        submission = begin();
    }
    std::unique_ptr<Submission> begin()
    {
        return std::make_unique<Submission>(*session, http, store, settings, nullptr, &exampleDay);
    }
    QString server() const { return dataPass.server.url({}).toString(); }
    QString folder() const { return dir.filePath(QStringLiteral("draft")); }
    QString stateFile() const { return folder() + QStringLiteral("/state.json"); }
    void createOne()
    {
        dataPass.onCreate({FakeDataPass::filed()});
        submission->send();
        QTRY_COMPARE(submission->state(), Submission::State::Sent);
    }
    /// Everything that lies on the disk.
    QByteArray disk() const
    {
        QByteArray everything;
        QDirIterator files(dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                everything += file.readAll();
        }
        return everything;
    }

    QTemporaryDir dir;
    FakeDataPass dataPass;
    FakeKeyStore store;
    HttpClient http{NetworkUse::Allowed};
    Settings settings{dir.filePath(QStringLiteral("settings.conf")),
                      dir.filePath(QStringLiteral("no-policy.conf"))};
    std::unique_ptr<DraftSession> session;
    std::unique_ptr<Submission> submission;
};

} // namespace viatique::test
