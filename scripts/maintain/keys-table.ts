import { presenterEn } from '../plan/labels/presenter-labels.ts'
import { SHORTCUTS, strokeName } from '../render/slidev/page/stage/shortcuts.ts'

const ARROWS = { right: '→', left: '←', up: '↑', down: '↓' }

/** What stands around the table in a page. */
const PLACE = /(<!-- keys, [^\n]+ -->\n)[\s\S]*(<!-- \/keys -->)/

/** A page with the table of the keys as they are in the code. */
export function withKeysTable(page: string): string {
  const rows = SHORTCUTS.map(({ strokes, label, presenter }) => {
    const names = strokes.flatMap((stroke) => strokeName(stroke, presenterEn.space) ?? []).map(({ words, arrow }) => `\`${/^[A-Z]$/.test(words) ? words.toLowerCase() : words}${arrow ? ARROWS[arrow] : ''}\``)
    return `| ${names.join(' ')} | ${presenterEn[label]}${presenter ? ' (presenter’s view)' : ''} |`
  })
  const table = ['| key | does |', '|---|---|', ...rows, `| ${presenterEn.digits} | ${presenterEn.keyNumber} |`].join('\n')
  return page.replace(PLACE, (_, from: string, to: string) => `${from}${table}\n${to}`)
}
