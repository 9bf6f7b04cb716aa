/** `scene`, `scene/choice`, `hub/lead` or `passed hub/lead`; `a|b` is either choice, ` & ` joins what must both be. */
export type ReportKey = readonly KeyPart[]

export interface KeyPart {
  readonly scene: string
  /** Choices or leads, of which one was taken; none: that the scene was met. */
  readonly ids: readonly string[]
  /** The hub was left without it. */
  readonly passed: boolean
}

const name = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*'
const part = new RegExp(
  `^(?:(?<scene>${name})(?:/(?<ids>${name}(?:\\|${name})*))?|passed (?<hub>${name})/(?<lead>${name}))$`,
)

/** Every choice that was out of bounds. */
export const outOfBoundsKey = 'out-of-bounds'

/** `undefined` where the text is no key. */
function reportKey(text: string): ReportKey | undefined {
  const parts = text.split(' & ').map(keyPart)
  return parts.every(found => found !== undefined) ? parts : undefined
}

function keyPart(text: string): KeyPart | undefined {
  const found = part.exec(text)?.groups
  if (found === undefined) return undefined
  const { scene, ids, hub, lead } = found
  if (hub !== undefined && lead !== undefined) return { scene: hub, ids: [lead], passed: true }
  return scene === undefined ? undefined : { scene, ids: ids?.split('|') ?? [], passed: false }
}

export function isReportKey(text: string): boolean {
  return reportKey(text) !== undefined
}

/** A key that was read from a file, where its form was checked. */
export function knownKey(text: string): ReportKey {
  const key = known.get(text) ?? reportKey(text)
  if (key === undefined) throw new Error(`no report key: ${text}`)
  known.set(text, key)
  return key
}

const known = new Map<string, ReportKey>()
