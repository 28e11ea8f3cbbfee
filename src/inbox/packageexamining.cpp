// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/digest.h"
#include "core/limits.h"
#include "inbox/inboxscan.h"
#include "inbox/packagereading.h"
#include "package/packagereader.h"
#include "package/requestinput.h"

#include <QIODevice>

#include <memory>
#include <utility>

namespace viatique {

namespace {

/// What another device gives, digested on its way.
class DigestedDevice : public QIODevice
{
public:
    explicit DigestedDevice(QIODevice &source)
        : m_source(source)
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }
    /// Of all that was read, which is all there is where the end was reached.
    QString result() { return m_digest.result(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = m_source.read(data, most);
        if (count > 0)
            m_digest.add(QByteArrayView(data, count));
        else if (count < 0)
            setErrorString(m_source.errorString());
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QIODevice &m_source;
    Digest m_digest;
};

DocumentFacts unknown(const QString &reason)
{
    DocumentFacts facts;
    facts.readability = DocumentFacts::Readability::Unknown;
    facts.reason = reason;
    return facts;
}

/// One package whose documents are examined.
class Examination
{
public:
    Examination(const FileTree &tree, const RequestFile &file, bool isValid,
                const DocumentInspector &inspector)
        : m_tree(tree)
        , m_file(file)
        , m_isValid(isValid)
        , m_inspector(inspector)
    {
    }

    void run(const KnownDocuments &known)
    {
        QStringList digests;
        for (const Document &document : m_file.request.documents)
            digests.append(document.sha512.toLower());
        if (known)
            m_known = known(digests);
        for (const Document &document : m_file.request.documents) {
            if (isCancelled(m_inspector.cancelled()))
                return;
            facts.insert(document.id, factsOf(document));
        }
    }

    DocumentFactsMap facts;
    QHash<QString, IndexedDocument> read;
    bool isLasting = true;

private:
    DocumentFacts factsOf(const Document &document)
    {
        const QString member = documentMember(m_tree, m_file.source, document.id);
        DocumentFacts absent;
        absent.presence = DocumentFacts::Presence::Missing;
        if (member.isEmpty())
            return absent;
        absent.presence = DocumentFacts::Presence::Changed;
        const QString sha512 = document.sha512.toLower();
        if (m_tree.size(member) != document.size || (!m_isValid && digestOf(member) != sha512))
            return absent;
        if (m_known.contains(sha512))
            return m_known.value(sha512);
        if (m_examined >= kMostExaminedDocuments)
            return unknown(QStringLiteral("the request has too many documents to examine them all"));
        ++m_examined;
        return examine(member, sha512);
    }

    DocumentFacts examine(const QString &member, const QString &sha512)
    {
        const auto device = m_tree.openFile(member);
        if (!device) {
            isLasting = false;
            return unknown(errorText(device.error()));
        }
        DigestedDevice digested(**device);
        IndexedDocument document;
        document.facts = m_inspector.inspect(digested, document.text);
        // What could not be examined this time may be another time; what is kept is kept for all packages
        // that hold these very bytes, so that they must be these.
        if (document.facts.readability == DocumentFacts::Readability::Unknown) {
            isLasting = false;
        } else if (digested.result() == sha512) {
            m_known.insert(sha512, document.facts);
            read.insert(sha512, document);
        }
        return document.facts;
    }

    QString digestOf(const QString &member) const
    {
        Digest digest;
        const auto all = m_tree.stream(member, [&](const QByteArray &chunk) {
            digest.add(chunk);
            return !isCancelled(m_inspector.cancelled());
        });
        return all ? digest.result() : QString();
    }

    const FileTree &m_tree;
    const RequestFile &m_file;
    bool m_isValid;
    const DocumentInspector &m_inspector;
    QHash<QString, DocumentFacts> m_known;
    int m_examined = 0;
};

/// What `readForInbox` saw of a request, and nothing else.
Result<RequestFile> sameRequest(const FileTree &tree, const QString &sha512)
{
    const QString name = QStringLiteral("data/request.json");
    const Result<QByteArray> bytes = tree.read(name, limits::kJsonBytes);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    if (sha512Of(*bytes) != sha512)
        return failure(ErrorCode::FileChanging, {tree.path()});
    return readRequest(*bytes, tree.fullName(name));
}

Result<Catalogue> packagedCatalogue(const FileTree &tree)
{
    const QString name = QStringLiteral("data/catalogue.json");
    return tree.read(name, limits::kJsonBytes).and_then([&](const QByteArray &bytes) {
        return readCatalogue(bytes, tree.fullName(name));
    });
}

} // namespace

Result<PackageExamination> examineForInbox(const QString &folder, const PackageRecord &record, QDate today,
                                           const DocumentInspector &inspector, const KnownDocuments &known,
                                           const CatalogueShelf &shelf)
{
    const QString full = folder + QLatin1Char('/') + record.path;
    if (const auto same = checkPackageStamp(full, record.stamp); !same)
        return tl::make_unexpected(same.error());
    const auto tree = openBag(full);
    if (!tree)
        return tl::make_unexpected(tree.error());
    const Result<RequestFile> file = sameRequest(**tree, record.requestSha512);
    if (!file)
        return tl::make_unexpected(file.error());
    const Result<Catalogue> catalogue = packagedCatalogue(**tree);
    if (!catalogue)
        return tl::make_unexpected(catalogue.error());
    Examination examination(**tree, *file, record.integrity == Integrity::Valid, inspector);
    examination.run(known);
    if (isCancelled(inspector.cancelled()))
        return failure(ErrorCode::Cancelled);
    if (const auto same = checkPackageStamp(full, record.stamp); !same)
        return tl::make_unexpected(same.error());

    RequestInput input{file->request, trustedCatalogue(*catalogue, shelf), examination.facts, VerifyReport()};
    input.verified->redacted = record.redacted;
    PackageExamination done{record, examination.read, examination.isLasting};
    countFindings(done.record, judge(input, today));
    done.record.isExamined = true;
    return done;
}

} // namespace viatique
