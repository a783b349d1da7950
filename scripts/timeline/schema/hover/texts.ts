import type { z } from 'zod'
import { Note, Question } from '../audience.ts'
import { Era, EventGroup } from '../era.ts'
import { Event, Link, Participation } from '../event.ts'
import { Figure } from '../figure.ts'
import { Medium } from '../medium.ts'
import { CoverPicture, Focus, Picture, Portrait } from '../picture.ts'
import { Quotation } from '../quotation.ts'
import { Point, Points, Statement, StatementGroup } from '../statement.ts'
import { Theme, ThemeFonts, ThemeLogo } from '../theme.ts'
import { Clock, DeckSettings, GlossaryTerm, PathStage, Person, Place, SlideNotes, Source, Timeline } from '../timeline.ts'
import { When } from '../when.ts'
import { coverPictureKeys, eventKeys, figureKeys, focusKeys, linkKeys, mediumKeys, participationKeys, pictureKeys, pointKeys, pointsKeys, questionKeys, quotationKeys, statementGroupKeys, statementKeys, whenKeys } from './event-keys.ts'
import type { KeyText } from './key-text.ts'
import { clockKeys, deckKeys, eraKeys, eventGroupKeys, fontsKeys, logoKeys, noteKeys, personKeys, placeKeys, slideNotesKeys, sourceKeys, stageKeys, termKeys, themeKeys, timelineKeys } from './timeline-keys.ts'

/** The texts for the keys of each map of the schema, by its definition. */
const TEXTS = new Map<unknown, Record<string, KeyText>>(
  ([
    [Timeline, timelineKeys], [Clock, clockKeys], [SlideNotes, slideNotesKeys], [DeckSettings, deckKeys], [Event, eventKeys], [When.options[1], whenKeys], [Era, eraKeys], [EventGroup, eventGroupKeys],
    [Participation, participationKeys], [Link, linkKeys], [Picture, pictureKeys], [Medium, mediumKeys], [CoverPicture, coverPictureKeys], [Portrait, coverPictureKeys], [Focus.options[1], focusKeys], [Figure, figureKeys],
    [Quotation, quotationKeys], [Statement, statementKeys], [StatementGroup, statementGroupKeys], [Points, pointsKeys], [Point, pointKeys], [Question, questionKeys], [Note, noteKeys], [Person, personKeys],
    [Place, placeKeys], [Source, sourceKeys], [GlossaryTerm, termKeys], [PathStage, stageKeys], [Theme, themeKeys], [ThemeLogo, logoKeys], [ThemeFonts, fontsKeys],
  ] as [z.ZodType, Record<string, KeyText>][]).map(([schema, texts]) => [schema._zod.def, texts]),
)

/** What an editor shows for a key of a map; undefined for maps whose keys are the file's own. */
export function keyText(map: z.core.$ZodType, key: string): KeyText | undefined {
  return TEXTS.get(map._zod.def)?.[key]
}
