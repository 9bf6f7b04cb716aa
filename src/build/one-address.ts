import type { Plugin } from 'vite'

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
