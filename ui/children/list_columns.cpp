// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/list_columns.h"

#include "core/exchange/table_fields.h"
#include "ui/forms/flow_layout.h"
#include "ui/parts/calm_combo_box.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int samples = 3;
constexpr int lettersInSample = 28;
constexpr int lettersInBlock = 38;
constexpr int shownAtOnce = 18;

/// What stands in the first rows that have anything there.
QString samplesOf(const Table &table, qsizetype column)
{
    QStringList found;
    for (const TableRow &row : table.rows) {
        const QString cell = row.cell(column).simplified();
        if (cell.isEmpty() || found.contains(cell))
            continue;
        found << (cell.size() > lettersInSample ? cell.left(lettersInSample) + u'…' : cell);
        if (found.size() == samples)
            break;
    }
    return found.isEmpty() ? ListColumns::tr("Every row is empty here.") : found.join(u" · "_s);
}

} // namespace

ListColumns::ListColumns(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, grid(parent, 2), grid(parent, 2)))
    , m_fields(new QStandardItemModel(this))
{
    const auto addField = [this](const QString &label, const QString &id) {
        auto *item = new QStandardItem(label);
        item->setData(id, Qt::UserRole);
        m_fields->appendRow(item);
    };
    addField(tr("Not taken in"), {});
    for (const TableField &field : table_fields::all())
        addField(field.label, field.id);
}

void ListColumns::show(const Table &table, const TableMapping &mapping)
{
    empty(m_flow);
    m_choices.clear();
    for (qsizetype column = 0; column < table.header.size(); ++column)
        add(table, column, mapping.fieldOf(column));
    chain(inputs());
}

void ListColumns::add(const Table &table, qsizetype column, const QString &field)
{
    const QString id = u"list/column-"_s + Table::letterOf(column);
    auto *block = new QWidget(this);
    block->setFixedWidth(fontMetrics().averageCharWidth() * lettersInBlock);
    auto *lines = new QVBoxLayout(block);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid(this, 0.5));
    auto *name = wrappedLabel(tr("Column %1").arg(table.columnName(column)), u"label"_s, block);
    auto *choice = new CalmComboBox(block);
    choice->setObjectName(id);
    choice->setAccessibleName(name->text());
    choice->setAccessibleDescription(samplesOf(table, column));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(lettersInSample / 2);
    choice->setMaxVisibleItems(shownAtOnce);
    choice->setModel(m_fields);
    choice->setCurrentIndex(qMax(0, choice->findData(field)));
    name->setBuddy(choice);
    lines->addWidget(name);
    lines->addWidget(wrappedLabel(samplesOf(table, column), u"hint"_s, block));
    lines->addWidget(choice);
    m_flow->addWidget(block);
    m_choices << choice;
    block->show();
    connect(choice, &QComboBox::currentIndexChanged, this, &ListColumns::changed);
}

TableMapping ListColumns::mapping() const
{
    QStringList fields;
    for (const QComboBox *choice : m_choices)
        fields << choice->currentData().toString();
    return TableMapping(fields);
}

QList<QWidget *> ListColumns::inputs() const
{
    return QList<QWidget *>(m_choices.cbegin(), m_choices.cend());
}

} // namespace homeward
