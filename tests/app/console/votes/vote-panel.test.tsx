import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { atQuestion, atTheCall, consoleHome, count, prepareConsole } from '../../support/console.ts'
import { holdingEvening, logOn, roomScreenOf } from '../../support/evening-device.ts'
import { expectNoViolations } from '../../support/looking-back.ts'
import { onwards, tell } from '../../support/market-device.ts'
import { press, settle } from '../../support/on-screen.ts'
import { settleBy } from '../support/open-settle-form.tsx'
import { openApp } from '../../support/open-app.tsx'

describe('the panel', () => {
  prepareConsole()

  test('it tells what each choice brings: where it leads, its points, its law', async () => {
    const app = await atTheCall()
    const main = within(screen.getByRole('region', { name: 'This scene' }))
    const fold = main.getByText('For you only: what each choice leads to').closest('details')
    expect(fold?.open).toBe(false)
    await app.user.click(screen.getByText('For you only: what each choice leads to'))
    expect(main.getByText('They can act.', { exact: false }).textContent).toBe('Pursue +3 They can act.')
    expect(main.getAllByText(/A look round/)).toHaveLength(3)
    expect(main.getByText('Unlawful.')).toBeDefined()
    expect(main.getByText('One answer is right here:')).toBeDefined()
    expect(main.getByText('Who?')).toBeDefined()
    await expectNoViolations(app)
  })

  test('votes are counted unseen, shown when they are revealed, and settle the decision', async () => {
    const app = await atTheCall()
    const room = await roomScreenOf(app.device)
    await count(app, 7, 4)
    expect(JSON.stringify(await room.last())).not.toMatch(/votes/)
    await press(app, 'Show the votes to the room')
    expect(await room.last()).toMatchObject({
      kind: 'tally',
      rows: [{ votes: 7 }, { votes: 4 }, { votes: 0 }],
    })
    await settle(app, 'Settle: A')
    expect(await room.last()).toMatchObject({ kind: 'consequence', how: 'By majority' })
    expect((await logOn(app.device)).at(-1)).toEqual({
      type: 'decided',
      scene: 'call',
      picks: ['tell'],
      vote: {
        tally: [
          { choice: 'tell', votes: 7 },
          { choice: 'wait', votes: 4 },
        ],
        abstentions: 0,
        settled: 'majority',
      },
    })
    expect(JSON.stringify(room.views)).not.toMatch(
      /Let them talk|The clerk rings|They can act|Time is lost|A look round/,
    )
  })

  test('where votes are level the casting vote settles it', async () => {
    const app = await atTheCall()
    await count(app, 5, 5)
    await screen.findByText(/Cllr Reed has the casting vote/)
    await app.user.click(screen.getByRole('radio', { name: 'B Wait' }))
    await settle(app, 'Settle by casting vote')
    expect((await logOn(app.device)).at(-1)).toMatchObject({
      picks: ['wait'],
      vote: { settled: 'casting-vote' },
    })
  })

  test('most votes that are no majority are not called one', async () => {
    const app = await atTheCall()
    const room = await roomScreenOf(app.device)
    await count(app, 10, 9, 8, 3)
    await settle(app, 'Settle: A')
    expect(await room.last()).toMatchObject({ kind: 'consequence', how: 'By most votes' })
  })

  test('where all abstain the casting vote settles it, and the room is told so', async () => {
    const app = await atTheCall()
    const room = await roomScreenOf(app.device)
    await count(app, 0, 0, 0, 30)
    await app.user.click(screen.getByRole('radio', { name: 'B Wait' }))
    await settle(app, 'Settle by casting vote')
    expect((await logOn(app.device)).at(-1)).toMatchObject({
      picks: ['wait'],
      vote: { tally: [], abstentions: 30, settled: 'casting-vote' },
    })
    expect(await room.last()).toMatchObject({
      kind: 'consequence',
      how: 'By casting vote, because everyone abstained',
    })
  })

  test('one side of a tie is not taken by overruling the room', async () => {
    const app = await atTheCall()
    await count(app, 5, 5)
    await settleBy(app.user, 'other')
    await app.user.click(screen.getByRole('radio', { name: 'B Wait' }))
    await app.user.type(screen.getByLabelText('Why? The record shows the reason.'), 'The police asked.')
    await settle(app, 'Overrule the room')
    expect(await logOn(app.device)).toHaveLength(1)
    expect(screen.getByText(/^It is a tie, and this is one side of it/)).toBeDefined()
  })

  test('once a decision is settled, the notes on it are gone', async () => {
    const app = await atTheCall()
    await count(app, 5)
    await settle(app, 'Settle: A')
    expect(screen.getByRole('heading', { name: 'What followed: The call' })).toBeDefined()
    expect(screen.queryByText('Let them talk.')).toBeNull()
    expect(screen.queryByText('One answer is right here:')).toBeNull()
  })

  const cell = (name: string) => screen.getByLabelText<HTMLInputElement>(name)

  test('tables are counted in a grid, and each has its votes in the record', async () => {
    const app = await atTheCall({ tables: ['Table 1', 'Table 2'], attending: 7 })
    await app.user.type(cell('A, Tell: Table 1'), '3')
    await app.user.type(cell('A, Tell: Table 2'), '2')
    await app.user.type(cell('B, Wait: Table 2'), '1')
    const [, , abstain, sums] = screen.getAllByRole('row').slice(-4)
    expect(abstain?.textContent).toBe(' Abstain0')
    expect(sums?.textContent).toBe('Votes336 of 7')
    await settle(app, 'Settle: A')
    expect((await logOn(app.device)).at(-1)).toMatchObject({
      vote: {
        tally: [
          { choice: 'tell', table: 'Table 1', votes: 3 },
          { choice: 'tell', table: 'Table 2', votes: 2 },
          { choice: 'wait', table: 'Table 2', votes: 1 },
        ],
      },
    })
  })

  test('Enter goes down a table and on to the next, and to the button that shows the votes after the last', async () => {
    const app = await atTheCall({ tables: ['Table 1', 'Table 2'] })
    const room = await roomScreenOf(app.device)
    await app.user.click(cell('A, Tell: Table 1'))
    await app.user.keyboard('3{Enter}{Enter}{Enter}{Enter}')
    expect(document.activeElement).toBe(cell('A, Tell: Table 2'))
    expect([cell('B, Wait: Table 1').value, cell('B, Wait: Table 2').value]).toEqual(['0', ''])
    await app.user.keyboard('4{Enter}{Enter}{Enter}{Enter}')
    expect(document.activeElement?.id).toBe('reveal')
    expect(await room.last()).toMatchObject({ kind: 'question' })
    await app.user.keyboard('{Enter}')
    expect(await room.last()).toMatchObject({ kind: 'tally', rows: [{ votes: 7 }, {}, {}] })
    expect(JSON.stringify(room.views)).not.toContain('Table')
  })

  test('in the grid arrows go to any field, and a letter to its choice at the same table', async () => {
    const tables = Array.from({ length: 12 }, (_, index) => `Table ${index + 1}`)
    const app = await atTheCall({ tables })
    await app.user.click(cell('A, Tell: Table 11'))
    await app.user.keyboard('{ArrowRight}{ArrowDown}')
    expect(document.activeElement).toBe(cell('B, Wait: Table 12'))
    await app.user.keyboard('{ArrowRight}c')
    expect(document.activeElement).toBe(cell('C, Watch by night: Table 12'))
    await app.user.keyboard('{ArrowUp}{ArrowUp}{ArrowLeft}5')
    expect(cell('A, Tell: Table 11').value).toBe('5')
    await expectNoViolations(app)
  })

  test('those who abstain are counted at each table, and recorded and shown as one number', async () => {
    const app = await atTheCall({ tables: ['Table 1', 'Table 2', 'Table 3'] })
    const room = await roomScreenOf(app.device)
    await app.user.click(cell('A, Tell: Table 1'))
    for (const abstain of [2, 2, 0]) await app.user.keyboard(`3{Enter}{Enter}{Enter}${abstain}{Enter}`)
    await app.user.keyboard('{Enter}')
    expect(await room.last()).toMatchObject({ kind: 'tally', abstentions: 4 })
    await settle(app, 'Settle: A')
    expect((await logOn(app.device)).at(-1)).toMatchObject({ vote: { abstentions: 4 } })
  })

  test('a table that nobody counted is asked about before votes are shown, and before they are settled', async () => {
    const app = await atTheCall({ tables: ['Table 1', 'Table 2', 'Table 3'] })
    const room = await roomScreenOf(app.device)
    await app.user.type(cell('A, Tell: Table 2'), '4')
    await press(app, 'Show the votes to the room')
    expect(screen.getByText('No votes are counted for Table 1 and Table 3. Show them anyway?')).toBeDefined()
    expect(await room.last()).toMatchObject({ kind: 'question' })
    await press(app, 'Count again')
    await press(app, 'Settle: A')
    expect(
      screen.getByText(
        'No votes are counted for Table 1 and Table 3. The room has not seen the votes. Record them anyway?',
      ),
    ).toBeDefined()
    expect(await logOn(app.device)).toHaveLength(1)
    await press(app, 'Record them anyway')
    expect((await logOn(app.device)).at(-1)).toMatchObject({ picks: ['tell'] })
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'This scene' }))
  })

  test('votes from elsewhere are counted apart, and shown and recorded only with the others', async () => {
    const app = await atTheCall({ tables: ['Table 1', 'Table 2'], remote: true })
    const room = await roomScreenOf(app.device)
    await app.user.type(cell('A, Tell: Table 1'), '3')
    await app.user.type(cell('A, Tell: Table 2'), '2')
    await app.user.type(cell('B, Wait: Remote'), '1')
    await app.user.type(cell('Abstain: Remote'), '1')
    await press(app, 'Show the votes to the room')
    expect(await room.last()).toMatchObject({ rows: [{ votes: 5 }, { votes: 1 }, { votes: 0 }], abstentions: 1 })
    await settle(app, 'Settle: A')
    const tally = [
      { choice: 'tell', votes: 5 },
      { choice: 'wait', votes: 1 },
    ]
    expect((await logOn(app.device)).at(-1)).toMatchObject({ vote: { tally, abstentions: 1 } })
    expect(JSON.stringify(room.views)).not.toMatch(/Remote|Table/)
  })

  test('where members only advise, a tie is left to whoever decides in the story', async () => {
    const app = await atTheCall({ rule: 'advisory' })
    const room = await roomScreenOf(app.device)
    await count(app, 5, 5)
    expect(screen.getByText(/^It is a tie/).parentElement?.textContent).toContain('Someone Invented decides')
    expect(screen.queryByText(/casting vote/)).toBeNull()
    await app.user.click(screen.getByRole('radio', { name: 'B Wait' }))
    await settle(app, 'Settle by their choice')
    expect((await logOn(app.device)).at(-1)).toMatchObject({ picks: ['wait'], vote: { settled: 'actor' } })
    expect(await room.last()).toMatchObject({ how: 'Without clear advice from the room' })
  })

  test('more votes than members are not revealed unasked', async () => {
    const app = await atTheCall({ present: ['Cllr Reed', 'Cllr Amadi'] })
    const room = await roomScreenOf(app.device)
    await count(app, 2, 0, 0, 1)
    const tooMany = 'You have counted 3 votes and abstentions, but only 2 members are present.'
    expect(screen.getByText(tooMany)).toBeDefined()
    await press(app, 'Show the votes to the room')
    expect(screen.getByText(`${tooMany} Show them anyway?`)).toBeDefined()
    expect(await room.last()).toMatchObject({ kind: 'question' })
    await expectNoViolations(app)
    await press(app, 'Count again')
    expect(document.activeElement?.id).toBe('reveal')
    await app.user.keyboard('{Enter}')
    await press(app, 'Show them anyway')
    expect(await room.last()).toMatchObject({ kind: 'tally' })
    await press(app, 'Hide the votes from the room')
    expect(await room.last()).toMatchObject({ kind: 'question' })
  })

  test('more votes than members are not settled unasked, either', async () => {
    const app = await atTheCall({ present: ['Cllr Reed', 'Cllr Amadi'] })
    await count(app, 7)
    await press(app, 'Settle: A')
    expect(await logOn(app.device)).toHaveLength(1)
    expect(
      screen.getByText(
        'You have counted 7 votes and abstentions, but only 2 members are present. The room has not seen the votes. Record them anyway?',
      ),
    ).toBeDefined()
    await expectNoViolations(app)
    await press(app, 'Record them anyway')
    expect((await logOn(app.device)).at(-1)).toMatchObject({ picks: ['tell'], vote: { settled: 'majority' } })
  })

  test('votes that the room has seen as they are settle it without another question', async () => {
    const app = await atTheCall({ present: ['Cllr Reed', 'Cllr Amadi'] })
    await count(app, 7)
    await press(app, 'Show the votes to the room')
    await press(app, 'Show them anyway')
    await settle(app, 'Settle: A')
    expect((await logOn(app.device)).at(-1)).toMatchObject({ picks: ['tell'], vote: { settled: 'majority' } })
  })

  test('where votes only advise, the room is told of advice', async () => {
    const app = await atTheCall({ rule: 'advisory' })
    const room = await roomScreenOf(app.device)
    await count(app, 7, 4)
    await settle(app, 'Settle as advised: A')
    expect(await room.last()).toMatchObject({ kind: 'consequence', how: 'As advised by a vote' })
    expect((await logOn(app.device)).at(-1)).toMatchObject({ vote: { settled: 'majority' } })
  })

  test('what was agreed against every hand is asked about before it is recorded', async () => {
    const app = await atTheCall()
    await count(app, 12)
    await settleBy(app.user, 'agreed')
    await app.user.click(screen.getByRole('radio', { name: 'B Wait' }))
    await press(app, 'Record the agreement')
    expect(await logOn(app.device)).toHaveLength(1)
    expect(screen.getByText('A has 12 votes and B has none. Did the room agree on B?')).toBeDefined()
    await expectNoViolations(app)
    await press(app, 'Yes, record it')
    expect((await logOn(app.device)).at(-1)).toMatchObject({
      picks: ['wait'],
      vote: { settled: 'consensus' },
    })
  })

  test('it says how many of those present have a hand, until all have', async () => {
    const app = await atTheCall({ present: ['Cllr Reed', 'Cllr Amadi', 'Cllr Oyelaran'] })
    expect(screen.queryByText(/have voted/)).toBeNull()
    await count(app, 1, 1)
    expect(screen.getByText('2 of 3 have voted or abstained.')).toBeDefined()
    await count(app, 1, 1, 0, 1)
    expect(screen.queryByText(/have voted/)).toBeNull()
  })

  test('no timer starts before the room sees the question', async () => {
    const app = await atTheCall()
    await app.user.keyboard('{PageUp}')
    expect(screen.queryByRole('button', { name: /^Start the timer/ })).toBeNull()
    await app.user.keyboard('p')
    expect(screen.getByText('The timer starts once the room sees the question.')).toBeDefined()
    await app.user.keyboard('{PageDown}p')
    expect(await screen.findByText('The timer is running.')).toBeDefined()
  })

  test('overruling keeps its reason, and the room sees that it was overruled', async () => {
    const app = await atTheCall()
    const room = await roomScreenOf(app.device)
    await count(app, 7, 1)
    await settleBy(app.user, 'other')
    await app.user.click(screen.getByRole('radio', { name: 'B Wait' }))
    await app.user.type(screen.getByLabelText('Why? The record shows the reason.'), 'The police asked.')
    await settle(app, 'Overrule the room')
    expect((await logOn(app.device)).at(-1)).toMatchObject({
      vote: { settled: 'overruled', reason: 'The police asked.' },
    })
    expect(JSON.stringify(await room.last())).toContain('The room was overruled')
    expect(JSON.stringify(room.views)).not.toContain('The police asked.')
  })

  test('a visit asks where the room looks, and whether it moves on', async () => {
    const device = await holdingEvening([onwards, tell], atQuestion)
    const app = await openApp(consoleHome, { device })
    expect(screen.getByRole('button', { name: 'B The yard' })).toBeDefined()
    await press(app, 'A The books')
    expect((await logOn(device)).at(-1)).toEqual({ type: 'looked', scene: 'look', lead: 'books' })
    await app.user.keyboard('{PageDown}{PageDown}')
    // Its letter stays, though it is the only one that is left.
    expect(screen.getByRole('button', { name: 'B The yard' })).toBeDefined()
    await press(app, 'Move on')
    expect((await logOn(device)).at(-1)).toEqual({ type: 'left-hub', scene: 'look' })
  })

  test('where time decides in the story, that it ran out is a press', async () => {
    const app = await atTheCall()
    await settleBy(app.user, 'time')
    await press(app, 'Use the story’s choice')
    expect((await logOn(app.device)).at(-1)).toEqual({ type: 'timed-out', scene: 'call' })
  })

  test('time throws no votes away before it has asked', async () => {
    const app = await atTheCall()
    await count(app, 7)
    await settleBy(app.user, 'time')
    await press(app, 'Use the story’s choice')
    expect(await logOn(app.device)).toHaveLength(1)
    await press(app, 'Go on without the votes')
    expect((await logOn(app.device)).at(-1)).toEqual({ type: 'timed-out', scene: 'call' })
  })
})
