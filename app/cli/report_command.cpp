// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/report_command.h"

#include "core/documents/interview_record.h"
#include "core/documents/pdf_writer.h"
#include "core/documents/police_report.h"

#include <QCoreApplication>

namespace homeward::report_command {

using namespace Qt::StringLiterals;

Result<QString> write(Record &record, const QString &number, bool isInterview,
    const QString &folder, const QDateTime &now)
{
    const auto episodes = record.episodes();
    if (!episodes)
        return tl::unexpected(episodes.error());
    for (const EpisodeLine &line : *episodes) {
        if (line.episode.number != number)
            continue;
        const auto facts = record.openEpisode(line.episode.id);
        if (!facts)
            return tl::unexpected(facts.error());
        const QString by = record.signedIn()->name;
        const Situation situation = assess(*facts, now);
        const auto photos = record.otherPhotos(facts->profile);
        if (!photos)
            return tl::unexpected(photos.error());
        const Document content = isInterview ? interviewRecord(*facts, situation, now, by)
                                             : policeReport(*facts, situation, now, by, *photos);
        const auto pdf = PdfWriter::write(content);
        if (!pdf)
            return tl::unexpected(pdf.error());
        const QString kind = isInterview ? u"interview-record"_s : u"police-report"_s;
        return record.disclose(line.episode.id, content, kind, pdf->bytes, folder);
    }
    return failure(Error::Code::NotFound,
        QCoreApplication::translate("CommandLine", "There is no episode %1 in this record.")
            .arg(number));
}

} // namespace homeward::report_command
