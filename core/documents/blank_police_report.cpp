// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/police_report.h"
#include "core/forms/form.h"

#include <QCoreApplication>

#include <memory>
#include <variant>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

/// A line to write on in place of every value.
void blankOut(Document::Block &block)
{
    const QString line = u"_"_s.repeated(24);
    if (auto *row = std::get_if<Document::FieldRow>(&block))
        row->value = line;
    if (auto *portrait = std::get_if<Document::Portrait>(&block)) {
        for (Document::FieldRow &row : portrait->facts)
            row.value = line;
    }
    if (auto *table = std::get_if<Document::Table>(&block)) {
        for (QStringList &cells : table->rows)
            cells.replaceInStrings(readable(Answer::State::NotAsked), line);
    }
}

} // namespace

Document blankPoliceReport(const Protocol &protocol, const QDateTime &now, int number)
{
    EpisodeFacts nothing;
    nothing.protocol = std::make_shared<const Protocol>(protocol);
    nothing.episode.number = number == 0 ? Text::tr("blank") : Text::tr("copy %1").arg(number);
    Situation situation = assess(nothing, now);
    situation.gaps.clear();
    Document document = policeReport(nothing, situation, now, {});
    document.subtitle = number == 0 ? protocol.area
                                    : Text::tr("%1. Copy number %2").arg(protocol.area).arg(number);
    for (Document::Block &block : document.blocks)
        blankOut(block);
    return document;
}

} // namespace homeward
