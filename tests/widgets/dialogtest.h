// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/settings.h"
#include "fakekeystore.h"
#include "inspectdialog.h"
#include "online/httpclient.h"
#include "pagetest.h"
#include "sampledraft.h"
#include "widgets/handoveroffer.h"
#include "widgets/look.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

#include <memory>

namespace viatique::test {

using namespace Qt::StringLiterals;

/// The ways into DataPass of a copy of an example.
class OfferTest : public QObject
{
protected:
    void begin(const QString &example = QStringLiteral("complete"))
    {
        installLanguage(QStringLiteral("en"));
        end();
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_dir->filePath(QStringLiteral("settings.ini")),
                                                m_dir->filePath(QStringLiteral("policy.ini")));
        m_session = openExample(example, m_dir->filePath(QStringLiteral("draft")));
        QVERIFY(m_session);
        m_http = std::make_unique<HttpClient>(NetworkUse::Allowed);
        m_offer = std::make_unique<HandoverOffer>(
            HandoverOffer::Parts{*m_session, *m_settings, *m_http, m_keys, m_answers});
    }
    void end()
    {
        m_offer.reset();
        m_http.reset();
        m_session.reset();
        m_settings.reset();
        m_keys.kept.clear();
        m_keys.reads = 0;
        m_keys.writes = 0;
        m_answers.files.clear();
        m_answers.choice = -1;
        m_answers.hasBrowser = true;
        m_answers.opened = {};
        m_answers.title.clear();
    }
    template<typename W = QWidget>
    static W *find(const QWidget *in, const char *name)
    {
        W *widget = in->findChild<W *>(QLatin1String(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    static QString said(const QWidget *in, const char *notice)
    {
        const QWidget *found = find(in, notice);
        return found->isVisibleTo(in) ? find<QLabel>(found, "noticeWhat")->text() + QLatin1Char('|')
                                            + find<QLabel>(found, "noticeWhy")->text()
                                      : QString();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<DraftSession> m_session;
    std::unique_ptr<HttpClient> m_http;
    FakeKeyStore m_keys;
    Answers m_answers;
    std::unique_ptr<HandoverOffer> m_offer;
};

} // namespace viatique::test
