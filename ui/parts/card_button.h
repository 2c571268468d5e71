// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>
#include <QStringList>

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace homeward {

class PhotoView;
class Record;

/// A card that is one button: a photo, a title and a few lines that wrap. Space, Enter or a click
/// anywhere on it presses it.
class CardButton : public QPushButton
{
    Q_OBJECT

public:
    struct Words
    {
        QString title = {};
        QStringList lines = {};
        QString hint = {}; ///< quieter, beneath
        QString notice = {}; ///< set apart at the side
        QString tone = {}; ///< of the notice: "", "due" or "late"

        friend bool operator==(const Words &, const Words &) = default;
    };

    CardButton(const QString &id, QWidget *parent);

    void showWords(const Words &words);
    void showPhoto(const Record &record, const QString &hash, const QString &name);
    /// The card is ticked rather than pressed.
    void setTickable();
    /// One of a list to choose a part of a page from: less room, no line around it.
    void setCompact();
    /// The hint stands beside the title wherever both have room on one line.
    void setHintBeside(bool isBeside);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeNotice();
    void placeHint();

    Words m_words;
    PhotoView *m_photo = nullptr;
    QWidget *m_tick = nullptr;
    bool m_isCompact = false;
    bool m_isHintBeside = false;
    QBoxLayout *m_row;
    QVBoxLayout *m_column;
    QLabel *m_title;
    QLabel *m_lines;
    QLabel *m_hint;
    QLabel *m_notice;
};

} // namespace homeward
