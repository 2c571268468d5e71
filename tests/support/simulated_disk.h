// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <memory>

struct sqlite3_vfs;

namespace homeward::test {

/// The files of a disk by name.
using Image = QMap<QByteArray, QByteArray>;

/// What a power loss does to writes that nobody made sure of.
enum class Loss
{
    AllLost,
    AllKept,
    SomeLost, ///< any of them, in any order
    CutShort, ///< as if written up to some point, in order
    Torn, ///< in pieces of 512 bytes, any of them lost
    Garbled, ///< a touched sector of 4096 bytes is old, new, or noise
};
constexpr int lossCount = 6;

/// What was done to a disk, in order. Any moment of it can be the one at which the power goes.
struct DiskHistory
{
    struct Event
    {
        enum class Kind
        {
            Write,
            Truncate,
            Sync,
            Remove,
        };

        Kind kind;
        QByteArray name;
        qint64 offset = 0; ///< or the new size
        QByteArray bytes = {};
        bool isSure = false; ///< of a removal: the folder was made sure of too
    };

    Image atFirst;
    QList<Event> events;

    [[nodiscard]] int moments() const { return static_cast<int>(events.size()); }
    /// What is found on the disk when the power goes during this moment. At the moment `lie` the
    /// disk said that it had made sure, and had done nothing.
    [[nodiscard]] Image afterPowerLoss(int moment, Loss loss, quint32 seed, int lie = -1) const;
    /// The moments at which something was made sure of.
    [[nodiscard]] QList<int> syncs() const;
    /// Up to which moment a lie at this one matters: the file is made sure of again then.
    [[nodiscard]] int lieEnds(int lie) const;
};

/// A disk in memory, as a file layer under SQLite ("simulated-disk"), that remembers what was done
/// to it. Any operation can be told to fail. There is one at a time.
class SimulatedDisk
{
public:
    SimulatedDisk();
    ~SimulatedDisk();
    SimulatedDisk(const SimulatedDisk &) = delete;
    SimulatedDisk &operator=(const SimulatedDisk &) = delete;

    /// Registered when first asked for.
    [[nodiscard]] static QByteArray vfsName();

    /// Everything in the image is on the disk for sure, nothing else is, and history begins.
    void load(const Image &image);
    [[nodiscard]] Image contents() const;

    [[nodiscard]] const DiskHistory &history() const;

    /// The operation of this number from now fails, whatever it is; once, or from then on. Counts
    /// opening and reading too.
    void failAt(int operation, bool onlyOnce = true);
    void failNever();
    [[nodiscard]] bool hasFailed() const;

    struct Inside;

private:
    std::unique_ptr<Inside> m_inside;
};

} // namespace homeward::test
