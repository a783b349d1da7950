import fc from 'fast-check'
import { ALL_NAUGHTY } from '../literal/naughty-strings.ts'

/** What the loader refuses, so that no text of a deck holds it. */
const REFUSED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\p{Cs}\p{Noncharacter_Code_Point}]|\r/gu // oxlint-disable-line no-control-regex

const SYNTAX = ['---', '\n---\n', '{{', '}}', '-->', '<!--', '<script>', '</script>', '```', '\n```\n', '$$', '$', '::right::', '<<<', '\\', '*', '_', '`', '[', ']', '(', ')', '"', "'", '#', ':', ': ', '- ', '\n- ', '\n', '\n\n', '|', '>', '&', '%', '@', '!', '~', '{', '}', '{monaco}', '<Tweet', '[click]', '\t', '  ']

/** Any text that a validated timeline may hold; mostly pieces of syntax of everything that it passes on its way. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...SYNTAX) },
      { weight: 3, arbitrary: fc.constantFrom(...ALL_NAUGHTY.filter((text) => text.length < 60)) },
      { weight: 2, arbitrary: fc.string({ maxLength: 8 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join('').replaceAll(REFUSED, ''))
  .filter((text) => /\S/.test(text))
