// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/admission.h"

#include <QMutex>
#include <QMutexLocker>

#include <algorithm>
#include <utility>

namespace homeward {

namespace {

// SQLite asks for a file by its name alone, so there is no other way to hand it the keys.
struct Admitted
{
    QMutex mutex;
    QList<const Admission *> all;
};

Admitted &admitted()
{
    static Admitted instance;
    return instance;
}

} // namespace

Admission::Admission(QByteArray fullPath, std::shared_ptr<const CellKeys> keys, QByteArray copyName)
    : m_fullPath(std::move(fullPath))
    , m_keys(std::move(keys))
    , m_copyName(std::move(copyName))
{
    const QMutexLocker lock(&admitted().mutex);
    admitted().all << this;
}

Admission::~Admission()
{
    const QMutexLocker lock(&admitted().mutex);
    admitted().all.removeOne(this);
}

QList<std::shared_ptr<const CellKeys>> Admission::keysFor(const QByteArray &fullPath)
{
    const QMutexLocker lock(&admitted().mutex);
    QList<std::shared_ptr<const CellKeys>> keys;
    for (const Admission *each : std::as_const(admitted().all)) {
        if (each->m_fullPath == fullPath)
            keys << each->m_keys;
    }
    return keys;
}

bool Admission::isCopyName(const QByteArray &name)
{
    const QMutexLocker lock(&admitted().mutex);
    return !name.isEmpty()
        && std::any_of(admitted().all.cbegin(), admitted().all.cend(),
            [&](const Admission *each) { return each->m_copyName == name; });
}

} // namespace homeward
