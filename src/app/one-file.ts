// The start of `desktop-audit.html`. First come what an old browser lacks and what the pages read at their start.
import './array-methods.ts'
import './apply-council.ts'
import './main.tsx'
