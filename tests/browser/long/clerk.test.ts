import { expect } from 'vitest'
import type { Findings } from '../../../src/core/findings/findings.ts'
import { writeSession } from '../../../src/core/session/session-file.ts'
import { downloaded } from '../support/downloaded.ts'
import { expectNoAxeViolations } from '../support/expect-no-axe-violations.ts'
import { fileOf, sessionsOf } from '../support/session-files.ts'
import { test } from '../support/visit.ts'

test(
  'a clerk takes in twelve sessions, one foreign file, one corrupt and one of another version, and makes both parts',
  { timeout: 240_000 },
  async ({ visit }) => {
    const sessions = await sessionsOf('larkspindle-parade', 13)
    const [other, ...twelve] = sessions
    if (other === undefined) throw new Error('no session')
    const page = await visit('#/reports')
    await page.getByLabel('Take in session files').setInputFiles([
      ...twelve.map((session, index) => fileOf(`member-${index + 1}.session.json`, session)),
      fileOf('holiday.json', '{"days":["Monday"]}'),
      fileOf('broken.session.json', writeSession(other).slice(0, 400)),
      fileOf('older.session.json', {
        ...other,
        scenario: { ...other.scenario, version: '0.9.0', rules: '0'.repeat(64) },
      }),
    ])
    const outcome = page.getByText(/sessions are on this device and chosen/)
    await outcome.waitFor()
    expect(await outcome.innerText()).toBe(
      'Thirteen sessions are on this device and chosen. Two were not taken in: the list below says why.',
    )
    const refused = page.getByRole('region', { name: 'Not taken in' }).getByRole('listitem')
    const told = await refused.allInnerTexts()
    expect(told.map(line => line.split(':')[0])).toEqual(['holiday.json', 'broken.session.json'])
    await expectNoAxeViolations(page)

    await page.getByRole('button', { name: 'Make the report' }).click()
    await page.getByRole('region', { name: /^These were played under different versions .*0\.9\.0/ }).waitFor()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Make the report all the same' }).click()
    const report = page.getByRole('article', { name: 'Findings of a desktop audit: Larkspindle Parade' })
    await report.waitFor()
    await page.reload()
    await report.waitFor()
    expect(await report.innerText()).toContain('0.9.0')
    await expectNoAxeViolations(page)

    await page.getByText('What heads the report').click()
    await page.getByLabel('Committee').fill('Audit Committee')
    await page.getByText('What may be published', { exact: true }).click()
    await page.getByRole('checkbox', { name: 'It is open to the public' }).check()
    await page.getByRole('checkbox', { name: 'Edit the report here' }).check()
    await page.getByRole('button', { name: /^Edit ?: \[Why the committee asked/ }).click()
    await page.getByRole('textbox', { name: 'In your words' }).fill('After the loss at Fenwright Depot.')
    await page.getByRole('button', { name: 'Keep this' }).click()
    await page.getByRole('button', { name: /^Mark as exempt ?: After the loss/ }).click()
    await page.getByRole('checkbox', { name: /^3: information about the financial/ }).check()
    await page.getByLabel(/^Why does the public interest/).fill('A claim is pending.')
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Mark as exempt', exact: true }).click()

    await page.reload()
    await report.waitFor()
    expect(await report.innerText()).toContain('After the loss at Fenwright Depot.')
    const made: Findings[] = []
    for (const part of ['Part A', 'Part B']) {
      await page.getByRole('radio', { name: part }).check()
      const { name, bytes } = await downloaded(page, 'Download data (JSON)')
      expect(name).toMatch(part === 'Part A' ? /-part-a\.json$/ : /-part-b-not-for-publication\.json$/)
      made.push(JSON.parse(bytes.toString()) as Findings)
    }
    const texts = made.map(findings => JSON.stringify(findings))
    expect(texts.map(text => text.includes('Fenwright Depot'))).toEqual([false, true])
    expect(made.map(({ source }) => source.sessions.length)).toEqual([13, 13])

    await page.getByRole('radio', { name: 'Part A' }).check()
    const pdf = await downloaded(page, 'Download as PDF')
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.bytes.toString('latin1')).toContain('/MarkInfo')
    const word = await downloaded(page, 'Download as Word')
    expect(word.bytes.subarray(0, 2).toString()).toBe('PK')
    const tracker = await downloaded(page, 'Download the tracker (CSV)')
    expect(tracker.bytes.toString()).toMatch(/^\uFEFFReference,Recommendation,Origin,Date,Owner,Pillar,Due,Status/)
  },
)
