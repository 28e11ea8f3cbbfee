// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "answers.h"
#include "samplereview.h"
#include "session/addressbook.h"
#include "session/settings.h"
#include "widgets/reviewpage.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace viatique::test {

/// What a page of review is given, in a folder of its own.
class ReviewSurroundings
{
public:
    ReviewSurroundings()
        : settings(file(QStringLiteral("viatique.conf")), QString())
        , received(settings)
        , book(file(QStringLiteral("addressbook.json")))
    {
    }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    QString root() const { return file(QStringLiteral("data")); }
    ReviewParts parts()
    {
        ReviewParts parts{received, settings, book, prompts};
        parts.package = reviewOptions();
        parts.session.now = &exampleDay;
        parts.session.saveDelay = std::chrono::milliseconds(20);
        parts.session.root = root();
        return parts;
    }
    /// A page on that package, shown, at the end of its opening; of one with a request, with its review.
    std::unique_ptr<ReviewPage> open(const QString &path)
    {
        auto page = std::make_unique<ReviewPage>(path, parts());
        page->resize(1280, 800);
        page->show();
        page->activateWindow();
        // What did not end is seen by what is asserted.
        (void)QTest::qWaitFor([&page] { return page->state() != PackageReview::State::Opening; }, 30'000);
        if (page->hasRequest())
            (void)QTest::qWaitFor([&page] { return page->session() != nullptr; }, 10'000);
        return page;
    }

private:
    QTemporaryDir m_dir;

public:
    Settings settings;
    ReceivedModel received;
    AddressBook book;
    Answers prompts;
};

template<typename T = QWidget>
T *find(const QWidget &page, const char *name)
{
    T *found = page.findChild<T *>(QLatin1String(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

} // namespace viatique::test
