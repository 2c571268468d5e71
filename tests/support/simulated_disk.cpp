// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/simulated_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <random>

namespace homeward::test {

namespace {

constexpr int sector = 4096;
constexpr int piece = 512;
constexpr qint64 largestFile = 16LL * 1024 * 1024; // then the disk is full

struct SimulatedFile;

/// A file, and who has it locked.
struct Node
{
    QByteArray bytes;
    QList<const SimulatedFile *> shared;
    const SimulatedFile *reserved = nullptr;
    const SimulatedFile *pending = nullptr;
    const SimulatedFile *exclusive = nullptr;
};

struct SimulatedFile : sqlite3_file
{
    std::shared_ptr<Node> *node;
    QByteArray *name;
    int level;
};

using Event = DiskHistory::Event;

void writeInto(QByteArray &file, qint64 offset, const QByteArray &bytes)
{
    if (file.size() < offset + bytes.size())
        file.append(offset + bytes.size() - file.size(), '\0');
    std::memcpy(file.data() + offset, bytes.constData(), static_cast<size_t>(bytes.size()));
}

void resize(QByteArray &file, qint64 size)
{
    if (size <= file.size())
        file.truncate(size);
    else
        file.append(size - file.size(), '\0');
}

/// One file, and what was done to it since it was last made sure of.
struct Unsure
{
    QByteArray sure;
    bool isThere = false;
    QList<Event> events = {};
    /// What was removed, and comes back when the folder was not made sure of since.
    std::shared_ptr<const Unsure> removed = {};
};

void happen(QByteArray &file, const Event &event)
{
    if (event.kind == Event::Kind::Write)
        writeInto(file, event.offset, event.bytes);
    else if (event.kind == Event::Kind::Truncate)
        resize(file, event.offset);
}

class Damage
{
public:
    Damage(Loss loss, quint32 seed)
        : m_loss(loss)
        , m_random(seed)
    {
    }

    void apply(QByteArray &file, const QList<Event> &events)
    {
        qsizetype count = events.size();
        if (m_loss == Loss::AllLost)
            return;
        if (m_loss == Loss::CutShort)
            count = static_cast<qsizetype>(below(static_cast<quint32>(count) + 1));
        for (qsizetype at = 0; at < count; ++at) {
            const Event &event = events.at(at);
            if (event.kind == Event::Kind::Write && m_loss == Loss::Torn)
                tear(file, event);
            else if (event.kind == Event::Kind::Write && m_loss == Loss::Garbled)
                garble(file, event);
            else if (m_loss == Loss::AllKept || m_loss == Loss::CutShort || below(2) == 0)
                happen(file, event);
        }
    }

    [[nodiscard]] bool keeps()
    {
        return m_loss == Loss::AllKept || (m_loss != Loss::AllLost && below(2) == 0);
    }

private:
    [[nodiscard]] quint32 below(quint32 limit) { return static_cast<quint32>(m_random() % limit); }

    void tear(QByteArray &file, const Event &event)
    {
        for (qint64 at = 0; at < event.bytes.size(); at += piece) {
            if (below(2) == 0)
                writeInto(file, event.offset + at, event.bytes.mid(at, piece));
        }
    }

    // A whole sector goes, also the part of it that nobody was writing.
    void garble(QByteArray &file, const Event &event)
    {
        const qint64 end = event.offset + event.bytes.size();
        for (qint64 at = event.offset / sector * sector; at < end; at += sector) {
            const quint32 fate = below(3);
            const qint64 from = qMax(at, event.offset);
            const qint64 to = qMin(at + sector, end);
            if (fate == 1)
                writeInto(file, from, event.bytes.mid(from - event.offset, to - from));
            if (fate == 2)
                writeInto(file, at, noise(qMax(to, qMin(at + sector, qint64(file.size()))) - at));
        }
    }

    [[nodiscard]] QByteArray noise(qint64 size)
    {
        QByteArray bytes(size, '\0');
        std::generate(bytes.begin(), bytes.end(), [this] { return static_cast<char>(m_random()); });
        return bytes;
    }

    Loss m_loss;
    std::mt19937 m_random;
};

} // namespace

struct SimulatedDisk::Inside
{
    QMap<QByteArray, std::shared_ptr<Node>> files;
    DiskHistory history;
    int untilFailure = -1;
    bool onlyOnce = true;
    bool hasFailed = false;

