// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/page.h"

#include "rules/rules.h"
#include "session/draftsession.h"
#include "session/stepmodel.h"
#include "widgets/fieldbinder.h"
#include "widgets/handoveroffer.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/remarkplaces.h"
#include "widgets/styledlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>

namespace viatique {

namespace {

constexpr qreal kFormColumn = 60;
constexpr qreal kLabels = 11.5;
constexpr qreal kControl = 2.1;
constexpr qreal kEdge = 2;
constexpr qreal kSmallEdge = 1;

} // namespace

Page::Page(int step, const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_step(step)
    , m_context(context)
    , m_fields(new FieldBinder(
          context.session,
          [&steps = context.steps, step] { return steps.isLastStepOpened() || steps.isBegun(step); }, this))
    , m_heading(new StyledLabel(StyledLabel::Heading, this))
    , m_help(new StyledLabel(StyledLabel::Secondary, this))
    , m_headingRow(new QHBoxLayout)
    , m_remarks(new RemarkPlaces(context.session, *m_fields, step, this))
    , m_refused(new Notice(this))
    , m_content(new QWidget(this))
{
    m_heading->setObjectName(QStringLiteral("heading"));
    m_heading->setText(StepModel::heading(step));
    m_heading->setWordWrap(true);
    m_help->setObjectName(QStringLiteral("help"));
    m_help->setWordWrap(true);
    m_help->hide();
    m_refused->setObjectName(QStringLiteral("refusedByDataPass"));
    m_refused->hide();

    m_headingRow->addWidget(m_heading, 1);
    m_column = new QHBoxLayout;
    m_column->addWidget(m_content, 1);
    // Takes what the form column leaves, so that it stays at the left.
    m_column->addStretch();
    m_layout = new QVBoxLayout(this);
    m_layout->addLayout(m_headingRow);
    m_layout->addWidget(m_help);
    m_layout->addWidget(m_refused);
    m_layout->addWidget(m_remarks);
    m_layout->addLayout(m_column);
    m_layout->addStretch();
    arrange();

    connect(m_remarks, &RemarkPlaces::removalRequested, this, &Page::removalRequested);
    connect(m_remarks, &RemarkPlaces::goRequested, this, [this](const RemarkRef &ref) {
        const Remark *remark = session().reviews().remark(ref);
        if (!remark)
            return;
        emit targetRequested(remark->target);
        showRemark(ref);
    });
    const RefusedFields &refused = context.handover.refused();
    m_fields->setRefused(refused);
    connect(&refused, &RefusedFields::changed, this, &Page::showRefused);
    connect(m_fields, &FieldBinder::controlsChanged, this, &Page::showRefused);
    connect(&context.steps, &StepModel::stepsChanged, m_fields, &FieldBinder::refreshMessages);
}

Page::~Page() = default;

bool Page::focusField(const QString &target)
{
    return m_fields->focusField(target);
}

bool Page::focusRemark(const RemarkRef &ref)
{
    const bool isHere = m_remarks->focusRemark(ref);
    if (isHere)
        showRemark(ref);
    return isHere;
}

void Page::showRemark(const RemarkRef &) {}

void Page::focusFirst()
{
    if (QWidget *first = m_fields->firstControl())
        FieldBinder::focusControl(first);
}

bool Page::takeFiles(const QStringList &)
{
    return false;
}

void Page::setRoom(Width width)
{
    m_room = width;
    arrange();
}

void Page::setHelp(const QString &sentence)
{
    m_help->setText(sentence);
    m_help->setVisible(!sentence.isEmpty());
}

void Page::setFormColumn(bool formColumn)
{
    m_formColumn = formColumn;
    m_remarks->setBeginsFolded(!formColumn);
    arrange();
}

/// Of data and of documents, say: they have no field to put a sentence under.
void Page::showRefused()
{
    QStringList texts;
    const QList<SubmissionRemark> refused = m_context.handover.refused().list();
    for (const SubmissionRemark &remark : refused) {
        if (!remark.target.isEmpty() && rules::stepOf(remark.target) == m_step
            && !m_fields->rowFor(remark.target))
            texts.append(remark.text);
    }
    m_refused->setVisible(!texts.isEmpty());
    if (!texts.isEmpty())
        m_refused->setNotice(Meaning::ToCorrect,
                             tr("DataPass refuses %n point(s) here.", nullptr, int(texts.size())),
                             texts.join(QLatin1Char('\n')));
}

int Page::roomWidth() const
{
    return parentWidget() ? parentWidget()->width() : width();
}

bool Page::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        roomResized();
    return QWidget::eventFilter(watched, event);
}

void Page::setAside(QWidget *aside)
{
    m_column->insertWidget(1, aside, 0, Qt::AlignTop);
}

bool Page::hasRoomAside(qreal width) const
{
    return roomWidth() >= look::em(this, kFormColumn + kEdge + width + 2 * kEdge);
}

void Page::setHeadingTool(QWidget *tool)
{
    m_headingRow->addWidget(tool, 0, Qt::AlignRight | Qt::AlignVCenter);
}

void Page::arrange()
{
    const bool wide = m_room == Width::Wide;
    const int edge = look::em(this, wide ? kEdge : kSmallEdge);
    m_layout->setContentsMargins(edge, look::em(this, wide ? 1.5 : kSmallEdge), edge, edge);
    m_layout->setSpacing(look::em(this, 0.5));
    m_column->setContentsMargins(0, look::em(this, 0.75), 0, 0);
    m_column->setSpacing(look::em(this, kEdge));
    m_remarks->setMaximumWidth(m_formColumn ? look::em(this, kFormColumn) : QWIDGETSIZE_MAX);
    m_content->setMaximumWidth(m_formColumn ? look::em(this, kFormColumn) : QWIDGETSIZE_MAX);
    arrangeForms();
    // A table takes the height as well.
    m_layout->setStretchFactor(m_column, m_formColumn ? 0 : 1);
    m_layout->setStretch(m_layout->count() - 1, m_formColumn ? 1 : 0);
}

/// Labels of all forms of a page stand in one column, or above their fields where it is narrow.
void Page::arrangeForms()
{
    const bool narrow = m_room == Width::Narrow;
    const int width = look::em(this, kLabels);
    // The first line of a label is level with that of its control, whatever stands below either.
    const int level = narrow ? 0 : qMax(0, (look::em(this, kControl) - fontMetrics().height()) / 2);
    const QList<QFormLayout *> forms = m_content->findChildren<QFormLayout *>();
    for (QFormLayout *form : forms) {
        form->setRowWrapPolicy(narrow ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
        form->setHorizontalSpacing(look::em(this, 1));
        form->setVerticalSpacing(look::em(this, narrow ? 0.5 : 1));
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem *item = form->itemAt(row, QFormLayout::LabelRole);
            auto *label = item ? qobject_cast<QLabel *>(item->widget()) : nullptr;
            if (!label)
                continue;
            label->setWordWrap(true);
            label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
            label->setContentsMargins(0, level, 0, 0);
            label->setMinimumWidth(narrow ? 0 : width);
            label->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : width);
        }
    }
}

/// Qt takes a control's name from the label beside it only where both have one parent.
void Page::nameControls()
{
    const QList<QLabel *> labels = m_content->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QWidget *control = label->buddy();
        if (!control || control->parent() == label->parent())
            continue;
        // A name that was given says more than the label.
        if (control->accessibleName().isEmpty() || m_named.contains(control)) {
            control->setAccessibleName(QString(label->text()).remove(u'&'));
            m_named.insert(control);
        }
    }
}

bool Page::event(QEvent *event)
{
    // The form is there, and the font is the one to be shown.
    if (event->type() == QEvent::Polish) {
        arrange();
        nameControls();
        showRefused();
    }
    const bool isMoved = event->type() == QEvent::ParentChange;
    if (isMoved && parent())
        parent()->installEventFilter(this);
    if (isMoved || event->type() == QEvent::Resize)
        roomResized();
    return QWidget::event(event);
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_heading->setText(StepModel::heading(m_step));
        retranslate();
        nameControls();
        m_fields->refresh();
        m_remarks->retranslate();
        showRefused();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        arrange();
    }
    QWidget::changeEvent(event);
}

} // namespace viatique
