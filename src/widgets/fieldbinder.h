// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QEvent;
class QLineEdit;
class QPlainTextEdit;
class QWidget;

namespace viatique {

class DraftSession;
class RefusedFields;
class StateLabel;
class StyledLabel;
struct Finding;
struct Request;

/// Ties the controls of a page to the fields of a request, both ways: what the user types goes to the
/// session, and what the request holds is shown, the control being touched only where it differs (the cursor
/// stays). Under each control it puts a `StateLabel` with what the rules say of that field, and the control's
/// outline turns to the colour of what is to correct. While a control has the focus, what is merely missing
/// is not said; nor in steps where nothing was entered yet. A control's dynamic property `hint` (translatable
/// in Designer) stands there while nothing is wrong. Undo and redo are the session's: those of the controls
/// are switched off. When the session is read-only, controls are too. The accessible description of a control
/// is its message or hint. In Designer forms fields of several lines are `TextEdit` (`widgets/textedit.h`),
/// which cuts what is pasted before it is laid out.
///
/// A control may be bound again, to another field: it then leaves the former one.
class FieldBinder : public QObject
{
    Q_OBJECT

public:
    /// `showMissing` tells whether what is missing is to be said (StepModel::isBegun, or the last step was
    /// opened).
    FieldBinder(DraftSession &session, std::function<bool()> showMissing, QObject *parent = nullptr);

    void bindText(QLineEdit *edit, const QString &field);
    void bindText(QPlainTextEdit *edit, const QString &field);
    /// A line that shows the field in another form than the request holds it in (a date, a number): `shown`
    /// gives it, `taken` gets what the user types and hands it to the session.
    void bindLine(QLineEdit *edit, const QString &field, std::function<QString(const Request &)> shown,
                  std::function<void(const QString &)> taken);
    /// Any other control. `show` puts the request's value into it (it is called with signals of `control`
    /// blocked); the page connects the control's own signal to `DraftSession::edit`. `target` is where
    /// findings point.
    void bind(QWidget *control, const QString &target, std::function<void(const Request &)> show);
    /// Has the message of further findings stand under a control that is bound: those whose target is
    /// `target` or lies below it.
    void addTarget(QWidget *control, const QString &target);
    /// What DataPass refuses stands under its control before what the rules say. It outlives the binder.
    void setRefused(const RefusedFields &refused);
    /// What stands under a control that is bound, as something fine, while nothing is wrong with it; nothing
    /// where `words` gives an empty string.
    void setFine(QWidget *control, std::function<QString(const Request &)> words);

    /// The control whose field is `target`, or else the one that is bound to the nearest pointer above it;
    /// null where there is none.
    QWidget *controlFor(const QString &target) const;
    /// Focuses it and scrolls it into sight. False where there is none.
    bool focusField(const QString &target) const;
    /// The first one that can be seen and used; null where there is none.
    QWidget *firstControl() const;
    /// The control, or what in it takes the focus: the button that is checked, the first field. Scrolls it
    /// into sight.
    static void focusControl(QWidget *control);
    /// What stands in the layout in the place of a control that is bound: to hide a row of a form.
    static QWidget *rowOf(const QWidget *control);

    /// The row (`rowOf`) of the control in sight that says what is found at `target`; null where there is
    /// none. Its layout is a box: other things about the field can stand from `kBelowControl` on.
    QWidget *rowFor(const QString &target) const;
    static constexpr int kBelowControl = 3;

    /// Shows the request and its findings; called by itself when they change.
    void refresh();
    void refreshMessages();

signals:
    /// One was bound to another field, shown or hidden.
    void controlsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Bound
    {
        QPointer<QWidget> control;
        QPointer<StateLabel> message;
        QPointer<StyledLabel> hint;
        QStringList targets; ///< the first one is the field
        std::function<void(const Request &)> show;
        std::function<void(const QString &)> taken; ///< where the text is not the field's own
        std::function<QString(const Request &)> fine;
        QString notice; ///< what was not kept of the text, until its length changes
        qsizetype noticeLength = 0;
        bool isText = false;
        bool rowHidden = false; ///< with its control
    };
    void add(QWidget *control, const QString &target, std::function<void(const Request &)> show,
             std::function<void(const QString &)> taken = {});
    void listen(Bound &bound);
    static bool holdsFocus(const QWidget *control);
    static bool speaksOf(const Bound &bound, const QString &target);
    static bool isAtOrBelow(const QString &target, const QString &above);
    void wrap(Bound &bound);
    Bound *find(const QObject *control);
    void showRequests();
    void showRequest(const Bound &bound);
    void showMessage(Bound &bound);
    void showReadOnly(const Bound &bound);
    /// The gravest one that is to be said now; null where there is none.
    const Finding *findingFor(const Bound &bound) const;
    QString refusedOf(const Bound &bound) const;
    void take(QWidget *control, const QString &text);
    void leave(Bound &bound);
    void sayCut(QWidget *control, int kept);
    bool filterUndo(QEvent *event);

    DraftSession &m_session;
    std::function<bool()> m_showMissing;
    const RefusedFields *m_refused = nullptr;
    QList<Bound> m_bound;
};

} // namespace viatique
