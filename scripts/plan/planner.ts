import type { Certainty } from '../timeline/schema/audience.ts'
import type { Figure } from '../timeline/schema/figure.ts'
import type { Path } from '../timeline/schema/path.ts'
import type { Text } from '../timeline/schema/text.ts'
import type { Timeline } from '../timeline/schema/timeline.ts'
import type { When } from '../timeline/schema/when.ts'
import type { TimeFormatter } from '../timeline/time/format.ts'
import { whenParserOf } from '../timeline/time/parse.ts'
import { type AxisTools, createAxisTools } from './axis/tools.ts'
import type { Attribution } from './blocks/attribution.ts'
import type { Passage, Printed } from './blocks/passage.ts'
import { countryNamer } from './labels/country-names.ts'
import { fill, type Labels } from './labels/index.ts'
import { scaledNumber } from './labels/scaled-number.ts'
import type { Typesetter } from './measure/typesetter.ts'
import { statedPhrases, type StatedPhrases } from './phrases.ts'
import { separatorsOf } from './text/punctuation.ts'

/** The means of every part of the plan: the timeline in one language, and the room that texts take. */
export interface Planner {
  timeline: Timeline
  language: string
  labels: Labels
  typesetter: Typesetter
  /** The planners of all languages of the timeline, this one included, because pages break where they fit in every language. */
  everyLanguage: () => Planner[]
  /** What is found of a thing once for the decks of all languages. @param what - names it, so that a thing may have several */
  once: <T>(what: string, thing: object, find: () => T) => T
  /**
   * Whether a speaker tells it, with a message, a request and a close. A class has its tasks instead.
   */
  isTalk: boolean
  /** Whether it is a briefing that comes to the point: a slide has few words, and the others are said and stand in the appendix. */
  isBrisk: boolean
  /** Whether a briefing has no time for what has this path. */
  isCut: (path: Path) => boolean
  /** Whether the presenter allows slides to play from the network. */
  mayLoad?: boolean | undefined
  /** The text in the deck's language. */
  text: (text: Text) => string
  /** The ids of all sources of the file, shown in this deck or not. Source n is the nth, from 1. */
  sourceOrder: string[]
  /** The numbers of sources, from 1, in ascending order, each once. */
  cite: (sources: string | string[]) => number[]
  /** The name, office and country of a person, as slides show them. @throws Error where nobody has the id */
  attribution: (person: string) => Attribution
  /** Writes times. */
  time: TimeFormatter
  /** The means of drawing its axes. */
  axisTools: AxisTools
  /** The quotations that stand within statements. */
  phrases: StatedPhrases
  /** A time as it is shown in full, or that none is stated. @throws Error where it cannot be read, which validation reports */
  when: (when: When | undefined) => string
  /** A place with the places around it: Headquarters, Hanoi. */
  place: (id: string) => string
  /** The outermost place around it, or itself. */
  outermostPlace: (id: string) => string
  /** The name of a country, or of a state that no longer exists, by its code. */
  country: (code: string) => string
  /** A quotation as printed and, where the deck has another language, our translation of it. */
  quotation: (quotation: { verbatim: Record<string, string>; translations?: Record<string, string> | undefined }) => {
    quote: Printed
    translation?: Passage & { note: string }
  }
  /** A text of a thing, and after it the word that says how sure the thing is, where it is not. */
  certain: (text: string, thing: { certainty?: Certainty | undefined }) => string
  /** A figure's number as the source states it: `$83.5 million`, `Thousands`. */
  figureValue: (figure: Figure) => string
}

/** The direction in which a language is written. Node 22 has what tells it as a property, later ones as a method. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const locale: Intl.Locale & { textInfo?: Intl.TextInfo } = new Intl.Locale(language)
  const { direction } = locale.textInfo ?? locale.getTextInfo()
  return direction === 'rtl' ? 'rtl' : 'ltr'
}

/**
 * Creates the planners of all languages of a timeline.
 * @param timeline - validated: every reference resolves and every text exists in every language
 * @param labels - the labels of a language
 * @param sourceOrder - the ids of all sources of the file, where the timeline is only a part of it
 * @param manner - how it is told; without it, as a talk that takes its time
 */
