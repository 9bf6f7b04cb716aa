import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const checkout = join(import.meta.dirname, '../..')
const read = (...path: readonly string[]) => readFileSync(join(checkout, ...path), 'utf8')
const app = readdirSync(join(checkout, 'src/app'), { recursive: true, encoding: 'utf8' })
  .filter(path => /\.tsx?$/.test(path))
  .map(path => read('src/app', path))
  .join('\n')
const rehearsal = read('scenarios/thursday-room/scenario.yaml')

/** Whether a page says so, or the scenario of the rehearsal, or it is said of the pillar. */
const isSaid = (words: string) => [app, rehearsal].some(text => text.includes(words.replaceAll(/\s+/g, ' ')))

test('every button and page that the guide names is there by that name', () => {
  const named = [...read('docs/facilitating.md').matchAll(/(?<![\w_])_([^_]+)_(?![\w_])/g)].map(
    ([, words = '']) => words,
  )
  const words = [...new Set(named)].filter(name => !['extend', 'duplicate', 'before'].includes(name))
  expect(words.length).toBeGreaterThan(15)
  expect(words.filter(name => !isSaid(name))).toEqual([])
})

test('every button that the notes of the rehearsal say to press is there by that name', () => {
  const notes = [
    ...rehearsal.matchAll(/\*\*(?:Press|The vote|Then the look back)\.\*\*(.*?)(?:\n\n|\n {0,9}\S)/gs),
  ].map(([, text = '']) => text)
  const named = notes.flatMap(text => [...text.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)].map(([, words = '']) => words))
  const buttons = [...new Set(named.map(words => words.replaceAll(/\s+/g, ' ').replaceAll("'", '’')))]
  const others = ['before', 'The shoebox', 'Letter from the Lantern Players']
  expect(buttons).toContain('Show the votes to the room')
  expect(buttons.filter(name => !others.includes(name) && !app.includes(name))).toEqual([])
})
