import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { type Download, Downloads } from '../../../../src/app/ui/documents/downloads.tsx'

function shown(save: Download['save']) {
  render(<Downloads downloads={[{ id: 'docx', label: 'Download as Word', save }]} />)
  return {
    user: userEvent.setup(),
    button: screen.getByRole('button'),
    state: () => screen.getByRole('status').textContent,
  }
}

test('while a file is made the page says so, a second press does nothing, and the button keeps the focus', async () => {
  let finish: (name: string) => void = () => {}
  let started = 0
  const { user, button, state } = shown(() => {
    started++
    return new Promise(resolve => {
      finish = resolve
    })
  })
  expect(state()).toBe('')
  await user.click(button)
  await user.click(button)
  expect(state()).toBe('Download as Word: making the file …')
  expect([started, button.getAttribute('aria-disabled'), document.activeElement === button]).toEqual([1, 'true', true])
  finish('report.docx')
  expect(await screen.findByText('Done. The file is called report.docx. Look in your downloads.')).toBeDefined()
})

test('a file that could not be made is told, and can be tried again', async () => {
  let tries = 0
  const { user, button, state } = shown(() =>
    tries++ === 0 ? Promise.reject(new Error('offline')) : Promise.resolve('report.docx'),
  )
  await user.click(button)
  expect(state()).toBe('Download as Word: we could not make the file. Try again, or choose another format.')
  await user.click(button)
  expect(state()).toMatch(/^Done\./)
})
