// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/list_page.h"

#include "core/exchange/table_reader.h"
#include "core/record/record.h"
#include "core/record/table_intake.h"
#include "ui/children/list_columns.h"
#include "ui/children/list_preview.h"
#include "ui/children/wait_box.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsBetweenLooks = 20;
const QString form = u"child-list"_s;
const QString columnsField = u"columns"_s;

/// Lists with the same columns in the same order are the same list, week after week.
QString nameOf(const Table &table)
{
    const QByteArray names = table.header.join(u'\x1f').toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(names, QCryptographicHash::Sha256).toHex());
}

} // namespace

ListPage::ListPage(const UiContext &context, QWidget *parent)
    : ScrollPage(tr("Take in a list of children"), parent)
    , m_context(context)
    , m_problem(wrappedLabel({}, u"problem"_s, content()))
{
    setObjectName(u"listPage"_s);
    addSteps();
    m_problem->setObjectName(u"list/problem"_s);
    m_problem->hide();
    column()->addWidget(m_problem);
    QHBoxLayout *footer = addFooter();
    m_back = namedButton(u"list/back"_s, tr("&Back"), u"quiet"_s, this);
    m_rest = namedButton(u"list/save-rest"_s, tr("Save the &rows that are left out"), {}, this);
    m_next = namedButton(u"list/next"_s, tr("&Choose the file"), u"primary"_s, this);
    footer->addWidget(m_back);
    footer->addStretch(1);
    footer->addWidget(m_rest);
    footer->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_step == Step::File)
            m_context.go.showChildren();
        else
            go(m_step == Step::Rows ? Step::Columns : Step::File);
    });
    connect(m_rest, &QPushButton::clicked, this, &ListPage::saveRest);
    connect(m_next, &QPushButton::clicked, this, [this] {
        switch (m_step) {
        case Step::File:
            return chooseFile();
        case Step::Columns:
            return lookAtRows();
        case Step::Rows:
            return takeIn();
        case Step::Finished:
            return finish();
        }
    });
    setFocusProxy(m_next);
    go(Step::File);
}

ListPage::~ListPage() = default;

void ListPage::addSteps()
{
    const auto addPart = [this](Step step, const QString &heading, const QString &hint) {
        auto *part = new QWidget(content());
        auto *around = new QVBoxLayout(part);
        around->setContentsMargins(0, 0, 0, 0);
        m_parts[static_cast<int>(step)] = part;
        column()->addWidget(part);
        return makeCard(heading, hint, around, part);
    };
    QVBoxLayout *file = addPart(Step::File, tr("1 of 3: which file?"),
        tr("A list that your school’s system or a spreadsheet has saved as CSV, with the names of "
           "the columns in its first row. Nothing is taken in before you have seen what will "
           "happen, and nothing in the record is ever written over."));
    file->addWidget(wrappedLabel(
        tr("In Excel or LibreOffice: “Save as”, then “CSV UTF-8”. In a school’s system: “Export”, "
           "then “CSV”."),
        {}, content()));
    QVBoxLayout *columns = addPart(Step::Columns, tr("2 of 3: which column is what?"),
        tr("Homeward has guessed from the names of the columns. Look at each, and change what is "
           "not right. Beneath its name stands what is in the first rows."));
    m_about = wrappedLabel({}, u"strong"_s, content());
    m_about->setObjectName(u"list/about"_s);
    m_columns = new ListColumns(content());
    columns->addWidget(m_about);
    columns->addWidget(m_columns);
    QVBoxLayout *rows = addPart(Step::Rows, tr("3 of 3: what will happen"),
        tr("Nothing is taken in yet. Choose a row to see more, and to decide otherwise."));
    m_preview = new ListPreview(content());
    rows->addWidget(m_preview);
    QVBoxLayout *done = addPart(Step::Finished, tr("Taken in"), {});
    m_done = wrappedLabel({}, {}, content());
    m_done->setObjectName(u"list/done"_s);
    done->addWidget(m_done);
    m_saved = wrappedLabel({}, u"hint"_s, content());
    m_saved->setObjectName(u"list/saved"_s);
    m_saved->hide();
    column()->addWidget(m_saved);
    connect(m_columns, &ListColumns::changed, this, &ListPage::checkColumns);
    connect(m_preview, &ListPreview::decided, this, &ListPage::showButtons);
}

void ListPage::go(Step step)
{
    m_step = step;
    for (int at = 0; at < 4; ++at)
        m_parts[at]->setVisible(at == static_cast<int>(step));
    m_problem->hide();
    m_saved->hide();
    if (step == Step::Columns)
        checkColumns();
    showButtons();
    area()->ensureVisible(0, 0);
    if (isVisible() && step == Step::Columns && !m_columns->inputs().isEmpty())
        m_columns->inputs().first()->setFocus(Qt::TabFocusReason);
    else if (isVisible() && step == Step::Rows)
        m_preview->goTo();
    else if (isVisible())
        m_next->setFocus(Qt::TabFocusReason);
}

void ListPage::showButtons()
{
    const ListCounts counts = m_check ? m_check->counts() : ListCounts();
    const qsizetype taken = counts.added + counts.filled;
    const auto name = [this](const QString &words) {
        m_next->setText(words);
        m_next->setAccessibleName(QString(words).remove(u'&'));
    };
    switch (m_step) {
    case Step::File:
        name(tr("&Choose the file …"));
        break;
    case Step::Columns:
        name(tr("&Show what will happen"));
        break;
    case Step::Rows:
        name(tr("&Take in: %1").arg(taken));
        break;
    case Step::Finished:
        name(tr("&Go to the children"));
        break;
    }
    m_next->setEnabled(m_step != Step::Rows || taken > 0);
    m_back->setVisible(m_step != Step::Finished);
    const bool isSeen = m_step == Step::Rows || m_step == Step::Finished;
    m_rest->setVisible(isSeen && counts.failed + counts.left > 0);
}

