// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// `viatique-cli`: every job of the program, from the command line. Contract: `docs/formats.md`, "Command
/// line".

#include "cli/command.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "core/language.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <clocale>
#include <cstring>
#include <memory>

#ifdef Q_OS_UNIX
#include <langinfo.h>
#endif

namespace {

using namespace viatique;
using namespace viatique::cli;

/// Qt warns on standard error when the locale is not installed or not UTF-8. File names are UTF-8 all the
/// same.
void ensureUtf8Locale()
{
#ifdef Q_OS_UNIX
    const bool usable = std::setlocale(LC_ALL, "") && std::strcmp(::nl_langinfo(CODESET), "UTF-8") == 0;
    if (!usable)
        qputenv("LC_ALL", "C.UTF-8");
#endif
}

/// What Qt complains of (a runtime folder that is not set…) is nothing that the user of a command could mend:
/// our own errors are values.
void keepQtQuiet(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        printError(message);
}

void printCommand(const Command &command)
{
    printLine(QStringLiteral("  viatique-cli %1 %2")
                  .arg(QString::fromUtf8(command.name), QString::fromUtf8(command.synopsis)));
    printLine(QStringLiteral("      ") + Cli::tr(command.summary));
}

/// The commands of two words that begin with this one. False where there are none.
bool printGroup(const QString &word)
{
    bool has = false;
    for (const Command &command : commands()) {
        if (QString::fromUtf8(command.name).startsWith(word + QLatin1Char(' '))) {
            printCommand(command);
            has = true;
        }
    }
    return has;
}

void printHelp()
{
    printLine(Cli::tr("Viatique prepares, checks and packages access requests for API Entreprise."));
    printLine({});
    for (const Command &command : commands())
        printCommand(command);
    printLine({});
    printLine(Cli::tr(
        "Exit status: 0 when nothing is wrong, 1 when something does not hold, 2 when something could not "
        "be read, written or understood."));
}

/// The command that the arguments begin with, of one word or two; null when there is none.
const Command *findCommand(const QStringList &arguments)
{
    for (const Command &command : commands()) {
        const QStringList words = QString::fromUtf8(command.name).split(QLatin1Char(' '));
        if (arguments.mid(0, words.size()) == words)
            return &command;
    }
    return nullptr;
}

/// Fonts need a QGuiApplication, on a platform without display; the other commands start faster without.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, bool drawsPages)
{
    if (!drawsPages)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

int runCommand(const Command *command, const QStringList &arguments)
{
    if (command)
        return command->run(arguments.mid(QString::fromUtf8(command->name).split(QLatin1Char(' ')).size()));
    const QString first = arguments.value(0);
    if (first.isEmpty() || first == QLatin1String("--help") || first == QLatin1String("-h")) {
        printHelp();
        return first.isEmpty() ? Trouble : Holds;
    }
    if (first == QLatin1String("--version")) {
        printLine(QStringLiteral("viatique-cli %1").arg(QCoreApplication::applicationVersion()));
        return Holds;
    }
    if (printGroup(first))
        return arguments.value(1) == QLatin1String("--help") || arguments.value(1) == QLatin1String("-h")
                   ? Holds
                   : Trouble;
    printError(Cli::tr("“%1” is no command. See viatique-cli --help.")
                   .arg(arguments.mid(0, 2).join(QLatin1Char(' '))));
    return Trouble;
}

} // namespace

int main(int argc, char **argv)
{
    const QString language = userLanguage();
    ensureUtf8Locale();
    qInstallMessageHandler(keepQtQuiet);
    const Command *command = findCommand(argumentsOf(argc, argv));
    const auto application = makeApplication(argc, argv, command && command->drawsPages);
    QCoreApplication::setApplicationName(QStringLiteral("viatique"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIATIQUE_VERSION));
    installLanguage(language);

    const QStringList arguments = QCoreApplication::arguments().mid(1);
    catchInterrupts();
    const int status = runCommand(command, arguments);
    if (!flushOutput()) {
        printError(Cli::tr("Not all could be printed: the disk is full, or the reader has gone."));
        return Trouble;
    }
    return status;
}
