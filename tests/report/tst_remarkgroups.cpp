// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/remarkgroups.h"
#include "sample.h"

#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// In which order remarks stand, and so which number each has.
class TestRemarkGroups : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void inTheOrderOfTheRequest();
    void downAPage();
    void remarksOnOnePlaceStay();
    void numbersRunOnThroughTheGroups();
    void ofAnEmptyRequest();

private:
    static Remark remark(const QString &target, int page = 0, const QRectF &area = {});
    QStringList ordered(const QList<Remark> &remarks) const;

    Catalogue m_catalogue;
    Request m_request;
};

void TestRemarkGroups::initTestCase()
{
    const Result<Catalogue> catalogue = bundledCatalogue(u"editeurs-2021"_s);
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
    m_request = sample::fullRequest();
}

Remark TestRemarkGroups::remark(const QString &target, int page, const QRectF &area)
{
    Remark remark;
    remark.id = page == 0 ? target : u"%1 page %2 at %3"_s.arg(target).arg(page).arg(area.top());
    remark.target = target;
    remark.page = page;
    remark.area = area;
    return remark;
}

QStringList TestRemarkGroups::ordered(const QList<Remark> &remarks) const
{
    QStringList ids;
    const QList<Remark> result = RemarkOrder(m_request, m_catalogue).ordered(remarks);
    for (const Remark &each : result)
        ids.append(each.id);
    return ids;
}

void TestRemarkGroups::inTheOrderOfTheRequest()
{
    const QString datum = u"/endpoints/"_s + m_request.endpoints.at(0).id;
    const QString later = u"/endpoints/"_s + m_request.endpoints.at(1).id;
    // As the tree of the desk has them from top to bottom, whatever the alphabet or the file says.
    const QStringList order{u""_s,
                            u"/organisation/name"_s,
                            u"/service/title"_s,
                            u"/service/description"_s,
                            u"/service/expectedVolume"_s,
                            datum + u"/purpose"_s,
                            later,
                            u"/legalFramework/nature"_s,
                            u"/legalFramework/texts/"_s + m_request.legalFramework.texts.at(0).id,
                            u"/legalFramework/texts/"_s + m_request.legalFramework.texts.at(1).id,
                            u"/documents/"_s + m_request.documents.at(0).id,
                            u"/documents/%1/title"_s.arg(m_request.documents.at(1).id),
                            u"/personalData/recipients"_s,
                            u"/contacts/technical/email"_s,
                            u"/nowhere"_s};
    QList<Remark> remarks;
    for (const QString &target : order)
        remarks.prepend(remark(target));
    QCOMPARE(ordered(remarks), order);
    // The same again changes nothing.
    QCOMPARE(ordered(RemarkOrder(m_request, m_catalogue).ordered(remarks)), order);
}

void TestRemarkGroups::downAPage()
{
    const QString document = u"/documents/"_s + m_request.documents.at(0).id;
    const QString next = u"/documents/"_s + m_request.documents.at(1).id;
    const QList<Remark> order{remark(document),
                              remark(document, 1),
                              remark(document, 1, {0.1, 0.2, 0.1, 0.1}),
                              remark(document, 1, {0.1, 0.5, 0.1, 0.1}),
                              remark(document, 2, {0.1, 0.1, 0.1, 0.1}),
                              remark(next, 1)};
    QStringList ids;
    QList<Remark> remarks;
    for (const Remark &each : order) {
        ids.append(each.id);
        remarks.prepend(each);
    }
    QCOMPARE(ordered(remarks), ids);
}

void TestRemarkGroups::remarksOnOnePlaceStay()
{
    Remark first = remark(u"/service/title"_s);
    Remark second = first;
    first.id = u"zz"_s;
    second.id = u"aa"_s;
    QCOMPARE(ordered({first, remark(QString()), second}), (QStringList{QString(), u"zz"_s, u"aa"_s}));
}

void TestRemarkGroups::numbersRunOnThroughTheGroups()
{
    Review review;
    review.remarks = RemarkOrder(m_request, m_catalogue)
                         .ordered({remark(u"/contacts/technical"_s), remark(u"/nowhere"_s), remark(QString()),
                                   remark(u"/service/title"_s), remark(u"/revision"_s)});
    int number = 0;
    const QList<RemarkGroup> groups = remarkGroups(review, m_request);
    for (const RemarkGroup &group : groups) {
        for (const RemarkGroup::Numbered &each : group.remarks) {
            QCOMPARE(each.number, ++number);
            QCOMPARE(remarkNumbers(review).value(each.remark.id), number);
        }
    }
    QCOMPARE(number, 5);
    // What belongs to no step belongs to the whole.
    QCOMPARE(groups.constFirst().step, RemarkGroup::kWhole);
    QCOMPARE(groups.constFirst().remarks.size(), 2);
    QVERIFY(remarkGroups(Review(), m_request).isEmpty());
}

void TestRemarkGroups::ofAnEmptyRequest()
{
    const RemarkOrder order((Request()), Catalogue());
    QVERIFY(order.ordered({}).isEmpty());
    const QList<Remark> result = order.ordered({remark(u"/documents/d1"_s), remark(u"/service/title"_s)});
    QCOMPARE(result.constFirst().target, u"/service/title"_s);
}

QTEST_GUILESS_MAIN(TestRemarkGroups)
#include "tst_remarkgroups.moc"
