import type { Plugin } from 'vite'

/**
 * Gives Slidev the slides' titles (in its 'go to' list and its table of contents) as they stand in the deck's data.
 * Slidev itself compiles all of them into one template, which grows with the deck and is compiled again at each edit.
 */
export function dataTitles(): Plugin {
  return {
    name: 'timeline-deck:titles',
    enforce: 'pre',
    load(id) {
      return id === '/@slidev/title-renderer' ? TITLE_RENDERER : undefined
    },
  }
}

const TITLE_RENDERER = `
import { h } from 'vue'
import { slides } from '#slidev/slides'
export default {
  props: { no: [Number, String] },
  setup: (props) => () => {
    const slide = slides.value[Number(props.no) - 1]?.meta.slide
    return h('div', slide?.frontmatter.heading ?? slide?.title)
  },
}
`
