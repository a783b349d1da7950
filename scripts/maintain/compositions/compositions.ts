import type { Block } from '../../plan/blocks/block.ts'
import type { SlideFrontmatter } from '../../plan/deck.ts'
import type { Audience } from '../../timeline/schema/choices.ts'

/** A composition of the gallery: an example in docs/compositions, the slide that it makes, and what is to be said of both. */
export interface Composition {
  /** The name of its picture, and of the part of the example that is shown. */
  id: string
  title: string
  /** The example, without `.yaml`. */
  example: 'railway' | 'observatory' | 'town' | 'festival'
  /** Whom the deck is for; without it, everybody. */
  audience?: Audience
  /** The id of the slide. */
  slide: string
  /** How that slide is planned: what a test compares. */
  form: { layout: SlideFrontmatter['layout']; component?: Block['component']; composition?: string }
  /** What is seen, in one sentence. */
  seen: string
  /** Which data make it. */
  trigger: string
  /** What spoils it. */
  avoid: string
}

/** The gallery, by sections of its page. */
export const GALLERY: Record<string, Composition[]> = {
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
      trigger: 'Many events: those that matter less share slides. `importance: essential` gives one its own.',
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
  Words: [
    {
      id: 'statement-quote', title: 'Quotation as a statement', example: 'railway', slide: 'first-train-quote-1', form: { layout: 'deck-content', component: 'QuoteCard', composition: 'statement' },
      seen: 'The audience’s language large on the deep ground, the original small below it, the speaker with portrait or initials.',
      trigger: 'Up to 110 letters, or `importance: essential` without a `highlight`.',
      avoid: 'Shortening the words to make them fit. They stay as printed; pull out a phrase instead.',
    },
    {
      id: 'long-quote', title: 'Long quotation', example: 'railway', slide: 'dance-quote-1', form: { layout: 'deck-content', component: 'QuoteCard', composition: 'long' },
      seen: 'The phrase that carries it, large at the side of the whole words.',
      trigger: 'More than 110 letters; `highlight` names the phrase, letter by letter, in each language.',
      avoid: 'A highlight as long as a sentence and a half. Six words are read in passing.',
    },
    {
      id: 'phrases', title: 'Phrases of one speaker', example: 'railway', slide: 'dance-words-okafor', form: { layout: 'deck-content', component: 'QuoteList' },
      seen: 'Two or more short phrases of one person together, each with what it is about.',
      trigger: 'Several quotations of a few words, without a full stop, by one speaker at one event.',
      avoid: 'A card for each: two words on a slide of their own have to be worth it.',
    },
    {
      id: 'three-lines', title: 'Three lines of a speech', example: 'railway', slide: 'discussion-statements-1', form: { layout: 'deck-content', component: 'LeadLines' },
      seen: 'Up to three lines of what one person said, large.',
      trigger: '`statements` by one person, of which up to three are `importance: essential`. All of them stand in the appendix.',
      avoid: 'Marking all of them: a speaker says three things, and hands out the rest.',
    },
    {
      id: 'compare', title: 'Before and after', example: 'railway', slide: 'discussion-statements-2-contrast', form: { layout: 'deck-content', component: 'CompareCard' },
      seen: 'Two panels and an arrow.',
      trigger: 'In one group of statements, one item with `contrast: before` and one with `contrast: after`. `claim` is the headline, `topic` the name of a side.',
      avoid: 'Two sentences of different length and build. What changed is seen when all else is the same.',
    },
    {
      id: 'table', title: 'Statements as a table', example: 'railway', slide: 'discussion-statements-1-in-full', form: { layout: 'deck-content', component: 'StatementList' },
      seen: 'Everything that was said, by topic or by speaker, for reading and looking up.',
      trigger: '`statements`. Where some are essential, or a map shows who spoke, the table stands in the appendix.',
      avoid: 'Showing it: mark what matters, and the slide before has it in three lines.',
    },
    {
      id: 'story', title: 'A story', example: 'observatory', slide: 'the-long-silence-text', form: { layout: 'deck-content', component: 'ProseText' },
      seen: 'Paragraphs and lists, on as many slides as they need.',
      trigger: '`text` of an event: empty lines between paragraphs, `- ` and `1. ` before what is listed, links as in Markdown.',
      avoid: 'A story that you tell anyway. Put it into `notes`, where only you see it.',
    },
  ],
  'People, places, lists': [
    {
      id: 'people', title: 'People', example: 'railway', slide: 'inspection-people', form: { layout: 'deck-content', component: 'PeopleList', composition: 'cards' },
      seen: 'Cards with a portrait or initials in a ring, by what they did; groups as a bar.',
      trigger: '`people` of an event, up to eight on a slide. More, or long offices, are a table.',
      avoid: 'People who only were there: `importance: detail` moves them to the appendix.',
    },
    {
      id: 'map', title: 'Map', example: 'observatory', slide: 'the-night-of-six-domes-statements-1', form: { layout: 'deck-content', component: 'WorldMap' },
      seen: 'Each country with its name at its mark.',
      trigger: 'Statements for three countries or more with `map: true`.',
      avoid: 'A map for two neighbours; their names say it.',
    },
    {
      id: 'points', title: 'Points', example: 'railway', slide: 'discussion-points-1', form: { layout: 'deck-content', component: 'PointList', composition: 'cards' },
      seen: 'Two to six cards of equal width.',
      trigger: '`points` with up to six `items`.',
      avoid: 'Sentences as titles. One word, and the sentence in `text`.',
    },
    {
      id: 'points-ordered', title: 'Points in an order', example: 'railway', slide: 'inspection-points-1', form: { layout: 'deck-content', component: 'PointList', composition: 'cards' },
      seen: 'The same with numbers.',
      trigger: '`ordered: true`. A class may then be asked for the order.',
      avoid: 'Numbers for what has no order.',
    },
  ],
  Pictures: [
    {
      id: 'picture-full', title: 'A picture over the whole slide', example: 'observatory', slide: 'first-light-picture', form: { layout: 'deck-content', component: 'PictureCard', composition: 'full' },
      seen: 'A photograph from edge to edge, its headline on a scrim.',
      trigger: 'A photograph (JPEG, WebP, AVIF) wider than high and at least 960 pixels wide. `caption` or `claim` is the headline.',
      avoid: 'Pictures with text in them; edges may be cut. A PNG or SVG is never cut.',
    },
    {
      id: 'picture-half', title: 'A picture over half of the slide', example: 'observatory', slide: 'a-comet-of-its-own-picture', form: { layout: 'deck-content', component: 'PictureCard', composition: 'half' },
      seen: 'An upright photograph beside its words.',
      trigger: 'A photograph that is upright or square.',
      avoid: 'A caption that says what everybody sees. Say what it means.',
    },
    {
      id: 'pictures-several', title: 'Several pictures', example: 'observatory', slide: 'doors-open-to-schools-picture', form: { layout: 'deck-content', component: 'PictureGallery' },
      seen: 'Two as high as each other, three to six together.',
      trigger: '`pictures`, a list.',
      avoid: 'Six where one would do.',
    },
    {
      id: 'drawing', title: 'A drawing', example: 'observatory', slide: 'the-night-of-six-domes-picture', form: { layout: 'deck-content', component: 'PictureCard' },
      seen: 'Whole, on the paper of the slide.',
      trigger: 'A PNG or an SVG, a panorama, or a small photograph.',
      avoid: 'A screenshot of a table: its numbers are figures.',
    },
  ],
  'What comes next, and the end': [
    {
      id: 'path', title: 'Path', example: 'railway', slide: 'path', form: { layout: 'deck-content', component: 'PathTrack' },
      seen: 'What is done solid, what is now in colour, what is to come dashed.',
      trigger: '`path`, two to six stages with `state: done`, `now` or `to-come`.',
      avoid: 'Calling something done because it is decided.',
    },
    {
      id: 'ask', title: 'What is asked', example: 'railway', slide: 'ask', form: { layout: 'deck-field', component: 'AskCard' },
      seen: 'One request, who makes it, and who is asked.',
      trigger: 'The item of `next` with `ask: true`, else the first essential one.',
      avoid: 'Two requests. The second one stands among what remains.',
    },
    {
      id: 'next', title: 'What remains', example: 'railway', slide: 'next', form: { layout: 'deck-content', component: 'PointList', composition: 'cards' },
      seen: 'The other items of `next` as cards.',
      trigger: '`next` with a `title` and up to six `items`, each with whom it concerns.',
      avoid: 'Repeating the request.',
    },
    {
      id: 'close', title: 'Close', example: 'railway', slide: 'close', form: { layout: 'deck-field', component: 'CloseCard' },
      seen: 'The message again, up to three essential numbers, and a code for phones.',
      trigger: 'Always. `message`, essential figures, and `url` or the address of a source fill it.',
      avoid: '“Thank you for your attention” as the message.',
    },
  ],
  'Behind the talk': [
    {
      id: 'appendix', title: 'Appendix', example: 'railway', slide: 'appendix', form: { layout: 'deck-field', component: 'AppendixList' },
      seen: 'A list of what can be jumped to, with the numbers of its slides.',
      trigger: 'Tables in full, details, a glossary. It is in handouts, and takes no time.',
      avoid: 'Going through it. Type a number and `Enter` when somebody asks.',
    },
    {
      id: 'glossary', title: 'Glossary', example: 'railway', slide: 'glossary', form: { layout: 'deck-content', component: 'TermList' },
      seen: 'Terms and what they mean, in the appendix; a class sees them before its tasks.',
      trigger: '`glossary`, a list of `term` and `definition`.',
      avoid: 'Terms that no slide uses.',
    },
    {
      id: 'sources', title: 'Sources', example: 'railway', slide: 'sources', form: { layout: 'deck-content', component: 'SourceList' },
      seen: 'Every source by its number, as slides cite it.',
      trigger: '`sources`.',
      avoid: 'A publisher alone, if you know title and date: readers want to find it again.',
    },
  ],
  'For a class': [
    {
      id: 'task-order', title: 'In which order?', example: 'observatory', audience: 'class', slide: 'task-order-1', form: { layout: 'deck-content', component: 'TaskList' },
      seen: 'A task made from the data; the next steps show the answer.',
      trigger: '`--audience class` and events, or `ordered` points, whose order is known.',
      avoid: 'Writing tasks by hand that the data have. Other tasks of this form: before or after, true or false, which figure belongs where.',
    },
    {
      id: 'task-who', title: 'Who said it?', example: 'railway', audience: 'class', slide: 'task-who', form: { layout: 'deck-content', component: 'QuizCard' },
      seen: 'Words, and three or four people who might have said them; the next step shows who did.',
      trigger: '`--audience class` and quotations of three speakers or more.',
      avoid: 'Quotations that name their speaker.',
    },
    {
      id: 'task-cards', title: 'What does it mean?', example: 'observatory', audience: 'class', slide: 'task-cards', form: { layout: 'deck-content', component: 'FlashCards' },
      seen: 'Cards with terms that turn round.',
      trigger: '`--audience class` and a `glossary` of some terms.',
      avoid: 'Definitions that use the term.',
    },
    {
      id: 'discussion', title: 'For discussion', example: 'observatory', audience: 'class', slide: 'discussion', form: { layout: 'deck-content', component: 'PointList', composition: 'rows' },
      seen: 'Your own questions, each with time to talk.',
      trigger: '`questions` with a `level`.',
      avoid: 'Questions that the slide before has answered.',
    },
  ],
}
