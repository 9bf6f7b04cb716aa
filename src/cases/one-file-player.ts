import type { Digests } from '../core/session/script.ts'
import type { CaseCard } from './playable.ts'

/** A case that `desktop-audit.html` holds: its file, and what a list shows of it. */
export interface CaseInPlayer {
  readonly card: CaseCard
  readonly digests: Digests
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The version of the place and of what is put there. A page that has another one is not written to. */
const version = 1

/** Where `desktop-audit.html` takes a case. It comes before the script, whose own text may name it too. */
export const caseMark = `<!-- desktop-audit case ${version} -->`

const anyMark = /<!-- desktop-audit case (\d+) -->\n(<script)?/

/** The id of the element that holds the case. */
const caseElement = 'case'

type Player = { readonly ok: true; readonly html: string } | { readonly ok: false; readonly problem: string }

/** Whether a page is a `desktop-audit.html`, of this version or another. */
export function isPlayer(html: string): boolean {
  return anyMark.test(html)
}

/** A copy of `desktop-audit.html` that holds one case, and opens on it. Its policy stays right: the case is only data. */
export function withCase(html: string, { bytes, ...about }: CaseInPlayer): Player {
  // From here on the page holds texts of its own making only up to the script.
  const [mark, found, holds] = anyMark.exec(html) ?? []
  if (mark === undefined) return { ok: false, problem: problems.notOurs }
  if (Number(found) !== version) return { ok: false, problem: problems.otherVersion }
  if (holds !== undefined) return { ok: false, problem: problems.holdsCase }
  const json = JSON.stringify({ version, ...about, bytes: toBase64(bytes) })
  // Nothing in it can end the element, nor begin a comment.
  const data = `<script type="application/json" id="${caseElement}">${json.replaceAll('<', String.raw`\u003C`)}</script>\n`
  return { ok: true, html: html.replace(mark, () => mark + data) }
}

const problems = {
  notOurs:
    'This is not a desktop-audit.html that can take a case. Choose the file that came with this version of Desktop Audit.',
  otherVersion:
    'This desktop-audit.html is of another version. Choose the file that came with this version of Desktop Audit.',
  holdsCase: 'This file has a case in it. Choose the desktop-audit.html that you copied it from.',
}

/** What a page holds of a case; `undefined` where that is not as we write it. @param json the text of the element */
export function caseIn(json: string): CaseInPlayer | undefined {
  try {
    const { version: found, card, digests, fileName, bytes } = JSON.parse(json) as Record<string, unknown>
    if (found !== version || typeof bytes !== 'string' || typeof fileName !== 'string') return undefined
    return { card: card as CaseCard, digests: digests as Digests, fileName, bytes: fromBase64(bytes) }
  } catch {
    return undefined
  }
}

/** How many bytes are spelt at once: an engine takes so many arguments, and no more. */
const atOnce = 0x80_00

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += atOnce) binary += String.fromCodePoint(...bytes.subarray(at, at + atOnce))
  return btoa(binary)
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), char => char.codePointAt(0) ?? 0)
}
