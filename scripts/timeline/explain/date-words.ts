/**
 * Words beside dates, in small letters, as people write them in English, German, French, Spanish, Portuguese, Indonesian, Vietnamese,
 * Arabic, Russian, Hebrew, Chinese and Japanese. They serve hints alone: what is not found here is still told to be no date.
 */

export const BEFORE_CHRIST = ['bce', 'b.c.e.', 'bc', 'b.c.', 'before christ', 'v. chr.', 'v.chr.', 'v. u. z.', 'vor christus', 'av. j.-c.', 'avant j.-c.', 'avant jésus-christ', 'avant notre ère', 'a. c.', 'a.c.', 'a. de c.', 'antes de cristo', 'ac', 'sm', 'sebelum masehi', 'tcn', 'trước công nguyên', 'ق.م', 'ق.م.', 'ق م', 'قبل الميلاد', 'до н. э.', 'до н.э.', 'לפנה"ס', 'לפני הספירה', '公元前', '西元前', '紀元前', '前']

export const AFTER_CHRIST = ['ce', 'c.e.', 'ad', 'a.d.', 'n. chr.', 'n.chr.', 'u. z.', 'nach christus', 'apr. j.-c.', 'ap. j.-c.', 'après j.-c.', 'de notre ère', 'd. c.', 'd.c.', 'm', 'masehi', 'scn', 'công nguyên', 'sau công nguyên', 'ميلادي', 'ميلادية', 'م', 'н. э.', 'н.э.', 'לספירה', '公元', '西元', '西暦']

export const ABOUT = ['c.', 'ca.', 'ca', 'c', 'circa', 'cca', 'about', 'around', 'approx.', 'approx', 'approximately', 'roughly', 'near', '~', '≈', '±', '+/-', 'um', 'etwa', 'ungefähr', 'gegen', 'vers', 'environ', 'autour de', 'hacia', 'alrededor de', 'cerca de', 'por volta de', 'sekitar', 'kira-kira', '± tahun', 'khoảng', 'vào khoảng', 'حوالي', 'نحو', 'около', 'ок.', 'בערך', '約', '约', '大约', '頃']

export const PERHAPS = ['?', 'probably', 'possibly', 'perhaps', 'maybe', 'vermutlich', 'wohl', 'vielleicht', 'peut-être', 'probablement', 'quizás', 'probablemente', 'talvez', 'mungkin', 'có thể', 'có lẽ', 'ربما']

export const SINCE = ['since', 'from', 'starting', 'starting in', 'seit', 'ab', 'depuis', 'à partir de', 'desde', 'sejak', 'mulai', 'từ', 'kể từ', 'منذ', 'ابتداء من', 'с', 'מאז', '自']

export const ONWARDS = ['onwards', 'onward', 'and after', 'and later', 'ff.', 'dst.', 'trở đi', 'فصاعدا']

export const UNTIL = ['until', 'till', 'up to', 'to', 'bis', "jusqu'en", "jusqu'à", 'jusqu’en', 'hasta', 'até', 'sampai', 'hingga', 's.d.', 's/d', 'đến', 'cho đến', 'tới', 'حتى', 'إلى', 'до', 'עד', '至', '到']

export const EARLIER = ['before', 'prior to', 'vor', 'avant', 'antes de', 'sebelum', 'trước', 'قبل', 'לפני']

export const LATER = ['after', 'nach', 'après', 'después de', 'depois de', 'setelah', 'sesudah', 'sau', 'بعد', 'после', 'אחרי']

export const TODAY = ['present', 'the present', 'today', 'now', 'current', 'currently', 'ongoing', 'to date', 'date', 'heute', 'jetzt', 'aujourd’hui', "aujourd'hui", 'présent', 'à nos jours', 'nos jours', 'hoy', 'presente', 'actualidad', 'la actualidad', 'hoje', 'sekarang', 'kini', 'saat ini', 'nay', 'hiện nay', 'hiện tại', 'bây giờ', 'الآن', 'اليوم', 'الحاضر', 'настоящее время', 'сегодня', 'היום', '今', '现在', '現在', '至今']

export const UNKNOWN = ['unknown', 'tbd', 'tba', 'tbc', 'n.d.', 'n/a', 'na', 'none', 'undated', 'no date', '-', '–', '—', '?', '??', 'unbekannt', 'inconnu', 'desconocido', 'tidak diketahui', 'không rõ', 'غير معروف']

export const YEAR = ['the year', 'year', 'in', 'im jahr', 'jahr', 'l’an', "l'an", 'année', 'en', 'año', 'el año', 'ano', 'pada tahun', 'tahun', 'th.', 'thn.', 'vào năm', 'năm', 'في عام', 'عام', 'سنة', 'год', 'г.', '年']