void ListPage::chooseFile()
{
    const QString path = m_context.prompts.openListPath();
    if (path.isEmpty())
        return;
    const auto fail = [this](const Error &error) {
        m_problem->setText(error.message);
        m_problem->show();
    };
    const Result<QByteArray> bytes = table_file::bytesOf(path);
    if (!bytes)
        return fail(bytes.error());
    TableReader reader(*bytes, QFileInfo(path).fileName());
    WaitBox wait(tr("Reading the list"), this);
    while (!reader.isDone()) {
        reader.step();
        if (!wait.goOn(reader.percent()))
            return;
    }
    Result<Table> table = reader.take();
    if (!table)
        return fail(table.error());
    m_table = std::move(*table);
    QString about = tr("%1: %2 rows, %3 columns.")
                        .arg(m_table->fileName)
                        .arg(m_table->rows.size())
                        .arg(m_table->header.size());
    if (const QString leftOut = m_table->aboutLeftOut(); !leftOut.isEmpty())
        about = tr("%1 %2").arg(about, leftOut);
    m_about->setText(about);
    m_columns->show(*m_table, remembered(*m_table));
    chain(m_columns->inputs() << m_back << m_rest << m_next);
    go(Step::Columns);
}

void ListPage::checkColumns()
{
    const QString problem = m_columns->mapping().problem(*m_table);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_next->setEnabled(problem.isEmpty());
}

void ListPage::lookAtRows()
{
    const TableMapping mapping = m_columns->mapping();
    m_preview->show(nullptr);
    m_check.reset();
    Result<std::unique_ptr<TableCheck>> check = TableCheck::of(m_context.record, *m_table, mapping);
    if (!check) {
        m_context.messages.show(check.error());
        return;
    }
    WaitBox wait(tr("Looking at the rows"), this);
    while (!(*check)->isDone()) {
        if (const Done looked = (*check)->step(rowsBetweenLooks); !looked) {
            m_context.messages.show(looked.error());
            return;
        }
        if (!wait.goOn((*check)->percent()))
            return;
    }
    remember(*m_table, mapping);
    m_check = std::move(*check);
    m_preview->show(m_check.get());
    go(Step::Rows);
    m_preview->place(area()->viewport()->height() / 2);
}

void ListPage::takeIn()
{
    const QList<TableIntake::Row> rows = m_check->decided();
    WaitBox wait(tr("Taking in the list"), this);
    const Result<TableIntake::Taken> taken
        = TableIntake(m_context.record)
              .takeIn(rows, { m_table->fileName, m_table->bytes }, [&](qsizetype done) {
                  return wait.goOn(static_cast<int>(done * 100 / rows.size()));
              });
    wait.hide();
    if (!taken) {
        m_problem->setText(taken.error().message);
        m_problem->show();
        reveal(m_problem);
        return;
    }
    m_context.saved.mark();
    const ListCounts counts = m_check->counts();
    QStringList lines { tr("Children added: %1.").arg(taken->added) };
    if (taken->filled > 0)
        lines << tr("Here already, and filled in where something was missing: %1.")
                     .arg(taken->filled);
    if (taken->unchanged > 0)
        lines << tr("Here already, and the list says nothing new: %1.").arg(taken->unchanged);
    if (taken->joined > 0)
        lines << tr("Rows joined with an earlier row of the same child: %1.").arg(taken->joined);
    if (counts.left + counts.failed > 0) {
        lines << tr("Rows that were left out: %1. Save them with the reasons, mend them in the "
                    "spreadsheet, and take in that file.")
                     .arg(counts.left + counts.failed);
    }
    m_done->setText(lines.join(u'\n'));
    go(Step::Finished);
}

void ListPage::saveRest()
{
    const QString folder = m_context.prompts.chooseFolder();
    if (folder.isEmpty())
        return;
    // No name of a child, nor of whoever gave the list its name.
    const Result<QString> path
        = TableIntake(m_context.record).giveRest(folder, u"rows-left-out.csv"_s, m_check->rest());
    if (!path) {
        m_context.messages.show(path.error());
        return;
    }
    m_saved->setText(
        tr("Made: %1. It is not sealed. Delete it when it has been taken in.").arg(*path));
    m_saved->show();
    m_context.saved.mark();
}

void ListPage::finish()
{
    m_preview->show(nullptr);
    m_check.reset();
    m_table.reset();
    go(Step::File);
    m_context.go.showChildren();
}

TableMapping ListPage::remembered(const Table &table) const
{
    const auto drafts = m_context.record.drafts(Record::noChildYet());
    if (drafts) {
        for (const Draft &draft : *drafts) {
            if (draft.form == form && draft.subject == nameOf(table)
                && draft.field == columnsField) {
                const QStringList fields = draft.typed.split(u',');
                if (fields.size() == table.header.size())
                    return TableMapping(fields);
            }
        }
    }
    return TableMapping::guessed(table);
}

void ListPage::remember(const Table &table, const TableMapping &mapping)
{
    const QString typed = mapping.fields().join(u',');
    // Were it not to be kept, the columns would be guessed anew.
    (void)m_context.record.saveDraft({ Record::noChildYet(), form, nameOf(table), columnsField,
        Answer::text(typed), typed, {} });
}

void ListPage::resizeEvent(QResizeEvent *event)
{
    ScrollPage::resizeEvent(event);
    QTimer::singleShot(0, this, [this] { m_preview->place(area()->viewport()->height() / 2); });
}

} // namespace homeward
