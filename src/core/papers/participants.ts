import { list, notice, paragraph } from '../report/block.ts'
import { pillarMeanings } from '../score/score.ts'
import { pillars, pillarTitles } from '../scenario/pillar.ts'
import { plainText } from '../scenario/prose.ts'
import type { Exhibit, ExhibitKind, Person } from '../scenario/schema.ts'
import { entry, type Script, trainingNotice } from '../session/script.ts'
import {
  openMarking,
  type Paper,
  type PaperBlock,
  paperOf,
  type PaperSource,
  particulars,
  points,
  proseBlocks,
  type Sheet,
  subheading,
  writingLines,
} from './paper.ts'
import { storyOf } from './story.ts'

/**
 * What members are handed: a sheet to open with, which knows nothing of what comes, and each document of the story on a
 * sheet of its own, to be handed out when its scene comes.
 */
export function participantsPapers(source: Omit<PaperSource, 'loadNotes'>): Paper {
  const { script } = source
  return paperOf('participants', `Participants’ papers: ${script.title}`, [
    openingSheet(script),
    ...storyOf(script).sheets.map((id, index) => exhibitSheet(source, id, index + 1)),
  ])
}

function openingSheet(script: Script): Sheet {
  const { council, county, police } = script.setting
  return {
    id: 'opening',
    title: 'Before we begin',
    blocks: [
      paragraph(script.summary),
      ...proseBlocks(script.part, text => paragraph(...text)),
      paragraph(trainingNotice),
      paragraph(
        'This is an exercise around a table. You hear a story scene by scene, say how your council would respond, decide ' +
          'together, and hear what happens next. The facilitator hands out documents along the way.',
      ),
      ...(script.objectives.length === 0 ? [] : [subheading(1, 'What you will practise'), points(script.objectives)]),
      ...(script.contentNotes.length === 0
        ? []
        : [subheading(1, 'Difficult subjects in this story'), points(script.contentNotes)]),
      subheading(1, 'Where it is set'),
      paragraph(
        `${council}${county === undefined ? '' : `, within ${county}`}. Police: ${police}. All of this is invented.`,
      ),
      ...castAtTheStart(script),
      subheading(1, 'The four Ps'),
      ...fourPs,
      paragraph(
        'Here, “Prevent” does not mean the Prevent duty on radicalisation. The exercise does not look at anyone’s beliefs.',
      ),
      subheading(1, 'How we work'),
      points(groundRules),
      subheading(1, 'Your notes'),
      writingLines('What I noticed, and when', 4),
      writingLines('What I would ask in my own council', 3),
    ],
  }
}

function castAtTheStart(script: Script): readonly PaperBlock[] {
  const people = knownAtTheStart(script)
  if (people.length === 0) return []
  return [subheading(1, 'Who you meet first'), list(people.map(({ name, post }) => [{ strong: name }, `, ${post}`]))]
}

/** Those whom the first scene itself names: a post alone can give away what comes. */
function knownAtTheStart(script: Script): readonly Person[] {
  const first = script.scenes[script.graph.start]
  if (first === undefined) return []
  const ids = [first.inject?.from, first.inject?.to, first.decision?.actor]
  const read = plainText(first.text)
  return Object.keys(script.cast).flatMap(id => {
    const person = entry(script.cast, id)
    return person !== undefined && (ids.includes(id) || read.includes(person.name)) ? [person] : []
  })
}

const fourPs = particulars(
  Object.fromEntries(pillars.map(pillar => [pillarTitles[pillar], pillarMeanings[pillar].means])),
)

const groundRules = [
  'We test controls, not people. We do not mark members or councils.',
  'Say what you would do, and why. There is seldom one right answer.',
  'Ask which facts are known, and which are only assumed.',
  'Disagree freely. We also write down minority views.',
  'No real cases, and no real names.',
  'You can leave the room at any time, without giving a reason.',
  'If something here is real for you, tell the facilitator in private. In danger, ring 999.',
]

