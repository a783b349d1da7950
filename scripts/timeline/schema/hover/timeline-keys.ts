import type { z } from 'zod'
import type { Note } from '../audience.ts'
import type { Era, EventGroup } from '../era.ts'
import type { Theme, ThemeFonts, ThemeLogo } from '../theme.ts'
import type { Clock, DeckSettings, GlossaryTerm, PathStage, Person, Place, SlideNotes, Source, Timeline } from '../timeline.ts'
import type { KeyText, KeyTexts } from './key-text.ts'
import { forWhomKeys, ownSource, selectableKeys, spokenKeys } from './shared-keys.ts'

export const timelineKeys = {
  $schema: { title: 'Schema', is: 'Where the JSON Schema is that this editor checks and completes with.', does: 'It is not shown.', example: 'timeline.schema.json' },
  title: { title: 'Title of the deck', is: 'What the whole is called.', does: 'It stands on the cover, in the foot of the slides and in the window’s title.', example: { en: 'The harbour fair', fr: 'La foire du port' } },
  subtitle: { title: 'Subtitle', is: 'A second line to the title.', does: 'It stands below the title on the cover.', example: 'One day, three events' },
  description: { title: 'Description', does: 'Search engines and the properties of the PDF have it; no slide has.', example: 'What happened at the harbour fair of 1 May 2031.' },
  author: { title: 'Author', does: 'The slide that closes the deck and the properties of the PDF name it.', example: 'Office of the harbour' },
  cover: { title: 'Picture of the cover', does: 'The title stands on it, above a dark ground that makes it readable.', example: { file: 'pictures/quay.jpg', alt: 'Boats at the quay', credit: 'A. Person' } },
  summary: { title: 'Summary', does: 'The lines are numbered.', example: ['The fair opened with boats from five harbours.', 'The council asked for a breakwater.'] },
  message: { title: 'Message', does: 'It stands alone on the deep ground.', example: 'The harbour has its bell; the light is still to come.' },
  url: { title: 'Address of the deck', does: 'The code is drawn on this machine; nothing is asked of the network.', example: 'https://example.org/fair' },
  languages: { title: 'Languages', does: 'There is one deck for each, and all have the same slides.', example: ['en', 'fr'] },
  zone: { title: 'Time zone', does: 'Axes are in it and name it beside clock times.', example: 'Asia/Ho_Chi_Minh' },
  clock: { title: 'Running clock', does: 'Without a start, axes show elapsed time.', example: { start: { date: '1969-07-16', time: '09:32', zone: 'America/New_York' }, name: 'lift-off' } },
  events: { title: 'Events', is: 'What happened, in any order: each with a title, a time and what is known about it.', does: 'Every event has its mark on the overview; up to 12 have slides of their own, of more the essential ones have.', example: [{ title: 'The harbour fair opens', when: '2031-05-01' }] },
  eras: { title: 'Eras', does: 'They are bands above the axis of the overview.', example: [{ title: 'The war years', when: '1914/1918' }] },
  groups: { title: 'Groups of events', does: 'The overview has a lane for each, with its name.', example: { science: { title: 'Science' } } },
  people: { title: 'People', is: 'Those who are named, by a key of your own: a name, or a map with name, office and country.', does: 'They stand beside what they said and did, always in the same form.', example: { 'harbour-master': { name: 'Ada Example', role: 'Harbour master' } } },
  places: { title: 'Places', is: 'Where things happened, by a key of your own.', does: 'Events that name the key show the name of the place.', example: { 'market-quay': { name: 'Market quay', country: 'NO' } } },
  sources: { title: 'Sources', is: 'Where everything is from, by a key of your own.', does: 'They are listed at the end, with numbers to which all slides lead.', example: { 'harbour-post': { publisher: 'The Harbour Post', url: 'https://example.org/bell' } } },
  path: { title: 'Path', does: 'It is one drawing near the end of the talk: what is done, what is going on, what is still to come.', example: [{ title: 'Signing', state: 'done' }, { title: 'Ratification', state: 'now' }] },
  source: ownSource,
  links: { title: 'Links', does: 'They have a slide of their own, where they can be clicked.', example: ['https://example.org/fair'] },
  next: { title: 'What comes next', does: 'It has a slide before the close; the request of the day has one of its own.', example: { title: 'What comes next', items: [{ group: 'The council', text: 'Votes on the breakwater in June.' }] } },
  glossary: { title: 'Glossary', is: 'Terms that the audience may not know.', does: 'They are explained at the end, and the class has cards to learn them.', example: [{ term: 'Breakwater', definition: 'A wall in the sea that takes the force out of the waves.' }] },
  questions: { title: 'Questions', does: 'They are in the deck and the worksheet for a class.', example: [{ text: 'Why was there no vote?', level: 'understand' }] },
  notes: { title: 'Notes of other slides', does: 'The presenter’s window and handouts with notes have them.', example: { cover: 'Good morning.', close: 'Thank you. Are there questions?' } },
  deck: { title: 'Deck', does: 'It holds for all languages and audiences.', example: { aspect: '4:3', scheme: 'auto' } },
  theme: { title: 'Theme', does: 'Slides, handouts, worksheets and the site have its colours, fonts and logo; contrasts are held.', example: 'ocean' },
  labels: { title: 'Labels', does: 'They stand in the rail, the foot and above what the slides show.', example: { sw: { source: 'Chanzo' } } },
} satisfies KeyTexts<z.input<typeof Timeline>>

