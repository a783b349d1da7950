import type { z } from 'zod'
import type { Question } from '../audience.ts'
import type { Event, Link, Participation } from '../event.ts'
import type { Figure } from '../figure.ts'
import type { Medium } from '../medium.ts'
import type { CoverPicture, Picture } from '../picture.ts'
import type { Quotation } from '../quotation.ts'
import type { Point, Points, Statement, StatementGroup } from '../statement.ts'
import type { When } from '../when.ts'
import type { KeyTexts } from './key-text.ts'
import { claimedKeys, forWhomKeys, ownId, ownSource, selectableKeys, spokenKeys, uncertainKeys } from './shared-keys.ts'

export const eventKeys = {
  ...uncertainKeys,
  ...selectableKeys,
  ...spokenKeys,
  id: { title: 'Id', does: 'The address of the slide that opens the event is made of it: #/at-opening.', example: 'opening' },
  title: { title: 'Title', is: 'What happened, in a few words.', does: 'It is the large title of the slide that opens the event.', example: 'The harbour fair opens' },
  short: { title: 'Short title', does: 'Axes have it too, in the place of the title.', example: 'Opening' },
  when: { title: 'When', does: 'The slide that opens the event says it, and the axis places the event by it; a time that is not known is not drawn as known.', example: { date: '2031-05-01', part: 'morning' } },
  place: { title: 'Place', does: 'Its name stands beside the time on the slide that opens the event.', example: 'market-quay' },
  group: { title: 'Group', does: 'The event has the colour of the group and stands in its lane of the overview.', example: 'Politics' },
  era: { title: 'Era', does: 'The event is told in the chapter of that era.', example: 'war-years' },
  summary: { title: 'Summary', does: 'It stands below the title.', example: 'Boats from five harbours came in, and the fair was opened with a bell.' },
  text: { title: 'Text', does: 'A long one goes on over several slides, and none of it is cut.', example: 'The council met for two hours.\n\nNobody spoke against the breakwater.' },
  tags: { title: 'Tags', does: 'They stand on the slide that opens the event, or with its text.', example: ['politics', 'trade'] },
  links: { title: 'Links', does: 'They stand on the slide that opens the event, or with its text, and can be clicked.', example: [{ title: 'The programme', url: 'https://example.org/fair' }] },
  picture: { title: 'Picture', does: 'It has a slide of its own, whole or over half of it, by its shape.', example: { file: 'pictures/quay.jpg', alt: 'Boats at the quay', credit: 'A. Person' } },
  pictures: { title: 'Pictures', does: 'They have slides of their own, with their captions.', example: [{ file: 'pictures/quay.jpg', alt: 'Boats at the quay' }] },
  media: { title: 'Sound and film', is: 'Recordings and films of the event.', does: 'Each has a slide of its own: a still that plays in the live deck, and on paper a code that leads to its address.', example: [{ file: 'media/bell.mp3', alt: 'A bell rings four times.' }] },
  source: ownSource,
  people: { title: 'People', is: 'Who was there: keys of people, names, or maps with a part: [harbour-master, { person: Bo Sample, part: speaker }].', does: 'They stand on a slide of their own with name, office, country and part.', example: [{ person: 'Bo Sample', part: 'speaker' }] },
  figures: { title: 'Figures', is: 'Numbers, each as its source states it.', does: 'One alone fills its slide; several stand in rows; a part of a whole is drawn.', example: [{ value: 200, exactness: 'nearly', unit: 'boats', label: 'came to the quays' }] },
  points: { title: 'Lists of points', is: 'Lists that somebody put forward, such as five demands.', does: 'Each list has slides of its own, and its points come one by one.', example: [{ title: 'Three demands', items: [{ title: 'A breakwater' }, { title: 'A light' }] }] },
  statements: { title: 'Groups of statements', is: 'What people or countries said or did, in your own words.', does: 'Each group has slides of its own, with who said what; of several countries there may be a map.', example: [{ title: 'What the crews said', by: 'harbour-master', items: [{ text: 'The quay is too short.' }] }] },
  quotations: { title: 'Quotations', is: 'Direct speech, word for word.', does: 'Each has a slide of its own with the speaker; short or essential words stand large.', example: [{ speaker: 'harbour-master', verbatim: { es: 'La luz no cuesta nada al mar.' }, translations: { en: 'Light costs the sea nothing.' }, source: 'harbour-post' }] },
  after: { title: 'After', does: 'It orders the events, and the drawing of their order shows it as stated.', example: ['opening'] },
  before: { title: 'Before', does: 'It orders the events, and the drawing of their order shows it as stated.', example: ['dinner'] },
} satisfies KeyTexts<z.input<typeof Event>>

