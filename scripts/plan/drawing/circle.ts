/** Length of the handles of a curve that draws a quarter of a circle with radius 1. It is off by 0.03 % at most. */
const HANDLE = 0.55228475

/**
 * Draws a circle as SVG path data. Chromium writes a `circle` into a PDF as 16 or 32 curves, and this path as 4; the rail alone
 * is on every slide.
 * @param x - of its middle, like `y`
 */
export function circle(radius: number, x = 0, y = 0): string {
  const place = (across: number, down: number): string => `${short(x + across * radius)} ${short(y + down * radius)}`
  const quarters = [[1, 0], [0, 1], [-1, 0], [0, -1]].map(([across = 0, down = 0]) => {
    const [toAcross, toDown] = [-down, across]
    return `C${place(across + HANDLE * toAcross, down + HANDLE * toDown)} ${place(toAcross + HANDLE * across, toDown + HANDLE * down)} ${place(toAcross, toDown)}`
  })
  return `M${place(1, 0)}${quarters.join('')}z`
}

const short = (value: number): string => String(+value.toFixed(3))
