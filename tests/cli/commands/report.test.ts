import JSZip from 'jszip'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import type { Report } from '../../../src/core/report/report.ts'
import { reportShape } from '../../../src/core/report/report-shape.ts'
import { writeSession } from '../../../src/core/session/session-file.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { FakeTerminal } from '../../support/fake-terminal.ts'
import { readCsv } from '../../support/read-csv.ts'

const tiny = resolve('tests/build/fixtures/scenarios/tiny-trial')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  await run(['play', tiny, '--seed', '7', '--out', 'play.session.json'], new FakeTerminal({ folder }))
})

const reported = (...args: string[]) => reportedOn(['play.session.json'], ...args)

async function reportedOn(files: readonly string[], ...args: string[]) {
  const terminal = new FakeTerminal({ folder })
  const code = await run(['report', ...files, '--scenario', tiny, ...args], terminal)
  return { code, said: terminal.said, beside: terminal.beside }
}

/** The session that was played, changed, in a file of its own. */
async function changed(file: string, change: (session: Session) => Session): Promise<void> {
  const text = await readFile(join(folder, 'play.session.json'), 'utf8')
  await writeFile(join(folder, file), writeSession(change(JSON.parse(text) as Session)))
}

const write = (name: string, text: string) => writeFile(join(folder, name), text)
const isDraft = 'This is a draft for officers. For the public part use --part a, for the exempt part --part b.\n'

test('a Word file is written that opens as one', async () => {
  const { code } = await reported('--format', 'docx', '--out', 'brief.docx')
  expect(code).toBe(0)
  const zip = await JSZip.loadAsync(await readFile(join(folder, 'brief.docx')))
  expect(await zip.file('word/document.xml')?.async('string')).toContain('Tiny Trial: what the exercise told us')
})

test.for(['pdf', 'html', 'md', 'csv', 'controls-csv', 'log-csv', 'worksheet', 'json'])(
  '--format %s writes a file',
  async format => {
    const { code } = await reported('--form', 'full', '--format', format, '--out', `report.${format}`)
    expect(code).toBe(0)
    expect((await readFile(join(folder, `report.${format}`))).length).toBeGreaterThan(100)
  },
)

test.for([
  ['brief', 'Tiny Trial: what the exercise told us'],
  ['paper', 'Tiny Trial: findings of an exercise'],
  ['full', 'Tiny Trial: findings of an exercise'],
  ['response', 'Tiny Trial: answers to an exercise'],
  ['progress', 'Tiny Trial: progress on an exercise'],
] as const)('--form %s is what the data says it is, as its schema promises', async ([form, title]) => {
  const { code, said, beside } = await reported('--form', form, '--format', 'json')
  const data = JSON.parse(said) as Report
  expect([code, data.form, data.title, beside]).toEqual([0, form, title, isDraft])
  expect(data.madeFrom.scenario).toMatchObject({ id: 'tiny-trial', version: '1.0.0' })
  expect(reportShape.safeParse(data).error).toBeUndefined()
})

test('a brief is written where no form is named, to standard output where no file is', async () => {
  expect((await reported('--format', 'md')).said).toContain('# Tiny Trial: what the exercise told us')
})

test('a draft says that it is one, and what it lacks', async () => {
  expect((await reported('--format', 'md')).beside).toBe(
    `${isDraft}It still needs:\n` +
      '  Members have not ticked what goes forward, so every page says DRAFT.\n' +
      '  No officer has cleared an implication yet.\n' +
      '  The report names no background paper except the case.\n' +
      '  The report does not say when a reply is due.\n',
  )
})

test('a file of details heads the report', async () => {
  await write('details.yaml', 'details: { committee: Audit Committee, date: 2027-01-19 }')
  const { said } = await reported('--form', 'paper', '--format', 'md', '--details', 'details.yaml')
  expect(said).toContain('* **Committee:** Audit Committee\n* **Meeting:** 19 January 2027')
})

