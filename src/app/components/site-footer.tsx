import { Link } from 'wouter'
import './site-footer.css'

/** On every page: who may use it, where to find help, and how to take everything off this device. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="site-footer__inner wide">
        <p className="site-footer__stamp">EXERCISE – FICTIONAL</p>
        <p className="site-footer__words">
          Every person, place, firm and case here is invented. What you enter stays on this device.
        </p>
        <ul className="site-footer__links">
          <li>
            <Link href="/accessibility">Accessibility</Link>
          </li>
          <li>
            <Link href="/help">Helplines</Link>
          </li>
          <li>
            <Link href="/device/delete">Delete everything on this device</Link>
          </li>
        </ul>
      </div>
    </footer>
  )
}
