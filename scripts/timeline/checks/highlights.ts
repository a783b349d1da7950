import { type Inventory, asMap, asText, type LocatedFinding } from './inventory.ts'
import { quote, quotePassage } from '../problems/quote.ts'
import { didYouMean } from '../problems/suggest.ts'
import { placeOfPhrase } from '../schema/phrase-place.ts'
import { compareQuotation } from './verbatim.ts'

/** Finds highlighted phrases that are no part of the words of their quotation in that language. */
export function checkHighlights(inventory: Inventory): LocatedFinding[] {
  return inventory.of('quotation').flatMap((found) => {
    const { highlight, verbatim, translations } = asMap(found.value)
    const words = { ...asMap(translations), ...asMap(verbatim) }
    return Object.entries(asMap(highlight)).flatMap(([language, phrase]): LocatedFinding[] => {
      const path = [...found.path, 'highlight', language]
      const [wanted, said] = [asText(phrase), asText(words[language])]
      if (wanted === undefined || !/\S/.test(wanted)) return []
      if (said === undefined) {
        const languages = Object.keys(words)
        const hint = `${didYouMean(language, languages)}It has words in ${languages.join(' and ')}.`
        return Object.hasOwn(words, language) || languages.length === 0 ? [] : [{ code: 'highlight-language', path, part: 'key', message: `the quotation has no words in ${quote(language)} to highlight`, hint }]
      }
      if (placeOfPhrase(wanted, said) !== undefined) return []
      const nearest = compareQuotation(wanted, said)?.nearest
      const meant = nearest === undefined ? '' : `Did you mean ${quotePassage(nearest, 200)}? `
      const message = said.includes(wanted) ? `${quotePassage(wanted)} begins or ends inside a word of the quotation` : `${quotePassage(wanted)} is no part of the words in ${language}`
      return [{ code: 'highlight-not-in-words', path, message, hint: `${meant}Copy a part of the words letter by letter; it begins and ends where words do.` }]
    })
  })
}
