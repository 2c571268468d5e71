// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/episodes_page.h"

#include "core/base/words.h"
#include "core/guide/coming_to_light.h"
#include "ui/episode/episode_delegate.h"
#include "ui/parts/choice_field.h"
#include "ui/parts/line_field.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QObject>
#include <QResizeEvent>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

using Show = EpisodeListModel::Show;

constexpr auto shownWords = words<Show>({
    { Show::Open, u"open" },
    { Show::Closed, u"closed" },
    { Show::All, u"all" },
    { Show::PartOfDay, u"part-of-day" },
    { Show::CameOutLater, u"came-out-later" },
    { Show::ToldByOthers, u"told-by-others" },
});

QList<Choice> shown()
{
    return {
        { shownWords.word(Show::Open), EpisodesPage::tr("Open") },
        { shownWords.word(Show::Closed), EpisodesPage::tr("Closed") },
        { shownWords.word(Show::All), EpisodesPage::tr("All") },
        { shownWords.word(Show::PartOfDay), EpisodesPage::tr("Part of a school day") },
        { shownWords.word(Show::CameOutLater), inWords(ComingToLight::How::FoundOutLater) },
        { shownWords.word(Show::ToldByOthers), EpisodesPage::tr("We were told of it by others") },
    };
}

} // namespace

EpisodesPage::EpisodesPage(const UiContext &context, QWidget *parent)
    : ScrollPage(tr("Episodes"), parent)
    , m_context(context)
    , m_name(new LineField(u"episodes/name"_s, tr("Find a child"), {}, content()))
    , m_which(new ChoiceField(u"episodes/which"_s, tr("Which episodes?"), {}, shown(), content()))
    , m_empty(wrappedLabel({}, u"hint"_s, content()))
    , m_list(new QListView(content()))
{
    setObjectName(u"episodesPage"_s);
    for (QWidget *part : { static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_which),
             static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_list) })
        column()->addWidget(part);
    m_empty->setObjectName(u"episodes/empty"_s);
    m_which->choose(shownWords.word(Show::All));
    m_list->setObjectName(u"episodes/list"_s);
    m_list->setAccessibleName(tr("Episodes"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new EpisodeDelegate(m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    setRole(m_list, u"cards"_s);
    setFocusProxy(m_name);
    m_name->input()->installEventFilter(this);
    connect(m_name, &LineField::edited, this, &EpisodesPage::narrow);
    connect(m_name, &LineField::entered, this, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_which, &ChoiceField::chosen, this, &EpisodesPage::narrow);
    connect(m_list, &QListView::activated, this, &EpisodesPage::open);
    connect(m_list, &QListView::clicked, this, &EpisodesPage::open);
}

void EpisodesPage::refresh()
{
    const auto lines = m_context.record.episodes();
    if (!lines) {
        m_context.messages.show(lines.error());
        return;
    }
    const EpisodeId before = chosen();
    m_model.setLines(*lines, m_context.record.now());
    choose(before);
    showEmpty();
}

void EpisodesPage::narrow()
{
    const EpisodeId before = chosen();
    m_model.narrow(m_name->text(), shownWords.value(m_which->code()).value_or(Show::All));
    choose(before);
    showEmpty();
}

void EpisodesPage::showEmpty()
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_name->setVisible(m_model.hasLines());
    m_which->setVisible(m_model.hasLines());
    m_empty->setText(m_model.hasLines()
            ? tr("There is no episode like this on the record.")
            : tr("There has been no episode on this record. When a child is missing, press Ctrl+M: "
                 "the episode stands here from then on."));
    placeList();
}

void EpisodesPage::placeList()
{
    constexpr int fewestLines = 2;
    content()->layout()->activate();
    const int page = area()->viewport()->height();
    const int beneath = content()->layout()->contentsMargins().bottom();
    const int room = page - m_list->y() - beneath;
    const bool isEnough = room >= fewestLines * m_list->sizeHintForRow(0);
    m_list->setFixedHeight(qMax(0, isEnough ? room : page - beneath));
}

void EpisodesPage::resizeEvent(QResizeEvent *event)
{
    ScrollPage::resizeEvent(event);
    QTimer::singleShot(0, this, &EpisodesPage::placeList);
}

EpisodeId EpisodesPage::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_model.episodeAt(index.row()) : EpisodeId();
}

void EpisodesPage::choose(const EpisodeId &episode)
{
    const int row = m_model.rowOf(episode);
    m_list->setCurrentIndex(m_model.index(qMax(row, 0)));
}

void EpisodesPage::open(const QModelIndex &index)
{
    m_context.go.showEpisode(m_model.episodeAt(index.row()));
}

bool EpisodesPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDown = event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down;
    if (isDown && m_list->isVisible()) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    return ScrollPage::eventFilter(watched, event);
}

} // namespace homeward
