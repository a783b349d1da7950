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
  de: {
    lang: 'de',
    controls: 'Foliensteuerung',
    back: 'Zurück',
    next: 'Weiter',
    goTo: 'Gehe zu Folie',
    overview: 'Alle Folien',
    fullScreen: 'Vollbild',
    leaveFullScreen: 'Vollbild verlassen',
    presenter: 'Referentenansicht',
    reading: 'Leseansicht',
    slides: 'Zu den Folien',
    contents: 'Inhalt',
    answer: 'Antwort',
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
  he: {
    lang: 'he',
    controls: 'פקדי השקופיות',
    back: 'הקודם',
    next: 'הבא',
    goTo: 'מעבר לשקופית',
    overview: 'כל השקופיות',
    fullScreen: 'מסך מלא',
    leaveFullScreen: 'יציאה ממסך מלא',
    presenter: 'תצוגת המרצה',
    reading: 'תצוגת קריאה',
    slides: 'אל השקופיות',
    contents: 'תוכן העניינים',
    answer: 'תשובה',
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
  ja: {
    lang: 'ja',
    controls: 'スライドの操作',
    back: '戻る',
    next: '次へ',
    goTo: 'スライドへ移動',
    overview: 'すべてのスライド',
    fullScreen: '全画面',
    leaveFullScreen: '全画面を終了',
    presenter: '発表者ビュー',
    reading: '読むための表示',
    slides: 'スライドへ',
    contents: '目次',
    answer: '答え',
  },
  pt: {
    lang: 'pt',
    controls: 'Controles dos slides',
    back: 'Voltar',
    next: 'Próximo',
    goTo: 'Ir para o slide',
    overview: 'Todos os slides',
    fullScreen: 'Tela cheia',
    leaveFullScreen: 'Sair da tela cheia',
    presenter: 'Modo do apresentador',
    reading: 'Modo de leitura',
    slides: 'Para os slides',
    contents: 'Conteúdo',
    answer: 'Resposta',
  },
  ru: {
    lang: 'ru',
    controls: 'Управление слайдами',
    back: 'Назад',
    next: 'Вперёд',
    goTo: 'Перейти к слайду',
    overview: 'Все слайды',
    fullScreen: 'Во весь экран',
    leaveFullScreen: 'Выйти из полноэкранного режима',
    presenter: 'Режим докладчика',
    reading: 'Режим чтения',
    slides: 'К слайдам',
    contents: 'Содержание',
    answer: 'Ответ',
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
  zh: {
    lang: 'zh',
    controls: '幻灯片控制',
    back: '上一步',
    next: '下一步',
    goTo: '转到幻灯片',
    overview: '全部幻灯片',
    fullScreen: '全屏',
    leaveFullScreen: '退出全屏',
    presenter: '演讲者视图',
    reading: '阅读视图',
    slides: '返回幻灯片',
    contents: '目录',
    answer: '答案',
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
