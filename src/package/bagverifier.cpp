// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/bagverifier.h"

#include "core/limits.h"
#include "package/membername.h"
#include "package/tagtext.h"

#include <algorithm>

namespace viatique {

namespace {

/// Enough to see what is wrong.
constexpr qsizetype kMostProblems = 1000;

/// All that is kept of the tag files of a bag, whatever their number.
constexpr qint64 kTagBytes = qint64(64) * 1024 * 1024;
/// Manifests of an archive are short (10,000 members at most); those of a folder may be long.
constexpr qint64 kFolderTagBytes = kTagBytes;
/// After so many lines with a fault, or that name what is missing, or are empty, the rest of a list is not
/// read.
constexpr qsizetype kMostFaults = kMostProblems + 1;
constexpr qsizetype kMostEmptyLines = 100'000;
/// An invalid line is quoted as far as this.
constexpr qsizetype kQuotedLength = 80;
/// Files or lines between two questions whether to go on.
constexpr quint64 kAskEvery = 4096;

bool isPayload(const QString &file)
{
    return file.startsWith(QLatin1String("data/"));
}

QString normalForm(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C);
}

} // namespace

BagVerifier::BagVerifier(const FileTree &tree, const Progress &progress, ThreadBudget &budget,
                         const VerifyOptions &options)
    : m_tree(tree)
    , m_progress(progress)
    , m_budget(budget)
    , m_options(options)
    , m_tagBytesLeft(kTagBytes)
{
    m_report.path = tree.path();
    for (const TreeFile &file : tree.files()) {
        ++m_report.files;
        m_report.bytes += file.size;
        m_byNormalForm.insert(normalForm(file.name), file.name);
    }
}

VerifyReport BagVerifier::run()
{
    if (readDeclaration()) {
        checkTree();
        readFetch();
        readManifests();
        readBagInfo();
        checkListed();
        if (m_cutShort) // nobody knows what else the list names
            error(VerifyCode::AndMore);
        checkUnlisted();
        checkFetched();
        checkTagManifests();
        checkOxum();
        checkNames();
        digestListed();
        recogniseOurs();
        checkTagFiles();
        if (m_report.ours && m_tree.isArchive())
            checkOurs();
        if (m_report.ours && !m_report.error)
            checkBinding();
        if (m_report.ours && !m_report.error)
            checkSignature();
    }
    if (!m_report.error && m_tree.hasChanged())
        m_report.error = Error(ErrorCode::FileUnreadable, {m_tree.path(), changedWhileRead()});
    m_report.valid = m_report.errors.isEmpty() && !m_report.error;
    return m_report;
}

void BagVerifier::error(VerifyCode code, const QStringList &args)
{
    add(m_report.errors, code, args);
}

void BagVerifier::warning(VerifyCode code, const QStringList &args)
{
    add(m_report.warnings, code, args);
}

void BagVerifier::demand(VerifyCode code, const QStringList &args)
{
    add(isVersion1() ? m_report.errors : m_report.warnings, code, args);
}

void BagVerifier::add(QList<VerifyProblem> &problems, VerifyCode code, const QStringList &args)
{
    // A hostile list may have a fault in each of a million lines: nobody reads them, and they take memory.
    if (problems.size() > kMostProblems)
        return;
    const QString key =
        QStringLiteral("%1\n%2").arg(static_cast<int>(code)).arg(args.join(QLatin1Char('\n')));
    if (m_reported.contains(key))
        return;
    if (problems.size() == kMostProblems) {
        problems.append({VerifyCode::AndMore, {}});
        return;
    }
    m_reported.insert(key);
    problems.append({code, args});
}

void BagVerifier::unreadable(const QString &file, const Error &reason)
{
    if (reason.code == ErrorCode::FileTooLarge)
        error(VerifyCode::ManifestTooLarge, {file});
    else
        error(m_tree.isArchive() ? VerifyCode::FileDamaged : VerifyCode::FileUnreadable,
              {file, reason.args.value(1)});
}

bool BagVerifier::goesOn()
{
    const bool cancelled = m_report.error && m_report.error->code == ErrorCode::Cancelled;
    if (cancelled || ++m_steps % kAskEvery != 0 || !m_progress)
        return !cancelled;
    const qint64 total = std::max<qint64>(m_report.bytes, 1);
    if (m_progress(m_isDigested ? total : 0, total))
        return true;
    m_report.error = Error(ErrorCode::Cancelled);
    return false;
}

