/** What is used of saxen, which brings no types along. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', tell: (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => void): this
    on(event: 'closeTag', tell: (name: string) => void): this
    on(event: 'text', tell: (text: string, decode: (text: string) => string) => void): this
    parse(xml: string): void
  }
}
