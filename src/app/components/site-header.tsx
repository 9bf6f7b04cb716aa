import { Link } from 'wouter'
import './site-header.css'

interface Props {
  /** The council whose pages these are. */
  readonly council: string
  /** The path that is open, so that its link can say so. */
  readonly path: string
}

const links = [
  { href: '/', label: 'Scenarios' },
  { href: '/four-ps', label: 'The four Ps' },
  { href: '/device', label: 'This device' },
]

/** The council's name and colours, and the way to the few pages that are always of use. */
export function SiteHeader({ council, path }: Props) {
  return (
    <header className="site-header">
      <div className="site-header__inner wide">
        <Link href="/" className="site-header__home">
          <span className="site-header__logo" aria-hidden="true" />
          <span className="site-header__names">
            <span className="site-header__council">{council}</span>
            <span className="site-header__product">Desktop Audit</span>
          </span>
        </Link>
        <nav aria-label="Main">
          <ul className="site-header__links">
            {links.map(({ href, label }) => (
              <li key={href}>
                <Link
                  href={href}
                  className="site-header__link"
                  aria-current={path === href ? 'page' : undefined}
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
