import { describe, expect, it } from 'vitest'
import { slidesOfDeck } from '../../scripts/commands/pdf.ts'
import { startRepairs } from '../../scripts/pipeline/repair-threads.ts'
import { makePdfs } from '../../scripts/pipeline/print-pdfs.ts'
import { openPage, type PrintDocument, printDocument } from '../../scripts/render/print/page.ts'
import { useStage } from '../support/browser.ts'
import { decksOf, madeBy } from '../support/kinds-of-files.ts'
import { SHIPPED } from '../support/project.ts'

const stage = useStage()

describe('files that are repaired at once', () => {
  it('are what each is by itself', async () => {
    const documents = (await decksOf(SHIPPED, 'briefing')).map((deck) => slidesOfDeck(deck))
    expect(documents.length).toBeGreaterThan(1)
    const press = { print: async (document: PrintDocument) => printDocument(await openPage(stage.browser), document) }
    const { made, failures } = await makePdfs(documents, { press, bundle: stage.bundle, creator: 'timeline-deck test' })
    expect(failures).toEqual([])
    expect(made.map(({ name }) => name)).toEqual(documents.map(({ name }) => name))
    for (const [index, document] of documents.entries()) expect(Buffer.from(made[index]!.bytes).equals(await madeBy(stage, document))).toBe(true)
  })

  it('tell what is wrong, and go on with the next', async () => {
    const repairs = startRepairs(1)
    const expected = { title: 'A day', language: 'en', outline: [], pages: [] }
    const order = { parts: [Buffer.from('no PDF')], expected, creator: 'timeline-deck test' }
    const repairing = [1, 2].map(() => repairs.repair(order, () => undefined).then(() => 'a file', (error: Error) => error.message))
    for (const told of await Promise.all(repairing)) expect(told).toMatch(/PDF/)
    await repairs.close()
  })

  it('end with the threads', async () => {
    const repairs = startRepairs(2)
    const never = Promise.withResolvers<Uint8Array>()
    const repairing = repairs.repair({ parts: [never.promise], expected: { title: 'A day', language: 'en', outline: [], pages: [] }, creator: 'timeline-deck test' }, () => undefined)
    await Promise.all([expect(repairing).rejects.toThrow('ended too early'), repairs.close()])
  })
})
