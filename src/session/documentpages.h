// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/documentinspector.h"

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QList>
#include <QObject>
#include <QProcess>
#include <QRectF>
#include <QSet>
#include <QSizeF>
#include <QString>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>

namespace viatique {

/// The pages of one PDF, drawn, searched and read by another process (`viatique-preview pages`), so that a
/// hostile document can neither hang nor crash this one: answers come later, and none is waited for. A page
/// that took too long, or was at work when the process ended twice, is not asked for again; the process is
/// started anew for the others, and after six ends without an answer in between no more. Pages are counted
/// from 0. Lives in the thread of its event loop.
class DocumentPages : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Empty,   ///< nothing was opened
        Opening, ///< the number of pages is not known yet
        Ready,
        Locked, ///< asks for a password
        Failed, ///< `reason` says why
    };

    struct Limits
    {
        std::chrono::milliseconds open{10000}; ///< from the start to the number of pages
        std::chrono::milliseconds page{5000};  ///< for one page to be drawn, searched or read
    };

    /// A page to be drawn, in pixels.
    struct Wish
    {
        int page = 0;
        QSize size;
        bool operator==(const Wish &) const = default;
    };

    /// `program` is the path of `viatique-preview`.
    explicit DocumentPages(QObject *parent = nullptr, QString program = DocumentInspector::defaultProgram());
    DocumentPages(QObject *parent, QString program, Limits limits);
    /// Ends the process.
    ~DocumentPages() override;

    /// Opens another document in the place of the present one, from its file or from bytes that are kept
    /// meanwhile.
    void openFile(const QString &path);
    void openBytes(const QByteArray &pdf);
    void close();
    /// Tries what failed once more.
    void reopen();

    State state() const { return m_state; }
    /// Why the document is not shown, in English for `reasonText`; without full stop.
    const QString &reason() const { return m_reason; }
    /// While a new state of the same document is opened, still that of the one before.
    int pageCount() const { return static_cast<int>(m_sizes.size()); }
    /// In points of 1/72 inch.
    QSizeF pageSize(int page) const { return m_sizes.value(page); }
    bool isUndrawable(int page) const { return m_undrawable.contains(page); }
    /// Of the process, for measures; 0 where none runs.
    qint64 processId() const { return m_process ? m_process->processId() : 0; }

    /// What is to be drawn, the most urgent first, in the place of what was wished before.
    void wish(const QList<Wish> &wishes);
    /// Looks for words, page after page from this one on and round to it, in the place of an earlier search.
    /// See `found` and `searchFinished`. Empty words end the search.
    void search(const QString &words, int from);
    bool isSearching() const { return !m_searched.empty(); }
    /// Reads a page aloud, so to say: `pageRead` gives its text.
    void read(int page);

signals:
    void stateChanged();
    void pageDrawn(int page, const QImage &image);
    /// A page that will not be drawn.
    void pageFailed(int page);
    /// Another process takes the place of one that ended.
    void restarted();
    /// Places of the words on a page, each by the rectangles of its lines in fractions of the page. Not sent
    /// for pages without.
    void found(int page, const QList<QList<QRectF>> &places);
    void searchFinished();
    void pageRead(int page, const QString &text);

private:
    enum class Job { None, Open, Draw, Search, Read };

    void open();
    void startProcess();
    void stopProcess();
    void setState(State state, const QString &reason = {});
    void readAnswers();
    bool takeLine(const QByteArray &line);
    bool takeContents(const QJsonObject &answer);
    bool takePlaces(const QJsonObject &answer);
    bool takePixels();
    void next();
    void ask(Job job, int page, const QJsonObject &request);
    void finishJob();
    void broken(const QString &reason);
    void skipPage(Job job);

    const QString m_program;
    const Limits m_limits;
    QString m_path;
    QByteArray m_bytes;
    State m_state = State::Empty;
    QString m_reason;
    QList<QSizeF> m_sizes;
    QSet<int> m_undrawable;
    QSet<int> m_unreadable; ///< whose text ends the process
    QSet<int> m_suspects;   ///< about which the process ended once
    std::unique_ptr<QProcess> m_process;
    QTimer m_watch;
    int m_ends = 0; ///< of the process, since it answered

    Job m_job = Job::None;
    int m_page = -1; ///< that the job is about
    QSize m_size;    ///< that the page is drawn at
    QByteArray m_line;
    QImage m_image; ///< whose pixels are being read
    qsizetype m_pixels = 0;

    QList<Wish> m_wishes;
    QString m_words;
    QString m_askedWords;       ///< of the search under way
    std::deque<int> m_searched; ///< pages still to be searched
    int m_toRead = -1;
};

} // namespace viatique
