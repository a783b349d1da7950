import { isLanguage } from '../timeline/checks/languages.ts'
import { correctedTime, isWholeDay, partInWords } from '../timeline/explain/time-advice.ts'
import { ImportError } from './foreign-timeline.ts'
import { isAmbiguous, createTimeReader } from './dates.ts'

/** What a column of a table can hold, and the names that people give to such columns: in small letters, without spaces and signs. */
const NAMES = {
  start: 'start startdate date dates when from begin begindate beginning eventdate datestart day1 datum anfang beginn von wann fecha fechainicio inicio desde data datainicio début debut datedebut datededébut tanggal tanggalmulai mulai ngày ngàybắtđầu thờigian thờiđiểm التاريخ تاريخ дата начало תאריך 日期 日付 开始 開始 时间',
  end: 'end enddate to until till finish finishdate dateend ende enddatum bis fin fechafin hasta fim datafim ate datefin tanggalselesai selesai sampai ngàykếtthúc đến النهاية конец окончание סיום 结束 終了',
  year: 'year startyear jahr année annee año ano tahun năm السنة سنة год שנה 年 年份',
  month: 'month startmonth monat mois mes mês bulan tháng شهر месяц 月',
  day: 'day startday tag jour día dia hari يوم день 日',
  time: 'time starttime hour clock uhrzeit zeit heure hora jam pukul giờ الوقت время שעה 時刻 時間',
  endYear: 'endyear endjahr', endMonth: 'endmonth', endDay: 'endday', endTime: 'endtime',
  shown: 'displaydate dateshown displayeddate datelabel',
  title: 'title headline event name heading what subject summary titel ereignis überschrift bezeichnung titre événement evenement título titulo evento acontecimiento judul peristiwa kejadian nama kegiatan sựkiện tiêuđề tên العنوان الحدث عنوان حدث название событие заголовок כותרת אירוע 标题 標題 事件 タイトル 出来事 名称 session talk task taskname eventname sessiontitle milestone meilenstein jalon hito marco tonggak mốc',
  short: 'short shorttitle kurztitel',
  text: 'text description details detail desc body content story notes note comment comments abstract blurb beschreibung erläuterung contenu texte descripción descripcion texto descrição descricao deskripsi keterangan uraian isi môtả nộidung chitiết الوصف النص وصف описание текст תיאור 描述 说明 內容 内容 説明 本文',
  place: 'place location where venue city ort lieu lugar local tempat lokasi địađiểm nơi المكان مكان место מקום 地点 地點 場所 room hall stage bühne raum',
  group: 'group category track lane kategorie gruppe catégorie categorie categoría categoria grupo kategori nhóm loại الفئة категория группа קטגוריה 类别 分類 カテゴリ topic theme series department division team abteilung département departamento',
  era: 'era period phase epoche zeitraum période periodo época zaman periode thờikỳ عصر эпоха период 时代 時代 chapter section',
  tags: 'tags tag keywords labels schlagworte motsclés etiquetas tagar từkhóa كلمات метки 标签',
  people: 'people persons person who actors speaker speakers participants owner responsible organizer organiser presenter verantwortlich référent responsable personen wer personnes personas orang tokoh pembicara người nhânvật الأشخاص люди участники אנשים 人物',
  media: 'media image picture photo imageurl mediaurl img bild foto imagen imagem gambar hìnhảnh صورة изображение фото תמונה 图片 画像 video videourl',
  caption: 'mediacaption caption imagecaption bildunterschrift légende leyenda legenda',
  credit: 'mediacredit credit imagecredit photocredit bildnachweis crédit crédito kredit',
  alt: 'alttext alt alternativetext',
  thumbnail: 'mediathumbnail thumbnail',
  link: 'link url website web href address weblink moreinfo lien enlace tautan liênkết الرابط ссылка קישור 链接 リンク',
  source: 'source sources reference references citation quelle quellen nachweis fuente fuentes fonte sumber rujukan nguồn المصدر источник מקור 来源 出典',
  sourceUrl: 'sourceurl sourcelink referenceurl quelllink',
  importance: 'importance weight priority rank significance level wichtigkeit importancia kepentingan',
  type: 'type',
  private: 'private confidential privat vertraulich privé confidentiel privado pribadi rahasia',
  zone: 'timezone tz zone zeitzone',
  background: 'background color colour farbe couleur warna',
} as const

