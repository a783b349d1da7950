import { globalAgent } from 'node:http'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { Interrupted } from '../../scripts/failure.ts'
import { fetchBytes, WEB_ONLY, type FetchRules } from '../../scripts/import/fetch/fetch-bytes.ts'
import { PNG } from '../support/picture.ts'
import { file, sentTo, usePictureServer } from '../support/picture-server.ts'

const server = usePictureServer()
const MIB = 1024 * 1024

const fetched = (address: string, rules: Partial<FetchRules> = {}) => fetchBytes(address, { ...server.rules, ...rules }, () => undefined, new AbortController().signal)

/** Why an address was not fetched; fails where it was. */
async function refusal(address: string, rules?: Partial<FetchRules>): Promise<string> {
  const result = await fetched(address, rules)
  return 'why' in result ? result.why : expect.unreachable(`${address} was fetched`)
}

describe('a file of the web is fetched', () => {
  it('by its address, with nothing told but what is wanted', async () => {
    let headers: Record<string, unknown> = {}
    server.answers.set('/a.png', (response, request) => {
      headers = request.headers
      response.end(PNG)
    })
    expect(await fetched(`${server.at()}/a.png`)).toEqual({ bytes: PNG })
    expect(Object.keys(headers).toSorted()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
  })

  it.each([301, 302, 303, 307, 308])('where the server sends on to, with status %d, by a whole or a partial address', async (status) => {
    server.answers.set('/a', sentTo('b/c', status)).set('/b/c', (response) => sentTo(`${server.at()}/d.png`, status)(response, {} as never)).set('/d.png', file(PNG))
    expect(await fetched(`${server.at()}/a`)).toEqual({ bytes: PNG })
    expect(server.asked).toEqual(['/a', '/b/c', '/d.png'])
  })

  it('unpacked, where a server packs what nobody asked it to', async () => {
    server.answers.set('/a.png', (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(PNG)))
    expect(await fetched(`${server.at()}/a.png`)).toEqual({ bytes: PNG })
  })

  it('through no proxy and no connection that others share', async () => {
    const shared = vi.spyOn(globalAgent as unknown as { addRequest: () => void }, 'addRequest')
    server.answers.set('/a.png', file(PNG))
    await fetched(`${server.at()}/a.png`)
    expect(shared).not.toHaveBeenCalled()
    shared.mockRestore()
  })

  it('after its name was looked up once: no second look-up can lead elsewhere', async () => {
    server.answers.set('/a.png', file(PNG))
    const resolve = vi.fn<FetchRules['resolve']>(server.rules.resolve)
    await fetched(`${server.at()}/a.png`, { resolve })
    expect(resolve).toHaveBeenCalledTimes(1)
  })
})

describe('it is not fetched', () => {
  it.each([
    ['ftp://pictures.example/a.png', 'begins with ftp: and not with https:'],
    ['file:///etc/hostname', 'begins with file: and not with https:'],
    ['data:image/png;base64,AA', 'begins with data: and not with https:'],
    ['http://anna:secret@pictures.example/a.png', 'has a name or a password in it'],
    ['http://', 'is none of the web'],
    ['http://10.1.2.3/a.png', 'is one of the own network'],
    ['http://[::1]/a.png', 'is one of the own network'],
    ['http://[::ffff:192.168.1.1]/a.png', 'is one of the own network'],
    ['http://0x0a.1/a.png', 'is one of the own network'],
    ['http://inside.example/a.png', 'leads to 10.0.0.7, which is of the own network'],
    ['http://mixed.example/a.png', 'leads to 192.168.7.7, which is of the own network'],
    ['http://mapped.example/a.png', 'leads to ::ffff:169.254.169.254, which is of the own network'],
    ['http://nobody.example/a.png', 'has a name that no server has'],
  ])('from %s', async (address, why) => {
    expect(await refusal(address)).toBe(why)
  })

  it.each(['http://127.0.0.1', 'http://localhost', 'http://2130706433', 'http://[::1]', 'http://0.0.0.0'])('from this machine, as the command line asks: %s', async (host) => {
    const result = await fetchBytes(`${host}:${new URL(server.at()).port}/a.png`, WEB_ONLY, () => undefined, new AbortController().signal)
    expect(result).toEqual({ why: expect.stringMatching(/own network/) })
    expect(server.asked).toEqual([])
  })

  it('from an IP address that turns out to be another one once it is connected to', async () => {
    // To connect to 0.0.0.0 is to connect to 127.0.0.1.
    const resolve: FetchRules['resolve'] = (_, done) => done(null, [{ address: '0.0.0.0', family: 4 }])
    expect(await refusal(`${server.at()}/a.png`, { resolve, isBarred: (address) => address === '127.0.0.1' })).toBe('is one of the own network')
    expect(server.asked).toEqual([])
  })

  it.each([
    ['http://10.0.0.7/a.png', 'was sent on to an address that is one of the own network'],
    ['http://inside.example/a.png', 'leads to 10.0.0.7, which is of the own network'],
    ['file:///etc/hostname', 'was sent on to an address that begins with file: and not with https:'],
    ['//anna:secret@pictures.example/a.png', 'was sent on to an address that has a name or a password in it'],
  ])('where a server sends on to %s', async (address, why) => {
    server.answers.set('/a.png', sentTo(address))
    expect(await refusal(`${server.at()}/a.png`)).toBe(why)
  })

  it('where a server sends on and on', async () => {
    server.answers.set('/a.png', sentTo('/a.png'))
    expect(await refusal(`${server.at()}/a.png`)).toBe('was sent on more than 5 times')
    expect(server.asked).toHaveLength(6)
  })

  it('where the server has none', async () => {
    server.answers.set('/moved', (response) => response.writeHead(302).end())
    expect(await refusal(`${server.at()}/none.png`)).toBe('was answered with 404 Not Found')
    expect(await refusal(`${server.at()}/moved`)).toBe('was answered with 302 Found')
    expect(await refusal('http://pictures.example:1/a.png')).toBe('was not answered: no server is there')
  })

  it('where it is too large, whatever the server says of it before', async () => {
    let sent = 0
    server.answers.set('/endless.png', (response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024))) sent += 64 * 1024
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    })
    server.answers.set('/told.png', (response) => response.writeHead(200, { 'content-length': 3 * MIB }).write('x'))
    server.answers.set('/packed.png', (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50 * MIB))))
    for (const name of ['endless', 'told', 'packed']) expect(await refusal(`${server.at()}/${name}.png`, { mostBytes: 2 * MIB })).toBe('has more than 2 MiB')
    expect(sent).toBeLessThan(40 * MIB)
  })

  it('where the server does not answer, or not to the end', async () => {
    server.answers.set('/silent.png', () => undefined)
    expect(await refusal(`${server.at()}/silent.png`, { patience: { answer: 200, whole: 120_000 } })).toMatch(/^was not answered within/)
    server.answers.set('/slow.png', (response) => {
      const timer = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(timer))
    })
    expect(await refusal(`${server.at()}/slow.png`, { patience: { answer: 120_000, whole: 500 } })).toMatch(/^was not there after/)
    server.answers.set('/cut.png', (response) => {
      response.writeHead(200, { 'content-length': 1000 }).write(PNG)
      setTimeout(() => response.destroy(), 50)
    })
    expect(await refusal(`${server.at()}/cut.png`)).toBe('broke off')
  })

  it('beyond its first bytes, where these tell that it is not wanted', async () => {
    server.answers.set('/page', (response) => void response.write('<!doctype html>'.padEnd(9000, ' ')))
    const refuses = (start: Buffer): string | undefined => (start.toString().startsWith('<!doctype') ? 'is a page' : undefined)
    expect(await fetchBytes(`${server.at()}/page`, server.rules, refuses, new AbortController().signal)).toEqual({ why: 'is a page' })
  })

  it('where it is interrupted', async () => {
    const stopping = new AbortController()
    server.answers.set('/silent.png', () => stopping.abort())
    await expect(fetchBytes(`${server.at()}/silent.png`, server.rules, () => undefined, stopping.signal)).rejects.toThrow(Interrupted)
  })
})