export function createPlanners(timeline: Timeline, labels: (language: string) => Labels, typesetter: Typesetter, sourceOrder = Object.keys(timeline.sources), manner: Pick<Planner, 'isTalk' | 'isBrisk' | 'isCut' | 'mayLoad'> = { isTalk: true, isBrisk: false, isCut: () => false }): Planner[] {
  const phrases = statedPhrases(timeline)
  const once = finder()
  const planners: Planner[] = timeline.languages.map((language) =>
    createPlanner({ timeline, language, labels: labels(language), typesetter, sourceOrder, phrases, once, ...manner, everyLanguage: () => planners }),
  )
  return planners
}

function finder(): Planner['once'] {
  const found = new Map<string, Map<object, unknown>>()
  return <T>(what: string, thing: object, find: () => T): T => {
    const known = found.get(what) ?? new Map<object, unknown>()
    found.set(what, known)
    if (!known.has(thing)) known.set(thing, find())
    return known.get(thing) as T
  }
}

function createPlanner(means: Pick<Planner, 'timeline' | 'language' | 'labels' | 'typesetter' | 'sourceOrder' | 'phrases' | 'once' | 'isTalk' | 'isBrisk' | 'isCut' | 'mayLoad' | 'everyLanguage'>): Planner {
  const { timeline, language, labels } = means
  const numbers = new Map(means.sourceOrder.map((id, index) => [id, index + 1]))
  const languages = new Intl.DisplayNames([language], { type: 'language' })
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 20 })
  const text = (value: Text): string =>
    typeof value === 'string' ? value : (value[language] ?? Object.values(value)[0] ?? '')
  const country = countryNamer(language)
  const axisTools = createAxisTools(language, timeline.labels?.[language])
  const { time } = axisTools
  const parse = whenParserOf(timeline)
  const around = (id: string): string[] => {
    const place = timeline.places[id]
    return place ? [text(place.name), ...(place.in === undefined ? [] : around(place.in))] : []
  }
  return {
    ...means,
    text,
    country,
    time,
    axisTools,
    when(when) {
      if (when === undefined) return axisTools.words.dateNotStated
      const span = parse(when)
      if ('problem' in span) throw new Error(`The time ${JSON.stringify(when)} was not validated: ${span.problem}`)
      return time.full(span)
    },
    place: (id) => around(id).join(separatorsOf(language).weak),
    outermostPlace: (id) => around(id).at(-1) ?? '',
    cite: (sources) => (typeof sources === 'string' ? [sources] : [...new Set(sources)]).map((id) => numbers.get(id) ?? 0).sort((a, b) => a - b),
    attribution(id) {
      const person = timeline.people[id]
      if (!person) throw new Error(`No person has the id ${id}`)
      const role = person.role && text(person.role)
      const from = person.country === undefined ? undefined : country(person.country)
      // 'Vice President of Ecuador, Ecuador' says the country twice.
      const home = from === undefined || role?.includes(from) ? {} : { country: from }
      if (person.name === undefined) return { name: role ?? '', ...home }
      return { name: [person.rank && text(person.rank), person.name].filter(Boolean).join(' '), ...(role === undefined ? {} : { role }), ...home }
    },
    quotation({ verbatim, translations }) {
      const [[printed = language, words = ''] = []] = Object.entries(verbatim)
      const quote = passage(words, printed, language)
      const ours = printed === language ? undefined : translations?.[language]
      if (ours === undefined) return { quote }
      const note = fill(labels.quote.printed, { language: languages.of(printed) ?? printed })
      return { quote: { ...quote, note }, translation: { ...passage(ours, language, language), note: labels.ourTranslation } }
    },
    certain: (shown, { certainty }) => (certainty === undefined ? shown : fill(labels.certainty.shown, { text: shown, certainty: labels.certainty[certainty] })),
    figureValue(figure) {
      if (figure.words !== undefined) return text(figure.words)
      return `${figure.prefix ?? ''}${scaledNumber(labels, { value: figure.value ?? 0, scale: figure.scale }, decimal)}`
    },
  }
}

function passage(words: string, lang: string, deckLanguage: string): Passage {
  const dir = directionOf(lang)
  return { text: words, lang, ...(dir === directionOf(deckLanguage) ? {} : { dir }) }
}

/** Capitalises a text for the start of a line: 'Evening of 25 October 2025'. */
export function capitalised(text: string, language: string): string {
  const [first = ''] = text
  return `${first.toLocaleUpperCase(language)}${text.slice(first.length)}`
}

/** The frontmatter field `continued` for page `index`, from 0, of `pages`; an empty object where there is one page only. */
export function continuation(planner: Planner, index: number, pages: number): { continued?: string } {
  return pages < 2 ? {} : { continued: fill(planner.labels.continued, { no: index + 1, of: pages }) }
}
