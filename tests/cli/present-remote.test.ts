import { describe, expect, it, vi } from 'vitest'
import { run, start, until, useFolder, type Running } from '../support/command.ts'
import { listeningOn } from '../support/listening.ts'
import { ask } from '../support/raw-request.ts'

const MINUTE = 60_000
vi.setConfig({ testTimeout: 5 * MINUTE, hookTimeout: 5 * MINUTE })

const folder = useFolder()
/** A terminal shows the picture in lines of half blocks. */
const PICTURE = /^[█▀▄ ]{30,}$/m

/** Starts a presentation, waits until it is there, and ends it with Ctrl-C, whatever happens. */
async function present(args: string[], use: (running: Running) => Promise<void>): Promise<string> {
  const running = start(['present', 'day.yaml', '--no-open', ...args], folder.path)
  try {
    await until(() => /edits of day\.yaml are followed/.test(running.said()) && (args.length === 0 || /It opens once/.test(running.said())), `the presentation: ${running.said()}`)
    await use(running)
  } finally {
    running.process.kill('SIGINT')
  }
  const { status, stderr } = await running.done
  expect(status).toBe(0)
  return stderr
}

function phoneUrl(running: Running): string {
  return /^For a phone +(\S+)$/m.exec(running.said())?.[1] ?? ''
}

describe('present', () => {
  it.runIf(process.platform === 'linux')('waits for connections on this machine only, and on one port', async () => {
    const said = await present([], async ({ process: { pid = 0 } }) => {
      expect(listeningOn(pid)).toEqual([expect.stringMatching(/^127\.0\.0\.1:\d+$/)])
    })
    expect(said).not.toMatch(/phone/i)
  })

  it('--remote waits for a phone on one more port, shows the code as a picture and an address, and tells when it is used', async () => {
    let url = ''
    await present(['--remote-address', '127.0.0.1'], async (running) => {
      url = phoneUrl(running)
      expect(running.said()).toMatch(PICTURE)
      if (process.platform === 'linux') {
        const own = /Audience’s view +http:\/\/(\S+)\//.exec(running.said())?.[1]
        expect(listeningOn(running.process.pid ?? 0).toSorted()).toEqual([own, new URL(url).host].toSorted())
      }
      expect((await ask(url, '/')).status).toBe(403)
      expect((await ask(url, new URL(url).pathname)).status).toBe(200)
      await until(() => running.said().includes('A phone has come in'), 'the sentence')
      expect((await ask(url, new URL(url).pathname)).status).toBe(403)
    })
    await expect(ask(url, '/')).rejects.toThrow('ECONNREFUSED')
  })

  it('--remote --quiet shows the address only', async () => {
    const said = await present(['--remote-address', '127.0.0.1', '--quiet'], async (running) => expect(phoneUrl(running)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\w{24}$/))
    expect(said).not.toMatch(PICTURE)
  })

  it('says what is wrong with an address, and starts nothing', async () => {
    const [noAddress, notOurs] = await Promise.all([run(['present', '--remote-address', 'day.yaml'], folder.path), run(['present', 'day.yaml', '--no-open', '--remote-address', '203.0.113.99'], folder.path)])
    expect(noAddress.status).toBe(2)
    expect(noAddress.stderr).toContain('It is an address such as 192.168.1.7.')
    expect(notOurs.status).toBe(3)
    expect(notOurs.stderr).toMatch(/^203\.0\.113\.99 is no address of this machine\. It [^\n]+\.\n$/)
  })
})
