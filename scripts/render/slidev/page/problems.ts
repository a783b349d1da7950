/**
 * In the browser, while presenting: hands what the server says of the timeline's file to the views, which draw it. What only the
 * presenter is told is kept from the audience's window by its view.
 */
import { takeMessage } from './stage/window-state.ts'

for (const name of ['timeline-deck:problems', 'timeline-deck:remarks'] as const) import.meta.hot?.on(name, (texts: unknown) => takeMessage(name, texts))
import.meta.hot?.send('timeline-deck:ready')
