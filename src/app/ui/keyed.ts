/** The entries of a list, each with a key for React: its place, as two may be alike and none ever moves. */
export function keyed<Item>(list: readonly Item[]): readonly { readonly key: number; readonly item: Item }[] {
  return list.map((item, key) => ({ key, item }))
}
