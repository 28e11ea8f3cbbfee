// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "../session/testreview.h"
#include "wholewindow.h"
#include "widgets/remarkcard.h"

#include <QPushButton>

#include <functional>

namespace viatique::test {

/// What tests of reviews share that come back to the real window.
class ReviewWindow : public WholeWindow
{
protected:
    template<typename T = QWidget>
    T *find(const char *name) const
    {
        T *found = m_window->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    /// Another request of the same content.
    QString cloneOf(const QString &folder) const
    {
        DraftStore store = m_library->store();
        const auto clone = store.clone(folder, exampleDay());
        return clone ? clone->folder() : QString();
    }
    /// The words of the notice above all pages; empty while there is none.
    QString notice() const
    {
        const auto *notice = find<>("windowNotice");
        if (!notice->isVisible())
            return {};
        return notice->findChild<QLabel *>(QStringLiteral("noticeWhat"))->text() + QLatin1Char(' ')
               + notice->findChild<QLabel *>(QStringLiteral("noticeWhy"))->text();
    }
    /// Writes a review of the request in `folder`; its path.
    QString reviewFile(const QString &folder, const std::function<void(Review &)> &change = {}) const
    {
        const auto draft = Draft::open(folder, Draft::Access::ReadOnly);
        if (!draft)
            return {};
        Review review = reviewOf(draft->request().id, draft->request().revision);
        if (change)
            change(review);
        return writeReviewFile(m_dir->filePath(QStringLiteral("demande.jeanne-orsini.review.json")), review);
    }
    /// Through the menu; there must be no notice before.
    void give(const QString &path)
    {
        m_answers->files = {path};
        find<QAction>("importReviewAction")->trigger();
        QTRY_VERIFY(!notice().isEmpty());
    }
    /// The card of a remark in the page that is shown.
    RemarkCard *card(const QString &remark) const
    {
        QCoreApplication::processEvents();
        const QList<RemarkCard *> cards = m_window->wizard()->page()->findChildren<RemarkCard *>();
        for (RemarkCard *each : cards) {
            if (each->ref().remark == remark)
                return each;
        }
        return nullptr;
    }
    static void press(Qt::Key key)
    {
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), key, QString(), Qt::NoModifier);
    }
    static QString focusName() { return QApplication::focusWidget()->objectName(); }
    static RemarkRef ref(const QString &remark) { return {reviewOf({}).id, remark}; }
    AnswerState state(const QString &remark) const
    {
        return m_window->session()->reviews().remark(ref(remark))->answer.state;
    }
};

} // namespace viatique::test
