// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/documentinspector.h"

#include "core/digest.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "request/requestjson.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <iterator>
#include <optional>

namespace viatique {

namespace {

/// What the other process may answer, here for the translators; its qpdf speaks English.
[[maybe_unused]] constexpr const char *kForeignReasons[] = {
    QT_TRANSLATE_NOOP("viatique::Reason", "it has too many objects to be examined"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it needs more memory than an examination may use"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it could not be read to its end"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it holds no page"),
    QT_TRANSLATE_NOOP("viatique::Reason", "it has no PDF header"),
};

/// An answer is some hundred bytes; a program that says more is not to be listened to.
constexpr qsizetype kAnswerBytes = 64 * 1024;
constexpr qsizetype kComplaintBytes = 1024;

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
    QString line = QString::fromUtf8(text.left(kComplaintBytes)).simplified();
    line.removeIf([](QChar c) { return !c.isPrint(); });
    return line.left(200);
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
    facts.reason = oneLine(object->value(QLatin1String("reason")).toString().toUtf8());
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

/// One run of the program. Every wait is bound by the time limit; the process never outlives the examination.
class Examination
{
public:
    Examination(const QString &program, std::chrono::milliseconds timeLimit)
        : m_deadline(timeLimit)
    {
        m_process.setProgram(program);
        m_process.setArguments({QStringLiteral("facts")});
        // Taken as it comes, so that an answer without end does not fill the memory.
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] {
            m_answer += m_process.readAllStandardOutput();
            if (m_answer.size() > kAnswerBytes)
                m_process.kill();
        });
        QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process, [this] {
            m_complaint += m_process.readAllStandardError();
            m_complaint.truncate(kComplaintBytes);
        });
    }
    ~Examination()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished(1000);
        }
    }
    Q_DISABLE_COPY_MOVE(Examination)

    DocumentFacts ofFile(const QString &path)
    {
        m_process.setStandardInputFile(path);
        return start() ? answer() : m_failure;
    }

    DocumentFacts ofDevice(QIODevice &device) { return start() && send(device) ? answer() : m_failure; }

private:
    int remaining() const { return static_cast<int>(m_deadline.remainingTime()); }
    bool fail(const QString &reason)
    {
        m_failure = unknown(reason);
        return false;
    }

    bool start()
    {
        m_process.start();
        return m_process.waitForStarted(remaining())
               || fail(QStringLiteral(
                   QT_TRANSLATE_NOOP("viatique::Reason", "viatique-preview could not be started")));
    }

    bool send(QIODevice &device);
    QString complaint();
    DocumentFacts answer();

    QDeadlineTimer m_deadline;
    QByteArray m_answer;
    QByteArray m_complaint;
    DocumentFacts m_failure;
    // Destroyed first: while it ends, its signals still write into the others.
    QProcess m_process;
};

/// Pieces, each taken by the other process before the next is read. A process that ends early has its answer
/// ready and wants no more.
bool Examination::send(QIODevice &device)
{
    QByteArray buffer(256 * 1024, Qt::Uninitialized);
    qint64 total = 0;
    for (;;) {
        const qint64 count = device.read(buffer.data(), buffer.size());
        if (count < 0)
            return fail(QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it cannot be read")));
        if (count == 0)
            break;
        total += count;
        if (total > limits::kDocumentBytes)
            return fail(QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it is larger than 200 MB")));
        if (m_process.write(buffer.constData(), count) != count)
            break;
        while (m_process.bytesToWrite() > 0 && m_process.waitForBytesWritten(remaining())) {
        }
        if (m_deadline.hasExpired())
            return fail(
                QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its examination took too long")));
        if (m_process.state() == QProcess::NotRunning)
            break;
    }
    m_process.closeWriteChannel();
    return true;
}

/// Why there is no whole answer; empty where there is one.
QString Examination::complaint()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(remaining())
        && m_deadline.hasExpired())
        return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its examination took too long"));
    if (m_answer.size() > kAnswerBytes)
        return notUnderstood();
    if (m_process.exitStatus() != QProcess::NormalExit)
        return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its examination broke off"));
    if (m_process.exitCode() == 0)
        return {};
    const QString said = oneLine(m_complaint);
    return said.isEmpty() ? QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its examination failed"))
                          : said;
}

/// A document whose pages nobody could read is not for agents either, but what its structure says is kept.
DocumentFacts Examination::answer()
{
    const QString wrong = complaint();
    const QList<QByteArray> lines = m_answer.split('\n');
    if (!wrong.isEmpty() && (lines.size() < 2 || m_answer.size() > kAnswerBytes))
        return unknown(wrong);
    DocumentFacts facts = factsOf(lines.constFirst());
    if (!wrong.isEmpty()) {
        facts.readability = DocumentFacts::Readability::Unknown;
        facts.reason = wrong;
    } else if (lines.size() > 2) {
        takeText(facts, lines.at(1));
    }
    return facts;
}

/// The facts of a document that is not there as its entry lists it, or cannot be read to know.
std::optional<DocumentFacts> differenceOf(const QString &path, const Document &document, Digests digests)
{
    using Presence = DocumentFacts::Presence;
    const QFileInfo info(path);
    if (path.isEmpty() || !info.isFile())
        return absent(Presence::Missing,
                      QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "there is no such file")));
    if (info.size() != document.size)
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
        name, {here, QDir::cleanPath(here + QStringLiteral("/" VIATIQUE_LIBEXEC_FROM_BIN))});
}

DocumentFacts DocumentInspector::inspectFile(const QString &path) const
{
    const QFileInfo info(path);
    // Before it is opened: opening a pipe waits for whoever writes into it.
    if (!info.isFile())
        return absent(DocumentFacts::Presence::Missing,
                      QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "there is no such file")));
    if (m_program.isEmpty())
        return unknown(
            QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "viatique-preview is not installed")));
    return Examination(m_program, m_timeLimit).ofFile(info.absoluteFilePath());
}

DocumentFacts DocumentInspector::inspect(QIODevice &device) const
{
    if (m_program.isEmpty())
        return unknown(
            QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "viatique-preview is not installed")));
    return Examination(m_program, m_timeLimit).ofDevice(device);
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
    int examined = 0;
    for (const Document &document : documents) {
        const QString path = documentPathIn(folder, document);
        // The same file may stand behind two entries, which may not agree on its size.
        const QString key = path + QLatin1Char('|') + QString::number(document.size);
        if (!byPath.contains(key)) {
            std::optional<DocumentFacts> facts = differenceOf(path, document, digests);
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
