// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/language.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

QString sentence()
{
    return QCoreApplication::translate("viatique::Words", "to correct");
}

/// One of Qt's own, which lies in another file.
QString sentenceOfQt()
{
    return QCoreApplication::translate("QPlatformTheme", "Cancel");
}

/// English and French have their plurals in files of their own.
QString plural(int count)
{
    return QCoreApplication::translate("viatique::Cli", "%n to check", nullptr, count);
}

/// Counts the changes of language that the application is told.
class ChangeCounter : public QObject
{
public:
    int changes = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        changes += event->type() == QEvent::LanguageChange ? 1 : 0;
        return false;
    }
};

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void init() { installLanguage(u"en"_s); }
    void installs();
    void bothLanguagesAreThere();
    void tellsTheApplication();
    void scopes();
    void scopeIsOfItsThread();
    void threadsSpeakTheirOwn();
    void sizes();
};

void TestLanguage::installs()
{
    QCOMPARE(currentLanguage(), u"en"_s);
    QCOMPARE(currentLocale(), QLocale(u"en_GB"_s));
    QCOMPARE(QLocale(), QLocale(u"en_GB"_s));
    QCOMPARE(sentence(), u"to correct"_s);
    installLanguage(u"fr"_s);
    QCOMPARE(currentLanguage(), u"fr"_s);
    QCOMPARE(currentLocale(), QLocale(u"fr_FR"_s));
    QCOMPARE(QLocale(), QLocale(u"fr_FR"_s));
    QCOMPARE(sentence(), u"à corriger"_s);
    installLanguage(u"de"_s);
    QCOMPARE(currentLanguage(), u"en"_s);
}

void TestLanguage::bothLanguagesAreThere()
{
    QCOMPARE(plural(1), u"1 to check"_s);
    QCOMPARE(sentenceOfQt(), u"Cancel"_s);
    installLanguage(u"fr"_s);
    QCOMPARE(plural(1), u"1 à vérifier"_s);
    QCOMPARE(sentenceOfQt(), u"Annuler"_s);
}

void TestLanguage::tellsTheApplication()
{
    ChangeCounter counter;
    qApp->installEventFilter(&counter);
    installLanguage(u"fr"_s);
    QCOMPARE(counter.changes, 1);
    installLanguage(u"fr"_s);
    QCOMPARE(counter.changes, 1);
    installLanguage(u"en"_s);
    QCOMPARE(counter.changes, 2);
}

void TestLanguage::scopes()
{
    {
        const LanguageScope french(u"fr"_s);
        QCOMPARE(sentence(), u"à corriger"_s);
        QCOMPARE(currentLanguage(), u"fr"_s);
        QCOMPARE(currentLocale(), QLocale(u"fr_FR"_s));
        {
            const LanguageScope english(u"en"_s);
            QCOMPARE(sentence(), u"to correct"_s);
            // The scope outlasts what is installed meanwhile.
            installLanguage(u"fr"_s);
            QCOMPARE(sentence(), u"to correct"_s);
            installLanguage(u"en"_s);
        }
        QCOMPARE(sentence(), u"à corriger"_s);
    }
    QCOMPARE(sentence(), u"to correct"_s);
    QCOMPARE(currentLanguage(), u"en"_s);
}

void TestLanguage::scopeIsOfItsThread()
{
    const LanguageScope french(u"fr"_s);
    QString elsewhere;
    const std::unique_ptr<QThread> thread(QThread::create([&elsewhere] { elsewhere = sentence(); }));
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(elsewhere, u"to correct"_s);
    QCOMPARE(sentence(), u"à corriger"_s);
}

void TestLanguage::threadsSpeakTheirOwn()
{
    constexpr int rounds = 5000;
    const auto isWrong = [](const QString &word, const QString &qts, const QString &count,
                            const QString &size) {
        return sentence() != word || sentenceOfQt() != qts || plural(2) != count
               || sizeText(2'000'000) != size;
    };
    std::atomic<int> wrong = 0;
    QSemaphore begun;
    const auto inFrench = [&] {
        begun.release();
        for (int i = 0; i < rounds; ++i) {
            const LanguageScope french(u"fr"_s);
            wrong += isWrong(u"à corriger"_s, u"Annuler"_s, u"2 à vérifier"_s, u"1,9 Mo"_s) ? 1 : 0;
        }
    };
    const std::unique_ptr<QThread> first(QThread::create(inFrench));
    const std::unique_ptr<QThread> second(QThread::create(inFrench));
    first->start();
    second->start();
    begun.acquire(2);
    int wrongHere = 0;
    for (int i = 0; i < rounds; ++i) {
        wrongHere += isWrong(u"to correct"_s, u"Cancel"_s, u"2 to check"_s, u"1.9 MB"_s) ? 1 : 0;
        // The window changes its language while reports are drawn.
        if (i % 500 == 499) {
            installLanguage(u"fr"_s);
            wrongHere += sentence() == u"à corriger"_s ? 0 : 1;
            installLanguage(u"en"_s);
        }
    }
    QVERIFY(first->wait());
    QVERIFY(second->wait());
    QCOMPARE(wrongHere, 0);
    QCOMPARE(wrong.load(), 0);
}

void TestLanguage::sizes()
{
    QCOMPARE(sizeText(24'064), u"23.5 kB"_s);
    QCOMPARE(sizeText(10'485'760), u"10 MB"_s);
    const LanguageScope french(u"fr"_s);
    QCOMPARE(sizeText(24'064), u"23,5 ko"_s);
    QCOMPARE(sizeText(10'485'760), u"10 Mo"_s);
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
