import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseTexts } from '../../../src/core/author/case-texts.ts'
import { complete, type Offer } from '../../../src/core/author/completion.ts'
import { returnWords } from '../../../src/core/scenario/moves.ts'
import { namePlaces } from '../../../src/core/scenario/reading/name-places.ts'
import { readScenario } from '../../../src/core/scenario/reading/read-scenario.ts'

const scenarios = join(import.meta.dirname, '../../../scenarios')
const cases = readdirSync(scenarios, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && entry.name !== 'pictures')
  .map(({ name }) => name)

function shipped(name: string): CaseTexts {
  const file = (path: string) => ({ path, text: readFileSync(join(scenarios, name, path), 'utf8') })
  return { scenario: file('scenario.yaml'), playthroughs: file('playthroughs.yaml') }
}

/** What is offered at the `¦` of a scenario, or of playthroughs beside one. */
function offered(marked: string, scenario?: string): readonly Offer[] {
  const offset = marked.indexOf('¦')
  expect(offset).toBeGreaterThanOrEqual(0)
  const text = marked.replace('¦', '')
  if (scenario === undefined)
    return complete({ scenario: { path: 'scenario.yaml', text } }, { path: 'scenario.yaml', offset })
  const texts = { scenario: { path: 'scenario.yaml', text: scenario }, playthroughs: { path: 'plays.yaml', text } }
  return complete(texts, { path: 'plays.yaml', offset })
}

function labels(marked: string, scenario?: string): readonly string[] {
  return offered(marked, scenario).map(({ label }) => label)
}

const names = [
  'cast:',
  '  ann: { name: Ann Marsh, post: Head of audit }',
  'facts:',
  '  open: { flag: true, says: The door is open }',
  '  trust: { level: 1, of: 3, says: Trust }',
  'law: { act: { title: An Act } }',
  'stages:',
  '  one:',
  '    title: First',
  '    scenes:',
  '      start:',
  '        title: A call',
  '        text: |',
  '          Someone: rings.',
  '        decision:',
  '          choices:',
  '            stay: { label: Wait }',
  '            go:',
  '              label: Go there',
  '      hall:',
  '        title: The hall',
  '        visit: { leads: { door: { label: Look at the door } } }',
  '',
].join('\n')

describe('keys', () => {
  test('of a map come with what they take and mean, those that are needed first and those that are there left out', () => {
    const [name, post, ...others] = offered('cast:\n  ann: { seat: member, ¦ }\n')
    expect(name).toEqual({
      kind: 'key',
      label: 'name',
      detail: 'text',
      says: 'Required. An invented name.',
      insert: 'name: ',
      start: 29,
      end: 29,
    })
    expect([post, ...others].map(offer => offer?.label)).toEqual(['post', 'picture'])
  })

  test('fit where the line begins', () => {
    expect(labels('cast:\n  ann:\n    name: Ann\n    ¦\nfacts: {}\n')).toEqual(['post', 'seat', 'picture'])
    expect(labels('cast:\n  ann:\n    name: Ann\n  ¦\nfacts: {}\n')).toEqual([])
    expect(labels('cast:\n  ann:\n    name: Ann\n¦\nfacts: {}\n')).toContain('measures')
    expect(labels('cast:\n  ann:\n    name: Ann\n¦\nfacts: {}\n')).not.toContain('facts')
  })

  test('are offered for one that is half typed, although the line is no YAML yet', () => {
    const [first] = offered('cast:\n  ann:\n    na¦\n    post: Head of audit\n')
    expect(first).toMatchObject({ label: 'name', insert: 'name: ', start: 17, end: 19 })
  })

  test('bring what comes before their value', () => {
    const inserts = new Map(offered(`${names}      yard:\n        ¦`).map(({ label, insert }) => [label, insert]))
    expect(inserts.get('title')).toBe('title: ')
    expect(inserts.get('text')).toBe('text: |\n          ')
    expect(inserts.get('decision')).toBe('decision:\n          ')
    expect(inserts.get('exhibits')).toBe('exhibits:\n          - ')
  })

  test('replace a key that has its colon without another', () => {
    const [offer] = offered('cast:\n  ann:\n    nam¦e: Ann\n')
    expect(offer).toMatchObject({ label: 'name', insert: 'name', start: 17, end: 21 })
  })

  test('of a shape with several forms are those of the form that was begun', () => {
    expect(labels('facts: { open: { ¦ } }')).toEqual(['flag', 'says', 'level', 'of'])
    expect(labels('facts: { open: { level: 1, ¦ } }')).toEqual(['of', 'says'])
  })

  test('of an entry come with its hyphen, and after it without', () => {
    expect(offered('places:\n  ¦\n').map(({ insert }) => insert)).toEqual(['- name: ', '- at: '])
    expect(offered('places:\n  - ¦\n').map(({ insert }) => insert)).toEqual(['name: ', 'at:\n      - '])
  })
})

