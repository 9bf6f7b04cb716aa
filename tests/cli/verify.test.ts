import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import type { Findings } from '../../src/core/findings/findings.ts'
import { wordsOf } from '../../src/core/findings/text.ts'
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

/** A session of five members who voted, and of what one of them noted. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  await run(['play', tiny, '--seed', '7', '--out', 'p.session.json'], new FakeTerminal({ folder }))
  const alone = JSON.parse(await readFile(join(folder, 'p.session.json'), 'utf8')) as Session
  const log = alone.log.map((event): SessionEvent => {
    const tally = [
      { choice: 'ask', votes: 4 },
      { choice: 'pay', votes: 1 },
    ]
    return event.type === 'decided' ? { ...event, vote: { tally, abstentions: 0, settled: 'majority' } } : event
  })
  const noted = { at: alone.startedAt, type: 'noted', scene: 'start', text: 'Who ordered it?' } as const
  session = {
    ...alone,
    mode: 'group',
    group: { name: 'The table', present: ['Ann', 'Bo', 'Cy', 'Di', 'Ed'], rule: 'majority' },
    log: [noted, ...log],
  }
  await write('s.session.json', writeSession(session))
  await cli('report', 's.session.json', '--format', 'json', '--out', 'r.json')
})

/** The report with a change in its text, in a file of its own. */
async function tampered(name: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(folder, 'r.json'), 'utf8')
  expect(text).toMatch(from)
  await write(name, text.replace(from, to))
}

test('a report that nobody touched is the same', async () => {
  expect(await cli('verify', 'r.json', 's.session.json')).toEqual({
    code: 0,
    said: 'The report is the same.\n',
    beside: '',
  })
})

test('one word that was changed is found, with the section that it stands in', async () => {
  await tampered('word.json', 'are invented, and none', 'are real, and none')
  const { code, said } = await cli('verify', 'word.json', 's.session.json')
  expect(code).toBe(1)
  expect(said.split('\n').slice(0, 2)).toEqual([
    'The report differs:',
    '  Opening, notice 1: the report has “… and the events of the story are real, and none of them stands for a real one.…”, and made again it has “… and the events of the story are invented, and none of them stands for a real …”',
  ])
})

test('one vote that was changed in the report is found', async () => {
  await tampered('vote.json', '"votes": 4', '"votes": 5')
  const { code, said } = await cli('verify', 'vote.json', 's.session.json')
  expect(code).toBe(1)
  expect(said).toContain(
    `  Decision D1 of session ${session.id}, votes: the report has “Ask who ordered it: 5; Pay it: 1`,
  )
})

test('one vote that was changed in the session is told by its digest, and by what the report says', async () => {
  const log = session.log.map(event =>
    event.type === 'decided' && event.vote !== undefined
      ? { ...event, vote: { ...event.vote, tally: [{ choice: 'ask', votes: 5 }] } }
      : event,
  )
  await write('changed.session.json', writeSession({ ...session, log }))
  const { code, said } = await cli('verify', 'r.json', 'changed.session.json')
  expect(code).toBe(1)
  expect(said).toContain(
    '  changed.session.json: The log of this session is not the one that the report was made from: its digest differs.',
  )
  expect(said).toContain('Decision D1 of session')
})

test('one digest that was changed in the report is found', async () => {
  const report = JSON.parse(await readFile(join(folder, 'r.json'), 'utf8')) as Findings
  await tampered('digest.json', report.source.sessions[0]?.log ?? 'none', '0'.repeat(64))
  const { code, said } = await cli('verify', 'digest.json', 's.session.json')
  expect(code).toBe(1)
  expect(said).toContain('s.session.json: The log of this session is not the one')
  expect(said).toContain(`session ${session.id}: the report has “${'0'.repeat(64)}”, and made again it has “`)
})

test('a scenario of other digests is named', async () => {
  const report = JSON.parse(await readFile(join(folder, 'r.json'), 'utf8')) as Findings
  await tampered('rules.json', report.source.scenario.rules, '0'.repeat(64))
  const { code, said } = await cli('verify', 'rules.json', 's.session.json')
  expect(code).toBe(1)
  expect(said).toContain(
    'The scenario here is not quite the one that the report names:\n  its rules have another digest',
  )
})

