import type { Sections } from './composition.ts'

/** How a talk ends, what stands behind it, and what a class is asked. */
export const END_AND_CLASS: Sections = {
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
      seen: 'The message again, up to three numbers, and the sources with codes for phones.',
      trigger: 'Always. `message` fills it; figures that are essential, then those with a `claim`, then others; and `url`, or the addresses of two sources.',
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
