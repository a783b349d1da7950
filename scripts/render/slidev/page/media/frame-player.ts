/** Tells the player in a frame, by the messages that YouTube and Vimeo take without a script of theirs, to go on or to hold. */
export function tellFrame(frame: HTMLIFrameElement, isPlaying: boolean): void {
  const { origin, hostname } = new URL(frame.src)
  const message = hostname.endsWith('vimeo.com') ? { method: isPlaying ? 'play' : 'pause' } : { event: 'command', func: isPlaying ? 'playVideo' : 'pauseVideo', args: '' }
  frame.contentWindow?.postMessage(JSON.stringify(message), origin)
}

/**
 * Gives the keys back to the slides after somebody has pressed something in a frame, which would keep them for itself.
 *
 * @returns what ends it
 */
export function keepKeys(frameOf: () => HTMLIFrameElement | null): () => void {
  const giveBack = (): void => void setTimeout(() => {
    const frame = frameOf()
    if (!frame || document.activeElement !== frame) return
    frame.blur()
    window.focus()
  })
  addEventListener('blur', giveBack)
  return () => removeEventListener('blur', giveBack)
}