test('Part A waits until somebody has decided on the controls, and counts the places to fill', async () => {
  const before = await reported('--format', 'md', '--part', 'a')
  expect(before.code).toBe(1)
  expect(before.beside).toContain('Say whether “Controls to test” may be published')
  await write('details.yaml', 'controls: open')
  const after = await reported('--format', 'md', '--part', 'a', '--details', 'details.yaml')
  expect(after.code).toBe(0)
  expect(after.beside).toMatch(/^\w+ places in this report still need text\. They are in square brackets\.\n$/)
})

test('Part B holds what is exempt, and nothing else', async () => {
  await write(
    'details.yaml',
    'exempt: { "recommendation:sign-twice": { paragraphs: [7], why: It would tell where to look. } }',
  )
  const { code, said } = await reported('--form', 'paper', '--format', 'md', '--part', 'b', '--details', 'details.yaml')
  expect(code).toBe(0)
  expect(said).toContain('It would tell where to look.')
  expect(said).toContain('KEPT-RECOMMENDATION')
  expect(said).not.toContain('## 4 What happened')
})

test('results of controls are read from their table into the report on progress', async () => {
  const { said } = await reported('--form', 'full', '--format', 'controls-csv')
  await write('results.csv', said.replace(/,,,,\r\n$/, ',10,9,,01/02/2027\r\n'))
  const progress = await reported('--form', 'progress', '--format', 'md', '--results', 'results.csv')
  expect(progress.code).toBe(0)
  expect(progress.said).toContain('Nine of ten KEPT-GOOD. (1 February 2027)')
  await write('results.csv', said.replace(/,,,,\r\n$/, ',10,11,,\r\n'))
  const wrong = await reported('--form', 'progress', '--format', 'md', '--results', 'results.csv')
  expect([wrong.code, wrong.said, wrong.beside]).toEqual([
    1,
    '',
    'desktop-audit: results.csv: Line 2: “Good” must be 10 at most, as 10 were looked at.\n',
  ])
})

test('the tables hold a row for each recommendation, control and decision', async () => {
  const [tracker, controls, log] = await Promise.all(
    ['csv', 'controls-csv', 'log-csv'].map(async format => readCsv((await reported('--format', format)).said)),
  )
  expect(tracker?.map(([number]) => number)).toEqual(['Number', 'R1'])
  expect(controls?.map(([number]) => number)).toEqual(['Number', 'C1'])
  expect(log?.slice(1).map(([, number]) => number)).toEqual(log?.slice(1).map((_, index) => `D${index + 1}`))
})

test('the worksheet is a Word file with room for what is found', async () => {
  await reported('--format', 'worksheet', '--out', 'work.docx')
  const zip = await JSZip.loadAsync(await readFile(join(folder, 'work.docx')))
  const xml = await zip.file('word/document.xml')?.async('string')
  expect(xml).toContain('KEPT-TEST')
  expect(xml).toContain('Looked at: ')
})

test.for([
  ['csv', 'b', 'exempt: { "scene:start": { paragraphs: [7], why: A reason. } }', 'this part has no recommendations'],
  ['worksheet', 'a', 'controls: closed', 'an officer left the controls to test out of Part A'],
  [
    'controls-csv',
    'b',
    'exempt: { "scene:start": { paragraphs: [7], why: A reason. } }',
    'this part has no controls to test',
  ],
  ['log-csv', 'b', 'exempt: { "scene:start": { paragraphs: [7], why: A reason. } }', 'the decisions are in Part A'],
])('no table of headings alone is written: %s of part %s', async ([format = '', part = '', details = '', why]) => {
  await write('details.yaml', details)
  const asked = ['--format', format, '--part', part, '--details', 'details.yaml', '--out', 'none']
  expect(await reported(...asked)).toEqual({ code: 1, said: '', beside: `desktop-audit: ${why}\n` })
})

test('several sessions, and sets of them, make one report, which lists no single decision', async () => {
  await run(['play', tiny, '--seed', '8', '--out', 'second.session.json'], new FakeTerminal({ folder }))
  await run(['merge', 'second.session.json', '--out', 'set.sessions.json'], new FakeTerminal({ folder }))
  const files = ['play.session.json', 'set.sessions.json', 'second.session.json']
  const { code, said, beside } = await reportedOn(files, '--format', 'json')
  const data = JSON.parse(said) as Report
  expect([code, data.madeFrom.sessions.length, data.decisions]).toEqual([0, 2, []])
  expect(beside).toContain('second.session.json has the same')
  const log = await reportedOn(files, '--format', 'log-csv')
  expect(log.beside).toContain('a report on several sessions does not list single decisions')
})

