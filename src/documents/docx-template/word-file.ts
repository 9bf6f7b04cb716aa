import { unzipSync, zipSync } from 'fflate'
import { withZipTimes } from '../docx/document.ts'
import { refused, type TemplateRefused } from './refusal.ts'
import { parsedXml, writtenXml, type XmlElement } from './xml.ts'

/** In bytes: of a file as it is, of all its parts when unpacked, and of those in XML; and how many parts. */
const limits = { packed: 10_000_000, unpacked: 100_000_000, xml: 40_000_000, parts: 3_000 }

/** The parts of an Office file, by path. It is changed in place while one template is filled, and by nothing else. */
export class WordFile {
  readonly #bytes: ReadonlyMap<string, Uint8Array>
  readonly #xml: ReadonlyMap<string, XmlElement>
  readonly #changed = new Map<string, XmlElement>()

  constructor(bytes: ReadonlyMap<string, Uint8Array>, xml: ReadonlyMap<string, XmlElement>) {
    this.#bytes = bytes
    this.#xml = xml
  }

  get paths(): readonly string[] {
    return [...new Set([...this.#bytes.keys(), ...this.#changed.keys()])]
  }

  has(path: string): boolean {
    return this.#changed.has(path) || this.#bytes.has(path)
  }

  xml(path: string): XmlElement | undefined {
    return this.#changed.get(path) ?? this.#xml.get(path)
  }

  set(path: string, root: XmlElement): void {
    this.#changed.set(path, root)
  }

  /** The same parts give the same file, whenever it is written; a part that nobody changed stays as it was. */
  zipped(): Uint8Array<ArrayBuffer> {
    const encoder = new TextEncoder()
    const parts = this.paths.map(path => {
      const root = this.#changed.get(path)
      const bytes = root === undefined ? this.#bytes.get(path) : encoder.encode(writtenXml(root))
      return [path, new Uint8Array(bytes ?? [])] as const
    })
    return withZipTimes(new Uint8Array(zipSync(Object.fromEntries(parts))))
  }
}

/** Unpacks an Office file, unless it is none, or would fill the memory. */
export function openedFile(bytes: Uint8Array): WordFile | TemplateRefused {
  if (bytes.length > limits.packed) return refused('too-large')
  const kind = kindOf(bytes)
  if (kind !== 'zip') return refused(kind)
  let total = 0
  let count = 0
  try {
    const parts = unzipSync(new Uint8Array(bytes), {
      filter: ({ name, originalSize }) => {
        total += originalSize
        count += 1
        // The sizes are those that the file claims; no part is unpacked beyond what it claims.
        return !name.endsWith('/') && total <= limits.unpacked && count <= limits.parts
      },
    })
    if (total > limits.unpacked || count > limits.parts) return refused('too-large')
    return readParts(new Map(Object.entries(parts)))
  } catch {
    return refused('damaged')
  }
}

/** Every part that Word reads has to be well formed; what other programs keep in `customXml` is left as it is. */
function readParts(bytes: ReadonlyMap<string, Uint8Array>): WordFile | TemplateRefused {
  const read = [...bytes].filter(([path]) => /\.(?:xml|rels)$/i.test(path) && !path.startsWith('customXml/'))
  if (read.reduce((sum, [, part]) => sum + part.length, 0) > limits.xml) return refused('too-large')
  const xml = new Map<string, XmlElement>()
  for (const [path, part] of read) {
    const root = parsedXml(new TextDecoder().decode(part))
    if (root === undefined) return refused('damaged')
    xml.set(path, root)
  }
  return new WordFile(bytes, xml)
}

function kindOf(bytes: Uint8Array): 'zip' | 'password' | 'old-word' | 'not-word' {
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip'
  if (!beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'not-word'
  // Word puts a file with a password into one of the old kind, as a stream of this name.
  return new TextDecoder('utf-16le').decode(evened(bytes)).includes('EncryptedPackage') ? 'password' : 'old-word'
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function evened(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length - (bytes.length % 2))
}
