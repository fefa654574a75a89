import type { ComponentChildren } from 'preact'
import { checkedUrl } from './checked-url.ts'
import { Told } from './Told.tsx'

/**
 * A way out to a source, in a new tab that learns nothing of this one. An address that is not plain http or https
 * gives the children as text. `withHost` writes the host beside it; a host in punycode is always written.
 */
export function SourceLink(props: { url: string | undefined; withHost?: boolean; children: ComponentChildren }) {
  const link = checkedUrl(props.url)
  if (link === undefined) return <span>{props.children}</span>
  const host = props.withHost || /(?:^|\.)xn--/.test(link.host)
  return (
    <>
      <a href={link.href} title={link.host} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
        {props.children}
      </a>
      {host && (
        <>
          {' '}
          <span class="host">
            <Told text={link.host} />
          </span>
        </>
      )}
    </>
  )
}
