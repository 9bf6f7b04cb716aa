import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { FakeTerminal } from '../../support/fake-terminal.ts'
import { workbook } from '../../support/workbook.ts'

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-audit-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

/** Runs a command that must succeed, and gives what it said. */
async function succeed(folder: string, ...args: readonly string[]): Promise<FakeTerminal> {
  const terminal = new FakeTerminal({ folder })
  expect([await run(args, terminal), terminal.beside.match(/error/g)]).toEqual([0, null])
  return terminal
}

const list = `Exercise Kestrel: Main Event List,,,,,,
No.,Time,Inject,Medium,From,To,Expected action
1,09:00,"A resident rings: strangers come and go at flat 12.",Phone,Resident,Duty housing officer,Share it with the police the same day
2,09:30,The caretaker reports a boy of about 14.,In person,Caretaker,Leader of the council,Refer the child at once
3,10:15,A paper asks what the council knows.,Press,Reporter,Press office,For information
`

test('an event list becomes a case that plays, and check lists each gap with its line', async () => {
  const folder = await folderWith({ 'kestrel.csv': list })
  const { said } = await succeed(folder, 'import', 'kestrel.csv')
  expect(said).toContain('We read 3 events from kestrel.csv. Its columns:\n  No.: the number\n  Time: the time\n')
  const gaps = Number(/(\d+) gaps/.exec(said)?.[1])
  const text = await readFile(join(folder, 'scenarios/exercise-kestrel/scenario.yaml'), 'utf8')
  // One is in the comment at its top.
  expect(text.match(/TO WRITE/g)).toHaveLength(gaps + 1)

  const checking = await succeed(folder, 'check', 'scenarios', '--format', 'unix')
  expect(checking.beside).toBe(`1 scenario checked: ${gaps} warnings\n`)
  const lines = text.split('\n')
  const found = [...checking.said.matchAll(/scenario\.yaml:(\d+):(\d+): warning DA620 /g)]
  expect(
    found.map(([, line, column]) => lines[Number(line) - 1]?.slice(Number(column) - 1, Number(column) + 7)),
  ).toEqual(found.map(() => 'TO WRITE'))
  expect(found).toHaveLength(gaps)

  const playing = await succeed(folder, 'play', 'scenarios/exercise-kestrel', '--seed', '1')
  expect(playing.said).toMatch(/\nthe-end-(?:as-expected|otherwise)\n$/)
})

