import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Helplines } from '../../../src/app/components/helplines.tsx'

test('only numbers that are certain are given, and each can be rung', () => {
  render(<Helplines />)
  expect(screen.getAllByRole('link').map(link => [link.textContent, link.getAttribute('href')])).toEqual([
    ['999', 'tel:999'],
    ['101', 'tel:101'],
    ['0800 555 111', 'tel:0800555111'],
  ])
})

test('the service for victims of slavery is named', () => {
  render(<Helplines />)
  expect(screen.getByText('Modern Slavery Helpline')).toBeDefined()
})
