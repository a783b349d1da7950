/** In the browser: how this window gets the speaker's notes, where the page does not hold them. A deck written by hand has them in its slides. */
export const notes: { show?: () => Promise<void> } = {}
