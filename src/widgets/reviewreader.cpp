// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/reviewreader.h"

#include "core/language.h"
#include "report/reviewreport.h"
#include "review/reviewwords.h"
#include "session/background.h"
#include "session/sharepool.h"
#include "widgets/boxguard.h"
#include "widgets/look.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileInfo>
#include <QPushButton>
#include <QTextBrowser>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

constexpr qreal kWidth = 52;  // em
constexpr qreal kHeight = 40; // em

/// A page of its own: whatever it asks for, it does not get.
class SealedBrowser final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viatique::ReviewReader)

public:
    static QString inALine(const BesideReview &review);
};

QString Words::inALine(const BesideReview &review)
{
    if (review.error)
        return tr("%1 cannot be read").arg(QFileInfo(review.path).fileName());
    const QString name = review.reviewer.name.simplified();
    const QString who = name.isEmpty() ? tr("a reviewer without a name") : name;
    const QString said = review.state == ReviewState::Done && review.opinion != Opinion::Unset
                             ? words::opinion(review.opinion)
                             : words::reviewState(review.state);
    const QString remarks = tr("%n remark(s)", "of a review", review.remarks);
    if (review.fit == ReviewFit::OtherRevision)
        return tr("%1: %2, %3, on revision %4", "reviewer, opinion, remarks")
            .arg(who, said, remarks, currentLocale().toString(review.revision));
    if (review.fit != ReviewFit::Same)
        return tr("%1: %2, %3, on another content", "reviewer, opinion, remarks").arg(who, said, remarks);
    return tr("%1: %2, %3", "reviewer, opinion, remarks").arg(who, said, remarks);
}

} // namespace

QString besideReviewText(const BesideReview &review)
{
    return Words::inALine(review);
}

ReviewReader::ReviewReader(QList<BesideReview> reviews, RequestInput input, QWidget *parent)
    : QDialog(parent)
    , m_reviews(std::move(reviews))
    , m_input(std::move(input))
    , m_label(new StyledLabel(StyledLabel::Plain, this))
    , m_choice(new QComboBox(this))
    , m_state(new StateLabel(this))
    , m_page(new SealedBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("reviewReader"));
    setUp();
    applyLook();
    retranslate();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ReviewReader::read);
    read();
}

void ReviewReader::setUp()
{
    m_choice->setObjectName(QStringLiteral("readReviewBox"));
    for (qsizetype i = 0; i < m_reviews.size(); ++i)
        m_choice->addItem(QString());
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    new BoxGuard(m_choice);
    m_label->setBuddy(m_choice);
    m_state->setObjectName(QStringLiteral("readReviewState"));
    m_page->setObjectName(QStringLiteral("readReviewPage"));
    m_page->setOpenLinks(false);
    m_page->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_label);
    layout->addWidget(m_choice);
    layout->addWidget(m_state);
    layout->addWidget(m_page, 1);
    layout->addWidget(box);
    m_page->setFocus();
}

QString ReviewReader::plainText() const
{
    return m_page->toPlainText();
}

/// In the background: it stands on a share.
void ReviewReader::read()
{
    const BesideReview &brief = m_reviews.at(std::max(m_choice->currentIndex(), 0));
    m_page->clear();
    m_state->setState(Meaning::None, {});
    inBackground(
        sharePool(), this,
        [path = brief.path, input = m_input, language = currentLanguage()]() -> Result<QByteArray> {
            return readReviewBeside(path).map([&](const ReviewFile &file) {
                return reviewHtml({file.review, input.request, input.catalogue, language});
            });
        },
        [this, reading = ++m_reading](const Result<QByteArray> &html) {
            if (reading != m_reading)
                return;
            if (html)
                m_page->setHtml(QString::fromUtf8(*html));
            else
                m_state->setState(Meaning::ToCorrect, errorText(html.error()));
        });
}

void ReviewReader::applyLook()
{
    layout()->setSpacing(look::em(this, 0.75));
    resize(look::em(this, kWidth), look::em(this, kHeight));
}

void ReviewReader::retranslate()
{
    setWindowTitle(tr("Reviews of colleagues"));
    m_label->setText(tr("&Review, read-only"));
    m_page->setAccessibleName(tr("The review of a colleague, read-only"));
    for (int i = 0; i < m_choice->count(); ++i)
        m_choice->setItemText(i, besideReviewText(m_reviews.at(i)));
}

void ReviewReader::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace viatique
