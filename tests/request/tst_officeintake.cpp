// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "intakecase.h"

#include "package/ziparchivebuilder.h"
#include "request/draftfiles.h"
#include "request/samplefiles.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>

#include <csignal>
#include <sys/types.h>

using namespace viatique;
using namespace Qt::StringLiterals;

/// Text documents through an office: one that misbehaves, and the real one where it is installed.
class TestOfficeIntake : public IntakeCase
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void officeIsMissing();
    void officeMisbehaves_data();
    void officeMisbehaves();
    void officeEndsWhenCancelled();
    void officeEndsAtSignals_data();
    void officeEndsAtSignals();
    void realOffice();
    void realOfficeOpensNoOtherFile();

private:
    /// A process of the fake office, by the file that it wrote its number into; 0 while there is none.
    pid_t process(const QString &name) const
    {
        return static_cast<pid_t>(
            readFile(m_dir->filePath(name), 100).value_or(QByteArray()).trimmed().toLong());
    }
    bool isGone(const QString &name) const
    {
        // A zombie of a machine that reaps none is gone too.
        const pid_t pid = process(name);
        const QByteArray status = readFile(u"/proc/%1/stat"_s.arg(pid), 4096).value_or(QByteArray(" Z "));
        return pid > 0 && (kill(pid, 0) != 0 || status.isEmpty() || status.contains(") Z"));
    }
};

void TestOfficeIntake::officeIsMissing()
{
    m_intake.converter.office.clear();
    const auto stored = takeIn(folder(), {file(u"a.odt"_s, samplefiles::odt())}, m_intake);
    QCOMPARE(stored.error().code, ErrorCode::OfficeMissing);
    QVERIFY(errorText(stored.error()).contains(u"libreoffice-writer-nogui"));
    QCOMPARE(kept(), QStringList());
}

void TestOfficeIntake::officeMisbehaves_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("said");
    QTest::newRow("fails") << QByteArray("fail") << ErrorCode::DocumentNotMade << u"could not read it"_s;
    QTest::newRow("writes nothing") << QByteArray("mute") << ErrorCode::DocumentNotMade << u"could not"_s;
    QTest::newRow("writes no PDF") << QByteArray("wrong") << ErrorCode::DocumentNotPdf << u"no"_s;
    QTest::newRow("writes a link") << QByteArray("link") << ErrorCode::DocumentNotMade << u"could not"_s;
    QTest::newRow("hangs") << QByteArray("hang") << ErrorCode::DocumentNotMade << u"took too long"_s;
}

void TestOfficeIntake::officeMisbehaves()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    if (text == "hang")
        m_intake.converter.officeTimeLimit = std::chrono::milliseconds(700);
    const auto stored = takeIn(folder(), {file(u"a.odt"_s, samplefiles::odt(text))}, m_intake);
    QVERIFY(!stored);
    QTEST(stored.error().code, "code");
    QVERIFY2(errorText(stored.error()).contains(said), qPrintable(errorText(stored.error())));
    QCOMPARE(kept(), QStringList());
    const QByteArray room = readFile(m_dir->filePath(u"outdir"_s), 4096).value().trimmed();
    QVERIFY(!room.isEmpty() && !QFileInfo::exists(QString::fromUtf8(room)));
    QTRY_VERIFY(isGone(u"pid"_s));
    if (text == "hang")
        QTRY_VERIFY(isGone(u"child"_s) && isGone(u"stray"_s));
}

void TestOfficeIntake::officeEndsWhenCancelled()
{
    bool cancelled = false;
    QList<IntakeStage> stages;
    m_intake.cancelled = [&cancelled] { return cancelled; };
    m_intake.report = [&](IntakeStage stage) {
        stages.append(stage);
        if (stage == IntakeStage::OfficeConverting)
            cancelled = true;
    };
    QElapsedTimer timer;
    timer.start();
    const auto stored = takeIn(folder(), {file(u"a.odt"_s, samplefiles::odt("hang"))}, m_intake);
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::Cancelled);
    QVERIFY(timer.elapsed() < 10'000);
    QCOMPARE(stages, (QList<IntakeStage>{IntakeStage::Examining, IntakeStage::StartingOffice,
                                         IntakeStage::OfficeConverting}));
    QTRY_VERIFY(isGone(u"pid"_s));
    QCOMPARE(kept(), QStringList());
}

void TestOfficeIntake::officeEndsAtSignals_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("terminal closed") << SIGHUP;
    QTest::newRow("quit") << SIGQUIT;
    QTest::newRow("end") << SIGTERM;
}

void TestOfficeIntake::officeEndsAtSignals()
{
    QFETCH(int, signal);
    QProcess supervisor;
    supervisor.start(m_intake.converter.program, {u"office"_s, m_intake.converter.office,
                                                  file(u"a.odt"_s, samplefiles::odt("hang")), folder()});
    QTRY_VERIFY(process(u"pid"_s) > 0 && process(u"child"_s) > 0 && process(u"stray"_s) > 0);
    QCOMPARE(kill(static_cast<pid_t>(supervisor.processId()), signal), 0);
    QVERIFY(supervisor.waitForFinished());
    QTRY_VERIFY(isGone(u"pid"_s) && isGone(u"child"_s) && isGone(u"stray"_s));
}

void TestOfficeIntake::realOffice()
{
    m_intake.converter.office = ConverterOptions::defaultOffice();
    if (m_intake.converter.office.isEmpty())
        QSKIP("LibreOffice is not installed");
    const QByteArray rtf("{\\rtf1\\ansi D\\'e9lib\\'e9ration du conseil municipal.}");
    const auto stored = takeIn(folder(), {file(u"délibération.rtf"_s, rtf)}, m_intake);
    QVERIFY2(stored, stored ? "" : qPrintable(errorText(stored.error())));
    QCOMPARE(stored->facts.pages, 1);
    QCOMPARE(stored->document.fileName, u"délibération.pdf"_s);
}

/// A document that shows a picture of the user's by its path: it must not come into the PDF.
static QByteArray odtWithLink(const QString &picture)
{
    ZipArchiveBuilder archive;
    archive.add("mimetype", "application/vnd.oasis.opendocument.text");
    archive.add("META-INF/manifest.xml",
                R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>)");
    QByteArray content = R"(<office:document-content office:version="1.2"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><office:body><office:text>
<text:p>Text <draw:frame draw:name="x" text:anchor-type="as-char" svg:width="5cm" svg:height="3cm">
<draw:image xlink:href="file://PICTURE" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>
</draw:frame></text:p></office:text></office:body></office:document-content>)";
    archive.add("content.xml", content.replace("PICTURE", picture.toUtf8()));
    return archive.build();
}

void TestOfficeIntake::realOfficeOpensNoOtherFile()
{
    m_intake.converter.office = ConverterOptions::defaultOffice();
    if (m_intake.converter.office.isEmpty())
        QSKIP("LibreOffice is not installed");
    const QString picture =
        file(u"secret.jpg"_s, samplefiles::written(samplefiles::photograph(300, 200), "jpg"));
    const auto stored = takeIn(folder(), {file(u"a.odt"_s, odtWithLink(picture))}, m_intake);
    QVERIFY2(stored, stored ? "" : qPrintable(errorText(stored.error())));
    QCOMPARE(stored->facts.pages, 1);
    const QByteArray pdf = readFile(documentPathIn(folder(), stored->document), 1 << 24).value();
    QVERIFY(!pdf.contains("/Subtype/Image") && !pdf.contains("/Subtype /Image"));
}

QTEST_GUILESS_MAIN(TestOfficeIntake)
#include "tst_officeintake.moc"
