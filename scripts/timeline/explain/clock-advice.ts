import { isRunningText, parseRunning } from '../time/running-clock.ts'

const UNITS: [RegExp, number][] = [[/^d(?:ays?)?$/, 86_400], [/^h(?:ours?|rs?)?$/, 3600], [/^m(?:in(?:utes?|s)?)?$/, 60], [/^s(?:ec(?:onds?|s)?)?$/, 1]]

/**
 * What to write instead of a time that counts from a start: T plus 10 minutes, T-10, GET 102:45:40.
 * @returns undefined where the text is none
 */
export function clockHint(text: string): string | undefined {
  const plain = text.trim().replaceAll(/[\u2212\u2010-\u2015]/g, '-')
  const [, sign, rest = ''] = /^(?:T|L|H|E)?(?: ?(plus|minus|[+-])) ?(.*)$/iu.exec(plain.replace(/^(?:GET|MET|ground elapsed time|mission elapsed time):? ?/iu, 'T+')) ?? []
  if (/^T ?[-+=]? ?0+$/iu.test(plain)) return 'Write T+00:00:00.'
  if (sign === undefined || !/^[TLHEGM+-]/iu.test(plain) || !/^\d/.test(rest)) return undefined
  const prefix = `T${/^(?:minus|-)$/iu.test(sign) ? '-' : '+'}`
  const meant = isRunningText(`${prefix}${rest}`) && !('problem' in parseRunning(`${prefix}${rest}`)) ? `${prefix}${rest}` : `${prefix}${inUnits(rest) ?? carriedOver(rest) ?? '?'}`
  if (!meant.endsWith('?')) return `Write ${meant}.`
  return /^\d+$/.test(rest) && /^T/iu.test(plain) ? `Write hours, minutes and seconds: ${prefix}00:00:${rest.padStart(2, '0')} for seconds, ${prefix}00:${rest.padStart(2, '0')}:00 for minutes.` : undefined
}

/** `102h45m40s`, `10 minutes`, as the clock shows it: 102:45:40, 00:10:00. */
function inUnits(text: string): string | undefined {
  const parts = [...text.matchAll(/(\d+) ?([a-z]+)[ ,]*/giu)]
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== text) return undefined
  const seconds = parts.map(([, number, unit = '']) => Number(number) * (UNITS.find(([name]) => name.test(unit.toLowerCase()))?.[1] ?? Number.NaN))
  if (seconds.some(Number.isNaN)) return undefined
  return clockOf(seconds.reduce((sum, each) => sum + each, 0))
}

/** `0:67:00`, with its minutes carried over: 01:07:00. */
function carriedOver(text: string): string | undefined {
  const [whole, hours, minutes, seconds] = /^(\d+):(\d+):(\d+)$/.exec(text) ?? []
  return whole === undefined ? undefined : clockOf(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))
}

function clockOf(all: number): string {
  return [Math.floor(all / 3600), Math.floor((all % 3600) / 60), all % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