bool BagVerifier::readDeclaration()
{
    const QString file = QStringLiteral("bagit.txt");
    if (!m_tree.contains(file)) {
        error(VerifyCode::NoBag);
        return false;
    }
    const auto bytes = tagBytes(file);
    if (!bytes)
        return false;
    const auto declaration = parseDeclaration(*bytes);
    if (!declaration) {
        error(VerifyCode::DeclarationInvalid);
        return false;
    }
    m_declaration = *declaration;
    if (!isVersion1() && m_declaration.version != QLatin1String("0.97")) {
        error(VerifyCode::VersionUnknown, {m_declaration.version});
        return false;
    }
    if (m_declaration.encoding.compare(QLatin1String("UTF-8"), Qt::CaseInsensitive) != 0)
        warning(VerifyCode::EncodingDiscouraged, {m_declaration.encoding});
    return true;
}

void BagVerifier::readManifests()
{
    findManifests();
    QHash<QString, QString> read; // by the usual name
    for (const ManifestName &name : std::as_const(m_lists)) {
        if (!goesOn())
            return;
        const QString usual = name.usualFile();
        if (name.file != usual)
            demand(VerifyCode::AlgorithmName, {name.file, usual});
        if (!name.supported) {
            warning(VerifyCode::AlgorithmUnknown, {name.file});
        } else if (const auto other = read.constFind(usual); other != read.constEnd()) {
            // Two lists of one algorithm could contradict each other, and there could be thousands.
            error(VerifyCode::ManifestTwice, {name.file, *other});
        } else {
            read.insert(usual, name.file);
            readManifest(name);
        }
    }
    if (!m_manifestSeen)
        error(VerifyCode::NoManifest);
}

void BagVerifier::findManifests()
{
    for (const TreeFile &file : m_tree.files()) {
        if (!goesOn())
            return;
        if (const auto name = parseManifestName(file.name))
            m_lists.append(*name);
    }
    std::stable_partition(m_lists.begin(), m_lists.end(),
                          [](const ManifestName &name) { return name.file == name.usualFile(); });
}

void BagVerifier::readManifest(const ManifestName &name)
{
    m_manifestSeen = m_manifestSeen || !name.tag;
    Manifest manifest;
    manifest.name = name;
    if (readLines(name.file, [this, &manifest](const QString &line) { return addLine(manifest, line); }))
        m_manifests.append(manifest);
}

bool BagVerifier::addLine(Manifest &manifest, const QString &line)
{
    const QString &list = manifest.name.file;
    const auto parsed = parseManifestLine(line, *manifest.name.supported);
    if (!parsed) {
        error(VerifyCode::LineInvalid, {list, line.left(kQuotedLength)});
        return false;
    }
    const auto [file, remark] = locate(parsed->path, parsed->escaped);
    if (!isListable(list, parsed->path, file))
        return false;
    const auto listed = parseManifestName(file);
    if (isPayload(file) == manifest.name.tag || (listed && listed->tag)) {
        error(VerifyCode::PathMisplaced, {list, file});
        return false;
    }
    if (remark)
        warning(*remark, {list, parsed->path});
    if (parsed->byTool)
        warning(VerifyCode::PathTolerated, {list, parsed->path});
    return addDigest(manifest, file, parsed->digest);
}

bool BagVerifier::addDigest(Manifest &manifest, const QString &file, const QByteArray &digest)
{
    const auto known = manifest.digests.constFind(file);
    if (known != manifest.digests.constEnd()) {
        // Before version 1.0 nothing was said of lines that repeat each other.
        if (*known == digest)
            demand(VerifyCode::ListedTwice, {manifest.name.file, file});
        else
            error(VerifyCode::ListedTwice, {manifest.name.file, file});
        return false;
    }
    manifest.digests.insert(file, digest);
    return m_tree.contains(file);
}

bool BagVerifier::isListable(const QString &list, const QString &path, const QString &file)
{
    const bool folder = file.endsWith(QLatin1Char('/'));
    if (leavesFolder(folder ? file.chopped(1) : file)) {
        error(VerifyCode::PathUnsafe, {list, path.left(kQuotedLength)});
        return false;
    }
    if (m_tree.contains(file))
        return true;
    if (folder || m_tree.hasFolder(file)) {
        error(VerifyCode::FolderListed, {list, file});
        return false;
    }
    QString slashes = file;
    slashes.replace(QLatin1Char('\\'), QLatin1Char('/'));
    if (slashes != file && m_tree.contains(slashes)) {
        error(VerifyCode::PathSeparator, {list, path});
        return false;
    }
    return true;
}

