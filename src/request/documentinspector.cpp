// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/documentinspector.h"

#include "core/digest.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "request/draftfiles.h"
#include "request/rememberedfacts.h"
#include "request/requestjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>
#include <iterator>
#include <limits>
#include <memory>
#include <optional>

namespace viatique {

namespace {

/// The reasons that the other process gives in its own words; those of its PDF library are not among them.
constexpr const char *kForeignReasons[] = {
    QT_TRANSLATE_NOOP("viatique::Reason", "it has too many objects to be examined"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it needs more memory than an examination may use"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it could not be read to its end"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it holds no page"),
    QT_TRANSLATE_NOOP("viatique::Reason", "the file is empty"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it has no PDF header"),
};

/// An answer is some hundred bytes; a program that says more is not to be listened to.
constexpr qsizetype kAnswerBytes = 64 * 1024;
/// With the text of its pages, signs written as `\\u00e9` included.
constexpr qsizetype kTextAnswerBytes = 16 * 1024 * 1024;
/// What is too large the other process says.
constexpr qint64 kAnySize = std::numeric_limits<qint64>::max();

DocumentFacts unknown(const QString &reason)
{
    DocumentFacts facts;
    facts.readability = DocumentFacts::Readability::Unknown;
    facts.reason = reason;
    return facts;
}

DocumentFacts absent(DocumentFacts::Presence presence, const QString &reason)
{
    DocumentFacts facts = unknown(reason);
    facts.presence = presence;
    return facts;
}

/// What a process says may hold anything: one line of printable characters, not a long one.
QString oneLine(const QByteArray &text)
{
    QString line = QString::fromUtf8(text).simplified();
    line.removeIf([](QChar c) { return !c.isPrint(); });
    return line.left(200);
}

/// What the PDF library says of a broken structure is English and for those who know PDFs from inside.
QString knownReason(const QString &reason)
{
    const auto isIt = [&reason](const char *each) { return reason == QLatin1String(each); };
    if (reason.isEmpty() || std::any_of(std::begin(kForeignReasons), std::end(kForeignReasons), isIt))
        return reason;
    return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its structure is broken"));
}

QString notUnderstood()
{
    return QStringLiteral(
        QT_TRANSLATE_NOOP("viatique::Reason", "the examination gave no answer that can be understood"));
}

/// What the structure of the document says: the first line of the answer.
DocumentFacts factsOf(const QByteArray &line)
{
    const Result<QJsonObject> object = parseJsonObject(line, QStringLiteral("viatique-preview"));
    const QString word = object ? object->value(QLatin1String("readability")).toString() : QString();
    const auto *known = std::find_if(std::begin(kReadabilityWords), std::end(kReadabilityWords),
                                     [&word](const ReadabilityWord &each) { return each.word == word; });
    if (known == std::end(kReadabilityWords))
        return unknown(notUnderstood());
    DocumentFacts facts;
    facts.readability = known->readability;
    facts.encrypted = object->value(QLatin1String("encrypted")).toBool();
    facts.activeContent = object->value(QLatin1String("activeContent")).toBool();
    facts.pages = std::max(0, object->value(QLatin1String("pages")).toInt());
    facts.reason = knownReason(oneLine(object->value(QLatin1String("reason")).toString().toUtf8()));
    return facts;
}

/// What its pages say: the second line.
void takeText(DocumentFacts &facts, const QByteArray &line)
{
    const Result<QJsonObject> object = parseJsonObject(line, QStringLiteral("viatique-preview"));
    if (!object) {
        facts.readability = DocumentFacts::Readability::Unknown;
        facts.reason = notUnderstood();
        return;
    }
    if (object->value(QLatin1String("refused")).toBool()) {
        facts.readability = DocumentFacts::Readability::Damaged;
        facts.reason = QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its pages cannot be drawn"));
        return;
    }
    const QString word = object->value(QLatin1String("text")).toString();
    for (const TextLayerWord &entry : kTextLayerWords) {
        if (entry.word == word)
            facts.text = entry.layer;
    }
    facts.likelyKind =
        documentKindFromId(object->value(QLatin1String("kind")).toString()).value_or(DocumentKind::Unset);
}

/// Why there is no whole answer; empty where there is one.
QString complaintOf(const PreviewRun::Outcome &outcome)
{
    switch (outcome.end) {
    case PreviewRun::End::Done:
        return {};
    case PreviewRun::End::Failed:
        return outcome.complaint.isEmpty()
                   ? QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its examination failed"))
                   : outcome.complaint;
    case PreviewRun::End::TimedOut:
        return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its examination took too long"));
    case PreviewRun::End::Stopped:
        return notUnderstood();
    case PreviewRun::End::NotStarted:
        return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "viatique-preview could not be started"));
    case PreviewRun::End::BrokeOff:
    case PreviewRun::End::Cancelled:
        break;
    }
    return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its examination broke off"));
}

/// What the pages say, each in a line of its own; one that is cut short is passed over.
QString textOf(const QList<QByteArray> &lines)
{
    QStringList pages;
    for (const QByteArray &line : lines)
        pages.append(QJsonDocument::fromJson(line).object().value(QLatin1String("text")).toString());
    return pages.join(QLatin1Char('\n')).trimmed();
}

/// A document whose pages nobody could read is not for agents either, but what its structure says is kept.
/// Where its text is asked for, facts that were given are true whatever became of the text.
DocumentFacts examined(PreviewRun run, QString *text)
{
    QByteArray answer;
    const qsizetype limit = text ? kTextAnswerBytes : kAnswerBytes;
    run.arguments = QStringList(text ? QStringLiteral("text") : QStringLiteral("facts"));
    // Taken as it comes, so that an answer without end does not fill the memory.
    run.take = [&answer, limit](const QByteArray &piece) {
        answer += piece;
        return answer.size() <= limit;
    };
    const QString wrong = complaintOf(run.run());
    const QList<QByteArray> lines = answer.split('\n');
    if (!wrong.isEmpty() && (lines.size() < 2 || answer.size() > limit))
        return unknown(wrong);
    DocumentFacts facts = factsOf(lines.constFirst());
    if (!wrong.isEmpty() && (!text || lines.size() < 3)) {
        facts.readability = DocumentFacts::Readability::Unknown;
        facts.reason = wrong;
    } else if (lines.size() > 2) {
        takeText(facts, lines.at(1));
        if (text)
            *text = textOf(lines.mid(2));
    }
    return facts;
}

/// The facts of what could not be opened: absent, or there and hidden.
DocumentFacts unopened(const Error &error)
{
    if (error.code == ErrorCode::FileMissing || error.code == ErrorCode::NotRegularFile)
        return absent(DocumentFacts::Presence::Missing,
                      QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "there is no such file")));
    return unknown(QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it cannot be read")));
}

/// The facts of a document that is not there as its entry lists it, or cannot be read to know.
std::optional<DocumentFacts> differenceOf(const QString &path, const Document &document, Digests digests)
{
    using Presence = DocumentFacts::Presence;
    const Result<std::unique_ptr<QFile>> file = openSource(path, kAnySize);
    if (!file)
        return unopened(file.error());
    if ((*file)->size() != document.size)
        return absent(Presence::Changed,
                      QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its size is another")));
    if (digests == Digests::Check) {
        const Result<QString> digest = sha512OfFile(path);
        if (!digest)
            return unknown(QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it cannot be read")));
        if (*digest != document.sha512)
            return absent(Presence::Changed,
                          QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its digest is another")));
    }
    return std::nullopt;
}

} // namespace

DocumentInspector::DocumentInspector(QString program, std::chrono::milliseconds timeLimit)
    : m_program(std::move(program))
    , m_timeLimit(timeLimit)
{
}

QString DocumentInspector::defaultProgram()
{
    const QString name = QStringLiteral("viatique-preview");
    const QString here = QCoreApplication::applicationDirPath();
    return QStandardPaths::findExecutable(
        name, {here, QDir::cleanPath(here + QStringLiteral("/../bin")),
               QDir::cleanPath(here + QStringLiteral("/" VIATIQUE_LIBEXEC_FROM_BIN))});
}

DocumentFacts DocumentInspector::inspectFile(const QString &path) const
{
    // Not by the other process first: opening a pipe waits for whoever writes into it.
    if (const auto file = openSource(path, kAnySize); !file)
        return unopened(file.error());
    if (m_program.isEmpty())
        return unknown(
            QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "viatique-preview is not installed")));
    PreviewRun run{m_program, {}, m_timeLimit, m_cancelled};
    run.input = QFileInfo(path).absoluteFilePath();
    return examined(run, nullptr);
}

DocumentFacts DocumentInspector::inspect(QIODevice &device) const
{
    return inspect(device, nullptr);
}

DocumentFacts DocumentInspector::inspect(QIODevice &device, QString &text) const
{
    text.clear();
    return inspect(device, &text);
}

DocumentFacts DocumentInspector::inspect(QIODevice &device, QString *text) const
{
    if (m_program.isEmpty())
        return unknown(
            QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "viatique-preview is not installed")));
    PreviewRun run{m_program, {}, m_timeLimit, m_cancelled};
    QString refused;
    qint64 total = 0;
    run.give = [&]() -> std::optional<QByteArray> {
        QByteArray piece(256 * 1024, Qt::Uninitialized);
        const qint64 count = device.read(piece.data(), piece.size());
        total += count;
        if (count < 0)
            refused = QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it cannot be read"));
        else if (total > limits::kDocumentBytes)
            refused = QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it is larger than 200 MB"));
        if (!refused.isEmpty())
            return std::nullopt;
        piece.truncate(count);
        return piece;
    };
    const DocumentFacts facts = examined(run, text);
    return refused.isEmpty() ? facts : unknown(refused);
}

