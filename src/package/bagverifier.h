// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/bag.h"
#include "package/bagfiles.h"
#include "package/treedigest.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <functional>
#include <optional>

namespace viatique {

/// One verification, step by step: the tag files are read first and kept, then the lists are compared with
/// the files that there are, then every listed file is digested.
class BagVerifier
{
public:
    BagVerifier(const FileTree &tree, const Progress &progress, ThreadBudget &budget,
                const VerifyOptions &options);

    VerifyReport run();

private:
    struct Manifest
    {
        ManifestName name;
        /// By the name of the file in the tree, or as listed where there is none.
        QHash<QString, QByteArray> digests;
    };
    /// The file that a path in a list means, and what is to be said of how it is written.
    struct Located
    {
        QString file;
        std::optional<VerifyCode> remark;
    };

    void error(VerifyCode code, const QStringList &args = {});
    void warning(VerifyCode code, const QStringList &args = {});
    /// What is an error since version 1.0, and was tolerated before.
    void demand(VerifyCode code, const QStringList &args = {});
    void add(QList<VerifyProblem> &problems, VerifyCode code, const QStringList &args);
    void unreadable(const QString &file, const Error &reason);
    bool isVersion1() const { return m_declaration.version == QLatin1String("1.0"); }

    /// Asks `progress` now and then, in what goes over many files or lines. False once the user has
    /// cancelled, which is then the error of the report.
    bool goesOn();

    bool readDeclaration();
    /// All files that are lists by their name, those with the usual name first.
    void findManifests();
    void readManifests();
    void readManifest(const ManifestName &name);
    bool addLine(Manifest &manifest, const QString &line);
    bool addDigest(Manifest &manifest, const QString &file, const QByteArray &digest);
    Located locate(const QString &path, bool escaped = false) const;
    /// Whether a list may name a path at all; an error says why not.
    bool isListable(const QString &list, const QString &path, const QString &file);
    void readFetch();
    bool addFetchLine(const QString &line);
    void readBagInfo();
    /// The bytes of a tag file, kept for its digest; nothing, and an error in the report, when they cannot be
    /// read.
    std::optional<QByteArray> tagBytes(const QString &file);
    /// Hands over the lines of a tag file that are not empty; `take` gives false for one that is at fault, or
    /// names what is not there, and after too many of them the rest is not read. False, and an error in the
    /// report, when the file cannot be read.
    bool readLines(const QString &file, const std::function<bool(const QString &line)> &take);

    void checkTree();
    void checkNames();
    void checkListed();
    void checkUnlisted();
    void checkFetched();
    void checkTagManifests();
    void checkTagFiles();
    void checkOxum();

    void digestListed();
    void takeResult(const TreeFile &file, const DigestTask &task, const DigestResult &result);
    void recogniseOurs();
    /// That the fingerprint stands for what a package of ours holds.
    void checkBinding();
    /// Those of which a list has already said that they are missing or others: once is enough.
    QSet<QString> accusedFiles() const;
    void checkOurs();
    void checkLists(const QString &manifestFile, bool tag);
    /// Of the tag manifest, once all else is known: it stands for the package only where that is as listed.
    void checkSignature();
    SignatureReport readSignature();
    void addSignatureProblem(const Signer &signer);

    const FileTree &m_tree;
    const Progress &m_progress;
    ThreadBudget &m_budget;
    const VerifyOptions &m_options;
    VerifyReport m_report;
    BagDeclaration m_declaration;
    QList<ManifestName> m_lists; ///< whether or not they can be checked
    QList<Manifest> m_manifests; ///< one at most of each kind and algorithm
    bool m_manifestSeen = false; ///< one that can be checked, even if it is damaged
    QHash<QString, QString> m_byNormalForm;
    QHash<QString, std::optional<qint64>> m_fetched; ///< with the announced length
    BagInfo m_bagInfo;                               ///< the elements that are judged
    QHash<QString, std::optional<QByteArray>> m_tagBytes;
    qint64 m_tagBytesLeft;            ///< that may still be kept
    QByteArray m_request;             ///< data/request.json, as far as a JSON file may go
    QHash<QString, QString> m_sha512; ///< as computed, of the request and the files that it binds
    bool m_cutShort = false;          ///< a list was not read to its end
    QSet<QString> m_reported;         ///< problems, each said once
    quint64 m_steps = 0;              ///< since the beginning, each a file or a line
    bool m_isDigested = false;
};

} // namespace viatique
