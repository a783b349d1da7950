import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { SlidevOptions } from './slidev.ts'

/** Problems shown on the pages of a running presentation. */
export interface ProblemsPanel {
  plugin: Plugin
  /** Puts these in the place of those shown before; none removes the panel. */
  show: (problems: readonly string[]) => void
}

/** The script that draws the panel; it is in no built site, since only `present` adds it to the page. */
const SCRIPT = fileURLToPath(new URL('./page/problems.ts', import.meta.url)).replaceAll('\\', '/')

/** Prepares the panel for the pages of a deck. */
export function problemsPanel({ utils }: SlidevOptions): ProblemsPanel {
  let current: readonly string[] = []
  let send: (problems: readonly string[]) => void = () => {}
  utils.indexHtml = utils.indexHtml.replace('</body>', `<script type="module" src="/@fs/${SCRIPT.replace(/^\//, '')}"></script>\n</body>`)
  return {
    plugin: {
      name: 'timeline-deck:problems',
      configureServer(server) {
        send = (problems) => server.ws.send('timeline-deck:problems', problems)
        // A page opened or loaded again while there are problems.
        server.ws.on('timeline-deck:ready', (_data, client) => client.send('timeline-deck:problems', current))
      },
    },
    show(problems) {
      current = problems
      send(problems)
    },
  }
}
