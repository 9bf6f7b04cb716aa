/** Scripts of the program's own that a page may start beside itself: they lie in its folder, or are its own text. */
const own = /^(?:\.\/)?desktop-audit-worker\.js$|\/case-worker-[\w-]+\.js$|^blob:/

interface Policy {
  createScriptURL(address: string): unknown
}

/** Not every browser has them, nor do TypeScript's types. */
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy
}

let policy: Policy | undefined

/** The address of a worker's script. The security policy lets one maker of addresses be made, under this name. */
export function scriptAddress(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  if (!import.meta.env.DEV && !own.test(address)) throw new Error(`${address} is no script of this program`)
  policy ??= trustedTypes?.createPolicy('desktop-audit-worker', { createScriptURL: text => text })
  return (policy?.createScriptURL(address) ?? address) as string
}
