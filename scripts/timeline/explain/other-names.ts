import { RECURRING } from './date-advice.ts'
import type { Kind } from '../schema/model.ts'

/** The names that other tools, and people, give to our fields. Small letters without hyphens and underscores. */
const NAMES: Partial<Record<Kind, Record<string, string>>> = {
  timeline: {
    title: 'name headline heading',
    subtitle: 'subheading tagline',
    description: 'abstract about',
    cover: 'coverimage coverpicture heroimage hero titleimage',
    author: 'by creator authors madeby owner',
    languages: 'language lang langs locale locales',
    zone: 'timezone tz timezones',
    clock: 'countdown epoch missionclock runningclock',
    events: 'event items entries timeline slides dates history milestones data rows sessions talks schedule programme program',
    people: 'persons person speakers participants actors who cast',
    places: 'place locations location venues venue rooms',
    sources: 'references bibliography citations refs credits',
    next: 'outlook future',
    links: 'link furtherreading morelinks',
    glossary: 'terms definitions vocabulary',
    questions: 'question quiz tasks',
    notes: 'note speakernotes comments',
    deck: 'settings options config style',
    theme: 'themes skin branding brand design template',
    labels: 'strings translations i18n',
    eras: 'era periods period phases phase chapters chapter ages epochs',
    groups: 'group tracks track lanes lane categories category stages stage types sections section',
  },
  theme: {
    accent: 'color colour colors colours primary primarycolor main brand',
    second: 'secondary secondarycolor',
    paper: 'background bg',
    field: 'ground cover hero',
    logo: 'image icon mark',
    fonts: 'font typeface typefaces letters',
    footer: 'foot line',
    ornament: 'ornaments decoration pattern',
  },
  event: {
    id: 'slug key uid uuid uniqueid identifier',
    title: 'headline name heading label event what subject topic',
    short: 'shorttitle abbreviation short_title',
    when: 'date dates day year time datetime timestamp start startdate starttime begin begins from end enddate endtime ends to until finish',
    place: 'location where venue city room address hall',
    summary: 'description desc abstract blurb caption paragraph lead teaser',
    text: 'body content details story paragraphs article fulltext longtext longdescription background',
    picture: 'image img photo thumbnail illustration',
    pictures: 'images photos gallery illustrations',
    source: 'sources reference references ref refs citation citations cite credit',
    people: 'persons person participants speakers speaker attendees actors who guests',
    figures: 'figure numbers stats statistics facts values data metrics',
    points: 'bullets bulletpoints list items topics agenda',
    statements: 'statement positions votes',
    quotations: 'quotes quote quotation citat sayings',
    after: 'follows dependson depends parent previous requires',
    before: 'precedes followedby successor',
    for: 'audience audiences',
    private: 'hidden draft internal secret',
    importance: 'priority rank weight prominence level significance',
    notes: 'note speakernotes comment comments remark remarks',
    minutes: 'speakingtime',
    group: 'groups category track lane section stream series stage type kind',
    era: 'eras period phase chapter epoch',
    tags: 'tag keywords categories labels',
    certainty: 'confidence status reliability',
    links: 'link url href urls website web more',
  },
  when: {
    date: 'day year start startdate begin from on dates',
    time: 'hour clock at starttime',
    until: 'end to endtime till ends enddate finish',
    zone: 'timezone tz',
    qualifier: 'circa approx approximate about certainty precision',
    part: 'partofday daytime period',
    shown: 'display displaydate displayed printed label text',
  },
  quotation: { claim: 'headline heading takeaway keymessage', highlight: 'emphasis pullquote keyphrase strong bold', verbatim: 'text quote words original body content', speaker: 'by author who person said name', translations: 'translation translated', source: 'sources reference ref citation url' },
  figure: { claim: 'headline heading takeaway keymessage', share: 'percent percentage ispercent', value: 'number amount count quantity figure', label: 'caption name title text description', prefix: 'currency', words: 'text', source: 'sources reference ref url', unit: 'units' },
  picture: { focus: 'focalpoint center crop position gravity', claim: 'headline heading takeaway keymessage', file: 'src url path image name filename', alt: 'alttext alternative description', caption: 'title text legend', credit: 'by author source copyright photographer licence license credits' },
  portrait: { focus: 'focalpoint center crop position gravity', file: 'src url path image name filename', alt: 'alttext alternative description caption', credit: 'by author source copyright photographer licence license credits' },
  link: { title: 'name text label words', url: 'href link address uri' },
  source: { publisher: 'name newspaper organisation organization site outlet magazine paper website', url: 'link href address web uri', published: 'date year day when publicationdate', language: 'lang', title: 'headline article text', author: 'by authors writer' },
  person: { picture: 'photo portrait image avatar img', name: 'fullname label', role: 'title job position office function description', country: 'nationality', short: 'abbreviation' },
  place: { name: 'title label', in: 'parent city within', country: 'nation' },
  era: { title: 'name label headline heading', when: 'date dates range years period time start begin from span', summary: 'description text body', source: 'sources reference ref' },
  eventGroup: { title: 'name label text' },
  term: { term: 'name word title', definition: 'text description meaning' },
  participation: { person: 'name who id', part: 'role as function', group: 'organisation organization' },
}

