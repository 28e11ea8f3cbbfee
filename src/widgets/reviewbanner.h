// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QStringListModel>
#include <QWidget>

class QBoxLayout;
class QListView;
class QPushButton;

namespace viatique {

class Notice;
class PackageReview;
class StateLabel;
class StyledLabel;
struct VerifyReport;

/// What is to be known of a package before anything in it is read: whether it is as it was sent, and who
/// signed it, what is not as listed, what else must be said of it, and that it is another by now.
class ReviewBanner : public QWidget
{
    Q_OBJECT

public:
    /// `package` outlives it.
    explicit ReviewBanner(PackageReview &package, QWidget *parent = nullptr);

    /// Shows the state of the package; called by itself where that changes.
    void refresh();
    /// What can be done, or is to be read, first; null where all is well.
    QWidget *first();

signals:
    /// To open the package anew.
    void againWanted();
    /// To read who signed, and by what that is known.
    void certificateWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUp();
    void showNotice();
    void showVerdict();
    void showIntact(const VerifyReport &report);
    QString certificateText() const;
    void showProblems();
    void fitProblems();
    void showNotes();
    void showChange();
    void applyLook();
    void retranslate();

    PackageReview &m_package;
    Notice *m_verdict;
    QPushButton *m_again;
    Notice *m_changed;
    StyledLabel *m_problemsLabel;
    QListView *m_problemsView;
    QStringListModel m_problems;
    StateLabel *m_reports;
    StateLabel *m_catalogue;
    StateLabel *m_news;
    StateLabel *m_contacts;
    StateLabel *m_trust;
    QBoxLayout *m_layout;
};

} // namespace viatique
