// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/splitrequest.h"

#include <QTest>

using namespace viatique;

class TestSplitRequest : public QObject
{
    Q_OBJECT

private slots:
    void makesOneRequestForEachUseCase();
    void leavesASingleOneAlone();
};

void TestSplitRequest::makesOneRequestForEachUseCase()
{
    Request request;
    request.id = QStringLiteral("one");
    request.revision = 3;
    request.createdAt = QStringLiteral("2026-03-02T09:00:00Z");
    request.service.title = QStringLiteral("Marchés");
    request.service.otherUseCase = QStringLiteral("Aide au logement");
    request.service.useCases = {QStringLiteral("marches_publics"), QStringLiteral("other"),
                                QStringLiteral("marches_publics")};
    const QList<Request> parts = splitByUseCase(request);
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts.at(0).service.useCases, QStringList{QStringLiteral("marches_publics")});
    QCOMPARE(parts.at(0).service.otherUseCase, QString());
    QCOMPARE(parts.at(0).id, QStringLiteral("one"));
    QCOMPARE(parts.at(0).revision, 3);
    QCOMPARE(parts.at(1).service.useCases, QStringList{QStringLiteral("other")});
    QCOMPARE(parts.at(1).service.otherUseCase, QStringLiteral("Aide au logement"));
    QCOMPARE(parts.at(1).service.title, QStringLiteral("Marchés"));
    QCOMPARE(parts.at(1).id, QString());
    QCOMPARE(parts.at(1).revision, 1);
    QCOMPARE(parts.at(1).createdAt, QString());
}

void TestSplitRequest::leavesASingleOneAlone()
{
    Request request;
    request.id = QStringLiteral("one");
    QCOMPARE(splitByUseCase(request), QList<Request>{request});
    request.service.useCases = {QStringLiteral("other")};
    QCOMPARE(splitByUseCase(request), QList<Request>{request});
}

QTEST_GUILESS_MAIN(TestSplitRequest)
#include "tst_splitrequest.moc"
