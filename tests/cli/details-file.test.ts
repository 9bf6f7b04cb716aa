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

/** The data of the paper under a file of details, and the lines beside it. */
async function reportedWith(text: string | Buffer, ...args: string[]) {
  await writeFile(join(folder, 'details.yaml'), text)
  const terminal = new FakeTerminal({ folder })
  const asked = [
    'play.session.json',
    '--scenario',
    tiny,
    '--form',
    'paper',
    '--format',
    'json',
    '--details',
    'details.yaml',
  ]
  const code = await run(['report', ...asked, ...args], terminal)
  return { code, said: terminal.said, beside: terminal.beside.split('\n').slice(0, -1) }
}

const isDraft = 'This is a draft for officers. For the public part use --part a, for the exempt part --part b.'

test.for(['', '# Nothing yet.\n', '---\n', '{}'])('a file of details may hold nothing: %j', async text => {
  const { code, said, beside } = await reportedWith(text)
  expect([code, beside]).toEqual([0, [isDraft]])
  expect(said).toContain('Tiny Trial')
})

test('a file of details may be JSON, indented by tabs too', async () => {
  const { said } = await reportedWith('{\n\t"details": {\n\t\t"wards": "All of them"\n\t}\n}\n')
  expect(said).toContain('All of them')
})

test('a file of details that is no YAML is refused with the line where it breaks', async () => {
  const { code, beside } = await reportedWith('details:\n  committee: "Audit\n')
  expect(code).toBe(1)
  expect(beside.join('\n')).toContain('details.yaml:2:14')
})

test('a file of details that is not UTF-8 is misuse', async () => {
  const { code, beside } = await reportedWith(Buffer.from('details: { committee: Café }', 'latin1'))
  expect(code).toBe(2)
  expect(beside.join('\n')).toContain('`details.yaml` is not saved as UTF-8. Save it as UTF-8.')
})

test('all mistakes are told at once, each with its line and column, in the order of the file', async () => {
  const { code, said, beside } = await reportedWith(
    [
      'detials: {}',
      'details:',
      '  committee: 5',
      '  commitee: Audit',
      '  date: 19 January',
      'forward: one',
      'exempt:',
      '  "decision:start":',
      '    paragraphs: [3, 9]',
      '    why: 3',
      'progress:',
      '  sign-twice: { state: late }',
      'added:',
      '  - { id: one, text: 5, to: A post, short: A word, pillar: protect, cost: "", success: "", why: So. }',
      '',
    ].join('\n'),
  )
  expect([code, said]).toEqual([1, ''])
  expect(beside).toEqual([
    'details.yaml:1:1: `detials` is not known here: leave it out, or use `details`.',
    'details.yaml:3:14: `details.committee` must be text: put it in quotation marks.',
    'details.yaml:4:3: `details.commitee` is not known here: leave it out, or use `committee`.',
    'details.yaml:5:9: `details.date` must be a day such as 2026-11-24.',
    'details.yaml:6:10: `forward` must be a list: a line for each, which begins with a dash.',
    'details.yaml:9:21: `exempt.decision:start.paragraphs.2` must be at most 7.',
    'details.yaml:10:10: `exempt.decision:start.why` must be text: put it in quotation marks.',
    'details.yaml:12:24: `progress.sign-twice.state` must be one of agreed, done, lasts.',
    'details.yaml:14:5: `added.1.partner` is missing: add it.',
    'details.yaml:14:22: `added.1.text` must be text: put it in quotation marks.',
  ])
})

test('of a file of a newer format nothing else is told', async () => {
  const { code, beside } = await reportedWith('novelty: 1\nformat: 3\n')
  expect([code, beside]).toEqual([
    1,
    ['details.yaml:2:9: `format` is 3: a newer version of Desktop Audit wrote this. Open it in that version.'],
  ])
})

