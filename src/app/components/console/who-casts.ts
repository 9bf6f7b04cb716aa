/** Who settles what hands leave open. Nobody need have been named, and nobody is made up then. */
export function whoCasts(casting: string | undefined): string {
  return casting === undefined ? 'Whoever has the casting vote decides' : `${casting} has the casting vote`
}
