import { PNG_ADDRESS } from './picture.ts'
import { sampleEvent, sampleInput, sampleQuotation, type TimelineInput } from './sample-timeline.ts'

/** A timeline in which every field of the model that holds a text has one, and every kind of slide comes up. */
export function fullInput(): TimelineInput {
  return withAnswers(spokenOf())
}

/** The same with an answer for those who ask wherever there is something to say. */
function withAnswers<T>(value: T, depth = 0): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => withAnswers(item, depth + 1)) as T
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withAnswers<unknown>(inner, depth + 1)]))
  return ('notes' in value && depth > 0 ? { ...copy, ifAsked: { en: 'The answer.', id: 'Jawabannya.' } } : copy) as T
}

function spokenOf(): TimelineInput {
  return sampleInput({
    clock: { name: { en: 'The start', id: 'Permulaan' } },
    summary: [{ en: 'In one line.', id: 'Dalam satu baris.' }],
    questions: [{ text: { en: 'Why?', id: 'Mengapa?' }, level: 'judge', answer: { en: 'Because.', id: 'Karena.' } }],
    subtitle: { en: 'And what it was about', id: 'Dan apa isinya' },
    description: { en: 'A day in one sentence.', id: 'Satu hari dalam satu kalimat.' },
    author: 'The author',
    message: { en: 'One thing to remember.', id: 'Satu hal untuk diingat.' },
    url: 'https://example.org/deck',
    cover: { file: PNG_ADDRESS, alt: { en: 'The bay.', id: 'Teluk.' }, credit: { en: 'Photograph: B. Person', id: 'Foto: B. Person' } },
    path: [
      { title: { en: 'Signing', id: 'Penandatanganan' }, state: 'done', when: '2025-10-25', source: 'paper' },
      { title: { en: 'Entry into force', id: 'Mulai berlaku' }, state: 'to-come' },
    ],
    links: [{ title: { en: 'A history', id: 'Sejarah' }, url: 'https://example.org/history' }],
    people: {
      speaker: {
        name: 'Phạm Minh Chính',
        rank: { en: 'General', id: 'Jenderal' },
        role: { en: 'Prime Minister', id: 'Perdana Menteri' },
        short: { en: 'PM', id: 'PM' },
        printed: 'Pham Minh Chinh',
        country: 'VN',
        picture: { file: PNG_ADDRESS, alt: { en: 'His portrait.', id: 'Potretnya.' }, credit: { en: 'Photograph: C. Person', id: 'Foto: C. Person' } },
      },
      office: { role: { en: 'Deputy Minister', id: 'Wakil Menteri' }, country: 'DE' },
    },
    places: {
      hall: { name: { en: 'The hall', id: 'Balai' }, in: 'city' },
      city: { name: { en: 'The city', id: 'Kota' }, country: 'VN' },
    },
    sources: {
      paper: {
        publisher: 'Báo Chính phủ',
        title: { en: 'A report', id: 'Sebuah laporan' },
        author: 'A reporter',
        language: 'id',
        published: '2025-10-26',
        url: 'https://example.org/a',
      },
    },
    events: [
      sampleEvent({
        short: { en: 'Short', id: 'Singkat' },
        place: 'hall',
        group: { en: 'Politics', id: 'Politik' },
        summary: { en: 'What happened.', id: 'Apa yang terjadi.' },
        text: { en: 'A paragraph.\n\n- an item', id: 'Sebuah paragraf.\n\n- satu butir' },
        tags: [{ en: 'Trade', id: 'Dagang' }],
        links: [{ title: { en: 'A report', id: 'Laporan' }, url: 'https://example.org/report' }],
        picture: { file: PNG_ADDRESS, alt: { en: 'What is to be seen.', id: 'Yang tampak.' }, caption: { en: 'A field of red.', id: 'Bidang merah.' }, claim: { en: 'It was red.', id: 'Itu merah.' }, credit: { en: 'Photograph: A. Person', id: 'Foto: A. Person' } },
        media: [{ url: 'https://example.org/film', alt: { en: 'What is to be heard.', id: 'Yang terdengar.' }, title: { en: 'The film.', id: 'Filmnya.' }, claim: { en: 'It was loud.', id: 'Itu nyaring.' }, caption: { en: 'From the gallery.', id: 'Dari balkon.' }, credit: { en: 'B. Person', id: 'B. Orang' }, notes: { en: 'Listen.', id: 'Dengarkan.' }, ifAsked: { en: 'It is longer.', id: 'Lebih panjang.' } }],
        pictures: [{ file: PNG_ADDRESS, alt: { en: 'Again.', id: 'Lagi.' }, caption: { en: 'Red again.', id: 'Merah lagi.' }, claim: { en: 'It stayed red.', id: 'Tetap merah.' }, credit: { en: 'By nobody', id: 'Oleh siapa pun' } }],
        notes: { en: 'Say this.', id: 'Katakan ini.' },
        people: [
          { person: 'speaker', part: 'host', source: 'paper', notes: { en: 'He hosted.', id: 'Ia tuan rumah.' } },
          { person: 'office', part: 'speaker', source: 'paper' },
          { group: { en: 'Heads of delegation', id: 'Kepala delegasi' }, part: 'attendee', source: 'paper' },
        ],
        figures: [
          {
            words: { en: 'Thousands', id: 'Ribuan' },
            unit: { en: 'delegates', id: 'delegasi' },
            label: { en: 'came', id: 'datang' },
            claim: { en: 'Many came', id: 'Banyak yang datang' },
            by: 'speaker',
            source: 'paper',
            notes: { en: 'A word.', id: 'Sebuah kata.' },
          },
          { value: 83.5, prefix: '$', scale: 'million', unit: 'damage', label: { en: 'in a year', id: 'setahun' }, source: 'paper' },
        ],
        points: [
          {
            title: { en: 'Two pushes', id: 'Dua dorongan' },
            claim: { en: 'He wants two things', id: 'Ia ingin dua hal' },
            by: 'speaker',
            intro: { en: 'He asked for two things.', id: 'Ia meminta dua hal.' },
            items: [
              { title: { en: 'Law', id: 'Hukum' }, text: { en: 'Ratify.', id: 'Ratifikasi.' } },
              { title: { en: 'People', id: 'Orang' } },
            ],
            source: 'paper',
            notes: { en: 'Two.', id: 'Dua.' },
          },
        ],
        statements: [
          {
            title: { en: 'What states said', id: 'Kata negara' },
            claim: { en: 'Two support it', id: 'Dua mendukung' },
            items: [
              {
                country: 'EC',
                topic: { en: 'Solidarity', id: 'Solidaritas' },
                text: { en: 'Supports it.', id: 'Mendukungnya.' },
                quotation: 'shield',
                source: 'paper',
                notes: { en: 'One.', id: 'Satu.' },
              },
              { group: { en: 'Two states', id: 'Dua negara' }, text: { en: 'Agree.', id: 'Setuju.' }, source: 'paper' },
            ],
            notes: { en: 'All states.', id: 'Semua negara.' },
          },
          {
            title: { en: 'What changed', id: 'Yang berubah' },
            by: 'speaker',
            items: [
              { topic: { en: 'Then', id: 'Dulu' }, text: { en: 'It was slow.', id: 'Dulu lambat.' }, contrast: 'before', claim: { en: 'It has become faster', id: 'Kini lebih cepat' }, source: 'paper' },
              { topic: { en: 'Today', id: 'Kini' }, text: { en: 'It is fast.', id: 'Kini cepat.' }, contrast: 'after', source: 'paper' },
            ],
          },
        ],
        quotations: [
          // A phrase that belongs to a statement stands there, and needs no heading of its own.
          { id: 'shield', speaker: 'speaker', verbatim: { id: 'Perisai kita.' }, translations: { en: 'Our shield.' }, source: 'paper', notes: { en: 'Hear it.', id: 'Dengar.' } },
          sampleQuotation({ id: 'solidarity', claim: { en: 'It holds us together', id: 'Itu mengikat kita' }, notes: { en: 'Slowly.', id: 'Perlahan.' } }),
          sampleQuotation({ id: 'first-phrase', topic: { en: 'One', id: 'Satu' }, verbatim: { id: 'kata pertama' }, translations: { en: 'first word' } }),
          sampleQuotation({ id: 'second-phrase', topic: { en: 'Two', id: 'Dua' }, verbatim: { id: 'kata kedua' }, translations: { en: 'second word' } }),
        ],
      }),
    ],
    next: {
      title: { en: 'What comes next', id: 'Selanjutnya' },
      by: 'speaker',
      claim: { en: 'Much remains', id: 'Masih banyak' },
      items: [{ ask: true, whom: { en: 'All states', id: 'Semua negara' }, claim: { en: 'Ratify it', id: 'Ratifikasilah' }, topic: { en: 'Ratify', id: 'Ratifikasi' }, text: { en: 'Forty states.', id: 'Empat puluh negara.' }, source: 'paper', notes: { en: 'Forty.', id: 'Empat puluh.' } },
        { group: { en: 'All', id: 'Semua' }, text: { en: 'Agree.', id: 'Setuju.' }, source: 'paper' }],
      notes: { en: 'The end.', id: 'Akhir.' },
    },
    eras: [{ title: { en: 'That year', id: 'Tahun itu' }, when: '2025', summary: { en: 'It was short.', id: 'Itu singkat.' }, notes: { en: 'A year.', id: 'Setahun.' } }],
    glossary: [{ term: { en: 'Ratification', id: 'Ratifikasi' }, definition: { en: 'A step.', id: 'Sebuah langkah.' }, source: 'paper' }],
    notes: {
      cover: { en: 'Welcome.', id: 'Selamat datang.' },
      message: { en: 'Remember.', id: 'Ingatlah.' },
      path: { en: 'The path.', id: 'Jalannya.' },
      close: { en: 'Thank you.', id: 'Terima kasih.' },
      summary: { en: 'In short.', id: 'Singkatnya.' },
      overview: { en: 'One day.', id: 'Satu hari.' },
      glossary: { en: 'Words.', id: 'Kata.' },
      sources: { en: 'Sources.', id: 'Sumber.' },
    },
  })
}
