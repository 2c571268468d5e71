// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

namespace homeward {

class CardButton;

/// The parts of a child's page, one button each, with what is missing in it in words. A column, or
/// in a small window rows above the page.
class SectionList : public QWidget
{
    Q_OBJECT

public:
    explicit SectionList(QWidget *parent);

    void add(const QString &id, const QString &title);
    void setMissing(const QString &id, const QString &words);
    void setCurrent(const QString &id);
    void setNarrow(bool isNarrow);

Q_SIGNALS:
    void chosen(const QString &id);

private:
    struct Item
    {
        QString id;
        QString title;
        CardButton *button;
    };
    QList<Item> m_items;
};

} // namespace homeward
