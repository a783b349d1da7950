import { PLAYED_ENDINGS } from '../../timeline/schema/medium.ts'

/** What plays an address within a slide, where the presenter allows the network. */
export interface PlayerAddress {
  /** A page with a player, in a frame; or a file that the browser plays itself. */
  kind: 'frame' | 'file'
  address: string
}

/**
 * The address from which a slide may play what stands at another: the players of YouTube and Vimeo that set no cookies before they
 * play, or the file itself.
 *
 * @param from - seconds; @param to - seconds
 * @returns undefined where no slide can play it
 */
export function playerAddress(url: string, from?: number, to?: number): PlayerAddress | undefined {
  if (!URL.canParse(url)) return undefined
  const { hostname, pathname, searchParams, href } = new URL(url)
  const host = hostname.replace(/^(?:www|m|music)\./, '')
  const youtube = host === 'youtu.be' ? pathname.slice(1) : /^youtube(?:-nocookie)?\.com$/.test(host) ? (/^\/(?:embed|shorts|live|v)\/([^/]+)/.exec(pathname)?.[1] ?? searchParams.get('v') ?? '') : ''
  if (/^[\w-]{6,20}$/.test(youtube)) {
    const settings = new URLSearchParams({ autoplay: '1', rel: '0', playsinline: '1', enablejsapi: '1', ...(from === undefined ? {} : { start: String(Math.floor(from)) }), ...(to === undefined ? {} : { end: String(Math.ceil(to)) }) })
    return { kind: 'frame', address: `https://www.youtube-nocookie.com/embed/${youtube}?${settings.toString()}` }
  }
  const [, vimeo, hash] = (/(?:^|\.)vimeo\.com$/.test(hostname) && /^\/(?:video\/|channels\/[^/]+\/)?(\d+)(?:\/([\da-f]+))?\/?$/.exec(pathname)) || []
  if (vimeo !== undefined) return { kind: 'frame', address: `https://player.vimeo.com/video/${vimeo}?dnt=1&autoplay=1${hash === undefined ? '' : `&h=${hash}`}${from === undefined ? '' : `#t=${Math.floor(from)}s`}` }
  return PLAYED_ENDINGS.test(pathname) ? { kind: 'file', address: href } : undefined
}
