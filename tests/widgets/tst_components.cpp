// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/droparea.h"
#include "widgets/emptyview.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QDragEnterEvent>
#include <QFontInfo>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <QUrl>
#include <QVBoxLayout>
#include <memory>

using namespace viatique;

namespace {

const QString kLong =
    QStringLiteral("The address holds a letter with an accent, which the portal refuses: write it "
                   "without, as the mail server does too.");

QFont sized(int pixels)
{
    QFont font = QApplication::font();
    font.setPixelSize(pixels);
    return font;
}

template<typename Event>
bool send(QWidget &widget, const QMimeData &data)
{
    Event event(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    event.ignore();
    QApplication::sendEvent(&widget, &event);
    return event.isAccepted();
}

bool sendDrop(QWidget &widget, const QMimeData &data)
{
    return send<QDropEvent>(widget, data);
}

} // namespace

class TestComponents : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::install(*qApp, look::Appearance::Light); }
    void noticeIsAnnounced();
    void stateLabelSaysItsWords();
    void stateLabelWrapsAndGrows();
    void labelsKnowTheirHeight();
    void noticeSaysWhatAndWhy();
    void noticeShowsButtonsWithWords();
    void noticePutsButtonsBelowWhereNarrow();
    void tabComesToANoticeWhereItStands();
    void dropAreaTakesLocalFiles();
    void dropAreaRefusesTheRest();
    void dropAreaHasRealButtons();
    void headingIsAnnounced();
    void labelsFollowTheFontAround();
    void labelsFollowThePalette();
    void emptyViewHasItsButton();
};

void TestComponents::stateLabelSaysItsWords()
{
    QWidget window;
    StateLabel label(&window);
    QVERIFY(label.isHidden());
    label.setState(Meaning::Fine, QStringLiteral("Saved at 10:42"));
    QVERIFY(!label.isHidden());
    QCOMPARE(label.words(), QStringLiteral("Saved at 10:42"));
    QCOMPARE(label.accessibleName(), QStringLiteral("Saved at 10:42"));
    QCOMPARE(label.meaning(), Meaning::Fine);
    label.setState(Meaning::None, QString());
    QVERIFY(label.isHidden());
    QVERIFY(label.accessibleName().isEmpty());
}

void TestComponents::stateLabelWrapsAndGrows()
{
    StateLabel label;
    label.setState(Meaning::ToCorrect, kLong);
    QVERIFY(label.hasHeightForWidth());
    QVERIFY(label.heightForWidth(150) > label.heightForWidth(600));
    const int before = label.heightForWidth(300);
    label.setFont(sized(QFontInfo(label.font()).pixelSize() * 2));
    QVERIFY(label.heightForWidth(300) > before);
}

void TestComponents::noticeSaysWhatAndWhy()
{
    Notice notice;
    notice.setNotice(Meaning::ToCheck, QStringLiteral("One text is not enough."),
                     QStringLiteral("Add the article that founds the need."));
    QCOMPARE(notice.accessibleName(), QStringLiteral("One text is not enough."));
    QCOMPARE(notice.accessibleDescription(), QStringLiteral("Add the article that founds the need."));
    const auto *what = notice.findChild<QLabel *>(QStringLiteral("noticeWhat"));
    const auto *why = notice.findChild<QLabel *>(QStringLiteral("noticeWhy"));
    QVERIFY(what->font().bold());
    QVERIFY(!why->isHidden());
    notice.setNotice(Meaning::ToCheck, QStringLiteral("One text is not enough."));
    QVERIFY(why->isHidden());
}

