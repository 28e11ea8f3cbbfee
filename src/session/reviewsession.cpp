// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// A review being written: its value and its undo. How it is saved and exported is in reviewsaving.cpp.

#include "session/reviewsession.h"

#include "core/jsonpointer.h"
#include "core/limits.h"
#include "report/reviewmessage.h"
#include "request/requestfield.h"
#include "review/requestplaces.h"
#include "session/valuestep.h"

#include <QTimer>
#include <QUndoStack>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

constexpr QLatin1String kMessage("/message");
/// Digits of the id of a remark.
constexpr int kIdDigits = 12;

QString stampOf(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODate);
}

QString fieldOf(const QString &remarkId)
{
    return pointerOf({QStringLiteral("remarks"), remarkId});
}

/// The text that a field names; null where there is none.
QString *textIn(WrittenReview &written, const QString &field)
{
    const QStringList parts = pointerParts(field);
    Review &review = written.review;
    if (field == kMessage)
        return &review.message;
    if (parts.value(0) == QLatin1String("reviewer")) {
        if (parts.value(1) == QLatin1String("name"))
            return &review.reviewer.name;
        return parts.value(1) == QLatin1String("organisation") ? &review.reviewer.organisation
                                                               : &review.reviewer.email;
    }
    Remark *remark = parts.value(0) == QLatin1String("remarks") ? review.remark(parts.value(1)) : nullptr;
    if (!remark || parts.size() < 3)
        return nullptr;
    return parts.at(2) == QLatin1String("text") ? &remark->text : &remark->suggestedValue;
}

QList<Remark> unanswered(const std::optional<KeptReview> &former, const QSet<QString> &answered)
{
    QList<Remark> remarks = former ? former->file.review.remarks : QList<Remark>();
    remarks.removeIf([&answered](const Remark &remark) { return answered.contains(remark.id); });
    return remarks;
}

QSet<QString> idsOf(const QList<Remark> &remarks)
{
    QSet<QString> ids;
    for (const Remark &remark : remarks)
        ids.insert(remark.id);
    return ids;
}

/// Never one that another remark of the review had before, in whatever session: the editor's answers go by
/// it.
QString newIdBeside(const QSet<QString> &taken)
{
    QString id;
    do
        id = QUuid::createUuid().toString(QUuid::Id128).left(kIdDigits);
    while (taken.contains(id));
    return id;
}

} // namespace

WrittenReview contentOf(WrittenReview written)
{
    written.review.id.clear();
    written.review.modifiedAt.clear();
    written.review.state = ReviewState::Started;
    return written;
}

/// One step of undo of a review.
class ReviewStep final : public ValueStep<WrittenReview>
{
public:
    ReviewStep(ReviewSession &session, QString field, WrittenReview before, WrittenReview after, int typing)
        : ValueStep(std::move(field), std::move(before), std::move(after), typing)
        , m_session(session)
    {
    }

protected:
    QString textOf(const WrittenReview &written) const override
    {
        WrittenReview copy = written;
        const QString *text = textIn(copy, field());
        return text ? *text : QString();
    }
    void put(const WrittenReview &written) override { m_session.put(written); }

private:
    ReviewSession &m_session;
};

