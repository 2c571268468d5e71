// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/report_command.h"

#include "app/cli/list_command.h"
#include "core/documents/interview_record.h"
#include "core/documents/police_report.h"
#include "core/documents/school_notice.h"

namespace homeward::report_command {

using namespace Qt::StringLiterals;

namespace {

struct Content
{
    QString kind;
    Result<Document> document;
};

Content contentOf(const Record &record, const EpisodeFacts &facts, Paper paper)
{
    const QDateTime now = record.now();
    const QString by = record.signedIn()->name;
    const Situation situation = assess(facts, now);
    switch (paper) {
    case Paper::Interview:
        return { u"interview-record"_s, interviewRecord(facts, situation, now, by) };
    case Paper::School:
        return { u"school-notice"_s, schoolNotice(facts, situation, now, by) };
    case Paper::Police:
        break;
    }
    const auto photos = record.otherPhotos(facts.profile);
    return { u"police-report"_s,
        photos ? Result<Document>(policeReport(facts, situation, now, by, *photos))
               : tl::unexpected(photos.error()) };
}

} // namespace

std::optional<Paper> paperFrom(QStringView word)
{
    if (word == u"police")
        return Paper::Police;
    if (word == u"interview")
        return Paper::Interview;
    return word == u"school" ? std::optional(Paper::School) : std::nullopt;
}

Result<QString> write(Record &record, const QString &number, Paper paper, const Wrapping &wrapping,
    const QString &folder)
{
    const Result<EpisodeId> episode = list_command::episodeNumbered(record, number);
    if (!episode)
        return tl::unexpected(episode.error());
    const auto facts = record.openEpisode(*episode);
    if (!facts)
        return tl::unexpected(facts.error());
    const Content content = contentOf(record, *facts, paper);
    if (!content.document)
        return tl::unexpected(content.document.error());
    const auto outgoing = outgoing_paper::of(*content.document, content.kind, wrapping);
    if (!outgoing)
        return tl::unexpected(outgoing.error());
    return record.disclose(
        *episode, outgoing->document, content.kind, outgoing->bytes, folder, outgoing->ending);
}

} // namespace homeward::report_command
