import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import type { Draft } from '../../../../src/core/scenario/draft-words.ts'
import { draftFromTwee } from '../../../../src/core/scenario/twee/draft.ts'
import { readTwee } from '../../../../src/core/scenario/twee/twee.ts'
import { codesOfDraft } from '../../../support/codes-of-draft.ts'

function draftOf(text: string): Draft {
  const read = readTwee(text)
  if (!read.ok) throw new Error(read.problem)
  return draftFromTwee(read.story, { id: 'case', title: read.story.title ?? 'Case', schemaPath: 'x' })
}

interface Written {
  readonly title: string
  readonly text: string
  readonly facilitator?: string
  readonly goto?: string
  readonly ending?: string
  readonly decision?: { readonly choices: Readonly<Record<string, { readonly label: string; readonly goto: string }>> }
}

function scenesOf(text: string): Readonly<Record<string, Written>> {
  const document = parseDocument(draftOf(text).scenario)
  expect(document.errors).toEqual([])
  return (document.toJS() as { scenes: Record<string, Written> }).scenes
}

/** The codes of the case made of a story. */
const codesOf = (text: string) => codesOfDraft(draftOf(text))

const story = `:: StoryTitle
Market night

:: StoryData
{ "ifid": "D674C58C-DEFA-4F70-B7A2-27742230C0FC", "format": "Harlowe", "start": "The call" }

:: The call [phone] {"position":"600,400"}
A resident rings. Strangers come and go.

* [[Tell the police->The police]]
* [[Next morning<-Wait a day]]

:: Next morning
The flat is empty.

:: The police
An officer thanks you. (set: $trust to 2)
[[The next week]]

:: The next week
Two people are safe.
`

test('passages become scenes, links choices, and a passage without a link an ending', () => {
  expect(scenesOf(story)).toMatchObject({
    'the-call': {
      title: 'The call',
      text: 'A resident rings. Strangers come and go.\n',
      decision: {
        choices: {
          'tell-the-police': { label: 'Tell the police', goto: 'the-police' },
          'wait-a-day': { label: 'Wait a day', goto: 'next-morning' },
        },
      },
    },
    'next-morning': { text: 'The flat is empty.\n', ending: 'partial' },
    'the-police': {
      text: 'An officer thanks you.\n',
      facilitator: 'TO WRITE: what the code in line 17 did: (set: $trust to 2)\n',
      goto: 'the-next-week',
    },
    'the-next-week': { ending: 'partial' },
  })
})

test('each gap in the text is a warning of check, and there is no other', async () => {
  const gaps = draftOf(story).scenario.match(/TO WRITE:/g)
  expect(await codesOf(story)).toEqual({ DA620: gaps?.length })
})

test('the story begins where it says, wherever that is in the file', () => {
  expect(Object.keys(scenesOf(`:: Second\nEnd.\n:: Start\nBegin. [[Second]]\n`))).toEqual([
    'start',
    'second',
    'the-end-otherwise',
  ])
})

describe('what a case cannot have is a gap that names its line', () => {
  test('a link back', () => {
    expect(scenesOf(':: Hall\nHi\n[[Desk]]\n[[Out]]\n:: Desk\nPapers.\n[[Back->Hall]]\n:: Out\nBye\n')['desk']).toEqual(
      {
        title: 'Desk',
        text: 'Papers.\n',
        facilitator: 'TO WRITE: where “Back” in line 7 leads, as a case has no loops (it went back to “Hall”)\n',
        ending: 'partial',
      },
    )
  })

  test('a passage that is not there', () => {
    const scenes = scenesOf(':: Start\nHi\n[[One]]\n[[Two]]\n:: One\nBye\n')
    expect(scenes['two']?.text).toBe(
      'TO WRITE: the passage “Two”, to which line 4 leads and which the file does not have\n',
    )
  })

  test('a ninth choice', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']
    const text = `:: Start\n${names.map(name => `[[${name}]]\n`).join('')}${names.map(name => `:: ${name}\nEnd\n`).join('')}`
    const scenes = scenesOf(text)
    expect(Object.keys(scenes['start']?.decision?.choices ?? {})).toHaveLength(8)
    expect(scenes['start']?.facilitator).toMatch(
      /^TO WRITE: a place for “I” in line 10, as a decision has at most eight/,
    )
    expect(draftOf(text).remarks).toEqual(['Line 27: no link leads to “I”, so we left it out.'])
  })

  test('an address, or a passage that code names', () => {
    expect(
      scenesOf(':: Start\n[[Site->https://example.org]]\n[[On->$next]]\n[[End]]\n:: End\nBye')['start']?.facilitator,
    ).toBe(
      'TO WRITE: where “Site” in line 2 leads: https://example.org\n\nTO WRITE: where “On” in line 3 leads: $next\n',
    )
  })
})

