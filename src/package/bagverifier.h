// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/bag.h"
#include "package/bagfiles.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>
#include <utility>

namespace viatique {

/// One verification, step by step: the tag files are read first and kept, then the lists are compared with
/// the files that there are, then every listed file is digested.
class BagVerifier
{
public:
    BagVerifier(const FileTree &tree, const Progress &progress);

    VerifyReport run();

private:
    struct Manifest
    {
        ManifestName name;
        QHash<QString, QString>
            digests; ///< by the name of the file in the tree, or as listed where there is none
    };

    void error(VerifyCode code, const QStringList &args = {});
    void unreadable(const QString &file, const Error &reason);

    bool readDeclaration();
    void readManifests();
    void readManifest(const ManifestName &name);
    void addLine(Manifest &manifest, const QString &line);
    /// The file that a manifest's path means, and whether it had to be guessed.
    std::pair<QString, bool> locate(const QString &path) const;
    void readFetch();
    void readBagInfo();
    /// The bytes of a tag file, kept for its digest; nothing, and an error in the report, when they cannot be
    /// read.
    std::optional<QByteArray> tagBytes(const QString &file);
    std::optional<QString> tagText(const QString &file);

    void checkListed();
    void checkUnlisted();
    void checkTagManifests();
    void checkOxum();

    void digestFiles();
    bool digestFile(const TreeFile &file, const QList<const Manifest *> &listing);
    /// All bytes of a file, those of tag files from memory; false when there is nothing to compare.
    bool readOnce(const TreeFile &file, const ByteSink &sink);
    void compareDigests(const TreeFile &file, const QList<const Manifest *> &listing,
                        const QStringList &digests);
    void recogniseOurs();
    /// That the fingerprint stands for what a package of ours holds.
    void checkBinding();
    /// Those of which a list has already said that they are missing or others: once is enough.
    QSet<QString> accusedFiles() const;
    void checkOurs();
    void checkLists(const QString &manifestFile, bool tag);

    const FileTree &m_tree;
    const Progress &m_progress;
    VerifyReport m_report;
    BagDeclaration m_declaration;
    QList<Manifest> m_manifests;
    bool m_manifestSeen = false; ///< one that can be checked, even if it is damaged
    QHash<QString, QString> m_byNormalForm;
    QSet<QString> m_fetched;
    QList<std::pair<QString, QString>> m_bagInfo;
    QHash<QString, std::optional<QByteArray>> m_tagBytes;
    QByteArray m_request;             ///< data/request.json, as far as a JSON file may go
    QHash<QString, QString> m_sha512; ///< as computed, of the request and the files that it binds
    QSet<QString> m_reported;         ///< errors, each said once
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace viatique
