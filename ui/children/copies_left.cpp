// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/copies_left.h"

#include "core/record/record.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(CopiesLeft)
};

} // namespace

QString copiesLeft(const Record &record)
{
    const QString rule = Text::tr(
        "Copies of the record that were made before still have the child, and whoever opens one "
        "has everything again. Homeward deletes no copy: take those away that you no longer need.");
    const auto copies = record.copies();
    if (!copies || copies->isEmpty())
        return rule;
    const QString oldest = local_time::day(local_time::dateOf(copies->last().madeAt));
    return rule + QChar::Space
        + (copies->size() == 1
                ? Text::tr("In the folder for copies there is one, of %1.").arg(oldest)
                : Text::tr("In the folder for copies there are %1, the oldest of %2.")
                      .arg(QString::number(copies->size()), oldest));
}

} // namespace homeward