describe('names', () => {
  test('of scenes are offered where a scene is meant, with their titles', () => {
    const [start, hall, ...words] = offered(`${names}        goto: ¦`)
    expect(start).toMatchObject({ kind: 'scene', label: 'start', detail: 'A call', insert: 'start' })
    expect(hall).toMatchObject({ kind: 'scene', label: 'hall', detail: 'The hall' })
    expect(words.map(({ kind, label }) => `${kind} ${label}`)).toEqual(['word back', 'word resume'])
  })

  test('of people, laws and facts are offered where these are meant', () => {
    expect(labels(`${names}      yard: { decision: { actor: ¦`)).toEqual(['ann'])
    expect(offered(`${names}      yard: { decision: { choices: { a: { cites: ¦`).map(({ insert }) => insert)).toEqual([
      '[act]',
    ])
    expect(labels(`${names}      yard: { decision: { choices: { a: { cites: [¦`)).toEqual(['act'])
    expect(labels(`${names}      yard: { decision: { choices: { a: { set: { open: true, ¦`)).toEqual(['trust'])
  })

  test('of facts stand beside the words of a condition', () => {
    const all = labels(`${names}      yard: { goto: [{ when: { ¦`)
    expect(all.slice(-2)).toEqual(['open', 'trust'])
    expect(all).toContain('visited')
  })

  test('of choices and leads are those of the scene', () => {
    expect(labels(`${names}      yard: { goto: [{ when: { chose: { start: ¦`)).toEqual(['stay', 'go'])
    expect(labels(`${names}recommendations: { r: { because: [start/¦`)).toEqual(['stay', 'go'])
    expect(labels(`${names}recommendations: { r: { because: [start/stay|g¦`)).toEqual(['stay', 'go'])
    expect(labels(`${names}recommendations: { r: { because: [start & passed hall/¦`)).toEqual(['door'])
    expect(labels('- picks:\n    - start: ¦\n', names)).toEqual(['stay', 'go', 'then', 'timeout'])
    expect(labels('- picks:\n    - hall: ¦\n', names)).toEqual(['door', 'then', 'timeout'])
  })

  test('replace only the word at the place', () => {
    const marked = `${names}recommendations: { r: { because: ["start/st¦ay & hall"] } }`
    const [offer] = offered(marked)
    const text = marked.replace('¦', '')
    expect(text.slice(offer?.start, offer?.end)).toBe('stay')
  })
})

describe('words', () => {
  test('of the format are offered', () => {
    expect(labels('cast: { ann: { seat: ¦ } }')).toEqual(['member', 'officer'])
    expect(labels(`${names}      yard: { visit: { cut: ¦`)).toEqual(['yes', 'no'])
  })

  test('for a fact are those that it can be', () => {
    expect(labels(`${names}      yard: { goto: [{ when: { open: ¦`)).toEqual(['yes', 'no'])
    expect(labels(`${names}      yard: { goto: [{ when: { trust: ¦`)).toEqual(['0', '1', '2', '3'])
    expect(labels('- expects: { facts: { trust: ¦ } }\n', names)).toEqual(['0', '1', '2', '3'])
  })

  test('that lead back are those of the format', () => {
    const words = offered('stages: { a: { scenes: { b: { goto: ¦ } } } }').filter(({ kind }) => kind === 'word')
    expect(words.map(({ label }) => label)).toEqual(returnWords)
  })

  test('have a space between them and the colon', () => {
    expect(offered('cast:\n  ann:\n    seat:¦\n').map(({ insert }) => insert)).toEqual([' member', ' officer'])
  })
})

