/** In the browser: every component, by name. A page loads this file after its first slide, which is a cover and has no component. */
import type { Component } from 'vue'
import { byName } from './slides.ts'

export const components = byName(import.meta.glob<Component>('../../../../components/*.vue', { eager: true, import: 'default' }))
