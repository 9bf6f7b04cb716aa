import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview, type PreviewServer } from 'vite'
import type { TestProject } from 'vitest/node'
import { build, checkout } from './build.ts'
import { launchOptions } from './launch-options.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that `vite build` wrote. */
    built: string
    /** Where it is served, just as `npm start` serves it. */
    address: string
  }
}

/** Once, before all tests of the browser: builds the application and serves it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Finds a browser, or installs it: before the build, so that without one the run ends at once.
  launchOptions()
  const built = mkdtempSync(join(tmpdir(), 'desktop-audit-built-'))
  build(built)
  const server = await serve(built)

  project.provide('built', built)
  project.provide('address', addressOf(server))
  return async () => {
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

export function addressOf({ resolvedUrls }: Pick<PreviewServer, 'resolvedUrls'>): string {
  const [address] = resolvedUrls?.local ?? []
  if (address === undefined) throw new Error('The preview server has no local address.')
  return address
}
