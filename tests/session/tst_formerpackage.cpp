// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "samplecomparison.h"
#include "session/formerpackage.h"

#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// The package of another revision that a review can be compared with.
class TestFormerPackage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void standsBesideIt();
    void isKnownFromElsewhere();
    void isTheOneThatWasReviewed();
    void hasItsContacts();
    void isOneOfTheSameRequest();

private:
    FormerPackage found(int of, const QStringList &known = {}) const
    {
        const Request request = of == 1 ? m_first : m_second;
        const auto former = findFormerPackage(request, of == 1 ? m_packages.at(0) : m_packages.at(1), known);
        return former.value_or(FormerPackage{});
    }

    const QTemporaryDir m_dir;
    QStringList m_packages;
    Request m_first;
    Request m_second;
};

void TestFormerPackage::initTestCase()
{
    m_packages = exportTwoRevisions(m_dir.path());
    m_first = readRequestInput(m_packages.at(0), exampleOptions().inspector)->request;
    m_second = readRequestInput(m_packages.at(1), exampleOptions().inspector)->request;
    QCOMPARE(m_second.revision, 2);
}

void TestFormerPackage::cleanup()
{
    QDir(m_dir.filePath(u"elsewhere"_s)).removeRecursively();
}

void TestFormerPackage::standsBesideIt()
{
    QCOMPARE(found(2), (FormerPackage{m_packages.at(0), 1}));
    // Of the first one there is only what came after it.
    QCOMPARE(found(1), (FormerPackage{m_packages.at(1), 2}));
    // Whatever its title was, and the nearest of several.
    m_second.revision = 5;
    m_second.service.title = u"Un autre titre"_s;
    const auto former = findFormerPackage(m_second, m_dir.filePath(u"none.zip"_s), {});
    QCOMPARE(former.value_or(FormerPackage{}), (FormerPackage{m_packages.at(1), 2}));
    m_second.revision = 2;
}

void TestFormerPackage::isKnownFromElsewhere()
{
    const QString elsewhere = m_dir.filePath(u"elsewhere/avis.zip"_s);
    QVERIFY(QDir().mkpath(m_dir.filePath(u"elsewhere"_s)));
    QVERIFY(QFile::copy(m_packages.at(0), elsewhere));
    const QString lone = m_dir.filePath(u"elsewhere/lone.zip"_s);
    QVERIFY(QFile::copy(m_packages.at(1), lone));
    QVERIFY(!findFormerPackage(m_second, lone, {}));
    const QStringList known{lone, m_dir.filePath(u"gone.zip"_s), elsewhere};
    QCOMPARE(findFormerPackage(m_second, lone, known).value_or(FormerPackage{}),
             (FormerPackage{elsewhere, 1}));
}

void TestFormerPackage::isTheOneThatWasReviewed()
{
    // Another one of its revision, that was altered, is found first.
    const QString altered = m_dir.filePath(u"elsewhere/altered.zip"_s);
    QVERIFY(QDir().mkpath(m_dir.filePath(u"elsewhere"_s)));
    QVERIFY(QFile::copy(m_packages.at(1), altered));
    const auto digestOf = [](const QString &package) {
        return readRequestInput(package, exampleOptions().inspector)->verified->requestSha512;
    };
    Request third = m_second;
    third.revision = 3;
    const QString path = m_dir.filePath(u"third.zip"_s);
    QCOMPARE(findFormerPackage(third, path, {altered}).value_or(FormerPackage{}),
             (FormerPackage{altered, 2, false}));
    QCOMPARE(findFormerPackage(third, path, {altered}, digestOf(m_packages.at(0))).value_or(FormerPackage{}),
             (FormerPackage{m_packages.at(0), 1, true}));
    // Even of its own revision, where this one was altered since.
    Request same = m_first;
    same.service.title = u"Autre"_s;
    QCOMPARE(findFormerPackage(same, path, {}, digestOf(m_packages.at(0))).value_or(FormerPackage{}),
             (FormerPackage{m_packages.at(0), 1, true}));
}

void TestFormerPackage::hasItsContacts()
{
    const QString lent = m_dir.filePath(u"elsewhere/lent.zip"_s);
    QVERIFY(QDir().mkpath(m_dir.filePath(u"elsewhere"_s)));
    Result<Draft> draft = Draft::open(m_dir.filePath(u"before"_s), Draft::Access::Edit);
    QVERIFY(draft);
    ExportOptions options;
    options.today = exampleDay().date();
    options.withoutContacts = true;
    QVERIFY(exportDraft(*draft, exampleOptions().inspector, lent, options));
    QCOMPARE(findFormerPackage(m_second, m_packages.at(1), {lent}).value_or(FormerPackage{}),
             (FormerPackage{m_packages.at(0), 1}));
    // Better than nothing.
    const QString lone = m_dir.filePath(u"elsewhere/lone.zip"_s);
    QCOMPARE(findFormerPackage(m_second, lone, {lent}).value_or(FormerPackage{}), (FormerPackage{lent, 1}));
}

void TestFormerPackage::isOneOfTheSameRequest()
{
    // The name says so, what is in it does not.
    Request other = m_second;
    other.id = m_second.id.left(8) + u"-0000-4000-8000-000000000009"_s;
    QVERIFY(other.id != m_second.id);
    QVERIFY(!findFormerPackage(other, m_packages.at(1), {}));
    other.id.clear();
    QVERIFY(!findFormerPackage(other, m_packages.at(1), m_packages));
    QVERIFY(writeFile(m_packages.at(0).left(m_packages.at(0).size() - 5) + u"9.zip"_s, "no package"));
    QCOMPARE(found(2), (FormerPackage{m_packages.at(0), 1}));
}

QTEST_MAIN(TestFormerPackage)
#include "tst_formerpackage.moc"
