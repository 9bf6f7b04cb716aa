import type { Finding } from '../../core/findings/block.ts'
import type { FindingsCompared } from '../../core/findings/compare-findings.ts'
import { natureNames } from '../../core/findings/nature-names.ts'
import { wordsOf } from '../../core/findings/text.ts'
import { pillarTitles } from '../../core/scenario/pillar.ts'
import { Differences } from './differences.tsx'
import './compare-findings.css'

/**
 * Which findings two plays support: those of one alone, those of both for other reasons, and the same. Boundaries stand
 * in a part of their own.
 */
export function CompareFindings({ findings }: { readonly findings: FindingsCompared }) {
  const { changed, vanished, appeared, stayed } = findings
  const within = {
    vanished: vanished.filter(isWithinBounds),
    appeared: appeared.filter(isWithinBounds),
    stayed: stayed.filter(isWithinBounds),
  }
  return (
    <div className="compare-findings">
      <p className="measure">
        Each boundary above is a finding too. These are the others that each play supports by itself: what
        members marked or disagreed with afterwards is left out of both. D1, K1 and the like are numbers in
        each play’s own report.
      </p>
      <Differences
        of={within}
        keyOf={({ id }) => id}
        level={3}
        none="No finding is in one play alone, or the same in both."
        same="No finding is in one play alone."
        renderItem={finding => (
          <>
            <p>
              <strong>{nameOf(finding)}</strong>
            </p>
            <p>{wordsOf(finding.text)}</p>
          </>
        )}
      />
      {changed.length === 0 ? null : (
        <section className="compare-findings__changed">
          <h3 className="heading-s">In both plays, for other reasons</h3>
          {changed.map(({ asPlayed, whatIf }) => (
            <div key={asPlayed.id} className="compare-findings__pair">
              <h4 className="compare-findings__name heading-s">{nameOf(asPlayed)}</h4>
              <p>
                <span className="soft">As it was played:</span> {wordsOf(asPlayed.text)}
              </p>
              <p>
                <span className="soft">What if:</span> {wordsOf(whatIf.text)}
              </p>
            </div>
          ))}
        </section>
      )}
    </div>
  )
}

function isWithinBounds({ nature }: Finding): boolean {
  return nature !== 'boundary'
}

function nameOf({ nature, pillars }: Finding): string {
  return `${natureNames[nature]}: ${pillars.map(pillar => pillarTitles[pillar]).join(', ')}`
}
