import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../../src/core/scenario/csv.ts'
import { type EventList, type ListedEvent, readEventList } from '../../../../src/core/scenario/event-list/event-list.ts'
import { draftFrom } from '../../../../src/core/scenario/event-list/draft.ts'
import { codesOfDraft } from '../../../support/codes-of-draft.ts'

function listOf(text: string): EventList {
  const read = readEventList([{ name: '', rows: readCsv(text) }])
  if (!read.ok) throw new Error(read.problem)
  return read.list
}

function eventOf(text: string): ListedEvent {
  const [event] = listOf(text).events
  if (event === undefined) throw new Error('no event')
  return event
}

/** The codes of the case made of a list. */
const codesOf = (list: EventList) => codesOfDraft(draftFrom(list, { id: 'case', title: 'Case', schemaPath: 'x' }))

describe('the headings', () => {
  test.each([
    ['No,Time,Inject,Medium,From,To,Expected action,Notes', 'number time text medium from to expected notes'],
    [
      'Serial,Exercise time,Event,Description,Method of delivery,Originator,Recipient,Anticipated response',
      'number time title text medium from to expected',
    ],
    [
      '#,Date,When,What happens,How?,From whom,To whom,Expected player action(s),Controller notes',
      'number day time text medium from to expected notes',
    ],
    [
      'Ref.,Phase,Headline,Inject details,Channel,Sender,Audience,Desired outcome,Comments',
      'number stage title text medium from to expected notes',
    ],
    ['Time,Event,Players,Action', 'time title to expected'],
    [
      'No.,Time,Stage,Scene,Inject,Expected discussion,Decision,Exhibits,Notes',
      'number time stage title text discuss decision documents notes',
    ],
  ])('of %s are known', (head, fields) => {
    const { columns } = listOf(`${head}\n1,2,3,4,5,6,7,8,9\n`)
    expect(columns.map(({ field }) => field).join(' ')).toBe(fields)
  })

  test('that we do not know are kept as notes, under their words', () => {
    const list = listOf('Time,Inject,Owner\n09:00,A call,Control\n')
    expect(list.columns).toEqual([
      { heading: 'Time', field: 'time' },
      { heading: 'Inject', field: 'text' },
      { heading: 'Owner', field: undefined },
    ])
    expect(list.events[0]?.notes).toEqual(['Owner: Control'])
  })

  test('may come below a title, and again on a later page', () => {
    const list = listOf('Main Event List: Market night,\n,\nTime,Inject\n09:00,A call\nTime,Inject\n10:00,A letter\n')
    expect(list.title).toBe('Market night')
    expect(list.events.map(({ row, title }) => [row, title])).toEqual([
      [4, 'A call'],
      [6, 'A letter'],
    ])
  })

  test('decide which sheet is read, and the message says that others were left out', () => {
    const read = readEventList([
      { name: 'Contacts', rows: readCsv('Name,Phone\nControl,Desk\n') },
      { name: 'MEL', rows: readCsv('Time,Inject\n09:00,A call\n') },
    ])
    expect(read).toMatchObject({ ok: true, list: { remarks: ['We read the sheet “MEL” and left out 1 more.'] } })
  })

  test.each([
    ['Name,Address\nA,B\n', /^We found no headings of an event list\./],
    ['', /^We found no headings of an event list\./],
    ['Time,Inject\n,\n', /^There is no event below the headings\.$/],
    [`Time,Inject\n${'9,A call\n'.repeat(301)}`, /^The list has 301 events, and we read 300 at most\./],
  ])('or events are missing or too many: %#', (text, problem) => {
    const read = readEventList([{ name: '', rows: readCsv(text) }])
    expect(read.ok ? '' : read.problem).toMatch(problem)
  })
})

describe('a row', () => {
  test.each([
    ['2026-11-30,0910', 'Monday 30 November, 09:10'],
    ['30/11/2026,9.10am', 'Monday 30 November, 09:10'],
    ['1.12.26,2 pm', 'Tuesday 1 December, 14:00'],
    ['Day 2,14:05:00', 'Day 2, 14:05'],
    [',1400 hrs', '14:00'],
    [',12 am', '00:00'],
    [',after lunch', 'after lunch'],
    [',2026-11-30 16:40', 'Monday 30 November, 16:40'],
    ['31/13/2026,', '31/13/2026'],
  ])('has its time: %s', (cells, clock) => {
    expect(eventOf(`Day,Time,Inject\n${cells},A call\n`).clock).toBe(clock)
  })

  test('that counts from the start has its time in the notes', () => {
    const list = listOf('Time,Inject\n0:05,A call\n1:10,A letter\n')
    expect(list.events.map(({ clock, notes }) => [clock, notes])).toEqual([
      [undefined, ['Planned at 0:05']],
      [undefined, ['Planned at 1:10']],
    ])
  })

  test.each([
    ['Telephone call', 'phone'],
    ['E-mail', 'email'],
    ['WhatsApp', 'social'],
    ['TV news', 'press'],
    ['Teams briefing', 'meeting'],
    ['Face to face', 'visit'],
    ['Report', 'letter'],
    ['IT alert', 'system'],
  ])('says how news arrives: %s', (medium, by) => {
    expect(eventOf(`Medium,Inject\n${medium},It begins\n`)).toMatchObject({ by, notes: [] })
  })

  test('keeps a medium that we do not know as a note', () => {
    expect(eventOf('Medium,Inject\nPigeon,It begins\n')).toMatchObject({ by: undefined, notes: ['Medium: Pigeon'] })
  })

  test('without an expected action expects none, whichever sign says so', () => {
    const rows = ['-', 'n/a', 'None', 'FYI', 'For information only', 'No action', ''].map(cell => `A call,${cell}\n`)
    const list = listOf(`Inject,Expected action\n${rows.join('')}`)
    expect(list.events.map(({ expected }) => expected)).toEqual(rows.map(() => []))
  })

  test('that says nothing is named, and so is one with too many cells', () => {
    expect(listOf('Time,Inject\n9:00,A call,more\n10:00,-\n').remarks).toEqual([
      'Row 2 has more cells than there are headings. Look whether its words are in the right places.',
      'Row 3 does not say what happens, so we left it out.',
    ])
  })

  test('begins a stage if it says only that, and otherwise the column does, or the day', () => {
    const stages = (text: string) => listOf(text).events.map(({ stage }) => stage)
    expect(stages('Time,Inject\nDay 1: the rumour,\n9:00,A call\nPhase 2,\n9:00,A letter\n')).toEqual([
      'Day 1: the rumour',
      'Phase 2',
    ])
    expect(stages('Stage,Day,Inject\n1. Before,Monday,A call\n,Tuesday,A letter\n')).toEqual(['Before', 'Before'])
    expect(stages('Date,Inject\n30/11/2026,A call\n,A letter\n')).toEqual(['Monday 30 November', 'Monday 30 November'])
  })
})

