import { Link } from 'wouter'
import { council } from './ui/council.ts'
import './site-frame.css'

const headerLinks = [
  { href: '/', label: 'Cases' },
  { href: '/four-ps', label: 'The four Ps' },
  { href: '/device', label: 'This device' },
  { href: '/help', label: 'Get help' },
]

/** The council's name and colours, and the way to the few pages that are always of use. */
export function SiteHeader({ path }: { readonly path: string }) {
  return (
    <header className="site-header">
      <div className="site-header__inner wide">
        <Link href="/" className="site-header__home">
          <span className="site-header__logo" aria-hidden="true" />
          <span className="site-header__names">
            <span className="site-header__council">{council.name}</span>
            <span className="site-header__product">Desktop Audit</span>
          </span>
        </Link>
        <nav aria-label="Main">
          <ul className="site-header__links">
            {headerLinks.map(({ href, label }) => (
              <li key={href}>
                <Link href={href} className="site-header__link" aria-current={path === href ? 'page' : undefined}>
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

const footerLinks = [
  { href: '/glossary', label: 'Glossary' },
  { href: '/law', label: 'The law' },
  { href: '/accessibility', label: 'Accessibility' },
  { href: '/device/delete', label: 'Delete everything on this device' },
]

/** On every page: who may use it, where to look things up and find help, and how to take everything off this device. */
export function SiteFooter() {
  const hasLicences = document.querySelector('template#licences') !== null
  return (
    <footer className="site-footer">
      <div className="site-footer__inner wide">
        <p className="site-footer__stamp">EXERCISE – FICTIONAL</p>
        <p className="site-footer__words">
          Every person, place, firm and case here is invented. What you enter stays on this device.
        </p>
        <ul className="site-footer__links">
          {footerLinks.map(({ href, label }) => (
            <li key={href}>
              <Link href={href}>{label}</Link>
            </li>
          ))}
          <li>
            {/* `desktop-audit.html` holds them itself; the folder has a file, which opens without the pages, too. */}
            {hasLicences ? <Link href="/licences">Licences</Link> : <a href="third-party-licences.txt">Licences</a>}
          </li>
        </ul>
      </div>
    </footer>
  )
}
