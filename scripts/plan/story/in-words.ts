import { isKnownPart, type Event, type Participation } from '../../timeline/schema/event.ts'
import { readProse, wordsOfPart } from '../../timeline/schema/prose.ts'
import type { Text } from '../../timeline/schema/text.ts'
import type { StatementGroup } from '../../timeline/schema/statement.ts'
import { fill } from '../labels/index.ts'
import { noteText, titled } from '../notes.ts'
import type { Planner } from '../planner.ts'
import { figureInWords } from '../slides/figures.ts'
import { listedLinks, tagLine } from '../slides/prose.ts'
import { statementItem } from '../slides/statements.ts'
import { byline } from '../text/byline.ts'
import { separatorsOf } from '../text/punctuation.ts'

/** What a slide with several events leaves out of one of them. */
interface LeftOut {
  /** Its place and its tags, which an opener would have. */
  head: boolean
  /** Its people, where they are not named elsewhere. */
  people: boolean
  /** All else that slides of its own would have. */
  content: boolean
}

/**
 * Tells the speaker, to be said if somebody asks, what no slide shows of an event among many: all of it but what pictures show, with
 * what was to be said about it.
 * @returns one text; undefined where nothing is left out
 */
export function untoldInWords(planner: Planner, event: Event, { head, people, content }: LeftOut): string | undefined {
  const { text, language, labels } = planner
  const { colon, weak, strong } = separatorsOf(language)
  const named = (name: string, words: readonly string[]): string[] => (words.length === 0 ? [] : [`${name}${colon}${words.join(weak)}`])
  const { text: prose } = event
  const told = [
    ...(head ? [...(event.place === undefined ? [] : [planner.place(event.place)]), ...(event.tags.length === 0 ? [] : [tagLine(planner, event.tags.map(text))])] : []),
    ...(content && prose !== undefined ? readProse(text(prose)).map(wordsOfPart) : []),
    ...(people ? named(labels.people, event.people.map((entry) => personInWords(planner, entry))) : []),
    ...(content
      ? [
          ...event.figures.map((figure) => figureInWords(planner, figure)),
          ...event.points.flatMap(({ title, items }) => named(text(title), items.map((item) => (item.text === undefined ? text(item.title) : titled(text(item.title), text(item.text), language))))),
          ...event.statements.flatMap((group) => [text(group.title), ...statementsInWords(planner, group)]),
          ...event.quotations.map((quotation) => {
            const { quote, translation } = planner.quotation(quotation)
            return [`${byline(planner.attribution(quotation.speaker))}${colon}“${quote.text.trim()}”`, ...(translation ? [`(${translation.note}${colon}${translation.text.trim()})`] : [])].join(' ')
          }),
          ...[...event.pictures, ...(event.picture ? [event.picture] : [])].map(({ caption, alt }) => text(caption ?? alt)),
          ...named(labels.links, listedLinks(planner, event.links).map(({ title, address, url }) => [title, address ?? url].filter(Boolean).join(' '))),
        ]
      : []),
    ...said(event, { people, content }).map(text),
  ]
  return told.length === 0 ? undefined : noteText(fill(labels.speaker.ifAsked, { answer: titled(text(event.title), told.map((words) => words.trim()).join(strong), language) }))
}

function personInWords(planner: Planner, { person, group, part }: Participation): string {
  const who = person === undefined ? planner.text(group ?? '') : byline(planner.attribution(person))
  return part === undefined ? who : `${who} (${isKnownPart(part) ? planner.labels.parts[part] : planner.text(part)})`
}

function statementsInWords(planner: Planner, group: StatementGroup): string[] {
  return group.items.map((statement, index) => {
    const { who, topic, text } = statementItem(planner, { statement, index, phrase: undefined }, group)
    return [who.name, topic, text].filter((part) => part !== undefined && part !== '').join(separatorsOf(planner.language).colon)
  })
}

/** What was to be said about things that no slide shows, aloud or if asked. */
function said(event: Event, { people, content }: Pick<LeftOut, 'people' | 'content'>): Text[] {
  const spoken = [
    ...(people ? event.people : []),
    ...(content ? [...event.figures, ...event.points, ...event.statements, ...event.statements.flatMap(({ items }) => items), ...event.quotations] : []),
  ]
  // The selection for an audience has made one text of the notes for it.
  return spoken.flatMap(({ notes, ifAsked }) => [notes as Text | undefined, ifAsked].filter((words) => words !== undefined))
}
