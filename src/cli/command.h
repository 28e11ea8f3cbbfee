// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QCommandLineParser;

namespace viatique::cli {

/// Of `docs/formats.md`, "Command line". Of several inputs the highest counts.
enum ExitStatus {
    Holds = 0,  ///< done, nothing blocking
    Fails = 1,  ///< the input was read and does not hold
    Trouble = 2 ///< wrong usage, or something that cannot be read or written
};

/// One command of the program; the table of them makes dispatch and help.
struct Command
{
    const char *name;     ///< one word, or two ("catalogue list")
    const char *synopsis; ///< arguments, as help shows them
    const char *summary;  ///< English, in the translation context "viatique::Cli"
    bool drawsPages;      ///< needs fonts, so a QGuiApplication
    int (*run)(const QStringList &arguments);
};

const QList<Command> &commands();

int listCatalogue(const QStringList &arguments);
int importCatalogue(const QStringList &arguments);
int diffCatalogues(const QStringList &arguments);
int updateCatalogue(const QStringList &arguments);
int suggestData(const QStringList &arguments);
int newDraft(const QStringList &arguments);
int attachDocuments(const QStringList &arguments);
int checkRequests(const QStringList &arguments);
int exportPackage(const QStringList &arguments);
int verifyPackages(const QStringList &arguments);
int signFile(const QStringList &arguments);
int diffRequests(const QStringList &arguments);
int reviewPackage(const QStringList &arguments);
int linkToDataPass(const QStringList &arguments);
int sheetForDataPass(const QStringList &arguments);
int payloadForDataPass(const QStringList &arguments);
int importFromDataPass(const QStringList &arguments);
int submitToDataPass(const QStringList &arguments);
int compareDefinitionOfDataPass(const QStringList &arguments);

/// Parses `arguments` (without the command's words). `--help` prints the help of the command and ends with
/// Holds; what cannot be understood, or another number of positional arguments than asked for (`most` < 0:
/// any), is said on standard error and ends with Trouble. Nothing returned: go on.
std::optional<int> parse(QCommandLineParser &parser, const Command &command, const QStringList &arguments,
                         int least, int most);

/// The entry of the table for a function, for its name and synopsis.
const Command &commandOf(int (*run)(const QStringList &));

} // namespace viatique::cli
