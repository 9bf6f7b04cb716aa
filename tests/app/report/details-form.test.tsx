import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { completeSession } from '../../core/findings/support/samples.ts'
import { openFindings, ready, steps, unfold } from '../support/open-findings.tsx'

afterEach(() => localStorage.clear())

test('the date of the meeting gives the day by which to publish, which somebody confirms, and anew when it is moved', async () => {
  const { user } = await openFindings(completeSession)
  await ready()
  await unfold(user, steps.heads)
  await user.type(screen.getByLabelText('Day'), '19')
  await user.type(screen.getByLabelText('Month'), '1')
  await user.type(screen.getByLabelText('Year'), '2027')
  expect(screen.getByText('Publish by 11 January 2027')).toBeDefined()
  const checked = screen.getByRole<HTMLInputElement>('checkbox', { name: 'I have checked this day' })
  await user.click(checked)
  expect(await screen.findByText('11 January 2027')).toBeDefined()
  await user.clear(screen.getByLabelText('Day'))
  await user.type(screen.getByLabelText('Day'), '20')
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'I have checked this day' }).checked).toBe(false)
})