ReviewSession::ReviewSession(RequestInput input, PreparedReview prepared, ReviewSessionOptions options,
                             QObject *parent)
    : QObject(parent)
    , m_input(std::move(input))
    , m_options(std::move(options))
    , m_isTakenUp(prepared.isTakenUp)
    , m_former(std::move(prepared.former))
    , m_formerRemarks(remarksIn(m_input.request, unanswered(m_former, prepared.answered)))
    , m_kept(std::move(prepared.kept))
    , m_written{m_kept.file.review, m_kept.file.review.message.trimmed().isEmpty()}
    , m_note(std::move(prepared.note))
    , m_undoStack(new QUndoStack(this))
    , m_remarkIds(idsOf(m_written.review.remarks))
    , m_saveTimer(new QTimer(this))
    , m_retryDelay(m_options.retryDelay)
    , m_save(new QFutureWatcher<Result<std::optional<FileStamp>>>(this))
    , m_export(new QFutureWatcher<Result<QString>>(this))
{
    if (m_kept.isExported())
        m_lastExport = ExportedReview{contentOf(m_written), m_kept.exportedAt};
    if (m_isTakenUp)
        m_savedAt = QDateTime::fromString(m_written.review.modifiedAt, Qt::ISODate).toLocalTime();
    m_thread.setMaxThreadCount(1);
    m_saveTimer->setSingleShot(true);
    connect(m_saveTimer, &QTimer::timeout, this, [this] {
        // Else the end of that save begins the next one.
        if (!m_isSaving)
            startSave();
    });
    connect(m_save, &QFutureWatcherBase::finished, this, &ReviewSession::finishSave);
    connect(m_export, &QFutureWatcherBase::finished, this, [this] { finishExport(); });
}

ReviewSession::~ReviewSession()
{
    flush();
    m_thread.waitForDone();
}

int ReviewSession::numberOf(const QString &remarkId) const
{
    const QList<Remark> &remarks = m_written.review.remarks;
    const auto found = std::find_if(remarks.cbegin(), remarks.cend(),
                                    [&remarkId](const Remark &each) { return each.id == remarkId; });
    return found == remarks.cend() ? 0 : int(found - remarks.cbegin()) + 1;
}

// Changes

void ReviewSession::push(const QString &field, WrittenReview after, int typing)
{
    if (m_isReadOnly)
        return;
    WrittenReview before = contentOf(m_written);
    after = contentOf(std::move(after));
    if (after != before)
        m_undoStack->push(new ReviewStep(*this, field, std::move(before), std::move(after), typing));
}

void ReviewSession::put(const WrittenReview &written)
{
    m_isChanged = true;
    m_written = written;
    m_written.review.id = m_kept.file.review.id;
    const bool isAsExported = m_lastExport && contentOf(written) == m_lastExport->content;
    m_written.review.state = isAsExported ? ReviewState::Done : ReviewState::Started;
    m_written.review.modifiedAt = isAsExported ? m_lastExport->modifiedAt : stampOf(m_options.now());
    // What was exported is another review from now on, even within the second, unless it is that one again.
    m_kept.exportedAt = isAsExported ? m_lastExport->modifiedAt : QString();
    m_reviewWaits = true;
    emit reviewChanged();
    scheduleSave();
}

QString ReviewSession::addRemark(const QString &target, int page, const QRectF &area)
{
    Remark remark;
    remark.target = target;
    remark.page = page;
    remark.area = area;
    return addRemark(std::move(remark));
}

QString ReviewSession::addRemark(Remark remark)
{
    remark.answer = {};
    return add({std::move(remark)});
}

QString ReviewSession::add(QList<Remark> remarks)
{
    if (m_isReadOnly)
        return {};
    endTyping();
    // What nobody would read is not written.
    const qsizetype room = limits::kRemarks - m_written.review.remarks.size();
    remarks = remarks.mid(0, std::max<qsizetype>(room, 0));
    if (remarks.isEmpty())
        return {};
    for (Remark &remark : remarks) {
        remark.id = newIdBeside(m_remarkIds);
        m_remarkIds.insert(remark.id);
        const Document *document = pagedDocument(remark, m_input.request);
        remark.documentSha512 = document ? document->sha512 : QString();
    }
    const QString first = remarks.constFirst().id;
    WrittenReview after = m_written;
    after.review.remarks = order().ordered(after.review.remarks + remarks);
    push(fieldOf(first), std::move(after), 0);
    return first;
}

/// Made when it is needed: most reviews are only read.
const RemarkOrder &ReviewSession::order()
{
    if (!m_order)
        m_order.emplace(m_input.request, m_input.catalogue);
    return *m_order;
}

