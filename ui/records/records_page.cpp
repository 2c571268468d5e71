// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/records/records_page.h"

#include "core/record/audit_words.h"
#include "core/time/local_time.h"
#include "core/time/time_box.h"
#include "ui/forms/flow_layout.h"
#include "ui/parts/choice_field.h"
#include "ui/parts/line_field.h"
#include "ui/parts/row_table.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/style.h"

#include <QHeaderView>
#include <QHideEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString everything = u"everything"_s;
constexpr int lettersInFilter = 18;
constexpr int linesInRow = 2;
constexpr int fewestRows = 4;
/// Shares of the width, by column.
constexpr int shares[AuditModel::Count] = { 22, 17, 26, 35 };

QList<Choice> kinds()
{
    QList<Choice> choices { { everything, RecordsPage::tr("Everything") } };
    for (const AuditKind kind : auditKinds())
        choices << Choice { toStorage(kind), audit_words::kindInWords(kind) };
    return choices;
}

} // namespace

RecordsPage::RecordsPage(const UiContext &context, QWidget *parent)
    : ScrollPage(tr("Records"), parent)
    , m_context(context)
    , m_model([this](qint64 before) { return m_context.record.auditRows(m_filter, before); })
{
    setObjectName(u"recordsPage"_s);
    m_later.setSingleShot(true);
    m_later.setInterval(300ms);
    connect(&m_later, &QTimer::timeout, this, &RecordsPage::narrow);
    connect(&m_model, &AuditModel::failed, this, &RecordsPage::showError);
    column()->addWidget(wrappedLabel(
        tr("Who opened, changed and gave out what, the newest first. Nobody can change it, and "
           "that you look is written down too."),
        u"hint"_s, content()));
    addFilters();
    addTable();
    addDetail();
    setFocusProxy(m_child);
}

void RecordsPage::showDeleted()
{
    const auto deleted = m_context.record.deletedChildren();
    if (!deleted) {
        showError(deleted.error());
        return;
    }
    QStringList lines;
    for (const DeletedChild &child : *deleted) {
        lines << tr("%1: deleted %2 by %3, with %n episode(s)", nullptr, child.episodes)
                     .arg(audit_words::deletedChildName(child.id),
                         local_time::day(local_time::toLocal(child.at).date()), child.by);
    }
    m_deleted->setText(tr("Deleted children. To see what was done before, write “deleted” "
                          "or the number where the child’s name goes.")
        + u'\n' + lines.join(u'\n'));
    m_deleted->setVisible(!lines.isEmpty());
}

void RecordsPage::addFilters()
{
    auto *lines = new QWidget(content());
    auto *flow = new FlowLayout(lines, grid(this, 2));
    const auto add = [&](const QString &id, const QString &label) {
        auto *line = new LineField(u"records/"_s + id, label, {}, lines);
        const int width = line->input()->fontMetrics().averageCharWidth() * lettersInFilter;
        line->setFixedWidth(width);
        flow->addWidget(line);
        connect(line, &LineField::edited, this, [this] { m_later.start(); });
        connect(line, &LineField::entered, this, &RecordsPage::narrow);
        return line;
    };
    m_child = add(u"child"_s, tr("About which child?"));
    m_person = add(u"person"_s, tr("Done by whom?"));
    m_from = add(u"from"_s, tr("From which day?"));
    m_to = add(u"to"_s, tr("To which day?"));
    for (LineField *day : { m_from, m_to })
        day->input()->setPlaceholderText(tr("such as 3/11"));
    for (LineField *name : { m_child, m_person })
        name->input()->setPlaceholderText(tr("part of the name"));
    column()->addWidget(lines);
    m_kind = new ChoiceField(u"records/kind"_s, tr("What was done?"), {}, kinds(), content());
    m_kind->choose(everything);
    column()->addWidget(m_kind);
    connect(m_kind, &ChoiceField::chosen, this, &RecordsPage::narrow);
}

void RecordsPage::addTable()
{
    m_count = wrappedLabel({}, u"strong"_s, content());
    m_count->setObjectName(u"records/count"_s);
    column()->addWidget(m_count);
    m_table = new QTableView(content());
    setUpRowTable(m_table, u"records/table"_s, tr("Who did what"), &m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    column()->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &RecordsPage::showDetail);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RecordsPage::showDetail);
}

void RecordsPage::addDetail()
{
    m_detail = wrappedLabel({}, {}, content());
    m_detail->setObjectName(u"records/detail"_s);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column()->addWidget(m_detail);
    auto *giveButton = namedButton(
        u"records/export"_s, tr("&Make a table of these for a spreadsheet"), {}, content());
    column()->addWidget(giveButton, 0, Qt::AlignLeft);
    m_given = wrappedLabel({}, u"hint"_s, content());
    m_given->setObjectName(u"records/given"_s);
    m_given->hide();
    column()->addWidget(m_given);
    m_deleted = wrappedLabel({}, u"hint"_s, content());
    m_deleted->setObjectName(u"records/deleted"_s);
    m_deleted->hide();
    column()->addWidget(m_deleted);
    connect(giveButton, &QPushButton::clicked, this, &RecordsPage::give);
}