export const clockKeys = {
  start: { title: 'Start of the clock', does: 'With it, every time of the clock is a date too.', example: { date: '1969-07-16', time: '09:32', zone: 'America/New_York' } },
  name: { title: 'Name of T', does: 'The axis says what it counts from.', example: 'lift-off' },
} satisfies KeyTexts<z.input<typeof Clock>>

const notesOf = (slide: string, example: string): KeyText => ({ title: `Notes: ${slide}`, is: `What the speaker says while ${slide} is shown.`, does: 'The presenter’s window and handouts with notes have it.', example })

export const slideNotesKeys = {
  cover: notesOf('the cover', 'Good morning. This is about one day.'),
  summary: notesOf('the summary', 'Three things happened; I take them one by one.'),
  overview: notesOf('the drawing of all events', 'We go from left to right.'),
  message: notesOf('the message', 'If you remember one thing, remember this.'),
  path: notesOf('the path', 'We stand in the middle of it.'),
  close: notesOf('the close', 'Thank you. Are there questions?'),
  glossary: notesOf('the glossary', 'Read these at home.'),
  sources: notesOf('the list of sources', 'All of it can be looked up.'),
} satisfies KeyTexts<z.input<typeof SlideNotes>>

export const deckKeys = {
  aspect: { title: 'Shape of the slides', does: 'Compositions are the same in both, set to the room that there is.', example: '4:3' },
  scheme: { title: 'Light or dark', does: 'Both have the same contrasts.', example: 'auto' },
  events: { title: 'Events with slides of their own', does: 'The overview has all events either way.', example: 'all' },
} satisfies KeyTexts<z.input<typeof DeckSettings>>

export const noteKeys = {
  ...forWhomKeys,
  text: { title: 'Text of the note', is: 'The words to say.', does: 'Lines and paragraphs stay as they are written.', example: 'Ask the class to guess before you go on.' },
} satisfies KeyTexts<z.input<typeof Note>>

export const eraKeys = {
  ...selectableKeys,
  ...spokenKeys,
  id: { title: 'Id', does: 'It is not shown.', example: 'war-years' },
  title: { title: 'Title', does: 'It stands on the band of the overview and opens its chapter.', example: 'The war years' },
  when: { title: 'When', does: 'The band goes from its start to its end.', example: '1914/1918' },
  summary: { title: 'Summary', does: 'It stands below the title of the chapter.', example: 'Four years without a fair.' },
  source: { title: 'Source', is: 'What its summary is from: the id of the source, or a list of them.', does: 'Its number stands beside the summary.', example: 'harbour-post' },
} satisfies KeyTexts<z.input<typeof Era>>

export const eventGroupKeys = {
  title: { title: 'Title', does: 'It names the lane of the overview; the colour never stands without it.', example: 'Science' },
} satisfies KeyTexts<z.input<typeof EventGroup>>

const country: KeyText = { title: 'Country', is: 'Its ISO 3166-1 alpha-2 code; for a state that no longer exists its code in ISO 3166-3, such as SU or CSHH.', does: 'Slides write the name of the country in their own language.', example: 'VN' }

export const personKeys = {
  name: { title: 'Name', does: 'It is set in bold and never broken.', example: 'Lê Hoài Trung' },
  rank: { title: 'Rank', does: 'It stands before the name.', example: 'General' },
  role: { title: 'Office', does: 'It stands below the name.', example: { en: 'Vice-President', fr: 'Vice-présidente' } },
  short: { title: 'Office in short', does: 'The list of people has it where the whole office has no room.', example: 'VP' },
  country,
  printed: { title: 'Name as printed', does: 'It is not shown; it says to who edits the file whom the source means.', example: 'Le Hoai Trung' },
  picture: { title: 'Portrait', does: 'It stands beside the name wherever there is a ring.', example: { file: 'pictures/ada.jpg', alt: 'Ada Example' } },
} satisfies KeyTexts<z.input<typeof Person>>

