// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/page.h"

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace homeward {

/// A page with a title whose content scrolls and is never wider than people like to read.
class ScrollPage : public Page
{
    Q_OBJECT

public:
    explicit ScrollPage(const QString &title, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    [[nodiscard]] QWidget *content() const { return m_content; }
    [[nodiscard]] QLabel *title() const { return m_title; }
    [[nodiscard]] QScrollArea *area() const { return m_area; }
    /// A card with a heading, to put things in.
    QVBoxLayout *addCard(const QString &heading, const QString &hint = {});
    /// A row beneath the page that does not scroll away: for the one main action.
    QHBoxLayout *addFooter();
    /// Scrolls to a part of the page once everything has its place.
    void reveal(QWidget *part);

private:
    QScrollArea *m_area;
    QWidget *m_content;
    QVBoxLayout *m_column;
    QLabel *m_title;
};

/// The layout of a card with a heading.
[[nodiscard]] QVBoxLayout *makeCard(
    const QString &heading, const QString &hint, QVBoxLayout *into, QWidget *parent);
/// The layout of a part that has no edges of its own.
[[nodiscard]] QVBoxLayout *makeColumn(QWidget *part, double stepsBetween = 1.5);

} // namespace homeward
