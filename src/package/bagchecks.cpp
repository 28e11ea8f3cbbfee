// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The checks of BagVerifier, once its tag files are read.

#include "package/bagverifier.h"

#include "core/digest.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "package/overlappeddigest.h"
#include "package/requestbinding.h"

#include <algorithm>

namespace viatique {

namespace {

bool isPayload(const QString &file)
{
    return file.startsWith(QLatin1String("data/"));
}

} // namespace

void BagVerifier::checkListed()
{
    for (const Manifest &manifest : std::as_const(m_manifests)) {
        QStringList missing;
        for (auto line = manifest.digests.constBegin(); line != manifest.digests.constEnd(); ++line) {
            if (!m_tree.contains(line.key()))
                missing.append(line.key());
        }
        missing.sort();
        for (const QString &file : std::as_const(missing)) {
            if (m_fetched.contains(file))
                error(VerifyCode::FileToFetch, {file});
            else
                error(VerifyCode::FileMissing, {file, manifest.name.file});
        }
    }
}

/// Version 1.0 asks that every payload manifest lists every payload file; before, one was enough.
void BagVerifier::checkUnlisted()
{
    QList<const Manifest *> manifests;
    for (const Manifest &manifest : std::as_const(m_manifests)) {
        if (!manifest.name.tag)
            manifests.append(&manifest);
    }
    if (manifests.isEmpty())
        return; // said already
    const bool each = m_declaration.version == QLatin1String("1.0");
    for (const TreeFile &file : m_tree.files()) {
        if (!isPayload(file.name))
            continue;
        const auto lists = [&file](const Manifest *manifest) {
            return manifest->digests.contains(file.name);
        };
        if (!each && std::none_of(manifests.cbegin(), manifests.cend(), lists))
            error(VerifyCode::NotListed, {file.name, QString()});
        for (const Manifest *manifest : std::as_const(manifests)) {
            if (each && !lists(manifest))
                error(VerifyCode::NotListed, {file.name, manifest->name.file});
        }
    }
}

/// Since version 1.0 each tag manifest lists every payload manifest.
void BagVerifier::checkTagManifests()
{
    if (m_declaration.version != QLatin1String("1.0"))
        return;
    for (const Manifest &manifest : std::as_const(m_manifests)) {
        if (!manifest.name.tag)
            continue;
        for (const TreeFile &file : m_tree.files()) {
            const auto name = parseManifestName(file.name);
            if (name && !name->tag && !manifest.digests.contains(file.name))
                error(VerifyCode::NotListed, {file.name, manifest.name.file});
        }
    }
}

void BagVerifier::checkOxum()
{
    PayloadOxum found;
    for (const TreeFile &file : m_tree.files()) {
        if (isPayload(file.name)) {
            found.bytes += file.size;
            ++found.files;
        }
    }
    for (const auto &[label, value] : std::as_const(m_bagInfo)) {
        if (label.compare(QLatin1String("Payload-Oxum"), Qt::CaseInsensitive) != 0)
            continue;
        const auto listed = parsePayloadOxum(value);
        if (!listed)
            error(VerifyCode::OxumInvalid, {value});
        else if (*listed != found)
            error(VerifyCode::OxumDiffers, {QString::number(listed->bytes), QString::number(listed->files),
                                            QString::number(found.bytes), QString::number(found.files)});
    }
}

void BagVerifier::digestFiles()
{
    QList<std::pair<TreeFile, QList<const Manifest *>>> work;
    for (const TreeFile &file : m_tree.files()) {
        QList<const Manifest *> listing;
        for (const Manifest &manifest : std::as_const(m_manifests)) {
            if (manifest.digests.contains(file.name))
                listing.append(&manifest);
        }
        if (listing.isEmpty() && file.name != kRequestMember && !isBoundByRequest(file.name))
            continue;
        work.append({file, listing});
        m_total += file.size;
    }
    for (const auto &[file, listing] : std::as_const(work)) {
        if (!digestFile(file, listing))
            return;
    }
}

/// False when the user cancelled.
bool BagVerifier::digestFile(const TreeFile &file, const QList<const Manifest *> &listing)
{
    QList<DigestAlgorithm> algorithms;
    for (const Manifest *manifest : listing)
        algorithms.append(*manifest->name.supported);
    // The request and what it binds have their digest whether or not a manifest has a use for it.
    const bool request = file.name == kRequestMember;
    const bool bound = request || isBoundByRequest(file.name);
    if (bound && !algorithms.contains(DigestAlgorithm::Sha512))
        algorithms.append(DigestAlgorithm::Sha512);

    OverlappedDigest digest(algorithms);
    const bool read = readOnce(file, [&](const QByteArray &chunk) {
        digest.add(chunk);
        if (request && m_request.size() <= limits::kJsonBytes)
            m_request += chunk;
        m_done += chunk.size();
        return !m_progress || m_progress(m_done, m_total);
    });
    if (!read)
        return !m_report.error;

    const QStringList digests = digest.results();
    compareDigests(file, listing, digests);
    if (bound)
        m_sha512.insert(file.name, digests.at(algorithms.indexOf(DigestAlgorithm::Sha512)));
    return true;
}

bool BagVerifier::readOnce(const TreeFile &file, const ByteSink &sink)
{
    const auto kept = m_tagBytes.constFind(file.name);
    if (kept != m_tagBytes.constEnd()) {
        if (!*kept)
            return false; // could not be read, said already
        if (!sink(**kept))
            m_report.error = Error(ErrorCode::Cancelled);
        return !m_report.error;
    }
    const auto read = m_tree.stream(file.name, sink);
    if (!read && read.error().code == ErrorCode::Cancelled)
        m_report.error = read.error();
    else if (!read)
        unreadable(file.name, read.error());
    return read.has_value();
}

void BagVerifier::compareDigests(const TreeFile &file, const QList<const Manifest *> &listing,
                                 const QStringList &digests)
{
    for (qsizetype i = 0; i < listing.size(); ++i) {
        const Manifest &manifest = *listing.at(i);
        if (manifest.digests.value(file.name) != digests.at(i))
            error(VerifyCode::DigestDiffers, {file.name, manifest.name.file});
    }
}

void BagVerifier::recogniseOurs()
{
    const auto json = parseJsonObject(m_request, kRequestMember);
    if (json && json->value(QLatin1String("format")).toString() == QLatin1String("viatique-request"))
        m_report.ours = true;
    for (const auto &[label, value] : std::as_const(m_bagInfo)) {
        if (label.compare(QLatin1String("Viatique-Completeness"), Qt::CaseInsensitive) == 0) {
            m_report.ours = true;
            m_report.completeness = value;
        } else if (label.compare(QLatin1String("Viatique-Redacted"), Qt::CaseInsensitive) == 0) {
            m_report.redacted = value == QLatin1String("contacts");
        }
    }
    m_report.requestSha512 = m_sha512.value(kRequestMember);
    if (const auto manifest = m_tagBytes.value(QStringLiteral("manifest-sha512.txt")))
        m_report.manifestSha512 = sha512Of(*manifest);
    for (auto file = m_sha512.constBegin(); file != m_sha512.constEnd(); ++file) {
        if (file.key().startsWith(kDocumentsFolder))
            m_report.documentSha512.insert(file.key(), file.value());
    }
}

void BagVerifier::checkBinding()
{
    QList<VerifyProblem> problems;
    if (!m_tree.contains(kRequestMember))
        problems.append({VerifyCode::MemberMissing, {kRequestMember}});
    else if (m_sha512.contains(kRequestMember)) // else it could not be read, said already
        problems = checkRequestBinding(m_request, m_tree, m_sha512);
    const QSet<QString> accused = accusedFiles();
    for (const VerifyProblem &problem : std::as_const(problems)) {
        if (!accused.contains(problem.args.constFirst()))
            error(problem.code, problem.args);
    }
}

QSet<QString> BagVerifier::accusedFiles() const
{
    QSet<QString> files;
    for (const VerifyProblem &problem : m_report.errors) {
        if (problem.code == VerifyCode::FileMissing || problem.code == VerifyCode::FileToFetch
            || problem.code == VerifyCode::DigestDiffers)
            files.insert(problem.args.constFirst());
    }
    return files;
}

/// What a package of ours holds beyond what the RFC asks for.
void BagVerifier::checkOurs()
{
    if (!m_tree.contains(QStringLiteral("bag-info.txt")))
        error(VerifyCode::BagInfoMissing);
    checkLists(QStringLiteral("manifest-sha512.txt"), false);
    checkLists(QStringLiteral("tagmanifest-sha512.txt"), true);
}

void BagVerifier::checkLists(const QString &manifestFile, bool tag)
{
    if (!m_tree.contains(manifestFile))
        error(VerifyCode::MemberMissing, {manifestFile});
    const auto manifest =
        std::find_if(m_manifests.cbegin(), m_manifests.cend(),
                     [&manifestFile](const Manifest &each) { return each.name.file == manifestFile; });
    if (manifest == m_manifests.cend())
        return;
    for (const TreeFile &file : m_tree.files()) {
        const bool exempt = file.name == QLatin1String("tagmanifest-sha512.txt")
                            || file.name == QLatin1String("signature.p7s");
        if (isPayload(file.name) != tag && !exempt && !manifest->digests.contains(file.name))
            error(VerifyCode::NotListed, {file.name, manifestFile});
    }
}

} // namespace viatique
