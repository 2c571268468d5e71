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

    /// Reads the photo only when it is another one than before.
    void showPhoto(const Record &record, const QString &hash, const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_hash;
    QString m_letters;
    QImage m_image;
};

} // namespace homeward