test.each([
  ['one passage', ':: Start\nHello'],
  ['a passage without a word', ':: Start\n'],
  ['a story in a line', ':: Start\nA [[B]]\n:: B\nB [[C]]\n:: C\nC'],
  ['a passage that leads to itself', ':: Start\nA [[Start]]'],
  ['two links to one passage', ':: Start\n[[One->B]]\n[[Two->B]]\n:: B\nEnd'],
  ['the same link twice', ':: Start\n[[B]]\n[[B]]\n:: B\nEnd'],
  ['three, four and seven choices', `:: Start\n${choices(3, 'B')}:: B1\n${choices(4, 'C')}:: C2\n${choices(7, 'D')}`],
  ['words of the format as names', ':: Start\n[[back]]\n[[then]]\n[[null]]\n:: back\n1\n:: then\n2\n:: null\n3'],
  ['names alike but for signs', ':: Start\n[[A!]]\n[[A?]]\n:: A!\n1\n:: A?\n2'],
  ['long names and labels', `:: Start\n[[${'word '.repeat(60)}->B]]\n[[${'Name '.repeat(40)}]]\n:: B\nEnd`],
  [
    'many decisions that meet again',
    Array.from({ length: 30 }, (_, at) => `:: S${at}\n[[a->S${at + 1}]]\n[[b->S${at + 1}]]\n`).join(''),
  ],
])('a case passes check but for its gaps: %s', async (_, text) => {
  expect(Object.keys(await codesOf(text))).toEqual(['DA620'])
})

function choices(count: number, name: string): string {
  return Array.from({ length: count }, (_, at) => `[[Go ${at} of ${name}->${name}${at}]]\n`).join('')
}

const signs = String.raw`[[A]] [[go->B]] [[B<-go]] [[x|A]] [[A][$x]] [[ ]] -> <- [[->]] [[*->A]] <<if> <</if>> << >>
  (if: [ ) ] { } $x.y <% %> <b> <img> <script> </script> <!-- --> /* */ <br> '' // \ \[ \{ ![x](y) [a](b) *a*
  | --- -- " ' @ % &amp; é 😀 null word {"start":"B","format":"Chapbook"} {"start":3} {"format":"Snowman"}`.split(/\s+/)
const headers = ['', 'A', 'B [tag] {"position":"1,2"}', 'StoryData', 'StoryTitle', 'Start'].map(
  name => `\n:: ${name}\n`,
)
const lines = '\n \r \t \u200b \u202e \u0001 \u0000 \ud800 \ufeff # > - 1. : TO_WRITE'.split(' ')
const piece = fc.constantFrom(...signs, ...headers, ...lines.map(sign => `${sign.replace('_', ' ')} `), '`', '\n::')

test('any text is refused in a sentence, or becomes a case that reads back with gaps and nothing else', async () => {
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map(parts => parts.join('')),
    fc.array(piece, { maxLength: 40 }).map(parts => `:: A\n${parts.join(' ')}`),
    fc.string({ unit: 'binary', maxLength: 200 }).map(words => `:: A\n${words}`),
  )
  await fc.assert(
    fc.asyncProperty(text, async words => {
      const read = readTwee(words)
      if (read.ok) expect(Object.keys(await codesOf(words))).toEqual(['DA620'])
      else expect(read.problem).toMatch(/^[A-Z].*\.$/)
    }),
    { numRuns: 150 },
  )
})

test('two million hostile signs are read in seconds', () => {
  for (const words of ['[[', '<<', '(a:', '<!--', "''a ", '$a', '[', '<a ', '{', '\n', '[[a][', '//x'])
    expect(readTwee(`:: A\n${words.repeat(100_000)}`).ok).toBe(true)
}, 20_000)
