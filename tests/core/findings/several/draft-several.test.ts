import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOfNames, keyOfWords } from '../../../../src/core/findings/quoted.ts'
import { numberWords } from '../../../../src/core/findings/number-words.ts'
import { numberSections } from '../../../../src/core/findings/section.ts'
import { textsOf } from '../../../../src/core/findings/texts-of.ts'
import type { Session } from '../../../../src/core/session/session.ts'
import { played } from '../support/played.ts'
import { tenpennyHall } from '../support/tenpenny-hall.ts'
import { arbitraryPlays } from './support/arbitrary-plays.ts'
import { hall, numbered, room, several, textsIn } from './support/plays.ts'
import { seven } from './support/seven.ts'

test('the report of several plays has the sections of the report of one, in their order', () => {
  const headings = numberSections(several(seven)).map(({ number, title }) => `${number} ${title}`)
  expect(headings).toEqual([
    '1 Purpose of this report',
    '2 Summary',
    '3 The story in short',
    '4 What was exercised',
    '5 Method',
    '6 How far it got',
    '7 Boundaries crossed',
    '8 Findings by pillar',
    '9 Key events',
    '10 Where members disagreed',
    '11 Resilience',
    '12 Controls to test',
    '13 Conclusions',
    '14 Recommendations',
    '15 Options considered',
    '16 Section 17, by service',
    '17 Implications',
    '18 Equality',
    '19 Response',
    '20 Monitoring',
    '21 What members recorded',
    '22 Background papers',
    '23 Law cited',
    '24 Glossary',
    'Appendix A The decision log',
    'Appendix B What this report was made from',
    'Appendix C Draft equality impact assessment',
  ])
})

test('it is JSON and nothing else', () => {
  const sections = several(seven)
  expect(JSON.parse(JSON.stringify(sections))).toStrictEqual(sections)
})

test('the order of the files makes no difference', () => {
  expect(several(seven.toReversed())).toEqual(several(seven))
  fc.assert(
    fc.property(arbitraryPlays({ least: 2, most: 9 }), ({ script, notes, sessions }) => {
      const written = { script, notes }
      expect(several(sessions.toReversed(), {}, written)).toEqual(several(sessions, {}, written))
    }),
    { numRuns: 30 },
  )
})

test('no report splits fewer than five plays', () => {
  fc.assert(
    fc.property(arbitraryPlays({ least: 2, most: 9 }), ({ script, notes, sessions }) => {
      const texts = textsOf(several(sessions, {}, { script, notes }))
      expect(texts.flatMap(splitsIn).filter(total => total < 5)).toEqual([])
    }),
    { numRuns: 60 },
  )
  expect(textsOf(several(seven)).flatMap(splitsIn)).toContain(7)
})

/** The totals of which a text gives a part: `18 of the 24 plays`. */
function splitsIn(text: string): readonly number[] {
  return [...text.matchAll(/of the ([\w-]+) (?:plays|groups)/g)].map(([, total = '']) => {
    const word = numberWords.indexOf(total)
    return word < 0 ? Number(total) : word + 1
  })
}

test('of fewer than five plays no number is given at all', () => {
  const texts = several(seven.slice(0, 4)).flatMap(section =>
    ['findings', 'boundaries', 'key-events', 'disagreed', 'log'].includes(section.id) ? textsOf([section]) : [],
  )
  expect(texts.filter(text => /\b(?:plays|Plays)\b/.test(text) && /\d+ plays|of the \w+ plays/.test(text))).toEqual([])
  expect(textsIn('findings', several(seven.slice(0, 3)))).toContain(
    'At “Gaps in the book” (D1), every play chose “Tell internal audit”: Records are secured while they are fresh.',
  )
})

test('nobody is named, and nothing that members typed is there, unless the clerk includes it', () => {
  const group = numbered(
    played(
      tenpennyHall,
      [{ type: 'noted', scene: 'the-book', text: 'Do we still take cash?' }, ...hall('tell-audit', 'cancel')],
      room('Ann Exe', 'Bo Wye'),
    ),
    7,
  )
  const without = JSON.stringify(several([...seven, group]))
  expect(['Ann Exe', 'Bo Wye', 'A table', 'still take cash'].filter(words => without.includes(words))).toEqual([])
  const include = [keyOfNames(group.id), keyOfWords(group.id, 0, 0)]
  const quotations = several([...seven, group], { include }).flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.type === 'quotation' ? [[block.key, block.words]] : [])),
  )
  expect(quotations).toEqual([
    [include[0], 'Ann Exe and Bo Wye'],
    [include[1], 'Do we still take cash?'],
  ])
})

test('every pointer leads somewhere', () => {
  const sections = JSON.stringify(several(seven))
  const pointers = [...sections.matchAll(/"ref":"([^"]+)"/g)].map(([, to]) => to)
  const targets = [...sections.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id)
  expect(pointers.filter(to => !targets.includes(to))).toEqual([])
  expect(targets.filter((id, index) => targets.indexOf(id) !== index)).toEqual([])
})

test('a hundred plays take no time to speak of', () => {
  const hundred = Array.from({ length: 100 }, (_, index): Session =>
    numbered(seven[index % seven.length] ?? seven[0] ?? fail(), index),
  )
  const start = process.cpuUsage()
  several(hundred)
  // The time of the processor, as other work of the machine is not this one's.
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1000)
})

function fail(): never {
  throw new Error('there are seven')
}
