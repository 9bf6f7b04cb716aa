const start = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0] as const

type State = readonly [number, number, number, number, number]

/**
 * SHA-1 (FIPS 180-4), as names are made into UUIDs with; it keeps nothing secret. Browsers have it over secure
 * connections only, and a council may serve the pages without one.
 */
export function sha1(bytes: Uint8Array): Uint8Array {
  const padded = withLength(bytes)
  let state: State = start
  for (let at = 0; at < padded.byteLength; at += 64) state = afterBlock(state, padded, at)
  const digest = new DataView(new ArrayBuffer(20))
  state.forEach((word, index) => digest.setUint32(index * 4, word))
  return new Uint8Array(digest.buffer)
}

/** A one, noughts, and the length in bits: a multiple of 64 bytes. */
function withLength(bytes: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, bytes.length * 8)
  return view
}

function afterBlock(before: State, view: DataView, at: number): State {
  const schedule: number[] = []
  let [a, b, c, d, e] = before
  for (let round = 0; round < 80; round++) {
    const word = round < 16 ? view.getUint32(at + round * 4) : rotated(mixed(schedule), 1)
    schedule.push(word)
    const next = (rotated(a, 5) + blended(round, b, c, d) + e + word) | 0
    ;[a, b, c, d, e] = [next, a, rotated(b, 30), c, d]
  }
  return [
    (before[0] + a) | 0,
    (before[1] + b) | 0,
    (before[2] + c) | 0,
    (before[3] + d) | 0,
    (before[4] + e) | 0,
  ]
}

function mixed(schedule: readonly number[]): number {
  return [3, 8, 14, 16].reduce((word, back) => word ^ (schedule.at(-back) ?? 0), 0)
}

/** The function and the constant of a round. */
function blended(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
  return (b ^ c ^ d) + 0xca62c1d6
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}
