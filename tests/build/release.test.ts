import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { notesFor, plainSbom, zipOf } from '../../src/build/release.mjs'

const changelog = `# Changelog

## [Unreleased]

- Soon.

## [1.2.0] - 2026-12-01

### Added

- Licences.

## [1.1.0]

- Before.

[1.2.0]: https://example.org/1.2.0
[1.1.0]: https://example.org/1.1.0
`

test('the notes are those of the version', () => {
  expect(notesFor('1.2.0', changelog)).toBe('# Desktop Audit 1.2.0\n\n### Added\n\n- Licences.\n')
  expect(notesFor('1.1.0', changelog)).toBe('# Desktop Audit 1.1.0\n\n- Before.\n')
})

test('while a version has no notes yet, they are those of what is not released', () => {
  expect(notesFor('1.3.0', changelog)).toBe('# Desktop Audit 1.3.0\n\n- Soon.\n')
  expect(() => notesFor('1.3.0', '# Changelog\n')).toThrow('CHANGELOG.md has no section for 1.3.0.')
})

test('the list of packages is the same whenever and wherever it is written', () => {
  const written = (serialNumber: string, timestamp: string, name: string) =>
    plainSbom(
      JSON.stringify({
        bomFormat: 'CycloneDX',
        serialNumber,
        metadata: { timestamp, component: { 'bom-ref': 'desktop-audit@0.1.0', name } },
        components: [{ name: 'react' }],
      }),
    )
  const one = written('urn:uuid:1', '2026-12-01T00:00:00Z', 'checkout')
  expect(written('urn:uuid:2', '2026-12-02T00:00:00Z', 'other')).toBe(one)
  expect(JSON.parse(one)).toEqual({
    bomFormat: 'CycloneDX',
    metadata: { component: { 'bom-ref': 'desktop-audit@0.1.0', name: 'desktop-audit' } },
    components: [{ name: 'react' }],
  })
})

test('the zip holds the files in a folder, without Vite’s notes, and the same bytes for the same files', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'release-'))
  try {
    const web = join(parent, 'web')
    await mkdir(join(web, 'assets'), { recursive: true })
    await mkdir(join(web, '.vite'))
    const files = { 'index.html': '<p>page', 'assets/a.js': 'go()', '.vite/manifest.json': '{}' }
    for (const [path, text] of Object.entries(files)) await writeFile(join(web, path), text)
    const first = await zipOf(web)
    for (const path of Object.keys(files)) await utimes(join(web, path), 1_000_000_000, 1_000_000_000)
    expect(Buffer.from(await zipOf(web)).equals(Buffer.from(first))).toBe(true)
    const { files: entries } = await JSZip.loadAsync(first)
    expect(Object.keys(entries).filter(name => entries[name]?.dir === false)).toEqual([
      'web/assets/a.js',
      'web/index.html',
    ])
    expect(await entries['web/index.html']?.async('text')).toBe('<p>page')
  } finally {
    await rm(parent, { recursive: true })
  }
})