export type Field = keyof typeof NAMES
/** Fields whose texts may stand in several languages. */
const SPOKEN: ReadonlySet<Field> = new Set(['title', 'short', 'text'])

/** A column with what it is taken for; without a field it is told as left out. */
export interface Column {
  header: string
  field?: Field
  /** The language of its texts, where its name says so. */
  language?: string
  /** Whether its name did not tell, but what stands in it. */
  guessed?: boolean
}

/** Every field that `--columns` may name. */
export const FIELDS = Object.keys(NAMES) as Field[]

/**
 * Decides what each column is, by its name, and then, where no column is the date or the title, by what stands in it.
 *
 * @param header - the names in the first row
 * @param rows - the cells below them
 * @param wanted - what the user says of columns, by the name of the column; `-` leaves one out
 * @throws ImportError where the user names a column that is not there
 */
export function chooseColumns(header: readonly string[], rows: readonly (readonly unknown[])[], wanted: ReadonlyMap<string, Field | '-'>): Column[] {
  for (const name of wanted.keys()) if (!header.includes(name)) throw new ImportError(`--columns names ‘${name}’, and there is no such column. There are: ${header.join(', ')}`)
  const bases = header.map((name) => withLanguage(name, header))
  const taken = new Set<string>()
  const columns = header.map((name, index): Column => {
    const own = wanted.get(name)
    if (own !== undefined) return own === '-' ? { header: name } : keep({ header: name, field: own }, taken)
    const { base, language } = bases[index] ?? { base: name }
    const field = fitting(fieldNamed(base), index, rows)
    return field === undefined ? { header: name } : keep({ header: name, field, ...(language && { language }) }, taken)
  })
  return guessMissing(columns, rows, wanted)
}

/** Two columns cannot be one thing, but for texts in several languages and what an event may have several of. */
function keep(column: Column, taken: Set<string>): Column {
  const several: readonly (Field | undefined)[] = ['tags', 'people', 'media', 'link', 'source']
  const key = `${column.field} ${column.language ?? ''}`
  if (several.includes(column.field)) return column
  if (taken.has(key)) return { header: column.header }
  taken.add(key)
  return column
}

