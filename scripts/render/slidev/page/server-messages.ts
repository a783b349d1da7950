/**
 * In the browser, while presenting: hands what the server says to the views, which draw it: problems of the deck's file, remarks for
 * the presenter alone, which the audience's view leaves out, and the code that lets a phone in.
 */
import { channel } from './channel.ts'
import { takeMessage } from './stage/window-state.ts'

channel.hear('problems', ({ problems, remarks }) => {
  takeMessage('timeline-deck:problems', problems)
  takeMessage('timeline-deck:remarks', remarks)
})
channel.hear('remote', ({ svg, url }) => takeMessage('timeline-deck:remote', { svg, url }))
