import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserServer } from 'playwright-core'
import { preview, type PreviewServer } from 'vite'
import type { TestProject } from 'vitest/node'
import { build, checkout } from './build.ts'
import { findBrowser } from './find-browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that `vite build` wrote. */
    built: string
    /** Where it is served, just as `npm start` serves it. */
    address: string
    /** The socket of a browser that all test files share. */
    browser: string
  }
}

/** Once, before all tests of the browser: builds the application, serves it, and starts a browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const path = findBrowser()
  const built = mkdtempSync(join(tmpdir(), 'desktop-audit-built-'))
  build(built)
  const server = await serve(built)
  const browser = await start(path)

  project.provide('built', built)
  project.provide('address', addressOf(server))
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.close()
    rmSync(built, { recursive: true })
  }
}

/** Just as `npm start` serves it. */
export function serve(folder: string): Promise<PreviewServer> {
  return preview({
    configFile: join(checkout, 'vite.config.ts'),
    build: { outDir: folder },
    preview: { port: 0 },
  })
}

export function addressOf(server: PreviewServer): string {
  const [address] = server.resolvedUrls?.local ?? []
  if (address === undefined) throw new Error('The preview server has no local address.')
  return address
}

function start(executablePath: string): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath,
    // Chromium refuses to run as root inside its sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
