import type { Random } from '../../src/cli/commands/play.ts'

export function pickOne<Item>(items: readonly Item[], random: Random): Item {
  const item = items[random(items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}
