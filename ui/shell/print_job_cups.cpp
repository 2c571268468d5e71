// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/sealed_bytes.h"
#include "ui/shell/print_job.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintEngine>
#include <QPrinter>
#include <QScopeGuard>
#include <QStringList>

#include <cups/cups.h>

#include <memory>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Where Qt's dialog leaves what only CUPS and the printer know, such as even pages or a tray:
/// names and values in turn.
constexpr auto optionsOfDialog = QPrintEngine::PrintEnginePropertyKey(0xfe00);

/// More than what is printed takes as a rule: bytes that have to grow leave copies that nobody
/// wipes.
constexpr qsizetype roomForPdf = 8 * 1024 * 1024;

/// How the pages are to be printed, in the words of CUPS.
class Options
{
public:
    Options() = default;
    ~Options() { cupsFreeOptions(m_count, m_first); }
    Options(const Options &) = delete;
    Options &operator=(const Options &) = delete;

    void add(const char *name, const QString &value)
    {
        m_count = cupsAddOption(name, value.toUtf8().constData(), m_count, &m_first);
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] cups_option_t *first() const { return m_first; }

private:
    int m_count = 0;
    cups_option_t *m_first = nullptr;
};

QString sides(QPrinter::DuplexMode mode)
{
    switch (mode) {
    case QPrinter::DuplexNone:
        return QStringLiteral(CUPS_SIDES_ONE_SIDED);
    case QPrinter::DuplexShortSide:
        return QStringLiteral(CUPS_SIDES_TWO_SIDED_LANDSCAPE);
    case QPrinter::DuplexAuto:
    case QPrinter::DuplexLongSide:
        break;
    }
    return QStringLiteral(CUPS_SIDES_TWO_SIDED_PORTRAIT);
}

void addChosen(Options &options, const QPrinter &chosen)
{
    options.add(CUPS_MEDIA, chosen.pageLayout().pageSize().key());
    options.add(CUPS_SIDES, sides(chosen.duplex()));
    // Where it is not grey, colour is left to the printer and to its own options, below.
    if (chosen.colorMode() == QPrinter::GrayScale)
        options.add(CUPS_PRINT_COLOR_MODE, QStringLiteral(CUPS_PRINT_COLOR_MODE_MONOCHROME));
    if (chosen.pageOrder() == QPrinter::LastPageFirst)
        options.add("outputorder", u"reverse"_s);
    if (chosen.copyCount() > 1) {
        options.add(CUPS_COPIES, QString::number(chosen.copyCount()));
        options.add("multiple-document-handling",
            chosen.collateCopies() ? u"separate-documents-collated-copies"_s
                                   : u"separate-documents-uncollated-copies"_s);
    }
    const QStringList more = chosen.printEngine()->property(optionsOfDialog).toStringList();
    for (qsizetype name = 0; name + 1 < more.size(); name += 2)
        options.add(more.at(name).toUtf8().constData(), more.at(name + 1));
}

bool isDone(ipp_status_t status) { return status < IPP_STATUS_REDIRECTION_OTHER_SITE; }

/// Whether CUPS took the bytes for the printer of that name. What it did not take whole is taken
/// back.
bool isTaken(
    const QByteArray &pdf, const QByteArray &printer, const char *title, const Options &options)
{
    http_t *const service = CUPS_HTTP_DEFAULT;
    const auto freeOne = [](cups_dest_t *one) { cupsFreeDests(1, one); };
    const std::unique_ptr<cups_dest_t, decltype(freeOne)> to(
        cupsGetNamedDest(service, printer.constData(), nullptr), freeOne);
    const std::unique_ptr<cups_dinfo_t, decltype(&cupsFreeDestInfo)> about(
        to ? cupsCopyDestInfo(service, to.get()) : nullptr, &cupsFreeDestInfo);
    int job = 0;
    if (!about
        || !isDone(cupsCreateDestJob(
            service, to.get(), about.get(), &job, title, options.count(), options.first())))
        return false;
    const bool isSent = cupsStartDestDocument(service, to.get(), about.get(), job, title,
                            CUPS_FORMAT_PDF, 0, nullptr, 1)
            == HTTP_STATUS_CONTINUE
        && cupsWriteRequestData(service, pdf.constData(), size_t(pdf.size()))
            == HTTP_STATUS_CONTINUE
        && isDone(cupsFinishDestDocument(service, to.get(), about.get()));
    if (!isSent)
        cupsCancelDestJob(service, to.get(), job);
    return isSent;
}

} // namespace

bool PrintJob::sendTo(QPrinter &chosen) const
{
    QByteArray pdf;
    pdf.reserve(roomForPdf);
    const auto wiped = qScopeGuard([&] { wipe(pdf); });
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(u"Homeward"_s);
    const QPageLayout paper = chosen.pageLayout();
    // The pages have their own margins.
    writer.setPageLayout(QPageLayout(paper.pageSize(), paper.orientation(), QMarginsF()));
    if (!drawOn(writer, chosen))
        return false;
    Options options;
    addChosen(options, chosen);
    // A printer's "instances" (name/instance) are the dialog's: CUPS knows one printer.
    const QByteArray printer = chosen.printerName().section(u'/', 0, 0).toUtf8();
    return isTaken(pdf, printer, chosen.docName().toUtf8().constData(), options);
}

} // namespace homeward
