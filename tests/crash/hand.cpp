// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "hand.h"

#include "../session/testreview.h"
#include "core/atomicfile.h"
#include "core/language.h"
#include "request/documentinspector.h"
#include "session/stepmodel.h"
#include "told.h"
#include "widgets/homepage.h"
#include "widgets/look.h"
#include "widgets/page.h"
#include "widgets/wizard.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QUndoStack>
#include <QUuid>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace viatique::test {

namespace {

SessionOptions sessionOptions()
{
    SessionOptions options;
    options.inspector = DocumentInspector(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview"));
    options.converter.program = QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview");
    return options;
}

/// Whether one of the texts in it is this one.
bool holds(const QJsonValue &value, const QString &text)
{
    if (value.isString())
        return value.toString() == text;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(),
                           [&](const QJsonValue &each) { return holds(each, text); });
    }
    const QJsonObject object = value.toObject();
    return std::any_of(object.begin(), object.end(),
                       [&](const QJsonValue &each) { return holds(each, text); });
}

QString shownIn(const QWidget *control)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(control))
        return line->text();
    const auto *text = qobject_cast<const QPlainTextEdit *>(control);
    return text ? text->toPlainText() : QString();
}

} // namespace

Hand::Hand(const QString &folder, quint32 seed)
    : m_folder(folder)
    , m_chance(seed)
    , m_settings(file(u"data/viatique.conf"_s), QString())
    , m_book(file(u"data/addressbook.json"_s))
    , m_library(DraftStore(file(u"data"_s)), m_book, sessionOptions().inspector)
    , m_reviews(file(u"data"_s))
    , m_http(networkUse(m_settings))
    , m_directory(m_http)
{
    installLanguage(u"en"_s);
    look::install(*qApp, look::Appearance::Light);
    m_answers.choice = 0;
    m_window = std::make_unique<MainWindow>(WindowParts{m_settings, m_book, m_library, m_reviews, m_answers,
                                                        m_http, m_directory, m_keys, sessionOptions(),
                                                        file(u"data/cache"_s)});
    m_window->resize(1200, 760);
    m_window->show();
}

Hand::~Hand() = default;

/// In one write, so that a line is told whole or not at all.
void Hand::tell(const char *what, const QString &subject, const QByteArray &digest)
{
    const QByteArray name = subject.isEmpty() ? QByteArray("-") : QUrl::toPercentEncoding(subject);
    const QByteArray line = QByteArray::number(monotonicMs()) + ' ' + what + ' ' + name + ' ' + digest + '\n';
    if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) < 0)
        ::_exit(3);
}

void Hand::begin(const QString &act)
{
    tell("begin", act);
}

int Hand::run(const QStringList &acts)
{
    static_cast<void>(QTest::qWaitForWindowActive(m_window.get()));
    m_window->resume();
    follow();
    tell("ready");
    if (acts.contains(u"end"_s)) {
        restoreAll();
        exportPackage();
        m_window->close();
        return 0;
    }
    for (;;) {
        const QString &name = acts.at(below(int(acts.size())));
        begin(name);
        if (!act(name))
            return 4;
        QTest::qWait(below(20));
    }
}

bool Hand::act(const QString &name)
{
    static const QHash<QString, void (Hand::*)()> acts{
        {u"edit"_s, &Hand::edit},           {u"undo"_s, &Hand::undo},
        {u"attach"_s, &Hand::attach},       {u"export"_s, &Hand::exportPackage},
        {u"import"_s, &Hand::importReview}, {u"move"_s, &Hand::move},
        {u"size"_s, &Hand::setSize},        {u"review"_s, &Hand::review},
    };
    const auto found = acts.value(name);
    if (!found)
        return false;
    (this->*found)();
    return true;
}

bool Hand::waitFor(const std::function<bool()> &done, int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < ms)
        QTest::qWait(5);
    return done();
}

/// Tells of each change of the draft that is open, from how it was opened on.
void Hand::follow()
{
    DraftSession *session = m_window->session();
    if (!session || m_followed == session)
        return;
    m_followed = session;
    const QString name = QDir(session->folder()).dirName();
    if (session->isReadOnly())
        tell("locked", name);
    const auto say = [this, session, name] { tell("draft", name, contentDigest(session->request())); };
    tell("opened", name, contentDigest(session->request()));
    connect(session, &DraftSession::requestChanged, this, say);
    m_present.clear();
    const QList<ReviewFile> reviews = session->reviews().list();
    for (const ReviewFile &file : reviews)
        m_present.insert(file.review.id);
    connect(session, &DraftSession::reviewsChanged, this, [this, session] { tellReviews(*session); });
}

/// Also which are no longer shown: taken out by the hand, or by a step of undo.
void Hand::tellReviews(DraftSession &session)
{
    const QString prefix = QDir(session.folder()).dirName() + u'/';
    QSet<QString> present;
    const QList<ReviewFile> reviews = session.reviews().list();
    for (const ReviewFile &file : reviews) {
        present.insert(file.review.id);
        tell("answers", prefix + file.review.id, contentDigest(file.review));
    }
    const QSet<QString> removed = m_present - present;
    for (const QString &id : removed)
        tell("removed", prefix + id);
    m_present = present;
}

bool Hand::haveDraft()
{
    if (!m_window->session()) {
        const QList<DraftSummary> drafts = m_library.store().list();
        if (drafts.isEmpty()) {
            restoreAll();
            return false;
        }
        const DraftSummary &draft = drafts.at(below(int(drafts.size())));
        if (draft.error) {
            tell("unreadable", draft.folder);
            return false;
        }
        m_window->showHome();
        if (!m_window->openDraft(draft.folder))
            tell("refused", draft.folder);
    }
    follow();
    return m_window->session() && m_window->wizard();
}

