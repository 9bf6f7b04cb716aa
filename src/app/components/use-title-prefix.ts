import { useEffect } from 'react'

/** Puts a few words before the title of the browser's tab while something on the page asks for attention. */
export function useTitlePrefix(words: string): void {
  useEffect(() => {
    const title = document.title
    document.title = `${words}: ${title}`
    return () => {
      document.title = title
    }
  }, [words])
}
