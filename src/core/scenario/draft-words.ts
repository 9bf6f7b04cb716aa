import { Document, Scalar, visit } from 'yaml'
import type { Family } from './families.ts'
import { idFrom } from './new-scenario.ts'
import { type Pillar, pillars } from './pillar.ts'

export interface DraftSetting {
  /** The name of the folder. */
  readonly id: string
  readonly title: string
  /** Without it, the words of what is imported decide. */
  readonly family?: Family | undefined
  readonly schemaPath: string
}

/** A case made of something else, which plays and has gaps. */
export interface Draft {
  readonly scenario: string
  readonly playthroughs: string
  readonly scenes: number
  readonly decisions: number
  /** What was left out, a sentence each. */
  readonly remarks?: readonly string[]
}

/** What an author has to write in its place. `check` lists each of these. */
export function gap(what: string): string {
  return `TO WRITE: ${what}`
}

/** Ids made from words, each once. */
export class Ids {
  /** Words of the format can be no id. */
  readonly #taken = new Set(['back', 'resume', 'then', 'timeout'])

  take(words: string): string {
    const id = shortId(words)
    let free = id
    for (let count = 2; this.#taken.has(free); count++) free = `${id}-${count}`
    this.#taken.add(free)
    return free
  }
}

const mostOfId = 28

/** Of the first words that are there whole. */
function shortId(words: string): string {
  const id = idFrom(words)
  if (id.length <= mostOfId) return id
  const cut = id.slice(0, mostOfId + 1)
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : id
}

/** Points and their reason are on one line, as authors write them. */
export function yaml(value: unknown): string {
  // The format has no aliases, which two plays with the same first pick would get.
  const document = new Document(value, { aliasDuplicateObjects: false })
  visit(document, {
    Map: (_, map) => {
      if (map.has('points')) map.flow = true
    },
  })
  return document.toString({ lineWidth: 0 })
}

export function indented(levels: number, text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  '.repeat(levels))
}

const widest = 100

/** Markdown, a paragraph each, as a block of text in lines that an editor can show. */
export function prose(paragraphs: readonly string[]): Scalar {
  const block = new Scalar(
    `${paragraphs
      .map(words => wrapped(line(words, true)))
      .filter(words => words !== '')
      .join('\n\n')}\n`,
  )
  block.type = Scalar.BLOCK_LITERAL
  return block
}

/** No line begins with what Markdown reads as a heading, a list or a quotation. */
function wrapped(words: string): string {
  const pattern = new RegExp(String.raw`(.{1,${widest}})(?: (?!(?:#+|[>+*-]|\d+[.)])(?: |$))|$)`, 'g')
  return words.replaceAll(pattern, '$1\n').trimEnd()
}

/** Words as the format takes them: on one line, with nothing that it would read as HTML, a picture or a table. */
export function line(words: string, isProse = false): string {
  const plain = words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<(?=[a-z/!?])/gi, '‹')
    .replaceAll('![', '[')
    .replaceAll('](', '] (')
    .replaceAll('|', '/')
    .trim()
  return isProse ? plain.replace(/^(?:(?:#+|[>+*-]|\d+[.)]) )+(?=.)/, '') : plain.replaceAll('*', '')
}

const hidden = /[\p{Cc}\p{Cs}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** On one line, without signs that no one sees. */
export function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').replaceAll(hidden, '').trim()
}

const mostOfTitle = 70

/** The first sentence, or as many of its words as a heading has room for. */
export function shortTitle(words: string): string {
  const [sentence = ''] = words.split(/(?<=[.!?])\s/)
  if (sentence.length <= mostOfTitle) return sentence.replace(/(?<!\.)\.$/, '')
  const cut = sentence.slice(0, mostOfTitle)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), mostOfTitle / 2)).replace(/[,;:–-]$/, '')}…`
}

/** What the head of a draft is made of. */
export interface DraftHead {
  /** As `an event list`. */
  readonly from: string
  /** All words of the story, to choose a family by. */
  readonly words: string
  readonly scenes: number
  readonly decisions: number
}

/** The keys above the cast. */
export function headOf({ from, ...counted }: DraftHead, { id, title, family, schemaPath }: DraftSetting): string {
  const head = [
    `# yaml-language-server: $schema=${schemaPath}\n`,
    `# Made from ${from}. \`check\` lists each gap: write what “TO WRITE” asks for, in its place.\n`,
    '# The points under `score` are only there to begin with.\n',
    '# All of it must be fiction: no real person, council, firm or case.\n',
    yaml({ format: 1, id, version: '1.0.0', title: line(title) }),
    '# The field of the council’s work.\n',
    yaml({
      family: family ?? familyOf(counted.words),
      summary: gap('one or two sentences for the list of cases'),
      minutes: minutesFor(counted),
      origin: 'invented',
      objectives: [gap('what members should learn from it')],
    }),
    '# Both names are invented.\n',
    yaml({ setting: { council: 'Brackenholt Borough Council', police: 'Aldmere Constabulary' } }),
  ]
  return head.join('')
}

