/** The same values without the keys that have none, so that what is built holds no `undefined`. */
export function defined<Values extends object>(values: Values): Defined<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Defined<Values>
}

type Defined<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> }
