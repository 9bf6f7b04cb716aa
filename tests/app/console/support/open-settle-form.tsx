import { render, screen } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { type ComponentProps, useState } from 'react'
import { vi } from 'vitest'
import { SettleForm } from '../../../../src/app/console/votes/settle-form.tsx'
import type { SettleLine } from '../../../../src/app/console/votes/settle-ways.tsx'

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
  votes: { tally: [{ choice: 'tell', votes: 12 }], abstentions: 0 },
  min: 1,
  max: 1,
  timeout: [],
  lines: { lineOf: () => '', onType: () => {} },
  onSettle: () => {},
  onTimeout: () => {},
}

/** The form of a room of which twelve are for A. */
export function openForm(props: Partial<Props> = {}) {
  const onSettle = vi.fn<Props['onSettle']>()
  const onTimeout = vi.fn<Props['onTimeout']>()
  const form = (more: Partial<Props>) => (
    <Kept {...ready} onSettle={onSettle} onTimeout={onTimeout} {...props} {...more} />
  )
  const { rerender } = render(form({}))
  return { user: userEvent.setup(), onSettle, onTimeout, again: (more: Partial<Props>) => rerender(form(more)) }
}

/** Keeps what is typed, as the pages do. */
function Kept(props: Props) {
  const [lines, setLines] = useState<Partial<Record<SettleLine, string>>>({})
  return (
    <SettleForm
      {...props}
      lines={{
        lineOf: line => lines[line] ?? '',
        onType: (line, text) => setLines(before => ({ ...before, [line]: text })),
      }}
    />
  )
}

export const none = { tally: [], abstentions: 0 }

export const allAbstained: Partial<Props> = {
  outcome: { kind: 'all-abstained' },
  votes: { tally: [], abstentions: 30 },
}

export const button = (name: string) => screen.getByRole('button', { name })

/** Chooses how it is settled. */
export const settleBy = (user: UserEvent, method: 'votes' | 'agreed' | 'other' | 'time') =>
  user.selectOptions(screen.getByLabelText('Settle by'), method)
