import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import JSZip from 'jszip'
import { beforeAll, expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { findingsShape } from '../../../src/core/findings/findings-shape.ts'
import type { Findings } from '../../../src/core/findings/findings.ts'
import { inWords } from '../../../src/core/findings/number-words.ts'
import { placesToFill } from '../../../src/core/findings/places-to-fill.ts'
import { capital } from '../../../src/core/findings/say.ts'
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
  return { code, terminal }
}

/** The session that was played, changed, in a file of its own. */
async function changed(file: string, change: (session: Session) => Session): Promise<void> {
  const text = await readFile(join(folder, 'play.session.json'), 'utf8')
  await writeFile(join(folder, file), writeSession(change(JSON.parse(text) as Session)))
}

const details = (text: string) => writeFile(join(folder, 'details.yaml'), text)

test('a Word file is written that opens as one', async () => {
  const { code } = await reported('--format', 'docx', '--out', 'findings.docx')
  expect(code).toBe(0)
  const zip = await JSZip.loadAsync(await readFile(join(folder, 'findings.docx')))
  expect(await zip.file('word/document.xml')?.async('string')).toContain('Tiny Trial')
})

test('the web page goes to standard output when no file is named', async () => {
  const { code, terminal } = await reported('--format', 'html')
  expect(code).toBe(0)
  expect(terminal.said).toMatch(/^<!doctype html>/i)
})

test('the data says what they were made from', async () => {
  const { terminal } = await reported('--format', 'json')
  expect(JSON.parse(terminal.said)).toMatchObject({
    kind: 'findings',
    source: { scenario: { id: 'tiny-trial', version: '1.0.0' } },
  })
})

test('a Word file is never written to the screen', async () => {
  expect((await reported()).code).toBe(2)
})

test('a session of another scenario is refused in a sentence', async () => {
  const terminal = new FakeTerminal({ folder })
  const code = await run(
    ['report', 'play.session.json', '--scenario', 'larkspindle-parade', '--format', 'json'],
    terminal,
  )
  expect(code).toBe(1)
  expect(terminal.beside).toContain('recorded in another scenario, `tiny-trial`')
})

test('a session cut short is refused in a sentence', async () => {
  const whole = await readFile(join(folder, 'play.session.json'), 'utf8')
  await writeFile(join(folder, 'half.session.json'), whole.slice(0, whole.length / 2))
  const terminal = new FakeTerminal({ folder })
  expect(await run(['report', 'half.session.json', '--format', 'json'], terminal)).toBe(1)
  expect(terminal.beside).toContain('This file ends too early')
})

test('a session recorded in other words is reported, and that is said', async () => {
  await changed('reworded.session.json', session => ({
    ...session,
    scenario: { ...session.scenario, words: '0'.repeat(64) },
  }))
  const { code, terminal } = await reportedOn(['reworded.session.json'], '--format', 'json')
  expect(code).toBe(0)
  expect(terminal.beside).toContain('reworded.session.json: The scenario has been reworded since this session.')
})

test.for(['pdf', 'html', 'md', 'csv', 'log-csv', 'json'])('--format %s writes a file', async format => {
  const { code } = await reported('--format', format, '--out', `findings.${format}`)
  expect(code).toBe(0)
  expect((await readFile(join(folder, `findings.${format}`))).length).toBeGreaterThan(100)
})

test('the data file is of the shape that its schema promises', async () => {
  const { terminal } = await reported('--format', 'json')
  expect(findingsShape.safeParse(JSON.parse(terminal.said)).error).toBeUndefined()
})

test('the tracker and the decision log are tables', async () => {
  const tracker = readCsv((await reported('--format', 'csv')).terminal.said)
  const log = readCsv((await reported('--format', 'log-csv')).terminal.said)
  expect(tracker[0]?.slice(0, 8)).toEqual([
    'Reference',
    'Recommendation',
    'Origin',
    'Date',
    'Owner',
    'Pillar',
    'Due',
    'Status',
  ])
  expect(log.slice(1).map(row => row[1])).toEqual(log.slice(1).map((_, index) => `D${index + 1}`))
  expect(log.length).toBeGreaterThan(1)
})

test('a draft says that it is one, beside the report', async () => {
  const { terminal } = await reported('--format', 'md')
  expect(terminal.beside).toBe(
    'This is a draft for officers. --part a writes what is open to the public, --part b what is exempt.\n',
  )
})

test('a file of details heads the report', async () => {
  await details('details: { committee: Audit Committee, date: 2027-01-19 }')
  const { terminal } = await reported('--format', 'md', '--details', 'details.yaml')
  expect(terminal.said).toContain('* **Committee:** Audit Committee\n* **Date:** 19 January 2027')
})

test('Part A waits until somebody has decided on the controls, and then is no draft', async () => {
  const before = await reported('--format', 'md', '--part', 'a')
  expect(before.code).toBe(1)
  expect(before.terminal.beside).toContain('Nobody has decided yet whether “Controls to test” may be published')
  await details('controlsOpen: true')
  const after = await reported('--format', 'md', '--part', 'a', '--details', 'details.yaml')
  expect(after.code).toBe(0)
  expect(after.terminal.said).not.toContain('Draft for review')
})

