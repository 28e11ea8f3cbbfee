// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "answers.h"
#include "core/language.h"
#include "core/settings.h"
#include "samplereview.h"
#include "session/addressbook.h"
#include "session/summarymodel.h"
#include "widgets/reviewpage.h"
#include "widgets/statelabel.h"

#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

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
        parts.lock.lock.now = &exampleDay;
        return parts;
    }
    /// A page on that package, shown, at the end of its opening; of one with a request, with its review.
    std::unique_ptr<ReviewPage> open(const QString &path,
                                     std::chrono::milliseconds lockInterval = kLockRenewal)
    {
        ReviewParts given = parts();
        given.lock.interval = lockInterval;
        auto page = std::make_unique<ReviewPage>(path, given);
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

/// What tests of a review share that is written through the window.
class DeskTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        installLanguage(QStringLiteral("en"));
        m_complete = exportExample(QStringLiteral("complete"), m_dir.path());
        QVERIFY(!m_complete.isEmpty());
    }
    void init() { m_own = std::make_unique<ReviewSurroundings>(); }
    void cleanup() { m_page.reset(); }

protected:
    void open(const QString &path = {}) { m_page = m_own->open(path.isEmpty() ? m_complete : path); }
    template<typename T = QWidget>
    T *get(const char *name) const
    {
        return find<T>(*m_page, name);
    }
    const Review &review() const { return m_page->session()->review(); }
    void chooseRow(const QString &target) const
    {
        auto *tree = get<QTreeView>("requestView");
        const auto *model = qobject_cast<SummaryModel *>(tree->model());
        tree->setCurrentIndex(model->rowOf(target));
        tree->setFocus();
    }
    static void type(QWidget *control, const QString &text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, control, static_cast<Qt::Key>(0), QString(c), Qt::NoModifier);
    }
    /// A remark on the row of that place, by Enter.
    void remark(const QString &target, const QString &text) const
    {
        chooseRow(target);
        QTest::keyClick(get("requestView"), Qt::Key_Return);
        QCOMPARE(m_page->window()->focusWidget(), get("remarkText"));
        type(get("remarkText"), text);
    }
    /// The last place of the menu is the whole.
    void remarkOnTheWhole() const
    {
        auto *menu = get<QMenu>("newRemarkMenu");
        emit menu->aboutToShow();
        menu->actions().constLast()->trigger();
    }
    QString said() const { return get<StateLabel>("opinionLabel")->words(); }

    const QTemporaryDir m_dir;
    QString m_complete;
    std::unique_ptr<ReviewSurroundings> m_own;
    std::unique_ptr<ReviewPage> m_page;
};

} // namespace viatique::test
