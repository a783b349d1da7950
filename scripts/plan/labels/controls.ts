/** Labels of a deck's controls on the screen and in its reading view. */
export interface ControlWords {
  /** The tag of the language that the words are in. */
  lang: string
  /** The bar with the buttons. */
  controls: string
  back: string
  next: string
  /** The field that finds a slide by its number or title. */
  goTo: string
  overview: string
  fullScreen: string
  leaveFullScreen: string
  presenter: string
  /** The deck as one flowing page. */
  reading: string
  /** From there to the slides. */
  slides: string
  contents: string
  answer: string
}

const WORDS: Record<string, ControlWords> = {
  ar: {
    lang: 'ar',
    controls: 'التنقّل بين الشرائح',
    back: 'السابق',
    next: 'التالي',
    goTo: 'الانتقال إلى شريحة',
    overview: 'كل الشرائح',
    fullScreen: 'ملء الشاشة',
    leaveFullScreen: 'إنهاء ملء الشاشة',
    presenter: 'عرض المقدِّم',
    reading: 'صفحة للقراءة',
    slides: 'إلى الشرائح',
    contents: 'المحتويات',
    answer: 'الإجابة',
  },
  en: {
    lang: 'en',
    controls: 'Slide controls',
    back: 'Back',
    next: 'Next',
    goTo: 'Go to slide',
    overview: 'All slides',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
    presenter: 'Presenter’s view',
    reading: 'Reading view',
    slides: 'To the slides',
    contents: 'Contents',
    answer: 'Answer',
  },
  es: {
    lang: 'es',
    controls: 'Controles de las diapositivas',
    back: 'Atrás',
    next: 'Siguiente',
    goTo: 'Ir a la diapositiva',
    overview: 'Todas las diapositivas',
    fullScreen: 'Pantalla completa',
    leaveFullScreen: 'Salir de la pantalla completa',
    presenter: 'Vista del orador',
    reading: 'Vista de lectura',
    slides: 'A las diapositivas',
    contents: 'Contenido',
    answer: 'Respuesta',
  },
  fr: {
    lang: 'fr',
    controls: 'Commandes des diapositives',
    back: 'Précédente',
    next: 'Suivante',
    goTo: 'Aller à la diapositive',
    overview: 'Toutes les diapositives',
    fullScreen: 'Plein écran',
    leaveFullScreen: 'Quitter le plein écran',
    presenter: 'Vue de l’orateur',
    reading: 'Vue de lecture',
    slides: 'Vers les diapositives',
    contents: 'Sommaire',
    answer: 'Réponse',
  },
  id: {
    lang: 'id',
    controls: 'Kendali salindia',
    back: 'Kembali',
    next: 'Berikutnya',
    goTo: 'Ke salindia nomor',
    overview: 'Semua salindia',
    fullScreen: 'Layar penuh',
    leaveFullScreen: 'Keluar dari layar penuh',
    presenter: 'Tampilan penyaji',
    reading: 'Tampilan baca',
    slides: 'Ke salindia',
    contents: 'Daftar isi',
    answer: 'Jawaban',
  },
  vi: {
    lang: 'vi',
    controls: 'Điều khiển trang chiếu',
    back: 'Trước',
    next: 'Tiếp',
    goTo: 'Đến trang chiếu số',
    overview: 'Tất cả trang chiếu',
    fullScreen: 'Toàn màn hình',
    leaveFullScreen: 'Thoát toàn màn hình',
    presenter: 'Màn hình người trình bày',
    reading: 'Chế độ đọc',
    slides: 'Đến trang chiếu',
    contents: 'Mục lục',
    answer: 'Đáp án',
  },
}

/**
 * The words of the controls in a language.
 *
 * @param language - BCP 47 tag; `en-GB` falls back to `en`
 * @returns the English words for a language that we have none in; `lang` says which they are
 */
export function controlWords(language: string): ControlWords {
  return WORDS[language] ?? WORDS[language.split('-')[0] ?? ''] ?? (WORDS['en'] as ControlWords)
}
