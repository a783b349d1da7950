/** Every layout and component, for a deck whose next state may need any of them. */
import type { Component } from 'vue'

export const layouts = byName(import.meta.glob<Component>('../../../../layouts/*.vue', { eager: true, import: 'default' }))
export const components = byName(import.meta.glob<Component>('../../../../components/*.vue', { eager: true, import: 'default' }))

function byName(modules: Record<string, Component>): Record<string, Component> {
  return Object.fromEntries(Object.entries(modules).map(([path, module]) => [path.replace(/^.*\/|\.vue$/g, ''), module]))
}
