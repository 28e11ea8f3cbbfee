// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QPagedPaintDevice;
class QUrl;
class QWidget;

namespace viatique {

/// What is asked in a window of its own. No call waits: the answer comes to `answered`, and not at all where
/// the parent is gone, so that `answered` may refer to the parent and what it owns. Injected, so that tests
/// answer.
class Prompts
{
public:
    virtual ~Prompts() = default;

    struct Files
    {
        QString title;
        QString folder;
        QString filter; ///< "PDF (*.pdf)"
        bool several = false;
    };
    /// Existing files to open; nothing is answered where the user gave up.
    virtual void openFiles(QWidget *parent, const Files &files,
                           std::function<void(const QStringList &)> answered) = 0;
    /// A folder that is there.
    virtual void openFolder(QWidget *parent, const QString &title, const QString &folder,
                            std::function<void(const QString &)> answered) = 0;
    /// A file to write. `folder` may hold a suggested name. The user has agreed to replace an existing one.
    virtual void saveFile(QWidget *parent, const Files &files,
                          std::function<void(const QString &)> answered) = 0;

    /// A printer to draw on, set to full pages; the name is that of the print job. `draw` is called once,
    /// with a device that lives as long as the call, and not at all where the user gave up.
    virtual void print(QWidget *parent, const QString &name,
                       std::function<void(QPagedPaintDevice &)> draw) = 0;

    struct Question
    {
        QString title;
        QString what;             ///< one sentence
        QString why;              ///< one more
        QStringList buttons;      ///< verbs; the last one is the one that changes nothing, and Escape
        bool destructive = false; ///< the last button is then the default
    };
    /// The number of the button.
    virtual void ask(QWidget *parent, const Question &question, std::function<void(int)> answered) = 0;
    /// One of several lines, filtered as the user types; nothing is answered where the user gave up.
    virtual void choose(QWidget *parent, const QString &title, const QStringList &lines,
                        std::function<void(int)> answered) = 0;

    /// Shows a file in the desktop's file manager, or a page in its browser. False where there is none.
    virtual bool showInFolder(const QString &path) = 0;
    virtual bool openUrl(const QUrl &url) = 0;
};

/// The desktop's own dialogs.
class DesktopPrompts final : public Prompts
{
public:
    void openFiles(QWidget *parent, const Files &files,
                   std::function<void(const QStringList &)> answered) override;
    void openFolder(QWidget *parent, const QString &title, const QString &folder,
                    std::function<void(const QString &)> answered) override;
    void saveFile(QWidget *parent, const Files &files,
                  std::function<void(const QString &)> answered) override;
    void print(QWidget *parent, const QString &name, std::function<void(QPagedPaintDevice &)> draw) override;
    void ask(QWidget *parent, const Question &question, std::function<void(int)> answered) override;
    void choose(QWidget *parent, const QString &title, const QStringList &lines,
                std::function<void(int)> answered) override;
    bool showInFolder(const QString &path) override;
    bool openUrl(const QUrl &url) override;
};

} // namespace viatique
