// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;

namespace homeward {

/// Makes a table to be read row by row: one row is chosen at a time, what is long wraps, and Tab
/// leaves it.
void setUpRowTable(QTableView *table, const QString &objectName, const QString &accessibleName,
    QAbstractItemModel *model);

} // namespace homeward
