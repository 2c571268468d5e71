// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace homeward::fuzz {

/// Something that reads bytes which others may have written. `run` ends the program when what must
/// hold whatever the bytes are does not.
struct Target
{
    QString name; ///< of the folder of its inputs, and of its program: fuzz_<name>
    void (*run)(const QByteArray &input);
    QList<QByteArray> (*seeds)(); ///< to begin from: what is right, and what is nearly so
};

[[nodiscard]] const QList<Target> &targets();

/// Says which promise was broken, and ends the program.
void hold(bool holds, const char *promise);

void answers(const QByteArray &input);
[[nodiscard]] QList<QByteArray> answersSeeds();
void exchange(const QByteArray &input);
[[nodiscard]] QList<QByteArray> exchangeSeeds();
void list(const QByteArray &input);
[[nodiscard]] QList<QByteArray> listSeeds();
void handOver(const QByteArray &input);
[[nodiscard]] QList<QByteArray> handOverSeeds();
void photo(const QByteArray &input);
[[nodiscard]] QList<QByteArray> photoSeeds();
void protocol(const QByteArray &input);
[[nodiscard]] QList<QByteArray> protocolSeeds();
void recordFile(const QByteArray &input);
[[nodiscard]] QList<QByteArray> recordFileSeeds();
void sealedJournal(const QByteArray &input);
[[nodiscard]] QList<QByteArray> sealedJournalSeeds();
void timeBox(const QByteArray &input);
[[nodiscard]] QList<QByteArray> timeBoxSeeds();
void vaultHeader(const QByteArray &input);
[[nodiscard]] QList<QByteArray> vaultHeaderSeeds();

} // namespace homeward::fuzz
