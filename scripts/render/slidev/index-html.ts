import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { SlidevOptions } from './slidev.ts'

/** The page of a site, which is in no file: its place, for Vite's input, and the plugin that has it. */
export function indexHtml({ userRoot, utils }: SlidevOptions): { index: string; page: Plugin } {
  const index = resolve(userRoot, 'index.html')
  return {
    index,
    page: {
      name: 'timeline-deck:index',
      enforce: 'pre',
      resolveId: (id) => (id === index ? id : undefined),
      load: (id) => (id === index ? utils.indexHtml : undefined),
    },
  }
}
