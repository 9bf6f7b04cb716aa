import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Helplines } from '../../../src/app/reference/help-page.tsx'

test('only numbers that are certain are given, and each can be rung', () => {
  render(<Helplines />)
  expect(screen.getAllByRole('link').map(link => [link.textContent, link.getAttribute('href')])).toEqual([
    ['999', 'tel:999'],
    ['101', 'tel:101'],
    ['0800 555 111', 'tel:0800555111'],
  ])
})

test('it names whom to tell of slavery, of fraud, and of a child or an adult who may be harmed', () => {
  render(<Helplines />)
  expect(screen.getAllByRole('term').map(term => term.textContent)).toEqual([
    'Emergency 999',
    'Police, not an emergency 101',
    'Crimestoppers 0800 555 111',
    'Modern Slavery Helpline',
    'Childline',
    'Report Fraud',
    'Your county or unitary council',
    'Your own council',
  ])
})