test('a session that is missing is named, and so is one that the report was not made from', async () => {
  await write('other.session.json', writeSession({ ...session, id: 'another' }))
  const { code, beside } = await cli('verify', 'r.json', 'other.session.json')
  expect(code).toBe(1)
  expect(beside).toBe(
    `desktop-audit: The session ${session.id} is missing: the report was made from it.\n` +
      'desktop-audit: other.session.json: The report was not made from this session, another.\n',
  )
})

test('what members typed is checked where the report gives it', async () => {
  await write('with.yaml', `include: ["${session.id}:0.0"]`)
  await cli('report', 's.session.json', '--format', 'json', '--details', 'with.yaml', '--out', 'words.json')
  const text = await readFile(join(folder, 'words.json'), 'utf8')
  expect(text).toContain('Who ordered it?')
  expect((await cli('verify', 'words.json', 's.session.json')).said).toBe('The report is the same.\n')
  await write('typed.json', text.replaceAll('Who ordered it?', 'Who paid for it?'))
  expect((await cli('verify', 'typed.json', 's.session.json')).said).toContain(
    'the report has “Who paid for it?”, and made again it has “Who ordered it?”',
  )
})

test('what the clerk edited is listed, and is no difference', async () => {
  const report = JSON.parse(await readFile(join(folder, 'r.json'), 'utf8')) as Findings
  const block = report.sections.flatMap(({ blocks }) => blocks).find(({ type }) => type === 'paragraph')
  if (block?.type !== 'paragraph') throw new Error('no paragraph')
  const was = block.text.map(one => (typeof one === 'string' ? one : '')).join('')
  await write('edits.json', JSON.stringify({ edits: { [block.key ?? '']: { was, now: 'In our own words.' } } }))
  await cli('report', 's.session.json', '--format', 'json', '--details', 'edits.json', '--out', 'edited.json')
  const own = await cli('verify', 'edited.json', 's.session.json')
  expect(own.code).toBe(0)
  expect(own.said).toBe(
    'The report is the same but for one passage that the clerk edited or left out.\n' +
      'The report itself says that the clerk edited:\n' +
      '  Section 1 “Purpose of this report”: “In our own words.”\n',
  )
  const given = await cli('verify', 'edited.json', 's.session.json', '--details', 'edits.json')
  expect(given).toEqual({ code: 0, said: 'The report is the same.\n', beside: '' })
})

test('what came of a recommendation is told as what no session shows', async () => {
  const report = JSON.parse(await readFile(join(folder, 'r.json'), 'utf8')) as Findings
  const [source = ''] = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap(block => (block.type === 'recommendation' ? [block.source] : []))
  await write('came.json', JSON.stringify({ progress: { [source]: { status: 'done' } } }))
  await cli('report', 's.session.json', '--format', 'json', '--details', 'came.json', '--out', 'done.json')
  expect(await cli('verify', 'done.json', 's.session.json')).toEqual({
    code: 0,
    said:
      'The report is the same.\nThe clerk was told, and no session shows:\n' +
      '  Recommendation 1: the response or the progress that it gives\n',
    beside: '',
  })
})

test('what Part A leaves out as exempt is said, and is no difference', async () => {
  await write('exempt.yaml', 'exempt: { "section:controls": { paragraphs: [7], why: It tells where to look. } }')
  await cli(
    'report',
    's.session.json',
    '--format',
    'json',
    '--part',
    'a',
    '--details',
    'exempt.yaml',
    '--out',
    'a.json',
  )
  expect(await cli('verify', 'a.json', 's.session.json')).toEqual({
    code: 0,
    said: 'The report is the same.\nExempt, and no difference:\n  Section 12 “Controls to test”: it is left out as information within paragraph 7 of Part 1 of Schedule 12A to the Local Government Act 1972\n',
    beside: '',
  })
})

