import { zlibSync } from 'fflate'

const width = 80
const height = 20

/** A picture in PNG of one colour, made here so that nothing in a template is closed to the reader. */
export function deflatedPng(): Uint8Array {
  const row = [0, ...Array.from({ length: width }, () => [0x4b, 0x2e, 0x83]).flat()]
  const pixels = new Uint8Array(Array.from({ length: height }, () => row).flat())
  const header = new Uint8Array([...bytesOf(width), ...bytesOf(height), 8, 2, 0, 0, 0])
  return new Uint8Array([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...chunk('IHDR', header),
    ...chunk('IDAT', zlibSync(pixels)),
    ...chunk('IEND', new Uint8Array()),
  ])
}

function chunk(name: string, data: Uint8Array): readonly number[] {
  const named = [...new TextEncoder().encode(name), ...data]
  return [...bytesOf(data.length), ...named, ...bytesOf(checksum(named))]
}

/** The checksum that PNG and zip files use. */
function checksum(bytes: readonly number[]): number {
  let sum = 0xff_ff_ff_ff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ ((sum & 1) * 0xed_b8_83_20)
  }
  return (sum ^ 0xff_ff_ff_ff) >>> 0
}

/** A number in four bytes, the highest first. */
function bytesOf(value: number): readonly number[] {
  return [24, 16, 8, 0].map(shift => (value >>> shift) & 0xff)
}
