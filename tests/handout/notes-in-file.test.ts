import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { PER_PAGE } from '../../scripts/plan/handout/options.ts'
import { latin1, streamBytes } from '../../scripts/pdf/objects.ts'
import { useStage } from '../support/browser.ts'
import { fullInput } from '../support/full-timeline.ts'
import { printableOf, printed } from '../support/handouts.ts'
import { planSample } from '../support/plans.ts'
import { withTexts } from '../support/text-fields.ts'
import { timelineOf } from '../support/sample-timeline.ts'

const stage = useStage()
const SENTINEL = 'Xylophonsentinel'

/** A deck all of whose notes say the sentinel, and nothing else does. */
const input = withTexts(fullInput(), ({ pattern, perLanguage }, language) => (/(^|\.)notes(\.|$)/.test(pattern) && perLanguage ? SENTINEL : plain(pattern, language)))
const deck = planSample(timelineOf(input))[0] as DeckPlan

function plain(pattern: string, language: string | undefined): string {
  return pattern.endsWith('.url') ? 'https://example.org/a' : `${pattern.split('.').at(-1)} ${language ?? ''}`.trim()
}

/** All that stands in a file, compressed or not, as it is and as two-byte text. */
async function everything(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const streams = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream ? latin1(streamBytes(object)) : object.toString()))
  return [latin1(bytes), ...streams].join('\n')
}

const asHex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()

describe('the bytes of a handout', () => {
  it.each(PER_PAGE)('hold no note without being asked for, with %i on a page', async (perPage) => {
    const { bytes, report } = await printed(stage, printableOf(deck, { perPage }))
    const text = await everything(bytes)
    expect(text).toContain(asHex(deck.title))
    for (const form of [SENTINEL, asHex(SENTINEL), asHex(SENTINEL).toLowerCase()]) expect(text).not.toContain(form)
    expect(JSON.stringify(report)).not.toContain(SENTINEL)
  })

  it('hold each note when asked for', async () => {
    const { report } = await printed(stage, printableOf(deck, { perPage: 1, notes: true }))
    const noted = deck.slides.filter(({ notes }) => notes.includes(SENTINEL))
    expect(noted.length).toBeGreaterThan(5)
    expect(report.pages.filter(({ taggedText }) => taggedText.includes(SENTINEL))).toHaveLength(noted.length)
  })
})
