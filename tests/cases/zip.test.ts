import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readZip, shown, writeZip, zipLimits } from '../../src/cases/zip.ts'
import { type ZippedFile, zipOf } from './hostile-zip.ts'

const text = (bytes: Uint8Array | undefined) => (bytes === undefined ? undefined : new TextDecoder().decode(bytes))

const good: readonly ZippedFile[] = [
  { name: 'folder/', data: '', method: 0 },
  { name: 'folder/scenario.yaml', data: 'format: 1\n'.repeat(50) },
  { name: 'folder/plain.md', data: 'Not packed.', method: 0 },
  { name: 'folder/empty.md', data: '', method: 0 },
]

const damaged = 'The zip is damaged or cut off. Save or download it again.'

function problemOf(files: readonly ZippedFile[]): string | undefined {
  const read = readZip(zipOf(files))
  return read.ok ? undefined : read.problem
}

const bomb = (bytes: number): ZippedFile => ({ name: 'scenario.yaml', data: new Uint8Array(bytes) })

describe('a zip', () => {
  test('is unpacked file by file, without its folders', () => {
    const read = readZip(zipOf(good, 'a comment'))
    expect(read.ok && [...read.files].map(([name, bytes]) => [name, text(bytes)])).toEqual([
      ['folder/scenario.yaml', 'format: 1\n'.repeat(50)],
      ['folder/plain.md', 'Not packed.'],
      ['folder/empty.md', ''],
    ])
  })

  test('is unpacked only as far as is wanted: a bomb beside a case does no harm', () => {
    const photos = { name: 'photo.png', data: new Uint8Array(6_000_000) }
    const read = readZip(zipOf([...good, photos]), name => name.endsWith('.yaml'))
    expect(read.ok && [[...read.files.keys()], read.others]).toEqual([
      ['folder/scenario.yaml'],
      ['folder/plain.md', 'folder/empty.md', 'photo.png'],
    ])
  })

  test('can have sizes that follow the data, as macOS writes them', () => {
    const zip = zipOf([{ name: 'a.md', data: 'Words', flags: 8 }])
    zip.fill(0, 14, 26)
    const read = readZip(zip)
    expect(read.ok && text(read.files.get('a.md'))).toBe('Words')
  })

  test('keeps a name such as __proto__ a name', () => {
    const read = readZip(zipOf([{ name: '__proto__', data: 'Words' }]))
    expect(read.ok && [...read.files.keys()]).toEqual(['__proto__'])
    })
})

describe('a zip is refused', () => {
  test.for<[what: string, files: readonly ZippedFile[], problem: string]>([
    ['with a password', [{ name: 'a', data: 'x', flags: 1 }], 'The zip has a password. Make one without a password.'],
    ['with a strong password', [{ name: 'a', data: 'x', flags: 64 }], 'The zip has a password. Make one without a password.'],
    [
      'packed in another way',
      [{ name: 'a', data: 'x', method: 12 }],
      '“a” is packed in a way that we cannot read. Make the zip again with Windows, macOS or Linux.',
    ],
    ['with a wrong checksum', [{ name: 'a', data: 'x', crc: 1 }], damaged],
    ['that says too small a size', [{ name: 'a', data: 'some words', size: 4 }], damaged],
    ['that says too large a size', [{ name: 'a', data: 'some words', size: 40 }], damaged],
    ['whose directory tells another size', [{ name: 'a', data: 'some words', directorySize: 4 }], damaged],
    ['whose directory tells another name', [{ name: 'a', data: 'x', directoryName: 'b' }], damaged],
    ['with files that share bytes', [{ name: 'a', data: 'x' }, { name: 'a', data: 'x', sameAs: 0 }], damaged],
    [
      'with one name twice',
      [{ name: 'a', data: 'x' }, { name: 'a', data: 'y' }],
      'The zip has two files named “a”. Make it again from the folder.',
    ],
    ['with data that is no packed data', [{ name: 'a', data: 'x', packed: new Uint8Array([7, 7, 7]) }], damaged],
    ['with nothing packed in a file', [{ name: 'a', data: 'x', packed: new Uint8Array() }], damaged],
    [
      'with a bomb',
      [bomb(1_000_000)],
      '“scenario.yaml” in the zip unpacks to more than 200 times its size. We did not open it.',
    ],
    ['with a bomb that tells a small size', [{ ...bomb(5_000_000), size: 1000 }], damaged],
    ['with a file of more than 5 MB', [bomb(5_300_000)], '“scenario.yaml” in the zip is 5.3 MB. The limit is 5 MB.'],
    [
      'of more than 40 MB unpacked',
      Array.from({ length: 9 }, (_, index) => ({ name: `${index}`, data: 'x', size: 5_000_000 })),
      'The zip is 45.0 MB when unpacked. The limit is 40 MB.',
    ],
    [
      'of more than 300 files',
      Array.from({ length: 301 }, (_, index) => ({ name: `${index}`, data: 'x' })),
      'The zip has 301 files. The limit is 300.',
    ],
  ])('%s', ([, files, problem]) => {
    expect(problemOf(files)).toBe(problem)
  })

  test('of more than 25 MB', () => {
    expect(readZip(new Uint8Array(zipLimits.file + 1))).toEqual({
      ok: false,
      problem: 'The file is 25.0 MB. The limit is 25 MB.',
    })
  })

  test('that is cut off anywhere', () => {
    const zip = zipOf(good)
    for (let end = 0; end < zip.length; end++) expect(readZip(zip.subarray(0, end)).ok, `${end} bytes`).toBe(false)
  })

  test('with something after its end', () => {
    expect(readZip(new Uint8Array([...zipOf(good), 0])).ok).toBe(false)
  })
})

describe('for any bytes', () => {
  test('reading never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        expect(readZip(bytes).ok).toBe(false)
      }),
    )
  })

  test('a changed zip is refused, or its files hold what they held', () => {
    const zip = zipOf(good)
    const before = unzipSync(zip)
    const contents = Object.values(before).map(text)
    const change = fc.tuple(fc.nat(zip.length - 1), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), changes => {
        const changed = zip.slice()
        for (const [at, value] of changes) changed[at] = value
        const read = readZip(changed)
        if (read.ok) for (const bytes of read.files.values()) expect(contents).toContain(text(bytes))
      }),
      { numRuns: 3000 },
    )
  })

  test('what is written is read again as it was, and is written the same again', () => {
    const name = fc.stringMatching(/^(?:[a-z]{1,8}\/)?[a-z][a-z0-9.-]{0,20}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.uint8Array())), entries => {
        const files = new Map(entries)
        const zip = writeZip(files)
        const read = readZip(zip)
        expect(read.ok && new Map([...read.files].map(([key, bytes]) => [key, [...bytes]]))).toEqual(
          new Map([...files].map(([key, bytes]) => [key, [...bytes]])),
        )
        expect(writeZip(new Map([...files].toReversed()))).toEqual(zip)
      }),
    )
  })
})

test('a name is shown without signs that turn the text around, and cut', () => {
  expect(shown('cod.\u{202e}lmth\0')).toBe('cod.\u{fffd}lmth\u{fffd}')
  expect(shown('a'.repeat(200))).toBe(`${'a'.repeat(79)}…`)
})
