// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/stepmodel.h"

#include "report/vocabulary.h"
#include "rules/rules.h"
#include "session/draftsession.h"

#include <algorithm>

namespace viatique {

namespace {

constexpr int kLastStep = StepModel::kSteps;

/// What the rules say of one step.
struct Count
{
    int toCorrect = 0;
    int toFillIn = 0;
    int toCheck = 0;
};

Count countOf(const QList<Finding> &findings, int step)
{
    Count count;
    for (const Finding &finding : findings) {
        if (rules::step(finding) != step)
            continue;
        if (finding.severity == Severity::Blocking)
            ++(finding.missing ? count.toFillIn : count.toCorrect);
        else if (finding.severity == Severity::Warning && !finding.missing)
            ++count.toCheck;
    }
    return count;
}

bool hasContact(const Contacts &contacts)
{
    const QList<NamedContact> &list = contactList();
    return std::any_of(list.cbegin(), list.cend(),
                       [&](const NamedContact &contact) { return !(contacts.*contact.member).isEmpty(); });
}

} // namespace

StepModel::StepModel(DraftSession &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(&session, &DraftSession::findingsChanged, this, &StepModel::update);
    connect(&session, &DraftSession::saveStateChanged, this, &StepModel::update);
    for (int step = 1; step <= kSteps; ++step)
        m_states.append(stateOf(step));
}

QString StepModel::title(int step)
{
    return report::Vocabulary::stepTitle(step);
}

QString StepModel::heading(int step)
{
    switch (step) {
    case 4:
        return tr("Legal framework", "heading");
    case 5:
        return tr("Supporting documents", "heading");
    case 6:
        return tr("Personal data", "heading");
    case 7:
        return tr("Contacts", "heading");
    default:
        return title(step);
    }
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kSteps;
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int step = index.row() + 1;
    const State &state = m_states.at(index.row());
    const QString name = tr("%1. %2", "number and title of a step").arg(QString::number(step), title(step));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return name;
    case Qt::AccessibleTextRole:
        return tr("Step %1: %2", "title and state of a step").arg(name, state.text);
    case DetailRole:
        return state.text;
    case MeaningRole:
        return static_cast<int>(state.meaning);
    case StepRole:
        return step;
    default:
        return {};
    }
}

bool StepModel::isBegun(int step) const
{
    const Request &request = m_session.request();
    switch (step) {
    case 1:
        return request.filedFor != FiledFor::Unset || request.vendor != Vendor()
               || request.organisation != Organisation() || !request.applicant.isEmpty();
    case 2:
        return request.service != Service();
    case 3:
        return !request.endpoints.isEmpty();
    case 4:
        return request.legalFramework != LegalFramework();
    case 5:
        return !request.documents.isEmpty();
    case 6:
        return request.personalData != PersonalData();
    case 7:
        return hasContact(request.contacts);
    default:
        return m_lastStepOpened;
    }
}

StepModel::State StepModel::stateOf(int step) const
{
    const Count count = countOf(m_session.findings(), step);
    if (count.toCorrect > 0)
        return {Meaning::ToCorrect, tr("%n to correct", nullptr, count.toCorrect)};
    if (step == kLastStep) {
        if (m_session.exportedRevision() == m_session.request().revision)
            return {Meaning::Fine, tr("exported")};
        return m_lastStepOpened ? State{Meaning::InProgress, tr("in progress")}
                                : State{Meaning::ToDo, tr("to do")};
    }
    if (count.toFillIn > 0 && m_lastStepOpened)
        return {isBegun(step) ? Meaning::InProgress : Meaning::ToDo,
                tr("%n to fill in", nullptr, count.toFillIn)};
    if (!isBegun(step)) {
        // Nothing is asked for here: documents, where no datum demands one.
        const bool nothingToDo = count.toFillIn == 0 && isBegun(3) && step == 5;
        return nothingToDo ? State{Meaning::Fine, tr("nothing to supply")}
                           : State{Meaning::ToDo, tr("to do")};
    }
    if (count.toFillIn > 0)
        return {Meaning::InProgress, tr("in progress")};
    if (count.toCheck > 0)
        return {Meaning::ToCheck, tr("%n to check", nullptr, count.toCheck)};
    return {Meaning::Fine, tr("done")};
}

int StepModel::doneSteps() const
{
    return static_cast<int>(std::count_if(m_states.cbegin(), m_states.cend(),
                                          [](const State &state) { return state.meaning == Meaning::Fine; }));
}

void StepModel::openLastStep()
{
    if (m_lastStepOpened)
        return;
    m_lastStepOpened = true;
    update();
}

void StepModel::update()
{
    bool changed = false;
    for (int row = 0; row < kSteps; ++row) {
        const State state = stateOf(row + 1);
        if (state == m_states.at(row))
            continue;
        m_states[row] = state;
        changed = true;
        emit dataChanged(index(row), index(row));
    }
    if (changed)
        emit stepsChanged();
}

void StepModel::retranslate()
{
    for (int row = 0; row < kSteps; ++row)
        m_states[row] = stateOf(row + 1);
    emit dataChanged(index(0), index(kSteps - 1));
    emit stepsChanged();
}

} // namespace viatique
