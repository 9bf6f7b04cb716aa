import { screen } from '@testing-library/react'
import type { OpenedApp } from './open-app.tsx'

/** Waits for the page of that title. */
export function heading(name: string): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name })
}

export async function press({ user }: OpenedApp, name: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole('button', { name }))
}

export async function follow({ user }: OpenedApp, name: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole('link', { name }))
}

/** Picks a choice by its label. */
export async function choose({ user }: OpenedApp, label: string): Promise<void> {
  await user.click(await screen.findByLabelText(label))
}

/** Presses a button that settles a vote and, where votes that no one has seen are asked about, the answer. */
export async function settle(app: OpenedApp, name: string): Promise<void> {
  await press(app, name)
  const anyway = screen.queryByRole('button', { name: 'Record them anyway' })
  if (anyway !== null) await app.user.click(anyway)
}