/** Fields of other tools for which a bare name of ours would say too little. */
/** A person with more than a name stands where all events can name them. */
const PERSON_APART = 'Somebody of whom more than a name is known stands under people: at the top of the file, as jo: { name: …, role: …, country: … }; here write person: jo, or person: and the name.'

const REMEDIES: Partial<Record<Kind, Record<string, string>>> = {
  event: {
    video: 'Write media: [{ file: media/opening.mp4, alt: … }], or media: [{ url: https://…, alt: … }]; an address is played only with present --allow-network.',
    audio: 'Write media: [{ file: media/speech.mp3, alt: … }], or media: [{ url: https://…, alt: … }]; an address is played only with present --allow-network.',
    url: 'Write links: [https://…], or links: [{ title: …, url: https://… }].',
    author: 'Who said something is the speaker of a quotation; who wrote something is the author of a source.',
    color: 'The colours of a deck come from its scheme (deck: { scheme: … }), not from events: leave it out.',
    duration: 'Write how long it lasted with the time: when: { date: 2024-05-17, time: "19:00", until: "21:00" }.',
    lat: 'Name the place: place: with a key of places; coordinates are not used.',
    display: 'The date as the source prints it stands beside the date: when: { date: 2025-01-17, shown: 17 Rajab 1446 H }.',
    every: RECURRING,
    end: 'An end stands behind a slash: when: 2019/2021; a clock time has until: when: { date: 2024-05-17, time: "19:00", until: "21:00" }.',
    country: 'Countries belong to places, people and statements: places: { hall: { name: …, country: VN } }, and place: hall at the event.',
  },
  participation: {
    name: PERSON_APART, country: PERSON_APART, role: PERSON_APART, rank: PERSON_APART, picture: PERSON_APART,
  },
  when: { every: RECURRING, end: 'An end stands behind a slash in the date: 2019/2021; as a clock time it is until.', month: 'Write one date: 2024-05-17, or 2024-05.' },
  timeline: {
    color: 'The colours of a deck come from its scheme: deck: { scheme: dark }.',
    version: 'Leave it out: a timeline has no version.',
  },
}

/** Other names for the fields that have a remedy of their own. */
const SAME: Record<string, string> = {
  youtube: 'video', vimeo: 'video', movie: 'video', film: 'video', videos: 'video', link: 'url', href: 'url', website: 'url', web: 'url', homepage: 'url', embed: 'video', asset: 'video', attachments: 'video', podcast: 'audio', sound: 'audio', creator: 'author', by: 'author', writer: 'author',
  colour: 'color', background: 'color', icon: 'color', style: 'color', theme: 'color', css: 'color', textcolor: 'color', lon: 'lat', lng: 'lat', latitude: 'lat', longitude: 'lat', coordinates: 'lat', geo: 'lat',
  repeat: 'every', repeats: 'every', rrule: 'every', recurrence: 'every', recurring: 'every', frequency: 'every', freq: 'every', interval: 'every', weekly: 'every', daily: 'every', weekday: 'every', weekdays: 'every', byday: 'every',
  enddate: 'end', ends: 'end', endtime: 'end', finish: 'end', length: 'duration', day: 'month', displaydate: 'display', schema: 'version',
}

/** What is known about a field of another name. */
interface OtherName {
  /** The field of ours; it is not reported as missing as well. */
  meant: string | undefined
  /** What to do, where the name alone would say too little. */
  remedy: string | undefined
}

/**
 * Looks up a field that the model does not have under this name.
 * @param known - the fields that the thing may have
 * @returns undefined where the name is no usual one
 */
export function otherName(kind: Kind | undefined, key: string, known: readonly string[]): OtherName | undefined {
  if (kind === undefined) return undefined
  const plain = key.toLowerCase().replaceAll(/[\s_-]/g, '')
  const field = Object.entries(NAMES[kind] ?? {}).find(([name, others]) => name === plain || others.split(' ').includes(plain))?.[0]
  const remedies = REMEDIES[kind] ?? {}
  const named = [plain, SAME[plain], field].find((name) => name !== undefined && Object.hasOwn(remedies, name) && !known.includes(name))
  const meant = field !== undefined && known.includes(field) ? field : undefined
  const remedy = named === undefined || (meant !== undefined && named === field) ? undefined : remedies[named]
  return meant === undefined && remedy === undefined ? undefined : { meant, remedy }
}

/** Whether a field says that an event comes again; what stands beside it then follows rules of its own. */
export function isRecurrence(key: string): boolean {
  const plain = key.toLowerCase().replaceAll(/[\s_-]/g, '')
  return (SAME[plain] ?? plain) === 'every'
}

/** Whether a field of an event is its date, with what happened then: 1989: The wall falls. */
export function isDateAsKey(key: string, value: unknown): boolean {
  return typeof value === 'string' && /^-?\d/.test(key)
}
