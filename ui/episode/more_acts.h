// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/step_page.h"

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace homeward {

class ActForm;
class Disclosure;

/// What is seldom written down, each behind a line that opens it: a night's page stays short.
class MoreActs : public QWidget
{
    Q_OBJECT

public:
    struct Act
    {
        QString formId;
        QString title;
        QString hint;
        QString button;
        /// Whether "When?" is asked beneath questions that do not ask it themselves.
        bool asksWhen = false;
    };

    MoreActs(const EpisodeContext &context, const QList<Act> &acts, QWidget *parent = nullptr);

    /// Puts something above the questions of an act.
    void putAbove(const QString &formId, QWidget *widget);
    void setLinked(const QStringList &names);
    void reload();
    bool keepDrafts();

Q_SIGNALS:
    void written();

private:
    struct Part
    {
        QString formId;
        Disclosure *opener;
        QVBoxLayout *column;
        ActForm *form;
    };

    void add(const EpisodeContext &context, const Act &act, QVBoxLayout *column);

    QList<Part> m_parts;
};

} // namespace homeward
