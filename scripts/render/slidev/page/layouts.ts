/** Every layout, by name: a page has them ready when it opens. */
import type { Component } from 'vue'

export const layouts = byName(import.meta.glob<Component>('../../../../layouts/*.vue', { eager: true, import: 'default' }))

/** Components by the name of their file. */
export function byName(modules: Record<string, Component>): Record<string, Component> {
  return Object.fromEntries(Object.entries(modules).map(([path, module]) => [path.replace(/^.*\/|\.vue$/g, ''), module]))
}
