import { SLIDE_HEIGHT, slideWidth } from '../look/sizes.ts'
import { blockTexts } from '../plan/blocks/block.ts'
import { MOST_WORDS, wordsBeside } from '../plan/blocks/picture-card.ts'
import type { DeckPlan, Slide } from '../plan/deck.ts'
import { openerFoot } from '../plan/slides/opener-foot.ts'
import { besideOpenerPicture, contentHeadHeight, COVER_FOOT_ROOM, coverFootHeight, coverHeight, coverRoom, fieldHeight, fieldRoom, openerHeight, openerRoom, picturedHead, stagedRoom, usualTitleStep } from '../plan/measure/heads.ts'
import type { Metrics } from '../plan/measure/metrics.ts'
import { createTypesetter, type Typesetter } from '../plan/measure/typesetter.ts'
import { quotedBriefly, type SlideFinding } from './finding.ts'

/** Heights are reckoned to be a little more than they are: by so many px nothing is known to be too high. */
const UNSURE = 8

/** A part of a slide that the plan gives a place of its own. */
interface Part {
  name: string
  height: number
  room: number
  texts: string[]
  /** What to do, where shortening the longest text is not it. */
  hint?: string
}

/**
 * Texts that are too long for their slides although the plan has set them as small as it may and parted what it could: reckoned
 * without a browser.
 */
export function judgeFit(plan: DeckPlan, metrics: Metrics): SlideFinding[] {
  const typesetter = createTypesetter(metrics, slideWidth(plan), plan.context.names)
  return plan.slides.flatMap((slide, index) => partsOf(typesetter, slide).filter(({ height, room }) => height > room + UNSURE).map((part) => finding(part, index + 1)))
}

function finding({ name, height, room, texts, hint }: Part, slide: number): SlideFinding {
  const longest = texts.toSorted((a, b) => b.length - a.length)[0] ?? ''
  // A word that is wider than its column has no height that could be reckoned.
  if (!Number.isFinite(height)) {
    return { code: 'slide-spill', slide, text: longest, amount: room, message: `${name} has a word that is too long for its column, though it is set as small as it may be`, hint: hint ?? `Shorten ${quotedBriefly(longest)}, or part its longest word.` }
  }
  const px = Math.ceil(height - room)
  const characters = Math.max(1, Math.ceil((longest.length * (height - room)) / height))
  return {
    code: 'slide-spill',
    slide,
    text: longest,
    amount: px,
    message: `${name} is about ${px} px too high for its ${room} px, though it is set as small as it may be`,
    hint: hint ?? `Shorten ${quotedBriefly(longest)}, the longest text there, by about ${characters} characters.`,
  }
}

function partsOf(typesetter: Typesetter, { frontmatter, block }: Slide): Part[] {
  const { layout, title, titleSize, when = '', place, count, summary, subtitle, sources = [], tagged, further, staged } = frontmatter
  if (layout === 'deck-cover') {
    const height = coverHeight(typesetter, { title, ...(subtitle === undefined ? {} : { subtitle }) }, titleSize ?? 'cover-title', frontmatter.subtitleSize !== undefined)
    return [
      { name: 'The cover’s title', height, room: coverRoom(SLIDE_HEIGHT, frontmatter.logo), texts: [title, subtitle ?? ''] },
      { name: 'When and where on the cover', height: coverFootHeight(typesetter, [when, place ?? ''].filter(Boolean)), room: COVER_FOOT_ROOM, texts: [place ?? '', when] },
    ]
  }
  if (layout === 'deck-event' || layout === 'deck-chapter') {
    const head = { when: [when, place ?? count].filter(Boolean).join('\u00A0\u00A0\u00A0\u00A0'), title, ...(summary === undefined ? {} : { summary }), sources, foot: openerFoot(tagged, further) }
    const name = layout === 'deck-event' ? 'What opens the event' : 'What opens the chapter'
    const column = frontmatter.picture?.width === undefined ? typesetter : besideOpenerPicture(typesetter, frontmatter.picture.width)
    const heightOf = (shown: typeof head): number => openerHeight(column, shown, titleSize ?? 'event-title')
    const [height, room] = [heightOf(head), openerRoom(typesetter)]
    // No text is short enough where the numbers of sources take most of the room.
    const ofSources = height - heightOf({ ...head, sources: [] })
    return [{ name, height, room, texts: [title, summary ?? '', tagged ?? ''], ...(ofSources > room / 2 ? { hint: `Name fewer than its ${sources.length} sources: their numbers take ${Math.ceil(ofSources)} px. What belongs to a figure, statement or point can stand there.` } : {}) }]
  }
  if (layout === 'deck-field') {
    const height = fieldHeight(typesetter, { title, hasKicker: frontmatter.kicker !== undefined, sources, block: block ? typesetter.height(block) : 0 }, titleSize ?? 'statement')
    return [{ name: 'What the slide shows', height, room: fieldRoom(SLIDE_HEIGHT, frontmatter.logo), texts: [title, ...(block ? blockTexts(block) : [])] }]
  }
  if (frontmatter.pictured) {
    const { composition, width } = frontmatter.pictured
    const { height } = picturedHead(typesetter, { title, kicker: frontmatter.kicker }, titleSize ?? usualTitleStep(title), wordsBeside(typesetter, composition, width))
    return [{ name: 'What is said of the picture', height: height + (block ? typesetter.height(block) : 0), room: MOST_WORDS[composition], texts: [title, ...(block ? blockTexts(block) : [])] }]
  }
  const hasKicker = frontmatter.kicker !== undefined || frontmatter.continued !== undefined
  return [
    { name: 'The title', height: contentHeadHeight(typesetter, { title, hasKicker }, titleSize ?? usualTitleStep(title)), room: typesetter.size(staged ? 'staged-head-most' : 'head-height'), texts: [title] },
    ...(block ? [{ name: 'What the slide shows', height: typesetter.height(block), room: (staged ? stagedRoom(typesetter, title) : undefined) ?? typesetter.room, texts: blockTexts(block) }] : []),
  ]
}