/** Families that can be told by words. */
const familyWords: Readonly<Partial<Record<Family, RegExp>>> = {
  licensing: /licen[cs]|\bpub\b|\btaxi|takeaway|premises/gi,
  fraud: /fraud|invoice|payment|\bbank|scam|grant/gi,
  'internal-audit': /\baudit|control|whistleblow|record|procure|contract/gi,
}

function familyOf(words: string): Family {
  const counts = Object.entries(familyWords).map(([family, pattern]) => ({
    family: family as Family,
    count: words.match(pattern)?.length ?? 0,
  }))
  return counts.toSorted((one, other) => other.count - one.count)[0]?.family ?? 'corporate'
}

/** Long enough for its decisions and words, in quarters of an hour. */
function minutesFor({ words, scenes, decisions }: Omit<DraftHead, 'from'>): number {
  const minutes = 30 + decisions * 5 + (words.split(' ').length + scenes * 60) / 150
  return Math.min(240, Math.max(60, Math.ceil(minutes / 15) * 15 + 15))
}

export type Merits = Readonly<Partial<Record<Pillar, number>>>

/**
 * Points to begin with, for each choice of a decision: each is the best by some weighing, and the first decision exercises
 * all four Ps.
 */
export function meritsOf(choices: number, decision: number): readonly Merits[] {
  if (choices === 2 && decision > 0)
    return decision % 2 === 0 ? [{ pursue: 1 }, { protect: 1 }] : [{ prevent: 1 }, { prepare: 1 }]
  if (choices === 2)
    return [
      { pursue: 1, prevent: 1 },
      { protect: 1, prepare: 1 },
    ]
  if (choices === 3) return [{ pursue: 1 }, { prevent: 1 }, { protect: 1, prepare: 1 }]
  const alone = pillars.map(pillar => ({ [pillar]: 3 }))
  const both = pillars.flatMap((one, index) => pillars.slice(index + 1).map(other => ({ [one]: 2, [other]: 2 })))
  return [...alone, ...both].slice(0, choices)
}

/** A choice with gaps for what only an author knows. */
export function draftChoice(label: string, merits: Merits, goto: string | undefined): object {
  const score = Object.entries(merits).map(([pillar, points]) => [pillar, { points, why: gap('why it helps') }])
  return {
    label,
    ...(label.length > 60 ? { short: gap('the same in 60 characters') } : {}),
    score: Object.fromEntries(score),
    consequence: gap('what follows at once'),
    goto,
  }
}

/** What a test of the author's plays, and where it ends. */
export interface DraftPlay {
  readonly picks: readonly Readonly<Record<string, string | undefined>>[]
  readonly ending: string
}

export function playthroughsOf(plays: readonly DraftPlay[]): string {
  const written = plays.map(({ picks, ending }) => ({ name: `To the ending ${ending}`, picks, expects: { ending } }))
  return `# Your own tests: \`check\` plays each of them.\n${yaml(written)}`
}