export const CENTURY = ['century', 'cent.', 'c.', 'jahrhundert', 'jh.', 'jhd.', 'siècle', 's.', 'siglo', 'século', 'abad', 'abad ke', 'thế kỷ', 'thế kỷ thứ', 'القرن', 'القرن ال', 'век', 'в.', 'המאה ה', 'המאה', '世紀', '世纪']

export const DECADE = ['s', '’s', "'s", 'er', 'er jahre', 'er-jahre', 'années', 'les années', 'años', 'los años', 'década de', 'anos', 'an', '-an', 'dekade', 'tahun', 'thập niên', 'thập kỷ', 'những năm', 'عقد', 'عقد ال', '-е', '-е годы', 'שנות ה', '年代']

export const QUARTER = ['quarter', 'quarter of', 'qtr', 'q', 'quartal', 'trimestre', 'trimestre de', 'triwulan', 'kuartal', 'quý', 'الربع', 'квартал', '季度', '四半期']

export const HALF = ['half of', 'half', 'h', 'halbjahr', 'hälfte', 'semestre', 'semester', 'paruh', 'nửa', 'النصف', '半年']

/** Words for one to four, as ordinals; Roman numbers and digits are read without them. */
export const ORDINALS = [
  ['first', '1st', 'erstes', 'erste', 'premier', '1er', 'primer', 'primeiro', 'pertama', 'đầu', 'một', 'i', 'الأول', '前', '第一', '上'],
  ['second', '2nd', 'zweites', 'zweite', 'deuxième', '2e', 'segundo', 'kedua', 'hai', 'cuối', 'ii', 'الثاني', '第二', '下'],
  ['third', '3rd', 'drittes', 'dritte', 'troisième', '3e', 'tercer', 'terceiro', 'ketiga', 'ba', 'iii', 'الثالث', '第三'],
  ['fourth', '4th', 'viertes', 'vierte', 'quatrième', '4e', 'cuarto', 'quarto', 'keempat', 'tư', 'bốn', 'iv', 'الرابع', '第四'],
]

/** Spring, summer, autumn, winter. */
export const SEASONS = [
  ['spring', 'frühling', 'frühjahr', 'printemps', 'primavera', 'musim semi', 'mùa xuân', 'الربيع', 'ربيع', 'весна', 'אביב', '春'],
  ['summer', 'sommer', 'été', 'verano', 'verão', 'musim panas', 'mùa hè', 'mùa hạ', 'الصيف', 'صيف', 'лето', 'קיץ', '夏'],
  ['autumn', 'fall', 'herbst', 'automne', 'otoño', 'outono', 'musim gugur', 'mùa thu', 'الخريف', 'خريف', 'осень', 'סתיו', '秋'],
  ['winter', 'hiver', 'invierno', 'inverno', 'musim dingin', 'mùa đông', 'الشتاء', 'شتاء', 'зима', 'חורף', '冬'],
]

/** Words for a part of a year or month that nobody has bounded. */
export const PARTS_OF_YEAR = ['early', 'early in', 'the beginning of', 'beginning of', 'start of', 'mid', 'mid-', 'middle of', 'the middle of', 'late', 'late in', 'end of', 'the end of', 'anfang', 'mitte', 'ende', 'début', 'mi-', 'fin', 'principios de', 'mediados de', 'finales de', 'início de', 'awal', 'pertengahan', 'akhir', 'đầu năm', 'giữa năm', 'cuối năm', 'đầu', 'giữa', 'cuối', 'أوائل', 'منتصف', 'أواخر', 'начало', 'конец']

/** Signs and words of years that are counted otherwise. */
export const OTHER_CALENDARS = ['ah', 'a.h.', 'h', 'hijri', 'hijriah', 'هـ', 'ه', 'be', 'b.e.', 'พ.ศ.', 'am', 'saka', '民國', '民国', '令和', '平成', '昭和',
  'tishrei', 'cheshvan', 'kislev', 'tevet', 'shevat', 'adar', 'nisan', 'iyar', 'sivan', 'tammuz', 'elul', 'muharram', 'safar', 'rajab', 'ramadan', 'shawwal', 'vendémiaire', 'brumaire', 'frimaire', 'nivôse', 'pluviôse', 'ventôse', 'germinal', 'floréal', 'prairial', 'messidor', 'thermidor', 'fructidor']

/** Languages whose names of months the platform has. */
export const MONTH_LANGUAGES = ['en', 'id', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ru', 'ar', 'ar-SY', 'ar-MA', 'he', 'vi', 'tr', 'pl', 'uk', 'sv', 'da', 'nb', 'ms', 'th', 'ko', 'hi', 'fil']
