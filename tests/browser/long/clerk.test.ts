import { expect } from 'vitest'
import type { Report } from '../../../src/core/report/report.ts'
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
    await page.getByLabel('Add session files').setInputFiles([
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
      'Thirteen sessions are on this device and chosen. Two were not added: the list below says why.',
    )
    const refused = page.getByRole('region', { name: 'Not added' }).getByRole('listitem')
    const told = await refused.allInnerTexts()
    expect(told.map(line => line.split(':')[0])).toEqual(['holiday.json', 'broken.session.json'])
    await expectNoAxeViolations(page)

    await page.getByRole('region', { name: /^These were played under different versions .*0\.9\.0/ }).waitFor()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Make the report' }).click()
    const report = page.getByRole('article', { name: 'Larkspindle Parade: what the exercise told us' })
    await report.waitFor()
    await page.reload()
    await report.waitFor()
    expect(await report.innerText()).toContain('13 sessions')
    await expectNoAxeViolations(page)

    await page.getByRole('link', { name: 'Prepare the full report' }).click()
    await page.getByLabel('Why the Committee asked for the exercise').fill('After the loss at Fenwright Depot.')
    await page.getByRole('link', { name: '2 Read and edit' }).click()
    await page.getByRole('button', { name: /^Change ?: 1\.2 After the loss/ }).click()
    await page.getByRole('checkbox', { name: 'Why the Committee asked for the exercise' }).check()
    await page.getByRole('checkbox', { name: /^3: information about the financial/ }).check()
    await page.getByLabel(/^Why does the public interest/).fill('A claim is pending.')
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: '3 Publish' }).click()
    await page.getByRole('radio', { name: 'Yes, they are in Part A' }).check()
    await page.reload()
    await page.getByText('Paragraph 3. A claim is pending.').waitFor()

    await page.getByRole('link', { name: '4 Download' }).click()
    await expectNoAxeViolations(page)
    const made: Report[] = []
    for (const part of ['a', 'b']) {
      await page.getByLabel('Which part').selectOption(part)
      const { name, bytes } = await downloaded(page, /^Data \(JSON\) ?: Committee paper/)
      expect(name).toMatch(part === 'a' ? /-part-a\.json$/ : /-part-b-not-for-publication\.json$/)
      made.push(JSON.parse(bytes.toString()) as Report)
    }
    expect(made.map(one => JSON.stringify(one).includes('Fenwright Depot'))).toEqual([false, true])
    expect(made.map(({ madeFrom }) => madeFrom.sessions.length)).toEqual([13, 13])

    await page.getByLabel('Which part').selectOption('a')
    const pdf = await downloaded(page, /^PDF ?: Full report/)
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.bytes.toString('latin1')).toContain('/MarkInfo')
    const word = await downloaded(page, /^Word ?: Full report/)
    expect(word.bytes.subarray(0, 2).toString()).toBe('PK')
    const plan = await downloaded(page, 'Action plan (CSV)')
    expect(plan.bytes.toString()).toMatch(/^\uFEFFNumber,Recommendation,To,Pillar,/)
  },
)