void RecordsPage::refresh()
{
    if (!readFilter())
        return;
    const auto page = read();
    if (!page) {
        showError(page.error());
        return;
    }
    m_model.update(*page);
    showCount();
    showDeleted();
    place();
}

Result<AuditPage> RecordsPage::read()
{
    Result<AuditPage> page
        = m_isOpen ? m_context.record.auditRows(m_filter) : m_context.record.openAudit(m_filter);
    m_isOpen = m_isOpen || page.has_value();
    return page;
}

void RecordsPage::narrow()
{
    m_later.stop();
    const AuditFilter before = m_filter;
    if (!readFilter() || m_filter == before)
        return;
    const auto page = read();
    if (!page) {
        showError(page.error());
        return;
    }
    showFromTop(*page);
}

void RecordsPage::showFromTop(const AuditPage &page)
{
    m_model.show(page);
    m_table->scrollToTop();
    showCount();
    place();
}

void RecordsPage::showError(const Error &error)
{
    if (error.code != Error::Code::NotFound) {
        m_context.messages.show(error);
        return;
    }
    // Nobody of this name: that is an answer.
    m_model.show({});
    m_count->setText(error.message);
    place();
}

void RecordsPage::showCount()
{
    m_count->setText(m_model.total() == 0
            ? tr("There is nothing like this.")
            : tr("Found: %1").arg(QLocale::c().toString(m_model.total())));
}

void RecordsPage::showDetail()
{
    const QModelIndex index = m_table->currentIndex();
    QString words;
    if (index.isValid() && index.row() < m_model.rowCount()) {
        const AuditLine &line = m_model.lineAt(index.row());
        QStringList parts { local_time::full(line.at), line.person, line.action, line.about };
        parts.removeAll(QString());
        words = parts.join(u". "_s);
        words += u'\n' + tr("Row %1 of the audit.").arg(line.number);
        if (!line.digest.isEmpty())
            words += u' ' + tr("Digest: %1").arg(line.digest);
    }
    m_detail->setText(words);
    m_detail->setVisible(!words.isEmpty());
}

bool RecordsPage::readDay(LineField *line, QDate &day)
{
    day = {};
    if (line->text().isEmpty()) {
        line->setProblem({});
        return true;
    }
    const auto read = TimeBox::readDate(line->text(), local_time::dateOf(m_context.record.now()));
    line->setProblem(read ? QString() : read.error().message);
    if (read)
        day = *read;
    return read.has_value();
}

bool RecordsPage::readFilter()
{
    AuditFilter filter { m_child->text(), m_person->text() };
    const bool isFrom = readDay(m_from, filter.from);
    if (!readDay(m_to, filter.to) || !isFrom)
        return false;
    filter.kind = auditKindFromStorage(m_kind->code());
    m_filter = filter;
    return true;
}

void RecordsPage::give()
{
    narrow();
    const QString folder = m_context.prompts.chooseFolder();
    if (folder.isEmpty())
        return;
    const auto path = m_context.record.exportAudit(m_filter, folder);
    if (!path) {
        m_context.messages.show(path.error());
        return;
    }
    m_given->setText(tr("Made: %1. It is not sealed: it says who looked after whom. Keep it where "
                        "only those who need it can read it.")
                         .arg(*path));
    m_given->show();
    m_context.saved.mark();
    refresh();
}

void RecordsPage::place()
{
    const int row = m_table->fontMetrics().lineSpacing() * linesInRow + grid(this, 1.5);
    m_table->verticalHeader()->setDefaultSectionSize(row);
    const int width = m_table->viewport()->width();
    for (int column = 0; column < AuditModel::Count; ++column)
        m_table->setColumnWidth(column, width * shares[column] / 100);
    content()->layout()->activate();
    const int most = area()->viewport()->height() - grid(this, 12);
    const int header = m_table->horizontalHeader()->height() + 2 * m_table->frameWidth();
    const int wanted = header + row * qBound(1, m_model.rowCount(), 40);
    m_table->setFixedHeight(qMin(wanted, qMax(most, header + fewestRows * row)));
    m_table->setVisible(m_model.rowCount() > 0);
}

void RecordsPage::hideEvent(QHideEvent *event)
{
    ScrollPage::hideEvent(event);
    // A window that is put away for a while is still the same looking.
    m_isOpen = m_isOpen && event->spontaneous();
}

void RecordsPage::resizeEvent(QResizeEvent *event)
{
    ScrollPage::resizeEvent(event);
    QTimer::singleShot(0, this, &RecordsPage::place);
}

} // namespace homeward
