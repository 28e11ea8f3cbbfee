// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/packagereview.h"
#include "session/reviewfindings.h"
#include "session/summarymodel.h"

#include <QStringListModel>
#include <QWidget>

#include <memory>

class QPushButton;

namespace Ui {
class ReviewPage;
}

namespace viatique {

class ReceivedModel;

/// A package that came from elsewhere: first whether it is as it was sent, then its request to read and what
/// the rules of this program find. Opens it in the background when made, and remembers what was opened.
class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    /// `received` outlives it. A test gives other options.
    ReviewPage(const QString &path, ReceivedModel &received, QWidget *parent = nullptr,
               ReviewOptions options = {});
    ~ReviewPage() override;

    QString path() const { return m_review.path(); }
    PackageReview::State state() const { return m_review.state(); }

signals:
    /// To make a draft of the package. Only of one that is as listed.
    void takeUpRequested(const QString &path);
    void homeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Room { Unknown, Narrow, Middle, Wide };

    void setUpViews();
    void applyLook();
    void arrange();
    void showState();
    void showHeader();
    void showNotice();
    void showVerdict();
    void showProblems();
    void showNotes();
    void showRequest();
    void showTakeUp();
    void showProgress(qint64 done, qint64 total);
    void focusFirst();
    void retranslate();

    std::unique_ptr<Ui::ReviewPage> m_ui;
    QPushButton *m_again = nullptr;
    ReceivedModel &m_received;
    PackageReview m_review;
    SummaryModel m_summary;
    ReviewFindings m_findings;
    QStringListModel m_problems;
    Room m_room = Room::Unknown;
};

} // namespace viatique