test('a session cut short, and one of another scenario, are refused in a sentence', async () => {
  const whole = await readFile(join(folder, 'play.session.json'), 'utf8')
  await write('half.session.json', whole.slice(0, whole.length / 2))
  const half = await reportedOn(['half.session.json'], '--format', 'json')
  expect([half.code, half.beside]).toEqual([1, expect.stringContaining('This file is incomplete')])
  const terminal = new FakeTerminal({ folder })
  const asked = ['report', 'play.session.json', '--scenario', 'larkspindle-parade', '--format', 'json']
  expect(await run(asked, terminal)).toBe(1)
  expect(terminal.beside).toContain('belongs to another scenario, `tiny-trial`')
})

test('a session recorded in other words is reported, and that is said', async () => {
  await changed('reworded.session.json', session => ({
    ...session,
    scenario: { ...session.scenario, words: '0'.repeat(64) },
  }))
  const { code, beside } = await reportedOn(['reworded.session.json'], '--format', 'json')
  expect(code).toBe(0)
  expect(beside).toContain('reworded.session.json: The scenario has been reworded since this session.')
})

test('sessions of different rules are not mixed unless that is asked for', async () => {
  await changed('ruled.session.json', session => ({
    ...session,
    id: 'ruled',
    scenario: { ...session.scenario, version: '0.9.0', rules: '0'.repeat(64) },
  }))
  const files = ['play.session.json', 'ruled.session.json']
  const refused = await reportedOn(files, '--format', 'md')
  expect(refused.code).toBe(1)
  expect(refused.beside).toMatch(
    /of different versions of the scenario\n {2}play\.session\.json: version 1\.0\.0, rules \w{8}…\n {2}ruled\.session\.json: version 0\.9\.0, rules 00000000…\nTo report on them together, add --mixed-versions/,
  )
  const mixed = await reportedOn(files, '--format', 'md', '--mixed-versions')
  expect(mixed.code).toBe(0)
  expect(mixed.beside).toContain('ruled.session.json: This session was played in another version')
})

test('sessions of two scenarios are no one report', async () => {
  await changed('elsewhere.session.json', session => ({
    ...session,
    // Sessions that began in the same moment are put in the order of their ids, and no id of the program begins with it.
    id: 'z-elsewhere',
    scenario: { ...session.scenario, id: 'elsewhere' },
  }))
  const { code, beside } = await reportedOn(['play.session.json', 'elsewhere.session.json'], '--format', 'md')
  expect(code).toBe(1)
  expect(beside).toBe(
    'desktop-audit: a report covers one scenario, but these sessions are of several\n  play.session.json: tiny-trial\n  elsewhere.session.json: elsewhere\n',
  )
})

test("a council's own Word file is filled, and one that cannot be is refused in a sentence", async () => {
  const { Document, Packer, Paragraph } = await import('docx')
  const template = new Document({ sections: [{ children: [new Paragraph('{{findings}}')] }] })
  await writeFile(join(folder, 'council.docx'), await Packer.toBuffer(template))
  const filled = await reported('--format', 'docx', '--template', 'council.docx', '--out', 'own.docx')
  expect(filled.code).toBe(0)
  const zip = await JSZip.loadAsync(await readFile(join(folder, 'own.docx')))
  expect(await zip.file('word/document.xml')?.async('string')).toContain('Tiny Trial')
  const refused = await reported('--format', 'docx', '--template', 'play.session.json', '--out', 'no.docx')
  expect(refused.code).toBe(1)
  expect(refused.beside).toContain('play.session.json: The template is not a Word file.')
})

test('a template is for Word files only, and neither Word nor PDF is written to the screen', async () => {
  expect((await reported('--format', 'html', '--template', 'council.docx')).code).toBe(2)
  for (const format of ['docx', 'pdf', 'worksheet']) expect((await reported('--format', format)).code).toBe(2)
})
