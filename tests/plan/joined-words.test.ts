import { expect, it } from 'vitest'
import { joinedWords } from '../../scripts/plan/text/joined-words.ts'

it.each([
  [['118', '名', 'が参加する'], '118名が参加する'],
  [['约', '70', '个国家', '签署了公约'], '约70个国家签署了公约'],
  [['nearly', '70', 'states', 'signed'], 'nearly 70 states signed'],
  [[undefined, '70', 'states', ''], '70 states'],
  [['약', '70', '개국', '서명'], '약 70 개국 서명'],
  [[], ''],
])('joins %j as its script does', (parts, joined) => expect(joinedWords(parts)).toBe(joined))
