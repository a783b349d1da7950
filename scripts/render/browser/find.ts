import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { chromium } from 'playwright-core'
import { Interrupted, SurroundingsError } from '../../failure.ts'
import { unpackBundledChromium } from './bundled.ts'

/** The environment variable that names a browser and comes before everything else. */
const BROWSER_VARIABLE = 'TIMELINE_DECK_BROWSER'

/** A browser to drive, and how it was found. */
export interface FoundBrowser {
  executable: string
  origin: 'environment' | 'playwright' | 'system' | 'package'
  libraries?: string
  fontConfig?: string
  /** Why the browser of the package, which comes before it, was not taken. */
  passedOver?: string
}

/** The facts that the search depends on, so that tests can describe other machines. */
export interface BrowserSearch {
  env: NodeJS.ProcessEnv
  platform: NodeJS.Platform
  arch: NodeJS.Architecture
  /** The path of Playwright's own Chromium, installed or not. */
  playwright: string
  /** The folder into which the browser of the package is unpacked; undefined leaves that browser out. */
  cache: string | undefined
}

/** The search on this machine. */
export function browserSearch(cache: string): BrowserSearch {
  return { env: process.env, platform: process.platform, arch: process.arch, playwright: chromium.executablePath(), cache }
}

/**
 * Finds the browser to drive, in this order: the one that `TIMELINE_DECK_BROWSER` names; the one of the npm package, which starts
 * fastest and makes the same bytes on every machine; Playwright's own; a Chrome, Edge or Chromium of the system.
 *
 * @param signal - stops unpacking the browser of the package
 * @throws SurroundingsError when there is none; it names every searched place and the command that helps on this system
 * @throws Interrupted when the signal is aborted
 */
export async function findBrowser(search: BrowserSearch, signal?: AbortSignal): Promise<FoundBrowser> {
  const named = search.env[BROWSER_VARIABLE]
  if (named) {
    if (isProgram(named)) return { executable: named, origin: 'environment' }
    throw new SurroundingsError(
      `${BROWSER_VARIABLE} names ${named}, which is not a program that can be run. Correct it or unset it.`,
    )
  }
  if (search.cache === undefined) return findInstalled(search)
  if (search.platform !== 'linux' || search.arch !== 'x64') return findInstalled(search, { reason: `it is for Linux x64, not for ${search.platform} ${search.arch}` })
  try {
    const bundled = await unpackBundledChromium(search.cache, signal)
    if (bundled) return { ...bundled, origin: 'package' }
  } catch (error) {
    if (signal?.aborted) throw new Interrupted()
    return findInstalled(search, { reason: reasonIn(error), error })
  }
  return findInstalled(search, { reason: 'it is not installed' })
}

/** Why the browser of the package is not taken. */
interface PassedOver {
  reason: string
  /** Its failure, which is thrown when there is no other browser. */
  error?: unknown
}

/**
 * Finds a browser that somebody has installed, when the one of the package cannot be taken.
 *
 * @throws SurroundingsError when there is none, unless the browser of the package has failed: then that failure
 */
export function findInstalled(search: BrowserSearch, passedOver?: PassedOver): FoundBrowser {
  const because = passedOver && { passedOver: passedOver.reason }
  if (isProgram(search.playwright)) return { executable: search.playwright, origin: 'playwright', ...because }
  const places = systemPlaces(search)
  const system = places.find(isProgram)
  if (system) return { executable: system, origin: 'system', ...because }
  throw passedOver?.error ?? new SurroundingsError(notFound(search, places))
}

/** The message of a failure in one line. */
export function reasonIn(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n').map((line) => line.trim()).filter(Boolean).slice(0, 2).join(' ')
}

function notFound(search: BrowserSearch, places: string[]): string {
  return [
    'No browser was found. Looked at:',
    `  ${BROWSER_VARIABLE} (not set)`,
    '  the npm package @sparticuz/chromium (Linux x64 only)',
    `  ${search.playwright} (Playwright’s own)`,
    ...places.map((place) => `  ${place}`),
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
  // A relative or empty entry means the current folder, where anybody may have put a program.
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    // A folder that may be entered is executable, too.
    return statSync(file).isFile()
  } catch {
    return false
  }
}
