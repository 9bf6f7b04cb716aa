import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { StageProgress } from '../../../src/app/components/stage-progress.tsx'

const stages = [
  { id: 'a', title: 'First signs' },
  { id: 'b', title: 'The visit' },
  { id: 'c', title: 'The hearing' },
]

test('each stage is said in words to be done, open or still to come', () => {
  render(<StageProgress stages={stages} current="b" />)
  const items = screen.getAllByRole('listitem')
  expect(items.map(item => item.textContent)).toEqual([
    '✓First signs (done)',
    '2The visit (now)',
    '3The hearing (to come)',
  ])
  expect(items.map(item => item.getAttribute('aria-current'))).toEqual([null, 'step', null])
  expect(screen.getByText(/Stage 2 of 3/).textContent).toBe('Stage 2 of 3: The visit')
})
