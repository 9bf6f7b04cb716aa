import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { UpdateNotice } from '../../../src/app/offline/update-offer.tsx'

const button = () => screen.getByRole('button', { name: 'Load the new version' })

test('the newer version loads when the button is pressed, and the notice says so', async () => {
  let loads = 0
  const onLoad = () => {
    loads++
    return Promise.resolve(true)
  }
  render(<UpdateNotice onLoad={onLoad} />)
  expect(loads).toBe(0)
  await userEvent.click(button())
  expect(loads).toBe(1)
  expect(screen.getByRole('status').textContent).toBe('Loading the new version …')
})

test('a session that was begun meanwhile goes first', async () => {
  render(<UpdateNotice onLoad={() => Promise.resolve(false)} />)
  await userEvent.click(button())
  expect(screen.getByRole('status').textContent).toBe('Not now: a session is under way on this device.')
  expect(document.activeElement).toBe(button())
})
