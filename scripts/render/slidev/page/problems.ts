/**
 * In the browser, while presenting: hands what the server says of the timeline's file to the views, which draw it. What only the
 * presenter is told is kept from the audience's window by its view.
 */
import { channel } from './channel.ts'

channel.hear('problems', (told) => {
  for (const kind of ['problems', 'remarks']) dispatchEvent(new CustomEvent(`timeline-deck:${kind}`, { detail: told[kind] ?? [] }))
})
