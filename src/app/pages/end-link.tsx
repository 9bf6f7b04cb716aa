import { Link } from 'wouter'

/** From the last screen of an evening to its end. */
export function EndLink({ session }: { readonly session: string }) {
  return (
    <p>
      <Link className="govuk-button" href={`/end/${session}`}>
        End the evening
      </Link>
    </p>
  )
}
