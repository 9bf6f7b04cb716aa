import { Inflate, zipSync } from 'fflate'

/** What a zip may hold: far more than any case needs, and far less than fills a memory. In bytes, but for `entries`. */
export const zipLimits = {
  file: 25_000_000,
  entries: 300,
  entry: 5 * 1024 * 1024,
  all: 40_000_000,
} as const

/** Text shrinks to a fifth. What shrinks much more, and is not small, was made to fill a memory. */
const mostShrunk = 200
const smallSize = 100_000

export type ReadZip =
  | {
      readonly ok: true
      /** Each wanted file by its name. */
      readonly files: ReadonlyMap<string, Uint8Array>
      /** Names of files that were not wanted, and not unpacked. */
      readonly others: readonly string[]
    }
  /** A sentence for the person who chose the file. */
  | { readonly ok: false; readonly problem: string }

/**
 * Unpacks a zip that anyone may have made. It follows the directory at the end of the file, and believes only what the bytes
 * bear out: one thing that is not as it says, and the whole zip is refused.
 *
 * @param isWanted which files to unpack, by name
 */
export function readZip(bytes: Uint8Array, isWanted: (name: string) => boolean = () => true): ReadZip {
  try {
    if (bytes.length > zipLimits.file) throw new Refusal(problems.file(bytes.length))
    const entries = directoryOf(bytes)
    const wanted = entries.filter(({ name }) => isWanted(name))
    refuseLarge(wanted)
    return {
      ok: true,
      files: new Map(wanted.map(entry => [entry.name, unpacked(entry)])),
      others: entries.filter(({ name }) => !isWanted(name)).map(({ name }) => name),
    }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.message }
    throw error
  }
}

/** The same files give the same bytes on any day and any machine. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return new Uint8Array(zipSync(Object.fromEntries(sorted), { level: 9, mtime: fixedTime }))
}

/** Noon by the clock of the place, which is what a zip holds: the same bytes in every time zone. */
const fixedTime = new Date(1980, 0, 1, 12)

class Refusal extends Error {}

const megabytes = (size: number) => `${(size / 1e6).toFixed(1)} MB`

const damaged = 'The zip is damaged or cut off. Save or download it again.'

const problems = {
  file: (size: number) => `The file is ${megabytes(size)}. The limit is 25 MB.`,
  entries: (count: number) => `The zip has ${count} files. The limit is ${zipLimits.entries}.`,
  entry: (name: string, size: number) => `“${shown(name)}” in the zip is ${megabytes(size)}. The limit is 5 MB.`,
  all: (size: number) => `The zip is ${megabytes(size)} when unpacked. The limit is 40 MB.`,
  shrunk: (name: string) =>
    `“${shown(name)}” in the zip unpacks to more than ${mostShrunk} times its size. We did not open it.`,
  twice: (name: string) => `The zip has two files named “${shown(name)}”. Make it again from the folder.`,
  locked: 'The zip has a password. Make one without a password.',
  method: (name: string) =>
    `“${shown(name)}” is packed in a way that we cannot read. Make the zip again with Windows, macOS or Linux.`,
}

/** A file in a zip, as its directory tells of it. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly size: number
  /** From where its own header begins to where its data ends. */
  readonly start: number
  readonly end: number
  readonly data: Uint8Array
}

const signatures = { local: 0x04_03_4b_50, central: 0x02_01_4b_50, end: 0x06_05_4b_50 }
const headerSizes = { local: 30, central: 46, end: 22 }
/** Of a file's flags, those that change how it is read. */
const flags = { locked: 0x20_41, sizesFollow: 8, all: 0x20_49 }

const stored = 0
const deflated = 8

/** Numbers in a zip, the smaller byte first. One that is not within the file is a cut-off file. */
class Reader {
  readonly bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#within(at, 2), true)
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#within(at, 4), true)
  }

  part(start: number, length: number): Uint8Array {
    return this.bytes.subarray(this.#within(start, length), start + length)
  }

  #within(at: number, length: number): number {
    if (at < 0 || at + length > this.bytes.length) throw new Refusal(damaged)
    return at
  }
}

/** The files of a zip in the order of its directory; folders are left out. */
function directoryOf(bytes: Uint8Array): readonly Entry[] {
  const zip = new Reader(bytes)
  const last = endOf(zip)
  const count = zip.u16(last + 10)
  const size = zip.u32(last + 12)
  const start = zip.u32(last + 16)
  // A zip in several parts, or one of more than 4 GB, says otherwise.
  if (zip.u32(last + 4) !== 0 || zip.u16(last + 8) !== count || start + size > last) throw new Refusal(damaged)
  if (count > zipLimits.entries) throw new Refusal(problems.entries(count))
  const entries: Entry[] = []
  let at = start
  for (let left = count; left > 0; left--) {
    entries.push(entryAt(zip, at, start))
    at += headerSizes.central + zip.u16(at + 28) + zip.u16(at + 30) + zip.u16(at + 32)
  }
  if (at !== start + size) throw new Refusal(damaged)
  refuseOverlaps(entries)
  refuseTwice(entries)
  return entries.filter(({ name }) => !name.endsWith('/'))
}