QString Hand::word()
{
    QString text;
    for (int i = 2 + below(6); i > 0; --i)
        text += QChar(u'a' + below(26));
    return text;
}

void Hand::keys(QWidget *control, int count, const std::function<void()> &each)
{
    for (; count > 0; --count) {
        QTest::keyClick(control, below(6) == 0 ? ' ' : char('a' + below(26)));
        QTest::qWait(5 + below(40));
        if (each)
            each();
    }
}

void Hand::type(QWidget *control, const std::function<bool(const QString &)> &isHeld)
{
    control->setFocus();
    if (shownIn(control).size() > 60)
        QTest::keyClick(control, Qt::Key_A, Qt::ControlModifier);
    QPointer<QWidget> there = control;
    keys(control, 3 + below(9), [&] {
        if (there && !isHeld(shownIn(there)))
            tell("unheld", there->objectName());
    });
}

void Hand::edit()
{
    if (!haveDraft())
        return;
    m_window->wizard()->setStep(1 + below(8));
    follow();
    QList<QWidget *> controls;
    const QList<QWidget *> all = m_window->wizard()->page()->findChildren<QWidget *>();
    for (QWidget *each : all) {
        const auto *line = qobject_cast<QLineEdit *>(each);
        const auto *text = qobject_cast<QPlainTextEdit *>(each);
        const bool isWritable = (line && !line->isReadOnly()) || (text && !text->isReadOnly());
        if (isWritable && each->isVisible() && each->isEnabled() && each->objectName().endsWith(u"Edit")
            && each->objectName() != u"searchEdit")
            controls.append(each);
    }
    if (controls.isEmpty())
        return;
    QPointer<DraftSession> session = m_window->session();
    type(controls.at(below(int(controls.size()))),
         [session](const QString &shown) { return !session || holds(toJson(session->request()), shown); });
}

void Hand::undo()
{
    if (!haveDraft())
        return;
    for (int i = below(4); i > 0; --i)
        m_window->findChild<QAction *>(u"undoAction"_s)->trigger();
    if (below(2) == 0)
        m_window->findChild<QAction *>(u"redoAction"_s)->trigger();
}

void Hand::attach()
{
    if (!haveDraft())
        return;
    m_window->wizard()->setStep(5);
    const QStringList given = QDir(file(u"given"_s)).entryList({u"*.pdf"_s}, QDir::Files);
    QPointer<DraftSession> session = m_window->session();
    if (session->request().documents.size() > 6) {
        session->edit(u"/documents"_s, [](Request &request) { request.documents.removeLast(); });
        return;
    }
    m_window->wizard()->takeFiles({file(u"given/"_s) + given.at(below(int(given.size())))});
    waitFor([&] { return !session || session->importsLeft() == 0; });
}

void Hand::exportPackage()
{
    if (!haveDraft())
        return;
    const QString path =
        file(u"exports/%1-%2.zip"_s).arg(QDir(m_window->session()->folder()).dirName().left(8)).arg(below(3));
    m_answers.files = {path};
    m_window->wizard()->setStep(8);
    QPointer<DraftSession> session = m_window->session();
    auto *action = m_window->findChild<QAction *>(u"exportAction"_s);
    if (!action->isEnabled())
        return;
    const FileStamp before = fileStamp(path);
    action->trigger();
    // In its place; then it is noted, too.
    const bool done = waitFor([&] { return fileStamp(path) != before; });
    waitFor([&] { return !session || session->exportedRevision() >= session->request().revision; }, 1000);
    tell(done ? "exported" : "notexported", path);
}

void Hand::importReview()
{
    if (!haveDraft())
        return;
    DraftSession *session = m_window->session();
    const QList<ReviewFile> present = session->reviews().list();
    if (present.size() > 3) {
        session->removeReview(present.constFirst().review.id);
        return;
    }
    Review review = reviewOf(session->request().id, session->request().revision);
    review.id = QUuid(quint32(m_chance.generate()), 1, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1)
                    .toString(QUuid::WithoutBraces);
    const QString path = writeReviewFile(file(u"received/avis-%1.review.json"_s).arg(below(3)), review);
    m_window->importReview(path);
    waitFor([&] { return m_window->session() && m_window->session()->reviews().review(review.id); }, 3000);
    follow();
    session = m_window->session();
    if (!session)
        return;
    for (const Remark &remark : review.remarks) {
        session->answerRemark({review.id, remark.id}, {AnswerState::Kept, word()});
        QTest::qWait(below(60));
    }
}

void Hand::move()
{
    m_window->showHome();
    auto *home = m_window->findChild<HomePage *>();
    const QList<DraftSummary> drafts = m_library.store().list();
    if (!home || drafts.isEmpty())
        return restoreAll();
    const QString folder = drafts.at(below(int(drafts.size()))).folder;
    emit home->deleteRequested(folder);
    tell("moved", QDir(folder).dirName());
    QTest::qWait(below(30));
    restoreAll();
}

void Hand::restoreAll()
{
    m_window->showHome();
    auto *home = m_window->findChild<HomePage *>();
    const QList<DraftSummary> trash = m_library.store().trash();
    for (const DraftSummary &draft : trash) {
        emit home->restoreRequested(draft.folder);
        tell("moved", QDir(draft.folder).dirName());
    }
}

void Hand::setSize()
{
    for (const QString &name : {u"largerAction"_s, u"normalSizeAction"_s}) {
        if (auto *action = m_window->findChild<QAction *>(name))
            action->trigger();
        QTest::qWait(below(20));
    }
}

} // namespace viatique::test
