/**
 * In the browser, while presenting: shows the problems of the timeline's file beside the last good deck. The presenter sees
 * them in full; the audience's view gets a dot in the corner, which `e` unfolds, so that nothing disturbs the stage.
 */
import { channel } from './channel.ts'

const STYLE = `
  :host { position: fixed; inset: auto 0 0 0; z-index: 9999; pointer-events: none; font: 14px/1.45 ui-monospace, monospace }
  :host(.presenter) { inset: auto 30% 64px 0 }
  :host([hidden]) { display: none }
  section { pointer-events: auto; max-block-size: 38vh; overflow: auto; margin: 0 12px 12px; padding: 10px 14px; white-space: pre-wrap;
    color: #f4ece0; background: #241e1aF2; border-inline-start: 4px solid #f0a08a; border-radius: 4px; user-select: text }
  h2 { margin: 0 0 6px; font: 600 14px/1.45 system-ui, sans-serif }
  p { margin: 0 0 10px }
  p:last-child { margin: 0 }
  i { position: absolute; inset: auto 10px 10px auto; inline-size: 10px; block-size: 10px; border-radius: 50%; background: #f0a08a }
  [hidden] { display: none }
`

const host = document.createElement('timeline-deck-problems')
host.lang = 'en'
host.dir = 'ltr'
host.hidden = true
const root = host.attachShadow({ mode: 'open' })
const style = document.createElement('style')
style.textContent = STYLE
const panel = document.createElement('section')
panel.setAttribute('role', 'status')
const marker = document.createElement('i')
root.append(style, panel, marker)
document.body.append(host)

/** What the presenter has chosen with `e`; without a choice, the presenter's view is unfolded and the audience's is not. */
let chosen: boolean | undefined

function fold(): void {
  const presenter = /^#?\/presenter/.test(location.hash || location.pathname)
  const unfolded = chosen ?? presenter
  // The notes and the clock stay in sight.
  host.classList.toggle('presenter', presenter)
  panel.hidden = !unfolded
  marker.hidden = unfolded
}

function show(problems: readonly string[]): void {
  host.hidden = problems.length === 0
  if (host.hidden) chosen = undefined
  const title = document.createElement('h2')
  title.textContent = `${problems.length === 1 ? 'A problem' : `${problems.length} problems`} in the timeline; this is the last good deck. (e: fold)`
  const texts = problems.map((problem) => {
    const paragraph = document.createElement('p')
    paragraph.textContent = problem
    return paragraph
  })
  panel.replaceChildren(title, ...texts)
  fold()
}

addEventListener('hashchange', fold)
addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]')
  if (host.hidden || typing || event.key !== 'e' || event.ctrlKey || event.metaKey || event.altKey) return
  chosen = panel.hidden === true
  fold()
})
channel.hear('problems', ({ problems }) => show(problems as string[]))
