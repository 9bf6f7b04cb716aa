import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { expect, test, vi } from 'vitest'
import { MeasureForm } from '../../../src/app/components/measure-form.tsx'

const list = [
  'A camera',
  'A log',
  'A number to ring',
  'A patrol',
  'A poster',
  'A rota',
  'A sign',
  'A vote',
  'Locks',
]

function open(length = list.length, measures: readonly string[] = []) {
  const onSubmit = vi.fn<ComponentProps<typeof MeasureForm>['onSubmit']>()
  const offered = list
    .slice(0, length)
    .map(text => ({ id: text, text, pillar: 'prevent' as const, area: 'licensing' as const }))
  render(
    <MeasureForm offered={offered} answer={{ measures, own: '' }} onChange={() => {}} onSubmit={onSubmit} />,
  )
  return { user: userEvent.setup(), onSubmit }
}

const shown = () =>
  screen.getAllByRole<HTMLInputElement>('checkbox').map(({ labels }) => labels?.[0]?.textContent)
const field = () => screen.getByRole('searchbox', { name: 'Look for a measure by a word' })

test('a long list can be narrowed by a word, and is whole again without it', async () => {
  const { user } = open()
  expect(shown()).toEqual(list)
  await user.type(field(), 'po')
  expect(shown()).toEqual(['A poster'])
  expect(screen.getByText('1 of 9 is shown. What you ticked stays.')).toBeDefined()
  await user.clear(field())
  expect(shown()).toEqual(list)
  expect(screen.getByText('All 9 are shown.')).toBeDefined()
})

test('what was ticked stays in sight and is saved, whatever is looked for', async () => {
  const { user, onSubmit } = open(list.length, ['Locks'])
  await user.click(screen.getByLabelText('A vote'))
  await user.type(field(), 'sign')
  expect(shown()).toEqual(['A sign', 'A vote', 'Locks'])
  await user.click(screen.getByLabelText('A sign'))
  await user.click(screen.getByRole('button', { name: 'Save and go on' }))
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ measures: ['A sign', 'A vote', 'Locks'], own: '' })
})

test('the Enter key in the search field saves nothing', async () => {
  const { user, onSubmit } = open()
  await user.type(field(), 'sign{Enter}')
  expect(onSubmit).not.toHaveBeenCalled()
})

test('a short list needs no search', () => {
  open(8)
  expect(screen.queryByRole('searchbox')).toBeNull()
})
