import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ErrorBoundary } from '../../../src/app/ui/broken-page.tsx'

function Broken(): never {
  throw new Error('at secret.ts:7')
}

test('a page that breaks is replaced by a calm sentence, without a trace of the error', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  render(
    <ErrorBoundary fallback={<p>This page did not work.</p>}>
      <Broken />
    </ErrorBoundary>,
  )
  expect(screen.getByText('This page did not work.')).toBeDefined()
  expect(document.body.textContent).not.toContain('secret.ts')
})

test('with another key the next page is tried', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const page = (key: string, child: React.ReactNode) => (
    <ErrorBoundary key={key} fallback={<p>This page did not work.</p>}>
      {child}
    </ErrorBoundary>
  )
  const { rerender } = render(page('one', <Broken />))
  rerender(page('two', <p>All is well.</p>))
  expect(screen.getByText('All is well.')).toBeDefined()
})
