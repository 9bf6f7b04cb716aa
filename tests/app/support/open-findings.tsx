import { screen } from '@testing-library/react'
import { vi } from 'vitest'
import { recordOf } from '../../../src/app/store/storage.ts'
import type { Session } from '../../../src/core/session/session.ts'
import { fakeDevice } from '../store/support/fake-device.ts'
import { hallEntry } from './hall-entry.ts'
import { openApp } from './open-app.tsx'

export async function openFindings(session: Session, loaded: string[] = []) {
  const device = fakeDevice()
  await device.storage.put(recordOf(session), undefined)
  const app = await openApp(`/findings/${session.id}`, { device, scenarios: [hallEntry(loaded)] })
  return {
    ...app,
    report: () => screen.getByRole('article', { name: 'Findings of a desktop audit: Tenpenny Hall' }),
  }
}

export const ready = () => screen.findByRole('article', { name: /^Findings of a desktop audit/ })

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

type User = Awaited<ReturnType<typeof openFindings>>['user']

/** Puts words into a field at once: a report is drawn anew at each key. That keys work, too, tests of single fields show. */
export async function writeAtOnce(user: User, field: HTMLElement, words: string): Promise<void> {
  await user.click(field)
  await user.paste(words)
}

/** Unfolds one of the things to see to. */
export async function unfold(user: User, ...titles: readonly string[]): Promise<void> {
  for (const title of titles) await user.click(screen.getByText(title, { selector: 'summary span' }))
}

export const steps = {
  heads: 'What heads the report',
  typed: 'What members typed',
  recommendations: 'Recommendations',
  sections: 'Sections',
  published: 'What may be published',
} as const
