import { caseIn } from '../../cases/one-file-player.ts'
import { isCard, memoryCases } from './case-storage.ts'
import { OpenedCases } from './opened-cases.ts'

/** The case that the page itself holds, read as any case from a file. It is in no storage, so nothing removes it. */
export async function caseInPage(json: string): Promise<OpenedCases> {
  const held = caseIn(json)
  const storage = memoryCases()
  let id = ''
  if (held !== undefined && isCard(held.card)) {
    const { card, digests, fileName, bytes } = held
    id = card.id
    await storage.put({ id, card, digests, fileName, openedAt: '' }, bytes, undefined)
  }
  return new OpenedCases(() => Promise.resolve({ ...storage, delete: () => Promise.resolve(false) }), id)
}
