import type { Inventory } from './inventory.ts'
import type { Part, Path } from '../read/locate.ts'
import type { Finding } from '../explain/schema-problems.ts'

/** Something wrong at a place of the model. */
export interface PlacedFinding extends Finding {
  path: Path
  part?: Part
}

/** What a check may know beside the values. */
export interface CheckContext {
  /** Whether nothing was wrong so far. What is missing or unused may be so only because of another mistake. */
  isWhole: boolean
  /** A scalar as it is written in the file. */
  sourceAt: (path: Path) => string | undefined
}

/** One thing that can be wrong with a timeline although each value of it is well formed. */
export type Check = (inventory: Inventory, context: CheckContext) => PlacedFinding[]
