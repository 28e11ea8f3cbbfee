// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/expectednotice.h"

#include "rules/context.h"
#include "rules/words.h"
#include "session/attachments.h"
#include "session/draftsession.h"
#include "session/linkchange.h"

#include <QPushButton>

namespace viatique {

namespace {

struct Sentences
{
    Meaning meaning;
    QString what;
    QString why;
};

QString usualSentence(const QList<DocumentKind> &kinds)
{
    if (kinds.isEmpty())
        return ExpectedNotice::tr("A decree, an order, a deliberation, a printed legal text or an agreement "
                                  "that founds the processing.");
    QStringList names;
    for (const DocumentKind kind : kinds)
        names.append(words::documentKind(kind));
    return ExpectedNotice::tr("For this body, usually: %1.").arg(names.join(QLatin1String(", ")));
}

Sentences expectedSentences(const attachments::Expectation &expected, int lost)
{
    if (lost > 0)
        return {Meaning::ToCorrect,
                ExpectedNotice::tr("%n attached document(s) can no longer be found.", nullptr, lost),
                ExpectedNotice::tr("Replace it below, or remove it.")};
    if (expected.data == 0)
        return {Meaning::Advice, ExpectedNotice::tr("No data ticked yet."),
                ExpectedNotice::tr("What is expected here follows from the data of step 3.")};
    if (expected.lacking > 0)
        return {Meaning::ToDo,
                ExpectedNotice::tr("%n data need(s) a supporting document.", nullptr, expected.lacking),
                usualSentence(expected.usual)};
    if (expected.fromClients > 0)
        return {Meaning::Advice, ExpectedNotice::tr("Each client will supply its own documents."),
                ExpectedNotice::tr("Attach only what holds for all of them.")};
    if (expected.baseSet)
        return {Meaning::Fine, ExpectedNotice::tr("Base set: no document to supply."), {}};
    if (expected.needing > 0)
        return {Meaning::Fine, ExpectedNotice::tr("All data that need a document have one."), {}};
    return {Meaning::Fine, ExpectedNotice::tr("None of the data asked for needs a document."),
            ExpectedNotice::tr("A mock-up of the screen helps whoever reads the request.")};
}

} // namespace

ExpectedNotice::ExpectedNotice(QWidget *parent)
    : Notice(parent)
{
    connect(button(0), &QPushButton::clicked, this, &ExpectedNotice::dataRequested);
}

void ExpectedNotice::setSession(DraftSession &session)
{
    m_session = &session;
    connect(&session, &DraftSession::requestChanged, this, [this] {
        const Request &request = m_session->request();
        if (!haveSameLinks(request, m_judged) || request.organisation != m_judged.organisation)
            judge();
    });
    connect(&session, &DraftSession::findingsChanged, this, [this] {
        if (attachments::lost(m_session->request(), m_session->facts()) != m_lost)
            judge();
    });
    judge();
}

void ExpectedNotice::judge()
{
    m_judged = m_session->request();
    m_lost = attachments::lost(m_judged, m_session->facts());
    const attachments::Expectation expected = attachments::expectation(
        rules::Context({m_judged, m_session->catalogue(), m_session->facts(), m_session->today()}));
    const Sentences said = expectedSentences(expected, m_lost);
    setNotice(said.meaning, said.what, said.why);
    button(0)->setText(expected.data == 0 ? tr("Choose the &data") : QString());
}

void ExpectedNotice::retranslate()
{
    if (m_session)
        judge();
}

} // namespace viatique
