// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/libcurl.h"

#include <QLibrary>
#include <QTest>

using namespace viatique;

class TestLibcurl : public QObject
{
    Q_OBJECT

private slots:
    void theSystemsIsThere();
    void whatIsMissingIsNothing();
    void anotherLibraryIsNothing();
};

void TestLibcurl::theSystemsIsThere()
{
    QVERIFY(libcurl());
    QCOMPARE(libcurl(), libcurl());
    QVERIFY(!QString::fromUtf8(libcurl()->easyErrorText(CURLE_COULDNT_CONNECT)).isEmpty());
}

void TestLibcurl::whatIsMissingIsNothing()
{
    QVERIFY(!Libcurl::load(QStringLiteral("viatique-lacks-this")));
}

/// Of the same version, and without a single one of the functions.
void TestLibcurl::anotherLibraryIsNothing()
{
    const QString other = QStringLiteral(VIATIQUE_NOTCURL);
    QLibrary library(other, 4);
    QVERIFY2(library.load() && library.resolve("notCurl"), qPrintable(library.errorString()));
    QVERIFY(!Libcurl::load(other));
}

QTEST_GUILESS_MAIN(TestLibcurl)

#include "tst_libcurl.moc"
