// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/fieldbinder.h"

#include "core/language.h"
#include "core/limits.h"
#include "request/requestfield.h"
#include "request/siret.h"
#include "session/draftsession.h"
#include "widgets/boxguard.h"
#include "widgets/contextmenu.h"
#include "widgets/look.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"
#include "widgets/textcontrol.h"
#include "widgets/textedit.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace viatique {

namespace {

bool isSiret(const QString &field)
{
    return field.endsWith(QLatin1String("/siret"));
}

} // namespace

FieldBinder::FieldBinder(DraftSession &session, std::function<bool()> showMissing, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_showMissing(std::move(showMissing))
{
    // Its findings follow it.
    connect(&session, &DraftSession::requestChanged, this, &FieldBinder::showRequests);
    connect(&session, &DraftSession::findingsChanged, this, &FieldBinder::refreshMessages);
    connect(&session, &DraftSession::saveStateChanged, this, [this] {
        for (const Bound &bound : std::as_const(m_bound))
            showReadOnly(bound);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *old, const QWidget *now) {
        for (Bound &bound : m_bound) {
            const QWidget *control = bound.control;
            const bool left = control && old && (control == old || control->isAncestorOf(old));
            const bool entered = control && now && (control == now || control->isAncestorOf(now));
            if (left && !entered)
                leave(bound);
            else if (entered && !left)
                showMessage(bound);
        }
    });
}

// Binding

void FieldBinder::bindText(QLineEdit *edit, const QString &field)
{
    add(edit, field, [edit, field](const Request &request) {
        const QString *value = textField(request, field);
        QString text = value ? *value : QString();
        if (isSiret(field)) {
            // Digits are grouped once they are all there; whoever is typing is left alone.
            if (edit->hasFocus() && normalisedSiret(edit->text()) == normalisedSiret(text))
                return;
            if (!edit->hasFocus() && hasSiretForm(normalisedSiret(text)))
                text = spacedSiret(normalisedSiret(text));
        }
        showText(edit, text);
    });
}

void FieldBinder::bindLine(QLineEdit *edit, const QString &field,
                           std::function<QString(const Request &)> shown,
                           std::function<void(const QString &)> taken)
{
    add(
        edit, field,
        [edit, shown = std::move(shown)](const Request &request) { showText(edit, shown(request)); },
        std::move(taken));
}

void FieldBinder::bindText(QPlainTextEdit *edit, const QString &field)
{
    add(edit, field, [edit, field](const Request &request) {
        const QString *value = textField(request, field);
        showText(edit, value ? *value : QString());
    });
}

void FieldBinder::bind(QWidget *control, const QString &target, std::function<void(const Request &)> show)
{
    add(control, target, std::move(show));
}

void FieldBinder::addTarget(QWidget *control, const QString &target)
{
    if (Bound *bound = find(control)) {
        bound->targets.append(target);
        showMessage(*bound);
    }
}

void FieldBinder::setFine(QWidget *control, std::function<QString(const Request &)> words)
{
    if (Bound *bound = find(control)) {
        bound->fine = std::move(words);
        showMessage(*bound);
    }
}

void FieldBinder::add(QWidget *control, const QString &target, std::function<void(const Request &)> show,
                      std::function<void(const QString &)> taken)
{
    m_bound.removeIf([](const Bound &bound) { return bound.control.isNull(); });
    Bound *bound = find(control);
    if (!bound) {
        m_bound.append(Bound());
        bound = &m_bound.last();
        bound->control = control;
        wrap(*bound);
        listen(*bound);
    } else if (bound->targets.constFirst() != target) {
        m_session.endTyping();
    }
    bound->targets = {target};
    bound->show = std::move(show);
    bound->taken = std::move(taken);
    bound->notice.clear();
    showReadOnly(*bound);
    showRequest(*bound);
    showMessage(*bound);
    emit controlsChanged();
}

void FieldBinder::listen(Bound &bound)
{
    bound.control->installEventFilter(this);
    if (auto *box = qobject_cast<QComboBox *>(bound.control)) {
        new BoxGuard(box);
    } else if (auto *line = qobject_cast<QLineEdit *>(bound.control)) {
        bound.isText = true;
        line->setMaxLength(limits::kLineCharacters);
        connect(line, &QLineEdit::textEdited, this, [this, line](const QString &text) { take(line, text); });
        // Queued: the control says so before the change itself.
        connect(
            line, &QLineEdit::inputRejected, this, [this, line] { sayCut(line, limits::kLineCharacters); },
            Qt::QueuedConnection);
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(bound.control)) {
        bound.isText = true;
        text->setUndoRedoEnabled(false);
        text->setTabChangesFocus(true);
        connect(text, &QPlainTextEdit::textChanged, this, [this, text] { take(text, text->toPlainText()); });
        if (auto *own = qobject_cast<TextEdit *>(text)) {
            connect(
                own, &TextEdit::textCut, this, [this, own] { sayCut(own, limits::kTextCharacters); },
                Qt::QueuedConnection);
        }
    }
}

void FieldBinder::wrap(Bound &bound)
{
    QWidget *control = bound.control;
    QWidget *parent = control->parentWidget();
    if (!parent || !parent->layout())
        return;
    const bool hidden = control->isHidden() && control->testAttribute(Qt::WA_WState_ExplicitShowHide);
    auto *row = new QWidget(parent);
    const std::unique_ptr<QLayoutItem> former(parent->layout()->replaceWidget(control, row));
    if (!former) {
        delete row;
        return;
    }
    // The message below needs height, so that a fixed height is that of the control alone.
    QSizePolicy policy = control->sizePolicy();
    const bool growing = policy.expandingDirections().testFlag(Qt::Vertical);
    if (!growing)
        policy.setVerticalPolicy(QSizePolicy::Preferred);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::em(control, 0.25));
    Qt::Alignment alignment = growing ? Qt::Alignment() : Qt::AlignTop;
    if (!(policy.horizontalPolicy() & QSizePolicy::GrowFlag))
        alignment |= Qt::AlignLeft;
    policy.setHorizontalPolicy(QSizePolicy::Expanding);
    row->setSizePolicy(policy);
    layout->addWidget(control, growing ? 1 : 0, alignment);
    bound.message = new StateLabel(row);
    bound.message->setObjectName(QString(control->objectName() + QLatin1String("Message")));
    bound.hint = new StyledLabel(StyledLabel::Hint, row);
    bound.hint->setObjectName(QString(control->objectName() + QLatin1String("Hint")));
    bound.hint->setWordWrap(true);
    layout->addWidget(bound.message);
    layout->addWidget(bound.hint);
    if (!growing)
        layout->addStretch();
    bound.rowHidden = hidden;
    row->setVisible(!hidden);
}

