import { expect, it } from 'vitest'
import { deriveColours } from '../../scripts/look/theme/derive-colours.ts'
import { readingRules, themeRules } from '../../scripts/look/theme/theme-rules.ts'

const colours = deriveColours({ accent: '#0b5394' })

it('are none without a theme', () => {
  expect(themeRules(undefined)).toEqual([])
  expect(readingRules(undefined)).toEqual([])
})

it('give each scheme its colours, and leave those of the viewer’s system', () => {
  const rules = themeRules({ colours }).join('\n')
  expect(rules).toMatch(/^@media \(forced-colors: none\)/)
  expect(rules).toContain(`:root { --td-paper: ${colours.light.paper};`)
  expect(rules).toContain(`.dark { --td-paper: ${colours.dark.paper};`)
})

it('leave grounds out of the printed reading view', () => {
  const [always = '', onScreen = ''] = readingRules({ colours })
  expect(always).toContain(`--td-accent: light-dark(#0b5394, ${colours.dark.accent});`)
  expect(always).not.toContain('--td-field')
  expect(onScreen).toMatch(/^@media screen .*\n.*--td-field: /)
})

it('put the font of a theme before the deck’s own, without ligatures', () => {
  const rules = themeRules({ families: { sans: 'House Sans' }, faces: [{ family: 'House Sans', weight: 600, style: 'normal', range: 'U+20-7E', file: './fonts/a.woff2', adjust: 91 }] }).join('\n')
  expect(rules).toContain("--td-sans: 'House Sans', 'Source Sans 3', var(--td-script-fonts, 'House Sans'), ")
  expect(rules).toContain("font-weight: 600; src: url(./fonts/a.woff2) format('woff2'); unicode-range: U+20-7E; ascent-override: 112.53%; descent-override: 43.96%; line-gap-override: 0%; size-adjust: 91%;")
  expect(rules).toContain('no-common-ligatures')
})
