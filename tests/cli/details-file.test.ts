import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { FakeTerminal } from '../support/fake-terminal.ts'

const tiny = resolve('tests/build/fixtures/scenarios/tiny-trial')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  await run(['play', tiny, '--seed', '7', '--out', 'play.session.json'], new FakeTerminal({ folder }))
})

/** The report as Markdown under a file of details, and the lines beside it. */
async function reportedWith(text: string | Buffer, ...args: string[]) {
  await writeFile(join(folder, 'details.yaml'), text)
  const terminal = new FakeTerminal({ folder })
  const asked = ['play.session.json', '--scenario', tiny, '--format', 'md', '--details', 'details.yaml']
  const code = await run(['report', ...asked, ...args], terminal)
  return { code, said: terminal.said, beside: terminal.beside.split('\n').slice(0, -1) }
}

const isDraft = 'This is a draft for officers. --part a writes what is open to the public, --part b what is exempt.'

test.for(['', '# Nothing yet.\n', '---\n', '{}'])('a file of details may hold nothing: %j', async text => {
  const { code, said, beside } = await reportedWith(text)
  expect([code, beside]).toEqual([0, [isDraft]])
  expect(said).toContain('Tiny Trial')
})

test('a file of details may be JSON, indented by tabs too', async () => {
  const { said } = await reportedWith('{\n\t"details": {\n\t\t"wards": "All"\n\t}\n}\n')
  expect(said).toContain('* **Wards affected:** All')
})

test('a file of details that is no YAML is refused with the line where it breaks', async () => {
  const { code, beside } = await reportedWith('details:\n  committee: "Audit\n')
  expect(code).toBe(1)
  expect(beside.join('\n')).toContain('details.yaml:2:14')
})

test('a file of details that is not UTF-8 is misuse', async () => {
  const { code, beside } = await reportedWith(Buffer.from('details: { committee: Café }', 'latin1'))
  expect(code).toBe(2)
  expect(beside.join('\n')).toContain('`details.yaml` is not saved as UTF-8: save it as UTF-8')
})

test('all mistakes are told at once, each with its line and column, in the order of the file', async () => {
  const { code, said, beside } = await reportedWith(
    [
      'detials: {}',
      'details:',
      '  committee: 5',
      '  commitee: Audit',
      '  date: 19 January',
      'order: one',
      'exempt:',
      '  "section:controls":',
      '    paragraphs: [3, 9]',
      '    why: 3',
      '  "section:purpose": { paragraphs: [3] }',
      'progress:',
      '  banking: { status: late }',
      'added:',
      '  - { id: one, text: 5 }',
      '',
    ].join('\n'),
  )
  expect([code, said]).toEqual([1, ''])
  expect(beside).toEqual([
    'details.yaml:1:1: `detials` is not known here: leave it out, or use `details`.',
    'details.yaml:3:14: `details.committee` has to be text: put it in quotation marks.',
    'details.yaml:4:3: `details.commitee` is not known here: leave it out, or use `committee`.',
    'details.yaml:5:9: `details.date` has to be a day such as 2026-11-24.',
    'details.yaml:6:8: `order` has to be a list: a line for each, which begins with a dash.',
    'details.yaml:9:21: `exempt.section:controls.paragraphs.2` has to be at most 7.',
    'details.yaml:10:10: `exempt.section:controls.why` has to be text: put it in quotation marks.',
    'details.yaml:11:3: `exempt.section:purpose.why` is missing: add it.',
    'details.yaml:13:22: `progress.banking.status` has to be one of not-started, in-progress, done, overdue, dropped.',
    'details.yaml:15:5: `added.1.owner` is missing: add it.',
    'details.yaml:15:5: `added.1.pillar` is missing: add it.',
    'details.yaml:15:5: `added.1.months` is missing: add it.',
    'details.yaml:15:5: `added.1.because` is missing: add it.',
    'details.yaml:15:22: `added.1.text` has to be text: put it in quotation marks.',
  ])
})

test('of a file of a newer format nothing else is told', async () => {
  const { code, beside } = await reportedWith('novelty: 1\nformat: 2\n')
  expect([code, beside]).toEqual([
    1,
    ['details.yaml:2:9: `format` is 2: this was written by a newer version of Desktop Audit. Read it there.'],
  ])
})

test('an exemption without a paragraph or a reason is told by its key, even where it is left empty', async () => {
  const { code, said, beside } = await reportedWith(
    'exempt:\n  "section:log": { paragraphs: [], why: It would tell. }\n  "section:story": { paragraphs: [3], why: " " }\n  "section:purpose":\n',
  )
  const noParagraph =
    'Something is marked exempt without a paragraph of Schedule 12A: give one, from 1 to 7, or take the mark back.'
  expect([code, said]).toEqual([1, ''])
  expect(beside).toEqual([
    `details.yaml:2:3: \`section:log\`: ${noParagraph}`,
    'details.yaml:3:3: `section:story`: Something is marked exempt without a reason: say why the public interest in withholding it outweighs that in disclosing it, or take the mark back.',
    `details.yaml:4:3: \`section:purpose\`: ${noParagraph}`,
  ])
})

test('what is marked exempt and is not there is no reason to publish the report', async () => {
  const { code, said, beside } = await reportedWith(
    'controlsOpen: true\nexempt: { "section:contrls": { paragraphs: [7], why: A reason. } }',
    '--part',
    'a',
  )
  expect([code, said]).toEqual([1, ''])
  expect(beside).toEqual([
    'desktop-audit: details.yaml:2:11: `section:contrls` is marked exempt, and names nothing in this report. Name it anew, or take the mark back.',
  ])
})

test('other keys that name nothing are said wherever they stand, and the report is written', async () => {
  const { code, beside } = await reportedWith(
    [
      'edits: { "purpose:1": { was: x, now: y } }',
      'include: [nobody]',
      'order:',
      '  - nothing',
      'leftOut: ["section:purpose", nothing, "section:findings"]',
      'responses: { nothing: { decision: accepted } }',
      'progress:',
      '  nothing: { status: done }',
    ].join('\n'),
  )
  expect(code).toBe(0)
  expect(beside).toEqual([
    'details.yaml:1:10: The edit of `purpose:1` is not made: what it was made to reads otherwise here, or is not there.',
    'details.yaml:2:11: `nobody` names nothing in this report.',
    'details.yaml:4:5: `nothing` names nothing in this report.',
    'details.yaml:5:30: `nothing` names nothing in this report.',
    'details.yaml:6:14: `nothing` names nothing in this report.',
    'details.yaml:8:3: `nothing` names nothing in this report.',
    'details.yaml:5:39: `section:findings` cannot be left out: no report can do without it.',
    isDraft,
  ])
})

test('a file of details that was written on another report says so, and the report is made', async () => {
  const { code, beside } = await reportedWith('for: { scenario: tiny-trial, sessions: [somebody-else] }\n')
  expect([code, beside]).toEqual([
    0,
    [
      'details.yaml:1:1: The file belongs to another report. One session is named in it, one session is in this report, and none ' +
        'are in both. Check that what it says holds here too.',
      isDraft,
    ],
  ])
})

test('a day before the meeting is told with its place, and the report is written all the same', async () => {
  const { code, beside } = await reportedWith(
    'details:\n  date: 2027-01-19\nprogress:\n  banking: { status: done, date: 2026-01-01 }\n',
  )
  expect(code).toBe(0)
  expect(beside).toContain(
    'details.yaml:4:34: `progress.banking.date` is before the meeting that takes the report, on 19 January 2027. Check both days.',
  )
})
