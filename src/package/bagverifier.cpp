// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/bagverifier.h"

#include "core/limits.h"
#include "package/membername.h"

namespace viatique {

namespace {

/// Enough to see what is wrong.
constexpr qsizetype kMostErrors = 1000;

/// Manifests of an archive are short (10,000 members at most); those of a folder may be long.
constexpr qint64 kFolderTagBytes = qint64(256) * 1024 * 1024;
/// An invalid line is quoted as far as this.
constexpr qsizetype kQuotedLength = 80;

bool isPayload(const QString &file)
{
    return file.startsWith(QLatin1String("data/"));
}

QString normalForm(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C);
}

} // namespace

BagVerifier::BagVerifier(const FileTree &tree, const Progress &progress)
    : m_tree(tree)
    , m_progress(progress)
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
        for (const QString &special : m_tree.specials())
            error(VerifyCode::SpecialFile, {special});
        for (const QString &member : m_tree.outside())
            error(VerifyCode::OutsideBag, {member});
        if (!m_tree.hasFolder(QStringLiteral("data")))
            error(VerifyCode::NoPayloadFolder);
        readFetch();
        readManifests();
        readBagInfo();
        checkListed();
        checkUnlisted();
        checkTagManifests();
        checkOxum();
        digestFiles();
        recogniseOurs();
        if (m_report.ours && m_tree.isArchive())
            checkOurs();
        if (m_report.ours && !m_report.error)
            checkBinding();
    }
    m_report.valid = m_report.errors.isEmpty() && !m_report.error;
    return m_report;
}

void BagVerifier::error(VerifyCode code, const QStringList &args)
{
    // A hostile list may have a fault in each of a million lines: nobody reads them, and they take memory.
    if (m_report.errors.size() > kMostErrors)
        return;
    if (m_report.errors.size() == kMostErrors) {
        m_report.errors.append({VerifyCode::AndMore, {}});
        return;
    }
    const QString key =
        QStringLiteral("%1\n%2").arg(static_cast<int>(code)).arg(args.join(QLatin1Char('\n')));
    if (m_reported.contains(key))
        return;
    m_reported.insert(key);
    m_report.errors.append({code, args});
}

void BagVerifier::unreadable(const QString &file, const Error &reason)
{
    if (reason.code == ErrorCode::FileTooLarge)
        error(VerifyCode::ManifestTooLarge, {file});
    else
        error(m_tree.isArchive() ? VerifyCode::FileDamaged : VerifyCode::FileUnreadable,
              {file, reason.args.value(1)});
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
    if (m_declaration.version != QLatin1String("1.0") && m_declaration.version != QLatin1String("0.97")) {
        error(VerifyCode::VersionUnknown, {m_declaration.version});
        return false;
    }
    return true;
}

void BagVerifier::readManifests()
{
    for (const TreeFile &file : m_tree.files()) {
        const auto name = parseManifestName(file.name);
        if (!name)
            continue;
        if (name->supported)
            readManifest(*name);
        else
            m_report.warnings.append({VerifyCode::AlgorithmUnknown, {file.name}});
    }
    if (!m_manifestSeen)
        error(VerifyCode::NoManifest);
}

void BagVerifier::readManifest(const ManifestName &name)
{
    m_manifestSeen = m_manifestSeen || !name.tag;
    const auto text = tagText(name.file);
    if (!text)
        return;
    Manifest manifest;
    manifest.name = name;
    const QStringList lines = textLines(*text);
    for (const QString &line : lines)
        addLine(manifest, line);
    m_manifests.append(manifest);
}

void BagVerifier::addLine(Manifest &manifest, const QString &line)
{
    const QString &list = manifest.name.file;
    const auto parsed = parseManifestLine(line, *manifest.name.supported);
    if (!parsed) {
        error(VerifyCode::LineInvalid, {list, line.left(kQuotedLength)});
        return;
    }
    const auto [file, guessed] = locate(parsed->path);
    if (leavesFolder(file)) {
        error(VerifyCode::PathUnsafe, {list, parsed->path});
        return;
    }
    const auto listed = parseManifestName(file);
    if (isPayload(file) == manifest.name.tag || (listed && listed->tag)) {
        error(VerifyCode::PathMisplaced, {list, file});
        return;
    }
    if (guessed || parsed->unusual)
        m_report.warnings.append({VerifyCode::PathTolerated, {list, parsed->path}});
    if (manifest.digests.contains(file))
        error(VerifyCode::ListedTwice, {list, file});
    else
        manifest.digests.insert(file, parsed->digest);
}

std::pair<QString, bool> BagVerifier::locate(const QString &path) const
{
    const QString decoded = decodePath(path);
    if (m_tree.contains(decoded) || m_fetched.contains(decoded))
        return {decoded, false};
    // Older tools write the percent sign as it is; file systems and tools differ in the Unicode form they
    // keep.
    if (m_tree.contains(path))
        return {path, true};
    const auto normal = m_byNormalForm.constFind(normalForm(decoded));
    if (normal != m_byNormalForm.constEnd())
        return {*normal, true};
    return {decoded, false};
}

void BagVerifier::readFetch()
{
    const QString file = QStringLiteral("fetch.txt");
    if (!m_tree.contains(file))
        return;
    const auto text = tagText(file);
    if (!text)
        return;
    const QStringList lines = textLines(*text);
    for (const QString &line : lines) {
        const auto path = parseFetchLine(line);
        const QString decoded = path ? decodePath(*path) : QString();
        if (!path)
            error(VerifyCode::LineInvalid, {file, line.left(kQuotedLength)});
        else if (leavesFolder(decoded))
            error(VerifyCode::PathUnsafe, {file, decoded});
        else if (!isPayload(decoded))
            error(VerifyCode::PathMisplaced, {file, decoded});
        else
            m_fetched.insert(decoded);
    }
}

void BagVerifier::readBagInfo()
{
    const QString file = QStringLiteral("bag-info.txt");
    if (!m_tree.contains(file))
        return;
    const auto text = tagText(file);
    if (!text)
        return;
    const auto values = parseBagInfo(*text);
    if (values)
        m_bagInfo = *values;
    else
        error(VerifyCode::BagInfoInvalid);
}

std::optional<QByteArray> BagVerifier::tagBytes(const QString &file)
{
    const qint64 limit = m_tree.isArchive() ? limits::kJsonBytes : kFolderTagBytes;
    const auto bytes = m_tree.read(file, limit);
    if (!bytes)
        unreadable(file, bytes.error());
    const std::optional<QByteArray> kept = bytes ? std::optional(*bytes) : std::nullopt;
    m_tagBytes.insert(file, kept);
    return kept;
}

std::optional<QString> BagVerifier::tagText(const QString &file)
{
    const auto bytes = tagBytes(file);
    if (!bytes)
        return std::nullopt;
    const auto text = decodeTagFile(*bytes, m_declaration.encoding);
    if (!text)
        error(VerifyCode::EncodingUnreadable, {file, m_declaration.encoding});
    return text;
}

} // namespace viatique
