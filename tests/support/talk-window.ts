/** What one window of a talk is told. */
export interface TalkWindow {
  /** All messages so far. */
  heard: Record<string, unknown>[]
  /** The last message of a kind. */
  last: (kind: string) => Record<string, unknown> | undefined
  /** The last value of a name that the windows share. */
  value: (name: string) => unknown
  close: () => Promise<void>
}

/** Connects with a presentation as one of its windows does, and does nothing but listen. */
export async function listenToTalk(url: string, isPresenter: boolean): Promise<TalkWindow> {
  const token = /"token":"(\w+)"/.exec(await (await fetch(url)).text())?.[1] ?? ''
  const socket = new WebSocket(`${url.replace('http', 'ws')}talk?token=${token}`)
  const heard: Record<string, unknown>[] = []
  // Those that were set before come all at once.
  const values = (): Record<string, unknown>[] => heard.flatMap((message) => (message['kind'] === 'values' ? (message['values'] as Record<string, unknown>[]) : [message]))
  socket.addEventListener('message', ({ data }) => heard.push(JSON.parse(String(data)) as Record<string, unknown>))
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  for (const message of [{ kind: 'presenter', is: isPresenter }, { kind: 'hello', values: [] }]) socket.send(JSON.stringify(message))
  return {
    heard,
    last: (kind) => heard.findLast((message) => message['kind'] === kind),
    value: (name) => values().findLast((message) => message['kind'] === 'value' && message['name'] === name)?.['value'],
    close: () =>
      new Promise((resolve) => {
        if (socket.readyState === WebSocket.CLOSED) return resolve()
        socket.addEventListener('close', () => resolve())
        socket.close()
      }),
  }
}
