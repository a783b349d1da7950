import { type Found, type Inventory, asMap, asText, type LocatedFinding } from './inventory.ts'
import { quote } from '../problems/quote.ts'

const SCALES: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }

/**
 * Finds figures that state the same thing and disagree without saying so, needless entries of `differs`, and parts larger than
 * their whole.
 */
export function checkFigures(inventory: Inventory): LocatedFinding[] {
  return [...disagreements(inventory), ...needlessDiffers(inventory), ...oversizedParts(inventory)]
}

function disagreements(inventory: Inventory): LocatedFinding[] {
  const all = inventory.of('figure')
  const groups = Map.groupBy(all, ({ value }) => asText(asMap(value).measures))
  const labelled = Map.groupBy(all.filter(({ value }) => asMap(value).measures === undefined), labelOf)
  return [
    ...[...groups].flatMap(([measures, figures]) => (measures === undefined ? [] : disagreementsOf(quote(measures), figures))),
    // Two events can each have a number of guests. Only within one event do equal words surely mean the same.
    ...[...labelled].flatMap(([label, figures]) => (label === undefined ? [] : disagreementsOf('the same unit and label', figures).map((finding) => ({ ...finding, severity: 'warning' as const })))),
  ]
}

/** A key for the event and the words of a count. A part of one whole is not the part of another. */
function labelOf({ value, owner }: Found): string | undefined {
  const { label, unit, of } = asMap(value)
  if (label === undefined || unit === undefined) return undefined
  return JSON.stringify([owner?.path, label, unit, of])
}

/** Compares the figures with the value that most of them state, or else the first. One slip among ten figures is one problem, not nine. */
function disagreementsOf(measures: string, figures: readonly Found[]): LocatedFinding[] {
  const groups = Map.groupBy(figures, statementOf)
  groups.delete(undefined)
  const usual = [...groups.values()].reduce<Found[]>((most, group) => (group.length > most.length ? group : most), [])
  const [other] = usual
  if (other === undefined) return []
  const id = asText(asMap(other.value).id)
  return figures.flatMap((figure): LocatedFinding[] => {
    const statement = statementOf(figure)
    if (statement === undefined || statement === statementOf(other)) return []
    if (usual.some((same) => names(figure, same) || names(same, figure))) return []
    const said = `${shown(figure)}, but ${id === undefined ? 'another figure' : `the figure ${quote(id)}`} says`
    const remedy = `write differs: [${id ?? 'the id of the other figure'}]; if not, correct one of them.`
    const field = asMap(figure.value).value === undefined ? 'words' : 'value'
    return [
      {
        code: 'figures-disagree',
        path: [...figure.path, field],
        message: `for ${measures} this says ${said} ${shown(other)}`,
        hint: `If the sources really differ, ${remedy}`,
      },
    ]
  })
}

function names(figure: Found, other: Found): boolean {
  const { differs } = asMap(figure.value)
  const id = asMap(other.value).id
  return id !== undefined && Array.isArray(differs) && differs.includes(id)
}

/** The statement of a figure as a key that is equal for equal statements: 83.5 million is 83500 thousand. */
function statementOf({ value }: Found): string | undefined {
  const figure = asMap(value)
  const size = sizeOf(figure)
  const words = figure.words
  if (size === undefined && words === undefined) return undefined
  return JSON.stringify([size ?? words, figure.exactness ?? 'exactly', figure.prefix ?? ''])
}

function sizeOf(figure: Record<string, unknown>): number | undefined {
  if (typeof figure.value !== 'number') return undefined
  const scale = asText(figure.scale)
  return figure.value * (scale === undefined ? 1 : (SCALES[scale] ?? 1))
}

function shown({ value }: Found): string {
  const { exactness, prefix, scale, words, ...figure } = asMap(value)
  const number = figure.value === undefined ? JSON.stringify(words) : `${String(prefix ?? '')}${String(figure.value)}`
  const exact = exactness === undefined || exactness === 'exactly' ? '' : `${String(exactness).replace('-', ' ')} `
  return `${exact}${number}${scale === undefined ? '' : ` ${String(scale)}`}`
}

function needlessDiffers(inventory: Inventory): LocatedFinding[] {
  const byId = new Map(inventory.of('figure').map((found) => [asMap(found.value).id, found]))
  return inventory.of('figure').flatMap((found) => {
    const { differs } = asMap(found.value)
    return (Array.isArray(differs) ? differs : []).flatMap((id: unknown, index): LocatedFinding[] => {
      const other = byId.get(id)
      if (other === undefined || statementOf(other) !== statementOf(found)) return []
      const message =
        other === found
          ? 'a figure can’t differ from itself'
          : `the figure ${quote(id)} states the same value`
      const severity = other === found ? 'error' : 'warning'
      return [
        {
          code: 'figure-differs-not',
          path: [...found.path, 'differs', index],
          message,
          hint: 'Delete it from differs.',
          severity,
        },
      ]
    })
  })
}

/** Kinds of exactness whose true value may be larger than stated. */
const OPEN_ABOVE = new Set(['more-than', 'at-least', 'nearly', 'about'])

function oversizedParts(inventory: Inventory): LocatedFinding[] {
  const byId = new Map(inventory.of('figure').map((found) => [asMap(found.value).id, asMap(found.value)]))
  return inventory.of('figure').flatMap((found): LocatedFinding[] => {
    const part = asMap(found.value)
    const whole = part.of === undefined ? undefined : byId.get(part.of)
    const [small, large] = [sizeOf(part), whole === undefined ? undefined : sizeOf(whole)]
    if (small === undefined || large === undefined || small <= large) return []
    if (OPEN_ABOVE.has(asText(whole?.exactness) ?? '')) return []
    const message = `the part (${String(part.value)}) is larger than the whole ${quote(part.of)} (${String(whole?.value)})`
    return [
      {
        code: 'figure-part-larger',
        path: [...found.path, 'value'],
        message,
        hint: 'Check both numbers, their scales, and what of: names.',
      },
    ]
  })
}
