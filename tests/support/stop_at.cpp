// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stands in for the functions of the C library that change files, for everything in the program:
// SQLite and Qt find these first.

#include "tests/support/stop_at.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>

namespace homeward::test {

namespace {

bool isCounting = false;
bool knowsNameless = true;
int stopStep = -1;
Stop stopHow = Stop::Never;
QByteArray steps;

void step(char letter)
{
    if (!isCounting)
        return;
    const auto number = static_cast<int>(steps.size());
    steps += letter;
    if (number != stopStep || stopHow == Stop::Never)
        return;
    if (stopHow == Stop::Kill)
        raise(SIGKILL);
    puts("paused");
    fflush(stdout);
    (void)getchar();
}

bool isFile(int descriptor)
{
    struct stat about = {};
    return isCounting && fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode);
}

template <typename Function> Function original(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

using PositionedWrite = ssize_t (*)(int, const void *, size_t, off_t);

ssize_t writeAt(
    const char *name, int descriptor, const void *bytes, size_t size, off_t offset) noexcept
{
    const auto real = original<PositionedWrite>(name);
    if (!isFile(descriptor))
        return real(descriptor, bytes, size, offset);
    step('w');
    (void)real(descriptor, bytes, size / 2, offset);
    step('h');
    return real(descriptor, bytes, size, offset);
}

} // namespace

void stopAt(int number, Stop stop)
{
    steps.clear();
    stopStep = number;
    stopHow = stop;
    isCounting = true;
}

void haveNoNamelessFiles() { knowsNameless = false; }

QByteArray stepsSoFar() { return steps; }

} // namespace homeward::test

using homeward::test::isFile;
using homeward::test::knowsNameless;
using homeward::test::original;
using homeward::test::step;
using homeward::test::writeAt;

extern "C" {

int open64(const char *name, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const auto mode = va_arg(more, mode_t);
    va_end(more);
    if (!knowsNameless && (flags & O_TMPFILE) == O_TMPFILE) {
        errno = EOPNOTSUPP;
        return -1;
    }
    return original<int (*)(const char *, int, mode_t)>("open64")(name, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    const auto real = original<ssize_t (*)(int, const void *, size_t)>("write");
    if (!isFile(descriptor))
        return real(descriptor, bytes, size);
    step('w');
    // A sequential write moves on: half of it is the whole answer, and the caller writes the rest.
    const ssize_t half = size > 1 ? real(descriptor, bytes, size / 2) : 0;
    step('h');
    if (half < 0)
        return half;
    const ssize_t rest = real(
        descriptor, static_cast<const char *>(bytes) + half, size - static_cast<size_t>(half));
    return rest < 0 ? rest : half + rest;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset)
{
    return writeAt("pwrite", descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset)
{
    return writeAt("pwrite64", descriptor, bytes, size, offset);
}

int ftruncate(int descriptor, off_t size) noexcept
{
    if (isFile(descriptor))
        step('t');
    return original<int (*)(int, off_t)>("ftruncate")(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    if (isFile(descriptor))
        step('t');
    return original<int (*)(int, off64_t)>("ftruncate64")(descriptor, size);
}

int unlink(const char *name) noexcept
{
    step('n');
    return original<int (*)(const char *)>("unlink")(name);
}

int rename(const char *from, const char *to) noexcept
{
    step('n');
    return original<int (*)(const char *, const char *)>("rename")(from, to);
}

int renameat2(
    int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    step('n');
    return original<int (*)(int, const char *, int, const char *, unsigned)>("renameat2")(
        fromFolder, from, toFolder, to, flags);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    step('n');
    return original<int (*)(int, const char *, int, const char *, int)>("linkat")(
        fromFolder, from, toFolder, to, flags);
}

static int control(const char *name, int descriptor, int command, void *argument)
{
    const int answer = original<int (*)(int, int, void *)>(name)(descriptor, command, argument);
    // To the end of the file: the last lock is gone.
    if (command == F_SETLK && static_cast<struct flock *>(argument)->l_type == F_UNLCK
        && static_cast<struct flock *>(argument)->l_len == 0)
        step('u');
    return answer;
}

int fcntl(int descriptor, int command, ...)
{
    va_list more;
    va_start(more, command);
    void *argument = va_arg(more, void *);
    va_end(more);
    return control("fcntl", descriptor, command, argument);
}

int fcntl64(int descriptor, int command, ...)
{
    va_list more;
    va_start(more, command);
    void *argument = va_arg(more, void *);
    va_end(more);
    return control("fcntl64", descriptor, command, argument);
}

} // extern "C"
