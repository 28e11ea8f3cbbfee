// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/packagerecord.h"

#include <QSet>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestPackageRecord : public QObject
{
    Q_OBJECT

private slots:
    void wordsLeadBack()
    {
        QSet<QString> words;
        for (const Integrity integrity :
             {Integrity::Waiting, Integrity::Valid, Integrity::Altered, Integrity::Unreadable}) {
            words.insert(integrityId(integrity));
            QCOMPARE(integrityOf(integrityId(integrity)), std::optional(integrity));
        }
        QCOMPARE(words.size(), 4);
        QVERIFY(!integrityOf(u"intact"_s));
    }
};

QTEST_GUILESS_MAIN(TestPackageRecord)
#include "tst_packagerecord.moc"
