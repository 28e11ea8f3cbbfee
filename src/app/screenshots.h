// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>
#include <QObject>
#include <QSize>
#include <QString>
#include <QTimer>

#include <functional>

namespace viatique {

class Program;

struct ScreenshotOptions
{
    QString folder;
    QSize size = QSize(1280, 800);
    /// Address on this computer of what stands in for DataPass and refuses what it is sent; empty: the
    /// pictures of a refusal are left out.
    QString datapass = {};
    /// Folder of a certificate of nobody, with its key (certificat.p12) and without (certificat.pem); empty:
    /// the pictures of what it signs are left out.
    QString certificate = {};
};

/// Pictures of the program by itself: home and every page, empty, filled and with errors, as PNG files whose
/// names say what they show. It works on copies of the examples in the data folder of `program`.
class Screenshots : public QObject
{
    Q_OBJECT

public:
    Screenshots(Program &program, ScreenshotOptions options);

    /// Begins; `done` follows.
    void start();

signals:
    /// With what could not be written; empty where all went well.
    void done(const QString &trouble);

private:
    /// For documents to be examined, pages to be drawn, models to have counted.
    static constexpr int kSettleMs = 700;

    struct Picture
    {
        QString name;
        std::function<void()> prepare;
        int settleMs = kSettleMs;
        /// Object name of a window of its own, which is taken in the place of the main one.
        QString dialog = {};
    };
    static void copyExample(const QString &example, const QString &folder);
    void makeEmptyDraft(const QString &folder);
    QString packageOf(const QString &folder);
    void planReview(const QString &folder);
    void planSigning(const QString &folder);
    void planErasing(const QString &folder);
    void planDraft(const QString &state, const QString &folder);
    void planData(const QString &folder);
    void planDocuments(const QString &folder);
    void planHandover(const QString &folder);
    void planRefusal();
    void planAnswers(const QString &folder);
    void planComparison();
    QString makeInbox();
    void planInbox();
    void planNetwork(const QString &folder);
    void next();
    void take();
    void grab(const QString &name, const QString &dialog);

    Program &m_program;
    ScreenshotOptions m_options;
    QList<Picture> m_pictures; ///< the first one is being taken
    QTimer m_settled;
    bool m_mayResize = true;
    QString m_trouble;
};

} // namespace viatique
