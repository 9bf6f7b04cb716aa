import { create, type Font } from 'fontkit'
import type { PDFDocument } from 'pdfkit'
import { arimoBold } from './fonts/arimo-bold.ts'
import { arimoRegular } from './fonts/arimo-regular.ts'
import { dejavuSigns } from './fonts/dejavu-signs.ts'

/** What words are set in. `signs` has arrows, ticks, boxes and the like, in one weight. */
export type Face = 'regular' | 'bold' | 'signs'

export type Fonts = Readonly<Record<Face, Font>>

/** Opens the fonts that come with the program. They are part of the code, as a page from a USB stick may load no file. */
export async function openFonts(): Promise<Fonts> {
  const [regular, bold, signs] = await Promise.all([opened(arimoRegular), opened(arimoBold), opened(dejavuSigns)])
  return { regular, bold, signs }
}

async function opened(base64: string): Promise<Font> {
  return create(await unpacked(bytesOf(base64)))
}

/** By hand: a `Response` would do it in a line, and costs Node a twentieth of a second. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip')
  const writer = writable.getWriter()
  const [chunks] = await Promise.all([chunksOf(readable), writer.write(bytes), writer.close()])
  return joinBytes(chunks)
}

async function chunksOf(stream: ReadableStream<Uint8Array>): Promise<readonly Uint8Array[]> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value)
  return chunks
}

/** `Uint8Array.from` takes ten times as long. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const characters = atob(base64)
  const bytes = new Uint8Array(characters.length)
  for (let index = 0; index < bytes.length; index++) bytes[index] = characters.charCodeAt(index)
  return bytes
}

/** What is asked of the fonts before anything is drawn. */
export interface Faces {
  /** Whether the face can show every character of the words. */
  shows(words: string, face: Face): boolean
  /** In points, for a size in points. */
  width(words: string, face: Face, size: number): number
}

/** Measures with the file that the words will be in: so each word is laid out only once. */
export function facesOf(document: PDFDocument, fonts: Fonts): Faces {
  const widths = { regular: new Map<string, number>(), bold: new Map(), signs: new Map() }
  return {
    shows: (words, face) => Array.from(words).every(one => fonts[face].hasGlyphForCodePoint(one.codePointAt(0) ?? 0)),
    width: (words, face, size) => {
      const known = widths[face].get(words) ?? document.font(face, 1).widthOfString(words)
      widths[face].set(words, known)
      return known * size
    },
  }
}

/** One after the other. */
export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const chunk of chunks) {
    all.set(chunk, offset)
    offset += chunk.length
  }
  return all
}
