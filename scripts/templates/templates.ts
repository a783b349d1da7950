import type { Template } from '../timeline/schema/choices.ts'
import { phrasesIn, type Phrases } from './phrases.ts'

/** What a new timeline is made for. */
export interface TemplateWishes {
  template: Template
  /** BCP 47 tag of its texts. */
  language: string
  /** Where the JSON Schema is, as seen from the file. */
  schema: string
  /** How the commands are called there: `npx timeline-deck`. */
  program: string
  /** The name of the file. */
  file: string
}

/** Writes a timeline to begin with: it has no problem, and comments say what each part is for and what else there is. */
export function templateText({ template, language, schema, program, file }: TemplateWishes): string {
  const phrases = phrasesIn(language)
  const words = Object.fromEntries(Object.entries(phrases).map(([key, text]) => [key, JSON.stringify(text)])) as unknown as Phrases
  const title = { day: words.day, history: words.history, class: words.lesson, programme: words.programme }[template]
  return `# yaml-language-server: $schema=${schema}
# A timeline for timeline-deck. Change the texts, then:
#   ${program} check ${file}      says what is wrong, with line and column
#   ${program} present ${file}    on stage, with notes and clock
#   ${program} pdf ${file}        the slides as a PDF
#   ${program} handout ${file}    paper to hand out${template === 'class' ? `\n#   ${program} worksheet ${file}  the class sheet and its answers` : ''}

title: ${title}
# subtitle: a second line below it
languages: [${language}]   # several: [${language}, ${language === 'en' ? 'fr' : 'en'}]; a text is then one for each: { ${language}: …, ${language === 'en' ? 'fr' : 'en'}: … }
message: ${words.message}   # at most 14 words: it has a slide of its own, and closes the deck

# Where what you say is from. Every event, figure and quotation names a source; what names none takes this one.
source: records
sources:
  records:
    publisher: ${words.source}
    # title, author, published: 2025-10-25, url: https://…

${BODIES[template](words)}`
}

const BODIES: Record<Template, (words: Phrases) => string> = {
  day: (words) => `# zone: Europe/Paris   # needed for clock times
places:
  hall: { name: ${words.hall} }   # country: VN, in: another place

# In the order of the day. A time is no more exact than you know it: "2025-10-25", with part: evening, or with time: "19:00".
events:
  - title: ${words.opening}
    when: { date: 2025-10-25, part: morning }
    place: hall
    summary: ${words.openingSummary}
    importance: essential   # what a short briefing keeps
    figures:
      - value: 70
        unit: ${words.guests}
        label: ${words.came}
        # exactness: nearly, about or more-than; of: the whole that it is a part of; claim: the headline
    # notes: what the speaker says aloud

  - title: ${words.talk}
    when: { date: 2025-10-25, part: afternoon }
    summary: ${words.talkSummary}
    # people: [A name, { person: A name, part: speaker }]
    # points: [{ title: …, items: [{ title: …, text: … }] }]
    # quotations need their speaker, and the words as they were printed:
    # quotations:
    #   - speaker: A name
    #     verbatim: { en: The words. }   # in the language in which they were printed
    #     source: records

  - title: ${words.evening}
    when: { date: 2025-10-25, part: evening }
    summary: ${words.eveningSummary}
`,
  history: (words) => `# Years, months or days; 1889~ is about 1889, 1914/1918 from one to the other, -0043 is 44 BCE, 1989/.. goes on.
events:
  - title: ${words.beginning}
    when: 1889
    summary: ${words.beginningSummary}
    importance: essential   # what a short briefing keeps

  - title: ${words.turn}
    when: 1951-09
    summary: ${words.turnSummary}
    # text: |
    #   The whole story, in paragraphs with an empty line between them.
    # pictures: [{ file: pictures/hall.jpg, alt: What is to be seen, credit: Who made it }]

  - title: ${words.today}
    when: 2020/..
    summary: ${words.todaySummary}

# From 13 events on, eras are the chapters: eras: [{ title: The first years, when: 1889/1951 }]
# Fields such as politics and science have lanes of their own: group: politics at an event.
`,
  class: (words) => `# Years, months or days; 1889~ is about 1889, 1914/1918 from one to the other, -0043 is 44 BCE.
events:
  - title: ${words.beginning}
    when: 1889
    summary: ${words.beginningSummary}
    figures:
      - value: 70
        unit: ${words.guests}
        label: ${words.came}

  - title: ${words.turn}
    when: 1951
    summary: ${words.turnSummary}

  - title: ${words.today}
    when: 2020
    summary: ${words.todaySummary}

# Terms that the class may not know; tasks are made of them, of the figures and of the order of events.
glossary:
  - term: ${words.term}
    definition: ${words.definition}

# To talk about. answer: what a good answer has; it stands in the key only.
questions:
  - text: ${words.question}
    level: understand   # recall, understand, apply or judge
`,
  programme: (words) => `zone: UTC   # the IANA zone of the clock times: Asia/Ho_Chi_Minh
places:
  hall: { name: ${words.hall} }
  room: { name: ${words.room} }

# One table for each day, the places as its columns.
events:
  - title: ${words.opening}
    when: { date: 2025-10-25, time: "09:00", until: "10:00" }
    place: hall

  - title: ${words.talk}
    when: { date: 2025-10-25, time: "10:30", until: "12:00" }
    place: hall
    # people: [{ person: A name, part: speaker }]

  - title: ${words.workshop}
    when: { date: 2025-10-25, time: "10:30", until: "12:00" }
    place: room

  - title: ${words.lunch}
    when: { date: 2025-10-25, time: "12:30", until: "13:30" }
    place: hall
`,
}
