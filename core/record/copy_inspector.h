// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/time_source.h"
#include "core/record/copies.h"

#include <QList>
#include <QMutex>
#include <QString>

#include <atomic>
#include <memory>

namespace homeward {

class Vault;

/// Looks for the copies of one record in a folder, and proves them in full with the key of the
/// record, without anybody's passphrase. Copies are only read. It has no part in the record's own
/// connection and may work in another thread; it may go after the record. No key is used while the
/// folder is read: its drive may never answer.
class CopyInspector
{
public:
    /// `record` is left out where it is in the folder itself, whatever its name.
    CopyInspector(
        std::unique_ptr<Vault> keys, const QString &record, const QString &folder, QDateTime now);
    ~CopyInspector();
    CopyInspector(const CopyInspector &) = delete;
    CopyInspector &operator=(const CopyInspector &) = delete;

    /// Newest first; also those that do not open. Fails with NotFound when the folder is not there.
    [[nodiscard]] Result<QList<FoundCopy>> look() const;
    /// Copies it to a private place, takes back what a stopped program left half done, and goes
    /// through it as `verify` does. Fails with Io or Busy when that could not be done here: nothing
    /// is said about the copy then. `isStopped` ends it early, with Refused.
    [[nodiscard]] Result<CopyProof> prove(
        const QString &name, const std::atomic<bool> &isStopped) const;
    /// Wipes the key, from any thread: nothing is proved after this. A proof that is under way
    /// keeps its own until it looks whether it is stopped.
    void forgetKey();

private:
    /// Without the name.
    [[nodiscard]] Result<CopyProof> proofOf(
        const QString &privateCopy, const std::atomic<bool> &isStopped) const;

    [[nodiscard]] Result<std::unique_ptr<Vault>> unlock(const QString &privateCopy) const;

    mutable QMutex m_mutex; ///< of the keys
    std::unique_ptr<Vault> m_keys;
    QByteArray m_fileId;
    QString m_record; ///< its name, without the ending
    QString m_path; ///< of the record
    QString m_folder;
    SetTimeSource m_now;
};

} // namespace homeward
