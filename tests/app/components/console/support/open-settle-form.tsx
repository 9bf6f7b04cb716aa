import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { vi } from 'vitest'
import { SettleForm } from '../../../../../src/app/components/console/settle-form.tsx'

export type Props = ComponentProps<typeof SettleForm>

const ready: Props = {
  rule: 'majority',
  casting: 'Cllr Reed',
  actor: 'The leader',
  options: [
    { id: 'tell', letter: 'A', words: 'Tell' },
    { id: 'wait', letter: 'B', words: 'Wait' },
    { id: 'watch', letter: 'C', words: 'Watch' },
  ],
  outcome: { kind: 'clear', picks: ['tell'] },
  hands: { tally: [{ choice: 'tell', votes: 12 }], abstentions: 0 },
  min: 1,
  max: 1,
  timeout: [],
  onSettle: () => {},
  onTimeout: () => {},
}

/** The form of a room of which twelve are for A. */
export function openForm(props: Partial<Props> = {}) {
  const onSettle = vi.fn<Props['onSettle']>()
  const onTimeout = vi.fn<Props['onTimeout']>()
  render(<SettleForm {...ready} onSettle={onSettle} onTimeout={onTimeout} {...props} />)
  return { user: userEvent.setup(), onSettle, onTimeout }
}

export const none = { tally: [], abstentions: 0 }

export const allAbstained: Partial<Props> = {
  outcome: { kind: 'all-abstained' },
  hands: { tally: [], abstentions: 30 },
}

export const button = (name: string) => screen.getByRole('button', { name })
