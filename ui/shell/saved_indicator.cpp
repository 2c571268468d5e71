// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/saved_indicator.h"

#include "core/time/local_time.h"

#include <QWidget>

namespace homeward {

using namespace Qt::StringLiterals;

SavedIndicator::SavedIndicator(std::function<QDateTime()> now, QWidget *parent)
    : QLabel(parent)
    , m_now(std::move(now))
{
    setObjectName(u"saved"_s);
}

void SavedIndicator::mark()
{
    setText(tr("Saved %1").arg(local_time::clock(m_now())));
    setAccessibleName(text());
    Q_EMIT marked();
}

} // namespace homeward