BagVerifier::Located BagVerifier::locate(const QString &path, bool escaped) const
{
    const QString decoded = escaped ? path : decodePath(path);
    const auto isThere = [this](const QString &file) {
        return m_tree.contains(file) || m_fetched.contains(file);
    };
    // Before version 1.0 percent signs stood for themselves, though many tools encoded line breaks.
    if (!isVersion1() && isThere(path))
        return {path, std::nullopt};
    if (isThere(decoded) && (escaped || !isVersion1() || !hasPlainPercent(path)))
        return {decoded, std::nullopt};
    // Most tools write the percent sign as it is; file systems and tools differ in the Unicode form they
    // keep.
    if (isThere(decoded) || isThere(path))
        return {isThere(decoded) ? decoded : path, VerifyCode::PercentSign};
    const auto normal = m_byNormalForm.constFind(normalForm(decoded));
    if (normal != m_byNormalForm.constEnd())
        return {*normal, VerifyCode::UnicodeForm};
    return {decoded, std::nullopt};
}

void BagVerifier::readFetch()
{
    const QString file = QStringLiteral("fetch.txt");
    if (m_tree.contains(file))
        readLines(file, [this](const QString &line) { return addFetchLine(line); });
}

bool BagVerifier::addFetchLine(const QString &line)
{
    const QString list = QStringLiteral("fetch.txt");
    const auto parsed = parseFetchLine(line);
    if (!parsed) {
        error(VerifyCode::LineInvalid, {list, line.left(kQuotedLength)});
        return false;
    }
    const auto [file, remark] = locate(parsed->path);
    if (!isListable(list, parsed->path, file))
        return false;
    if (!isPayload(file)) {
        error(VerifyCode::PathMisplaced, {list, file});
        return false;
    }
    if (remark)
        warning(*remark, {list, parsed->path});
    if (m_fetched.contains(file)) {
        warning(VerifyCode::ListedTwice, {list, file});
        return false;
    }
    m_fetched.insert(file, parsed->length);
    return m_tree.contains(file);
}

void BagVerifier::readBagInfo()
{
    const QString file = QStringLiteral("bag-info.txt");
    if (!m_tree.contains(file))
        return;
    readLines(file, [this](const QString &line) {
        const bool understood = addBagInfoLine(m_bagInfo, line, isVersion1());
        if (!understood)
            error(VerifyCode::BagInfoInvalid, {line.left(kQuotedLength)});
        return understood;
    });
}

std::optional<QByteArray> BagVerifier::tagBytes(const QString &file)
{
    const qint64 listBytes = m_tree.isArchive() ? limits::kJsonBytes : kFolderTagBytes;
    const bool isShort = file == QLatin1String("bagit.txt") || file == QLatin1String("bag-info.txt");
    const qint64 limit = std::min(isShort ? kShortTagBytes : listBytes, m_tagBytesLeft);
    const auto bytes = m_tree.read(file, limit);
    if (!bytes)
        unreadable(file, bytes.error());
    const std::optional<QByteArray> kept = bytes ? std::optional(*bytes) : std::nullopt;
    m_tagBytesLeft -= kept ? kept->size() : 0;
    m_tagBytes.insert(file, kept);
    return kept;
}

bool BagVerifier::readLines(const QString &file, const std::function<bool(const QString &line)> &take)
{
    const auto bytes = tagBytes(file);
    if (!bytes)
        return false;
    qsizetype faults = 0;
    qsizetype empty = 0;
    const auto form = readTagLines(*bytes, m_declaration.encoding, [&](const QString &line, bool whole) {
        if (!whole)
            error(VerifyCode::LineInvalid, {file, line.left(kQuotedLength)});
        if (line.isEmpty())
            ++empty;
        else if (!whole || !take(line))
            ++faults;
        return faults <= kMostFaults && empty <= kMostEmptyLines && goesOn();
    });
    if (!form) {
        error(VerifyCode::EncodingUnreadable, {file, m_declaration.encoding});
        return false;
    }
    if (faults > kMostFaults || empty > kMostEmptyLines)
        m_cutShort = true;
    if (empty > 0)
        warning(VerifyCode::EmptyLine, {file});
    if (form->byteOrderMark)
        demand(VerifyCode::ByteOrderMark, {file});
    if (form->lastLineOpen)
        warning(VerifyCode::LastLineOpen, {file});
    return true;
}

} // namespace viatique