/** What a column is by its name, unless most that stands in it says otherwise: `Start` may have clock times, `Time` years, `Event` addresses. */
function fitting(field: Field | undefined, index: number, rows: readonly (readonly unknown[])[]): Field | undefined {
  const cells = rows.slice(0, 50).map((row) => row[index]).map((cell) => (cell instanceof Date ? inWords(cell) : cell)).filter((cell) => typeof cell === 'string' || typeof cell === 'number').map(String).filter((cell) => cell.trim() !== '')
  const are = (test: (cell: string) => boolean): boolean => cells.length > 0 && cells.filter(test).length / cells.length >= MOST
  if ((field === 'start' || field === 'end') && are(isClock)) return field === 'start' ? 'time' : 'endTime'
  if ((field === 'time' || field === 'day') && !are(isClock)) {
    const read = createTimeReader('day-first')
    if (are((cell) => !('problem' in read({ start: cell })))) return 'start'
  }
  return field === 'title' && are((cell) => /^https?:\/\//i.test(cell)) ? 'link' : field
}

/** A date of a workbook, or its clock time, which stands on the days before its first. */
function inWords(cell: Date): string {
  const [day = '', clock = ''] = cell.toISOString().split('T')
  return day < '1900' ? clock.slice(0, 5) : day
}

/** `9:00`, `9:00 AM`, `9.30–10.15`, `Morning`, `all day`. */
function isClock(cell: string): boolean {
  if (partInWords(cell) !== undefined || isWholeDay(cell)) return true
  const [from = '', to, ...more] = cell.split(/\s*[-–—]\s*/)
  return more.length === 0 && correctedTime(from) !== undefined && (to === undefined || correctedTime(to) !== undefined)
}

function fieldNamed(name: string): Field | undefined {
  const plain = name.normalize('NFC').toLowerCase().replaceAll(/[\s_.:()[\]*/-]/gu, '')
  const known = plain.length > 5 ? plain.replace(/label$/, '') : plain
  return FIELDS.find((field) => NAMES[field].split(' ').some((name) => name === plain || name === known)) ?? FIELDS.find((field) => field.toLowerCase() === plain)
}

/** `title_ar`, `Title (en)`, `titel [de]`. The ending `id` is Indonesian only beside another language. */
function withLanguage(name: string, header: readonly string[]): { base: string; language?: string } {
  const [, base = name, language] = /^(.+?)\s*[\s_.:([-]\s*([a-z]{2,3})[)\]]?$/iu.exec(name) ?? []
  const tag = language?.toLowerCase()
  const field = fieldNamed(base)
  if (tag === undefined || field === undefined || !SPOKEN.has(field) || !isLanguage(tag)) return { base: name }
  const isBeside = header.some((other) => other !== name && other.toLowerCase().startsWith(base.toLowerCase()) && /[\s_.:([-][a-z]{2,3}[)\]]?$/i.test(other))
  return tag === 'id' && !isBeside ? { base: name } : { base, language: tag }
}

/** Share of the cells of a column that must be dates, or addresses, for it to be taken as such. */
const MOST = 0.6

function guessMissing(columns: readonly Column[], rows: readonly (readonly unknown[])[], wanted: ReadonlyMap<string, Field | '-'>): Column[] {
  const read = createTimeReader('day-first')
  const cellsOf = (index: number): string[] => rows.slice(0, 200).map((row) => String(row[index] ?? '').trim()).filter((cell) => cell !== '')
  const isFree = (index: number): boolean => columns[index]?.field === undefined && !wanted.has(columns[index]?.header ?? '')
  const shareOf = (index: number, test: (cell: string) => boolean): number => {
    const cells = cellsOf(index)
    return cells.length === 0 ? 0 : cells.filter(test).length / cells.length
  }
  const chosen = columns.map((column) => ({ ...column }))
  const give = (index: number | undefined, field: Field): void => {
    if (index !== undefined && chosen[index]) chosen[index] = { header: chosen[index].header, field, guessed: true }
  }
  const free = (): number[] => chosen.map((_, index) => index).filter((index) => isFree(index) && chosen[index]?.field === undefined)
  const has = (field: Field): boolean => chosen.some((column) => column.field === field)
  if (!has('start') && !has('year')) {
    const dates = free().map((index) => ({ index, share: shareOf(index, (cell) => isAmbiguous(cell) || !('problem' in read({ start: cell }))) })).filter(({ share }) => share >= MOST)
    give(dates[0]?.index, 'start')
    if (!has('end')) give(dates[1]?.index, 'end')
  }
  for (const index of free()) if (shareOf(index, (cell) => /^https?:\/\//i.test(cell)) >= MOST) give(index, shareOf(index, isPicture) >= MOST ? 'media' : 'link')
  const texts = free().filter((index) => shareOf(index, (cell) => /\p{L}{2}/u.test(cell)) >= MOST).map((index) => ({ index, length: cellsOf(index).join('').length }))
  if (!has('title')) {
    const titled = has('text') ? texts[0] : texts.toSorted((a, b) => a.length - b.length)[0]
    give(titled?.index, 'title')
    if (!has('text')) give(texts.filter(({ index }) => index !== titled?.index).toSorted((a, b) => b.length - a.length)[0]?.index, 'text')
  }
  return chosen
}

/** Whether an address or path is that of a picture. */
export function isPicture(address: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|svg|gif|tiff?)(?:[?#].*)?$/i.test(address.trim())
}

/** Columns as people are told them: `Datum → date, Ereignis → title; not taken: Farbe`. */
export function columnsLine(columns: readonly Column[]): string {
  const taken = columns.flatMap(({ header, field, language, guessed }) => (field === undefined ? [] : [`${header} → ${field}${language === undefined ? '' : ` (${language})`}${guessed ? ' (guessed from what stands in it)' : ''}`]))
  const others = columns.filter(({ field }) => field === undefined).map(({ header }) => header)
  return `Columns: ${taken.join(', ')}${others.length === 0 ? '' : `; not taken: ${others.join(', ')}`}. To correct it: --columns "title=NAME,start=NAME".`
}
