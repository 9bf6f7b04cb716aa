import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { expect, test, vi } from 'vitest'
import type { Saved } from '../../../../src/app/store/saver.ts'
import { SaveState } from '../../../../src/app/ui/session/session-notices.tsx'

const at = '2026-11-24T12:00:00.000Z'

test.for<[Saved, RegExp]>([
  [{ state: 'saving' }, /^Saving …/],
  [{ state: 'saved' }, /^Saved on this device at \d{1,2}:\d\d [ap]m\./],
  [{ state: 'failed', reason: 'no-room' }, /^Not saved on this device\./],
])('it says whether the last thing that was done is stored: %o', ([saved, says]) => {
  render(<SaveState saved={saved} at={at} onSaveCopy={() => {}} />)
  expect(screen.getByText(says)).toBeDefined()
})

test('a copy can be saved at any time', async () => {
  const onSaveCopy = vi.fn<ComponentProps<typeof SaveState>['onSaveCopy']>()
  render(<SaveState saved={{ state: 'saved' }} at={at} onSaveCopy={onSaveCopy} />)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Save a copy' }))
  expect(onSaveCopy).toHaveBeenCalledOnce()
})