describe('the case', () => {
  const head = 'Time,Inject,Medium,From,To,Expected action,Notes\n'
  const draft = (rows: string) => draftFrom(listOf(head + rows), { id: 'case', title: 'Case', schemaPath: 'x' })

  test('has a decision for each event that expects an action, with that as the first choice', () => {
    const { scenario, scenes, decisions } = draft(
      '9:00,A resident rings,Phone,Resident,Duty officer,1. Log the call,\n9:30,A letter comes,Post,Bank,Clerk,,\n',
    )
    expect([scenes, decisions]).toEqual([4, 1])
    expect(scenario).toContain('          actor: duty-officer\n          asks: What do you do?\n')
    expect(scenario).toContain('            as-expected:\n              label: Log the call\n')
    expect(scenario).toContain('            otherwise:\n              label: "TO WRITE: what else members might do"\n')
    expect(scenario).toContain('      a-letter-comes:\n        title: A letter comes\n')
  })

  test.each([
    ['events with and without an action', '9:00,A call,Phone,A,Duty officer,Log it,\n9:30,A letter,,,,,\n'],
    ['no action anywhere', '9:00,A call,,,,,\n9:30,A letter,,,,,\n'],
    ['one event', '9:00,A call,,,,,\n'],
    ['a long action', `9:00,A call,,,All,${'Tell the police and say so. '.repeat(9)},\n`],
    [
      'endings of its own',
      '9:00,A,,,,Do it,\n9,B,,,,,Ending: harm\n9,C,,,,,Ending: partial\n9,D,,,,,Ending: contained\n',
    ],
    ['an ending first, and one only', '9:00,A,,,,,Ending: harm\n9:30,B,,,,Do it,\n9:40,C,,,,,\n'],
    ['eight endings', `9:00,A,,,,Do it,\n${'9,B,,,,,Ending: harm\n'.repeat(8)}`],
    ['nothing but endings', '9:00,A,,,,,Ending: harm\n9:30,B,,,,,Ending: harm\n'],
    ['words of the format as titles', '9:00,Back,,back,resume,Then,\n9:30,Timeout,,police,then,Then,\n'],
    ['many decisions', '9:00,A call,,,Clerk,Log it,\n'.repeat(30)],
  ])('passes check but for its gaps: %s', async (_, rows) => {
    expect(Object.keys(await codesOf(listOf(head + rows)))).toEqual(['DA620'])
  })

  test('has no error and plays to its endings, whatever the list says', async () => {
    const piece = fc.constantFrom(
      '<b>',
      '</b>',
      '![x](y)',
      '[a](b)',
      '# ',
      '> ',
      '- ',
      '1. ',
      '*a*',
      '`',
      '|',
      '---',
      ': ',
      ' #',
      '"',
      "'",
      '\\',
      '\u200b',
      '\u202e',
      '&amp;',
      '{',
      '}',
      '[',
      '@',
      '%',
      'é',
      '😀',
      'Ending: harm',
      'For: x',
      'From: y',
      'Day 1',
      'null',
      'yes',
      '0x1',
      '<!--',
      '<?',
      '\n',
      '\r',
      'word',
      'Cllr Ivy Marsh, Chair',
      'TO WRITE',
    )
    const words = fc.array(piece, { maxLength: 5 }).map(parts => parts.join(' '))
    const row = fc.record({ number: fc.nat(99), cells: fc.array(words, { minLength: 7, maxLength: 8 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async rows => {
        const [first] = readCsv(head)
        if (first === undefined) throw new Error('no headings')
        const read = readEventList([{ name: '', rows: [first, ...rows.map(one => ({ ...one, line: one.number }))] }])
        fc.pre(read.ok)
        const codes = await codesOf(read.list)
        expect(Object.keys(codes).filter(code => code !== 'DA620')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
