import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { withZipTimes } from '../docx/document.ts'

const saveAs = 'Open it in Word, choose Save As, and save it as a Word Document (.docx)'

/** Why a file cannot be filled, each with a sentence for the clerk that says what to do. */
const sentences = {
  'too-large': 'The template is larger than 10 MB, or would be when unpacked. Compress its pictures and save it again.',
  'old-word': `The template is an old Word file (.doc). ${saveAs}.`,
  password: 'The template has a password. Remove it in Word (File, Info, Protect Document) and save it again.',
  'not-word': `The template is not a Word file. Choose a file whose name ends in .docx.`,
  'open-document': `The template is an OpenDocument file. ${saveAs}.`,
  macros: `The template has macros. ${saveAs} without macros.`,
  'template-file': `The template is a Word template file (.dotx). ${saveAs}.`,
  strict: `The template is saved as Strict Open XML. ${saveAs}, not Strict Open XML.`,
  damaged: `The template is damaged, or Word did not write it. ${saveAs}.`,
  'no-place':
    'The template has no place for the report. Type {{findings}} once, in its own paragraph of the main text, and save it. Do not use a table, text box, header or note.',
} as const

export interface TemplateRefused {
  readonly type: 'refused'
  readonly reason: keyof typeof sentences
  /** For the clerk: what is wrong and what to do. */
  readonly sentence: string
}

export function refused(reason: keyof typeof sentences): TemplateRefused {
  return { type: 'refused', reason, sentence: sentences[reason] }
}

/** The parts of a Word file by path, which are read and changed as text while one template is filled. */
export class WordFile {
  readonly #parts: Map<string, Uint8Array>

  constructor(parts: Readonly<Record<string, Uint8Array>>) {
    this.#parts = new Map(Object.entries(parts))
  }

  get paths(): readonly string[] {
    return [...this.#parts.keys()]
  }

  /** Empty where there is none. */
  text(path: string): string {
    return strFromU8(this.#parts.get(path) ?? new Uint8Array())
  }

  set(path: string, text: string): void {
    this.#parts.set(path, strToU8(text))
  }

  /** Right before an end that comes once. */
  insert(path: string, text: string, end: string): void {
    this.set(
      path,
      this.text(path).replace(end, () => text + end),
    )
  }

  /** The same parts give the same file, whenever it is written. */
  zipped(): Uint8Array<ArrayBuffer> {
    return withZipTimes(new Uint8Array(zipSync(Object.fromEntries(this.#parts))))
  }
}

/** In bytes: of a file as it is, of all its parts when unpacked, and of those in XML. */
const limits = { packed: 10_000_000, unpacked: 100_000_000, xml: 40_000_000 }

/** Unpacks a Word file, unless it is none, or would fill the memory. */
export function openedFile(bytes: Uint8Array): WordFile | TemplateRefused {
  if (bytes.length > limits.packed) return refused('too-large')
  const kind = kindOf(bytes)
  if (kind !== 'zip') return refused(kind)
  const sum = { all: 0, xml: 0 }
  const isTooLarge = () => sum.all > limits.unpacked || sum.xml > limits.xml
  try {
    const parts = unzipSync(new Uint8Array(bytes), {
      filter: ({ name, originalSize }) => {
        // The sizes are those that the file claims; no part is unpacked beyond what it claims.
        sum.all += originalSize
        sum.xml += /\.(?:xml|rels)$/i.test(name) ? originalSize : 0
        return !name.endsWith('/') && !isTooLarge()
      },
    })
    return isTooLarge() ? refused('too-large') : fitting(new WordFile(parts))
  } catch {
    return refused('damaged')
  }
}

function kindOf(bytes: Uint8Array): 'zip' | 'password' | 'old-word' | 'not-word' {
  const start = [...bytes.subarray(0, 4)].map(byte => byte.toString(16).padStart(2, '0')).join('')
  if (start !== 'd0cf11e0') return start === '504b0304' ? 'zip' : 'not-word'
  // Word puts a file with a password into one of the old kind, as a stream of this name.
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage') ? 'password' : 'old-word'
}

/** Whether it is a Word document as Word itself writes it. */
function fitting(file: WordFile): WordFile | TemplateRefused {
  if (file.paths.includes('mimetype')) return refused('open-document')
  const types = file.text('[Content_Types].xml')
  const [override = ''] = /<Override\b[^>]*PartName="\/word\/document\.xml"[^>]*>/i.exec(types) ?? []
  const [, type = ''] = /ContentType="([^"]*)"/i.exec(override) ?? []
  if (/macroEnabled/i.test(type) || file.paths.some(path => /vbaProject\.bin$/i.test(path))) return refused('macros')
  if (type.endsWith('template.main+xml')) return refused('template-file')
  if (!type.endsWith('wordprocessingml.document.main+xml')) return refused('not-word')
  const document = file.text('word/document.xml')
  if (document.includes('http://purl.oclc.org/ooxml/wordprocessingml/main')) return refused('strict')
  const isWhole = document.includes('</w:body>') && file.text('word/styles.xml').includes('</w:styles>')
  const declares = file.paths.some(path => path.endsWith('.xml') && file.text(path).includes('<!DOCTYPE'))
  return isWhole && !declares ? file : refused('damaged')
}
