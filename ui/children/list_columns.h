// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/table_mapping.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QStandardItemModel;

namespace homeward {

class FlowLayout;

/// Which column of a list becomes what: each with its name, what stands in its first rows, and a
/// list to choose from.
class ListColumns : public QWidget
{
    Q_OBJECT

public:
    explicit ListColumns(QWidget *parent);

    void show(const Table &table, const TableMapping &mapping);
    [[nodiscard]] TableMapping mapping() const;
    /// Where somebody goes on by keyboard.
    [[nodiscard]] QList<QWidget *> inputs() const;

Q_SIGNALS:
    void changed();

private:
    void add(const Table &table, qsizetype column, const QString &field);

    FlowLayout *m_flow;
    QStandardItemModel *m_fields; ///< one for all columns
    QList<QComboBox *> m_choices;
};

} // namespace homeward
