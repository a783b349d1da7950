/** What a new timeline says until its author says something else. */
export interface Phrases {
  day: string
  history: string
  lesson: string
  programme: string
  opening: string
  openingSummary: string
  talk: string
  talkSummary: string
  evening: string
  eveningSummary: string
  beginning: string
  beginningSummary: string
  turn: string
  turnSummary: string
  today: string
  todaySummary: string
  /** Who is counted; the verb follows. */
  guests: string
  came: string
  hall: string
  room: string
  source: string
  message: string
  question: string
  term: string
  definition: string
  workshop: string
  lunch: string
}

const en: Phrases = {
  day: 'Our day', history: 'Our history', lesson: 'A lesson in history', programme: 'Our conference',
  opening: 'The opening', openingSummary: 'What happened first, in one or two sentences.',
  talk: 'The discussion', talkSummary: 'What came then, and who was there.',
  evening: 'The evening', eveningSummary: 'How it ended.',
  beginning: 'The beginning', beginningSummary: 'How it all began, in one or two sentences.',
  turn: 'The turning point', turnSummary: 'What changed, and why it mattered.',
  today: 'Today', todaySummary: 'What has become of it.',
  guests: 'guests', came: 'came', hall: 'Town hall', room: 'Room 1', source: 'Our own records',
  message: 'The one sentence that everybody should remember.',
  question: 'Why did it begin just then?', term: 'Charter', definition: 'A document that founds a town, a school or a society.',
  workshop: 'Workshop', lunch: 'Lunch',
}

const id: Phrases = {
  day: 'Hari kita', history: 'Sejarah kita', lesson: 'Pelajaran sejarah', programme: 'Konferensi kita',
  opening: 'Pembukaan', openingSummary: 'Apa yang terjadi lebih dahulu, dalam satu atau dua kalimat.',
  talk: 'Diskusi', talkSummary: 'Apa yang menyusul, dan siapa yang hadir.',
  evening: 'Malam hari', eveningSummary: 'Bagaimana acara berakhir.',
  beginning: 'Awal mula', beginningSummary: 'Bagaimana semuanya bermula, dalam satu atau dua kalimat.',
  turn: 'Titik balik', turnSummary: 'Apa yang berubah, dan mengapa itu penting.',
  today: 'Hari ini', todaySummary: 'Bagaimana keadaannya sekarang.',
  guests: 'tamu', came: 'hadir', hall: 'Balai kota', room: 'Ruang 1', source: 'Catatan kita sendiri',
  message: 'Satu kalimat yang patut diingat semua orang.',
  question: 'Mengapa itu bermula tepat pada saat itu?', term: 'Piagam', definition: 'Dokumen yang mendirikan sebuah kota, sekolah, atau perkumpulan.',
  workshop: 'Lokakarya', lunch: 'Makan siang',
}

const vi: Phrases = {
  day: 'Ngày của chúng ta', history: 'Lịch sử của chúng ta', lesson: 'Một bài học lịch sử', programme: 'Hội nghị của chúng ta',
  opening: 'Khai mạc', openingSummary: 'Điều gì diễn ra trước tiên, trong một hoặc hai câu.',
  talk: 'Thảo luận', talkSummary: 'Điều gì diễn ra tiếp theo, và ai có mặt.',
  evening: 'Buổi tối', eveningSummary: 'Sự kiện kết thúc ra sao.',
  beginning: 'Khởi đầu', beginningSummary: 'Mọi chuyện bắt đầu thế nào, trong một hoặc hai câu.',
  turn: 'Bước ngoặt', turnSummary: 'Điều gì đã thay đổi, và vì sao quan trọng.',
  today: 'Ngày nay', todaySummary: 'Hiện nay ra sao.',
  guests: 'khách', came: 'đã đến dự', hall: 'Hội trường thành phố', room: 'Phòng 1', source: 'Tư liệu của chúng ta',
  message: 'Một câu mà mọi người nên nhớ.',
  question: 'Vì sao việc ấy bắt đầu đúng lúc đó?', term: 'Hiến chương', definition: 'Văn bản thành lập một thành phố, trường học hay hội.',
  workshop: 'Hội thảo chuyên đề', lunch: 'Ăn trưa',
}

const de: Phrases = {
  day: 'Unser Tag', history: 'Unsere Geschichte', lesson: 'Eine Geschichtsstunde', programme: 'Unsere Tagung',
  opening: 'Die Eröffnung', openingSummary: 'Was zuerst geschah, in ein oder zwei Sätzen.',
  talk: 'Die Aussprache', talkSummary: 'Was dann kam und wer dabei war.',
  evening: 'Der Abend', eveningSummary: 'Wie es zu Ende ging.',
  beginning: 'Der Anfang', beginningSummary: 'Wie alles begann, in ein oder zwei Sätzen.',
  turn: 'Der Wendepunkt', turnSummary: 'Was sich änderte und warum es zählte.',
  today: 'Heute', todaySummary: 'Was daraus geworden ist.',
  guests: 'Gäste', came: 'waren da', hall: 'Rathaus', room: 'Raum 1', source: 'Eigene Aufzeichnungen',
  message: 'Der eine Satz, den alle behalten sollen.',
  question: 'Warum begann es gerade damals?', term: 'Urkunde', definition: 'Ein Schriftstück, das eine Stadt, eine Schule oder einen Verein gründet.',
  workshop: 'Arbeitsgruppe', lunch: 'Mittagessen',
}

