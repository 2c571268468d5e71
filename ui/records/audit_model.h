// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/audit_page.h"
#include "core/record/record.h"

#include <QAbstractTableModel>

#include <functional>

namespace homeward {

/// The audit as a table, newest first. It holds only what was scrolled to: further pages are read
/// when they are wanted.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        When,
        Who,
        Did,
        About,
        Count
    };
    /// Reads the rows before the one of this number; 0: the newest.
    using Read = std::function<Result<AuditPage>(qint64 before)>;

    explicit AuditModel(Read read, QObject *parent = nullptr);

    /// Shows another audit from its newest row on.
    void show(const AuditPage &page);
    /// The same audit, read again: what is new comes in at the top, and everything else stays
    /// where it is.
    void update(const AuditPage &newest);

    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] const AuditLine &lineAt(int row) const { return m_lines.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void failed(const homeward::Error &error);

private:
    Read m_read;
    QList<AuditLine> m_lines;
    qint64 m_total = 0;
    bool m_isWhole = true; ///< there is no older row
};

} // namespace homeward