test('nothing is offered in prose, comments and quoted texts', () => {
  expect(labels(names.replace('rings', 'rin¦gs'))).toEqual([])
  expect(labels(names.replace('          Someone: rings.', '          Someone: rings.\n\n          ¦'))).toEqual([])
  expect(labels('cast: # ¦\n')).toEqual([])
  expect(labels('title: A call ¦')).toEqual([])
})

test('an open bracket hides nothing that comes after it', () => {
  const text = names.replace('stay: { label: Wait }', 'stay: { label: Wait, cites: [')
  expect(labels(`${text}        goto: ¦`)).toEqual(['start', 'hall', 'back', 'resume'])
})

describe.for(cases)('in %s', name => {
  const texts = shipped(name)

  // A step that is prime comes to every column; all offsets would take two minutes.
  test('each offer replaces what is at the place, on one line', () => {
    const wrong = [texts.scenario, texts.playthroughs].flatMap(file => {
      const { path = '', text = '' } = file ?? {}
      const offsets = Array.from({ length: Math.ceil(text.length / 31) }, (_, step) => step * 31)
      const isWrong = ({ start, end }: Offer, offset: number) =>
        start > offset || end < offset || text.slice(start, end).includes('\n')
      return offsets.filter(offset => complete(texts, { path, offset }).some(offer => isWrong(offer, offset)))
    })
    expect(wrong).toEqual([])
  })

  test('each scene offered for a goto is one, and reads as the scene', () => {
    const { text } = texts.scenario
    const { scenario } = readScenario(text, 'scenario.yaml', 'case')
    const found = [...text.matchAll(/goto: (?=[a-z])/g)].slice(0, 5)
    expect(found.length).toBeGreaterThan(0)
    for (const { index, 0: key } of found) {
      const offers = complete(texts, { path: 'scenario.yaml', offset: index + key.length })
      const scenes = offers.filter(({ kind }) => kind === 'scene')
      expect(scenes.map(({ label }) => label)).toEqual([...(scenario?.scenes.keys() ?? [])])
      const [, { insert, start, end } = { insert: '', start: 0, end: 0 }] = scenes
      const after = readScenario(text.slice(0, start) + insert + text.slice(end), 'scenario.yaml', 'case')
      const uses = namePlaces(after.source).filter(place => place.span.start === start)
      expect(uses.map(({ name: { kind, id } }) => `${kind} ${id}`)).toEqual([`scene ${insert}`])
    }
  })

  test('names are offered although another line is broken', () => {
    const { text } = texts.scenario
    const cut = text.indexOf('goto: ')
    const broken = `${text.slice(0, cut)}{ "${text.slice(cut)}`
    const at = broken.lastIndexOf('goto: ') + 'goto: '.length
    const offers = complete({ scenario: { path: 's', text: broken } }, { path: 's', offset: at })
    const scenes = readScenario(text, 's', 'case').scenario?.scenes.size ?? 0
    expect(offers.filter(({ kind }) => kind === 'scene')).toHaveLength(scenes)
  })
})

test('a text of any kind can be asked about, at any place', () => {
  const signs = 'a|goto|stages|scenes|:| |  |\n|- |{|}|[|]|,|"|\'|>|#|\r\n|\t|/|😀'.split('|')
  const piece = fc.constantFrom(...signs, '|')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(), (pieces, place) => {
      const text = pieces.join('')
      const offset = place % (text.length + 1)
      for (const path of ['s', 'p'])
        for (const { start, end } of complete(
          { scenario: { path: 's', text }, playthroughs: { path: 'p', text } },
          { path, offset },
        ))
          expect(start <= offset && offset <= end).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
