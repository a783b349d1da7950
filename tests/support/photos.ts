import sharp from 'sharp'

/** What a made-up photograph shows. */
export type Scene = 'sky' | 'night' | 'hall' | 'field' | 'face'

interface PhotoOptions {
  width: number
  height: number
  /** 0 to 359: the hue of the scene. */
  hue?: number
  /** The format of the file. */
  format?: 'jpeg' | 'png' | 'webp' | 'avif'
  /** How its camera was held, as EXIF counts it: 6 and 8 are on its side. The size is that of the file, not turned. */
  orientation?: number
  /** Whether the camera wrote where it was. */
  isLocated?: boolean
}

/** The degrees that `isLocated` writes; no output may have them. */
export const PLACE = { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 4242/100', GPSLongitudeRef: 'E', GPSLongitude: '105/1 50/1 4242/100' }
/** What the camera calls itself; no output may have it. */
export const CAMERA = 'Timeline Test Camera'

const GRAIN_SIDE = 251
/** What a camera's sensor adds: without it, files would be far smaller than those of cameras. */
const GRAIN = grain()

function grain(): Buffer {
  let state = 7
  return Buffer.from(Array.from({ length: GRAIN_SIDE * GRAIN_SIDE * 3 }, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return 96 + (state >> 16) % 64
  }))
}

/** Draws a photograph: soft grounds, things of sharp edges, and grain. The same options give the same bytes. */
export async function photo(scene: Scene, { width, height, hue = 200, format = 'jpeg', orientation, isLocated = false }: PhotoOptions): Promise<Buffer> {
  const drawn = sharp(Buffer.from(sceneOf(scene, { width, height, hue })), { limitInputPixels: false }).resize(width, height, { fit: 'fill' }).flatten({ background: '#ffffff' }).composite(Math.min(width, height) < GRAIN_SIDE ? [] : [{ input: GRAIN, raw: { width: GRAIN_SIDE, height: GRAIN_SIDE, channels: 3 }, tile: true, blend: 'soft-light' }])
  const exif = { IFD0: { Make: CAMERA, ...(orientation === undefined ? {} : { Orientation: String(orientation) }) }, ...(isLocated ? { IFD3: PLACE } : {}) }
  const marked = orientation === undefined && !isLocated ? drawn : drawn.withExif(exif)
  return (orientation === undefined ? marked : marked.withMetadata({ orientation })).toFormat(format, { quality: 88, ...(format === 'avif' ? { effort: 0 } : {}) }).toBuffer()
}

function sceneOf(scene: Scene, { width, height, hue }: { width: number; height: number; hue: number }): string {
  // Drawn small: the size comes when it is scaled.
  const scale = Math.min(1, 1600 / Math.max(width, height))
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
  const colour = (light: number, turn = 0, strong = 40): string => `hsl(${(hue + turn) % 360}, ${strong}%, ${light}%)`
  const ground = (top: string, bottom: string): string => `<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="${w}" height="${h}" fill="url(#g)"/>`
  const hills = (base: number, light: number, steps = 9): string => {
    const points = Array.from({ length: steps + 1 }, (_, index) => `${(index * w) / steps},${h * (base - 0.08 * Math.abs(Math.sin(index * 1.7 + base * 9)))}`)
    return `<polygon points="0,${h} ${points.join(' ')} ${w},${h}" fill="${colour(light, 30)}"/>`
  }
  const scenes: Record<Scene, () => string> = {
    sky: () => `${ground(colour(62), colour(96))}<circle cx="${w * 0.7}" cy="${h * 0.3}" r="${h * 0.08}" fill="#fffbe8"/>${hills(0.72, 55)}${hills(0.84, 40)}<rect y="${h * 0.9}" width="${w}" height="${h * 0.1}" fill="${colour(88, 20, 20)}"/>`,
    night: () => `${ground(colour(6), colour(14))}${Array.from({ length: 60 }, (_, index) => `<rect x="${((index * 97) % 100) / 100 * w}" y="${h * (0.45 + ((index * 53) % 40) / 100)}" width="${w * 0.008}" height="${h * 0.012}" fill="#ffd98a" opacity="0.8"/>`).join('')}${hills(0.9, 4)}`,
    hall: () => `${ground(colour(35, 180), colour(20, 180))}${Array.from({ length: 24 }, (_, index) => { const row = Math.floor(index / 8); const x = w * (0.06 + 0.125 * (index % 8)); const y = h * (0.5 + 0.16 * row); return `<circle cx="${x}" cy="${y}" r="${h * 0.035}" fill="${colour(72, 10 * index, 25)}"/><rect x="${x - w * 0.03}" y="${y + h * 0.03}" width="${w * 0.06}" height="${h * 0.12}" rx="${h * 0.03}" fill="${colour(28, 60 * row, 30)}"/>` }).join('')}<rect x="${w * 0.3}" y="${h * 0.08}" width="${w * 0.4}" height="${h * 0.22}" fill="#f4f1e8"/>`,
    field: () => `${ground('#f7f7f7', colour(90))}${hills(0.55, 70)}${hills(0.7, 60, 5)}<rect x="${w * 0.2}" y="${h * 0.6}" width="${w * 0.05}" height="${h * 0.3}" fill="#ffffff"/>`,
    face: () => `${ground(colour(45, 0, 25), colour(25, 0, 25))}<ellipse cx="${w * 0.5}" cy="${h * 1.02}" rx="${w * 0.42}" ry="${h * 0.32}" fill="${colour(20, 40)}"/><ellipse cx="${w * 0.5}" cy="${h * 0.4}" rx="${w * 0.2}" ry="${w * 0.26}" fill="#d9b08c"/><path d="M ${w * 0.3} ${h * 0.36} Q ${w * 0.5} ${h * 0.1} ${w * 0.7} ${h * 0.36} Q ${w * 0.5} ${h * 0.27} ${w * 0.3} ${h * 0.36}" fill="#3a2a20"/><circle cx="${w * 0.43}" cy="${h * 0.4}" r="${w * 0.018}" fill="#222"/><circle cx="${w * 0.57}" cy="${h * 0.4}" r="${w * 0.018}" fill="#222"/><path d="M ${w * 0.43} ${h * 0.49} Q ${w * 0.5} ${h * 0.52} ${w * 0.57} ${h * 0.49}" stroke="#7a3b32" stroke-width="${w * 0.01}" fill="none"/>`,
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${scenes[scene]()}</svg>`
}