/** Where the end of the directory is: only a comment may follow it, to the last byte of the file. */
function endOf(zip: Reader): number {
  const { length } = zip.bytes
  const first = Math.max(0, length - headerSizes.end - 0xff_ff)
  for (let at = length - headerSizes.end; at >= first; at--)
    if (zip.u32(at) === signatures.end && at + headerSizes.end + zip.u16(at + 20) === length) return at
  throw new Refusal(damaged)
}

/** @param limit where the directory begins, and all data must have ended */
function entryAt(zip: Reader, at: number, limit: number): Entry {
  if (zip.u32(at) !== signatures.central) throw new Refusal(damaged)
  const name = textOf(zip.part(at + headerSizes.central, zip.u16(at + 28)))
  const start = zip.u32(at + 42)
  const packed = zip.u32(at + 20)
  const local = localHeader(zip, start)
  const isSame =
    local.flags === (zip.u16(at + 8) & flags.all) && local.method === zip.u16(at + 10) && local.name === name
  // Where it did not know its size yet, the header holds none, and it comes after the data.
  const isKnown = (local.flags & flags.sizesFollow) === 0
  const isTrue = !isKnown || [0, 4, 8].every(field => zip.u32(start + 14 + field) === zip.u32(at + 16 + field))
  const end = local.end + packed
  if (!isSame || !isTrue || end > limit) throw new Refusal(damaged)
  if ((local.flags & flags.locked) !== 0) throw new Refusal(problems.locked)
  return {
    name,
    method: local.method,
    crc: zip.u32(at + 16),
    size: zip.u32(at + 24),
    start,
    end,
    data: zip.part(local.end, packed),
  }
}

function localHeader(zip: Reader, at: number) {
  if (zip.u32(at) !== signatures.local) throw new Refusal(damaged)
  const length = zip.u16(at + 26)
  return {
    flags: zip.u16(at + 6) & flags.all,
    method: zip.u16(at + 8),
    name: textOf(zip.part(at + headerSizes.local, length)),
    end: at + headerSizes.local + length + zip.u16(at + 28),
  }
}

/** Names of other encodings have letters that no file of a case has. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** Files that share bytes make a small zip large. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const inOrder = entries.toSorted((one, other) => one.start - other.start)
  if (inOrder.some(({ start }, index) => start < (inOrder[index - 1]?.end ?? 0))) throw new Refusal(damaged)
}

function refuseTwice(entries: readonly Entry[]): void {
  const names = new Set<string>()
  for (const { name } of entries) {
    if (names.has(name)) throw new Refusal(problems.twice(name))
    names.add(name)
  }
}

function refuseLarge(entries: readonly Entry[]): void {
  const all = entries.reduce((sum, { size }) => sum + size, 0)
  const large = entries.find(({ size }) => size > zipLimits.entry)
  if (large !== undefined) throw new Refusal(problems.entry(large.name, large.size))
  if (all > zipLimits.all) throw new Refusal(problems.all(all))
  const bomb = entries.find(({ size, data }) => size > smallSize && size > mostShrunk * data.length)
  if (bomb !== undefined) throw new Refusal(problems.shrunk(bomb.name))
}

function unpacked({ name, method, crc, size, data }: Entry): Uint8Array {
  if (method !== stored && method !== deflated) throw new Refusal(problems.method(name))
  const bytes = method === stored ? data.slice() : inflated(data, size)
  if (bytes.length !== size || crc32(bytes) !== crc) throw new Refusal(damaged)
  return bytes
}

/** How much is unpacked before its size is looked at: at most a thousand times as much. */
const atOnce = 4096

/** Stops where there is more than the zip says. */
function inflated(data: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let length = 0
  const inflate = new Inflate(part => {
    if (length + part.length > size) throw new Refusal(damaged)
    bytes.set(part, length)
    length += part.length
  })
  try {
    for (let at = 0; at === 0 || at < data.length; at += atOnce)
      inflate.push(data.subarray(at, at + atOnce), at + atOnce >= data.length)
  } catch {
    throw new Refusal(damaged)
  }
  return bytes.subarray(0, length)
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let value = 0xff_ff_ff_ff
  for (const byte of bytes) value = (value >>> 8) ^ (crcTable[(value ^ byte) & 0xff] ?? 0)
  return (value ^ 0xff_ff_ff_ff) >>> 0
}

/** A name from outside as it may be shown: cut, and without signs that are not seen or that turn the text around. */
export function shown(name: string): string {
  const seen = name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '\u{fffd}')
  return seen.length > 80 ? `${seen.slice(0, 79)}…` : seen
}
