// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace homeward {

/// A button that looks like a line of text, and goes on to a second line where one is too short.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    LinkButton(const QString &id, const QString &words, QWidget *parent);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// What the style puts around the words.
    [[nodiscard]] QSize around() const;

    QString m_words;
};

} // namespace homeward
