import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { offlineWorker } from '../../../src/build/offline-worker.ts'
import { callHook } from '../../support/call-hook.ts'
import { checkout } from './build.ts'
import { addressOf, serve } from './build-and-serve.ts'

/** A council's web server, on which the built folder lies somewhere deep. */
export interface Site {
  readonly address: string
  readonly folder: string
  /** Puts a newer version in the place of what is there: every asset has another name. */
  publishNewer(): Promise<void>
  /** As when the network is gone: no one answers any more. */
  shutDown(): Promise<void>
  /** Shuts down and clears up. */
  close(): Promise<void>
}

/** Copies what was built into a folder of its own, and serves it under a path. */
export async function openSite(built: string): Promise<Site> {
  const root = await mkdtemp(join(tmpdir(), 'desktop-audit-site-'))
  const folder = join(root, 'scrutiny/desktop audit')
  await mkdir(folder, { recursive: true })
  await cp(built, folder, { recursive: true })
  const server = await serve(root)
  let isOpen = true
  const shutDown = async () => {
    if (isOpen) await server.close()
    isOpen = false
  }
  return {
    address: `${addressOf(server)}scrutiny/desktop%20audit/`,
    folder,
    publishNewer: () => publishNewer(folder),
    shutDown,
    close: async () => {
      await shutDown()
      await rm(root, { recursive: true })
    },
  }
}

async function publishNewer(folder: string): Promise<void> {
  const assets = await readdir(join(folder, 'assets'))
  const paths = ['index.html', ...assets.map(asset => `assets/${asset}`)]
  for (const path of paths) {
    const text = await readFile(join(folder, path), 'utf8')
    await writeFile(
      join(folder, path),
      assets.reduce((changed, asset) => changed.replaceAll(asset, newer(asset)), text),
    )
  }
  for (const asset of assets) await rename(join(folder, 'assets', asset), join(folder, 'assets', newer(asset)))
  const worker = offlineWorker(join(checkout, 'src/app/offline/desktop-audit-worker.ts'))
  await callHook(worker, 'writeBundle', { dir: folder })
}

/** `index-C3c_J4Nd.js` becomes `index-C3c_J4Nd-newer.js`. */
function newer(asset: string): string {
  return asset.replace(/(?=\.\w+$)/, '-newer')
}
