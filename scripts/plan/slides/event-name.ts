import type { Event } from '../../timeline/schema/event.ts'
import type { Planner } from '../planner.ts'
import { abbreviate } from '../text/abbreviate.ts'

/** Most characters of a name within or above another text. */
const LONGEST = 90

/** Shortens the title of something for a place within or above another text. */
export function briefly(title: string): string {
  return abbreviate(title, (text) => text.length <= LONGEST)
}

/** What an event is called where its title would be too long: its short title, or the beginning of its title. */
export function eventName({ text }: Pick<Planner, 'text'>, { title, short }: Pick<Event, 'title' | 'short'>): string {
  const whole = text(title)
  return whole.length <= LONGEST || short === undefined ? briefly(whole) : briefly(text(short))
}
