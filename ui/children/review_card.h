// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/readiness.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace homeward {

/// Walks through what may be out of date: one part, what the profile says of it, and one question.
class ReviewCard : public QFrame
{
    Q_OBJECT

public:
    explicit ReviewCard(QWidget *parent);

    void setFading(const QList<FadingFact> &fading);
    void begin();
    /// The last thing in it that Tab goes to.
    [[nodiscard]] QWidget *last() const;

Q_SIGNALS:
    void stillRight(const QString &fading);
    void changeWanted(const QString &part);
    void ended();

private:
    void showPart(qsizetype place);
    void next();

    QList<FadingFact> m_fading;
    QStringList m_waiting; ///< ids, the one that is shown first
    qsizetype m_all = 0;
    QLabel *m_title;
    QLabel *m_words;
    QPushButton *m_right;
    QPushButton *m_change;
    QPushButton *m_later;
};

} // namespace homeward