const fr: Phrases = {
  day: 'Notre journée', history: 'Notre histoire', lesson: 'Une leçon d’histoire', programme: 'Notre colloque',
  opening: 'L’ouverture', openingSummary: 'Ce qui s’est passé d’abord, en une ou deux phrases.',
  talk: 'Le débat', talkSummary: 'Ce qui a suivi, et qui était là.',
  evening: 'La soirée', eveningSummary: 'Comment cela s’est terminé.',
  beginning: 'Les débuts', beginningSummary: 'Comment tout a commencé, en une ou deux phrases.',
  turn: 'Le tournant', turnSummary: 'Ce qui a changé, et pourquoi cela comptait.',
  today: 'Aujourd’hui', todaySummary: 'Ce que c’est devenu.',
  guests: 'invités', came: 'étaient présents', hall: 'Hôtel de ville', room: 'Salle 1', source: 'Nos propres archives',
  message: 'La phrase que tout le monde doit retenir.',
  question: 'Pourquoi cela a-t-il commencé à ce moment-là ?', term: 'Charte', definition: 'Un document qui fonde une ville, une école ou une société.',
  workshop: 'Atelier', lunch: 'Déjeuner',
}

const es: Phrases = {
  day: 'Nuestro día', history: 'Nuestra historia', lesson: 'Una lección de historia', programme: 'Nuestro congreso',
  opening: 'La apertura', openingSummary: 'Lo que ocurrió primero, en una o dos frases.',
  talk: 'El debate', talkSummary: 'Lo que vino después, y quiénes estaban.',
  evening: 'La noche', eveningSummary: 'Cómo terminó.',
  beginning: 'El comienzo', beginningSummary: 'Cómo empezó todo, en una o dos frases.',
  turn: 'El punto de inflexión', turnSummary: 'Lo que cambió, y por qué importaba.',
  today: 'Hoy', todaySummary: 'En qué se ha convertido.',
  guests: 'invitados', came: 'asistieron', hall: 'Ayuntamiento', room: 'Sala 1', source: 'Nuestros propios archivos',
  message: 'La única frase que todos deben recordar.',
  question: '¿Por qué empezó justo entonces?', term: 'Carta fundacional', definition: 'Un documento que funda una ciudad, una escuela o una sociedad.',
  workshop: 'Taller', lunch: 'Almuerzo',
}

const pt: Phrases = {
  day: 'O nosso dia', history: 'A nossa história', lesson: 'Uma lição de história', programme: 'O nosso congresso',
  opening: 'A abertura', openingSummary: 'O que aconteceu primeiro, numa ou duas frases.',
  talk: 'O debate', talkSummary: 'O que veio depois, e quem esteve presente.',
  evening: 'A noite', eveningSummary: 'Como terminou.',
  beginning: 'O começo', beginningSummary: 'Como tudo começou, numa ou duas frases.',
  turn: 'O ponto de viragem', turnSummary: 'O que mudou, e por que foi importante.',
  today: 'Hoje', todaySummary: 'No que se tornou.',
  guests: 'convidados', came: 'estiveram presentes', hall: 'Câmara municipal', room: 'Sala 1', source: 'Os nossos próprios registos',
  message: 'A única frase que todos devem recordar.',
  question: 'Por que começou precisamente nessa altura?', term: 'Carta', definition: 'Um documento que funda uma cidade, uma escola ou uma sociedade.',
  workshop: 'Oficina', lunch: 'Almoço',
}

const ru: Phrases = {
  day: 'Наш день', history: 'Наша история', lesson: 'Урок истории', programme: 'Наша конференция',
  opening: 'Открытие', openingSummary: 'Что произошло сначала, в одном-двух предложениях.',
  talk: 'Обсуждение', talkSummary: 'Что было потом и кто присутствовал.',
  evening: 'Вечер', eveningSummary: 'Чем всё закончилось.',
  beginning: 'Начало', beginningSummary: 'Как всё началось, в одном-двух предложениях.',
  turn: 'Поворотный момент', turnSummary: 'Что изменилось и почему это было важно.',
  today: 'Сегодня', todaySummary: 'Что из этого получилось.',
  guests: 'гостей', came: 'приняли участие', hall: 'Ратуша', room: 'Зал 1', source: 'Наши записи',
  message: 'Одна фраза, которую должны запомнить все.',
  question: 'Почему это началось именно тогда?', term: 'Устав', definition: 'Документ, которым основывают город, школу или общество.',
  workshop: 'Мастерская', lunch: 'Обед',
}

