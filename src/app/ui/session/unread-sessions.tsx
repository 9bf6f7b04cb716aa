import { useWorkplace } from '../../store/workplace.ts'

/** In the place of the sessions on this device, when the browser could not read them: that is not the same as none. */
export function UnreadSessions() {
  const { library } = useWorkplace()
  return (
    <div className="stack" role="alert">
      <p>What is kept on this device could not be read. Nothing was deleted.</p>
      <p>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => void library.refresh()}
        >
          Try again
        </button>
      </p>
    </div>
  )
}
