// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/answeredmodel.h"
#include "session/comparison.h"
#include "session/comparisonmodel.h"
#include "widgets/page.h"

#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <array>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace viatique {

class CompareSteps;
class Notice;
class Prompts;
class ReviewHeader;
class StateLabel;
class StyledLabel;
class WorkBar;

/// What changed between two requests, each a package, a draft or a `request.json`: in place, word by word,
/// with the remarks on the earlier one and what became of them beside it. Reads both in the background when
/// made.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    /// `prompts` outlive it. A test gives other options.
    ComparePage(const QString &before, const QString &after, Prompts &prompts, QWidget *parent = nullptr,
                ReviewOptions options = {});
    ~ComparePage() override;

    /// Where it was opened from a page that is still there; Escape and Alt+Left lead back, too.
    void showBack();

    Comparison::State state() const { return m_comparison.state(); }
    QString before() const { return m_comparison.requests().before.path; }
    QString after() const { return m_comparison.requests().after.path; }

    /// The request that gives the page its title, the later one where it can be read; null while there is
    /// none.
    const RequestInput *shownInput() const;

signals:
    /// Others are compared, or what was read is there.
    void stateChanged();
    void backRequested();
    void homeRequested();
    /// To review the later one, which is a package.
    void reviewRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum SideIndex { Before, After, SideCount };

    /// One of the two that are compared, to be chosen.
    struct SideControls
    {
        QLabel *label = nullptr;
        QComboBox *combo = nullptr;
        StateLabel *verdict = nullptr;
        QBoxLayout *layout = nullptr;
    };
    /// What can be chosen: a path, and what it is called once it was read.
    struct Known
    {
        QString path;
        QString name;
    };

    void setUp();
    QWidget *makeBody();
    QBoxLayout *makeTitle();
    QBoxLayout *makeSide(SideIndex side);
    QWidget *makeBottomBar();
    void setUpViews();
    void connectAll();
    void applyLook();
    void arrange();
    void placeBars(Width room);

    void remember(const QString &path);
    void nameKnown();
    void fillSides();
    void choose(SideIndex side, int index);
    void chooseFrom(SideIndex side, const QString &path);
    void showVerdicts();

    void showState();
    void showHeader();
    void showNotice();
    void showRequests();
    void showRemarks();
    void showPosition();
    void showCurrentStep(int step);
    void showProgress(const QString &path, qint64 done, qint64 total);
    void showStep(int step);
    void showRemark(const QModelIndex &remark);
    void goTo(const QModelIndex &row);
    void goBy(int direction);
    int currentChange() const;
    void copyList();
    void focusFirst();
    void retranslate();
    void nameButtons();

    Prompts &m_prompts;
    Comparison m_comparison;
    ComparisonModel m_model;
    ComparisonSteps m_stepModel;
    AnsweredModel m_answered;
    QList<Known> m_known;
    Width m_room = Width::Wide;
    bool m_isArranged = false;

    ReviewHeader *m_header = nullptr;
    CompareSteps *m_steps = nullptr;
    QScrollArea *m_area = nullptr;
    QBoxLayout *m_bodyLayout = nullptr;
    QBoxLayout *m_titleLayout = nullptr;
    StyledLabel *m_heading = nullptr;
    StyledLabel *m_help = nullptr;
    QLabel *m_legend = nullptr;
    QBoxLayout *m_chooser = nullptr;
    std::array<SideControls, SideCount> m_sides;
    QBoxLayout *m_options = nullptr;
    QLabel *m_stepLabel = nullptr;
    QComboBox *m_stepCombo = nullptr;
    StateLabel *m_stepState = nullptr;
    QCheckBox *m_changesOnly = nullptr;
    Notice *m_notice = nullptr;
    StateLabel *m_otherNote = nullptr;
    StateLabel *m_reviewNote = nullptr;
    WorkBar *m_work = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTreeView *m_view = nullptr;
    StateLabel *m_nothing = nullptr;
    QWidget *m_remarksPane = nullptr;
    StyledLabel *m_remarksLabel = nullptr;
    QListView *m_remarks = nullptr;
    StyledLabel *m_answeredCount = nullptr;
    QWidget *m_bottomBar = nullptr;
    QBoxLayout *m_bottomLayout = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QLabel *m_position = nullptr;
    StateLabel *m_copied = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_review = nullptr;
};

} // namespace viatique
