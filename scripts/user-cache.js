// Plain JavaScript, since `start.js` needs it before it knows whether the Node at hand reads TypeScript.
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The user's own folder for what can be made again, where each system has it; all projects share it. An installed package uses it, since
 * nothing may be written below node_modules.
 */
export function userCache() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'timeline-deck')
  if (process.platform === 'win32') return join(LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'timeline-deck', 'Cache')
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'timeline-deck')
}
