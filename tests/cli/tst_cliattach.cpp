// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "clitest.h"
#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "request/samplefiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// Documents that are no PDF yet, attached from the command line.
class TestCliAttach : public CliTest
{
    Q_OBJECT

private slots:
    void init();
    void picturesStayApart();
    void picturesTogether();
    void textDocument();
    void withoutOffice();
    void saysWhatItIs();
    void goesOnAfterARefusal();

private:
    QString file(const QString &name, const QByteArray &bytes) const
    {
        return writeFile(path(name), bytes) ? path(name) : QString();
    }
    QString picture(const QString &name, int width) const
    {
        return file(name, samplefiles::written(samplefiles::screenshot(width, 50), "png"));
    }
    QStringList fileNames() const
    {
        QStringList names;
        const QJsonObject request = readJsonObject(m_draft + u"/request.json"_s).value();
        const QJsonArray documents = request.value(u"documents").toArray();
        for (const QJsonValue &document : documents)
            names.append(document.toObject().value(u"fileName").toString());
        return names;
    }

    QString m_draft;
    const QByteArray m_path = qgetenv("PATH");
};

void TestCliAttach::init()
{
    begin();
    m_draft = example(u"incomplete"_s, u"draft"_s);
    QVERIFY(QDir().mkpath(path(u"bin"_s)));
    QVERIFY(QFile::link(QStringLiteral(VIATIQUE_SOURCE_DIR "/tests/fakeoffice"), path(u"bin/soffice"_s)));
    qputenv("PATH", path(u"bin"_s).toUtf8() + ':' + m_path);
    qputenv("VIATIQUE_FAKE_OFFICE", m_dir->path().toUtf8());
    const QString pdfs = QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples/complete/documents");
    QVERIFY(QFile::copy(pdfs + u'/' + QDir(pdfs).entryList(QDir::Files).constFirst(), path(u"sample.pdf"_s)));
}

void TestCliAttach::picturesStayApart()
{
    const Run run = this->run({u"attach"_s, m_draft, picture(u"un.png"_s, 60), picture(u"deux.png"_s, 70),
                               u"--kind"_s, u"mock-up"_s});
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.out.count("converted to PDF"), 2);
    QCOMPARE(fileNames(), (QStringList{u"un.pdf"_s, u"deux.pdf"_s}));
}

void TestCliAttach::picturesTogether()
{
    const Run run = this->run({u"attach"_s, m_draft, picture(u"un.png"_s, 60), path(u"sample.pdf"_s),
                               picture(u"deux.png"_s, 70), u"--together"_s});
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(fileNames(), (QStringList{u"un.pdf"_s, u"sample.pdf"_s}));
    // One title is enough for one document.
    const Run titled = this->run(
        {u"attach"_s, m_draft, path(u"un.png"_s), path(u"deux.png"_s), u"--title"_s, u"Maquettes"_s});
    QCOMPARE(titled.status, 2);
}

void TestCliAttach::textDocument()
{
    const Run run = this->run({u"attach"_s, m_draft, file(u"décret.docx"_s, samplefiles::docx())});
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY(run.err.contains("LibreOffice is making a PDF"));
    QVERIFY(run.out.contains("décret.pdf"));
    QCOMPARE(fileNames(), QStringList(u"décret.pdf"_s));
}

void TestCliAttach::withoutOffice()
{
    // Nothing else is on the path, so no LibreOffice that is installed either.
    QVERIFY(QFile::remove(path(u"bin/soffice"_s)));
    qputenv("PATH", path(u"bin"_s).toUtf8());
    const Run run = this->run({u"attach"_s, m_draft, file(u"décret.odt"_s, samplefiles::odt())});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("libreoffice-writer-nogui"), run.err.constData());
    QCOMPARE(fileNames(), QStringList());
}

void TestCliAttach::saysWhatItIs()
{
    const Run run =
        this->run({u"attach"_s, m_draft, file(u"courrier.pdf"_s, "From: a@b.example\nSubject: x\n\nText")});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("it is an e-mail"), run.err.constData());
}

void TestCliAttach::goesOnAfterARefusal()
{
    const Run run =
        this->run({u"attach"_s, m_draft, file(u"a.odt"_s, samplefiles::odt("fail")), path(u"sample.pdf"_s)});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("LibreOffice could not read it"), run.err.constData());
    QCOMPARE(fileNames(), QStringList(u"sample.pdf"_s));
}

QTEST_GUILESS_MAIN(TestCliAttach)
#include "tst_cliattach.moc"