test('once its gaps are filled, an event list leads to a report in Word', async () => {
  const folder = await folderWith({ 'kestrel.csv': list })
  await succeed(folder, 'import', 'kestrel.csv', 'kestrel', '--title', 'Flat twelve', '--family', 'licensing')
  const path = join(folder, 'scenarios/kestrel/scenario.yaml')
  let filled = 0
  const draft = await readFile(path, 'utf8')
  const text = draft.replaceAll(/TO WRITE: [^"\n]+/g, () => `Text ${++filled} of the author`)
  await writeFile(path, text)
  const checking = await succeed(folder, 'check', 'scenarios/kestrel', '--max-warnings', '0')
  expect(checking.beside).toBe('1 scenario checked: no problems\n')
  await succeed(folder, 'play', 'scenarios/kestrel', '--seed', '2', '--out', 'a.session.json')
  await succeed(folder, 'report', 'a.session.json', '--scenario', 'scenarios/kestrel', '--out', 'report.docx')
  const parts = unzipSync(await readFile(join(folder, 'report.docx')))
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')
  expect(words).toContain('Flat twelve')
})

test('our own event list comes back as a case with the same scenes, decisions and endings', async () => {
  const folder = await folderWith({})
  await succeed(folder, 'papers', 'arthurs-coat', '--paper', 'mel', '--format', 'csv', '--out', 'coat.csv')
  await succeed(folder, 'import', 'coat.csv', 'coat')
  const text = await readFile(join(folder, 'scenarios/coat/scenario.yaml'), 'utf8')
  const valuesOf = (key: string) => [...text.matchAll(new RegExp(`^ +${key}: (.+)$`, 'gm'))].map(match => match[1])
  expect(valuesOf('title')).toEqual([
    'A coat',
    'The green coat',
    'Five banks',
    'A signature',
    'A mother’s confidence',
    'Toast',
    'On the step',
    'The summer fair',
    'Tuesday, ten past five',
    'The next valley',
    'One signature',
  ])
  expect(valuesOf('asks')).toEqual([
    'What do you do tonight?',
    'What do you say to Toby’s mother?',
    'What do you do about tomorrow?',
  ])
  expect(valuesOf('ending')).toEqual(['contained', 'partial', 'harm'])
  expect(valuesOf('by')).toEqual(['phone', 'meeting', 'visit', 'email'])
  expect(text).toContain('    name: Councillor Anwen Tait\n    post: Ward councillor\n    seat: member\n')
  const checking = await succeed(folder, 'check', 'scenarios/coat', '--format', 'json')
  expect(new Set([...checking.said.matchAll(/DA\d+/g)].map(([code]) => code))).toEqual(new Set(['DA620']))
  const playing = await succeed(folder, 'play', 'scenarios/coat', '--seed', '3')
  expect(playing.said).toMatch(/\n(?:tuesday-ten-past-five|the-next-valley|one-signature)\n$/)
})

test('a workbook is read as well', async () => {
  const row = (...cells: readonly string[]) =>
    `<row>${cells.map(cell => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`
  const bytes = workbook(row('Time', 'Inject', 'Expected action') + row('09:00', 'A call comes', 'Log it'))
  const folder = await folderWith({ 'Market night MEL.xlsx': bytes })
  const { said } = await succeed(folder, 'import', 'Market night MEL.xlsx')
  expect(said).toContain('We wrote scenarios/market-night: 3 scenes, 1 decision and ')
})

const story = `:: StoryTitle
Flat twelve

:: StoryData
{ "format": "SugarCube", "start": "The call" }

:: The call
A resident rings: strangers come and go at flat 12.<<set $trust to 1>>
[[Tell the police->The police]]
[[Wait a day->Next morning]]

:: The police
An officer thanks you.
[[Next morning]]

:: Next morning
The flat is empty.

:: A loose end
No one comes here.
`

test('a Twine story becomes a case that plays, and what a case cannot have is named with its line', async () => {
  const folder = await folderWith({ 'flat.twee': story })
  const { said } = await succeed(folder, 'import', 'flat.twee')
  expect(said).toContain(
    'We read 4 passages from flat.twee.\n  Line 19: no link leads to “A loose end”, so we left it out.\n',
  )
  expect(said).toContain('We wrote scenarios/flat-twelve: 3 scenes, 1 decision and ')
  const gaps = Number(/(\d+) gaps/.exec(said)?.[1])
  const checking = await succeed(folder, 'check', 'scenarios', '--format', 'unix')
  expect(checking.beside).toBe(`1 scenario checked: ${gaps} warnings\n`)
  expect(checking.said).toContain('Text is missing here: what the code in line 8 did: set $trust to 1.')
  const playing = await succeed(folder, 'play', 'scenarios/flat-twelve', '--seed', '1')
  expect(playing.said).toMatch(/\nnext-morning\n$/)
})

test.each([
  ['story.tw', 'No header', 1, 'story.tw: We found no passages. In a Twee file, each begins with a line such as “:: S'],
  ['story.html', '<tw-storydata>', 1, 'story.html: This is a web page. Open the story in Twine, choose Build'],
  ['list.csv', 'Name,Address\n', 1, 'list.csv: We found no headings of an event list.'],
  ['list.xlsx', 'PK\u0003\u0004 and no more', 1, 'list.xlsx: This workbook is damaged or too large.'],
  ['none.csv', undefined, 2, 'there is no file `none.csv`'],
])('%s that cannot be read gets a message, and nothing is written', async (name, content, code, message) => {
  const folder = await folderWith(content === undefined ? {} : { [name]: content })
  const before = await readdir(folder)
  const terminal = new FakeTerminal({ folder })
  expect(await run(['import', name], terminal)).toBe(code)
  expect(terminal.beside).toContain(message)
  expect(await readdir(folder)).toEqual(before)
})

test('a folder that exists is left as it is', async () => {
  const folder = await folderWith({ 'kestrel.csv': list })
  await succeed(folder, 'import', 'kestrel.csv', 'kestrel')
  const terminal = new FakeTerminal({ folder })
  expect(await run(['import', 'kestrel.csv', 'kestrel'], terminal)).toBe(2)
  expect(terminal.beside).toContain('`scenarios/kestrel` exists. Name another folder.')
})

test('only the event list is written as CSV', async () => {
  const terminal = new FakeTerminal({ folder: await folderWith({}) })
  expect(await run(['papers', 'arthurs-coat', '--format', 'csv', '--out', 'x'], terminal)).toBe(2)
  expect(terminal.beside).toContain('--format csv is for the event list: add --paper mel')
})
