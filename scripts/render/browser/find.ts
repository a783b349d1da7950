import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { chromium } from 'playwright'
import { SurroundingsError } from '../../failure.ts'
import { unpackBundledChromium } from './bundled.ts'

/** The environment variable that names a browser and goes before everything else. */
export const BROWSER_VARIABLE = 'TIMELINE_DECK_BROWSER'

/** A browser to drive, and why it was taken. */
export interface FoundBrowser {
  executable: string
  origin: 'environment' | 'playwright' | 'system' | 'package'
  libraries?: string
  fontConfig?: string
}

/** What the search looks at; a plain value so that tests can describe other machines. */
export interface BrowserSearch {
  env: NodeJS.ProcessEnv
  platform: NodeJS.Platform
  /** Where Playwright puts its own Chromium. */
  playwright: string
  /** Folder into which the packaged browser is unpacked; undefined looks for none. */
  cache: string | undefined
}

/** The search on this machine. */
export function browserSearch(cache: string): BrowserSearch {
  return { env: process.env, platform: process.platform, playwright: chromium.executablePath(), cache }
}

/**
 * Finds the browser to drive: one named by `TIMELINE_DECK_BROWSER`, one that Playwright has installed, a Chrome, Edge or
 * Chromium of the system, and else the one that came inside an npm package.
 *
 * @param signal - stops the unpacking of the one in the package, which then fails
 * @throws SurroundingsError that names every place looked at and the one command that helps on this system
 */
export async function findBrowser(search: BrowserSearch, signal?: AbortSignal): Promise<FoundBrowser> {
  const named = search.env[BROWSER_VARIABLE]
  if (named) {
    if (isProgram(named)) return { executable: named, origin: 'environment' }
    throw new SurroundingsError(
      `${BROWSER_VARIABLE} names ${named}, which is not a program that can be run. Correct it or unset it.`,
    )
  }
  if (isProgram(search.playwright)) return { executable: search.playwright, origin: 'playwright' }
  const places = systemPlaces(search)
  const system = places.find(isProgram)
  if (system) return { executable: system, origin: 'system' }
  const bundled = search.cache === undefined ? undefined : await unpackBundledChromium(search.cache, signal)
  if (bundled) return { ...bundled, origin: 'package' }
  throw new SurroundingsError(notFound(search, places))
}

function notFound(search: BrowserSearch, places: string[]): string {
  return [
    'No browser was found. Looked at:',
    `  ${BROWSER_VARIABLE} (not set)`,
    `  ${search.playwright} (Playwright’s own)`,
    ...places.map((place) => `  ${place}`),
    '  the npm package @sparticuz/chromium (Linux x64 only)',
    `To get one: ${search.platform === 'linux' ? 'npx playwright install chromium-headless-shell' : 'npx playwright install chromium'}`,
  ].join('\n')
}

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable']
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

function systemPlaces({ env, platform }: BrowserSearch): string[] {
  if (platform === 'darwin') return MAC
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined)
    return roots.flatMap((root) => WINDOWS.map((path) => join(root, path)))
  }
  // A relative entry, an empty one included, means the current folder, into which anybody may have put a program.
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    // A folder that may be entered counts as executable, too.
    return statSync(file).isFile()
  } catch {
    return false
  }
}