export const placeKeys = {
  name: { title: 'Name', is: 'What the place is called.', does: 'It stands beside the time of its events.', example: 'Market quay' },
  in: { title: 'In', does: 'Both names stand together: Market quay, Bergen.', example: 'bergen' },
  country,
} satisfies KeyTexts<z.input<typeof Place>>

export const sourceKeys = {
  publisher: { title: 'Publisher', is: 'Who published it: a newspaper, an office, a press.', does: 'It opens the entry in the list of sources.', example: 'The Harbour Post' },
  title: { title: 'Title', does: 'It stands below the publisher.', example: 'A bell for the fair' },
  author: { title: 'Author', is: 'Who wrote it.', does: 'The entry names it below the publisher.', example: 'Cam Specimen' },
  language: { title: 'Language', does: 'The entry says it.', example: 'en' },
  published: { title: 'Published', is: 'When it was published, no more exactly than it says itself.', does: 'The date stands in the entry.', example: '2031-05-02' },
  url: { title: 'Address', is: 'Where it can be read: an address that starts with https:// or http://.', does: 'It can be clicked, in the PDF too.', example: 'https://example.org/bell' },
} satisfies KeyTexts<z.input<typeof Source>>

export const termKeys = {
  ...selectableKeys,
  term: { title: 'Term', is: 'The word, as the slides use it.', does: 'It stands on the left of the glossary.', example: 'Breakwater' },
  definition: { title: 'Definition', is: 'What it means, in words that everybody knows.', does: 'It stands beside the term.', example: 'A wall in the sea that takes the force out of the waves.' },
  source: { title: 'Source', is: 'The id of the source of the definition, or a list of them; left out, it is ours.', does: 'Its number stands beside the definition.', example: 'harbour-post' },
} satisfies KeyTexts<z.input<typeof GlossaryTerm>>

export const stageKeys = {
  ...forWhomKeys,
  title: { title: 'Stage', does: 'It stands below its mark.', example: 'Ratification' },
  state: { title: 'State', does: 'A mark is filled, ringed or dashed by it.', example: 'now' },
  when: { title: 'When', is: 'When it was or is to be, where a source says so.', does: 'The date stands below the stage.', example: '2032' },
  source: { title: 'Source', is: 'What says how far the stage has come: the id of the source, or a list of them.', does: 'Its number stands beside the stage.', example: 'harbour-post' },
} satisfies KeyTexts<z.input<typeof PathStage>>

const colourOf = (title: string, does: string, example: string): KeyText => ({ title, does, example })

export const themeKeys = {
  accent: colourOf('Accent', 'Where it has too little contrast, check says so with the nearest that has enough.', '#8e1d21'),
  second: colourOf('Second colour', 'Stages and events to come have it.', '#175a66'),
  paper: colourOf('Paper', 'All words on it keep their contrast.', '#fbf8f2'),
  field: colourOf('Field', 'The words on it are light or dark, as it asks.', '#5a1417'),
  logo: { title: 'Logo', does: 'It is never stretched, and has free space around it.', example: { file: 'logo.svg', alt: 'Ministry of Examples' } },
  fonts: { title: 'Fonts', does: 'The width of each text is measured with them before it is placed.', example: { sans: '@fontsource/inter' } },
  footer: { title: 'Line in the foot', does: 'It is small, and never instead of the title.', example: 'Ministry of Examples' },
  ornament: { title: 'Ornament', does: 'It stands on the right of the cover, where no picture is.', example: 'ticks' },
} satisfies KeyTexts<z.input<typeof Theme>>

export const logoKeys = {
  file: { title: 'File', does: 'An SVG stays sharp at every size.', example: 'logo.svg' },
  alt: { title: 'Alternative text', does: 'Screen readers say it, and the PDF has it.', example: 'Ministry of Examples' },
  dark: { title: 'File for dark grounds', does: 'It is taken on the deep ground and in the dark scheme.', example: 'logo-white.svg' },
} satisfies KeyTexts<z.input<typeof ThemeLogo>>

export const fontsKeys = {
  serif: { title: 'Serif', does: 'It takes the place of Source Serif 4.', example: '@fontsource/eb-garamond' },
  sans: { title: 'Sans', does: 'It takes the place of Source Sans 3.', example: '@fontsource/inter' },
} satisfies KeyTexts<z.input<typeof ThemeFonts>>
