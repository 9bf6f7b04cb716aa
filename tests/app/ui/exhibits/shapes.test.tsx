import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { exhibitComponents } from '../../../../src/app/ui/exhibits/exhibit.tsx'
import { Ledger } from '../../../../src/app/ui/exhibits/ledger.tsx'
import { Email, Form, Letter, Page, Plan } from '../../../../src/app/ui/exhibits/shapes.tsx'
import { exhibitKinds } from '../../../../src/core/scenario/schema.ts'
import { fillBrowserGaps, windowIs } from '../../support/browser-gaps.ts'

beforeEach(fillBrowserGaps)

test('there is a component for every kind of exhibit, and no other', () => {
  expect(Object.keys(exhibitComponents).map(name => name.toLowerCase())).toEqual(
    expect.arrayContaining([...exhibitKinds]),
  )
  expect(Object.keys(exhibitComponents)).toHaveLength(exhibitKinds.length)
})

describe('a letter', () => {
  test('says who writes, to whom, when and about what', () => {
    render(
      <Letter
        from="R. Vale"
        address={['1 High Street', 'Brackenholt']}
        to="The clerk"
        date="Monday"
        reference="7"
        subject="A gate"
        signed="Ro"
      >
        <p>Dear clerk</p>
      </Letter>,
    )
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('A gate')
    expect(pairs()).toEqual(['To: The clerk', 'Date: Monday', 'Our reference: 7'])
    expect(screen.getByText('Ro').parentElement?.textContent).toBe('Signed Ro')
  })

  test('leaves out what it was not given', () => {
    const { container } = render(<Letter from="R. Vale" to="The clerk" date="Monday" />)
    expect(container.textContent).toBe('R. ValeToThe clerkDateMonday')
  })
})

test('an email has its head before its text, with addresses and attachments', () => {
  render(
    <Email
      from="R. Vale"
      fromAddress="r@vale.example"
      to="The clerk"
      date="Monday"
      subject="A gate"
      attachments={['a.pdf', 'a.pdf']}
    />,
  )
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('A gate')
  expect(pairs()).toEqual([
    'From: R. Vale <r@vale.example>',
    'To: The clerk',
    'Date: Monday',
    'Attachments: a.pdfa.pdf',
  ])
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
})

test('a form shows each answer, and says when a box was left empty', () => {
  const rows = [
    { label: 'Seen', value: 'Nobody' },
    { label: 'Rating', value: '' },
  ]
  render(<Form title="A visit" reference="F1" rows={rows} signed="Ro" date="Monday" />)
  expect(pairs()).toEqual(['Seen: Nobody', 'Rating: Left empty', 'Signed: Ro', 'Date: Monday'])
})

describe('a ledger', () => {
  const rows = [
    ['1 Oct', 'Float', '£200.00', '-'],
    ['2 Oct', '7 Vale', '-', '£1,198.50'],
    ['2 Oct', '7 Vale', '-', '£1,198.50'],
  ]

  test('is a table in which rows and columns have heads', () => {
    render(<Ledger caption="Cash" columns={['Day', 'To', 'In', 'Out']} rows={rows} note="Counted." />)
    const table = screen.getByRole('table', { name: 'Cash' })
    expect(within(table).getAllByRole('columnheader')).toHaveLength(4)
    expect(within(table).getAllByRole('rowheader', { name: '2 Oct' })).toHaveLength(2)
    expect(within(table).getAllByRole('cell', { name: '£1,198.50' })).toHaveLength(2)
  })

  test('sets numbers to the right, and only numbers', () => {
    render(<Ledger caption="Cash" columns={['Day', 'To', 'In', 'Out']} rows={rows} />)
    const right = screen.getAllByRole('columnheader').filter(head => head.className !== '')
    expect(right.map(head => head.textContent)).toEqual(['In', 'Out'])
  })

  test('stays a table on a narrower page where it holds few columns, and figures alone', () => {
    const scores = [['Safety', '7.85', '7.85']]
    render(<Ledger caption="Scores" columns={['What', 'By one', 'By two']} rows={scores} />)
    render(<Ledger caption="Cash" columns={['Day', 'To', 'In', 'Out']} rows={rows} />)
    const kept = screen.getAllByRole('table').filter(table => table.matches('.exhibit-ledger__table--figures'))
    expect(kept).toEqual([screen.getByRole('table', { name: 'Scores' })])
  })
})

function drawPlan() {
  render(
    <Plan caption="A shop" description="One room.">
      <svg role="img">
        <title>Shop</title>
      </svg>
    </Plan>,
  )
  return screen.getByRole('region', { name: 'A shop' })
}

test('a plan has a drawing, and the same in words that can be opened', () => {
  drawPlan()
  expect(screen.getByRole('img', { name: 'Shop' })).toBeDefined()
  expect(screen.getByRole('group').textContent).toBe('The plan in wordsOne room.')
  expect(screen.getByRole<HTMLDetailsElement>('group').open).toBe(false)
})

test('on a small screen the words of a plan lie open', () => {
  windowIs('narrow')
  drawPlan()
  expect(screen.getByRole<HTMLDetailsElement>('group').open).toBe(true)
})

test('a plan that is made larger can be reached and moved about by keyboard', async () => {
  const region = drawPlan()
  expect(region.tabIndex).toBe(-1)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Make the drawing larger' }))
  expect(region.tabIndex).toBe(0)
  await user.click(screen.getByRole('button', { name: 'Fit the drawing to the screen' }))
  expect(region.tabIndex).toBe(-1)
})

test('a page says where and when it was seen', () => {
  render(
    <Page title="Notice" source="A window" date="Monday">
      <p>Nothing has been decided.</p>
    </Page>,
  )
  expect(screen.getByRole('article').textContent).toBe('NoticeNothing has been decided.Source: A windowMonday')
})

test('no shape holds anything for a screen reader to stumble over', async () => {
  const { container } = render(
    <main>
      <Letter from="A" address={['B']} to="C" date="D" subject="E" signed="F" />
      <Email from="A" to="B" date="C" subject="D" attachments={['E']} />
      <Form title="A" rows={[{ label: 'B', value: '' }]} signed="C" />
      <Ledger caption="A" columns={['B', 'C']} rows={[['1', '2']]} />
      <Plan caption="G" description="B" />
      <Page title="A" source="B" />
    </main>,
  )
  // What contrast there is, only a browser can tell.
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
})

/** Every term of the definition lists, with what it says. */
function pairs(): string[] {
  return screen.getAllByRole('term').map(term => `${term.textContent}: ${term.nextSibling?.textContent}`)
}
