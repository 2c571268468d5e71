// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/limits.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QMutex>
#include <QString>

#include <cups/cups.h>

#include <functional>
#include <thread>
#include <vector>

namespace homeward::test {

/// The printer service of a computer with one printer, "Office", that prints on both sides and in
/// colour. It speaks IPP (RFC 8011) on a port of its own; while it lives the libcups of the thread
/// that made it asks nobody else.
class PrinterService
{
public:
    struct Job
    {
        QMap<QString, QString> attributes; ///< of the job and its document, as text
        QByteArray document;
        bool isTakenBack = false;
    };
    enum class Manner
    {
        Takes,
        RefusesJobs,
        RefusesDocuments,
        HasNoPrinter,
    };
    /// Called in another thread once a whole document is here and nothing was answered yet.
    using WhileHeld = std::function<void()>;

    explicit PrinterService(Manner manner = Manner::Takes, WhileHeld whileHeld = {});
    ~PrinterService();
    PrinterService(const PrinterService &) = delete;
    PrinterService &operator=(const PrinterService &) = delete;

    [[nodiscard]] QList<Job> jobs();

private:
    void listen();
    void talk(http_t *client);
    /// False when the client is gone.
    [[nodiscard]] bool answerOne(http_t *client);
    [[nodiscard]] bool sendDescription(http_t *client);
    [[nodiscard]] ipp_t *answerTo(http_t *client, ipp_t *request);
    [[nodiscard]] ipp_status_t keep(http_t *client, ipp_t *request);

    const Manner m_manner;
    const WhileHeld m_whileHeld;
    /// What Qt's dialog reads to know what the printer can do.
    const QByteArray m_description = testData(u"printing/office.ppd"_s);
    /// Nor does it look for printers on the network.
    const Variable m_noNetwork { "DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere" };
    int m_socket = -1;
    QByteArray m_address; ///< "127.0.0.1:port"
    QMutex m_mutex; ///< of the jobs
    QList<Job> m_jobs;
    std::thread m_listening;
    std::vector<http_t *> m_clients; ///< with what follows: the listening thread's while it runs
    std::vector<std::thread> m_talking;
};

} // namespace homeward::test
