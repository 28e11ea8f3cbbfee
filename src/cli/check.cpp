// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/checked.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "cli/trust.h"
#include "core/atomicfile.h"
#include "inbox/inparallel.h"
#include "inbox/packagelist.h"

#include <QCommandLineParser>
#include <QDate>
#include <QFileInfo>
#include <QJsonArray>
#include <QThread>

#include <algorithm>
#include <utility>

namespace viatique::cli {

namespace {

/// Says what was found, input by input, and remembers what is said at the end.
class Printer
{
public:
    Printer(bool several, bool json)
        : m_several(several)
        , m_json(json)
    {
    }

    void print(Checked checked);
    void finish() const;

    int status() const { return m_status; }
    const QList<ListedPackage> &list() const { return m_list; }

private:
    bool m_several;
    bool m_json;
    int m_status = Holds;
    QJsonArray m_results;
    QList<ListedPackage> m_list;
};

void Printer::print(Checked checked)
{
    m_status = std::max(m_status, checked.status);
    m_list.append({checked.record, {}, {}, {}});
    if (m_json) {
        if (m_several || checked.json.contains(QLatin1String("error")))
            checked.json.insert(QStringLiteral("path"), checked.path);
        m_results.append(checked.json);
        return;
    }
    for (const QString &error : std::as_const(checked.errors))
        printError(error);
    if (m_several && checked.errors.isEmpty())
        printLine(Cli::tr("%1:").arg(checked.path));
    for (const QString &line : std::as_const(checked.lines))
        printLine(line);
    // Whoever waits for hundreds of packages, or breaks off, has seen those that are done.
    (void)flushOutput();
}

void Printer::finish() const
{
    if (m_json)
        printJson(m_several ? QJsonObject{{QStringLiteral("results"), m_results}}
                            : m_results.at(0).toObject());
}

void checkOne(const ToCheck &input, const VerifyOptions &options, Printer &printer)
{
    Checked checked;
    {
        ProgressLine line(Cli::tr("Verifying %1").arg(QFileInfo(input.path).fileName()));
        checked = checkInput(input, QDate::currentDate(), line.progress(), options);
    }
    printer.print(std::move(checked));
}

/// False where the user interrupted it: those that come before are printed.
bool checkAll(const QList<ToCheck> &inputs, VerifyOptions options, bool json, Printer &printer)
{
    options.threads = 1;
    const QDate today = QDate::currentDate();
    const int count = int(inputs.size());
    ProgressLine line(Cli::tr("Checking"));
    const auto check = [&](int index) {
        return checkInput(
            inputs.at(index), today, [](qint64, qint64) { return !wasInterrupted(); }, options);
    };
    const auto take = [&](int, Checked &&checked) {
        if (checked.isCancelled)
            return false;
        std::unique_lock<std::mutex> silence;
        if (!json)
            silence = line.pause();
        printer.print(std::move(checked));
        return true;
    };
    const auto wait = [&](int done) {
        line.showCount(done, count);
        return !wasInterrupted();
    };
    // The documents of a package are examined by another process, for which its thread waits.
    return inParallel(count, QThread::idealThreadCount(), check, take, wait);
}

int writeCsv(const QString &path, const QList<ListedPackage> &list)
{
    const auto written = writeFile(path, packageListCsv(list, false));
    return written ? int(Holds) : fail(written.error());
}

} // namespace

int checkRequests(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption jsonOption(QStringLiteral("json"), Cli::tr("prints one JSON document"));
    const QCommandLineOption csvOption(QStringLiteral("csv"),
                                       Cli::tr("writes the list of the inputs for a spreadsheet, too"),
                                       QStringLiteral("FILE.csv"));
    parser.addOptions({jsonOption, csvOption, trustOption()});
    if (const auto status = parse(parser, commandOf(checkRequests), arguments, 1, -1))
        return *status;
    const QString csv = parser.value(csvOption);
    // A package that is named by mistake in its place must not be replaced.
    if (parser.isSet(csvOption) && !csv.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        printError(Cli::tr("“%1” is no name for a list: it must end with “.csv”.").arg(csv));
        return Trouble;
    }
    VerifyOptions options;
    if (const auto trust = trustOf(parser))
        options.trust = *trust;
    else
        return fail(trust.error());
    const QList<ToCheck> inputs = expandFolders(parser.positionalArguments());
    const bool several =
        inputs.size() > 1 || inputs.constFirst().path != parser.positionalArguments().constFirst();
    const bool json = parser.isSet(jsonOption);
    Printer printer(several, json);
    bool isDone = true;
    if (inputs.size() == 1)
        checkOne(inputs.constFirst(), options, printer);
    else
        isDone = checkAll(inputs, options, json, printer);
    printer.finish();
    if (!isDone)
        return fail(Error(ErrorCode::Cancelled));
    const int written = csv.isEmpty() ? int(Holds) : writeCsv(csv, printer.list());
    return std::max(printer.status(), written);
}

} // namespace viatique::cli