    [[nodiscard]] bool fails()
    {
        if (untilFailure < 0)
            return false;
        if (untilFailure > 0) {
            --untilFailure;
            return false;
        }
        if (onlyOnce)
            untilFailure = -1;
        hasFailed = true;
        return true;
    }
};

namespace {

SimulatedDisk::Inside *disk = nullptr;

SimulatedFile &simulated(sqlite3_file *file) { return *static_cast<SimulatedFile *>(file); }

Node &nodeOf(sqlite3_file *file) { return **simulated(file).node; }

void record(sqlite3_file *file, Event::Kind kind, qint64 offset = 0, const QByteArray &bytes = {})
{
    disk->history.events << Event { kind, *simulated(file).name, offset, bytes };
}

int unlockFile(sqlite3_file *file, int level)
{
    SimulatedFile &self = simulated(file);
    Node &node = nodeOf(file);
    if (level >= self.level)
        return SQLITE_OK;
    for (const SimulatedFile **holder : { &node.reserved, &node.pending, &node.exclusive }) {
        if (*holder == &self)
            *holder = nullptr;
    }
    if (level == SQLITE_LOCK_NONE)
        node.shared.removeOne(&self);
    self.level = level;
    return SQLITE_OK;
}

int closeFile(sqlite3_file *file)
{
    unlockFile(file, SQLITE_LOCK_NONE);
    const std::unique_ptr<std::shared_ptr<Node>> node(simulated(file).node);
    const std::unique_ptr<QByteArray> name(simulated(file).name);
    file->pMethods = nullptr;
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    if (disk->fails())
        return SQLITE_IOERR_READ;
    const QByteArray bytes = nodeOf(file).bytes.mid(offset, size);
    std::memset(to, 0, static_cast<size_t>(size));
    std::memcpy(to, bytes.constData(), static_cast<size_t>(bytes.size()));
    return bytes.size() == size ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    if (offset + size > largestFile)
        return SQLITE_FULL;
    QByteArray bytes(static_cast<const char *>(from), size);
    const bool fails = disk->fails();
    if (fails)
        bytes.truncate(size / 2); // a full disk takes what it can
    writeInto(nodeOf(file).bytes, offset, bytes);
    record(file, Event::Kind::Write, offset, bytes);
    return fails ? SQLITE_FULL : SQLITE_OK;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (disk->fails() || size > largestFile)
        return SQLITE_IOERR_TRUNCATE;
    resize(nodeOf(file).bytes, size);
    record(file, Event::Kind::Truncate, size);
    return SQLITE_OK;
}

int syncFile(sqlite3_file *file, int)
{
    if (disk->fails())
        return SQLITE_IOERR_FSYNC;
    record(file, Event::Kind::Sync);
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = nodeOf(file).bytes.size();
    return SQLITE_OK;
}

bool takeReserved(Node &node, const SimulatedFile &self)
{
    if (node.reserved && node.reserved != &self)
        return false;
    node.reserved = &self;
    return true;
}

bool takeExclusive(Node &node, const SimulatedFile &self)
{
    if ((node.pending && node.pending != &self) || (node.reserved && node.reserved != &self))
        return false;
    node.pending = &self;
    if (node.shared != QList<const SimulatedFile *> { &self })
        return false;
    node.exclusive = &self;
    return true;
}

int lockFile(sqlite3_file *file, int level)
{
    SimulatedFile &self = simulated(file);
    Node &node = nodeOf(file);
    if (level <= self.level)
        return SQLITE_OK;
    bool isTaken = true;
    if (level == SQLITE_LOCK_SHARED) {
        isTaken = !node.pending && !node.exclusive;
        if (isTaken)
            node.shared << &self;
    } else if (level == SQLITE_LOCK_RESERVED) {
        isTaken = takeReserved(node, self);
    } else {
        isTaken = takeExclusive(node, self);
        if (!isTaken && node.pending == &self)
            self.level = SQLITE_LOCK_PENDING;
    }
    if (isTaken)
        self.level = level;
    return isTaken ? SQLITE_OK : SQLITE_BUSY;
}

int checkReservedLock(sqlite3_file *file, int *answer)
{
    *answer = nodeOf(file).reserved != nullptr;
    return SQLITE_OK;
}

int controlFile(sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; }

int sectorSize(sqlite3_file *) { return sector; }

int deviceCharacteristics(sqlite3_file *) { return 0; }

const sqlite3_io_methods methods { 1, closeFile, readFile, writeFile, truncateFile, syncFile,
    sizeOfFile, lockFile, unlockFile, checkReservedLock, controlFile, sectorSize,
    deviceCharacteristics, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr };

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *gotFlags)
{
    file->pMethods = nullptr;
    if (disk->fails() || !name)
        return SQLITE_CANTOPEN;
    if (!disk->files.contains(name)) {
        if (!(flags & SQLITE_OPEN_CREATE))
            return SQLITE_CANTOPEN;
        disk->files.insert(name, std::make_shared<Node>());
    }
    simulated(file).node = new std::shared_ptr<Node>(disk->files.value(name));
    simulated(file).name = new QByteArray(name);
    simulated(file).level = SQLITE_LOCK_NONE;
    file->pMethods = &methods;
    if (gotFlags)
        *gotFlags = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (disk->fails())
        return SQLITE_IOERR_DELETE;
    if (disk->files.remove(name) == 0)
        return SQLITE_IOERR_DELETE_NOENT;
    disk->history.events << Event { Event::Kind::Remove, name, 0, {}, syncFolder != 0 };
    return SQLITE_OK;
}

int accessFile(sqlite3_vfs *, const char *name, int, int *answer)
{
    *answer = disk->files.contains(name);
    return SQLITE_OK;
}

int fullPathname(sqlite3_vfs *, const char *name, int size, char *full)
{
    sqlite3_snprintf(size, full, "%s", name);
    return SQLITE_OK;
}

void makeRegistered()
{
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs made = *sqlite3_vfs_find(nullptr);
        made.iVersion = 1;
        made.szOsFile = sizeof(SimulatedFile);
        made.pNext = nullptr;
        made.zName = "simulated-disk";
        made.xOpen = openFile;
        made.xDelete = deleteFile;
        made.xAccess = accessFile;
        made.xFullPathname = fullPathname;
        return made;
    }();
    static const int registered = sqlite3_vfs_register(&vfs, 0);
    Q_ASSERT(registered == SQLITE_OK);
}

} // namespace

