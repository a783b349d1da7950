import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { PrintRequest } from '../../scripts/pipeline/press.ts'
import { printSite } from '../../scripts/render/by-hand/print-site.ts'
import { openPage, printDocument } from '../../scripts/render/print/page.ts'
import type { Stage } from '../support/browser.ts'
import { PNG } from '../support/picture.ts'

/** What no site without notes and no page of slides may hold. */
export const NOTE = 'What only the speaker sees'

/** A deck as somebody writes it who has never seen this project's own: components, a layout, pictures and an included file of theirs. */
const FILES: Record<string, string | Buffer> = {
  'my talk/slides.md': [
    '---', 'theme: none', 'title: The *bridge*', 'author: Ada Example', 'lang: en', 'date: 2031-05-01', 'colorSchema: light', '---', '',
    '# The bridge', '', '<Count :from="7" />', '', '![The bridge from the south](./bridge.png)', '', '<!--', NOTE, '', '- first [click] a pause', '- then the picture', '-->', '',
    '---', 'layout: framed', '---', '', '# What was built', '', '<v-clicks>', '', '- two towers', '- one deck', '', '</v-clicks>', '', 'Back to [the title](/1), on to [the code](/code).', '',
    '---', 'routeAlias: code', '---', '', '## Code and formulas', '', '```ts {1|2}', 'const towers = 2', 'const decks = 1', '```', '', 'Its length is $a^2 + b^2$.', '', '<img src="../shared/plan.png">', '',
    '---', 'src: ./more/last.md', '---', '',
  ].join('\n'),
  'my talk/components/Count.vue': '<script setup lang="ts">\nimport { ref } from \'vue\'\nconst { from } = defineProps<{ from: number }>()\nconst days = ref(from)\n</script>\n\n<template><p>Opened after {{ days }} years</p></template>\n',
  'my talk/layouts/framed.vue': '<template>\n  <div class="framed"><slot /></div>\n</template>\n\n<style>\n.framed { block-size: 100%; padding: 40px; border: 8px solid teal; box-sizing: border-box }\n</style>\n',
  'my talk/more/last.md': '# The end\n\n```mermaid\ngraph LR\n  A[North bank] --> B[South bank]\n```\n',
  'my talk/bridge.png': PNG,
  'shared/plan.png': PNG,
}

/** Writes files into a folder of their own, with a blank in its path. @returns the folder */
export async function writeFolder(files: Record<string, string | Buffer> = FILES): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'timeline deck '))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

/** What the command line asks of a command, with the tests' own browser as the press. */
export function request(files: string[], out: string, stage?: Stage): PrintRequest {
  const nothing = (): undefined => undefined
  return {
    files,
    out,
    lang: undefined,
    progress: { step: nothing, stop: nothing },
    signal: new AbortController().signal,
    say: nothing,
    detail: nothing,
    press: {
      found: Promise.resolve({ executable: 'the tests’ own', origin: 'environment' }),
      print: async (document) => printDocument(await openPage(stage!.browser), document),
      printSite: (site) => printSite(stage!.browser, site),
      close: async () => undefined,
    },
  }
}
