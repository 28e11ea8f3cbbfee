// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "widgets/prompts.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QStringList>
#include <QUrl>

namespace viatique::test {

/// Answers at once with what the test says, and keeps what was asked.
class Answers final : public Prompts
{
public:
    void openFiles(QWidget *, const Files &asked, std::function<void(const QStringList &)> answered) override
    {
        askedFiles = asked;
        if (!files.isEmpty())
            answered(files);
    }
    void openFolder(QWidget *, const QString &asked, const QString &,
                    std::function<void(const QString &)> answered) override
    {
        title = asked;
        if (!files.isEmpty())
            answered(files.constFirst());
    }
    void saveFile(QWidget *, const Files &asked, std::function<void(const QString &)> answered) override
    {
        askedFiles = asked;
        if (!files.isEmpty())
            answered(files.constFirst());
    }
    /// On paper that the test reads.
    void print(QWidget *, const QString &name, std::function<void(QPagedPaintDevice &)> draw) override
    {
        title = name;
        if (!prints)
            return;
        printed.clear();
        QBuffer buffer(&printed);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter printer(&buffer);
        printer.setPageMargins(QMarginsF());
        draw(printer);
    }
    void ask(QWidget *, const Question &question, std::function<void(int)> answered) override
    {
        title = question.title;
        askedQuestion = question;
        if (choice >= 0)
            answered(choice);
    }
    void choose(QWidget *, const QString &asked, const QStringList &offered,
                std::function<void(int)> answered) override
    {
        title = asked;
        lines = offered;
        if (choice >= 0)
            answered(choice);
    }
    bool showInFolder(const QString &path) override
    {
        inFolder = path;
        return true;
    }
    bool openUrl(const QUrl &url) override
    {
        opened = url;
        return hasBrowser;
    }

    QUrl opened;
    bool hasBrowser = true;
    bool prints = true;
    QByteArray printed;
    int choice = -1;
    QStringList files;
    Files askedFiles;
    QString inFolder;
    QString title;
    Question askedQuestion;
    QStringList lines;
};

} // namespace viatique::test
