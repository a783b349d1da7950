import type { Sections } from './composition.ts'

/** How a deck begins, when events were, and what was counted. */
export const EVENTS_AND_NUMBERS: Sections = {
  'How a deck begins': [
    {
      id: 'cover', title: 'Cover', example: 'railway', slide: 'cover', form: { layout: 'deck-cover' },
      seen: 'The title on the deep ground, and an arc for each event, spaced by time.',
      trigger: '`title` and, if you like, `subtitle`; every deck has it.',
      avoid: 'A title that names a category (“Report”). Say what happened: it is also the name of the PDF and of the browser’s window.',
    },
    {
      id: 'cover-picture', title: 'Cover with a picture', example: 'observatory', slide: 'cover', form: { layout: 'deck-cover', composition: 'pictured' },
      seen: 'A photograph fills the slide; the title stands on a scrim as dark as it has to be.',
      trigger: '`cover` with `file` and `alt`.',
      avoid: 'A picture whose subject lies where the title stands, at the lower left; move it with `focus`.',
    },
    {
      id: 'summary', title: 'Three sentences', example: 'railway', slide: 'summary', form: { layout: 'deck-content', component: 'SummaryLines' },
      seen: 'The whole in up to three numbered lines.',
      trigger: '`summary`, a list of up to three texts.',
      avoid: 'Whole paragraphs. What is read aloud while the audience reads it too is heard by nobody.',
    },
    {
      id: 'message', title: 'Key message', example: 'railway', slide: 'message', form: { layout: 'deck-field' },
      seen: 'One sentence, as large as it can be.',
      trigger: '`message`, of at most 14 words. It closes the deck as well.',
      avoid: 'Two messages joined by “and”. Leave it out rather than repeat the title.',
    },
  ],
  'When it happened': [
    {
      id: 'flow', title: 'Flow of stations', example: 'railway', slide: 'overview', form: { layout: 'deck-content', component: 'EventFlow' },
      seen: 'Numbered stations in their order. The line between two is solid where a source states the order, dashed where it is only ours.',
      trigger: 'Two to seven events of which fewer than half have a time that says more than the day, or the years, of all. An essential figure stands at its station.',
      avoid: 'Inventing clock times to get an axis. `short` gives a station its name where the title is long.',
    },
    {
      id: 'axis', title: 'Axis to scale', example: 'observatory', slide: 'overview', form: { layout: 'deck-content', component: 'TimelineAxis' },
      seen: 'Every event on its stem at its true distance, essential ones large; what lasts is a bar, and long empty stretches are cut out, visibly.',
      trigger: 'Up to twelve events whose times are known well enough, without `eras` and `group`.',
      avoid: 'Making every event `essential`: then none stands out.',
    },
    {
      id: 'overview-lanes', title: 'Phases and lanes', example: 'town', slide: 'overview', form: { layout: 'deck-content', component: 'TimelineOverview' },
      seen: 'Eras as bands, groups as lanes with a colour of their own, each event a mark.',
      trigger: '`eras`, `group`, or more events than an axis can name.',
      avoid: 'A group for every event. Six lanes are the most that eyes tell apart.',
    },
    {
      id: 'opener', title: 'Opener of an event', example: 'railway', slide: 'first-train', form: { layout: 'deck-event', component: 'EventFlow' },
      seen: 'Title, time, place and a sentence or two on the deep ground, the number of the event, and where it stands among the others.',
      trigger: 'An event; `summary` is its text.',
      avoid: 'The whole story in `summary`. That is what `text` and `notes` are for.',
    },
    {
      id: 'opener-picture', title: 'Opener with a picture', example: 'observatory', slide: 'the-dome-is-built', form: { layout: 'deck-event', component: 'EventAxis', composition: 'pictured' },
      seen: 'The same with the first photograph of the event beside the words.',
      trigger: 'A `picture` that is a photograph, and words that leave room for it.',
      avoid: 'A `caption` if the opener is to be enough: with one the picture has a slide of its own too.',
    },
    {
      id: 'chapter', title: 'Chapter', example: 'town', slide: 'chapter-2', form: { layout: 'deck-chapter', component: 'ChapterStrip' },
      seen: 'The number and name of an era, how many events it has, and a strip with all of them.',
      trigger: 'Thirteen events or more; the chapters are your `eras`, else groups, years, decades or days.',
      avoid: 'Eras that overlap: an event belongs to the first in which it begins.',
    },
    {
      id: 'spine', title: 'Events that share a slide', example: 'town', slide: 'chapter-1-events', form: { layout: 'deck-content', component: 'EventSpine' },
      seen: 'Several events below each other, each with its time and a sentence.',
      trigger: 'Many events: those that matter less share slides. Few events: three or more in a row that have only a title. `importance: essential` gives one its own.',
      avoid: 'A summary of four lines on each; one sentence keeps six of them on a slide.',
    },
    {
      id: 'programme', title: 'Programme', example: 'festival', slide: 'day-2026-6-13', form: { layout: 'deck-content', component: 'ProgrammeTable' },
      seen: 'A table for each day: times down the side, places across.',
      trigger: 'Nearly all events have a clock time, four or more to a day, and most have nothing but a title.',
      avoid: 'Leaving out `until`: a table shows when one can go on.',
    },
  ],
  Numbers: [
    {
      id: 'hero-number', title: 'One number', example: 'railway', slide: 'first-train-figures-2', form: { layout: 'deck-content', component: 'FigureGrid' },
      seen: 'The number fills the slide, the headline says what it counts.',
      trigger: 'A figure that shares its slide with no other.',
      avoid: 'Rounding. Write `exactness: nearly` or `about` where the source says so, and the number as it is printed.',
    },
    {
      id: 'number-row', title: 'Several numbers', example: 'railway', slide: 'dance-figures', form: { layout: 'deck-content', component: 'FigureGrid' },
      seen: 'Two to four numbers fill the height, the essential one in colour.',
      trigger: 'Two to four figures of one event, without `of`.',
      avoid: 'Figures that have nothing to do with each other: give each to its own event.',
    },
    {
      id: 'part-of-whole', title: 'A part of a whole', example: 'railway', slide: 'first-train-figures', form: { layout: 'deck-content', component: 'UnitChart' },
      seen: 'A dot for each that was counted; those of the part are filled.',
      trigger: '`of` with the `id` of the whole, where both have the same `unit`.',
      avoid: '`of` for two things that were counted differently; see the next one.',
    },
    {
      id: 'two-counts', title: 'Two counts side by side', example: 'railway', slide: 'inspection-figures', form: { layout: 'deck-content', component: 'TwoCounts' },
      seen: 'Two fields of dots at one scale, neither inside the other.',
      trigger: '`of` where the units differ, or one figure says that it `differs` from the other.',
      avoid: 'Making the units alike only to get one drawing: it would claim a share that nobody counted.',
    },
    {
      id: 'per-cent', title: 'Per cent', example: 'railway', slide: 'discussion-figures', form: { layout: 'deck-content', component: 'ShareChart' },
      seen: 'A hundred cells, so many of them filled.',
      trigger: 'A figure alone whose unit is per cent in any language, or with `share: true`.',
      avoid: 'Per cent of something that the label does not name.',
    },
  ],
}
