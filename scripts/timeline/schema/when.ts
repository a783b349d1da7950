import { z } from 'zod'
import { Line, Text } from './text.ts'

/** Parts of a day, in order. No source states their clock limits; those only order events. */
export const PARTS_OF_DAY = ['night', 'early-morning', 'morning', 'noon', 'afternoon', 'evening', 'late-evening'] as const

/** Years before the present, as sources print them: 13.8 billion years ago. */
const AGO = String.raw`(\d{1,3}(,\d{3})+|\d+(\.\d+)?)( (thousand|million|billion))? years ago`
const YEAR = String.raw`Y-?\d{5,}|Y-?\d+E\d{1,2}|-?\d{4,}|-?\d{3}X|-?\d{2}XX`
/** EDTF (ISO 8601-2) levels 0 and 1 for dates and intervals of dates: 2025, 2025-10, 2025-10-25, 2025-10~, 2024/2026; parts of a year; and long years. */
/** What stands behind a year: month and day, EDTF's number of a part of the year, or its name. */
const WITHIN = String.raw`-(\d{2}(-\d{2})?|H[12]|Q[1-4]|spring|summer|autumn|winter)`
const DATE = String.raw`((${YEAR})(${WITHIN})?|${AGO})[?~%]?`
/** A time of a running clock. */
const RUNNING = String.raw`T[+-](\d+d|(\d+d )?\d+:[0-5]\d(:[0-5]\d)?)`
export const EdtfDate = z
  .union([z.string().regex(new RegExp(`^(${DATE}|\\.\\.)(/(${DATE}|\\.\\.)?)?$|^${RUNNING}(/${RUNNING})?$`), 'an EDTF date such as 2025, 2025-10, 2025-10-25, 2025-10~ or 2024/2026'), z.int()])
  .meta({ description: 'EDTF date or interval: 2025, 2025-10, 2025-10-25, 2025-10~ (about), 2025? (uncertain), 2024/2026, 2024/.. (open), -0043 (44 BCE), -314999 (315,000 BCE), Y-138E8, 13.8 billion years ago, 2019-H1 or 2019-40 (half), 2019-Q3 or 2019-35 (quarter), 2019-summer or 2019-22 (season; 26 in the north, 30 in the south); T+102:45:40 or T+3d 04:00 (running clock).' })

/** A clock time of a day of 24 hours, with seconds where the source gives them. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'a clock time such as 09:30 or "19:00"')

/** The time of an event: a date alone, or a date with a part of the day, a clock time or a qualifier. */
export const When = z
  .union([
    EdtfDate,
    z.strictObject({
      date: EdtfDate,
      part: z.enum(PARTS_OF_DAY).optional().meta({ description: 'The part of the day, where the source gives no clock time.' }),
      time: ClockTime.optional().meta({ description: 'The clock time at which it began, as the source states it: "19:00", or "19:00:15" with seconds.' }),
      until: ClockTime.optional().meta({ description: 'The clock time at which it ended.' }),
      zone: Line.optional().meta({ description: 'IANA time zone of the clock times; the timeline’s zone when left out.' }),
      qualifier: z.enum(['about', 'before', 'after', 'uncertain']).optional().meta({ description: 'How the source limits the date.' }),
      shown: Text.optional().meta({ description: 'The date as the source prints it, shown wherever a date is: "± 2000 SM", "17 Rajab 1446 H". date: then only sorts and draws.' }),
    }),
  ])
  .meta({ description: 'When it was, no more exactly than the source says.' })
export type When = z.infer<typeof When>