DocumentFactsMap draftFacts(const Draft &draft, const DocumentInspector &inspector, Digests digests)
{
    return draftFacts(draft.folder(), draft.request().documents, inspector, digests);
}

DocumentFactsMap draftFacts(const QString &folder, const QList<Document> &documents,
                            const DocumentInspector &inspector, Digests digests)
{
    DocumentFactsMap map;
    QHash<QString, DocumentFacts> byPath;
    const RememberedFacts remembered(folder, inspector);
    int examined = 0;
    for (const Document &document : documents) {
        if (isCancelled(inspector.cancelled()))
            break;
        const QString path = documentPathIn(folder, document);
        // The same file may stand behind two entries, which may not agree on its size.
        const QString key = path + QLatin1Char('|') + QString::number(document.size);
        if (!byPath.contains(key)) {
            std::optional<DocumentFacts> facts = differenceOf(path, document, digests);
            if (!facts)
                facts = remembered.of(document);
            if (!facts)
                facts = ++examined > kMostExaminedDocuments ? unknown(QStringLiteral(QT_TRANSLATE_NOOP(
                            "viatique::Reason", "the request has too many documents to examine them all")))
                                                            : inspector.inspectFile(path);
            byPath.insert(key, *facts);
        }
        map.insert(document.id, byPath.value(key));
    }
    return map;
}

} // namespace viatique
