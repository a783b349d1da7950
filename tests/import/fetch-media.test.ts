import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { importFiles, type ImportOptions } from '../../scripts/commands/import.ts'
import { Interrupted } from '../../scripts/failure.ts'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'
import { CAMERA, photo } from '../support/photos.ts'
import { PNG, png } from '../support/picture.ts'
import { file, sentTo, usePictureServer } from '../support/picture-server.ts'

const server = usePictureServer()
const folder = useFolder()
const call = useCalls()

interface Made {
  events: { title: string; picture?: Record<string, string>; pictures?: Record<string, string>[]; media?: object[]; links?: ({ title: string; url: string } | string)[]; source?: string }[]
  cover?: Record<string, string>
}

/** Imports a file of the test's folder with its pictures. */
async function importWith(name: string, content: string, { signal = new AbortController().signal, ...options }: Partial<ImportOptions> & { signal?: AbortSignal } = {}) {
  await writeFile(join(folder.path, name), content)
  const progress: string[] = []
  const report = await importFiles(
    { files: [join(folder.path, name)], lang: 'en', out: folder.path, progress: { step: (text) => progress.push(text), stop: () => undefined }, signal, say: () => undefined, detail: () => undefined },
    { columns: new Map(), sheet: undefined, order: undefined, zone: undefined, force: true, all: true, fetchMedia: server.rules, ...options },
  )
  const yaml = await readFile(report.written[0] ?? '', 'utf8')
  return { problems: report.problems, account: report.remarks?.join('\n') ?? '', timeline: parse(yaml, { schema: 'failsafe' }) as Made, progress }
}

/** A table with an event for each address. */
function tableOf(...addresses: string[]): string {
  return ['date,event,details,media', ...addresses.map((address, index) => `${2001 + index},Event ${index + 1},Something,"${address.replaceAll('"', '""')}"`)].join('\n')
}

const taken = async (name = 'table-pictures'): Promise<string[]> => (await readdir(join(folder.path, name)).catch(() => [])).toSorted()

describe('pictures that are named by address', () => {
  it('stand beside the timeline, with their words, and their addresses as links', async () => {
    server.answers.set('/Ferry_at%20dawn.jpg', file(await photo('sky', { width: 900, height: 600 })))
    const address = `${server.at()}/Ferry_at%20dawn.jpg`
    const { timeline, problems, account, progress } = await importWith('table.csv', `date,event,details,media,caption,credit,alt text\n2001,The ferry,It sails.,${address},The first <b>ferry</b>,A. Person,A ferry`)
    expect(timeline.events[0]).toMatchObject({ picture: { file: 'table-pictures/ferry-at-dawn.jpg', alt: 'A ferry', caption: 'The first ferry', credit: 'A. Person' }, links: [{ title: 'Ferry at dawn.jpg', url: address }] })
    expect(problems).toEqual([])
    expect(account).toMatch(/Kept: .*pictures 1/)
    expect(account).toContain('Left out: nothing')
    expect(await taken()).toEqual(['ferry-at-dawn.jpg'])
    expect(progress).toContain('fetching pictures: 0 of 1')
  })

  it('are the cover, where they are the title’s', async () => {
    server.answers.set('/cover.png', file(png(1300, 900, [40, 90, 140])))
    const { timeline, problems } = await importWith('table.json', JSON.stringify({ title: { text: { headline: 'Old Bay' }, media: { url: `${server.at()}/cover.png`, caption: 'The bay', credit: 'A. Person' } }, events: [{ start_date: { year: '1990' }, text: { headline: 'One' } }] }))
    expect(timeline.cover).toEqual({ file: 'table-pictures/cover.png', alt: 'The bay', credit: 'A. Person' })
    expect(problems).toEqual([])
  })

  it('are found within texts, too', async () => {
    server.answers.set('/a.png', file(PNG))
    const { timeline } = await importWith('table.csv', `date,event,details\n2001,One,"<p>Words.</p><img src=""${server.at()}/a.png"" alt=""A square"">"\n2002,Two,more`)
    expect(timeline.events[0]?.picture).toMatchObject({ file: 'table-pictures/a.png', alt: 'A square' })
  })

  it('are known by their content, and converted where decks have no such format', async () => {
    const wide = sharp({ create: { width: 80, height: 60, channels: 3, background: '#336699' } })
    server.answers
      .set('/one.png', file(await wide.clone().jpeg().toBuffer()))
      .set('/two.jpg', file(await wide.clone().gif().toBuffer(), 'image/jpeg'))
      .set('/three', file(await wide.clone().tiff().toBuffer(), 'text/html'))
      .set('/four.php', file(await wide.clone().webp().toBuffer()))
      .set('/five.svg', file('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="x()"><script>x()</script><image href="http://inside.example/x.png"/><rect width="9" height="9"/></svg>', 'text/plain'))
    const { timeline, account } = await importWith('table.csv', tableOf(...['one.png', 'two.jpg', 'three?size=2', 'four.php', 'five.svg'].map((name) => `${server.at()}/${name}`)))
    expect(account).toContain('Left out: nothing')
    expect(timeline.events.map(({ picture }) => picture?.['file'])).toEqual(['one.jpg', 'two.png', 'three.jpg', 'four.jpg', 'five.svg'].map((name) => `table-pictures/${name}`))
    expect(await readFile(join(folder.path, 'table-pictures/five.svg'), 'utf8')).not.toMatch(/script|onload|example/)
  })

  it('are upright and no larger than a slide, and do not tell where they were taken', async () => {
    server.answers.set('/a.jpg', file(await photo('field', { width: 3200, height: 2400, orientation: 6, isLocated: true })))
    await importWith('table.csv', tableOf(`${server.at()}/a.jpg`))
    const bytes = await readFile(join(folder.path, 'table-pictures/a.jpg'))
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1500, height: 2000, format: 'jpeg' })
    expect(bytes.includes(CAMERA) || bytes.includes('Exif\0')).toBe(false)
  })

  it('are fetched once each, four at a time at most', async () => {
    let [now, most] = [0, 0]
    const addresses = Array.from({ length: 12 }, (_, index) => `/${index}.png`)
    for (const address of addresses) {
      server.answers.set(address, (response) => {
        most = Math.max(most, (now += 1))
        setTimeout(() => {
          now -= 1
          response.end(PNG)
        }, 40)
      })
    }
    const { timeline } = await importWith('table.csv', tableOf(...[...addresses, ...addresses].map((address) => `${server.at()}${address}`)))
    expect(timeline.events.every(({ picture }) => picture !== undefined)).toBe(true)
    expect(server.asked.toSorted()).toEqual(addresses.toSorted())
    expect(most).toBe(4)
  })
})