void ReviewSession::setRemark(const Remark &remark)
{
    change(remark.id, [&remark](Remark &present) {
        present = remark;
        present.text = cleanText(remark.text, true);
        present.suggestedValue = cleanText(remark.suggestedValue, true);
    });
}

void ReviewSession::removeRemark(const QString &remarkId)
{
    endTyping();
    WrittenReview after = m_written;
    after.review.remarks.removeIf([&remarkId](const Remark &each) { return each.id == remarkId; });
    push(fieldOf(remarkId), std::move(after), 0);
}

void ReviewSession::change(const QString &remarkId, const std::function<void(Remark &)> &change)
{
    endTyping();
    WrittenReview after = m_written;
    Remark *remark = after.review.remark(remarkId);
    if (!remark)
        return;
    change(*remark);
    push(fieldOf(remarkId), std::move(after), 0);
}

void ReviewSession::setReason(const QString &remarkId, RemarkReason reason)
{
    change(remarkId, [reason](Remark &remark) { remark.reason = reason; });
}

void ReviewSession::setSeverity(const QString &remarkId, RemarkSeverity severity)
{
    change(remarkId, [severity](Remark &remark) { remark.severity = severity; });
}

void ReviewSession::setArea(const QString &remarkId, const QRectF &area)
{
    endTyping();
    WrittenReview after = m_written;
    Remark *remark = after.review.remark(remarkId);
    if (!remark)
        return;
    remark->area = area;
    after.review.remarks = order().ordered(after.review.remarks);
    push(fieldOf(remarkId), std::move(after), 0);
}

void ReviewSession::setOpinion(Opinion opinion)
{
    endTyping();
    WrittenReview after = m_written;
    after.review.opinion = opinion;
    push(QStringLiteral("/opinion"), std::move(after), 0);
}

bool ReviewSession::takesValue(const QString &target) const
{
    return textField(m_input.request, target) != nullptr;
}

QString ReviewSession::text(const QString &field) const
{
    if (field == kMessage)
        return message();
    WrittenReview copy = m_written;
    const QString *found = textIn(copy, field);
    return found ? *found : QString();
}

QString ReviewSession::setText(const QString &field, const QString &text)
{
    const bool isLine = field.startsWith(QLatin1String("/reviewer"));
    const QString cleaned = cleanText(text, !isLine);
    if (m_isReadOnly)
        return this->text(field);
    WrittenReview after = m_written;
    QString *present = textIn(after, field);
    if (!present || this->text(field) == cleaned)
        return cleaned;
    *present = cleaned;
    if (field == kMessage)
        after.isComposed = false;
    push(field, std::move(after), m_typing);
    return cleaned;
}

void ReviewSession::endTyping()
{
    ++m_typing;
}

QString ReviewSession::message() const
{
    return m_written.isComposed ? composeMessage(m_written.review, m_input.request, m_input.catalogue)
                                : m_written.review.message;
}

void ReviewSession::composeAgain()
{
    endTyping();
    WrittenReview after = m_written;
    after.isComposed = true;
    after.review.message.clear();
    push(kMessage, std::move(after), 0);
}

void ReviewSession::setNote(const QString &note)
{
    const QString cleaned = cleanText(note, true);
    if (std::exchange(m_note, cleaned) == cleaned)
        return;
    m_noteWaits = true;
    emit noteChanged();
    scheduleSave();
}

QString ReviewSession::undoField() const
{
    const auto *step = static_cast<const ReviewStep *>(m_undoStack->command(m_undoStack->index() - 1));
    return step ? step->field() : QString();
}

QString ReviewSession::redoField() const
{
    const auto *step = static_cast<const ReviewStep *>(m_undoStack->command(m_undoStack->index()));
    return step ? step->field() : QString();
}

} // namespace viatique
