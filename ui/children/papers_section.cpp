// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/papers_section.h"

#include "core/documents/profile_papers.h"
#include "core/record/record.h"
#include "ui/parts/document_panel.h"
#include "ui/parts/setting_words.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

PapersSection::PapersSection(const UiContext &context, const ChildId &child, QWidget *parent)
    : ChildSection(parent)
    , m_context(context)
    , m_child(child)
{
    setObjectName(u"papers/section"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1.5));
    m_panels << addPanel(u"ready-sheet"_s, tr("Ready sheet"),
        tr("All that is known, for the locked cabinet: for a night when this computer does not "
           "help. Print it anew after each review, and destroy the old one."),
        &readySheet);
    m_panels << addPanel(u"own-page"_s, tr("The child’s own page"),
        tr("For the child: who they trust, what was agreed, how to reach them. What is filled in "
           "stands there in the words of staff, from “Risk and plan” and “People”. Read it with "
           "the child first, cross out what is not so, and fill in the gaps together."),
        &ownPage);
    column->addStretch(1);
}

DocumentPanel *PapersSection::addPanel(
    const QString &kind, const QString &title, const QString &hint, Make make)
{
    layout()->addWidget(wrappedLabel(title, u"heading"_s, this));
    layout()->addWidget(wrappedLabel(hint, u"hint"_s, this));
    Record &record = m_context.record;
    const DocumentSource source {
        .content = [this, &record, make]() -> Result<Document> {
            const auto facts = record.profileFacts(m_child);
            if (!facts)
                return tl::unexpected(facts.error());
            const Staff *who = record.signedIn();
            return make(*facts, record.now(), who == nullptr ? QString() : nameAndRole(*who));
        },
        .give =
            [this, &record, kind](const OutgoingPaper &paper, const QString &folder) {
                return record.giveProfile(m_child, paper.document, kind, paper.bytes, folder);
            },
        .notePrinted
        = [this, &record, kind](const Document &,
              const QByteArray &pdf) { return record.noteProfilePrinted(m_child, kind, pdf); },
    };
    auto *panel = new DocumentPanel(m_context, kind, tr("Make a PDF"), source, this);
    layout()->addWidget(panel);
    return panel;
}

void PapersSection::showProfile(const Profile &profile)
{
    if (!(profile == m_shown))
        ++m_version;
    m_shown = profile;
    for (DocumentPanel *panel : std::as_const(m_panels))
        panel->setVersion(m_version);
}

void PapersSection::goTo()
{
    if (auto *first = findChild<QPushButton *>())
        first->setFocus(Qt::OtherFocusReason);
}

} // namespace homeward
