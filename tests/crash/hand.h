// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "../session/fakekeystore.h"
#include "../widgets/answers.h"
#include "core/settings.h"
#include "online/companydirectory.h"
#include "online/httpclient.h"
#include "session/addressbook.h"
#include "session/draftlibrary.h"
#include "session/reviewstore.h"
#include "widgets/mainwindow.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QSet>

#include <functional>
#include <memory>

namespace viatique {
class ReviewPage;
}

namespace viatique::test {

/// The main window on a data folder, and whoever acts in it.
class Hand : public QObject
{
public:
    Hand(const QString &folder, quint32 seed);
    ~Hand() override;

    /// Acts on end; 0 after the act "end".
    int run(const QStringList &acts);

private:
    void tell(const char *what, const QString &subject = {}, const QByteArray &digest = {});
    void begin(const QString &act);
    bool act(const QString &name);

    // hand.cpp: what is done to drafts
    bool haveDraft();
    void follow();
    void tellReviews(DraftSession &session);
    void edit();
    void undo();
    void attach();
    void exportPackage();
    void importReview();
    void move();
    void restoreAll();
    void setSize();

    // handreview.cpp: what is done at the desk
    ReviewPage *desk();
    void review();
    void remark(ReviewPage &page);
    void opinion(ReviewPage &page);
    void exportReview(ReviewPage &page);

    /// Types a few keys, and tells what the control then shows and the program does not hold.
    void type(QWidget *control, const std::function<bool(const QString &)> &isHeld);
    void keys(QWidget *control, int count, const std::function<void()> &each = {});
    bool waitFor(const std::function<bool()> &done, int ms = 15'000);
    int below(int most) { return int(m_chance.bounded(quint32(most))); }
    QString file(const QString &name) const { return m_folder + QLatin1Char('/') + name; }
    QString word();

    const QString m_folder;
    QRandomGenerator m_chance;
    Settings m_settings;
    AddressBook m_book;
    DraftLibrary m_library;
    ReviewStore m_reviews;
    HttpClient m_http;
    CompanyDirectory m_directory;
    FakeKeyStore m_keys;
    Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
    QPointer<QObject> m_followed;
    QSet<QString> m_present; ///< the reviews of the draft that is followed
    int m_given = 0;
};

} // namespace viatique::test