QByteArray SimulatedDisk::vfsName()
{
    makeRegistered();
    return "simulated-disk";
}

SimulatedDisk::SimulatedDisk()
    : m_inside(std::make_unique<Inside>())
{
    Q_ASSERT(!disk);
    disk = m_inside.get();
}

SimulatedDisk::~SimulatedDisk() { disk = nullptr; }

void SimulatedDisk::load(const Image &image)
{
    m_inside->files.clear();
    for (auto file = image.cbegin(); file != image.cend(); ++file) {
        m_inside->files.insert(file.key(), std::make_shared<Node>());
        m_inside->files.value(file.key())->bytes = file.value();
    }
    m_inside->history = { image, {} };
    failNever();
}

Image SimulatedDisk::contents() const
{
    Image image;
    for (auto file = m_inside->files.cbegin(); file != m_inside->files.cend(); ++file)
        image.insert(file.key(), file.value()->bytes);
    return image;
}

const DiskHistory &SimulatedDisk::history() const { return m_inside->history; }

Image DiskHistory::afterPowerLoss(int moment, Loss loss, quint32 seed, int lie) const
{
    QMap<QByteArray, Unsure> files;
    for (auto file = atFirst.cbegin(); file != atFirst.cend(); ++file)
        files.insert(file.key(), { file.value(), true, {} });
    const auto settle = [](Unsure &file) {
        for (const Event &event : std::as_const(file.events))
            happen(file.sure, event);
        file = { file.sure, true };
    };
    Damage damage(loss, seed);
    for (int at = 0; at <= moment && at < moments(); ++at) {
        const Event &event = events.at(at);
        const bool isUnderWay = at == moment;
        if (event.kind == Event::Kind::Remove) {
            const Unsure before = files.take(event.name);
            if (!event.isSure || isUnderWay)
                files[event.name].removed = std::make_shared<const Unsure>(before);
        } else if (event.kind != Event::Kind::Sync) {
            files[event.name].events << event;
        } else if (!isUnderWay && at != lie) {
            settle(files[event.name]);
        }
    }
    Image image;
    for (auto file = files.begin(); file != files.end(); ++file) {
        while (file->removed && !damage.keeps())
            *file = Unsure(*file->removed);
        if (!file->isThere && (file->events.isEmpty() || !damage.keeps()))
            continue;
        damage.apply(file->sure, file->events);
        image.insert(file.key(), file->sure);
    }
    return image;
}

QList<int> DiskHistory::syncs() const
{
    QList<int> found;
    for (int at = 0; at < moments(); ++at) {
        if (events.at(at).kind == Event::Kind::Sync)
            found << at;
    }
    return found;
}

int DiskHistory::lieEnds(int lie) const
{
    const Event &event = events.at(lie);
    int at = lie + 1;
    while (at < moments()
        && (events.at(at).kind != Event::Kind::Sync || events.at(at).name != event.name))
        ++at;
    return at;
}

void SimulatedDisk::failAt(int operation, bool onlyOnce)
{
    m_inside->untilFailure = operation;
    m_inside->onlyOnce = onlyOnce;
    m_inside->hasFailed = false;
}

void SimulatedDisk::failNever()
{
    m_inside->untilFailure = -1;
    m_inside->hasFailed = false;
}

bool SimulatedDisk::hasFailed() const { return m_inside->hasFailed; }

} // namespace homeward::test