export const whenKeys = {
  date: { title: 'Date', is: 'The day, month or year, or from when to when: 2031-05-01, 2031-05, 2031-05~ (about), 2031? (uncertain), 2031/2033, 2031/.. (open); -0043 is 44 BCE.', does: 'It is written as the deck’s language writes dates, never more exactly than here.', example: '2031-05-01' },
  part: { title: 'Part of the day', does: 'Axes hatch the whole part: at some time within it.', example: 'morning' },
  time: { title: 'Clock time', does: 'The event is a point of the axis, or begins there.', example: '19:00' },
  until: { title: 'End', does: 'The event is a band of the axis up to there.', example: '21:30' },
  zone: { title: 'Time zone', does: 'Slides write it beside the clock time, as UTC+7.', example: 'Asia/Ho_Chi_Minh' },
  qualifier: { title: 'Qualifier', does: 'Slides say it in words with the date.', example: 'about' },
  shown: { title: 'Date as printed', does: 'It stands in the place of the date that we would write.', example: '17 Rajab 1446 H' },
} satisfies KeyTexts<Extract<z.input<typeof When>, object>>

export const participationKeys = {
  ...claimedKeys,
  ...selectableKeys,
  ...spokenKeys,
  person: { title: 'Person', does: 'Name, office and country stand together, with the portrait or the initials.', example: 'Bo Sample' },
  group: { title: 'Group of people', does: 'It stands among the people, without a portrait.', example: 'heads of delegation' },
  part: { title: 'Part', does: 'It is a label beside the name.', example: 'speaker' },
  source: ownSource,
} satisfies KeyTexts<z.input<typeof Participation>>

export const linkKeys = {
  title: { title: 'Title', does: 'It is what can be clicked.', example: 'The programme of the fair' },
  url: { title: 'Address', is: 'Where it leads: an address that starts with https:// or http://.', does: 'It can be clicked, in the PDF too.', example: 'https://example.org/fair' },
} satisfies KeyTexts<z.input<typeof Link>>

export const coverPictureKeys = {
  file: { title: 'File', does: 'It is made smaller for slides and site; the file itself stays as it is.', example: 'pictures/quay.jpg' },
  alt: { title: 'Alternative text', does: 'Screen readers say it, and the PDF has it.', example: 'Boats at the quay, seen from the tower' },
  credit: { title: 'Credit', does: 'It stands small beside the picture.', example: 'A. Person' },
  focus: { title: 'Focus', does: 'Pictures are cut only where their composition fills a part of the slide.', example: 'top left' },
} satisfies KeyTexts<z.input<typeof CoverPicture>>

export const pictureKeys = {
  ...coverPictureKeys,
  ...claimedKeys,
  ...selectableKeys,
  caption: { title: 'Caption', does: 'It says in words what everybody sees.', example: 'The first boats at the quay' },
} satisfies KeyTexts<z.input<typeof Picture>>