describe('files beside a timeline', () => {
  it('have names that every disk takes, each its own', async () => {
    const names: Record<string, string> = {
      '/../../etc/passwd.png': 'passwd.png', '/%2e%2e%2f%2e%2e%2fetc%2fhosts.png': 'etc-hosts.png', '/a%5Cb%00c.png': 'a-b-c.png', '/H%C3%A0%20N%E1%BB%99i.png': 'ha-noi.png', '/CON.png': 'picture-con.png',
      '/%D8%B3%D9%88%D9%82.png': 'picture.png', '/%FF.png': 'ff.png', '/x/a.png': 'a.png', '/y/A.png': 'a-2.png', '/z/a-2.png': 'a-2-2.png', [`/${'long'.repeat(60)}.png`]: `${'long'.repeat(15)}.png`,
    }
    server.answersAll = file(PNG)
    const { timeline, account } = await importWith('table.csv', tableOf(...Object.keys(names).map((address) => `${server.at()}${address}`)))
    expect(account).toContain('Left out: nothing')
    expect(timeline.events.map(({ picture }) => picture?.['file'])).toEqual(Object.values(names).map((name) => `table-pictures/${name}`))
    expect(await taken()).toEqual(Object.values(names).toSorted())
  })

  it('are never replaced: others get a number, the same serve again', async () => {
    server.answers.set('/pier.png', file(PNG))
    await mkdir(join(folder.path, 'table-pictures'))
    await writeFile(join(folder.path, 'table-pictures/pier.png'), 'of somebody else')
    for (let time = 0; time < 2; time += 1) {
      const { timeline } = await importWith('table.csv', tableOf(`${server.at()}/pier.png`))
      expect(timeline.events[0]?.picture?.['file']).toBe('table-pictures/pier-2.png')
    }
    expect(await readFile(join(folder.path, 'table-pictures/pier.png'), 'utf8')).toBe('of somebody else')
    expect(await taken()).toEqual(['pier-2.png', 'pier.png'])
  })
})

