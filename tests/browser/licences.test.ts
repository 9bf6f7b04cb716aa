import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'

const rule = `${'='.repeat(72)}\n`

test('the built folder holds the licence of everything in it, and no entry is empty', async () => {
  const text = await readFile(join(inject('built'), 'third-party-licences.txt'), 'utf8')
  // Names and texts take turns, each between two rules.
  const [, ...parts] = text.split(rule)
  const names = parts.filter((_part, index) => index % 2 === 0).flatMap(part => part.trim().split('\n'))
  const texts = parts.filter((_part, index) => index % 2 === 1)
  const shipped =
    'Arimo DejaVu docx fflate fontkit govuk-frontend idb-keyval nanoid pdfkit react react-dom vite wouter xstate'
  expect(names.map(name => name.split(' ')[0])).toEqual(expect.arrayContaining(shipped.split(' ')))
  expect(names[0]).toMatch(/^Desktop Audit \d/)
  expect(texts).toHaveLength(parts.length / 2)
  expect(texts.filter(one => one.trim().length < 200)).toEqual([])
})

test('the list of what is kept for times without a network names the licences', async () => {
  const worker = await readFile(join(inject('built'), 'desktop-audit-worker.js'), 'utf8')
  expect(worker).toContain('"third-party-licences.txt"')
})
