import type { Page } from 'playwright-core'
import { beginEvening, countTable, goToQuestion, type Evening } from './evening.ts'

/** The votes of eight tables for five choices: as many as a console may have to hold. */
export async function countEightTables(page: Page, from = ''): Promise<Evening> {
  const evening = await beginEvening(page, { tables: 8, from })
  await goToQuestion(evening)
  for (let table = 1; table <= 8; table++) await countTable(page, table, table % 5, 3, 2, 0, 1, 1)
  return evening
}
