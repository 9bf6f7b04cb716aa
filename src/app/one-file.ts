// The start of `desktop-audit.html`. First comes what the pages read at their start.
import './apply-council.ts'
import './main.tsx'
