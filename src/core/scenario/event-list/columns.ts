/** What a column of an event list can mean. */
export type Field = keyof typeof headings

/** A column by its heading, and what we read it as; without a field its words are kept as notes. */
export interface Column {
  readonly heading: string
  readonly field: Field | undefined
}

/** The headings that councils give each column, in small letters and without signs. The first says it best. */
const headings = {
  number: `
    number, no, ref, reference, serial, id, item, event no, inject no, mel no, event number, inject number,
    inject id, event id, inject ref
  `,
  time: `
    time, when, clock, start, timing, start time, exercise time, expected time, planned time, real time,
    delivery time, time of inject, inject time
  `,
  day: 'day, date, exercise day, exercise date',
  stage: 'stage, phase, act, part, session, module',
  title: `
    event, scene, title, heading, headline, summary, event title, inject title, subject, topic, incident
  `,
  text: `
    inject, injects, what happens, what is injected, what, description, event description,
    inject description, inject text, inject details, details, detail, content, message, text, narrative,
    information, development, situation
  `,
  medium: `
    medium, media, by, by which medium, method, means, mode, channel, how, via, delivery, delivery method,
    method of delivery, inject type, inject method, format, type
  `,
  from: 'from, from whom, sender, source, originator, initiator, injected by, caller, role player',
  to: `
    to, to whom, recipient, recipients, receiver, addressee, audience, player, players, target,
    delivered to
  `,
  expected: `
    expected action, expected actions, expected response, expected responses, expected outcome,
    expected outcomes, expected player action, anticipated action, anticipated response,
    anticipated outcome, desired outcome, desired response, expected, action, actions, response, outcome,
    action required
  `,
  decision: 'decision, decisions, decision point, decision required, question, what must be decided',
  discuss: `
    expected discussion, discussion, discussion points, discussion questions, prompts, questions,
    talking points
  `,
  documents: `
    exhibits, exhibit, documents, handouts, handout, attachments, attachment, materials, props,
    supporting documents
  `,
  notes: `
    notes, note, comments, comment, remarks, facilitator notes, controller notes, control notes,
    exercise control notes, guidance, observations
  `,
} as const

const all = (Object.entries(headings) as [Field, string][]).flatMap(([field, names]) =>
  names.split(',').map(name => ({ field, name: name.trim() })),
)

/** Each heading of a row with what it means. No two columns mean the same: the one that says it best is taken. */
export function columnsOf(cells: readonly string[]): ReadonlyMap<number, Column> {
  const named = cells.map(cell => cell.replaceAll(/\s+/g, ' ').trim())
  const matches = named
    .flatMap((heading, index) =>
      all.flatMap(({ field, name }) => {
        const fit = fitOf(simple(heading), name)
        return fit === 0 ? [] : [{ index, field, fit }]
      }),
    )
    .toSorted((one, other) => other.fit - one.fit)
  const fields = new Map<number, Field>()
  const taken = new Set<Field>()
  for (const { index, field } of matches) {
    if (fields.has(index) || taken.has(field)) continue
    fields.set(index, field)
    taken.add(field)
  }
  return new Map(
    named.flatMap((heading, index) =>
      heading === '' ? [] : [[index, { heading, field: fields.get(index) }] as const],
    ),
  )
}

/** `no` of `No.`, `from to` of `From/To`, `number` of `#`. */
function simple(heading: string): string {
  if (heading === '#') return 'number'
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const longestHeading = 60

/** The whole heading says most; then a long name within it, such as `expected action` in `expected action by the council`. */
function fitOf(heading: string, name: string): number {
  if (heading === name) return 1000
  if (heading.length > longestHeading || name.length < 4) return 0
  return ` ${heading} `.includes(` ${name} `) ? name.length : 0
}

/** What we say a column was read as. */
export const fieldNames: Readonly<Record<Field, string>> = {
  number: 'the number',
  time: 'the time',
  day: 'the day',
  stage: 'the stage',
  title: 'the title of the scene',
  text: 'the text of the scene',
  medium: 'how the news arrives',
  from: 'who it is from',
  to: 'who it is for',
  expected: 'the expected action, as the first choice',
  decision: 'the question of the decision',
  discuss: 'prompts for the room',
  documents: 'documents, in the facilitator’s notes',
  notes: 'the facilitator’s notes',
}
