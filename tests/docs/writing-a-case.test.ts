import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { pastedLines } from '../../src/app/author/editor/lines.ts'
import { type Block, blocksIn, checkExample } from '../support/example.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/writing-a-case.md'), 'utf8')

interface Step {
  readonly title: string
  /** Each block with the paragraph above it, which says where it goes. */
  readonly blocks: readonly (Block & { readonly above: string })[]
}

const steps: Step[] = page
  .split(/^## /m)
  .slice(1)
  .map(text => {
    const says = text.split(/^```.*?^```$/gms).map(part => part.trim().split('\n\n').at(-1) ?? '')
    const blocks = blocksIn(text).map((block, index) => ({ ...block, above: says[index] ?? '' }))
    return { title: text.split('\n')[0] ?? '', blocks }
  })

/** The case as its author has it after each step with a listing, by the title of the step. */
const cases = new Map<string, readonly Block[]>()

beforeAll(() => {
  let text = ''
  const documents: Block[] = []
  for (const { title, blocks } of steps) {
    documents.push(...blocks.filter(({ words }) => words[1]?.startsWith('exhibits/')))
    const listings = blocks.filter(({ words }) => words[0] === 'yaml')
    for (const { words, text: listing, above } of listings)
      text = words.includes('whole-file') ? listing : pasted(text, listing, above)
    if (listings.length > 0) cases.set(title, [{ words: ['yaml', 'whole-file'], text }, ...documents])
  }
})

test('the steps together take half an hour', () => {
  const minutes = steps.map(({ title }) => Number(/\((\d+) minutes\)$/.exec(title)?.[1]))
  expect(minutes.reduce((sum, one) => sum + one)).toBe(30)
})

test('after each step the case has the warnings that the page tells of, and no others', async () => {
  const found: [title: string, said: readonly string[]][] = []
  for (const [title, blocks] of cases) {
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
    ['A fact and a condition', twoPillars],
    ['Measures and key events', twoPillars],
    ['A recommendation', twoPillars],
  ])
})

test('the slip that the page asks for gives the very message that it shows, and no other error', async () => {
  const [, place, wrong, right] = /in `(\w+)`, write `(\w+)` for `(\w+)`/.exec(page) ?? []
  const [finished, ...documents] = cases.get(titleOf('A recommendation')) ?? []
  const [before, after] = finished?.text.split(`  ${place}:\n`) ?? []
  const text = `${before}  ${place}:\n${after?.replace(`scene: ${right} }`, `scene: ${wrong} }`)}`
  const { diagnostics } = await checkExample([{ words: ['yaml', 'whole-file'], text }, ...documents])
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

/** What an author does with a listing, who reads the paragraph above it: the cursor is at the word that it names. */
function pasted(text: string, listing: string, above: string): string {
  const change = pastedLines(text, placeIn(text, above), listing)
  if (change === undefined) throw new Error(`The lines would not go where they should: ${above}`)
  return text.slice(0, change.from) + change.insert + text.slice(change.to)
}

function placeIn(text: string, above: string) {
  const at = (offset: number) => ({ from: offset, to: offset })
  const wordAt = (name: string) => text.search(new RegExp(String.raw`(?<=^ *)${name}:$`, 'm'))
  if (/at the end of the\s+file/.test(above)) return at(text.length)
  const [, first, last] = /from `([\w-]+):` to the line above `([\w-]+):`/.exec(above) ?? []
  if (first !== undefined && last !== undefined) return { from: wordAt(first), to: wordAt(last) }
  const [, next] = /above `([\w-]+):`/.exec(above) ?? []
  if (next !== undefined) return at(wordAt(next))
  const [, name] = /at the end of the\s+(?:scene|choice)\s+`([\w-]+)`/.exec(above) ?? []
  if (name === undefined) throw new Error(`This does not say where the lines go: ${above}`)
  const [own = ''] = new RegExp(String.raw`^( *)${name}:\n(?:\1 .*\n)+`, 'm').exec(text) ?? []
  return at(text.indexOf(own) + own.trimEnd().length)
}
