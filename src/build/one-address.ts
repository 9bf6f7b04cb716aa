import type { Plugin } from 'vite'

/** `vite preview` says where it serves on one line, and nothing else. */
export function oneAddress(): Plugin {
  return {
    name: 'one-address',
    configurePreviewServer(server) {
      server.printUrls = () => {
        const [address] = server.resolvedUrls?.local ?? []
        server.config.logger.info(address ?? 'Serving, but on no local address.')
      }
      server.bindCLIShortcuts = () => {}
    },
  }
}
