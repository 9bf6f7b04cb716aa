import type { LaunchOptions } from 'playwright-core'
import { findBrowser } from './find-browser.ts'

/** How every browser of the tests is started. */
export function launchOptions(): LaunchOptions & { readonly args: string[] } {
  return {
    executablePath: findBrowser(),
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
  }
}
