import type { Request } from 'playwright'

/**
 * Whether a request is for the icon of a window. It is on no slide, and whether a browser without windows asks for it is the
 * browser's own affair: the packaged one does not, a whole Chrome does.
 */
export async function isForIcon(request: Request): Promise<boolean> {
  if (request.resourceType() !== 'other') return false
  const named = (address: string): boolean => [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')].some(({ href }) => href === address)
  return request.frame().evaluate(named, request.url()).catch(() => false)
}
