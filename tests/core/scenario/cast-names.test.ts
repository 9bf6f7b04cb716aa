import { describe, expect, test } from 'vitest'
import { CastFinder } from '../../../src/core/scenario/cast-names.ts'
import type { Prose } from '../../../src/core/scenario/prose.ts'
import type { Person } from '../../../src/core/scenario/schema.ts'

const person = (name: string, post: string): Person => ({ name, post, seat: 'officer' })

const finder = new CastFinder(
  new Map([
    ['pym', person('Councillor Ada Pym', 'Chair of the panel')],
    ['son', person('Toby Pym', 'Her son, aged 19')],
    ['rowe', person('Solomon Rowe', 'Builder')],
    ['guy', person('Guy Ferring', 'Speaks for the lender')],
    ['pupil', person('L.', 'Pupil, aged 15')],
  ]),
)

const says = (text: string): Prose => [['p', text]]
const named = (text: string) => finder.inProse(says(text)).map(({ id }) => id)

describe('someone of the cast is found', () => {
  test.for([
    ['by the full name', 'Then Ada Pym stood up.', ['pym']],
    ['by the surname and a title', 'It was Councillor Pym.', ['pym']],
    ['by a name that ends a sentence before another begins', 'Nobody asked Rowe. Then it rained.', ['rowe']],
    ['by a possessive', 'It lay on Rowe’s desk.', ['rowe']],
    ['by an initial, whatever comes after it', 'That was L. The school rang.', ['pupil']],
    ['by the first name, where someone else bears the surname', 'They asked for Toby.', ['son']],
    ['in the order of the text', 'Rowe rang Ada Pym.', ['rowe', 'pym']],
  ] as const)('%s', ([, text, ids]) => {
    expect(named(text)).toEqual(ids)
  })
})

describe('nobody is found', () => {
  test.for([
    ['by a first name alone', 'His name was Guy.'],
    ['in the name of a firm', 'The invoice is from Rowe Lifts.'],
    ['in a longer word', 'The boat was rowed by Pymble.'],
  ] as const)('%s', ([, text]) => {
    expect(named(text)).toEqual([])
  })
})

describe('on the page of a scene', () => {
  const decision = { actor: 'pym' } as Parameters<CastFinder['onPage']>[0]['decision']

  test('come those on the slip, then those in the text, then whoever decides', () => {
    const page = finder.onPage({ inject: { by: 'phone', from: 'rowe', to: 'A desk' }, decision }, says('Toby is here.'))
    expect(page.map(({ id }) => id)).toEqual(['rowe', 'son', 'pym'])
  })

  test('only those are unexplained whose post neither the slip, nor the chair, nor the text gives', () => {
    const text = says('Solomon Rowe, the builder, rang about Guy Ferring. Toby and Councillor Pym sat by.')
    expect(finder.onPage({ decision }, text)).toEqual([
      { id: 'rowe' },
      { id: 'guy', unexplained: 'Guy Ferring' },
      { id: 'son', unexplained: 'Toby' },
      { id: 'pym' },
    ])
  })
})
