import JSZip from 'jszip'
import type { Report } from '../../../src/core/report/report.ts'
import { toDocx } from '../../../src/documents/docx/report.ts'
import { xmlPart } from './parsed.ts'

/** For tests that write Word files: working out the page numbers takes a busy machine its time. */
export const slow = { timeout: 180_000 }

/** The XML parts of a Word file, by path; reading one that is not well formed fails. */
export interface Unpacked {
  readonly paths: readonly string[]
  text(path: string): string
  xml(path: string): Document
}

export async function unpacked(report: Report): Promise<Unpacked> {
  return unzipped(await toDocx(report))
}

const written = new Map<string, Promise<Uint8Array>>()

/** The same, written once however many files of tests read it. */
export async function unpackedOnce(report: Report): Promise<Unpacked> {
  const key = JSON.stringify(report)
  const file = written.get(key) ?? toDocx(report)
  written.set(key, file)
  return unzipped(await file)
}

/** The parts of a Word file that is written already. */
export async function unzipped(bytes: Uint8Array): Promise<Unpacked> {
  const zip = await JSZip.loadAsync(bytes)
  const paths = Object.keys(zip.files).filter(path => !path.endsWith('/'))
  const texts = new Map(
    await Promise.all(paths.map(async path => [path, await zip.file(path)?.async('string')] as const)),
  )
  const text = (path: string) => texts.get(path) ?? ''
  const parsed = new Map<string, Document>()
  const xml = (path: string) => {
    const part = parsed.get(path) ?? xmlPart(text(path), path)
    parsed.set(path, part)
    return part
  }
  return { paths, text, xml }
}

/** The elements with a tag of Word, e.g. `p`, in or below another. */
export function all(of: Document | Element, tag: string): readonly Element[] {
  return [...of.getElementsByTagName(`w:${tag}`)]
}

export function attribute(of: Element | undefined, name: string): string | null {
  return of?.getAttribute(`w:${name}`) ?? null
}

/** The words of an element, with line breaks as they are and a space for each tab; what fields instruct is not text. */
export function wordsIn(element: Element): string {
  return [...element.querySelectorAll('*')]
    .map(({ tagName, textContent, parentElement }) => {
      if (tagName === 'w:t') return textContent
      if (tagName === 'w:tab' && parentElement?.tagName === 'w:r') return ' '
      return tagName === 'w:br' ? '\n' : ''
    })
    .join('')
}
