// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

namespace homeward {

class Record;

/// A child's photo, or the first letters of the name where there is none. Grows with the text.
class PhotoView : public QWidget
{
    Q_OBJECT

public:
    /// `steps` of the grid on each side.
    PhotoView(double steps, QWidget *parent);

    /// Reads the photo once it is seen, and only when it is another one than before: of a page of
    /// photos most lie outside the window. `record` outlives this.
    void showPhoto(const Record &record, const QString &hash, const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void read();

    const Record *m_unread = nullptr; ///< where the photo is still to be read from
    QString m_hash;
    QString m_letters;
    QImage m_image;
};

} // namespace homeward
