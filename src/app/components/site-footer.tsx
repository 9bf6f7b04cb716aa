import { Link } from 'wouter'
import './site-footer.css'

const links = [
  { href: '/glossary', label: 'Glossary' },
  { href: '/law', label: 'The law' },
  { href: '/accessibility', label: 'Accessibility' },
  { href: '/help', label: 'Helplines' },
  { href: '/device/delete', label: 'Delete everything on this device' },
]

/** On every page: who may use it, where to look things up and find help, and how to take everything off this device. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="site-footer__inner wide">
        <p className="site-footer__stamp">EXERCISE – FICTIONAL</p>
        <p className="site-footer__words">
          Every person, place, firm and case here is invented. What you enter stays on this device.
        </p>
        <ul className="site-footer__links">
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link href={href}>{label}</Link>
            </li>
          ))}
          <li>
            <LicencesLink />
          </li>
        </ul>
      </div>
    </footer>
  )
}

/** `desktop-audit.html` holds the licences itself; the folder has a file of them, which opens without the pages, too. */
function LicencesLink() {
  const isInPage = document.querySelector('template#licences') !== null
  return isInPage ? <Link href="/licences">Licences</Link> : <a href="third-party-licences.txt">Licences</a>
}
