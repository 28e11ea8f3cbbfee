// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "intakecase.h"

#include "request/draftfiles.h"
#include "request/samplefiles.h"

using namespace viatique;
using namespace Qt::StringLiterals;

/// Documents that weigh too much: a lighter copy, and parts.
class TestLighterIntake : public IntakeCase
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void lighterAndParts();
    void refusedPartLeavesNone();
};

void TestLighterIntake::lighterAndParts()
{
    const auto stored = takeIn(
        folder(), {file(u"scan.jpg"_s, samplefiles::written(samplefiles::photograph(2400, 1600), "jpg", 90))},
        m_intake);
    QVERIFY(stored);
    const auto lighter = storeLighter(folder(), stored->document, m_intake);
    QVERIFY2(lighter, lighter ? "" : qPrintable(errorText(lighter.error())));
    QVERIFY(lighter->document.size < stored->document.size * 8 / 10);
    QCOMPARE(lighter->document.fileName, u"scan.pdf"_s);
    const auto again = storeLighter(folder(), lighter->document, m_intake);
    QCOMPARE(again.error().code, ErrorCode::DocumentNotLighter);
    const auto parts = storeParts(folder(), stored->document, m_intake);
    QCOMPARE(parts.error().code, ErrorCode::DocumentNotSplit);
    QCOMPARE(kept().size(), 2);
    Document lost = stored->document;
    lost.sha512 = QString(128, u'0');
    QCOMPARE(storeParts(folder(), lost, m_intake).error().code, ErrorCode::DocumentMissing);
}

void TestLighterIntake::refusedPartLeavesNone()
{
    const auto stored = takeIn(folder(), {file(u"a.pdf"_s, pdfs::ofPages(3, 5'000'000))}, m_intake);
    QVERIFY(stored);
    // The second part is one that cannot be examined.
    const QString moody = file(u"moody"_s, "#!/bin/sh\n[ -e '" + m_dir->filePath(u"once"_s).toUtf8()
                                               + "' ] && exit 1\n: > '" + m_dir->filePath(u"once"_s).toUtf8()
                                               + "'\necho '{\"readability\": \"readable\", \"pages\": 1}'\n");
    QVERIFY(QFile::setPermissions(moody, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    m_intake.inspector = DocumentInspector(moody);
    const auto parts = storeParts(folder(), stored->document, m_intake);
    QVERIFY(!parts);
    QCOMPARE(parts.error().code, ErrorCode::InspectorFailed);
    QCOMPARE(kept().size(), 1);
}

QTEST_GUILESS_MAIN(TestLighterIntake)
#include "tst_lighterintake.moc"
