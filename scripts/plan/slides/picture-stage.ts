import { SLIDE_HEIGHT } from '../../look/sizes.ts'
import type { Event } from '../../timeline/schema/event.ts'
import type { Picture } from '../../timeline/schema/picture.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Block } from '../blocks/block.ts'
import { halfWidth, MOST_WORDS, WORDS_FOOT, wordsBeside, type PictureCardProps } from '../blocks/picture-card.ts'
import type { Pictured, Slide } from '../deck.ts'
import { picturedHead, PICTURED_STEPS, type TitleStep, usualTitleStep } from '../measure/heads.ts'
import type { Typesetter } from '../measure/typesetter.ts'
import { notesOrSources } from '../notes.ts'
import type { Planner } from '../planner.ts'
import { eventName } from './event-name.ts'
import { pictureItem, ratioOf, scrimOf, slideRatio } from './picture-parts.ts'
import { holdsEverywhere, within } from './section.ts'

/** Shapes, width by height, whose edges may be cut to fill a slide of any aspect. */
const FULL = { from: 1.25, to: 2.1 }
/** A photograph with fewer pixels across, or in height, would be seen to be blown up. */
const LEAST_PIXELS = { full: 960, half: 600 }
/** A headline on a picture, or beside it, has no more lines. */
const MOST_LINES = 3

/** The picture of an event, and the words that its slide says of it. */
export interface StagedPicture {
  event: Event
  picture: Picture
  path: Path
}

/**
 * Plans a slide that is one photograph: over the whole slide with its headline on a scrim, or over half of it.
 *
 * @returns undefined where it is a drawing, which nothing may be cut from, too small for that, very long, or where the words have no room
 *   in one of the languages or aspects
 */
export function pictureStage(planner: Planner, staged: StagedPicture): Slide | undefined {
  const composition = compositionOf(staged.picture)
  if (composition === undefined) return undefined
  const way = WAYS.find((tried) => holdsEverywhere(planner, (language, typesetter) => stageIn(language, typesetter, staged, { composition, way: tried }) !== undefined))
  const stage = way && stageIn(planner, planner.typesetter, staged, { composition, way })
  if (!stage) return undefined
  const { event, path } = staged
  const { title, kicker, step, pictured, block } = stage
  return {
    id: within(event, 'picture'),
    frontmatter: {
      layout: 'deck-content',
      title,
      ...(step === usualTitleStep(title) ? {} : { titleSize: step }),
      level: 2,
      pictured,
      event: event.id,
      ...(kicker === undefined ? {} : { kicker }),
      rail: false,
    },
    block,
    ...notesOrSources(planner, [], planner.cite(event.source)),
    origin: [path],
  }
}

function compositionOf({ drawn }: Picture): 'full' | 'half' | undefined {
  if (drawn?.isPhotograph !== true) return undefined
  const ratio = drawn.width / drawn.height
  if (ratio > FULL.to) return undefined
  if (ratio >= FULL.from) return drawn.width >= LEAST_PIXELS.full ? 'full' : undefined
  return drawn.height >= LEAST_PIXELS.half ? 'half' : undefined
}

interface Stage {
  title: string
  kicker: string | undefined
  step: TitleStep
  pictured: Pictured
  block: Block<'PictureCard'>
}

/** What is said of a picture: which words are the headline, and which stand below it. */
interface Said {
  title: string
  kicker?: string
  below: Pick<PictureCardProps, 'caption' | 'story'>
}

/** A way to set the words of a picture in a language; undefined where there are none for it. */
type Way = (planner: Planner, staged: StagedPicture, composition: 'full' | 'half') => Said | undefined

/** The caption as headline; or below the claim or the event's name, beside the half with what happened. */
const WAYS: readonly Way[] = [
  (planner, { event, picture: { caption, claim } }) => (caption === undefined || claim !== undefined ? undefined : { title: planner.text(caption), kicker: eventName(planner, event), below: {} }),
  (planner, staged, composition) => {
    const { caption } = staged.picture
    const { summary } = staged.event
    return composition === 'full' || caption !== undefined || summary === undefined ? undefined : { ...headed(planner, staged), below: { story: planner.text(summary) } }
  },
  (planner, staged) => {
    const { caption } = staged.picture
    return { ...headed(planner, staged), below: caption === undefined ? {} : { caption: planner.text(caption) } }
  },
]

function headed(planner: Planner, { event, picture: { claim } }: StagedPicture): Pick<Said, 'title' | 'kicker'> {
  const name = eventName(planner, event)
  return claim === undefined ? { title: name } : { title: planner.text(claim), kicker: name }
}

/** The slide in one language and aspect; undefined where its words have no room. */
function stageIn(planner: Planner, typesetter: Typesetter, staged: StagedPicture, { composition, way }: { composition: 'full' | 'half'; way: Way }): Stage | undefined {
  const { picture } = staged
  const said = way(planner, staged, composition)
  if (!said) return undefined
  const { title, kicker, below } = said
  const { caption: _, ...item } = pictureItem(planner, picture, composition === 'full' ? 'large' : 'medium')
  const width = composition === 'half' ? { width: halfWidth(typesetter, ratioOf(picture)) } : {}
  const column = wordsBeside(typesetter, composition, width.width)
  const block: Block<'PictureCard'> = { component: 'PictureCard', props: { ...item, ...below, composition, ...width } }
  const words = typesetter.height(block)
  for (const step of PICTURED_STEPS) {
    const { height, lines } = picturedHead(typesetter, { title, kicker }, step, column)
    if (lines > MOST_LINES || height + words > MOST_WORDS[composition]) continue
    if (composition === 'half') return { title, kicker, step, pictured: { composition, ...width }, block }
    const scrim = scrimOf(picture, { place: slideRatio(typesetter), share: (height + words + WORDS_FOOT) / SLIDE_HEIGHT })
    return { title, kicker, step, pictured: { composition, scrim }, block }
  }
  return undefined
}
