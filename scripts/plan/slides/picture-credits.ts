import type { Path } from '../../timeline/schema/path.ts'
import type { Block } from '../blocks/block.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { creditOf } from './picture-parts.ts'
import { fitPages, sectionSlides } from './section.ts'
import { isCreditOnCover } from './side-picture.ts'

/** Plans the list of those who made portraits, and a cover's picture that has no room for the name; none where nobody is named. */
export function pictureCreditSlides(planner: Planner): Slide[] {
  const { people, cover } = planner.timeline
  const named = [
    ...(cover?.credit !== undefined && !isCreditOnCover(planner) ? [{ path: ['cover'], credit: cover.credit, person: undefined }] : []),
    ...Object.entries(people).flatMap(([person, { picture }]) => (picture?.credit === undefined ? [] : [{ path: ['people', person, 'picture'] as Path, credit: picture.credit, person }])),
  ]
  const block = (language: Planner, page: typeof named): Block<'ProseText'> => ({
    component: 'ProseText',
    props: {
      parts: page.map(({ person, credit }) => {
        const name = person === undefined ? language.text(language.timeline.title) : language.attribution(person).name
        return { runs: [{ text: [name, creditOf(language, credit)].join(' · ') }], item: 'dot' as const }
      }),
      sources: [],
    },
  })
  const pages = named.length === 0 ? [] : fitPages(planner, named, block)
  return sectionSlides(
    planner,
    { id: 'picture-credits', title: planner.labels.pictureCredits, level: 1 },
    pages.map((page) => ({ block: block(planner, page), notes: [], sources: [], origin: page.map(({ path }) => path) })),
  )
}
