// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// `viatique`: the window.

#include "app/program.h"
#include "app/screenshots.h"
#include "core/language.h"
#include "online/httpaddress.h"
#include "widgets/icons.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QTextStream>
#include <QUrl>

#include <cstring>

namespace {

using namespace viatique;

struct Arguments
{
    QStringList paths;
    QString language;
    bool dark = false;
    ScreenshotOptions screenshots; ///< folder empty: none are asked for
};

/// What has to be known before Qt begins: the platform, and how many pixels a pixel has.
void prepareScreenshots(int argc, char **argv)
{
    bool asked = false;
    for (int i = 1; i < argc; ++i) {
        asked = asked || std::strncmp(argv[i], "--screenshots", std::strlen("--screenshots")) == 0;
        if (std::strcmp(argv[i], "--scale") == 0 && i + 1 < argc)
            qputenv("QT_SCALE_FACTOR", argv[i + 1]);
        else if (std::strncmp(argv[i], "--scale=", std::strlen("--scale=")) == 0)
            qputenv("QT_SCALE_FACTOR", argv[i] + std::strlen("--scale="));
    }
    if (asked)
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

QSize sizeOf(const QString &text, const QSize &otherwise)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    return size.isEmpty() ? otherwise : size;
}

Arguments readArguments(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("viatique::App", "Prepares access requests for API Entreprise."));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto words = [](const char *text) { return QCoreApplication::translate("viatique::App", text); };
    const QCommandLineOption screenshots(
        QStringLiteral("screenshots"),
        words(QT_TRANSLATE_NOOP("viatique::App", "takes pictures of every page into a folder, and ends")),
        QStringLiteral("DIR"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      words(QT_TRANSLATE_NOOP("viatique::App", "fr or en, for this run")),
                                      QStringLiteral("LANGUAGE"));
    const QCommandLineOption dark(QStringLiteral("dark"),
                                  words(QT_TRANSLATE_NOOP("viatique::App", "dark, for this run")));
    const QCommandLineOption size(QStringLiteral("size"),
                                  words(QT_TRANSLATE_NOOP("viatique::App", "size of the pictures")),
                                  QStringLiteral("WxH"));
    const QCommandLineOption scale(QStringLiteral("scale"),
                                   words(QT_TRANSLATE_NOOP("viatique::App", "pixels for each pixel")),
                                   QStringLiteral("N"));
    const QCommandLineOption datapass(
        QStringLiteral("datapass"),
        words(QT_TRANSLATE_NOOP(
            "viatique::App", "what stands in for DataPass on this computer, for the pictures of a refusal")),
        QStringLiteral("URL"));
    const QCommandLineOption certificate(
        QStringLiteral("certificate"),
        words(QT_TRANSLATE_NOOP("viatique::App",
                                "folder of a certificate of nobody, for the pictures of a signature")),
        QStringLiteral("DIR"));
    parser.addOptions({screenshots, language, dark, size, scale, datapass, certificate});
    parser.addPositionalArgument(QStringLiteral("PATH"),
                                 words(QT_TRANSLATE_NOOP("viatique::App", "a package or a draft to open")));
    parser.process(application);

    Arguments arguments;
    arguments.paths = parser.positionalArguments();
    arguments.language = parser.value(language);
    arguments.dark = parser.isSet(dark);
    arguments.screenshots.folder = parser.value(screenshots);
    arguments.screenshots.size = sizeOf(parser.value(size), arguments.screenshots.size);
    arguments.screenshots.datapass = parser.value(datapass);
    arguments.screenshots.certificate = parser.value(certificate);
    return arguments;
}

/// With files of its own, so that the user's are neither shown nor touched.
int takeScreenshots(QApplication &application, const Arguments &arguments)
{
    const QTemporaryDir home;
    const ProgramFiles files{
        home.filePath(QStringLiteral("data")), home.filePath(QStringLiteral("addressbook.json")),
        home.filePath(QStringLiteral("viatique.conf")), QString(), home.filePath(QStringLiteral("cache"))};
    {
        Settings settings(files.settings, files.policy);
        settings.set(setting::kLanguage, arguments.language);
        settings.set(setting::kAppearance, arguments.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    }
    // The platform without display knows no font size of a desktop: that of most of them.
    QFont font = QApplication::font();
    font.setPointSize(10);
    QApplication::setFont(font);
    ScreenshotOptions options = arguments.screenshots;
    // What is sent for a picture stays on this computer.
    if (!isLoopback(QUrl(options.datapass).host()))
        options.datapass.clear();
    if (options.datapass.isEmpty())
        QTextStream(stderr) << QCoreApplication::translate(
            "viatique::App",
            "The pictures of a refusal are left out: no --datapass on this computer is given.")
                            << '\n';
    Program program(application, files);
    Screenshots screenshots(program, options);
    QObject::connect(&screenshots, &Screenshots::done, &application, [](const QString &trouble) {
        QTextStream(stderr) << trouble;
        QCoreApplication::exit(trouble.isEmpty() ? 0 : 2);
    });
    screenshots.start();
    return QApplication::exec();
}

int runWindow(QApplication &application, const Arguments &arguments)
{
    Program program(application, {});
    if (!arguments.language.isEmpty())
        program.setLanguage(arguments.language);
    if (arguments.dark)
        program.setDark();
    MainWindow &window = program.window();
    window.show();
    if (arguments.paths.isEmpty())
        window.resume();
    else
        window.openPath(arguments.paths.constFirst());
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    prepareScreenshots(argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("viatique"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIATIQUE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.viatique.viatique"));
    QApplication::setWindowIcon(viatique::icon(viatique::Icon::Viatique));
    // For --help; the window's own is that of its settings.
    viatique::installLanguage(viatique::userLanguage());
    const Arguments arguments = readArguments(application);
    return arguments.screenshots.folder.isEmpty() ? runWindow(application, arguments)
                                                  : takeScreenshots(application, arguments);
}
