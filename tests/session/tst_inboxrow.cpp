// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "sampleinboxrow.h"

#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestInboxRow : public QObject
{
    Q_OBJECT

private slots:
    void readings_data();
    void readings();
    void groups();
    void filters_data();
    void filters();
};

void TestInboxRow::readings_data()
{
    QTest::addColumn<InboxRow>("row");
    QTest::addColumn<Reading>("reading");
    QTest::addColumn<Opinion>("opinion");
    QTest::addColumn<QString>("agent");
    QTest::addColumn<bool>("mine");
    const InboxRow plain = sampleRow(u"a"_s);
    const InboxReview colleague = sampleReview(plain, ReviewState::Done, Opinion::Favourable);
    const InboxReview own = sampleReview(plain, ReviewState::Started, Opinion::Unfavourable, true);
    const auto with = [&plain](const QList<InboxReview> &reviews,
                               const std::optional<InboxHolder> &holder = std::nullopt) {
        InboxRow row = plain;
        row.reviews = reviews;
        row.holder = holder;
        return row;
    };
    QTest::newRow("nobody") << plain << Reading::ToRead << Opinion::Unset << QString() << false;
    QTest::newRow("a colleague is done")
        << with({colleague}) << Reading::Done << Opinion::Favourable << u"J. Orsini"_s << false;
    QTest::newRow("one's own counts first, and has no opinion before it is done")
        << with({colleague, own}) << Reading::Started << Opinion::Unset << u"Claude Aubin"_s << true;
    QTest::newRow("in either order") << with({own, colleague}) << Reading::Started << Opinion::Unset
                                     << u"Claude Aubin"_s << true;
    InboxReview later = colleague;
    later.modifiedAt = u"2026-11-06T10:00:00Z"_s;
    later.opinion = Opinion::ChangesRequested;
    later.reviewer = u"S. Nadir"_s;
    QTest::newRow("of colleagues, the last one")
        << with({later, colleague}) << Reading::Done << Opinion::ChangesRequested << u"S. Nadir"_s << false;
    InboxReview aside = own;
    aside.state = ReviewState::SetAside;
    QTest::newRow("set aside") << with({aside}) << Reading::SetAside << Opinion::Unset << u"Claude Aubin"_s
                               << true;
    InboxReview other = colleague;
    other.requestSha512 = u"of another revision"_s;
    QTest::newRow("a review of another content says nothing")
        << with({other}) << Reading::ToRead << Opinion::Unset << QString() << false;
    other.requestSha512.clear();
    QTest::newRow("nor one that does not say of which")
        << with({other}) << Reading::ToRead << Opinion::Unset << QString() << false;
    QTest::newRow("in hand") << with({}, InboxHolder{u"P. Lemarchal"_s, false}) << Reading::Started
                             << Opinion::Unset << u"P. Lemarchal"_s << false;
    QTest::newRow("in one's own hand") << with({}, InboxHolder{u"Claude Aubin"_s, true}) << Reading::Started
                                       << Opinion::Unset << u"Claude Aubin"_s << true;
    QTest::newRow("in hand again after it was done")
        << with({colleague}, InboxHolder{u"P. Lemarchal"_s, false}) << Reading::Done << Opinion::Favourable
        << u"P. Lemarchal"_s << false;
}

void TestInboxRow::readings()
{
    QFETCH(InboxRow, row);
    QTEST(row.reading(), "reading");
    QTEST(row.opinion(), "opinion");
    QTEST(row.agent(), "agent");
    QTEST(row.isMine(), "mine");
}

void TestInboxRow::groups()
{
    QCOMPARE(sampleRow(u"a"_s, 1).group(), sampleRow(u"a"_s, 2).group());
    InboxRow unread = sampleRow(u"a"_s);
    unread.record.requestId.clear();
    InboxRow other = unread;
    other.record.path = u"b.zip"_s;
    QVERIFY(unread.group() != other.group());
    // A request whose id is the path of a file is not that file.
    InboxRow named = sampleRow(u"a"_s);
    named.record.requestId = unread.record.path;
    QVERIFY(unread.group() != named.group());
}

void TestInboxRow::filters_data()
{
    QTest::addColumn<InboxFilter>("filter");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *name, bool accepted, auto set) {
        InboxFilter filter;
        set(filter);
        QTest::newRow(name) << filter << accepted;
    };
    row("none", true, [](InboxFilter &) {});
    row("its integrity", true, [](InboxFilter &filter) { filter.integrity = Integrity::Valid; });
    row("another integrity", false, [](InboxFilter &filter) { filter.integrity = Integrity::Altered; });
    row("its reading", true, [](InboxFilter &filter) { filter.reading = Reading::Done; });
    row("another reading", false, [](InboxFilter &filter) { filter.reading = Reading::ToRead; });
    row("its opinion", true, [](InboxFilter &filter) { filter.opinion = Opinion::Favourable; });
    row("no opinion", false, [](InboxFilter &filter) { filter.opinion = Opinion::Unset; });
    row("its use case", true, [](InboxFilter &filter) { filter.useCase = u"marches_publics"_s; });
    row("another use case", false, [](InboxFilter &filter) { filter.useCase = u"aides_publiques"_s; });
    row("a rule that found something", true, [](InboxFilter &filter) { filter.rule = u"siret-key"_s; });
    row("a rule that did not", false, [](InboxFilter &filter) { filter.rule = u"title-missing"_s; });
    row("mine", false, [](InboxFilter &filter) { filter.mineOnly = true; });
    row("one of two", false, [](InboxFilter &filter) {
        filter.integrity = Integrity::Valid;
        filter.reading = Reading::ToRead;
    });
}

void TestInboxRow::filters()
{
    QFETCH(InboxFilter, filter);
    InboxRow row = sampleRow(u"a"_s);
    row.record.rules.insert(u"siret-key"_s, 2);
    row.reviews = {sampleReview(row, ReviewState::Done, Opinion::Favourable)};
    QTEST(filter.accepts(row), "accepted");
    QCOMPARE(filter.isEmpty(), filter == InboxFilter());
}

QTEST_GUILESS_MAIN(TestInboxRow)
#include "tst_inboxrow.moc"
