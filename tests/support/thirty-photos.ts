import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { photo, type Scene } from './photos.ts'

/** A drawing with all that must not reach any output. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" onload="runInPicture()"><script>runInPicture()</script><g fill="#1f5fa8"><rect x="40" y="100" width="40" height="80"/><rect x="110" y="60" width="40" height="120"/></g><image href="https://run.example/x.png" width="9" height="9"/></svg>`

const SCENES: Scene[] = ['sky', 'night', 'hall', 'field', 'face']
/** Width and height in pixels: a camera's, upright, a phone's, a square, a panorama, a film's. */
const SHAPES = [[3000, 2000], [1500, 2250], [2400, 1800], [1600, 1600], [4000, 1000], [1920, 1080]] as const

/**
 * Writes a timeline of 16 events with 30 pictures into a folder: photographs of all shapes and formats, with the place in them, some
 * turned, one of 40 megapixels, and a drawing with a script. They stand alone, by two, three and six, on the cover and in rings.
 *
 * @returns the name of the timeline's file
 */
export async function writeThirtyPhotos(folder: string): Promise<string> {
  await mkdir(join(folder, 'pictures'), { recursive: true })
  const names = await Promise.all(Array.from({ length: 29 }, (_, index) => writePhoto(folder, index)))
  await writeFile(join(folder, 'pictures/chart.svg'), DRAWING)
  const [cover = '', anna = '', ben = '', ...others] = [...names, 'chart.svg']
  const pictureOf = (name: string, index: number, isSaid: boolean): object => ({
    file: `pictures/${name}`,
    alt: { en: `Picture ${index} of the year`, ar: `الصورة ${index} من السنة` },
    credit: 'A. Person',
    ...(isSaid ? { caption: { en: `What was seen on day ${index}`, ar: `ما شوهد في اليوم ${index}` } } : {}),
    ...(index % 4 === 0 ? { focus: 'top' } : {}),
  })
  const groups = [2, 3, 6, ...Array.from({ length: others.length - 11 }, () => 1)]
  const events = groups.map((count, at) => {
    const start = groups.slice(0, at).reduce((sum, each) => sum + each, 0)
    const pictures = others.slice(start, start + count).map((name, index) => pictureOf(name, start + index, (start + index) % 3 !== 0))
    return {
      title: { en: `Event number ${at + 1}`, ar: `الحدث رقم ${at + 1}` },
      when: `2024-${String((at % 12) + 1).padStart(2, '0')}-${String(10 + at).padStart(2, '0')}`,
      importance: 'essential',
      ...(count === 1 ? { picture: pictures[0] } : { pictures }),
      ...(at === 0 ? { people: ['anna', 'ben'] } : {}),
    }
  })
  const portrait = (file: string, name: string): object => ({ name, picture: { file: `pictures/${file}`, alt: { en: `Portrait of ${name}`, ar: `صورة ${name}` }, credit: 'B. Person', focus: { x: 50, y: 40 } } })
  const timeline = {
    title: { en: 'Thirty photographs', ar: 'ثلاثون صورة' },
    languages: ['en', 'ar'],
    cover: { file: `pictures/${cover}`, alt: { en: 'The bay', ar: 'الخليج' }, credit: 'C. Person' },
    sources: { news: { publisher: 'The News' } },
    source: 'news',
    deck: { events: 'all' },
    people: { anna: portrait(anna, 'Anna Berg'), ben: portrait(ben, 'Ben Oduya') },
    events,
  }
  // JSON is YAML.
  await writeFile(join(folder, 'thirty.yaml'), JSON.stringify(timeline, null, 1))
  return 'thirty.yaml'
}

async function writePhoto(folder: string, index: number): Promise<string> {
  const format = index % 9 === 7 ? 'webp' : index % 9 === 8 ? 'avif' : index % 13 === 12 ? 'png' : 'jpeg'
  const shape = index === 5 ? [7300, 5500] : (SHAPES[index % SHAPES.length] ?? SHAPES[0])
  // Writing the newer formats takes long, reading them does not.
  const [width = 0, height = 0] = format === 'jpeg' ? shape : shape.map((side) => side / 2)
  const scene = index === 1 || index === 2 ? 'face' : (SCENES[index % SCENES.length] ?? 'sky')
  const turned = index % 5 === 4 ? { orientation: index % 2 === 0 ? 6 : 8 } : {}
  const name = `photo-${index}.${format}`
  await writeFile(join(folder, 'pictures', name), await photo(scene, { width, height, hue: (index * 47) % 360, format, isLocated: true, ...turned }))
  return name
}
