// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The checks of BagVerifier, once its tag files are read.

#include "package/bagverifier.h"

#include "core/digest.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "package/membername.h"
#include "package/requestbinding.h"
#include "package/signing.h"

#include <algorithm>

namespace viatique {

namespace {

bool isPayload(const QString &file)
{
    return file.startsWith(QLatin1String("data/"));
}

/// Those whose digest is told to whoever reads them later, whether or not a manifest has a use for it.
bool isReadLater(const QString &file)
{
    return file == kRequestMember || isBoundByRequest(file) || file.startsWith(kReviewsFolder);
}

} // namespace

void BagVerifier::checkTree()
{
    for (const QString &special : m_tree.specials())
        error(VerifyCode::SpecialFile, {special});
    for (const auto &[folder, reason] : m_tree.closed())
        error(VerifyCode::FileUnreadable, {folder, reason});
    for (const QString &file : m_tree.unnamed())
        error(VerifyCode::NameUnreadable, {file});
    for (const QString &member : m_tree.outside())
        error(VerifyCode::OutsideBag, {member});
    if (!m_tree.hasFolder(QStringLiteral("data")))
        error(VerifyCode::NoPayloadFolder);
}

/// What other systems make of the names. An archive with two names that are one somewhere is not opened.
void BagVerifier::checkNames()
{
    QStringList names;
    for (const TreeFile &file : m_tree.files()) {
        const QString part = unportablePart(file.name);
        if (!part.isEmpty())
            warning(VerifyCode::NameUnportable, {part, part.section(QLatin1Char('/'), -1)});
        names.append(file.name);
        if (!goesOn())
            return;
    }
    if (m_tree.isArchive())
        return;
    names.append(QStringList(m_tree.folders().cbegin(), m_tree.folders().cend()));
    names.sort();
    QHash<QString, QString> met;
    for (const QString &name : std::as_const(names)) {
        const QString folded = foldedName(name);
        const auto known = met.constFind(folded);
        if (known == met.constEnd())
            met.insert(folded, name);
        else
            warning(VerifyCode::NamesCollide, {*known, name});
    }
}

/// Every file of `fetch.txt` is in every payload manifest; before version 1.0 one was enough.
void BagVerifier::checkFetched()
{
    QStringList files = m_fetched.keys();
    files.sort();
    for (const QString &file : std::as_const(files)) {
        bool listed = false;
        for (const Manifest &manifest : std::as_const(m_manifests)) {
            const bool lists = manifest.digests.contains(file);
            listed = listed || lists;
            if (!manifest.name.tag && !lists && isVersion1())
                error(VerifyCode::FetchUnlisted, {file, manifest.name.file});
        }
        if (!listed && !isVersion1())
            error(VerifyCode::FetchUnlisted, {file, QString()});
        const auto length = m_fetched.value(file);
        if (length && m_tree.contains(file) && m_tree.size(file) != *length)
            warning(VerifyCode::FetchLength,
                    {file, QString::number(*length), QString::number(m_tree.size(file))});
    }
}

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
    if (m_cutShort)
        return; // nobody knows what else they list
    const bool each = isVersion1();
    for (const TreeFile &file : m_tree.files()) {
        if (!goesOn())
            return;
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
    if (!isVersion1())
        return;
    for (const Manifest &manifest : std::as_const(m_manifests)) {
        if (!manifest.name.tag)
            continue;
        for (const ManifestName &list : std::as_const(m_lists)) {
            if (!goesOn())
                return;
            if (!list.tag && !manifest.digests.contains(list.file))
                error(VerifyCode::NotListed, {list.file, manifest.name.file});
        }
    }
}

/// Since version 1.0 they should list the other tag files too. A signature is made when the lists are.
void BagVerifier::checkTagFiles()
{
    if (!isVersion1() || (m_report.ours && m_tree.isArchive())) // which must
        return;
    QSet<QString> exempt{kSignatureFile};
    for (const ManifestName &list : std::as_const(m_lists))
        exempt.insert(list.file);
    for (const Manifest &manifest : std::as_const(m_manifests)) {
        if (!manifest.name.tag)
            continue;
        for (const TreeFile &file : m_tree.files()) {
            if (!goesOn())
                return;
            if (!isPayload(file.name) && !exempt.contains(file.name) && !manifest.digests.contains(file.name))
                warning(VerifyCode::TagFileUnlisted, {file.name, manifest.name.file});
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
    bool met = false;
    for (const auto &[label, value] : std::as_const(m_bagInfo)) {
        if (label.compare(QLatin1String("Payload-Oxum"), Qt::CaseInsensitive) != 0)
            continue;
        if (met)
            demand(VerifyCode::OxumTwice);
        met = true;
        const auto listed = parsePayloadOxum(value);
        if (!listed)
            error(VerifyCode::OxumInvalid, {value});
        else if (*listed != found)
            error(VerifyCode::OxumDiffers, {QString::number(listed->bytes), QString::number(listed->files),
                                            QString::number(found.bytes), QString::number(found.files)});
    }
}

void BagVerifier::digestListed()
{
    QList<DigestTask> tasks;
    for (const TreeFile &file : m_tree.files()) {
        if (!goesOn())
            return;
        DigestTask task;
        task.file = file;
        for (const Manifest &manifest : std::as_const(m_manifests)) {
            const DigestAlgorithm algorithm = *manifest.name.supported;
            if (manifest.digests.contains(file.name) && !task.algorithms.contains(algorithm))
                task.algorithms.append(algorithm);
        }
        const bool request = file.name == kRequestMember;
        if (isReadLater(file.name) && !task.algorithms.contains(DigestAlgorithm::Sha512))
            task.algorithms.append(DigestAlgorithm::Sha512);
        task.keep = request ? limits::kJsonBytes : 0;
        const auto kept = m_tagBytes.constFind(file.name);
        if (kept != m_tagBytes.constEnd() && !*kept)
            continue; // could not be read, said already
        if (kept != m_tagBytes.constEnd())
            task.bytes = &**kept;
        if (!task.algorithms.isEmpty())
            tasks.append(task);
    }
    const auto results = digestFiles(m_tree, tasks, m_progress, m_budget);
    if (!results) {
        m_report.error = results.error();
        return;
    }
    m_isDigested = true;
    for (qsizetype i = 0; i < tasks.size(); ++i)
        takeResult(tasks.at(i).file, tasks.at(i), results->at(i));
}

void BagVerifier::takeResult(const TreeFile &file, const DigestTask &task, const DigestResult &result)
{
    if (result.error) {
        unreadable(file.name, *result.error);
        return;
    }
    for (const Manifest &manifest : std::as_const(m_manifests)) {
        const auto listed = manifest.digests.constFind(file.name);
        const qsizetype place = task.algorithms.indexOf(*manifest.name.supported);
        if (listed != manifest.digests.constEnd()
            && *listed != QByteArray::fromHex(result.digests.at(place).toLatin1()))
            error(VerifyCode::DigestDiffers, {file.name, manifest.name.file});
    }
    if (file.name == kRequestMember)
        m_request = result.kept;
    if (isReadLater(file.name))
        m_sha512.insert(file.name, result.digests.at(task.algorithms.indexOf(DigestAlgorithm::Sha512)));
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
        }
    }
    m_report.redacted = saysWithoutContacts(m_bagInfo);
    m_report.requestSha512 = m_sha512.value(kRequestMember);
    if (const auto manifest = m_tagBytes.value(QStringLiteral("manifest-sha512.txt")))
        m_report.manifestSha512 = sha512Of(*manifest);
    for (auto file = m_sha512.constBegin(); file != m_sha512.constEnd(); ++file) {
        if (file.key().startsWith(kDocumentsFolder))
            m_report.documentSha512.insert(file.key(), file.value());
        else if (file.key() != kRequestMember)
            m_report.otherSha512.insert(file.key(), file.value());
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
    checkLists(kSignedList, true);
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
        const bool exempt = file.name == kSignedList || file.name == kSignatureFile;
        if (isPayload(file.name) != tag && !exempt && !manifest->digests.contains(file.name))
            error(VerifyCode::NotListed, {file.name, manifestFile});
    }
}

} // namespace viatique
