// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// Both languages are complete, and no translation loses what the program puts into a sentence.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void complete_data();
    void complete();
};

namespace {

struct Message
{
    QString source;
    QStringList translations; ///< one, or one for each plural form
    bool finished = true;
};

Message readMessage(QXmlStreamReader &xml)
{
    Message message;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.finished = !xml.attributes().hasAttribute(u"type"_s);
            QString text;
            while (!xml.atEnd() && !(xml.isEndElement() && xml.name() == u"translation")) {
                xml.readNext();
                if (xml.isStartElement() && xml.name() == u"numerusform")
                    message.translations.append(xml.readElementText());
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (message.translations.isEmpty())
                message.translations.append(text);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    while (!xml.atEnd()) {
        if (xml.readNextStartElement() && xml.name() == u"message")
            messages.append(readMessage(xml));
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%[0-9n]|\\{[a-zA-Z]+\\}"_s);
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    found.sort();
    return found;
}

} // namespace

void TestTranslations::complete_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("English plurals") << u"en"_s << 10;
    QTest::newRow("French") << u"fr"_s << 400;
}

void TestTranslations::complete()
{
    QFETCH(QString, language);
    QFETCH(int, atLeast);
    const QList<Message> messages =
        readMessages(QStringLiteral(VIATIQUE_SOURCE_DIR "/translations/viatique_%1.ts").arg(language));
    QVERIFY(messages.size() >= atLeast);
    static const QRegularExpression straight(u"\\p{L}'\\p{L}"_s);
    static const QRegularExpression looseSign(u"[^\u202f\\s][;!?]|[^\u00a0] »|« |[^\u00a0]:(?: |$)"_s);
    for (const Message &message : messages) {
        QVERIFY2(message.finished, qPrintable(message.source));
        for (const QString &translation : message.translations) {
            QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
            QVERIFY2(placeholders(translation) == placeholders(message.source), qPrintable(translation));
            if (language == u"fr") {
                QVERIFY2(!straight.match(translation).hasMatch(), qPrintable(translation));
                QVERIFY2(!looseSign.match(translation).hasMatch(), qPrintable(translation));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
