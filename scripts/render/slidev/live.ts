import type { Plugin } from 'vite'
import type { SlidevOptions } from './slidev.ts'

/**
 * Makes an edit appear in place. By itself Slidev loads the whole page again when anything of the headmatter changes, and
 * compiles a slide again although only its data has changed.
 */
export function liveEdits(options: SlidevOptions): Plugin[] {
  return [{ name: 'timeline-deck:live-configs', transform }, freshModules(options)]

  function transform(code: string, id: string): string | undefined {
    return id === '/@slidev/configs' ? code.replace(/^export default /, 'const fresh = ').concat(LIVE_CONFIGS) : undefined
  }
}

/** The settings stay the same object, so that whoever holds it (the deck's context in every component) sees the change. */
const LIVE_CONFIGS = `
import { reactive } from 'vue'
export { fresh }
const configs = (import.meta.hot.data.configs ??= reactive(fresh))
import.meta.hot.accept((module) => {
  if (!module) return
  const { timeline, ...rest } = module.fresh
  const pageIsOther = JSON.stringify(rest.htmlAttrs) !== JSON.stringify(configs.htmlAttrs)
  if (pageIsOther || !timeline !== !configs.timeline) return location.reload()
  document.title = document.title.replace(configs.slidesTitle, () => rest.slidesTitle)
  Object.assign(configs, rest)
  if (timeline) Object.assign(configs.timeline, timeline)
})
export default configs
`

/** Leaves out of an update the slides whose Markdown stays as it was: their data reach the page by themselves. */
function freshModules(options: SlidevOptions): Plugin {
  let contents = bodies(options)
  return {
    name: 'timeline-deck:fresh-modules',
    enforce: 'post',
    handleHotUpdate({ file, modules }) {
      if (file !== options.entry) return
      const before = contents
      contents = bodies(options)
      return modules.filter((module) => {
        const number = module.id?.match(/__slidev_(\d+)\.md$/)?.[1]
        return number === undefined || before[Number(number) - 1] !== contents[Number(number) - 1]
      })
    },
  }
}

/** What is compiled of each slide. */
function bodies({ data }: SlidevOptions): string[] {
  return data.slides.map(({ content, frontmatter }) => `${String(frontmatter['layout'])}\n${content}`)
}
