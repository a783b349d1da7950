import type { Inventory, Check, CheckContext, LocatedFinding } from './inventory.ts'
import { checkAddresses, checkNumbers } from './values.ts'
import { checkCountries } from './countries.ts'
import { checkCycles } from './cycles.ts'
import { checkDates } from './dates.ts'
import { checkEraEvents, checkGroups } from './eras.ts'
import { checkFigures } from './figures.ts'
import { checkHighlights } from './highlights.ts'
import { checkIcons } from './icons.ts'
import { checkIds, checkLinks, checkPeople, checkTags } from './duplicates.ts'
import { checkPictures } from './event-pictures.ts'
import { checkLanguages } from './languages.ts'
import { checkMedia } from './media.ts'
import { checkOrder } from './order.ts'
import { checkPlainTexts } from './plain-texts.ts'
import { checkParts, checkSpellings } from './people.ts'
import { checkReferences, checkUnused } from './references.ts'
import { checkSourced, checkSourcesApart } from './sourced.ts'
import { checkAsks, checkContrasts, checkMessage, checkPath } from './staging.ts'
import { checkStatements } from './statements.ts'
import { checkTexts } from './texts.ts'

/** All checks. Their order does not matter, because problems are sorted by place. */
const CHECKS: Check[] = [
  checkAddresses,
  checkAsks,
  checkContrasts,
  checkCountries,
  checkCycles,
  checkDates,
  checkEraEvents,
  checkFigures,
  checkGroups,
  checkHighlights,
  checkIcons,
  checkIds,
  checkLanguages,
  checkLinks,
  checkMedia,
  checkMessage,
  checkNumbers,
  checkOrder,
  checkParts,
  checkPath,
  checkPeople,
  checkPictures,
  checkPlainTexts,
  checkReferences,
  checkSourced,
  checkSourcesApart,
  checkSpellings,
  checkStatements,
  checkTags,
  checkTexts,
]

/** Runs all checks. Unused things are only reported of a file that is right otherwise. */
export function runChecks(inventory: Inventory, context: CheckContext): LocatedFinding[] {
  const findings = CHECKS.flatMap((check) => check(inventory, context))
  const isWhole = context.isWhole && findings.every(({ severity }) => severity === 'warning')
  return isWhole ? [...findings, ...checkUnused(inventory)] : findings
}
