import { screen, within } from '@testing-library/react'
import gallery from 'virtual:gallery'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { expectNoViolations } from '../../support/looking-back.ts'
import { heading, press } from '../../support/on-screen.ts'
import { openApp } from '../../support/open-app.tsx'

beforeAll(async () => {
  await import('../../../../src/app/author/teaching/gallery-page.tsx')
}, 60_000)

/** An entry by its heading. */
const entry = (name: string) => within(screen.getByRole('article', { name }))

test('every entry is drawn as players see it, beside its text', async () => {
  const app = await openApp('/author/gallery')
  await heading('Gallery')
  const call = entry('A phone call – by: phone')
  expect(call.getByRole('region', { name: 'Phone message' }).textContent).toContain('Taken byCouncillor Beatrix Amery')
  expect(call.getByText(/^call:/).textContent).toBe(gallery.news[0]?.samples[0]?.text)
  expect(entry('kind: page, look: phone').getByRole('heading', { name: 'Market traders' })).toBeDefined()
  expect(entry('picture: chain').getByText('You are this councillor')).toBeDefined()
  const { news, documents, people, scenes } = gallery
  const entries = [...news, ...documents, ...people, ...scenes]
  expect(screen.getAllByRole('article').filter(one => one.className === 'gallery-entry')).toHaveLength(
    entries.length + 1,
  )
  expect(screen.getAllByRole('button', { name: /^Copy/ })).toHaveLength(
    entries.flatMap(({ samples }) => samples).length + 1,
  )
  await expectNoViolations(app)
})

test('Copy copies the text as it is in the file', async () => {
  const app = await openApp('/author/gallery')
  await press(app, 'Copy: picture: chain, scenario.yaml')
  expect(await navigator.clipboard.readText()).toBe(`${gallery.people[0]?.samples[0]?.text}\n`)
  expect(entry('picture: chain').getByText('Copied.')).toBeDefined()
})

test('where the browser does not copy, the text is selected', async () => {
  const app = await openApp('/author/gallery')
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
  onTestFinished(() => write.mockRestore())
  await press(app, 'Copy: picture: chain, scenario.yaml')
  expect(await screen.findByText(/^We could not copy it, so we selected the text/)).toBeDefined()
  expect(String(getSelection())).toBe(gallery.people[0]?.samples[0]?.text)
})
