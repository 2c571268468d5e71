// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "tests/support/catch_printers.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

namespace homeward::test {

using namespace Qt::StringLiterals;

/// An instant written as local time in England: "2026-10-24T22:30", or UTC with a Z at the end.
[[nodiscard]] QDateTime at(const QString &text);

/// A folder with a space and letters outside ASCII in its path, gone when the test is.
class TempFolder
{
public:
    TempFolder();
    [[nodiscard]] QString path(const QString &name) const;

private:
    QTemporaryDir m_dir;
};

/// A file of tests/data, as bytes. Fails the test when it is not there.
[[nodiscard]] QByteArray testData(const QString &name);

/// Compares with tests/data/golden/<name>. On mismatch writes `<name>.actual` beside it, and fails with the first
/// line that differs; HOMEWARD_UPDATE_GOLDEN=1 rewrites the golden file instead.
void checkGolden(const QString &name, const QString &actual);

/// Qt warnings since the last call. A test that expects one takes it; any left over fails the test.
[[nodiscard]] QStringList takeWarnings();

template<typename T>
[[nodiscard]] std::string errorText(const Result<T> &result)
{
    return result ? std::string() : (result.error().message + u" | "_s + result.error().detail).toStdString();
}

} // namespace homeward::test

#define REQUIRE_OK(expression)                                                                                        \
    do {                                                                                                              \
        const auto &requireOkResult = (expression);                                                                   \
        INFO(::homeward::test::errorText(requireOkResult));                                                           \
        REQUIRE(requireOkResult.has_value());                                                                         \
    } while (false)

#define CHECK_FAILS(expression, expectedCode)                                                                         \
    do {                                                                                                              \
        const auto &checkFailsResult = (expression);                                                                  \
        REQUIRE_FALSE(checkFailsResult.has_value());                                                                  \
        CHECK(checkFailsResult.error().code == (expectedCode));                                                       \
        CHECK_FALSE(checkFailsResult.error().message.isEmpty());                                                      \
    } while (false)
