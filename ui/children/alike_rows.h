// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/children/row_kind.h"

#include <QWidget>

class QVBoxLayout;

namespace homeward {

/// Stands beneath the name of a row that is being added, and offers those that are there already
/// and may be the same.
class AlikeRows : public QWidget
{
    Q_OBJECT

public:
    /// Tab goes to them from `before`.
    AlikeRows(const QString &id, QWidget *before, QWidget *parent);

    /// Hidden while there are none.
    void setRows(const QList<RowKind::Row> &rows);
    [[nodiscard]] bool holdsFocus() const;

Q_SIGNALS:
    void chosen(const QString &id);

private:
    QString m_id;
    QWidget *m_before;
    QVBoxLayout *m_list;
    QStringList m_shown;
};

} // namespace homeward
