import type { Sections } from './composition.ts'

/** What was said, who and what was there, and how it looked. */
export const WORDS_AND_PICTURES: Sections = {
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
      trigger: 'More than 110 letters; `highlight` names the phrase, letter by letter, in each language. Where a slide would have more than 70 words (45 in a briefing), it shows the sentence with the phrase, else the beginning, marked `[…]`; all words then stand in the appendix.',
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
      trigger: '`statements`. Where some are essential or details, or a map shows who spoke, the table stands in the appendix.',
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
}
