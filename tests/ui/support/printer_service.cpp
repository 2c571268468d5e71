// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/printer_service.h"

#include <sys/socket.h>

#include <array>

namespace homeward::test {

namespace {

constexpr char printerName[] = "Office";
constexpr char printerPath[] = "/printers/Office";

QString textOf(ipp_attribute_t *attribute)
{
    std::array<char, 1024> text = {};
    ippAttributeString(attribute, text.data(), text.size());
    return QString::fromUtf8(text.data());
}

void addPrinter(ipp_t *answer, const QByteArray &address)
{
    const auto text = [&](ipp_tag_t kind, const char *name, const char *value) {
        ippAddString(answer, IPP_TAG_PRINTER, kind, name, nullptr, value);
    };
    text(IPP_TAG_NAME, "printer-name", printerName);
    text(IPP_TAG_TEXT, "printer-info", "By the door");
    text(IPP_TAG_TEXT, "printer-location", "Office");
    text(IPP_TAG_TEXT, "printer-make-and-model", "Office");
    text(IPP_TAG_URI, "device-uri", "ipp://printer.invalid/");
    text(IPP_TAG_URI, "printer-uri-supported", ("ipp://" + address + printerPath).constData());
    text(IPP_TAG_KEYWORD, "printer-state-reasons", "none");
    ippAddInteger(answer, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", IPP_PSTATE_IDLE);
    ippAddInteger(answer, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-type",
        CUPS_PRINTER_COLOR | CUPS_PRINTER_DUPLEX);
    ippAddBoolean(answer, IPP_TAG_PRINTER, "printer-is-accepting-jobs", 1);
}

} // namespace

PrinterService::PrinterService(Manner manner, WhileHeld whileHeld)
    : m_manner(manner)
    , m_whileHeld(std::move(whileHeld))
{
    http_addrlist_t *found = httpAddrGetList("127.0.0.1", AF_INET, "0");
    REQUIRE(found != nullptr);
    http_addr_t address = found->addr;
    httpAddrFreeList(found);
    m_socket = httpAddrListen(&address, 0);
    REQUIRE(m_socket >= 0);
    socklen_t length = sizeof address;
    REQUIRE(getsockname(m_socket, &address.addr, &length) == 0);
    m_address = "127.0.0.1:" + QByteArray::number(httpAddrPort(&address));
    m_listening = std::thread([this] { listen(); });
    cupsSetServer(m_address.constData());
}

PrinterService::~PrinterService()
{
    cupsSetServer(nullptr);
    // Ends the waiting for clients, then for what each of them says next.
    shutdown(m_socket, SHUT_RDWR);
    m_listening.join();
    for (http_t *client : m_clients)
        httpShutdown(client);
    for (std::thread &talking : m_talking)
        talking.join();
    for (http_t *client : m_clients)
        httpClose(client);
    httpAddrClose(nullptr, m_socket);
}

QList<PrinterService::Job> PrinterService::jobs()
{
    const QMutexLocker lock(&m_mutex);
    return m_jobs;
}

void PrinterService::listen()
{
    while (http_t *client = httpAcceptConnection(m_socket, 1)) {
        m_clients.push_back(client);
        m_talking.emplace_back([this, client] { talk(client); });
    }
}

void PrinterService::talk(http_t *client)
{
    while (answerOne(client)) { }
}

bool PrinterService::answerOne(http_t *client)
{
    std::array<char, HTTP_MAX_URI> path = {};
    const http_state_t state = httpReadRequest(client, path.data(), path.size());
    if (state == HTTP_STATE_WAITING)
        return true;
    if (state != HTTP_STATE_GET && state != HTTP_STATE_POST)
        return false;
    http_status_t status = HTTP_STATUS_CONTINUE;
    while (status == HTTP_STATUS_CONTINUE)
        status = httpUpdate(client);
    if (status != HTTP_STATUS_OK)
        return false;
    if (state == HTTP_STATE_GET)
        return sendDescription(client);
    if (httpGetExpect(client) == HTTP_STATUS_CONTINUE
        && httpWriteResponse(client, HTTP_STATUS_CONTINUE) != 0)
        return false;

    ipp_t *request = ippNew();
    ipp_state_t reading = IPP_STATE_IDLE;
    while (reading != IPP_STATE_DATA && reading != IPP_STATE_ERROR)
        reading = ippRead(client, request);
    ipp_t *answer = reading == IPP_STATE_DATA ? answerTo(client, request) : nullptr;
    ippDelete(request);
    if (answer == nullptr)
        return false;
    httpClearFields(client);
    httpSetField(client, HTTP_FIELD_CONTENT_TYPE, "application/ipp");
    httpSetLength(client, ippLength(answer));
    ipp_state_t writing
        = httpWriteResponse(client, HTTP_STATUS_OK) == 0 ? IPP_STATE_IDLE : IPP_STATE_ERROR;
    while (writing != IPP_STATE_DATA && writing != IPP_STATE_ERROR)
        writing = ippWrite(client, answer);
    ippDelete(answer);
    return writing == IPP_STATE_DATA && httpFlushWrite(client) >= 0;
}

bool PrinterService::sendDescription(http_t *client)
{
    const auto length = size_t(m_description.size());
    httpClearFields(client);
    httpSetField(client, HTTP_FIELD_CONTENT_TYPE, "application/vnd.cups-ppd");
    httpSetLength(client, length);
    return httpWriteResponse(client, HTTP_STATUS_OK) == 0
        && httpWrite2(client, m_description.constData(), length) == ssize_t(length)
        && httpFlushWrite(client) >= 0;
}

ipp_t *PrinterService::answerTo(http_t *client, ipp_t *request)
{
    ipp_t *answer = ippNewResponse(request);
    switch (ippGetOperation(request)) {
    case IPP_OP_CUPS_GET_PRINTERS:
    case IPP_OP_CUPS_GET_DEFAULT:
    case IPP_OP_GET_PRINTER_ATTRIBUTES:
        if (m_manner == Manner::HasNoPrinter)
            ippSetStatusCode(answer, IPP_STATUS_ERROR_NOT_FOUND);
        else
            addPrinter(answer, m_address);
        break;
    case IPP_OP_CREATE_JOB:
    case IPP_OP_SEND_DOCUMENT:
    case IPP_OP_PRINT_JOB:
        ippSetStatusCode(answer, keep(client, request));
        ippAddInteger(answer, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-id", 1);
        break;
    case IPP_OP_CANCEL_JOB: {
        const QMutexLocker lock(&m_mutex);
        m_jobs.last().isTakenBack = true;
        break;
    }
    default:
        ippSetStatusCode(answer, IPP_STATUS_ERROR_OPERATION_NOT_SUPPORTED);
    }
    return answer;
}

ipp_status_t PrinterService::keep(http_t *client, ipp_t *request)
{
    const bool isJob = ippGetOperation(request) != IPP_OP_SEND_DOCUMENT;
    const bool isDocument = ippGetOperation(request) != IPP_OP_CREATE_JOB;
    if (isJob && m_manner == Manner::RefusesJobs)
        return IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS;
    QByteArray document;
    std::array<char, 8192> part = {};
    ssize_t length = 0;
    while (isDocument && (length = httpRead2(client, part.data(), part.size())) > 0)
        document.append(part.data(), length);
    if (isDocument && m_whileHeld)
        m_whileHeld();

    const QMutexLocker lock(&m_mutex);
    if (isJob)
        m_jobs << Job {};
    Job &job = m_jobs.last();
    for (ipp_attribute_t *one = ippFirstAttribute(request); one; one = ippNextAttribute(request))
        job.attributes.insert(QString::fromUtf8(ippGetName(one)), textOf(one));
    job.document += document;
    return isDocument && m_manner == Manner::RefusesDocuments ? IPP_STATUS_ERROR_DOCUMENT_ACCESS
                                                              : IPP_STATUS_OK;
}

} // namespace homeward::test
