import { wordCounter } from '../plan/audience/pace.ts'
import { BRIEF_WORDS, TALK_WORDS } from '../plan/audience/speaking-rate.ts'
import { blockTexts } from '../plan/blocks/block.ts'
import { isStaged, leadOf } from '../plan/blocks/quote-card.ts'
import type { DeckPlan, Slide } from '../plan/deck.ts'
import { isExcerpt } from '../plan/slides/quote-excerpt.ts'
import type { Locate } from '../timeline/read/locate.ts'
import type { Audience } from '../timeline/schema/choices.ts'
import { quotedBriefly } from './finding.ts'

/** Most words on a slide that the last row reads while somebody speaks. */
const MOST_WORDS: Record<Audience, number> = { full: TALK_WORDS, briefing: BRIEF_WORDS, class: TALK_WORDS }
/** Most slides of one form that follow each other. */
const MOST_ALIKE = 3
/** From this many slides on, a talk is asked what it wants to say. */
const TALK = 8
/** Most lines of advice on a deck. */
const MOST_LINES = 6

/** What an author can do. */
const REMEDY = '  Shorten what is shown; let `importance: essential` pick what stands alone and `importance: detail` what stands behind the talk; let `highlight` name the phrase of a quotation that stands large. Notes and handouts hold the rest.'

/** Blocks of words that nobody may shorten, and those that a class works on. */
const NOT_COUNTED = new Set(['QuoteCard', 'QuoteList', 'TaskList', 'QuizCard', 'FlashCards', 'TermList', 'SourceList', 'ProgrammeTable'])
/** Blocks that are tables or lists, of which many become one to the eye. */
const TABLES = new Set(['StatementList', 'PeopleList', 'PointList', 'ProseText'])

/** A remark on a slide, and how much it matters. */
interface Advice {
  slide: Slide
  no: number
  weight: number
  words: string
}

/**
 * What would let the last row follow the talk of a deck more easily: nothing is wrong, and its author may know better.
 * @param plan - in one language
 * @returns a heading and a line for each remark, the first matter first; empty where there is none
 */
export function adviseOn({ plan, from }: { plan: DeckPlan; from: { file: string; locate: Locate; timeline: { message?: unknown } } }, audience: Audience): string[] {
  const told = plan.slides.flatMap((slide, index) => (slide.reference ? [] : [{ slide, no: index + 1 }]))
  const found = [...wordy(told, plan, audience), ...unled(told), ...alike(told)].toSorted((a, b) => b.weight - a.weight)
  const lines = found.slice(0, MOST_LINES).map(({ slide, no, words }) => {
    const [path] = slide.origin
    const line = path === undefined ? '' : `line ${from.locate(path).line}, `
    return `  ${line}slide ${no} ${quotedBriefly(slide.frontmatter.title)}: ${words}`
  })
  if (found.length > MOST_LINES) lines.push(`  and ${found.length - MOST_LINES} more.`)
  lines.push(...uncaptioned(told, from.locate))
  if (audience !== 'class' && from.timeline.message === undefined && told.length > TALK) lines.unshift('  the deck has no `message`: the one sentence that the audience is to take home would have a slide and close the talk.')
  return lines.length === 0 ? [] : [`Advice on ${plan.name}, for the last row:`, ...lines, ...(found.length === 0 ? [] : [REMEDY])]
}

type Told = readonly Pick<Advice, 'slide' | 'no'>[]

function wordy(told: Told, { language }: DeckPlan, audience: Audience): Advice[] {
  const count = wordCounter(language)
  const most = MOST_WORDS[audience]
  return told.flatMap(({ slide, no }) => {
    const { block, frontmatter: { title, summary = '' } } = slide
    if ((block !== undefined && NOT_COUNTED.has(block.component)) || isQuestions(slide)) return []
    const words = count([title, summary, ...(block ? blockTexts(block) : [])].join('\n'))
    return words > most ? [{ slide, no, weight: words / most, words: `${words} words, of which ${most} are read.` }] : []
  })
}

/** Whether a slide has questions for a class to talk about, which stay there until it has. */
function isQuestions({ origin: [path] }: Slide): boolean {
  return path?.[0] === 'questions'
}

/** Long quotations of which no phrase leads. */
function unled(told: Told): Advice[] {
  return told.flatMap(({ slide, no }) => {
    const { block } = slide
    if (block?.component !== 'QuoteCard' || !isStaged(block.props)) return []
    const { lead } = leadOf(block.props)
    const isUnled = block.props.composition === 'long' ? block.props.phrase === undefined : lead.highlight === undefined && isExcerpt(lead)
    return isUnled ? [{ slide, no, weight: 1.2, words: 'a long quotation of which no phrase leads.' }] : []
  })
}

/** What is played without captions, one line for each: whether somebody speaks there, only its author knows. */
function uncaptioned(told: Told, locate: Locate): string[] {
  return told.flatMap(({ slide: { block, origin: [path], frontmatter }, no }) => {
    if (block?.component !== 'MediaCard' || block.props.src === undefined || block.props.captions) return []
    const line = path === undefined ? '' : `line ${locate(path).line}, `
    return [`  ${line}slide ${no} ${quotedBriefly(frontmatter.title)}: no captions. If somebody speaks there, \`captions: { en: … .vtt }\` shows the words to those who do not hear them.`]
  })
}

function alike(told: Told): Advice[] {
  return told.flatMap(({ slide, no }, index) => {
    const kind = slide.block?.component
    if (kind === undefined || !TABLES.has(kind) || told[index - 1]?.slide.block?.component === kind) return []
    const after = told.slice(index).findIndex(({ slide: { block } }) => block?.component !== kind)
    const length = after < 0 ? told.length - index : after
    return length > MOST_ALIKE ? [{ slide, no, weight: length / MOST_ALIKE, words: `${length} slides of one form follow each other.` }] : []
  })
}
