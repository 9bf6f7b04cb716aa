import { mapName } from '../../core/scenario/scenario.ts'
import type { Place } from '../../core/scenario/schema.ts'
import type { Script } from '../../core/session/script.ts'
import { StoryPicture } from '../ui/story-picture.tsx'
import { Section, TextList } from '../ui/page-parts.tsx'
import './case-places.css'

/** Where a case happens: the map of the borough with its places, and the same places as a list. */
export function CasePlaces({ script: { places, pictures } }: { readonly script: Script }) {
  const map = pictures[mapName]
  if (map === undefined || places === undefined) return null
  return (
    <Section title="Places in this case" className="case-places" id="places">
      <div className="case-places__columns">
        <div className="case-places__map">
          <StoryPicture className="case-places__base" picture={map} loading="lazy" />
          <svg className="case-places__marks" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true">
            {places.map((place, index) => (
              <Mark key={place.name} place={place} number={index + 1} width={map.width} />
            ))}
          </svg>
        </div>
        <TextList as="ol" className="case-places__list" texts={places.map(({ name }) => name)} />
      </div>
    </Section>
  )
}

interface MarkProps {
  readonly place: Place
  /** As in the list, where a small screen has no room for names on the map. */
  readonly number: number
  readonly width: number
}

function Mark({ place: { name, at }, number, width }: MarkProps) {
  const [x, y] = at
  const isLeft = x > width * 0.62
  return (
    <g transform={`translate(${x} ${y})`}>
      <g className="case-places__mark">
        <circle r="13" />
        <text className="case-places__number" y="6">
          {number}
        </text>
      </g>
      <text className="case-places__name" x={isLeft ? -20 : 20} y="6" textAnchor={isLeft ? 'end' : 'start'}>
        {name}
      </text>
    </g>
  )
}
