// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/expecteddocuments.h"
#include "rulestest.h"
#include "usualfor.h"

#include <QTest>

using namespace viatique;
using namespace viatique::rules;
using rulestest::usualFor;

class TestUsualKinds : public QObject
{
    Q_OBJECT

private slots:
    void usualKindsOfEachBody();
};

void TestUsualKinds::usualKindsOfEachBody()
{
    const QList<DocumentKind> supporting{DocumentKind::Decree, DocumentKind::Order,
                                         DocumentKind::Deliberation, DocumentKind::LegalText,
                                         DocumentKind::Agreement};
    QCOMPARE(supportingKinds(), supporting);
    for (const BodyKind body :
         {BodyKind::Unset, BodyKind::CentralAdministration, BodyKind::StateAgency, BodyKind::DevolvedService,
          BodyKind::LocalAuthority, BodyKind::PublicServiceMission, BodyKind::Private}) {
        QCOMPARE(usualKinds(body), usualFor(body));
        Request request;
        request.filedFor = FiledFor::Client;
        request.organisation.kind = body;
        const AcceptedKinds accepted = acceptedKinds(Context({request, rulestest::page(), {}, {}}));
        const qsizetype usual = usualFor(body).size();
        QCOMPARE(accepted.usual, usual == 0 ? supporting.size() : usual);
        QCOMPARE(accepted.kinds.first(usual), usualFor(body));
    }
}

QTEST_GUILESS_MAIN(TestUsualKinds)
#include "tst_usualkinds.moc"
