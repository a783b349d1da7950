import { z } from 'zod'

/** A BCP 47 language tag as a key: `en`, `id`, `pt-BR`, `zh-Hant`. A check looks up later whether it exists, and reports its place. */
export const LanguageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en, id or pt-BR')
  .meta({ description: 'A BCP 47 language tag.' })

/** Text that is shown: at least one visible character. */
export const Line = z.string().regex(/\S/, 'a text that is not empty')

/**
 * A text of the timeline: one string that holds for every language (names, numbers), or one string per language.
 */
export const Text = z
  .union([Line, z.record(LanguageTag, Line)])
  .meta({ description: 'A text, or one text per language: { en: …, id: … }.' })
export type Text = z.infer<typeof Text>

/** The text in each of its languages. A text that holds for all languages is given once. */
export function wordings(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text)
}

/** The text in one language; empty where the language has none. */
export function textIn(text: Text, language: string): string {
  return typeof text === 'string' ? text : (text[language] ?? '')
}

/** An identifier that other parts of the file refer to. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens, such as evening-reception')
  .meta({ description: 'An identifier: small letters, digits and hyphens.' })

/** An address of the web. */
export const WebAddress = z.url({ protocol: /^https?$/ }).meta({ pattern: '^https?:', description: 'An address that starts with https:// or http://.' })

/** A letter that is not a small one of ASCII, or a space between words: what no id has, and a name usually has. */
const NAME = String.raw`(?![a-z])\p{L}|\S\s+\S`
const BARE_NAME = new RegExp(NAME, 'u')

/** Whether a text is the name of somebody and no id: Neil Armstrong, 刘备. */
export function isBareName(text: string): boolean {
  return BARE_NAME.test(text)
}

/** Somebody: a key of people, or the bare name of a person who has no entry there. */
export const Who = z
  .string()
  .regex(new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*$|${NAME}`, 'u'), 'a key of people, or a name such as Neil Armstrong')
  .meta({ description: 'A key of people; or a name with a capital or a space, such as Neil Armstrong, which needs no entry there.' })

/** An ISO 3166-1 alpha-2 code, such as VN; or a code of ISO 3166-3 for a state that no longer exists, such as SU or SUHH. */
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}([A-Z]{2})?$/, 'an ISO 3166-1 code of two capital letters, such as VN')
  .meta({ description: 'An ISO 3166-1 alpha-2 country code; for a state that no longer exists its code in ISO 3166-3, such as SU or CSHH.' })

/** One source id or several. */
export const Sources = z
  .union([Id, z.array(Id).min(1)])
  .meta({ description: 'The id of the source, or a list of them.' })

/** The sources of a thing that takes those of its event, or of the timeline, where it names none. */
export const OwnSources = Sources.default([]).meta({ description: 'The id of the source, or a list of them; left out, that of the event around it, or that of the timeline.' })
