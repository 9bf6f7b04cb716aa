import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { loadPlayable } from '../../src/build/scenario-folder.ts'
import { type Report, reportOf } from '../../src/core/report/report.ts'
import { emptyReview } from '../../src/core/report/review/review.ts'
import { readSession } from '../../src/core/session/session-reader.ts'
import { logDigest } from '../../src/core/session/session-copies.ts'
import { writeSession } from '../../src/core/session/session-file.ts'
import type { Session, SessionEvent } from '../../src/core/session/session.ts'
import { FakeTerminal } from '../support/fake-terminal.ts'

const tiny = resolve('tests/build/fixtures/scenarios/tiny-trial')
let folder: string
let session: Session

const write = (name: string, text: string) => writeFile(join(folder, name), text)
const cli = async (...args: string[]) => {
  const terminal = new FakeTerminal({ folder })
  const code = await run([...args, '--scenario', tiny], terminal)
  return { code, said: terminal.said, beside: terminal.beside }
}

const group = { name: 'The table', present: ['Ann', 'Bo', 'Cy', 'Di', 'Ed'], rule: 'majority' } as const

/** A session of five members who voted, and of what one of them noted. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  await run(['play', tiny, '--seed', '7', '--out', 'p.session.json'], new FakeTerminal({ folder }))
  const alone = JSON.parse(await readFile(join(folder, 'p.session.json'), 'utf8')) as Session
  const tally = [
    { choice: 'ask', votes: 4 },
    { choice: 'pay', votes: 1 },
  ]
  const log = alone.log.map((event): SessionEvent =>
    event.type === 'decided' ? { ...event, vote: { tally, abstentions: 0, settled: 'majority' } } : event,
  )
  const noted = { at: alone.startedAt, type: 'noted', scene: 'start', text: 'Who ordered it?' } as const
  session = { ...alone, mode: 'group', group, log: [noted, ...log] }
  await write('s.session.json', writeSession(session))
  await made('r.json')
})

async function made(out: string, ...args: string[]): Promise<void> {
  const form = args.includes('--form') ? [] : ['--form', 'full']
  await cli('report', 's.session.json', ...form, '--format', 'json', '--out', out, ...args)
}

/** The report with a change in its text, in a file of its own. */
async function tampered(name: string, from: string | RegExp, to: string, of = 'r.json'): Promise<void> {
  const text = await readFile(join(folder, of), 'utf8')
  expect(text).toMatch(from)
  await write(name, text.replace(from, to))
}

const same = { code: 0, said: 'The report is the same.\n', beside: '' }

test.for(['brief', 'paper', 'full', 'response', 'progress'])('a %s that nobody touched is the same', async form => {
  await made(`${form}.json`, '--form', form)
  expect(await cli('verify', `${form}.json`, 's.session.json')).toEqual(same)
})

test('one word that was changed is found, with the paragraph that it is in', async () => {
  await tampered('word.json', 'people and its council are invented', 'people and its council are real')
  const { code, said } = await cli('verify', 'word.json', 's.session.json')
  expect([code, said.split('\n').slice(0, 2)]).toEqual([
    1,
    [
      'The report differs:',
      '  “1 Purpose”, paragraph 1.1: the report has “… its people and its council are real.”, and the new one has “… its people and its council are invented.”',
    ],
  ])
})

test('a number that was changed in a figure’s data, and one of a decision, are found', async () => {
  await tampered('figure.json', '"type": "box"', '"type": "box", "isEmpty": true')
  expect((await cli('verify', 'figure.json', 's.session.json')).said).toContain('Figure 1, apart from its words: ')
  await tampered('settled.json', '"settled": "majority"', '"settled": "overruled"')
  expect((await cli('verify', 'settled.json', 's.session.json')).said).toContain(
    `  Decision D1 of session ${session.id}: the report has “overruled”, and the new one has “majority”`,
  )
})

test('a block that was taken out is found where the details are given, and else said not to be checked', async () => {
  const report = JSON.parse(await readFile(join(folder, 'r.json'), 'utf8')) as Report
  const sections = report.sections.filter(({ id }) => id !== 'appendix/law')
  await write('cut.json', JSON.stringify({ ...report, sections }))
  await write('empty.yaml', '')
  expect(await cli('verify', 'cut.json', 's.session.json', '--details', 'empty.yaml')).toMatchObject({
    code: 1,
    said: expect.stringContaining('“Appendix D: Law”: the report has no such text, and the new one has “Law”'),
  })
  expect(await cli('verify', 'cut.json', 's.session.json')).toMatchObject({
    code: 0,
    said: expect.stringMatching(
      /^The parts of the report from the sessions are the same\.\nWe could not check the officers’ text\. Give its file with --details:\n[^]* passages? that w\w+ left out or exempt\n$/,
    ),
  })
})

