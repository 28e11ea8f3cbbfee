// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// The least that a window of Qt costs: what the start of ours is measured against. `emptywindow WORD` shows
/// that word: without one, no font is looked for, which is the dearest thing that a window with any text
/// does.

#include <QApplication>
#include <QLabel>
#include <QMainWindow>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    QMainWindow window;
    if (arguments.size() > 1)
        window.setCentralWidget(new QLabel(arguments.at(1)));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
