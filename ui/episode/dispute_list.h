// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/episode_context.h"

#include <QWidget>

class QVBoxLayout;

namespace homeward {

/// Where two sources disagree: each side, who said it and when, and one action that marks which to
/// use. Both stay in the log.
class DisputeList : public QWidget
{
    Q_OBJECT

public:
    explicit DisputeList(QWidget *parent = nullptr);

    void showDisputes(const FactFold &fold);

Q_SIGNALS:
    void sourceChosen(const QString &field, const homeward::EntryId &entry);

private:
    void addDispute(const QString &field, const QList<Statement> &sides);

    QVBoxLayout *m_column;
    QString m_shown;
};

} // namespace homeward
