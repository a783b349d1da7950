// A program of its own: node print-plain.ts <browser> <html> <pdf>. Prints a page as it is, as a floor for all others.
import { chromium } from 'playwright-core'
import { pathToFileURL } from 'node:url'

const [executablePath = '', html = '', path = ''] = process.argv.slice(2)
// Whoever measures it says how long it may take.
const browser = await chromium.launch({ executablePath, timeout: 0 })
const page = await browser.newPage()
page.setDefaultTimeout(0)
await page.goto(pathToFileURL(html).href)
await page.pdf({ path, preferCSSPageSize: true, printBackground: true })
await browser.close()
