/** A condition of PDF/UA-1 that no program can judge, and what is done for it here. */
interface HumanCondition {
  /** The clause of ISO 14289-1. */
  clause: string
  condition: string
  /** What a program holds of it, and what it does not. */
  here: string
}

/**
 * What a person has to judge before a file deserves the claim that it carries: the claim says that the file meets what a machine can
 * check (`machineConditions`), and nobody has listened to one yet.
 */
export const humanConditions: readonly HumanCondition[] = [
  { clause: '7.1', condition: 'The order of the tags is the order in which one reads; roles fit what they hold.', here: 'The order is that of the HTML. Each planned text is compared in its order, with the spaces between its words, by `text-missing` and `space-outside-tags`.' },
  { clause: '7.1', condition: 'Colour, contrast and form are not the only carriers of a meaning.', here: '`check` measures contrast; the rest is for eyes.' },
  { clause: '7.2', condition: 'A change of language is marked.', here: 'Planned passages are checked (`passage-language`). Names of publishers say theirs where their letters tell it, as in Vietnamese; bookmarks, descriptions of links and names of people say none of their own.' },
  { clause: '7.3', condition: 'Alternative texts say what the pictures say.', here: 'They are compared with those of the plan (`figure-wrong`).' },
  { clause: '7.4', condition: 'Headings are those of the document, and told apart.', here: 'They are compared with those of the plan; headings of the same words end with “(1 of 2)” in the text that stands for them.' },
  { clause: '7.6', condition: 'What is a list is tagged as one, and numbered as it is.', here: 'Terms, points, tasks and sources are; so are the choices of a worksheet. A box to tick and a line to write on are only drawn; a gap within a sentence is said as a word.' },
  { clause: '7.8', condition: 'Running heads and feet are artifacts.', here: 'They are, with their kind. The rail of events at the head of a slide stays content, since its entries are links.' },
  { clause: '7.18.5', condition: 'Descriptions of links say where they lead.', here: 'Marks of sources are named after these; an address is described by itself.' },
]
