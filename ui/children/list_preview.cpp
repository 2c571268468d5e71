// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/list_preview.h"

#include "ui/parts/choice_field.h"
#include "ui/parts/row_table.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QHeaderView>
#include <QLabel>
#include <QResizeEvent>
#include <QTableView>
#include <QVBoxLayout>
#include <QVariant>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesInRow = 2;
constexpr int fewestRows = 4;
constexpr int mostRows = 12;
/// Shares of the width, by column.
constexpr int shares[ListRowsModel::Count] = { 11, 22, 30, 37 };

struct GroupWords
{
    ListRowsModel::Group group;
    QString code;
    const char *label;
};

const QList<GroupWords> &groups()
{
    using Group = ListRowsModel::Group;
    static const QList<GroupWords> words {
        { Group::All, u"all"_s, QT_TRANSLATE_NOOP("homeward::ListPreview", "Every row") },
        { Group::Taken, u"taken"_s, QT_TRANSLATE_NOOP("homeward::ListPreview", "Taken in") },
        { Group::Known, u"known"_s,
            QT_TRANSLATE_NOOP("homeward::ListPreview", "Here already, or perhaps") },
        { Group::Left, u"left"_s, QT_TRANSLATE_NOOP("homeward::ListPreview", "Not taken in") },
    };
    return words;
}

QList<Choice> groupChoices()
{
    QList<Choice> choices;
    for (const GroupWords &each : groups())
        choices << Choice { each.code, ListPreview::tr(each.label) };
    return choices;
}

QList<Choice> choicesOf(const QList<ListDecision> &decisions)
{
    QList<Choice> choices;
    for (const ListDecision decision : decisions)
        choices << Choice { list_words::codeOf(decision), list_words::inWords(decision) };
    return choices;
}

} // namespace

void ListPreview::Filter::setGroup(ListRowsModel::Group group)
{
    m_group = group;
    invalidateFilter();
}

bool ListPreview::Filter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QVariant found = sourceModel()->index(row, 0, parent).data(ListRowsModel::GroupsRole);
    return found.value<QList<int>>().contains(static_cast<int>(m_group));
}

ListPreview::ListPreview(QWidget *parent)
    : QWidget(parent)
    , m_counts(wrappedLabel({}, u"strong"_s, this))
    , m_notTaken(wrappedLabel({}, u"hint"_s, this))
    , m_groups(new ChoiceField(u"list/show"_s, tr("Show"), {}, groupChoices(), this))
    , m_table(new QTableView(this))
    , m_detail(wrappedLabel({}, {}, this))
    , m_decision(new ChoiceField(u"list/decision"_s, tr("What is to happen with this row?"), {},
          choicesOf({ ListDecision::Add, ListDecision::Fill, ListDecision::Leave }), this))
{
    m_counts->setObjectName(u"list/counts"_s);
    m_notTaken->setObjectName(u"list/not-taken"_s);
    m_detail->setObjectName(u"list/detail"_s);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_filter.setSourceModel(&m_model);
    m_groups->choose(groups().first().code);
    setUpRowTable(m_table, u"list/rows"_s, tr("The rows of the list"), &m_filter);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    for (QWidget *part :
        QList<QWidget *> { m_counts, m_notTaken, m_groups, m_table, m_detail, m_decision })
        column->addWidget(part);
    connect(m_groups, &ChoiceField::chosen, this, [this](const QString &code) {
        for (const GroupWords &each : groups()) {
            if (each.code == code)
                m_filter.setGroup(each.group);
        }
        showRow();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &ListPreview::showRow);
    connect(m_decision, &ChoiceField::chosen, this, [this](const QString &code) {
        for (const ListDecision decision :
            { ListDecision::Add, ListDecision::Fill, ListDecision::Leave }) {
            if (list_words::codeOf(decision) == code && currentRow() >= 0)
                m_model.decide(currentRow(), decision);
        }
        showCounts();
        Q_EMIT decided();
    });
}

void ListPreview::show(TableCheck *check)
{
    m_check = check;
    m_model.show(check);
    showCounts();
    showRow();
}

void ListPreview::showCounts()
{
    if (m_check == nullptr)
        return;
    m_counts->setText(list_words::inWords(m_check->counts()));
    const QStringList names = m_check->mapping().notTaken(m_check->table());
    m_notTaken->setText(tr("Columns that are not taken in: %1.").arg(names.join(u", "_s)));
    m_notTaken->setVisible(!names.isEmpty());
}

int ListPreview::currentRow() const
{
    const QModelIndex index = m_filter.mapToSource(m_table->currentIndex());
    return m_check != nullptr && index.isValid() ? index.row() : -1;
}

void ListPreview::showRow()
{
    const int at = currentRow();
    m_detail->setVisible(at >= 0);
    m_decision->setVisible(at >= 0);
    if (at < 0)
        return;
    const CheckedRow &row = m_model.rowAt(at);
    QStringList lines { tr("Row %1: %2").arg(QString::number(row.row.number), row.child.name) };
    lines << row.problems << row.remarks;
    if (const QString who = row.whoIsFilled(); !who.isEmpty())
        lines << who;
    if (row.choices().contains(ListDecision::Fill))
        lines << list_words::inWords(row.filling) << list_words::differencesOf(row);
    m_detail->setText(lines.join(u'\n'));
    m_decision->setVisible(row.choices().size() > 1);
    m_decision->setChoices(choicesOf(row.choices()));
    m_decision->choose(list_words::codeOf(row.decision));
}

void ListPreview::place(int most)
{
    const int row = m_table->fontMetrics().lineSpacing() * linesInRow + grid(this, 1.5);
    m_table->verticalHeader()->setDefaultSectionSize(row);
    shareWidth();
    const int header = m_table->horizontalHeader()->height() + 2 * m_table->frameWidth();
    const int wanted = header + row * qBound(1, m_model.rowCount(), mostRows);
    m_table->setFixedHeight(qMin(wanted, qMax(most, header + fewestRows * row)));
}

void ListPreview::goTo() { m_table->setFocus(Qt::TabFocusReason); }

void ListPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareWidth();
}

// No heading is cut off; what is last gives way.
void ListPreview::shareWidth()
{
    const QHeaderView *header = m_table->horizontalHeader();
    const int width = m_table->viewport()->width();
    int left = width;
    for (int column = 0; column < ListRowsModel::Count; ++column) {
        const bool isLast = column == ListRowsModel::Count - 1;
        const int share
            = qMax(header->sectionSizeHint(column), isLast ? left : width * shares[column] / 100);
        m_table->setColumnWidth(column, share);
        left -= share;
    }
}

} // namespace homeward
