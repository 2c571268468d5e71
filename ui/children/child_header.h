// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"

#include <QWidget>

class QLabel;

namespace homeward {

class PhotoView;

/// Who the child is, and what must be known at once: medicine, allergies, risk.
class ChildHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ChildHeader(QWidget *parent);

    void showProfile(const Record &record, const Profile &profile);
    /// `absences`: of this child. One that another authority told of stands at the top until it is
    /// closed (R32).
    void showNotices(const QList<EpisodeLine> &absences);

private:
    PhotoView *m_photo;
    QLabel *m_name;
    QLabel *m_where;
    QLabel *m_notices;
    QLabel *m_atOnce;
    QWidget *m_card;
};

} // namespace homeward
