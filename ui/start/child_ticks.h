// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace homeward {

class CardButton;
class LineField;

/// Children to tick, with a line that narrows the list, a moment after the last key. Down goes from
/// the line into the list; arrow keys move in it; space or Enter ticks; letters go back to the
/// line. What is ticked stays in sight.
class ChildTicks : public QWidget
{
    Q_OBJECT

public:
    explicit ChildTicks(QWidget *parent);

    void showChildren(const Record &record, const QList<ChildLine> &children);
    /// Where part of a name is typed.
    [[nodiscard]] LineField *line() const { return m_search; }
    [[nodiscard]] QList<ChildId> ticked() const;
    [[nodiscard]] QStringList tickedNames() const;
    void tick(const ChildId &child);
    void clear();
    /// What stands in the line when no child has such a name.
    [[nodiscard]] QString unmatched();
    /// The one child that what stands in the line leaves.
    [[nodiscard]] std::optional<ChildId> onlyMatch();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        ChildLine child;
        CardButton *card;
    };
    void narrow();
    /// What was typed a moment ago is looked for at once.
    void lookNow();
    void moveFrom(const QObject *at, int step);
    [[nodiscard]] QList<CardButton *> inSight() const;
    /// By the name they go by, a nickname or an earlier name.
    [[nodiscard]] bool isMatch(const Row &row) const;
    void showWords(const Row &row);

    LineField *m_search;
    QVBoxLayout *m_list;
    QLabel *m_more;
    QList<Row> m_rows;
    const Record *m_record = nullptr;
    QHash<ChildId, QString> m_found; ///< by what is typed, with the words that say by which name
    QTimer m_soon;
};

} // namespace homeward
