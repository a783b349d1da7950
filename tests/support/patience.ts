/** How long, in ms, a test waits for one thing before it gives up: so long that no machine is too busy. */
export const PATIENCE = 300_000
