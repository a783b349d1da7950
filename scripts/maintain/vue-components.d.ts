/** Lets the plain compiler of TypeScript read what imports components; `npm run types` reads the components themselves. */
declare module '*.vue' {
  import type { Component } from 'vue'

  const component: Component
  export default component
}