test('Part B can be checked too', async () => {
  await write('exempt.yaml', 'exempt: { "section:controls": { paragraphs: [7], why: It tells where to look. } }')
  await cli(
    'report',
    's.session.json',
    '--format',
    'json',
    '--part',
    'b',
    '--details',
    'exempt.yaml',
    '--out',
    'b.json',
  )
  expect((await cli('verify', 'b.json', 's.session.json', '--details', 'exempt.yaml')).code).toBe(0)
  expect((await cli('verify', 'b.json', 's.session.json')).code).toBe(0)
})

test('an untouched Part A that lacks much is the same, and what it lacks is told as far as it tells', async () => {
  const report = JSON.parse(await readFile(join(folder, 'r.json'), 'utf8')) as Findings
  const blocks = report.sections.flatMap(section => section.blocks)
  const [one = ''] = blocks.flatMap(block => (block.type === 'recommendation' ? [block.source] : []))
  const method = report.sections.find(({ id }) => id === 'method')?.blocks.find(({ type }) => type === 'paragraph')
  if (method?.type !== 'paragraph') throw new Error('the sample holds one')
  await write(
    'much.json',
    JSON.stringify({
      controlsOpen: true,
      include: [`${session.id}:0.0`],
      edits: { [method.key ?? '']: { was: wordsOf(method.text), now: '' } },
      leftOut: [one],
      exempt: {
        'section:controls': { paragraphs: [7], why: 'It tells where to look.' },
      },
    }),
  )
  const made = ['s.session.json', '--format', 'json', '--part', 'a', '--details', 'much.json', '--out', 'much-a.json']
  await cli('report', ...made)
  expect(await cli('verify', 'much-a.json', 's.session.json')).toEqual({
    code: 0,
    beside: '',
    said: [
      'The report is the same but for 2 passages that the clerk edited or left out.',
      'Of the draft, the report leaves out:',
      '  Section 5 “Method”: “Information is released scene by scene. Whoever plays reads it, and decides wha…”',
      `  The draft recommendation \`${one}\`, by the clerk`,
      'Exempt, and no difference:',
      '  Section 12 “Controls to test”: it is left out as information within paragraph 7 of Part 1 of Schedule 12A to the Local Government Act 1972',
      '',
    ].join('\n'),
  })
  expect((await cli('verify', 'much-a.json', 's.session.json', '--details', 'much.json')).code).toBe(0)
})

test('a report on several sessions is checked against all of them', async () => {
  await write('two.session.json', writeSession({ ...session, id: 'two' }))
  const files = ['s.session.json', 'two.session.json']
  await cli('report', ...files, '--format', 'json', '--out', 'both.json')
  await run(['merge', ...files, '--out', 'both.sessions.json'], new FakeTerminal({ folder }))
  expect((await cli('verify', 'both.json', 'both.sessions.json')).said).toBe('The report is the same.\n')
  expect((await cli('verify', 'both.json', 's.session.json')).beside).toBe(
    'desktop-audit: The session two is missing: the report was made from it.\n',
  )
})

test('what is no report of this format is refused in a sentence', async () => {
  await write('cut.json', '{"kind": "findings", ')
  await write('one.json', '{"kind": "findings", "format": 1}')
  await tampered('more.json', '"language": "en-GB"', '"language": "fr"')
  const refused = await Promise.all(
    ['cut.json', 's.session.json', 'one.json', 'more.json'].map(file => cli('verify', file, 's.session.json')),
  )
  expect(refused.map(({ code, beside }) => `${code} ${beside}`)).toEqual([
    '1 desktop-audit: cut.json: This is not a data file, or it was cut short or changed by hand. Write it again.\n',
    '1 desktop-audit: s.session.json: This is not the data file of a report, as `report --format json` and the findings page write it.\n',
    '1 desktop-audit: one.json: This report is of format 1, and this version of Desktop Audit reads format 2. Check it with the version that wrote it.\n',
    '1 desktop-audit: more.json: This report holds something at `language` that cannot be there: it was changed by hand.\n',
  ])
})

test('without a report, or without a session, it is misused', async () => {
  expect((await cli('verify')).code).toBe(2)
  expect((await cli('verify', 'r.json')).code).toBe(2)
})
