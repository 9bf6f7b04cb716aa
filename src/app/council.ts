/** Whose pages these are. Colours, font and logo are in `styles/council.css`. */
export const council = { name: 'Brackenholt Borough Council' }