const ar: Phrases = {
  day: 'يومنا', history: 'تاريخنا', lesson: 'درس في التاريخ', programme: 'مؤتمرنا',
  opening: 'الافتتاح', openingSummary: 'ما حدث أولا، في جملة أو جملتين.',
  talk: 'النقاش', talkSummary: 'ما حدث بعد ذلك، ومن حضر.',
  evening: 'المساء', eveningSummary: 'كيف انتهى اليوم.',
  beginning: 'البداية', beginningSummary: 'كيف بدأ كل شيء، في جملة أو جملتين.',
  turn: 'نقطة التحول', turnSummary: 'ما الذي تغير، ولماذا كان ذلك مهما.',
  today: 'اليوم', todaySummary: 'ما آل إليه الأمر.',
  guests: 'ضيفا', came: 'حضروا', hall: 'مبنى البلدية', room: 'القاعة 1', source: 'سجلاتنا الخاصة',
  message: 'الجملة الوحيدة التي ينبغي أن يتذكرها الجميع.',
  question: 'لماذا بدأ ذلك في ذلك الوقت بالذات؟', term: 'الميثاق', definition: 'وثيقة تؤسس مدينة أو مدرسة أو جمعية.',
  workshop: 'ورشة عمل', lunch: 'الغداء',
}

const he: Phrases = {
  day: 'היום שלנו', history: 'ההיסטוריה שלנו', lesson: 'שיעור בהיסטוריה', programme: 'הכנס שלנו',
  opening: 'הפתיחה', openingSummary: 'מה קרה תחילה, במשפט או שניים.',
  talk: 'הדיון', talkSummary: 'מה קרה אחר כך, ומי היה שם.',
  evening: 'הערב', eveningSummary: 'כיצד זה הסתיים.',
  beginning: 'ההתחלה', beginningSummary: 'כיצד הכול התחיל, במשפט או שניים.',
  turn: 'נקודת המפנה', turnSummary: 'מה השתנה, ומדוע זה היה חשוב.',
  today: 'היום', todaySummary: 'מה נהיה מזה.',
  guests: 'אורחים', came: 'נכחו', hall: 'בית העירייה', room: 'חדר 1', source: 'הרשומות שלנו',
  message: 'המשפט האחד שכולם צריכים לזכור.',
  question: 'מדוע זה התחיל דווקא אז?', term: 'מגילת ייסוד', definition: 'מסמך שמייסד עיר, בית ספר או אגודה.',
  workshop: 'סדנה', lunch: 'ארוחת צהריים',
}

const zh: Phrases = {
  day: '我们的一天', history: '我们的历史', lesson: '一堂历史课', programme: '我们的会议',
  opening: '开幕', openingSummary: '用一两句话说明最先发生了什么。',
  talk: '讨论', talkSummary: '接下来发生了什么，谁在场。',
  evening: '晚间活动', eveningSummary: '如何结束。',
  beginning: '开端', beginningSummary: '用一两句话说明一切如何开始。',
  turn: '转折点', turnSummary: '发生了什么变化，为什么重要。',
  today: '今天', todaySummary: '现在的情形。',
  guests: '位来宾', came: '到场', hall: '市政厅', room: '1号厅', source: '我们自己的记录',
  message: '每个人都应记住的一句话。',
  question: '为什么恰好在那时开始？', term: '章程', definition: '建立城市、学校或社团的文件。',
  workshop: '工作坊', lunch: '午餐',
}

const ja: Phrases = {
  day: '私たちの一日', history: '私たちの歩み', lesson: '歴史の授業', programme: '私たちの会議',
  opening: '開会', openingSummary: '最初に何があったかを、一、二文で。',
  talk: '討論', talkSummary: '次に何があり、誰がいたか。',
  evening: '夕べの集い', eveningSummary: 'どのように終わったか。',
  beginning: '始まり', beginningSummary: 'すべてがどう始まったかを、一、二文で。',
  turn: '転機', turnSummary: '何が変わり、なぜ重要だったか。',
  today: '現在', todaySummary: '今どうなっているか。',
  guests: '人の来賓', came: 'が出席', hall: '市庁舎', room: '第1室', source: '私たちの記録',
  message: '皆に覚えてほしい一文。',
  question: 'なぜその時に始まったのでしょうか。', term: '憲章', definition: '町や学校、会を設立する文書。',
  workshop: 'ワークショップ', lunch: '昼食',
}

const PHRASES: Record<string, Phrases> = { en, id, vi, de, fr, es, pt, ru, ar, he, zh, ja }

/** The phrases in a language; English where there are none. @param language - BCP 47 tag */
export function phrasesIn(language: string): Phrases {
  return PHRASES[language] ?? PHRASES[language.split('-')[0] ?? ''] ?? en
}
