import type { Plugin } from 'vite'

/** What the page may load and do: only its own files, and no code made from text. */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // One name, for the address of the worker that keeps the program offline. No other policy can be made.
  'trusted-types desktop-audit-worker',
]

/** Powers of the browser that no page here asks for. */
const denied =
  'accelerometer camera display-capture geolocation gyroscope magnetometer microphone midi payment usb'.split(' ')

/** Sent with every answer by `npm start`. A web server elsewhere should send the same. */
export const securityHeaders = {
  'Content-Security-Policy': directives.join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': denied.map(power => `${power}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

const charset = '<meta charset="utf-8" />'

/**
 * Writes the same policy into the page that is built, for web servers that send no headers. A browser reads
 * `frame-ancestors` in a header only. The page of `npm run dev` needs inline scripts, so it gets none.
 */
export function policyInPage(): Plugin {
  const policy = directives.filter(directive => !directive.startsWith('frame-ancestors')).join('; ')
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: html => {
        // It must come before anything that it is to govern.
        if (!html.includes(charset)) throw new Error(`The page has no ${charset} to put the policy after.`)
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
        return html.replace(charset, `${charset}\n    ${meta}`)
      },
    },
  }
}

/** `npm start` and `vite preview` say where they serve, and nothing else. */
export function oneAddress(): Plugin {
  return {
    name: 'one-address',
    configurePreviewServer(server) {
      server.printUrls = () => {
        const [address] = server.resolvedUrls?.local ?? []
        server.config.logger.info(
          address === undefined
            ? 'Desktop Audit is running, but has no address on this machine.'
            : `Desktop Audit is ready. Open this address in your browser: ${address}\nTo stop it, press Ctrl+C.`,
        )
      }
      server.bindCLIShortcuts = () => {}
    },
  }
}