FieldBinder::Bound *FieldBinder::find(const QObject *control)
{
    const auto found = std::find_if(m_bound.begin(), m_bound.end(),
                                    [control](const Bound &bound) { return bound.control == control; });
    return found == m_bound.end() ? nullptr : &*found;
}

// Finding controls

QWidget *FieldBinder::controlFor(const QString &target) const
{
    QWidget *nearest = nullptr;
    qsizetype length = -1;
    for (const Bound &bound : m_bound) {
        for (const QString &own : bound.targets) {
            if (bound.control && own.size() > length && isAtOrBelow(target, own)) {
                nearest = bound.control;
                length = own.size();
            }
        }
    }
    return nearest;
}

bool FieldBinder::focusField(const QString &target) const
{
    QWidget *control = controlFor(target);
    if (control)
        focusControl(control);
    return control;
}

QWidget *FieldBinder::firstControl() const
{
    for (const Bound &bound : m_bound) {
        const QWidget *control = bound.control;
        if (control && control->isEnabled() && control->isVisibleTo(control->window()))
            return bound.control;
    }
    return nullptr;
}

void FieldBinder::focusControl(QWidget *control)
{
    QWidget *taker = control;
    if (control->focusPolicy() == Qt::NoFocus && !control->focusProxy()) {
        const QList<QWidget *> inside = control->findChildren<QWidget *>();
        for (QWidget *child : inside) {
            if (!child->isEnabled() || child->isHidden() || !(child->focusPolicy() & Qt::TabFocus))
                continue;
            const auto *button = qobject_cast<QAbstractButton *>(child);
            const bool checked = button && button->isChecked();
            if (taker == control || checked)
                taker = child;
            if (checked)
                break;
        }
    }
    taker->setFocus(Qt::OtherFocusReason);
    for (QWidget *above = control->parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(rowOf(control));
    }
}

QWidget *FieldBinder::rowOf(const QWidget *control)
{
    return control->parentWidget();
}

// What the user does

void FieldBinder::take(QWidget *control, const QString &text)
{
    Bound *bound = find(control);
    if (!bound)
        return;
    const QString field = bound->targets.constFirst();
    const QString siret = isSiret(field) ? normalisedSiret(text) : QString();
    if (bound->taken)
        bound->taken(text);
    else
        m_session.setText(field, hasSiretForm(siret) ? siret : text);
    // The session may have kept another text, or the former one.
    bound = find(control);
    if (!bound)
        return;
    showRequest(*bound);
    showMessage(*bound);
}

void FieldBinder::leave(Bound &bound)
{
    if (bound.isText) {
        m_session.endTyping();
        showRequest(bound);
    }
    showMessage(bound);
}

void FieldBinder::sayCut(QWidget *control, int kept)
{
    Bound *bound = find(control);
    const QString *value = bound ? textField(m_session.request(), bound->targets.constFirst()) : nullptr;
    if (!value)
        return;
    bound->noticeLength = value->size();
    bound->notice = tr("Only the first %1 characters were kept.").arg(currentLocale().toString(kept));
    showMessage(*bound);
}

bool FieldBinder::filterUndo(QEvent *event)
{
    auto *key = static_cast<QKeyEvent *>(event);
    const bool redo = key->matches(QKeySequence::Redo) || key->keyCombination() == (Qt::CTRL | Qt::Key_Y)
                      || key->keyCombination() == (Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    if (!redo && !key->matches(QKeySequence::Undo))
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        // Not taken by the control: the window's shortcut gets it.
        event->ignore();
    } else if (redo) {
        m_session.undoStack()->redo();
    } else {
        m_session.undoStack()->undo();
    }
    return true;
}

bool FieldBinder::eventFilter(QObject *watched, QEvent *event)
{
    Bound *bound = find(watched);
    if (!bound)
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (bound->isText && filterUndo(event))
            return true;
        break;
    case QEvent::ContextMenu:
        if (auto *line = qobject_cast<QLineEdit *>(watched)) {
            popUpWithoutUndo(line->createStandardContextMenu(), line->isReadOnly(),
                             static_cast<QContextMenuEvent *>(event)->globalPos());
            return true;
        }
        break;
    case QEvent::DynamicPropertyChange:
        if (static_cast<QDynamicPropertyChangeEvent *>(event)->propertyName() == "hint")
            showMessage(*bound);
        break;
    case QEvent::HideToParent:
        if (bound->message && !rowOf(bound->control)->isHidden()) {
            bound->rowHidden = true;
            rowOf(bound->control)->hide();
            emit controlsChanged();
        }
        break;
    case QEvent::ShowToParent:
        if (bound->rowHidden) {
            bound->rowHidden = false;
            rowOf(bound->control)->show();
            emit controlsChanged();
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace viatique