test('a session of another rule or other votes is told by its digest', async () => {
  const log = session.log.map(event =>
    event.type === 'decided' && event.vote !== undefined
      ? { ...event, vote: { ...event.vote, tally: [{ choice: 'ask', votes: 5 }] } }
      : event,
  )
  for (const other of [{ log }, { group: { ...group, rule: 'advisory' as const } }]) {
    await write('changed.session.json', writeSession({ ...session, ...other }))
    const { code, said } = await cli('verify', 'r.json', 'changed.session.json')
    expect(code).toBe(1)
    expect(said).toContain(
      '  changed.session.json: This session has changed since the report was made: its digest differs.',
    )
  }
})

test('names that were erased are said, and are no difference', async () => {
  const present = group.present.map(name => (name === 'Bo' ? 'Name removed' : name))
  await write('erased.session.json', writeSession({ ...session, group: { ...group, present } }))
  expect(await cli('verify', 'r.json', 'erased.session.json')).toEqual({
    code: 0,
    said:
      'The report is the same.\nFor information:\n' +
      '  erased.session.json: Names were erased or changed in this session after the report was made. The rest of it is the same.\n',
    beside: '',
  })
})

test('a scenario of other digests is named, and so is a log without one', async () => {
  const report = JSON.parse(await readFile(join(folder, 'r.json'), 'utf8')) as Report
  await tampered('rules.json', report.madeFrom.scenario.rules, '0'.repeat(64))
  const { code, said } = await cli('verify', 'rules.json', 's.session.json')
  expect(code).toBe(1)
  expect(said).toContain('The scenario here differs from the one in the report:\n  its rules have another digest')
  await tampered('undigested.json', `"log": "${report.madeFrom.sessions[0]?.log ?? ''}"`, '"log": null')
  expect((await cli('verify', 'undigested.json', 's.session.json')).said).toContain(
    `We could not check the log, because the report has no digest of it:\n  session ${session.id}\n`,
  )
})

test('a session that is missing is named, and so is one that the report was not made from', async () => {
  await write('other.session.json', writeSession({ ...session, id: 'another' }))
  expect(await cli('verify', 'r.json', 'other.session.json')).toEqual({
    code: 1,
    said: '',
    beside:
      `desktop-audit: The session ${session.id} is missing. The report was made from it.\n` +
      'desktop-audit: other.session.json: The report was not made from this session, another.\n',
  })
})

test('what officers wrote is checked with their file, and without it said not to be', async () => {
  await write(
    'written.yaml',
    [
      'details: { committee: Audit Committee, why: We asked for it. }',
      'edits: { "purpose/what": { was: x, now: In our own words., sources: [session] } }',
      'controls: closed',
      'forward: [sign-twice]',
      'planned: { sign-twice: { lead: Head of Finance } }',
      'results: { two-signatures: { of: 10, good: 9 } }',
    ].join('\n'),
  )
  await made('written.json', '--details', 'written.yaml')
  expect(await cli('verify', 'written.json', 's.session.json', '--details', 'written.yaml')).toEqual(same)
  const { code, said } = await cli('verify', 'written.json', 's.session.json')
  expect(code).toBe(0)
  expect(said).toContain(
    'The parts of the report from the sessions are the same.\nWe could not check the officers’ text.',
  )
  expect(said).toContain('  Header, “Committee”: “Audit Committee”\n')
  expect(said).toContain('  “1 Purpose”, paragraph 1.1: “In our own words.”\n')
  await tampered('other.json', 'Head of Finance', 'Head of Parks', 'written.json')
  expect(await cli('verify', 'other.json', 's.session.json', '--details', 'written.yaml')).toMatchObject({
    code: 1,
    said: expect.stringContaining('the report has “Head of Parks”, and the new one has “Head of Finance”'),
  })
})

test('what members typed is checked against the log', async () => {
  await write('with.yaml', `include: ["event:${session.id}/0.0"]`)
  await made('words.json', '--details', 'with.yaml')
  expect(await cli('verify', 'words.json', 's.session.json', '--details', 'with.yaml')).toEqual(same)
  await tampered('typed.json', 'Who ordered it?', 'Who paid for it?', 'words.json')
  expect((await cli('verify', 'typed.json', 's.session.json', '--details', 'with.yaml')).said).toContain(
    'the report has “Who paid for it?”, and the new one has “Who ordered it?”',
  )
})

