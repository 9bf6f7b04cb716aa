import { screen } from '@testing-library/react'
import { expect, vi } from 'vitest'
import { recordOf } from '../../../src/app/store/storage.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { fakeDevice } from '../store/support/fake-device.ts'
import { hallEntry } from './hall-entry.ts'
import { openApp } from './open-app.tsx'

/** Opens the brief of a session, or a step of preparing its report, and waits until it is there and can be written. */
export async function openReport(session: Session, step = '', loaded: string[] = [], device = fakeDevice()) {
  await device.storage.put(recordOf(session), undefined)
  const app = await openApp(`/findings/${session.id}${step === '' ? '' : `/${step}`}`, {
    device,
    scenarios: [hallEntry(loaded)],
  })
  if (step !== '') {
    await screen.findByRole('navigation', { name: 'Steps' })
    const isFollowing = () => screen.queryByText(/^Another tab has this report open/) !== null
    await vi.waitFor(() => expect(isFollowing() || document.querySelector('.report-page__work:enabled')).toBeTruthy())
  }
  return { ...app, device }
}

export const report = () => screen.findByRole('article')

type User = Awaited<ReturnType<typeof openReport>>['user']

/** Puts words into a field at once, and leaves it. */
export async function write(user: User, field: HTMLElement, words: string): Promise<void> {
  await user.clear(field)
  await user.click(field)
  await user.paste(words)
  await user.tab()
}

/** What the browser was given to keep: names and contents. */
export function keptFiles() {
  const blobs: Blob[] = []
  const names: string[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => `blob:${blobs.push(blob as Blob)}`)
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {})
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    names.push(this.download)
  })
  return { blobs, names }
}
