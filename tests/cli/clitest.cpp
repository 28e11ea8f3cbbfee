// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "clitest.h"

#include "core/atomicfile.h"
#include "core/jsonfile.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace viatique {

QJsonObject CliTest::Run::json() const
{
    return parseJsonObject(out, u"standard output"_s).value_or(QJsonObject());
}

CliTest::Run CliTest::run(const QStringList &arguments, const QString &locale) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, locale);
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_dir->path());
    process.start(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-cli"), arguments);
    if (!process.waitForFinished())
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QString CliTest::example(const QString &name, const QString &as) const
{
    const QString source = QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples/") + name;
    const QString target = path(as);
    QDirIterator files(source, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = target + file.mid(source.size());
        QDir().mkpath(QFileInfo(copy).path());
        QFile::copy(file, copy);
        QFile::setPermissions(copy, kPrivateFile);
    }
    return target;
}

QString CliTest::exported(const QString &draft, const QString &as) const
{
    const QString package = path(as);
    const Run result = run({u"export"_s, draft, u"-o"_s, package});
    if (result.status > 1)
        qWarning("%s", result.err.constData());
    return package;
}

} // namespace viatique
