/**
 * The locales to pass to Intl. English is British English. It also stands in for a language that the platform does not know:
 * otherwise Intl would take the language of the machine, and decks would differ between machines.
 */
export function localesOf(language: string): string[] {
  if (language === 'en') return ['en-GB']
  try {
    return [...Intl.getCanonicalLocales(language), 'en-GB']
  } catch {
    return ['en-GB']
  }
}
