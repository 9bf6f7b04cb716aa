import affixes from 'dictionary-en-gb/index.aff?raw'
import words from 'dictionary-en-gb/index.dic?raw'
import { describe, expect, test } from 'vitest'
import { checkFolder } from '../../../src/build/scenario-folder.ts'
import { britishDictionary } from '../../../src/cases/british-dictionary.ts'
import type { FolderTexts } from '../../../src/core/check/folder-texts.ts'
import { checkSpelling, hardScenes } from '../../../src/core/check/spelling.ts'
import { usualAnswers, newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { shippedScenarios } from '../../../src/cli/scenario-files.ts'
import { scenariosIn } from '../../../src/build/scenario-folder.ts'

const dictionary = britishDictionary(affixes, words)

/** A case whose second scene has this text, and these exhibits. */
function folderWith(text: string, exhibit = ''): FolderTexts {
  const whole = newScenario(usualAnswers, 'x')
  const start = 'The bank calls back. It has frozen what was left in the account.'
  expect(whole).toContain(start)
  return {
    folder: 'case',
    scenario: { path: 'scenario.yaml', text: whole.replace(start, () => text) },
    exhibits: new Map([['exhibits/a.md', { path: 'exhibits/a.md', text: exhibit }]]),
  }
}

/** What is found, each by its code and its words in the file. */
function found(folder: FolderTexts): readonly string[] {
  const texts = new Map([folder.scenario, ...folder.exhibits.values()].map(({ path, text }) => [path, text]))
  return checkSpelling(folder, dictionary).map(
    ({ code, span }) => `${code} ${texts.get(span.file)?.slice(span.start, span.end)}`,
  )
}

test('misspelt and doubled words are found at their places, with what was meant', () => {
  const folder = folderWith('Teh officer loks up teh flat flat of the neigbour.')
  expect(found(folder)).toEqual(['DA921 Teh', 'DA921 loks', 'DA921 teh', 'DA921 neigbour', 'DA922 flat flat'])
  const [first, , third] = checkSpelling(folder, dictionary)
  expect(first?.help).toMatch(/^Did you mean `the`/)
  expect(third?.help).toMatch(/^Did you mean `the`/)
  expect(new Set(checkSpelling(folder, dictionary).map(({ severity }) => severity))).toEqual(new Set(['note']))
})

test.each([
  ['names of the cast and their posts', 'The auditors ask Rowan. Tillotson answers at once.'],
  ['names within a sentence', 'The papers of Ellingworth and Co were gone. Ellingworth said so.'],
  ['initials, capitals and figures', 'J. Oyelade of the HMO team came in the 20s. It was a 4x4.'],
  ['addresses and code', 'Write to clerk@brackenholtt.example or see https://www.exampel.example/pagee. Type `grpe`.'],
  ['what belongs to someone', "The auditor’s box, the clerks’ keys and the women's room. Don’t."],
  ['hyphens and beginnings', 'A well-kept, pre-printed, re-used and unvisited place.'],
  ['accents', 'They meet at a café.'],
  ['words of councils', 'The whistleblower told of cuckooing, and the licensee of a hirer.'],
  ['words that may be there twice', 'She had had enough of the rule that that man wrote.'],
  ['words in two paragraphs', 'They saw the door\n\n          Door by door they went.'],
  ['British endings', 'They organise, recognise and colour.'],
])('%s are no mistakes', (_, text) => {
  expect(found(folderWith(text))).toEqual([])
})

test('American spelling is one, and so is a word twice over the end of a line', () => {
  expect(found(folderWith('The color of the\n          the door.'))).toEqual([
    'DA921 color',
    'DA922 the\n          the',
  ])
})

test('keys, ids and comments are not read, and exhibits are, without their tags', () => {
  const folder = folderWith('# zzxq is in the text', '<Letter from="x">\n\nWe recieved it. <b zzxq="1" />\n')
  const text = folder.scenario.text.replaceAll('next-day', 'nxet-dya').replace('# A small case', '# A smal case')
  expect(found({ ...folder, scenario: { path: 'scenario.yaml', text } })).toEqual(['DA921 zzxq', 'DA921 recieved'])
})

describe('reading ease', () => {
  const hard =
    'Notwithstanding considerable deliberation, the administrative authorities subsequently determined that additional ' +
    'consultation regarding organisational accountability necessitated supplementary documentation, particularly ' +
    'concerning interdepartmental communication, procurement responsibilities and institutional governance arrangements.'

  test('is a hint at the scene, with its longest sentence', () => {
    const folder = folderWith(`${hard} ${hard}`)
    const [hint, ...more] = hardScenes(folder)
    expect(more).toEqual([])
    expect(hint?.code).toBe('DA923')
    expect(folder.scenario.text.slice(hint?.span.start, hint?.span.end)).toBe('next-day')
    expect(hint?.help).toBe(
      `Use shorter sentences and words. The longest sentence has ${hard.split(' ').length} words.`,
    )
  })

  test('is no hint for plain words, nor for a few', () => {
    expect(hardScenes(folderWith('The bank calls. '.repeat(20)))).toEqual([])
    expect(hardScenes(folderWith('Institutional accountability necessitates documentation.'))).toEqual([])
  })
})

test('in the cases that come with the product only two deliberate slips are found', async () => {
  const folders = await scenariosIn(shippedScenarios)
  expect(folders).toHaveLength(5)
  const all: string[] = []
  for (const path of folders) {
    const { folder } = await checkFolder(path, { today: '2026-12-01', budget: 100 })
    all.push(...found(folder), ...hardScenes(folder).map(({ message }) => message))
  }
  // A firm's name with one letter changed, and the name of a user.
  expect(new Set(all)).toEqual(new Set(['DA921 Harbeckrowe', 'DA921 Harbeckrove', 'DA921 cgarside']))
})
