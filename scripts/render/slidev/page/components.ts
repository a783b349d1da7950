/** Every component, by name: loaded after the first slide, which is a cover and has none. */
import type { Component } from 'vue'
import { byName } from './layouts.ts'

export const components = byName(import.meta.glob<Component>('../../../../components/*.vue', { eager: true, import: 'default' }))
