// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/prompts.h"

#include "widgets/look.h"
#include "widgets/rowdelegate.h"
#include "widgets/styledlabel.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStringListModel>
#include <QUrl>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace viatique {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Prompts)
};

QFileDialog *fileDialog(QWidget *parent, const Prompts::Files &files)
{
    auto *dialog = new QFileDialog(parent, files.title, QString(), files.filter);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

/// A dialog with its sentences, which goes away with its answer.
QDialog *sentenceDialog(QWidget *parent, const Prompts::Question &question, QVBoxLayout *&column)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    column = new QVBoxLayout(dialog);
    column->setSpacing(look::em(dialog, 1));
    auto *what = new StyledLabel(StyledLabel::Group, dialog);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    what->setText(question.what);
    column->addWidget(what);
    if (!question.why.isEmpty()) {
        auto *why = new StyledLabel(dialog);
        why->setTextFormat(Qt::PlainText);
        why->setWordWrap(true);
        why->setText(question.why);
        column->addWidget(why);
    }
    dialog->setMinimumWidth(look::em(dialog, 30));
    return dialog;
}

} // namespace

void DesktopPrompts::openFiles(QWidget *parent, const Files &files,
                               std::function<void(const QStringList &)> answered)
{
    QFileDialog *dialog = fileDialog(parent, files);
    dialog->setFileMode(files.several ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    if (!files.folder.isEmpty())
        dialog->setDirectory(files.folder);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, std::move(answered));
    dialog->open();
}

void DesktopPrompts::openFolder(QWidget *parent, const QString &title, const QString &folder,
                                std::function<void(const QString &)> answered)
{
    QFileDialog *dialog = fileDialog(parent, {title, folder, {}, false});
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (!folder.isEmpty())
        dialog->setDirectory(folder);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(answered));
    dialog->open();
}

void DesktopPrompts::saveFile(QWidget *parent, const Files &files,
                              std::function<void(const QString &)> answered)
{
    QFileDialog *dialog = fileDialog(parent, files);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QFileInfo suggested(files.folder);
    if (suggested.isDir()) {
        dialog->setDirectory(files.folder);
    } else if (!files.folder.isEmpty()) {
        dialog->setDirectory(suggested.path());
        dialog->selectFile(suggested.fileName());
        // Of a review the last part alone says nothing.
        const QString review = QStringLiteral("review.json");
        dialog->setDefaultSuffix(suggested.fileName().endsWith(u'.' + review) ? review : suggested.suffix());
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(answered));
    dialog->open();
}

void DesktopPrompts::print(QWidget *parent, const QString &name,
                           std::function<void(QPagedPaintDevice &)> draw)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(name);
    printer->setCreator(QStringLiteral("Viatique"));
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(name);
    // All pages, once: there are one or two.
    dialog->setOptions(QAbstractPrintDialog::PrintToFile);
    QObject::connect(dialog, &QDialog::accepted, dialog, [printer, draw = std::move(draw)] {
        printer->setFullPage(true);
        draw(*printer);
    });
    dialog->open();
}

void DesktopPrompts::ask(QWidget *parent, const Question &question, std::function<void(int)> answered)
{
    QVBoxLayout *column = nullptr;
    QDialog *dialog = sentenceDialog(parent, question, column);
    dialog->setObjectName(QStringLiteral("questionDialog"));
    dialog->setAccessibleDescription(question.what);
    auto *box = new QDialogButtonBox(dialog);
    const int last = int(question.buttons.size()) - 1;
    for (int number = 0; number <= last; ++number) {
        const auto role = number == last ? QDialogButtonBox::RejectRole : QDialogButtonBox::AcceptRole;
        QPushButton *button = box->addButton(question.buttons.at(number), role);
        button->setObjectName(QStringLiteral("answer%1Button").arg(number));
        QObject::connect(button, &QPushButton::clicked, dialog,
                         [dialog, number] { dialog->done(number + 1); });
        if (number == 0 && !question.destructive)
            look::setPrimary(button);
        if (number == (question.destructive ? last : 0)) {
            button->setDefault(true);
            button->setFocus();
        }
    }
    column->addWidget(box);
    // Escape and the window's own button finish with 0.
    QObject::connect(dialog, &QDialog::finished, dialog, [last, answered = std::move(answered)](int result) {
        answered(result > 0 ? result - 1 : last);
    });
    dialog->open();
}

void DesktopPrompts::choose(QWidget *parent, const QString &title, const QStringList &lines,
                            std::function<void(int)> answered)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("chooseDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setMinimumSize(look::em(dialog, 30), look::em(dialog, 24));
    auto *label = new QLabel(Words::tr("&Filter"), dialog);
    auto *filter = new QLineEdit(dialog);
    filter->setObjectName(QStringLiteral("filterEdit"));
    filter->setClearButtonEnabled(true);
    label->setBuddy(filter);
    auto *list = new QListView(dialog);
    list->setObjectName(QStringLiteral("chooseList"));
    list->setAccessibleName(title);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setItemDelegate(new RowDelegate(list));
    look::prepareView(list);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton *take = box->addButton(Words::tr("Choose"), QDialogButtonBox::AcceptRole);
    take->setObjectName(QStringLiteral("chooseButton"));
    look::setPrimary(take);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(label);
    column->addWidget(filter);
    column->addWidget(list, 1);
    column->addWidget(box);

    auto *proxy = new QSortFilterProxyModel(dialog);
    proxy->setSourceModel(new QStringListModel(lines, proxy));
    proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    list->setModel(proxy);
    const auto selectFirst = [list, proxy, take] {
        list->setCurrentIndex(proxy->index(0, 0));
        take->setEnabled(proxy->rowCount() > 0);
    };
    selectFirst();
    QObject::connect(filter, &QLineEdit::textChanged, list, [proxy, selectFirst](const QString &text) {
        proxy->setFilterFixedString(text);
        selectFirst();
    });
    QObject::connect(list, &QListView::activated, dialog, &QDialog::accept);
    QObject::connect(box, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, dialog, [list, proxy, answered = std::move(answered)] {
        const QModelIndex chosen = proxy->mapToSource(list->currentIndex());
        if (chosen.isValid())
            answered(chosen.row());
    });
    dialog->open();
}

bool DesktopPrompts::showInFolder(const QString &path)
{
    const QFileInfo file(path);
    const QString folder = file.isDir() ? file.absoluteFilePath() : file.absolutePath();
    return QFileInfo(folder).isDir() && QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

bool DesktopPrompts::openUrl(const QUrl &url)
{
    return QDesktopServices::openUrl(url);
}

} // namespace viatique
