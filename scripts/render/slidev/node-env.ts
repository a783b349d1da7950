/**
 * Sets `NODE_ENV` while something runs: one that the user or a test runner has set would make Vite bundle Vue's development build.
 *
 * @returns what `use` gives
 */
export async function withNodeEnv<T>(value: string, use: () => Promise<T>): Promise<T> {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = value
  try {
    return await use()
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}