/// Without an assistive technology Qt hands no event on; that one would be sent is what can be seen.
void TestComponents::noticeIsAnnounced()
{
    QWidget window;
    auto *notice = new Notice(&window);
    const auto heard = std::make_shared<QStringList>();
    connect(notice, &Notice::announced, this, [notice, heard] {
        heard->append(QAccessible::queryAccessibleInterface(notice)->text(QAccessible::Name));
    });
    notice->hide();
    window.show();
    notice->setNotice(Meaning::Fine, QStringLiteral("The link is copied."));
    QCOMPARE(*heard, QStringList());
    notice->show();
    QCOMPARE(*heard, QStringList{QStringLiteral("The link is copied.")});
    // The same words again, as with another colour of the desktop, are nothing new.
    notice->setNotice(Meaning::Fine, QStringLiteral("The link is copied."));
    QCOMPARE(heard->size(), 1);
    notice->setNotice(Meaning::ToCorrect, QStringLiteral("No browser could be opened."));
    QCOMPARE(heard->size(), 2);
    QCOMPARE(heard->constLast(), QStringLiteral("No browser could be opened."));
    notice->hide();
    notice->show();
    QCOMPARE(heard->size(), 3);
    QCOMPARE(QAccessible::queryAccessibleInterface(notice)->role(), QAccessible::AlertMessage);
}

void TestComponents::noticeShowsButtonsWithWords()
{
    Notice notice;
    notice.setNotice(Meaning::Advice, QStringLiteral("A word."));
    QPushButton *button = notice.button(0);
    QCOMPARE(notice.button(0), button);
    notice.show();
    QTRY_VERIFY(button->isHidden());
    notice.button(0)->setText(QStringLiteral("Add it"));
    QTRY_VERIFY(button->isVisible());
    button->setText(QString());
    QTRY_VERIFY(button->isHidden());
}

void TestComponents::noticePutsButtonsBelowWhereNarrow()
{
    Notice notice;
    notice.setNotice(Meaning::Advice, QStringLiteral("A word."), kLong);
    QPushButton *button = notice.button(0);
    button->setText(QStringLiteral("Add it"));
    const auto *what = notice.findChild<QLabel *>(QStringLiteral("noticeWhat"));
    const auto isBeside = [&] { return button->x() >= what->mapTo(&notice, what->rect().topRight()).x(); };
    notice.resize(look::em(60), look::em(6));
    notice.show();
    QTRY_VERIFY(isBeside());
    notice.resize(look::em(22), look::em(12));
    QTRY_VERIFY(!isBeside());
}

void TestComponents::tabComesToANoticeWhereItStands()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *above = new QPushButton(&window);
    auto *notice = new Notice(&window);
    auto *below = new QPushButton(&window);
    for (QWidget *widget :
         {static_cast<QWidget *>(above), static_cast<QWidget *>(notice), static_cast<QWidget *>(below)})
        layout->addWidget(widget);
    // Long after the page was made, in either order.
    QPushButton *second = notice->button(1);
    QPushButton *first = notice->button(0);
    QList<QWidget *> order;
    for (QWidget *next = above; order.size() < 4; next = next->nextInFocusChain()) {
        if (next->focusPolicy() != Qt::NoFocus)
            order.append(next);
    }
    QCOMPARE(order, (QList<QWidget *>{above, first, second, below}));
    QCOMPARE(notice->focusPolicy(), Qt::NoFocus);
}

void TestComponents::dropAreaTakesLocalFiles()
{
    DropArea area;
    QSignalSpy spy(&area, &DropArea::filesDropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/délibération.pdf")),
                  QUrl(QStringLiteral("https://www.example/a.pdf")),
                  QUrl::fromLocalFile(QStringLiteral("/tmp/b.png"))});
    QVERIFY(send<QDragEnterEvent>(area, data));
    QVERIFY(sendDrop(area, data));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.constFirst().constFirst().toStringList(),
             QStringList({QStringLiteral("/tmp/délibération.pdf"), QStringLiteral("/tmp/b.png")}));
}

void TestComponents::dropAreaRefusesTheRest()
{
    DropArea area;
    QSignalSpy spy(&area, &DropArea::filesDropped);
    QMimeData remote;
    remote.setUrls({QUrl(QStringLiteral("https://www.example/a.pdf"))});
    QMimeData text;
    text.setText(QStringLiteral("/tmp/a.pdf"));
    QVERIFY(!send<QDragEnterEvent>(area, remote));
    QVERIFY(!send<QDragEnterEvent>(area, text));
    QVERIFY(!sendDrop(area, remote));
    QCOMPARE(spy.size(), 0);
}

