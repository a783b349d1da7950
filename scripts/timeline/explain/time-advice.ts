import { ClockTime, type PARTS_OF_DAY } from '../schema/when.ts'

/** The clock time that was meant by `8:30`, `8.30 pm`, `19h05` or `8:30:15`. Seconds of 00 are left out: programs write them unasked. @returns undefined where that is uncertain */
export function correctedTime(text: string): string | undefined {
  const plain = text.trim().replace(/^(?:at|um|à|a las?|às|pukul|pkl\.?|jam|lúc|kl\.?|в) /iu, '').replace(/^(\d{1,2})\s?(?:h|uhr|giờ|heures?|horas|o['’]clock|時|点|點|ч\.?)\s?(\d{2})?(?:\s?(?:分|phút|min))?$/iu, (_, hour: string, minute = '00') => `${hour}:${minute}`)
  const [, hour, minute = '00', second = '00', half] = /^(\d{1,2})(?:[:.h](\d{2}))?(?:[:.](\d{2}))?\s*([ap]\.?\s?m\.?)?$/i.exec(plain) ?? []
  if (hour === undefined || (half === undefined && /^\d+$/.test(plain))) return undefined
  const isLate = half?.toLowerCase().startsWith('p')
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return undefined
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isLate ? 12 : 0)
  const time = `${String(hours).padStart(2, '0')}:${minute}${second === '00' ? '' : `:${second}`}`
  return ClockTime.safeParse(time).success ? time : undefined
}


/** The part of the day that a word names, as it stands beside dates: `Morning`, `vormittags`, `in the evening`. @returns undefined for other words */
export function partInWords(text: string): (typeof PARTS_OF_DAY)[number] | undefined {
  const plain = text.trim().toLowerCase().replace(/^(?:in the|at|am|le|la|por la|de|à) /u, '')
  const word = [plain, plain.replace(/s$/, ''), plain.replaceAll('-', ' ')].find((each) => Object.hasOwn(PARTS, each))
  return word === undefined ? undefined : PARTS[word]
}

/** Whether words stand for a day as a whole, which a date alone is. */
export function isWholeDay(words: string): boolean {
  return /^(?:all[ -]?day|whole day|full day|ganzt(?:ä|ae)gig|ganzer tag|toute la journée|journée entière|todo el día|dia inteiro|o dia todo|sepanjang hari|seharian|cả ngày|طوال اليوم|весь день|כל היום|全天|終日)$/iu.test(words.trim())
}

/** Words for parts of the day, beside those that the model has. */
const PARTS: Record<string, (typeof PARTS_OF_DAY)[number]> = {
  night: 'night', nacht: 'night', nuit: 'night', noche: 'night', malam: 'evening', đêm: 'night', ليل: 'night', dawn: 'early-morning', subuh: 'early-morning', 'early morning': 'early-morning',
  morning: 'morning', morgen: 'morning', vormittag: 'morning', matin: 'morning', mañana: 'morning', pagi: 'morning', sáng: 'morning', صباح: 'morning',
  noon: 'noon', midday: 'noon', mittag: 'noon', midi: 'noon', mediodía: 'noon', siang: 'noon', trưa: 'noon', ظهر: 'noon',
  afternoon: 'afternoon', nachmittag: 'afternoon', 'après-midi': 'afternoon', tarde: 'afternoon', sore: 'afternoon', chiều: 'afternoon',
  evening: 'evening', abend: 'evening', soir: 'evening', soirée: 'evening', tối: 'evening', مساء: 'evening', 'late evening': 'late-evening',
}

/** Abbreviations that mean one zone. CET, CST and others mean several. */
const ZONES: Record<string, string> = { z: 'UTC', utc: 'UTC', gmt: 'UTC', wib: 'Asia/Jakarta', wita: 'Asia/Makassar', wit: 'Asia/Jayapura', jst: 'Asia/Tokyo', msk: 'Europe/Moscow' }

const NEXT_DAY = 'Write "00:00" with the date of the next day. Where midnight is the end, give both days as the date and until: "00:00".'

/** What to write instead of a text that is no clock time. @returns undefined where that is uncertain */
export function timeHint(text: string): string | undefined {
  const plain = text.trim().toLowerCase()
  const time = correctedTime(plain)
  if (time !== undefined) return `Write "${time}".`
  if (/^(?:24[:.h]00(?::00)?|midnight|mitternacht|minuit|medianoche|tengah malam|nửa đêm|منتصف الليل)$/u.test(plain)) return NEXT_DAY
  if (Object.hasOwn(PARTS, plain)) return `Write part: ${PARTS[plain]} in place of the time.`
  if (/^\d{4}-\d\d(-\d\d)?$/.test(plain)) return `A clock time stands here. For several days write both as the date: 2024-05-17/${plain}.`
  const [from, to, ...more] = plain.split(/\s?(?:-|–|—|\bto\b|\bbis\b|\bà\b|\bs\.d\.|đến|sampai|hingga)\s?/u)
  const [begin, end] = [correctedTime(withHalf(from ?? '', to ?? '')), correctedTime(to ?? '')]
  if (begin !== undefined && end !== undefined && more.length === 0) return `Write time: "${begin}", until: "${end}".`
  const [, clock = '', zone = ''] = /^(\S+(?: [ap]\.?m\.?)??)\s?(z|[a-z]{2,5}|(?:utc|gmt)?[+\-−]\d{1,2}(?::?\d{2})?)$/u.exec(plain) ?? []
  const before = correctedTime(clock)
  if (before !== undefined) return `Write "${before}", and beside it zone: ${ZONES[zone] ?? 'with the name of its time zone, such as Asia/Ho_Chi_Minh'}.`
  return /^\d{1,2}[:.]\d{2}/.test(plain) ? 'Hours go from 00 to 23 and minutes from 00 to 59.' : undefined
}

/** `7-9 pm` has its half of the day only once. */
function withHalf(from: string, to: string): string {
  const half = /[ap]\.?m\.?$/.exec(to)?.[0]
  return half === undefined || /m\.?$/.test(from) ? from : `${from} ${half}`
}
