// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "core/record/search_hit.h"
#include "ui/parts/scroll_page.h"
#include "ui/shell/ui_context.h"

#include <QMap>

class QBoxLayout;

namespace homeward {

class ChildHeader;
class ChildSection;
class ReadySection;
class SectionList;
class SharedCard;
struct ReadyGap;

/// Everything known about a child before the night, in sections that may be filled in any order.
class ChildPage : public ScrollPage
{
    Q_OBJECT

public:
    ChildPage(const UiContext &context, const ChildId &child, QWidget *parent = nullptr);

    void refresh() override;
    void flush() override;
    [[nodiscard]] QList<Shortcut> shortcuts() const override;
    /// ready, about, looks, …, contact, place, placement, photo, episodes
    void showSection(const QString &id);
    /// Opens the contact, place or home by which the child was found; else only the page.
    void showFound(const SearchHit &hit);
    [[nodiscard]] const ChildId &child() const { return m_child; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addSections();
    void goToSection(const QString &id);
    /// Where it is filled in: in its row, in a new one, or in that part of the page.
    void goToGap(const ReadyGap &gap);
    void step(int by);
    [[nodiscard]] ChildSection *make(const QString &id);
    [[nodiscard]] ReadySection *makeReady();
    void confirmAll();
    void showMissing(const Profile &profile, const Readiness &readiness);

    UiContext m_context;
    ChildId m_child;
    ChildHeader *m_header;
    SharedCard *m_shared;
    QBoxLayout *m_body;
    SectionList *m_list;
    QVBoxLayout *m_place;
    QStringList m_ids;
    QMap<QString, ChildSection *> m_sections;
    QString m_current;
};

} // namespace homeward
