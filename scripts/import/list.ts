import { createTimeReader } from './dates.ts'
import { ImportError, type ForeignTimeline } from './foreign-timeline.ts'
import { readTable, withHeader, type Table, type TableWishes } from './table.ts'

type Item = Record<string, unknown>

/**
 * Reads a list of events, alone or under a key, or a map of them; what stands beside it may be the title of all.
 * @throws ImportError where there is none
 */
export function readList(value: unknown, format: string, wishes: TableWishes): ForeignTimeline {
  if (Array.isArray(value)) return readTable(tableOfList(value), format, wishes)
  const whole = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  const lists = Object.entries(whole).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].some((item) => typeof item === 'object' && item !== null))
  const [key, items] = lists.toSorted(([, a], [, b]) => b.length - a.length)[0] ?? []
  if (key === undefined || items === undefined) {
    for (const [name, each] of Object.entries(whole)) {
      const inside = isMap(each) ? itemsOfMap(each) : undefined
      if (inside !== undefined) return readList({ ...whole, [name]: inside }, format, wishes)
    }
    const keyed = itemsOfMap(whole)
    if (keyed !== undefined) return readTable(tableOfList(keyed), format, wishes)
    throw new ImportError('this is none of the formats that are read: TimelineJS, a table (CSV, XLSX), markwhen, iCalendar, a list in YAML, JSON or TOML, lines that begin with a date')
  }
  const found = readTable(tableOfList(items), format, wishes)
  for (const [name, other] of Object.entries(whole)) {
    if (name === key) continue
    const known = KEYS[name.toLowerCase()]
    if (known !== undefined && typeof other === 'string' && other.trim() !== '') found[known] = other
    else found.left.push({ kind: `‘${name}’ beside the list`, at: 'the file', value: typeof other === 'string' ? other : JSON.stringify(other) })
  }
  return found
}

const KEYS: Record<string, 'title' | 'subtitle' | 'description' | 'author' | 'zone'> = { title: 'title', name: 'title', headline: 'title', subtitle: 'subtitle', description: 'description', author: 'author', timezone: 'zone', zone: 'zone', tz: 'zone' }

/**
 * A list, as YAML, JSON and TOML have them, as a table: each key is a column. Maps inside are spread out with a blank; of a list of maps
 * inside, such as the sessions of a day, each is an item with what stands around it. Lists of lists are rows, the first with the names.
 */
function tableOfList(items: readonly unknown[]): Table {
  if (items.length > 1 && items.every(Array.isArray)) return withHeader(items.map((cells, index) => ({ at: `row ${index + 1}`, cells })))
  const flat = items.map((item) => (isMap(item) ? dated(item) : { title: item })).flatMap((item, index) => unfolded(item).map((each) => ({ at: `item ${index + 1}`, item: spread(each) })))
  const header = [...new Set(flat.flatMap(({ item }) => Object.keys(item)))]
  return { header, rows: flat.map(({ at, item }) => ({ at, cells: header.map((key) => item[key]) })) }
}

/**
 * The items of a map that has them by key: `"1945": Independence`, `[events.first]`. A key that is a date is that of its item.
 * @returns undefined where most values are no items
 */
function itemsOfMap(whole: Item): Item[] | undefined {
  const entries = Object.entries(whole)
  const items = entries.flatMap(([key, value]) => (isMap(value) ? [isDate(key) && !('date' in value) ? { date: key, ...value } : value] : isDate(key) && typeof value === 'string' ? [{ date: key, title: value }] : []))
  return items.length > 1 && items.length > entries.length / 2 ? items : undefined
}

/** `- 1945: Independence`: the one key is the date. */
function dated(item: Item): Item {
  const [[key, value] = [], ...others] = Object.entries(item)
  return key !== undefined && others.length === 0 && typeof value === 'string' && isDate(key) ? { date: key, title: value } : item
}

/** An item without words of its own that has a list of maps stands for what is in the list. */
function unfolded(item: Item): Item[] {
  const inner = Object.entries(item).find(([, value]) => Array.isArray(value) && value.length > 0 && value.every(isMap))
  if (inner === undefined || Object.keys(item).some((key) => /^(?:title|name|headline|event|summary|subject|label)$/i.test(key))) return [item]
  const { [inner[0]]: _, ...around } = item
  return (inner[1] as Item[]).map((each) => ({ ...around, ...each }))
}

function spread(item: Item, prefix = ''): Item {
  return Object.fromEntries(Object.entries(item).flatMap(([key, value]): [string, unknown][] => (isMap(value) ? Object.entries(spread(value, `${prefix}${key} `)) : [[`${prefix}${key}`, value]])))
}

function isMap(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

function isDate(text: string): boolean {
  return /\d/.test(text) && !('problem' in createTimeReader('day-first')({ start: text }))
}
