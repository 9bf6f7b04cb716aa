import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { type Block, blocksIn, checkExample } from '../support/example.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/writing-a-case.md'), 'utf8')

interface Step {
  readonly title: string
  readonly text: string
  readonly blocks: readonly Block[]
}

const steps: Step[] = page
  .split(/^## /m)
  .slice(1)
  .map(text => ({ title: text.split('\n')[0] ?? '', text, blocks: blocksIn(text) }))

/** The case as its author has it after each step with a listing, by the title of the step. */
const cases = new Map<string, readonly Block[]>()

beforeAll(() => {
  let text = ''
  const documents: Block[] = []
  for (const { title, blocks } of steps) {
    const listing = blocks.find(({ words }) => words[0] === 'yaml')
    documents.push(...blocks.filter(({ words }) => words[1]?.startsWith('exhibits/')))
    if (listing === undefined) continue
    const isWhole = listing.words.includes('whole-file')
    const next = isWhole ? listing.text : withParts(text, listing.text)
    if (!listing.words.includes('broken')) text = next
    cases.set(title, [{ words: ['yaml', 'whole-file'], text: next }, ...documents])
  }
})

test('the steps together take half an hour', () => {
  const minutes = steps.map(({ title }) => Number(/\((\d+) minutes\)$/.exec(title)?.[1]))
  expect(minutes.reduce((sum, one) => sum + one)).toBe(30)
})

test('after each step the case has the warnings that the page tells of, and no others', async () => {
  const sound = [...cases].filter(([title]) => !title.startsWith('Break it'))
  const found: [title: string, said: readonly string[]][] = []
  for (const [title, blocks] of sound) {
    const { diagnostics } = await checkExample(blocks)
    const said = diagnostics.filter(({ severity }) => severity !== 'note').map(({ message }) => message)
    found.push([title.replace(/ \(.*/, ''), said])
  }
  const twoPillars = ['No decision exercises `Protect` or `Prepare`.']
  expect(found).toEqual([
    [
      'Begin',
      [
        'No decision exercises `Pursue`, `Prevent`, `Protect` or `Prepare`.',
        'The decision at `call` changes nothing: all choices lead to the same scene, set no facts and score nothing.',
      ],
    ],
    ['A decision with points', twoPillars],
    ['A document', twoPillars],
    ['A fact and a guard', twoPillars],
    ['Key events and measures', twoPillars],
    ['A recommendation', twoPillars],
  ])
})

test('the broken case gives the very message that the page shows, and no other error', async () => {
  const { diagnostics } = await checkExample(cases.get(titleOf('Break it')) ?? [])
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const shown = steps.flatMap(({ blocks }) => blocks).find(({ words }) => words.includes('message'))
  expect(errors.map(({ code, message, help }) => `${code} ${message} ${help}\n`)).toEqual([shown?.text])
})

test.for(['audit', 'visits'])(
  'the finished case goes to its end by %s, and offers the recommendation',
  async choice => {
    const text = stringify([
      {
        name: 'to the end',
        picks: [{ call: choice }],
        expects: { ending: 'the-end', recommendations: ['compare-rents'], facts: { warned: choice === 'visits' } },
      },
    ])
    const finished = cases.get(titleOf('A recommendation')) ?? []
    const { playthroughs } = await checkExample([...finished, { words: ['yaml', 'playthroughs'], text }])
    expect(playthroughs).toEqual([{ name: 'to the end', passed: true }])
  },
)

function titleOf(start: string): string {
  return steps.find(({ title }) => title.startsWith(start))?.title ?? ''
}

/** What an author does with a listing: a part replaces that of its name, and a new scene goes before the ending. */
function withParts(text: string, listing: string): string {
  return partsOf(listing, '').reduce((file, part) => {
    if (!part.startsWith('scenes:')) return placed(file, part, '')
    const [head = '', ...scenes] = partsOf(sceneText(file), '  ')
    const all = partsOf(part, '  ')
      .slice(1)
      .reduce((rest, scene) => placed(rest, scene, '  '), scenes.join(''))
    return file.replace(sceneText(file), () => head + all)
  }, text)
}

function sceneText(file: string): string {
  return partsOf(file, '').find(part => part.startsWith('scenes:')) ?? ''
}

function placed(file: string, part: string, indent: string): string {
  const whole = part.endsWith('\n') ? part : `${part}\n`
  const parts = partsOf(file, indent)
  const same = parts.findIndex(one => keyOf(one) === keyOf(part))
  if (same >= 0) return parts.with(same, whole).join('')
  const end = parts.findIndex(one => ['the-end', 'scenes'].includes(keyOf(one)))
  return parts.toSpliced(end < 0 ? parts.length : end, 0, whole).join('')
}

function keyOf(part: string): string {
  return part.trimStart().split(':')[0] ?? ''
}

/** Cuts a text before each line that begins with just this indent. */
function partsOf(text: string, indent: string): readonly string[] {
  return text.split(new RegExp(`^(?=${indent}[a-z])`, 'm')).filter(part => part !== '')
}