describe('a picture that cannot be had', () => {
  it('is told with its row and its reason, and stays a link; the others are taken', async () => {
    const whole = await photo('sky', { width: 300, height: 200 })
    server.answers
      .set('/good.png', file(PNG))
      .set('/page.jpg', file('<!doctype html><title>Sign in</title>', 'image/jpeg'))
      .set('/half.jpg', file(whole.subarray(0, whole.length / 2), 'image/jpeg'))
      .set('/dot.png', file(png(1, 1, [0, 0, 0])))
      .set('/nothing.png', file(''))
      .set('/inside.png', sentTo('http://inside.example/x.png'))
      .set('/bent.svg', file('<svg xmlns="http://www.w3.org/2000/svg"><rect'))
    const names = ['good.png', 'page.jpg', 'half.jpg', 'dot.png', 'nothing.png', 'inside.png', 'bent.svg', 'none.png']
    const { timeline, account, problems } = await importWith('table.csv', tableOf(...names.map((name) => `${server.at()}/${name}`)))
    expect(problems.map(({ code }) => code)).toEqual(['picture-credit'])
    expect(timeline.events.map(({ picture }) => picture !== undefined)).toEqual([true, ...Array.from({ length: 7 }, () => false)])
    expect(timeline.events.every(({ links }) => links?.length === 1)).toBe(true)
    const reasons = ['is a page of the web', 'is a damaged picture', 'has 1 × 1 pixels: nothing is to be seen', 'is empty', 'leads to 10.0.0.7, which is of the own network', 'is a damaged picture', 'was answered with 404 Not Found']
    for (const [index, reason] of reasons.entries()) {
      expect(account).toMatch(new RegExp(`× pictures, kept as links, since the address ${reason}:(?:\\n {6}.*)*\\n {6}row ${index + 3}: ${server.at()}/${names[index + 1]}`))
    }
    expect(await taken()).toEqual(['good.png'])
  })

  it('is no loss where the address is that of a page or a film', async () => {
    server.answers.set('/watch', file('<!doctype html><title>A film</title>', 'text/html'))
    const { timeline, account } = await importWith('table.csv', tableOf(`${server.at()}/watch?v=abc`, `${server.at()}/film.mp4`, `<iframe src="${server.at()}/frame"></iframe>`))
    // The address of a film is a medium of its own.
    expect(timeline.events.map(({ links, media }) => [links?.length, media?.length])).toEqual([[1, undefined], [undefined, 1], [1, undefined]])
    expect(account).toContain('1 × media that are no pictures, kept as links: the address is a page of the web')
    expect(account).toContain('Left out: nothing')
    expect(server.asked).toEqual(['/watch?v=abc'])
  })
})

describe('nothing is fetched', () => {
  it('without --fetch-media', async () => {
    server.answers.set('/a.png', file(PNG))
    await writeFile(join(folder.path, 'table.csv'), tableOf(`${server.at('127.0.0.1')}/a.png`))
    const { status, stdout } = await call(['import', 'table.csv'], folder.path)
    expect(status).toBe(0)
    expect(stdout).toContain('addresses of pictures, kept as links (--fetch-media takes them)')
    expect(server.asked).toEqual([])
  })

  it('from this machine, with it', async () => {
    server.answers.set('/a.png', file(PNG))
    await writeFile(join(folder.path, 'table.csv'), tableOf(`${server.at('127.0.0.1')}/a.png`, `${server.at('localhost')}/a.png`))
    const { status, stdout } = await call(['import', 'table.csv', '--fetch-media'], folder.path)
    expect(status).toBe(0)
    expect(stdout).toContain('1 × pictures, kept as links, since the address is one of the own network: row 2')
    expect(stdout).toMatch(/1 × pictures, kept as links, since the address leads to \S+, which is of the own network: row 3/)
    expect(server.asked).toEqual([])
    expect(await taken()).toEqual([])
  })

  it('where no timeline can be made', async () => {
    await expect(importWith('table.csv', `date,event,details,media\nsome day,a,b,${server.at()}/a.png`)).rejects.toThrow('problem(s) in the input')
    expect(server.asked).toEqual([])
  })

  it('any more once it is interrupted, and no timeline is written', async () => {
    const stopping = new AbortController()
    server.answers.set('/a.png', () => stopping.abort())
    await expect(importWith('table.csv', tableOf(`${server.at()}/a.png`), { signal: stopping.signal })).rejects.toThrow(Interrupted)
    expect((await readdir(folder.path)).filter((name) => name.startsWith('table'))).toEqual(['table.csv'])
  })
})