void TestComponents::dropAreaHasRealButtons()
{
    DropArea area;
    area.setWords(QStringLiteral("Drop your files here."), QStringLiteral("Six at most."));
    auto *button = new QPushButton(QStringLiteral("Choose files…"));
    area.addButton(button);
    QVERIFY(area.isAncestorOf(button));
    QCOMPARE(area.accessibleName(), QStringLiteral("Drop your files here."));
    QCOMPARE(area.accessibleDescription(), QStringLiteral("Six at most."));
    QSignalSpy spy(button, &QPushButton::clicked);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(spy.size(), 1);
}

void TestComponents::headingIsAnnounced()
{
    StyledLabel heading(StyledLabel::Heading);
    heading.setText(QStringLiteral("The data"));
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&heading);
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Heading);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("The data"));
    StyledLabel plain;
    QCOMPARE(QAccessible::queryAccessibleInterface(&plain)->role(), QAccessible::StaticText);
}

void TestComponents::labelsFollowTheFontAround()
{
    QWidget around;
    around.setFont(sized(20));
    auto *column = new QVBoxLayout(&around);
    auto *heading = new StyledLabel(StyledLabel::Heading);
    auto *hint = new StyledLabel(StyledLabel::Hint);
    column->addWidget(heading);
    column->addWidget(hint);
    QCOMPARE(heading->font().pixelSize(), 31);
    QCOMPARE(hint->font().pixelSize(), 18);
    around.setFont(sized(40));
    QCOMPARE(heading->font().pixelSize(), 62);
    QCOMPARE(hint->font().pixelSize(), 37);
    heading->setKind(StyledLabel::Plain);
    QCOMPARE(heading->font().pixelSize(), 40);
    QVERIFY(!heading->font().bold());
}

/// Heights are kept; what changes them is not missed.
void TestComponents::labelsKnowTheirHeight()
{
    QWidget around;
    StyledLabel label(StyledLabel::Secondary, &around);
    const QString words = QStringLiteral("Ne gardez que les données dont votre service a besoin. ");
    label.setText(words);
    const int line = label.heightForWidth(2000);
    QVERIFY(label.heightForWidth(100) > 2 * line);
    QCOMPARE(label.heightForWidth(2000), line);
    label.setText(words + QLatin1Char('\n') + words);
    QVERIFY(label.heightForWidth(2000) > line);
    label.setText(words);
    label.setContentsMargins(0, 7, 0, 0);
    QCOMPARE(label.heightForWidth(2000), line + 7);
    label.setContentsMargins({});
    QFont font = around.font();
    font.setPixelSize(2 * QFontInfo(font).pixelSize());
    around.setFont(font);
    QVERIFY(label.heightForWidth(2000) > line);
}

void TestComponents::labelsFollowThePalette()
{
    QWidget around;
    StyledLabel label(StyledLabel::Secondary, &around);
    const auto color = [&label] { return label.palette().color(QPalette::Active, QPalette::WindowText); };
    QCOMPARE(color(), look::color(look::Role::Secondary, look::palette(look::Appearance::Light)));
    look::install(*qApp, look::Appearance::Dark);
    QTRY_COMPARE(color(), look::color(look::Role::Secondary, look::palette(look::Appearance::Dark)));
    label.setKind(StyledLabel::Plain);
    QCOMPARE(color(), QApplication::palette().color(QPalette::Active, QPalette::WindowText));
    look::install(*qApp, look::Appearance::Light);
}

void TestComponents::emptyViewHasItsButton()
{
    EmptyView view;
    view.setWords(QStringLiteral("Your drafts are listed here."));
    QVERIFY(view.button()->isHidden());
    QCOMPARE(view.accessibleName(), QStringLiteral("Your drafts are listed here."));
    view.setWords(QStringLiteral("Your drafts are listed here."), QStringLiteral("Prepare a request"));
    QVERIFY(!view.button()->isHidden());
    QCOMPARE(view.button()->text(), QStringLiteral("Prepare a request"));
}

QTEST_MAIN(TestComponents)
#include "tst_components.moc"
