/**
 * Says in the languages of elements which role each is to have in the PDF: Chromium writes no role for many elements of HTML, such as
 * those of a definition list, but keeps their language. `finishPdf` reads `en-x-td-lbl` as a label in English. What `data-tag` names
 * goes before the element's own name. Runs in the page, before it is printed.
 */
export function hintTags(): void {
  const names: Record<string, string> = { SECTION: 'sect', DL: 'l', DT: 'lbl', DD: 'lbody' }
  const trees = [document, ...[...document.querySelectorAll('body > *')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
  for (const element of trees.flatMap((tree) => [...tree.querySelectorAll<HTMLElement>('section, dl, dt, dd, [data-tag]')])) {
    const tag = element.dataset['tag'] ?? names[element.tagName] ?? ''
    // Without a role, an element that only groups or styles others is left out of the tags with its language.
    if (element.tagName === 'SPAN' || element.tagName === 'I') element.setAttribute('role', 'term')
    else if (element.tagName === 'DIV') element.setAttribute('role', 'group')
    const around = element.closest<HTMLElement>('[lang]')?.lang.replace(/-?x-td-\w+$/, '') ?? ''
    element.lang = around === '' ? `x-td-${tag}` : `${around}-x-td-${tag}`
    // A link has to be read out. What repeats on each page is not, and leads where bookmarks lead.
    if (tag === 'head' || tag === 'foot') for (const link of element.querySelectorAll('a')) link.removeAttribute('href')
  }
}