export const mediumKeys = {
  ...claimedKeys,
  ...selectableKeys,
  ...spokenKeys,
  file: { title: 'File', does: 'The live deck and the site play it; paper shows its still.', example: 'media/bell.mp3' },
  url: { title: 'Address', does: 'A code for phones leads there.', example: 'https://vimeo.com/76979871' },
  alt: { title: 'What is heard and seen', does: 'Screen readers and PDFs have it in the place of what is played.', example: 'A bell rings four times.' },
  title: { title: 'Title', does: 'It is the headline of its slide.', example: 'The bell of the harbour' },
  caption: { title: 'Caption', does: 'It stands beside the still.', example: 'Recorded from the quay' },
  credit: { title: 'Credit', does: 'It stands below the caption, and in the list of credits.', example: 'A. Person' },
  still: { title: 'Still', does: 'It stands there until the medium plays, and on paper; without one, a card with a play sign does.', example: 'media/bell.jpg' },
  captions: { title: 'Captions', does: 'The live deck, the site and its reading view show them while it plays, in the language of the deck where they are there; a button of the player hides them.', example: { en: 'media/bell.en.vtt' } },
  kind: { title: 'Kind', does: 'The card says whether there is something to hear or to see.', example: 'sound' },
  starts: { title: 'What starts it', does: 'With step, the next press of the clicker plays it.', example: 'button' },
  from: { title: 'From', does: 'It is played from there.', example: 12 },
  to: { title: 'To', does: 'It is played up to there.', example: 40 },
  source: ownSource,
} satisfies KeyTexts<z.input<typeof Medium>>

export const focusKeys = {
  x: { title: 'From the left', is: 'How far from the left edge, in per cent of the width.', does: 'This point stays in sight where the edges of the picture are cut.', example: 70 },
  y: { title: 'From the top', is: 'How far from the top edge, in per cent of the height.', does: 'This point stays in sight where the edges of the picture are cut.', example: 20 },
} satisfies KeyTexts<Record<'x' | 'y', number>>

export const figureKeys = {
  ...claimedKeys,
  ...uncertainKeys,
  ...selectableKeys,
  ...spokenKeys,
  id: ownId,
  value: { title: 'Value', does: 'It is written as the language writes numbers, and never rounded.', example: 70 },
  words: { title: 'Value in words', does: 'It is set as a word, quieter than a number.', example: { en: 'thousands', fr: 'des milliers' } },
  exactness: { title: 'Exactness', is: 'How exactly the source states the number.', does: 'The word stands above the number; a drawing shows the dots that nobody counted exactly as dashed.', example: 'nearly' },
  prefix: { title: 'Prefix', does: 'It stands before the number in every language.', example: '$' },
  scale: { title: 'Scale', is: 'The power of a thousand behind the number, as printed.', does: 'The word stands behind the number: 83.5 million.', example: 'million' },
  unit: { title: 'Unit', does: 'It stands beside the number.', example: 'countries and organisations' },
  label: { title: 'Label', does: 'With number and unit it makes the sentence of the slide.', example: 'signed on the first day' },
  of: { title: 'Part of', does: 'The part is drawn in the whole, one dot for each.', example: 'invited' },
  measures: { title: 'Measures', does: 'It is not shown; check compares these figures.', example: 'signatories' },
  share: { title: 'Share of a hundred', does: 'A hundred dots are drawn, and as many as the value are filled.', example: true },
  differs: { title: 'Differs from', does: 'It is not shown; check then accepts the other value.', example: ['signed-by-evening'] },
  by: { title: 'Given by', does: 'Slides say: according to, and the name.', example: 'harbour-master' },
  source: ownSource,
} satisfies KeyTexts<z.input<typeof Figure>>

export const quotationKeys = {
  ...claimedKeys,
  ...selectableKeys,
  ...spokenKeys,
  id: ownId,
  speaker: { title: 'Speaker', does: 'Name, office and country stand below the words.', example: 'harbour-master' },
  topic: { title: 'Topic', does: 'It is no part of the words, and stands apart from them.', example: 'The breakwater' },
  verbatim: { title: 'Words as printed', does: 'They stand between the quotation marks of their language, and are never changed.', example: { es: 'La luz no cuesta nada al mar.' } },
  translations: { title: 'Our translations', does: 'The audience’s language stands large, the original small below it.', example: { en: 'Light costs the sea nothing.' } },
  highlight: { title: 'Phrase', does: 'The eye finds it first.', example: { en: 'costs the sea nothing' } },
  source: { title: 'Source', does: 'Its number stands beside the speaker and leads to the list of sources.', example: 'harbour-post' },
} satisfies KeyTexts<z.input<typeof Quotation>>

