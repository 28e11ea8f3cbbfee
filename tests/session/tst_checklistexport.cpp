// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/checklistexport.h"

#include "core/language.h"
#include "testdraft.h"

#include <QBuffer>
#include <QFile>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestChecklistExport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installLanguage(u"en"_s); }
    void writesThePdf();
    void saysWhatFailed();
    void prints();
    void mayGoWhileItWrites();
};

void TestChecklistExport::writesThePdf()
{
    Request request;
    request.service.title = u"Marchés publics de travaux"_s;
    request.endpoints = {asked(u"exercices"_s)};
    TestDraft draft(request);
    ChecklistExport list(draft.session());
    QCOMPARE(list.fileName(), u"documents-a-reunir-marches-publics-de-travaux.pdf"_s);
    const QTemporaryDir dir;
    const QString path = dir.filePath(list.fileName());
    QSignalSpy saved(&list, &ChecklistExport::saved);
    list.save(path);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(saved.constFirst().constFirst().toString(), path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-1.4"));
    // The window goes on in its own language.
    QCOMPARE(currentLanguage(), u"en"_s);
}

void TestChecklistExport::saysWhatFailed()
{
    TestDraft draft;
    ChecklistExport list(draft.session());
    const QTemporaryDir dir;
    std::optional<ErrorCode> code;
    connect(&list, &ChecklistExport::failed, this, [&code](const Error &error) { code = error.code; });
    list.save(dir.filePath(u"nowhere/list.pdf"_s));
    QTRY_VERIFY(code.has_value());
    QCOMPARE(*code, ErrorCode::FileUnwritable);
}

void TestChecklistExport::prints()
{
    TestDraft draft;
    const ChecklistExport list(draft.session());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QPdfWriter printer(&buffer);
    QVERIFY(list.print(printer));
    QVERIFY(bytes.startsWith("%PDF"));
    QCOMPARE(currentLanguage(), u"en"_s);
}

void TestChecklistExport::mayGoWhileItWrites()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"list.pdf"_s);
    {
        TestDraft draft;
        ChecklistExport list(draft.session());
        list.save(path);
    }
    QVERIFY(QFile::exists(path));
}

QTEST_MAIN(TestChecklistExport)
#include "tst_checklistexport.moc"
