// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "hand.h"
#include "session/reviewsession.h"
#include "session/summarymodel.h"
#include "told.h"
#include "widgets/reviewpage.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace viatique::test {

/// The page of the package, with its review; null where it could not be opened.
ReviewPage *Hand::desk()
{
    const auto shown = [this]() -> ReviewPage * {
        const QList<ReviewPage *> pages = m_window->findChildren<ReviewPage *>();
        return pages.isEmpty() || !pages.constLast()->isVisible() ? nullptr : pages.constLast();
    };
    if (!shown() || !shown()->session()) {
        const QStringList packages = QDir(file(u"received"_s)).entryList({u"*.zip"_s}, QDir::Files);
        m_window->openPackage(file(u"received/"_s) + packages.at(below(int(packages.size()))));
        waitFor([&] { return shown() && shown()->session(); });
    }
    ReviewPage *page = shown();
    ReviewSession *session = page ? page->session() : nullptr;
    if (!session)
        return nullptr;
    if (m_followed != session) {
        m_followed = session;
        // The lock of a program that was killed is taken over.
        waitFor([&] { return !session->isReadOnly(); }, 3000);
        if (session->isReadOnly())
            tell("locked", page->path());
        if (session->isTakenUp())
            tell("opened", session->review().id, contentDigest(session->review()));
        connect(session, &ReviewSession::reviewChanged, this,
                [this, session] { tell("review", session->review().id, contentDigest(session->review())); });
        connect(session, &ReviewSession::noteChanged, this, [this, session] {
            tell("note", session->input().request.id, sha512Of(session->note().toUtf8()).left(24).toLatin1());
        });
    }
    return page;
}

void Hand::review()
{
    ReviewPage *page = desk();
    if (!page)
        return;
    switch (below(6)) {
    case 0:
        return opinion(*page);
    case 1:
        return exportReview(*page);
    case 2:
        if (auto *note = page->findChild<QPlainTextEdit *>(u"privateNote"_s)) {
            if (auto *tabs = page->findChild<QTabWidget *>(u"reviewTabs"_s))
                tabs->setCurrentWidget(note);
            QPointer<ReviewSession> session = page->session();
            type(note, [session](const QString &shown) { return !session || session->note() == shown; });
        }
        return;
    case 3:
        m_window->findChild<QAction *>(u"undoAction"_s)->trigger();
        return;
    default:
        return remark(*page);
    }
}

void Hand::remark(ReviewPage &page)
{
    QPointer<ReviewSession> session = page.session();
    if (session->review().remarks.size() > 8)
        session->removeRemark(session->review().remarks.constFirst().id);
    auto *tree = page.findChild<QTreeView *>(u"requestView"_s);
    const int row = below(tree->model()->rowCount());
    const QModelIndex top = tree->model()->index(row, 0);
    const int inside = tree->model()->rowCount(top);
    tree->setCurrentIndex(inside > 0 ? tree->model()->index(below(inside), 0, top) : top);
    QTest::keyClick(tree, Qt::Key_Return);
    auto *text = page.findChild<QPlainTextEdit *>(u"remarkText"_s);
    if (!text || !text->isVisible())
        return;
    type(text, [session](const QString &shown) {
        if (!session)
            return true;
        const QList<Remark> &remarks = session->review().remarks;
        return std::any_of(remarks.cbegin(), remarks.cend(),
                           [&shown](const Remark &remark) { return remark.text == shown; });
    });
}

void Hand::opinion(ReviewPage &page)
{
    auto *box = page.findChild<QComboBox *>(u"opinionBox"_s);
    QTest::keyClick(box, below(2) == 0 ? Qt::Key_Down : Qt::Key_Up);
    page.session()->setText(u"/reviewer/name"_s, u"Camille Relectrice"_s);
}

void Hand::exportReview(ReviewPage &page)
{
    QPointer<ReviewSession> session = page.session();
    if (session->obstacle() != ReviewSession::Obstacle::None)
        return;
    const QString path = file(u"exports/avis-%1.review.json"_s).arg(below(2));
    m_answers.files = {path};
    tell("begin", u"exportreview"_s);
    bool isOver = false;
    QObject here;
    connect(session, &ReviewSession::exported, &here, [&isOver] { isOver = true; });
    connect(session, &ReviewSession::exportFailed, &here, [&isOver] { isOver = true; });
    page.exportReview();
    const bool done = waitFor([&] { return !session || isOver; }, 5000);
    if (!done)
        return;
    tell("exportedreview", path);
    // That it is sent is a part of it from now on.
    if (session)
        tell("review", session->review().id, contentDigest(session->review()));
}

} // namespace viatique::test
