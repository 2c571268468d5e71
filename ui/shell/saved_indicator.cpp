// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/saved_indicator.h"

#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/shell/style.h"

#include <QWidget>

namespace homeward {

using namespace Qt::StringLiterals;

SavedIndicator::SavedIndicator(const Record &record, QWidget *parent)
    : QLabel(parent)
    , m_record(record)
{
    setObjectName(u"saved"_s);
}

void SavedIndicator::mark()
{
    m_at = local_time::clock(m_record.now());
    m_isMissed = false;
    refresh();
    Q_EMIT marked();
}

void SavedIndicator::miss()
{
    m_isMissed = true;
    refresh();
}

void SavedIndicator::refresh()
{
    const bool isBehind = m_isMissed || m_record.hasUnwritten();
    QStringList words;
    if (isBehind)
        words << tr("Not saved yet: what you typed or chose last.");
    if (!m_at.isEmpty())
        words << (isBehind ? tr("What came before is saved (%1).") : tr("Saved %1")).arg(m_at);
    const QString said = words.join(u' ');
    if (said == text())
        return;
    setText(said);
    setAccessibleName(said);
    setRole(this, isBehind ? u"problem"_s : QString());
}

} // namespace homeward
