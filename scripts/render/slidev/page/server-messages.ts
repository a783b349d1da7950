/**
 * In the browser, while presenting: hands what the server says to the views, which draw it: problems of the deck's file, remarks for
 * the presenter alone, which the audience's view leaves out, and the code that lets a phone in.
 */
import { channel } from './channel.ts'

channel.hear('problems', (told) => {
  for (const kind of ['problems', 'remarks']) hand(kind, told[kind] ?? [])
})
channel.hear('remote', ({ svg, url }) => hand('remote', { svg, url }))

function hand(kind: string, detail: unknown): void {
  dispatchEvent(new CustomEvent(`timeline-deck:${kind}`, { detail }))
}