test('how many places of a part are still to be written is said beside it', async () => {
  await details('controlsOpen: true')
  const { code, terminal } = await reported('--format', 'json', '--part', 'a', '--details', 'details.yaml')
  const places = placesToFill(JSON.parse(terminal.said) as Findings)
  expect(places).toBeGreaterThan(20)
  expect({ code, beside: terminal.beside }).toEqual({
    code: 0,
    beside: `${capital(inWords(places))} places in this report are still to be written: they stand in square brackets.\n`,
  })
})

test('Part B holds what is exempt', async () => {
  await details('exempt: { "section:controls": { paragraphs: [7], why: It would tell where to look. } }')
  const { code, terminal } = await reported('--format', 'md', '--part', 'b', '--details', 'details.yaml')
  expect(code).toBe(0)
  expect(terminal.said).toContain('It would tell where to look.')
  expect(terminal.said.match(/^## /gm)).toHaveLength(1)
})

test('several sessions, and sets of them, make one report', async () => {
  await run(['play', tiny, '--seed', '8', '--out', 'second.session.json'], new FakeTerminal({ folder }))
  await run(['merge', 'second.session.json', '--out', 'set.sessions.json'], new FakeTerminal({ folder }))
  const ids = await Promise.all(
    ['play', 'second'].map(async name => {
      const { id } = JSON.parse(await readFile(join(folder, `${name}.session.json`), 'utf8')) as Session
      return id
    }),
  )
  const files = ['play.session.json', 'set.sessions.json', 'second.session.json']
  const { code, terminal } = await reportedOn(files, '--format', 'json')
  const { source } = JSON.parse(terminal.said) as Findings
  expect(code).toBe(0)
  expect(source.sessions.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  expect(terminal.beside).toContain('second.session.json holds the same')
})

test('the log of decisions is of one session, and in Part A', async () => {
  await changed('another.session.json', session => ({ ...session, id: 'another' }))
  const several = await reportedOn(['play.session.json', 'another.session.json'], '--format', 'log-csv')
  expect(several.code).toBe(1)
  expect(several.terminal.beside).toContain('a report on several sessions gives no single decision')
  await details('exempt: { "section:controls": { paragraphs: [7], why: A reason. } }')
  const partB = await reported('--format', 'log-csv', '--part', 'b', '--details', 'details.yaml')
  expect({ code: partB.code, beside: partB.terminal.beside }).toEqual({
    code: 1,
    beside: 'desktop-audit: the decision log is in Part A\n',
  })
})

test.for([
  {
    given: 'leftOut: ["section:log"]',
    part: 'draft',
    why: 'the decision log is left out of this report: take `section:log` from `leftOut` in the file of details',
  },
  {
    given: 'controlsOpen: true\nexempt: { "section:log": { paragraphs: [1], why: A reason. } }',
    part: 'a',
    why: 'the decision log is marked exempt, as `section:log`: only the draft for officers gives it as a table, with --part draft',
  },
  {
    given: 'exempt: { "section:log": { paragraphs: [1], why: A reason. } }',
    part: 'b',
    why: 'the decision log is marked exempt, as `section:log`: only the draft for officers gives it as a table, with --part draft',
  },
])('no table of headings alone is written where the log is not given: $given, part $part', async of => {
  await details(of.given)
  const asked = ['--format', 'log-csv', '--part', of.part, '--details', 'details.yaml']
  const { code, terminal } = await reported(...asked)
  expect({ code, said: terminal.said, beside: terminal.beside }).toEqual({
    code: 1,
    said: '',
    beside: `desktop-audit: ${of.why}\n`,
  })
})

test('where Part B has no recommendation there is no tracker of it, and that is said', async () => {
  await details('exempt: { "section:controls": { paragraphs: [7], why: A reason. } }')
  const partB = await reported('--format', 'csv', '--part', 'b', '--details', 'details.yaml')
  expect({ code: partB.code, said: partB.terminal.said, beside: partB.terminal.beside }).toEqual({
    code: 1,
    said: '',
    beside: 'desktop-audit: No recommendation is exempt, so Part B has none to follow: they are all in Part A.\n',
  })
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
  expect(refused.terminal.beside).toMatch(
    /by different rules of the scenario\n {2}play\.session\.json: version 1\.0\.0, rules \w{8}…\n {2}ruled\.session\.json: version 0\.9\.0, rules 00000000…\nWith --mixed-versions/,
  )
  const mixed = await reportedOn(files, '--format', 'md', '--mixed-versions')
  expect(mixed.code).toBe(0)
  expect(mixed.terminal.beside).toContain('ruled.session.json: This session was recorded by other rules')
})

test('sessions of two scenarios are no one report', async () => {
  await changed('elsewhere.session.json', session => ({
    ...session,
    // Sessions that began in the same moment are put in the order of their ids, and no id of the program begins with it.
    id: 'z-elsewhere',
    scenario: { ...session.scenario, id: 'elsewhere' },
  }))
  const { code, terminal } = await reportedOn(['play.session.json', 'elsewhere.session.json'], '--format', 'md')
  expect(code).toBe(1)
  expect(terminal.beside).toBe(
    'desktop-audit: a report is on one scenario, and these are of several\n  play.session.json: tiny-trial\n  elsewhere.session.json: elsewhere\n',
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
  expect(refused.terminal.beside).toContain('play.session.json: The template is not a Word file.')
})

test('a template is for Word files only, and a PDF is never written to the screen', async () => {
  expect((await reported('--format', 'html', '--template', 'council.docx')).code).toBe(2)
  expect((await reported('--format', 'pdf')).code).toBe(2)
})
