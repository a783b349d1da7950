import type { TimeWords } from './time-words.ts'


/** Phrases that leave the date in the nominative, the form that the platform gives: not 'до', 'около' or 'с'. */
export const timeWordsRu: TimeWords = {
  'about': 'приблизительно {date}',
  'uncertain': 'предположительно {date}',
  'before': 'раньше, чем {date}',
  'after': 'позже, чем {date}',
  'since': 'начало: {date}',
  'until': 'окончание: {date}',
  'fromTo': '{from} – {to}',
  'endUnknown': 'начало: {date}, окончание не указано',
  'between': '{from} – {to}',
  'decade': '{year}-е годы',
  'century': '{roman} век',
  'centuryBce': '{roman} век до н. э.',
  'partOf': '{part} {date}',
  'clock': '{date}, {time}',
  'zone': '{time} ({zone})',
  'part.night': 'ночь',
  'part.early-morning': 'раннее утро',
  'part.morning': 'утро',
  'part.noon': 'полдень',
  'part.afternoon': 'вторая половина дня',
  'part.evening': 'вечер',
  'part.late-evening': 'поздний вечер',
  'timeNotStated': 'время не указано',
  'dateNotStated': 'точная дата не указана',
  'leftOut': 'около {duration}',
  'legend': 'Штриховка: когда-то в этом промежутке; когда именно, не указано.',
  'timeline': 'Хронология: {items}.',
  'item': '{label} ({when})',
}