test('an exemption without a paragraph or a reason is told by its key, even where it is left empty', async () => {
  const { code, said, beside } = await reportedWith(
    'exempt:\n  "scene:start": { paragraphs: [], why: It would tell. }\n  "decision:start": { paragraphs: [3], why: " " }\n  "scene:again":\n',
  )
  const noParagraph = 'A mark of exemption has no paragraph of Schedule 12A: give one, from 1 to 7, or remove the mark.'
  expect([code, said]).toEqual([1, ''])
  expect(beside).toEqual([
    `details.yaml:2:3: \`scene:start\`: ${noParagraph}`,
    'details.yaml:3:3: `decision:start`: A mark of exemption has no reason: say why the public interest in withholding is greater, or remove the mark.',
    `details.yaml:4:3: \`scene:again\`: ${noParagraph}`,
  ])
})

test('what is marked exempt and is not there keeps a part from being written, and not the draft', async () => {
  const details = 'controls: open\nexempt: { "decision:strat": { paragraphs: [7], why: A reason. } }'
  const told =
    'desktop-audit: details.yaml:2:11: `decision:strat` is marked exempt, but this report has no part of that name. Mark it again, or remove the mark.'
  const { code, said, beside } = await reportedWith(details, '--part', 'a')
  expect([code, said, beside]).toEqual([1, '', [told]])
  expect(await reportedWith(details)).toMatchObject({ code: 0, beside: [told, isDraft] })
})

test('other keys that name nothing are said wherever they are, edits with their words, and the report is written', async () => {
  const { code, beside } = await reportedWith(
    [
      'edits: { "purpose/waht": { was: x, now: Our words., sources: [] } }',
      'include: [nobody]',
      'forward: [sign-twice, nothing]',
      'leftOut:',
      '  - purpose',
      '  - nothing',
      'responses: { nothing: { decision: accepted } }',
      'results: { new-carpet: { of: 2, good: 1 } }',
    ].join('\n'),
  )
  expect(code).toBe(0)
  expect(beside).toEqual([
    'details.yaml:1:10: The edit `purpose/waht` has no place in this report any more. It reads: “Our words.”',
    'details.yaml:2:11: `nobody` names nothing in this report.',
    'details.yaml:6:5: `nothing` names nothing in this report.',
    'details.yaml:3:23: `nothing` names nothing in this report.',
    'details.yaml:7:14: `nothing` names nothing in this report.',
    'details.yaml:8:12: `new-carpet` names nothing in this report.',
    isDraft,
  ])
})

test('a file of format 1 is used as far as it goes, and the rest of it is listed', async () => {
  const { code, said, beside } = await reportedWith(
    'format: 1\ndetails: { wards: All of them, foreword: We thank all. }\nprogress: { sign-twice: { status: done } }\n',
  )
  expect(code).toBe(0)
  expect(said).toContain('All of them')
  expect(beside).toEqual([
    'details.yaml:1:1: The edit `format-1:details.foreword` has no place in this report any more. It reads: “We thank all.”',
    isDraft,
  ])
})

test('a file of details that was written on another report says so, and the report is made', async () => {
  const { code, beside } = await reportedWith('for: { scenario: tiny-trial, sessions: [somebody-else] }\n')
  expect([code, beside]).toEqual([
    0,
    [
      'details.yaml:1:1: The file belongs to another report. One session is named in it, one session is in this report, and none ' +
        'are in both. Check that it applies here too.',
      isDraft,
    ],
  ])
})

test('a day before the meeting is told with its place, and the report is written all the same', async () => {
  const { code, beside } = await reportedWith(
    'details:\n  date: 2027-01-19\nprogress:\n  sign-twice: { state: done, date: 2026-01-01 }\n',
  )
  expect(code).toBe(0)
  expect(beside).toContain(
    'details.yaml:4:36: `progress.sign-twice.date` is before the meeting that considers the report, on 19 January 2027. Check both dates.',
  )
})