function exhibitSheet(
  { script, exhibitTexts, drawings }: Omit<PaperSource, 'loadNotes'>,
  id: string,
  number: number,
): Sheet {
  const text = exhibitTexts.get(id) ?? ''
  const exhibit = entry(script.exhibits, id)
  if (exhibit === undefined) throw new Error(`no exhibit ${id}`)
  const { title, kind, marking } = exhibit
  return {
    id: `sheet-${number}`,
    title,
    handout: { exhibit: id, number, drawings: drawings.get(id) ?? [] },
    blocks: [
      ...(marking === undefined ? [] : [notice({ strong: marking })]),
      ...exhibitBlocks({ title, kind, text }),
      paragraph({ strong: openMarking }, ` Sheet ${number}.`),
    ],
  }
}

/** Lays the words of an exhibit out: rows of cells become a table again, and what is named stands out. */
export function exhibitBlocks({
  title,
  kind,
  text,
}: Pick<Exhibit, 'title' | 'kind'> & { readonly text: string }): readonly PaperBlock[] {
  const parts = text.split(/\n{2,}/).filter(part => part.trim() !== '')
  return parts.flatMap((part, index) => {
    const lines = part.split('\n')
    // Where a letter says who sent it, and a form what was filled in.
    if (index === 0 && ['form', 'letter', 'email'].includes(kind)) return headBlocks(kind, lines)
    return part.startsWith('Signed: ') ? named(lines) : partBlocks(lines, title)
  })
}

/** A form begins with its own heading. */
function headBlocks(kind: ExhibitKind, lines: readonly string[]): readonly PaperBlock[] {
  if (kind !== 'form') return named(lines)
  return [paragraph({ strong: lines[0] ?? '' }), ...named(lines.slice(1))]
}

function partBlocks(lines: readonly string[], title: string): readonly PaperBlock[] {
  const first = lines.findIndex((line, at) => isCells(line) && isCells(lines[at + 1] ?? ''))
  if (first >= 0) return withTable(lines, first, title)
  if (lines.every(line => line.startsWith('- '))) return [points(lines.map(line => line.slice(2)))]
  return [paragraph(lines.join('\n'))]
}

function isCells(line: string): boolean {
  return line.includes(' | ')
}

/** The line right above a table says what it holds. */
function withTable(lines: readonly string[], first: number, title: string): readonly PaperBlock[] {
  const rest = lines.slice(first)
  const rows = rest.slice(0, rest.findIndex(line => !isCells(line)) >>> 0)
  const above = lines.slice(0, first)
  const caption = above.at(-1) ?? title
  return [
    ...above.slice(0, -1).map(line => paragraph(line)),
    table(caption, rows),
    ...rest.slice(rows.length).map(line => paragraph(line)),
  ]
}

function table(caption: string, [head = '', ...body]: readonly string[]): PaperBlock {
  const titles = head.split(' | ')
  const cells = body.map(line => line.split(' | '))
  return {
    type: 'table',
    caption,
    columns: titles.map((title, column) => ({ title, share: shareOf(title, cells, column) })),
    rows: cells.map(row => ({ cells: titles.map((_, column) => [[row[column] ?? '']]) })),
  }
}

/** As wide as its longest word needs, and wider where there is more to read. */
function shareOf(title: string, rows: readonly (readonly string[])[], column: number): number {
  const cells = rows.map(row => row[column] ?? '')
  const longestWord = Math.max(...[title, ...cells].flatMap(text => text.split(' ')).map(word => word.length))
  const average = cells.reduce((sum, { length }) => sum + length, 0) / Math.max(1, cells.length)
  return Math.max(longestWord + 4, Math.min(24, Math.round(average)))
}

const name = /^([^:|]{1,60}): (.+)$/

/** `Date: Friday` as a name with its value; a line without a name belongs to the one above. */
function named(lines: readonly string[]): readonly PaperBlock[] {
  const items: { name: string; value: string[] }[] = []
  const before: PaperBlock[] = []
  for (const line of lines) {
    const [, called, value] = name.exec(line) ?? []
    if (called !== undefined && value !== undefined) items.push({ name: called, value: [value] })
    else if (items.length > 0) items.at(-1)?.value.push(line)
    else before.push(paragraph(line))
  }
  const given = items.map(item => ({ name: item.name, value: [item.value.join('\n')] }))
  return given.length === 0 ? before : [...before, { type: 'particulars', items: given }]
}
