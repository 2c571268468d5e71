// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace homeward {

/// One thing that can be chosen: a mark, and words that wrap rather than be cut off.
class OptionButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Mark
    {
        One, ///< a dot: one of several
        Tick ///< a tick: as many as apply
    };
    enum class Look
    {
        Plain,
        Quiet ///< no line around it: "Not known"
    };

    OptionButton(const QString &words, Mark mark, Look look, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int markSize() const;
    [[nodiscard]] int padding() const;
    /// Room left, right, above and below the words.
    [[nodiscard]] QMargins around() const;
    void paintMark(QPainter &painter, const QRectF &where) const;

    QString m_words;
    Mark m_mark;
    Look m_look;
};

} // namespace homeward
