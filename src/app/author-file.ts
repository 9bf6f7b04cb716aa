// The start of `desktop-audit-author.html`. Its script runs twice: in the page, and in the workers that check what is written.
if (typeof document === 'undefined') void import('./author/case-worker.ts')
else void import('./apply-council.ts').then(() => import('./main.tsx'))
