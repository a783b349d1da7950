import { eld } from 'eld/extrasmall'
import { hasLabels } from '../plan/labels/index.ts'

/** Of two languages that the library takes for one, the one that slides have words for. */
const ALIKE: Record<string, string> = { ms: 'id' }
/** From so few characters no rare language is told. */
const FEW = 300
/** Enough to tell a language. */
const ENOUGH = 5000

/** The language of texts, as a tag. English where nothing tells. */
export function guessLanguage(texts: readonly string[]): string {
  const sample = texts.join('\n').slice(0, ENOUGH)
  if (sample.length < 30 && /^[\p{ASCII}]*$/u.test(sample) && sample.replaceAll(/[^a-z]/gi, '').length < 12) return 'en'
  // The library has the languages that are written most, by letters and their neighbours.
  const { language } = eld.detect(sample)
  const [tag = 'en'] = language === '' ? [] : Intl.getCanonicalLocales(ALIKE[language] ?? language)
  return hasLabels(tag) || sample.length >= FEW ? tag : 'en'
}
