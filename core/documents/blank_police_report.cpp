// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/joined.h"
#include "core/documents/paper_room.h"
#include "core/documents/police_report.h"
#include "core/forms/catalogue.h"

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

using Row = Document::FieldRow;

// Where the row is of no question of a form: on page 1 there is room.
constexpr qsizetype linesOfARow = 2;

/// Room to write in place of the value, but of what the setting itself has on record.
void blankOut(Row &row)
{
    if (row.state == Row::State::Answered && !row.value.isEmpty())
        return;
    const Field *field = forms::field(row.field);
    row.value = field != nullptr ? roomFor(*field) : linesToWrite(linesOfARow);
    row.state = Row::State::Answered;
}

void blankOut(Document::Block &block)
{
    if (auto *row = std::get_if<Row>(&block))
        blankOut(*row);
    if (auto *portrait = std::get_if<Document::Portrait>(&block)) {
        for (Row &row : portrait->facts)
            blankOut(row);
    }
}

} // namespace

Document blankPoliceReport(
    const Setting &setting, const Protocol &protocol, const QDateTime &now, int number)
{
    EpisodeFacts nothing;
    nothing.setting = setting;
    nothing.protocol = std::make_shared<const Protocol>(protocol);
    nothing.episode.number = number == 0 ? Text::tr("blank") : Text::tr("copy %1").arg(number);
    Situation situation = assess(nothing, now);
    situation.gaps.clear();
    Document document = policeReport(nothing, situation, now, {});
    const QString from = joined(setting.name, protocol.area, u", "_s);
    document.subtitle
        = number == 0 ? from : Text::tr("%1. Copy number %2").arg(from, QString::number(number));
    for (Document::Block &block : document.blocks)
        blankOut(block);
    return document;
}

} // namespace homeward
