// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QSet>
#include <QWidget>

class QBoxLayout;

namespace viatique {

class AddressBook;
class CompanyDirectory;
class DraftSession;
class FieldBinder;
class FindingModel;
class HandoverOffer;
class Notice;
class Prompts;
class RemarkPlaces;
class Settings;
class StepModel;
class StyledLabel;
struct RemarkRef;

/// What the pages of a draft are given. All outlive them.
struct PageContext
{
    DraftSession &session;
    StepModel &steps;
    FindingModel &findings;
    Settings &settings;
    AddressBook &book;
    Prompts &prompts;
    CompanyDirectory &directory;
    HandoverOffer &handover;
};

/// How much room there is, by the window's width in em: Wide from 78, Middle from 55, else Narrow.
enum class Width { Narrow, Middle, Wide };

/// One page of the wizard: the heading and the sentence of help of its step (made here), below it what the
/// page adds to `content`. A page only binds: what it shows is the session's, what the user does goes to the
/// session. The wizard puts it in a scroll area.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(int step, const PageContext &context, QWidget *parent = nullptr);
    ~Page() override;

    int step() const { return m_step; }
    /// Goes to what a finding points at, opening what hides it. False where this page has no such thing.
    virtual bool focusField(const QString &target);
    /// To the field of a remark, or to the remark itself where it has none. False where it is of another
    /// step.
    bool focusRemark(const RemarkRef &ref);
    /// Shows what else there is of the place of a remark of this step, without taking the focus.
    virtual void showRemark(const RemarkRef &ref);
    /// To the first thing to fill in.
    virtual void focusFirst();
    /// Has the page arrange itself for the room that there is.
    virtual void setRoom(Width width);
    /// Called each time the page comes into sight, and leaves it.
    virtual void shown() {}
    virtual void left() {}
    /// Work of the page that leaving the draft would interrupt, in a sentence; empty where there is none.
    virtual QString unfinished() const { return {}; }
    /// Takes files that were dropped on the window. False where the page has no use for files.
    virtual bool takeFiles(const QStringList &paths);

signals:
    /// To another step, and to the field of a finding there.
    void stepRequested(int step);
    void targetRequested(const QString &target);
    void remarkRequested(const viatique::RemarkRef &ref);
    /// To take a review out of the draft.
    void removalRequested(const QString &reviewId);

protected:
    /// Called once in the constructor of the page that derives, after its form is set up, and at each change
    /// of language: all words that the page makes itself.
    virtual void retranslate() = 0;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// The page is shown in another width than before. A page that is wider than what shows it is not
    /// resized: it is to arrange itself by `roomWidth`, not by its own.
    virtual void roomResized() {}
    int roomWidth() const;

    PageContext &context() { return m_context; }
    DraftSession &session() const { return m_context.session; }
    FieldBinder &fields() { return *m_fields; }
    /// Where the page's own widgets go.
    QWidget *content() const { return m_content; }
    /// The sentence under the heading.
    void setHelp(const QString &sentence);
    /// A form column is at most 60 em wide; pages of tables take the whole width. Labels of forms
    /// (`QFormLayout`) are set out by the page itself.
    void setFormColumn(bool formColumn);
    /// A widget at the right of the form column, from its top. It is the page's to hide where there is no
    /// room for it: `hasRoomAside` tells, for one of this width in em.
    void setAside(QWidget *aside);
    bool hasRoomAside(qreal width) const;
    /// A widget at the right of the heading.
    void setHeadingTool(QWidget *tool);

private:
    void arrange();
    void arrangeForms();
    void nameControls();
    void showRefused();

    int m_step;
    PageContext m_context;
    FieldBinder *m_fields;
    StyledLabel *m_heading;
    StyledLabel *m_help;
    QBoxLayout *m_headingRow;
    RemarkPlaces *m_remarks;
    Notice *m_refused; ///< what DataPass refuses of this step, where no control in sight says so
    QWidget *m_content;
    QBoxLayout *m_layout = nullptr;
    QBoxLayout *m_column = nullptr;
    Width m_room = Width::Wide;
    bool m_formColumn = true;
    QSet<const QWidget *> m_named; ///< named by their label
};

} // namespace viatique
