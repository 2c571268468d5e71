// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <chrono>

class QLabel;
class QVBoxLayout;

namespace homeward {

class CardButton;
class LineField;
class Record;

/// How long after the last key a typed name is looked for: a search at every key would wait for the
/// disk whenever what was typed before is being kept.
constexpr std::chrono::milliseconds untilLookedFor { 200 };

/// Whether a key goes on from a line to what was found for it, and so has to find it there.
[[nodiscard]] bool goesOnFromLine(int key);

/// Stands beneath the line in which the name of somebody new is typed, and offers the children who
/// are there already and may be meant, a moment after the last key. Down goes from the line to
/// them.
class KnownChildren : public QWidget
{
    Q_OBJECT

public:
    /// `question`: what choosing one of them means.
    KnownChildren(const QString &id, const Record &record, LineField *line, const QString &question,
        QWidget *parent);

    /// Looks at once: the line was filled or emptied by the program.
    void look();

Q_SIGNALS:
    void chosen(const ChildId &child);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void move(const QObject *from, int step);

    QString m_id;
    const Record &m_record;
    LineField *m_line;
    QVBoxLayout *m_list;
    QList<CardButton *> m_cards;
    QString m_shown;
    QTimer m_soon;
};

/// Children who have a name with this in it, each with the words that say which name; no words when
/// it is the one they go by.
[[nodiscard]] QHash<ChildId, QString> foundByName(const Record &record, const QString &typed);

} // namespace homeward
