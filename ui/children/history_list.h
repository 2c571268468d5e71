// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace homeward {

class Disclosure;

/// What something said before, folded away, each with a button that puts it back. A profile has
/// hundreds of them: what is not opened is neither read nor made.
class HistoryList : public QWidget
{
    Q_OBJECT

public:
    struct Item
    {
        QString key; ///< of what, and of when: two rows may read the same
        QString words; ///< what it said
        QString when; ///< from when to when, and who wrote it
        std::function<void()> putBack = {};

        [[nodiscard]] QString text() const { return key + u'\n' + words + u'\n' + when; }
    };

    /// `id` names the parts: "looks.hair/before".
    HistoryList(const QString &id, const QString &title, QWidget *parent);

    /// Hidden while there is nothing to show. Stays open.
    void setItems(const QList<Item> &items);
    /// The same, read once it is opened. `isAny` says whether there is something to read.
    void setSource(bool isAny, std::function<QList<Item>()> read);

private:
    void showItems();

    QString m_id;
    QWidget *m_place;
    QVBoxLayout *m_column;
    Disclosure *m_fold;
    std::function<QList<Item>()> m_read;
    QList<Item> m_shown;
};

} // namespace homeward
