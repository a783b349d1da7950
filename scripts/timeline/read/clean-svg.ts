import { optimize, type CustomPlugin, type XastChild, type XastElement, type XastParent } from 'svgo'

/** Elements that run, or bring in what is not drawn: `a` stays, as only its address goes. */
const UNWANTED = new Set(['script', 'foreignObject', 'iframe', 'object', 'embed', 'audio', 'video', 'handler', 'listener'])
/** Elements that change another one's address. */
const MOVING = new Set(['animate', 'set', 'animateMotion', 'animateTransform'])
/** Pictures within a drawing; a drawing there could hold all of it again. */
const OWN_PICTURE = /^data:image\/(?:png|jpe?g|webp|gif|avif);/i
const ADDRESS = /^(?:xlink:)?(?:href|src)$|:href$/i

/**
 * Takes from an SVG drawing all that runs and all that would be fetched: scripts, event attributes, HTML, addresses and style sheets
 * outside, entities.
 *
 * @returns the drawing as text, the same for the same text
 * @throws SvgoParserError where it is not XML
 */
export function cleanSvg(text: string): string {
  const { data } = optimize(text, { multipass: false, plugins: ['removeDoctype', 'removeComments', 'removeMetadata', 'removeScripts', withoutOutside] })
  return data
}

const withoutOutside: CustomPlugin = {
  name: 'withoutOutside',
  fn: () => ({
    // The first line of an XML file says nothing that UTF-8 needs; others bring in style sheets.
    instruction: { enter: (node, parent) => remove(node, parent) },
    element: {
      enter(node, parent) {
        const name = node.name.replace(/^.*:/, '')
        const changesAddress = MOVING.has(name) && /href$/i.test(node.attributes['attributeName'] ?? '')
        if (UNWANTED.has(name) || changesAddress || (name === 'style' && !isOwnStyle(textOf(node)))) {
          remove(node, parent)
          return
        }
        for (const [key, value] of Object.entries(node.attributes)) {
          if (isUnsafe(key, value)) delete node.attributes[key]
        }
      },
    },
  }),
}

function remove(node: XastChild, parent: XastParent): void {
  parent.children = parent.children.filter((child) => child !== node)
}

function isUnsafe(key: string, value: string): boolean {
  if (/^on/i.test(key)) return true
  if (ADDRESS.test(key)) return !(value.trim().startsWith('#') || OWN_PICTURE.test(value.trim()))
  return /^xmlns(?::|$)/.test(key) ? false : !isOwnStyle(value)
}

/** Whether a style, or an attribute that may have one, asks for nothing from elsewhere. A backslash could hide that it does. */
function isOwnStyle(style: string): boolean {
  if (/@import|\bsrc\s*\(|image-set/i.test(style) || (/[:(]/.test(style) && style.includes('\\'))) return false
  return [...style.matchAll(/url\s*\(\s*(['"]?)([^)]*)/gi)].every(([, , address = '']) => address.trim().startsWith('#') || OWN_PICTURE.test(address.trim()))
}

function textOf({ children }: XastElement): string {
  return children.map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : '')).join('')
}
