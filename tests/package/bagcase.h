// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/bag.h"
#include "ziparchivebuilder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>

namespace viatique::bags {

/// Files of a bag by name; one that ends with a slash is a folder.
using Files = QMap<QString, QByteArray>;
using Change = std::function<void(Files &)>;

/// What becomes of a case in a ZIP.
enum class Zip {
    Same,    ///< the same verdict
    Refused, ///< the archive is not opened: its names are refused before
};

/// A bag with one thing changed, and all that is to be said of it, in whatever order.
struct Case
{
    Change change;
    QList<VerifyProblem> errors;
    QList<VerifyProblem> warnings;
    Zip zip = Zip::Same;
};

inline QByteArray hex(QCryptographicHash::Algorithm algorithm, const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, algorithm).toHex();
}

inline QByteArray line(const QByteArray &bytes, const QByteArray &path)
{
    return hex(QCryptographicHash::Sha512, bytes) + "  " + path + "\n";
}

inline QByteArray declaration(const QByteArray &version, const QByteArray &encoding = "UTF-8")
{
    return "BagIt-Version: " + version + "\nTag-File-Character-Encoding: " + encoding + "\n";
}

inline const QString kDeclaration = QStringLiteral("bagit.txt");
inline const QString kInfo = QStringLiteral("bag-info.txt");
inline const QString kList = QStringLiteral("manifest-sha512.txt");
inline const QString kTags = QStringLiteral("tagmanifest-sha512.txt");
inline const QString kFetch = QStringLiteral("fetch.txt");
inline const QString kFirst = QStringLiteral("data/a.txt");    ///< "first"
inline const QString kSecond = QStringLiteral("data/b/c.txt"); ///< "second"

inline Files honestBag()
{
    Files files;
    files[kDeclaration] = declaration("1.0");
    files[kFirst] = "first";
    files[kSecond] = "second";
    files[kInfo] = "Source-Organization: Valfleuri\n  and others\nPayload-Oxum: 11.2\n";
    files[kList] = line("first", "data/a.txt") + line("second", "data/b/c.txt");
    return files;
}

/// One more file in the payload, listed as `path`.
inline void addThird(Files &files, const QString &name, const QByteArray &path)
{
    files[name] = "third";
    files[kList] += line("third", path);
    files.remove(kInfo);
}

/// The same change to a bag of version 0.97.
inline Change before1(const Change &change)
{
    return [change](Files &files) {
        files[kDeclaration] = declaration("0.97");
        change(files);
    };
}

inline void writeFolder(const QString &folder, const Files &files)
{
    for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
        const QString path = QDir(folder).filePath(file.key());
        if (file.key().endsWith(QLatin1Char('/'))) {
            QDir().mkpath(path);
            continue;
        }
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(file.value()) != file.value().size())
            qFatal("cannot write %s", qPrintable(path));
    }
}

inline void writeZip(const QString &path, const Files &files)
{
    ZipArchiveBuilder zip;
    for (auto file = files.constBegin(); file != files.constEnd(); ++file)
        zip.add("top/" + file.key().toUtf8(), file.value());
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(zip.build()) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

/// "word(args)", sorted: two lists say the same.
inline QStringList shown(const QList<VerifyProblem> &problems)
{
    QStringList lines;
    for (const VerifyProblem &problem : problems)
        lines.append(codeWord(problem.code) + QLatin1Char('(') + problem.args.join(QStringLiteral(", "))
                     + QLatin1Char(')'));
    lines.sort();
    return lines;
}

/// What a report says otherwise than the case; empty where it says the same.
inline QString difference(const Case &expected, const VerifyReport &report)
{
    if (report.error)
        return errorText(*report.error);
    if (shown(report.errors) != shown(expected.errors))
        return QStringLiteral("errors: ") + shown(report.errors).join(QStringLiteral("; "));
    if (shown(report.warnings) != shown(expected.warnings))
        return QStringLiteral("warnings: ") + shown(report.warnings).join(QStringLiteral("; "));
    if (report.valid != expected.errors.isEmpty())
        return QStringLiteral("the verdict contradicts its errors");
    return {};
}

/// Runs a case in a folder and in a ZIP; gives what went otherwise, or an empty text.
inline QString run(const Case &expected)
{
    const QTemporaryDir dir;
    Files files = honestBag();
    expected.change(files);
    writeFolder(dir.filePath(QStringLiteral("bag")), files);
    const QString inFolder = difference(expected, verify(dir.filePath(QStringLiteral("bag"))));
    if (!inFolder.isEmpty())
        return QStringLiteral("folder: ") + inFolder;
    writeZip(dir.filePath(QStringLiteral("bag.zip")), files);
    const VerifyReport zipped = verify(dir.filePath(QStringLiteral("bag.zip")));
    if (expected.zip == Zip::Refused) {
        const bool refused = zipped.error && zipped.error->code == ErrorCode::ArchiveRefused;
        return refused ? QString() : QStringLiteral("the archive was not refused");
    }
    const QString inZip = difference(expected, zipped);
    return inZip.isEmpty() ? QString() : QStringLiteral("ZIP: ") + inZip;
}

} // namespace viatique::bags

Q_DECLARE_METATYPE(viatique::bags::Case)