test.for(['a', 'b'])('Part %s is the same with its details, and without them a change of hands is not', async part => {
  await write(
    'exempt.yaml',
    'controls: open\nexempt: { "decision:start": { paragraphs: [7], why: It tells where to look. } }',
  )
  await made('part.json', '--part', part, '--details', 'exempt.yaml')
  expect(await cli('verify', 'part.json', 's.session.json', '--details', 'exempt.yaml')).toEqual(same)
  const { code, said } = await cli('verify', 'part.json', 's.session.json')
  expect([code, said.split('\n')[0]]).toEqual([0, 'The parts of the report from the sessions are the same.'])
})

test('a word that was changed in Part A is a difference without its details, too', async () => {
  await write(
    'kept.yaml',
    'controls: open\nexempt: { "decision:start": { paragraphs: [7], why: It tells where to look. } }',
  )
  await made('kept.json', '--part', 'a', '--details', 'kept.yaml')
  await tampered('bent.json', 'gives the findings of an exercise', 'gives the findings of an audit', 'kept.json')
  const { code, said } = await cli('verify', 'bent.json', 's.session.json')
  expect([code, said]).toEqual([
    1,
    expect.stringContaining('the report has “This report gives the findings of an audit'),
  ])
})

test('a report on several sessions is checked against all of them', async () => {
  await write('two.session.json', writeSession({ ...session, id: 'two' }))
  const files = ['s.session.json', 'two.session.json']
  await cli('report', ...files, '--form', 'full', '--format', 'json', '--out', 'both.json')
  await run(['merge', ...files, '--out', 'both.sessions.json'], new FakeTerminal({ folder }))
  expect(await cli('verify', 'both.json', 'both.sessions.json')).toEqual(same)
  expect((await cli('verify', 'both.json', 's.session.json')).beside).toBe(
    'desktop-audit: The session two is missing. The report was made from it.\n',
  )
})

test('what is no report of this format is refused in a sentence', async () => {
  await write('cut.json', '{"kind": "report", ')
  await write('old.json', '{"kind": "findings", "format": 2}')
  await write('newer.json', '{"kind": "report", "format": 4}')
  await tampered('more.json', '"language": "en-GB"', '"language": "fr"')
  const refused = await Promise.all(
    ['cut.json', 's.session.json', 'old.json', 'newer.json', 'more.json'].map(file =>
      cli('verify', file, 's.session.json'),
    ),
  )
  expect(refused.map(({ code, beside }) => `${code} ${beside}`)).toEqual([
    '1 desktop-audit: cut.json: This is not a data file, or it is incomplete or was changed by hand. Write it again.\n',
    '1 desktop-audit: s.session.json: This is not the data file of a report. `report --format json` and the report page write one.\n',
    '1 desktop-audit: old.json: An older version of Desktop Audit made this report. Make it again.\n',
    '1 desktop-audit: newer.json: A newer version of Desktop Audit made this report (format 4). Check it there.\n',
    '1 desktop-audit: more.json: This report was changed by hand: the value at `language` is not valid.\n',
  ])
})

test('without a report, or without a session, it is misused', async () => {
  expect((await cli('verify')).code).toBe(2)
  expect((await cli('verify', 'r.json')).code).toBe(2)
})

test('a report that the page made on a case from a file is the same, and one that hides it differs', async () => {
  const loaded = await loadPlayable(tiny, { today: '2026-12-01' })
  if (!loaded.ok) throw new Error('the case has errors')
  const script = { ...loaded.script, isFromFile: true as const }
  const reading = readSession(writeSession(session))
  if (!reading.ok) throw new Error('the session cannot be read')
  const sessions = [{ session: reading.session, logDigest: await logDigest(reading.session) }]
  const report = reportOf({ script, notes: loaded.debrief, sessions, review: emptyReview, part: 'draft', form: 'full' })
  await write('from-file.json', JSON.stringify(report))
  expect(await cli('verify', 'from-file.json', 's.session.json')).toEqual(same)
  await tampered('hidden.json', 'is not from the council’s own set', 'is from the council’s own set', 'from-file.json')
  expect(await cli('verify', 'hidden.json', 's.session.json')).toMatchObject({ code: 1 })
})