export const statementKeys = {
  ...uncertainKeys,
  ...claimedKeys,
  ...selectableKeys,
  ...spokenKeys,
  by: { title: 'By', does: 'Name, office and country stand beside the statement.', example: 'harbour-master' },
  country: { title: 'Country', does: 'Its name stands beside the statement, and the map marks it.', example: 'VN' },
  group: { title: 'Said by a group', does: 'It stands beside the statement.', example: 'Crew of the first boat' },
  topic: { title: 'Topic', does: 'It stands above the statement, or beside it.', example: 'The breakwater' },
  text: { title: 'Statement', does: 'It stands on the slide of its group, without quotation marks.', example: 'Offers a hundred days of work with its own crane.' },
  quotation: { title: 'Quotation', does: 'The words stand below the statement.', example: 'sit-down' },
  figure: { title: 'Figure', does: 'Where the statement says the number, it is told there and not once more.', example: 'days-of-work' },
  contrast: { title: 'Side of a comparison', does: 'The two stand side by side, with an arrow between them.', example: 'before' },
  ask: { title: 'Request of the day', does: 'It stands large on the deep ground, with who asks and who is asked.', example: true },
  whom: { title: 'Asked of', does: 'It stands beside who asks.', example: 'the member states' },
  source: ownSource,
} satisfies KeyTexts<z.input<typeof Statement>>

export const statementGroupKeys = {
  ...claimedKeys,
  ...selectableKeys,
  ...spokenKeys,
  id: ownId,
  title: { title: 'Title', is: 'What the statements have in common.', does: 'It is the headline of their slides.', example: 'What the crews said' },
  by: { title: 'By', does: 'The name stands once, above the statements.', example: 'harbour-master' },
  map: { title: 'Map', does: 'Countries are marked on a map of the world, each with its statement.', example: true },
  items: { title: 'Statements', is: 'The statements, in the order in which they are shown.', does: 'They come one by one; what has no room goes on over the next slide.', example: [{ group: 'Crew of the first boat', text: 'Offers a hundred days of work.' }] },
} satisfies KeyTexts<z.input<typeof StatementGroup>>

export const pointsKeys = {
  ...claimedKeys,
  ...selectableKeys,
  ...spokenKeys,
  id: ownId,
  title: { title: 'Title', is: 'What the list is called.', does: 'It is the headline of its slides.', example: 'Five pushes' },
  by: { title: 'By', is: 'Who put it forward: a key of people, or a name such as Neil Armstrong.', does: 'The name stands above the list.', example: 'harbour-master' },
  intro: { title: 'Introduction', does: 'It stands above the points.', example: 'The council asks for:' },
  items: { title: 'Points', is: 'The points, in their order.', does: 'They come one by one; what has no room goes on over the next slide.', example: [{ title: 'A breakwater', text: 'Long enough to shelter the small boats.' }] },
  ordered: { title: 'In order', does: 'Without it the points have no numbers.', example: true },
  source: ownSource,
} satisfies KeyTexts<z.input<typeof Points>>

export const pointKeys = {
  ...selectableKeys,
  title: { title: 'Point', is: 'The point in a few words.', does: 'It is set in bold.', example: 'A breakwater' },
  icon: { title: 'Icon', does: 'It stands before the point, in the colour of the theme.', example: 'anchor' },
  text: { title: 'Explanation', is: 'One sentence on it.', does: 'It stands beside the point, or below it.', example: 'Long enough to shelter the small boats.' },
} satisfies KeyTexts<z.input<typeof Point>>

export const questionKeys = {
  ...forWhomKeys,
  text: { title: 'Question', is: 'What the class talks about.', does: 'It has a slide of the class deck, and lines on the worksheet.', example: 'Why was there no vote on the breakwater?' },
  level: { title: 'Level', does: 'Questions come in this order, and the worksheet names the level.', example: 'understand' },
  answer: { title: 'Answer', does: 'The class does not see it.', example: 'Nobody spoke against it.' },
  minutes: { title: 'Minutes', does: 'It counts in the planned minutes of the deck for a class.', example: 5 },
} satisfies KeyTexts<z.input<typeof Question>>
