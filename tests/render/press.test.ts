import { afterEach, describe, expect, it, vi } from 'vitest'
import { ArtifactError, Interrupted, SurroundingsError } from '../../scripts/failure.ts'
import { readPdf } from '../../scripts/pdf/read/read-pdf.ts'
import { startPress, type Press } from '../../scripts/render/print/press.ts'
import { CACHE } from '../support/project.ts'

function sheet(body: string): { html: string; folder: string; width: number; height: number } {
  return { html: `<!DOCTYPE html><html lang="en"><title>A sheet</title><body>${body}</body></html>`, folder: CACHE, width: 640, height: 360 }
}

async function withPress<T>(use: (press: Press, interruption: AbortController) => Promise<T>): Promise<T> {
  const interruption = new AbortController()
  const press = startPress(CACHE, interruption.signal)
  try {
    return await use(press, interruption)
  } finally {
    await press.close()
  }
}

describe('a press', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('prints one document after the other, and says how far it is', async () => {
    await withPress(async (press) => {
      const reached: string[] = []
      const files = await Promise.all(['One', 'Two'].map((title) => press.print(sheet(`<h1>${title}</h1>`), (part) => reached.push(part))))
      const reports = await Promise.all(files.map(({ bytes }) => readPdf(bytes)))
      expect(reports.map(({ pages }) => pages.map(({ text }) => text.trim()))).toEqual([['One'], ['Two']])
      expect(reached.toSorted()).toEqual(['load', 'load', 'print', 'print'])
      expect((await press.found).executable).not.toBe('')
    })
  })

  it('may be closed while it is closing, and once more', async () => {
    const press = startPress(CACHE, new AbortController().signal)
    await press.found
    await Promise.all([press.close(), press.close()])
    await expect(press.close()).resolves.toBeUndefined()
  })

  it('refuses what would be cut off', async () => {
    const print = withPress((press) => press.print(sheet('<p data-fits style="height: 1em; overflow: hidden">one<br>two<br>three</p>'), () => undefined))
    await expect(print).rejects.toThrow(ArtifactError)
  })

  it('refuses what asks for something outside', async () => {
    const print = withPress((press) => press.print(sheet('<img src="http://example.org/picture.png" alt="">'), () => undefined))
    await expect(print).rejects.toThrow('The page asked for something outside: http://example.org/picture.png')
  })

  it('says that the browser is missing', async () => {
    vi.stubEnv('TIMELINE_DECK_BROWSER', '/nowhere/chrome')
    await withPress(async (press) => {
      await expect(press.found).rejects.toThrow(SurroundingsError)
      await expect(press.print(sheet('<p>Text</p>'), () => undefined)).rejects.toThrow('/nowhere/chrome')
    })
  })

  it('stops when it is interrupted, before it prints and while it does', async () => {
    await withPress(async (press, interruption) => {
      const printing = press.print(sheet('<p>Text</p>'.repeat(20_000)), () => undefined)
      interruption.abort()
      await expect(printing).rejects.toThrow(Interrupted)
      await expect(press.print(sheet('<p>Text</p>'), () => undefined)).rejects.toThrow(Interrupted)
    })
  })
})
