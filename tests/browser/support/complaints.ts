import type { BrowserContext } from 'playwright-core'

/** Reports whatever should never happen on any page of the context: errors, broken rules, requests to elsewhere. */
export async function listenForComplaints(
  context: BrowserContext,
  address: string,
  report: (complaint: string) => void,
): Promise<void> {
  const { origin } = new URL(address)
  context.on('weberror', error => report(`uncaught: ${error.error().stack ?? error.error().message}`))
  context.on('console', message => {
    if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('request', request => {
    const url = new URL(request.url())
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) report(`request to elsewhere: ${url.href}`)
  })
  context.on('page', page => page.on('websocket', socket => report(`socket: ${socket.url()}`)))
  await context.exposeFunction('reportViolation', (violation: string) => report(`security policy: ${violation}`))
  await context.addInitScript(watchSecurityPolicy)
}

/** Runs in the page, so it may use nothing from this file. */
function watchSecurityPolicy(): void {
  document.addEventListener('securitypolicyviolation', event => {
    const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event
    window.reportViolation(`${effectiveDirective} ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`)
  })
}

declare global {
  interface Window {
    reportViolation: (violation: string) => void
  }
}
