import { deflateRawSync } from 'node:zlib'

/** A file in a zip, with each of its lies. */
export interface ZippedFile {
  readonly name: string
  readonly data: Uint8Array | string
  /** 8 is the usual one, 0 is for data that is not packed. */
  readonly method?: number
  readonly flags?: number
  /** What both headers say of it, where that is not true. */
  readonly crc?: number
  readonly size?: number
  /** What only the directory says. */
  readonly directoryName?: string
  readonly directorySize?: number
  /** The number of the file whose data this one has, in place of its own. */
  readonly sameAs?: number
  /** Data that is taken as packed already. */
  readonly packed?: Uint8Array
}

/** Writes a zip as it is told to, true or not. */
export function zipOf(files: readonly ZippedFile[], comment = ''): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const starts: number[] = []
  let at = 0
  const add = (part: Buffer) => {
    parts.push(part)
    at += part.length
  }
  const told = files.map(file => {
    const data = Buffer.from(file.data)
    const method = file.method ?? 8
    const packed = Buffer.from(file.packed ?? (method === 8 ? deflateRawSync(data) : data))
    return { ...file, method, packed, crc: file.crc ?? crc32(data), size: file.size ?? data.length }
  })
  for (const { name, sameAs, packed, ...file } of told) {
    starts.push(sameAs === undefined ? at : (starts[sameAs] ?? 0))
    if (sameAs !== undefined) continue
    add(Buffer.concat([numbers([4, 0x04_03_4b_50], [2, 20], ...common(file, packed)), size(name), u16(0), bytes(name)]))
    add(packed)
  }
  const start = at
  for (const [index, { name, directoryName = name, directorySize, packed, ...file }] of told.entries()) {
    const facts = common({ ...file, size: directorySize ?? file.size }, packed)
    const head = numbers([4, 0x02_01_4b_50], [2, 20], [2, 20], ...facts)
    const rest = numbers([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, starts[index] ?? 0])
    add(Buffer.concat([head, size(directoryName), rest, bytes(directoryName)]))
  }
  const count = files.length
  add(numbers([4, 0x06_05_4b_50], [2, 0], [2, 0], [2, count], [2, count], [4, at - start], [4, start]))
  add(Buffer.concat([size(comment), bytes(comment)]))
  return new Uint8Array(Buffer.concat(parts))
}

type Field = readonly [width: 2 | 4, value: number]

interface Facts {
  readonly flags?: number
  readonly method: number
  readonly crc: number
  readonly size: number
}

function common({ flags = 0, method, crc, size: length }: Facts, packed: Buffer): readonly Field[] {
  return [[2, flags], [2, method], [2, 0], [2, 33], [4, crc], [4, packed.length], [4, length]]
}

function numbers(...fields: readonly Field[]): Buffer {
  return Buffer.concat(fields.map(([width, value]) => (width === 2 ? u16(value) : u32(value))))
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2)
  buffer.writeUInt16LE(value)
  return buffer
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}

const bytes = (text: string) => Buffer.from(text)
const size = (text: string) => u16(bytes(text).length)

/** Bit by bit, as its definition says: not as the reader counts it. */
function crc32(data: Uint8Array): number {
  let value = -1
  for (const byte of data) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (0xed_b8_83_20 & -(value & 1))
  }
  return ~value >>> 0
}
