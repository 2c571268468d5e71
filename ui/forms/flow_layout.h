// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>
#include <QList>

#include <memory>
#include <vector>

namespace homeward {

/// Lays widgets side by side and wraps to the next line, each in the middle of its line; nothing is
/// ever wider than the layout itself.
class FlowLayout : public QLayout
{
public:
    FlowLayout(QWidget *parent, int gap);
    FlowLayout(QWidget *parent, int gap, int lineGap);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    /// Everything on one line.
    [[nodiscard]] QSize sizeHint() const override;
    /// One below the other.
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Mode
    {
        Measure,
        Place
    };
    [[nodiscard]] int flow(const QRect &rect, Mode mode) const;
    [[nodiscard]] QSize sizeOf(const QLayoutItem &item, int room) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_gap;
    int m_lineGap;
};

} // namespace homeward
