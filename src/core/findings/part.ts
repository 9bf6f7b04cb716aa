/**
 * `draft`: the whole, for officers who have not decided yet what may be published. `a`: what is open to the public.
 * `b`: what is exempt, for those who may see it.
 */
export type Part = 'draft' | 'a' | 'b'
