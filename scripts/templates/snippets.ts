/** A snippet as VS Code has it: `$1` and `${1:…}` are places to fill, `$0` is where the cursor ends. */
interface Snippet {
  prefix: string
  description: string
  scope: 'yaml'
  body: string[]
}

/** The parts of a timeline, by the names that VS Code lists. Their words are examples to replace. */
const PARTS: Record<string, { prefix: string; description: string; body: string }> = {
  'Timeline: a new one': {
    prefix: 'td-timeline',
    description: 'The head of a timeline, with its source and the list of events',
    body: `title: \${1:The harbour fair}
languages: [\${2:en}]
source: \${3:harbour-post}
sources:
  \${3:harbour-post}:
    publisher: \${4:The Harbour Post}
events:
  $0`,
  },
  'Timeline: event': {
    prefix: 'td-event',
    description: 'An event, below events',
    body: `- title: \${1:The fair opens}
  when: \${2:2031-05-01}
  summary: \${3:Boats from five harbours came in.}
  $0`,
  },
  'Timeline: event at a time of the day': {
    prefix: 'td-event-day',
    description: 'An event of which the source says the part of the day, below events',
    body: `- title: \${1:Dinner on the quay}
  when: { date: \${2:2031-05-01}, part: \${3|morning,noon,afternoon,evening,late-evening,night,early-morning|} }
  summary: \${4:The harbours ate together.}
  $0`,
  },
  'Timeline: figure': {
    prefix: 'td-figure',
    description: 'A number as its source states it, in an event',
    body: `figures:
  - value: \${1:200}
    exactness: \${2|exactly,nearly,about,more-than,at-least,at-most,fewer-than|}
    unit: \${3:boats}
    label: \${4:came to the quays}
    source: \${5:harbour-post}$0`,
  },
  'Timeline: quotation': {
    prefix: 'td-quotation',
    description: 'Words as their source prints them, in an event; translations are yours, for the other languages of the deck',
    body: `quotations:
  - speaker: \${1:Ada Example}
    topic: \${2:The light}
    verbatim: { \${3:es}: "\${4:La luz no cuesta nada al mar.}" }
    translations: { \${5:en}: "\${6:Light costs the sea nothing.}" }
    source: \${7:harbour-post}$0`,
  },
  'Timeline: points': {
    prefix: 'td-points',
    description: 'A list that somebody put forward, in an event',
    body: `points:
  - title: \${1:Three demands}
    by: \${2:Ada Example}
    ordered: \${3|false,true|}
    items:
      - { title: \${4:A breakwater}, text: \${5:Long enough to shelter the small boats.} }
      - { title: \${6:A light}, text: \${7:Seen from the open sea on the darkest night.} }
    source: \${8:harbour-post}$0`,
  },
  'Timeline: statements': {
    prefix: 'td-statements',
    description: 'What people said or did, in your own words, in an event',
    body: `statements:
  - title: \${1:What the crews said}
    items:
      - { by: \${2:Bo Sample}, text: \${3:The quay is too short.}, source: \${4:harbour-post} }
      - { by: \${5:Cam Specimen}, text: \${6:A light would help more.}, source: \${4:harbour-post} }$0`,
  },
  'Timeline: person': {
    prefix: 'td-person',
    description: 'Somebody with name, office and country, at the top of the timeline',
    body: `people:
  \${1:ada-example}:
    name: \${2:Ada Example}
    role: \${3:Harbour master}
    country: \${4:NO}$0`,
  },
  'Timeline: source': {
    prefix: 'td-source',
    description: 'Where something is from, below sources',
    body: `\${1:harbour-minutes}:
  publisher: \${2:Harbour office}
  title: \${3:Minutes of the harbour council}
  published: \${4:2031-05-02}
  url: \${5:https://example.org/minutes}$0`,
  },
}

/** The snippets for VS Code, by name. */
export function timelineSnippets(): Record<string, Snippet> {
  return Object.fromEntries(Object.entries(PARTS).map(([name, { body, ...part }]) => [name, { ...part, scope: 'yaml', body: body.split('\n') }]))
}

/** Where VS Code looks for the snippets of a folder, and their text. */
export const SNIPPETS_FILE = '.vscode/timeline-deck.code-snippets'

export function renderSnippets(): string {
  return `${JSON.stringify(timelineSnippets(), undefined, 2)}\n`
}
