import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { PreviewServer } from 'vite'
import { expect, test } from 'vitest'
import { oneAddress } from '../../src/build/serving.ts'

test('`npm start` says at once what it does, and how long that takes', async () => {
  const program = spawn(process.execPath, ['src/build/start.mjs'])
  try {
    const [said] = (await once(program.stdout, 'data')) as [Buffer]
    expect(said.toString()).toBe('Building the pages. This takes about half a minute.\n')
  } finally {
    program.kill()
  }
})

/** What is said once the pages are served. */
function saidOf(local: readonly string[] | undefined): readonly string[] {
  const said: string[] = []
  const server = {
    resolvedUrls: local && { local, network: [] },
    config: { logger: { info: (text: string) => said.push(text) } },
  } as unknown as PreviewServer
  const { configurePreviewServer } = oneAddress()
  if (typeof configurePreviewServer === 'function') void configurePreviewServer.call({} as never, server)
  server.printUrls()
  return said
}

test('then it says where to look and how to stop it', () => {
  expect(saidOf(['http://localhost:4173/'])).toEqual([
    'Desktop Audit is ready. Open this address in your browser: http://localhost:4173/\nTo stop it, press Ctrl+C.',
  ])
  expect(saidOf([])).toEqual(['Desktop Audit is running, but has no address on this machine.'])
})
