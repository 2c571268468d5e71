// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/support.h"

#include <QFile>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

namespace homeward::test {

/// While it lives no file of this program can grow past `bytes`: what a full disk does to a write.
class FullDisk
{
public:
    explicit FullDisk(qint64 bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        REQUIRE(getrlimit(RLIMIT_FSIZE, &m_before) == 0);
        const rlimit small { static_cast<rlim_t>(bytes), m_before.rlim_max };
        REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

/// While it lives a variable of the environment names another folder, also for programs that are
/// started.
class FolderVariable
{
public:
    FolderVariable(const char *name, const QString &folder)
        : m_name(name)
        , m_isSet(qEnvironmentVariableIsSet(name))
        , m_before(qgetenv(name))
    {
        qputenv(m_name, QFile::encodeName(folder));
    }
    ~FolderVariable()
    {
        if (m_isSet)
            qputenv(m_name, m_before);
        else
            qunsetenv(m_name);
    }
    FolderVariable(const FolderVariable &) = delete;
    FolderVariable &operator=(const FolderVariable &) = delete;

private:
    const char *m_name;
    bool m_isSet;
    QByteArray m_before;
};

/// While it lives temporary files of this program go to another folder.
class TemporaryIn : public FolderVariable
{
public:
    explicit TemporaryIn(const QString &folder)
        : FolderVariable("TMPDIR", folder)
    {
    }
};

/// While it lives this program has the rights of somebody ordinary, also when the tests run as
/// root. Files to be used meanwhile have to be handed over first.
class OrdinaryUser
{
public:
    static void handOver(const QString &path)
    {
        if (geteuid() == 0)
            REQUIRE(chown(QFile::encodeName(path).constData(), nobody, nobody) == 0);
    }
    OrdinaryUser()
    {
        m_wasRoot = geteuid() == 0;
        if (m_wasRoot)
            REQUIRE(seteuid(nobody) == 0);
    }
    ~OrdinaryUser()
    {
        if (m_wasRoot && seteuid(0) != 0)
            std::abort();
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;

private:
    static constexpr unsigned nobody = 65534;
    bool m_wasRoot = false;
};

inline void setMode(const QString &path, mode_t mode)
{
    REQUIRE(chmod(QFile::encodeName(path).constData(), mode) == 0);
}

[[nodiscard]] inline int modeOf(const QString &path)
{
    struct stat info = {};
    REQUIRE(stat(QFile::encodeName(path).constData(), &info) == 0);
    return static_cast<int>(info.st_mode & 0777);
}

} // namespace homeward::test
