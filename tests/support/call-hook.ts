import type { Plugin } from 'vite'

type Handler = (...given: readonly unknown[]) => unknown

/** Calls a hook of a plugin, as a build does: what it gives back, or else the text of the file that it adds. */
export async function callHook(
  plugin: Plugin,
  name: 'load' | 'generateBundle' | 'writeBundle',
  ...given: readonly unknown[]
): Promise<unknown> {
  let added: unknown
  const context = {
    addWatchFile: () => {},
    emitFile: ({ source }: { readonly source: string }) => void (added = source),
    error: (message: string) => {
      throw new Error(message)
    },
  }
  const hook = plugin[name] as Handler | { readonly handler: Handler }
  return (await (typeof hook === 'object' ? hook.handler : hook).apply(context, [...given])) ?? added
}
