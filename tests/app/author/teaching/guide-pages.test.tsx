import { screen, within } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { expectNoViolations } from '../../support/looking-back.ts'
import { heading } from '../../support/on-screen.ts'
import { openApp } from '../../support/open-app.tsx'

beforeAll(async () => {
  await import('../../../../src/app/author/teaching/guide-pages.tsx')
}, 60_000)

test('the tutorial is a page, with its listings line by line', async () => {
  const app = await openApp('/author/guide')
  await heading('Writing a case in thirty minutes')
  const contents = within(screen.getByRole('navigation', { name: 'On this page' }))
  expect(contents.getByRole('button', { name: 'Begin (3 minutes)' })).toBeDefined()
  expect(contents.getByRole('link', { name: /^Gallery/ }).getAttribute('href')).toBe('#/author/gallery')
  const [first] = app.container.querySelectorAll('pre')
  expect(first?.textContent.split('\n').slice(0, 2)).toEqual(['title: Stall nineteen', 'cast:'])
  await expectNoViolations(app)
})

test('how to write a dilemma is a page, too', async () => {
  const app = await openApp('/author/dilemma')
  await heading('How to write a dilemma')
  expect(app.container.querySelectorAll('pre')).toHaveLength(4)
  await expectNoViolations(app)
})
