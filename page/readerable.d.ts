// The package describes its index alone, and the index brings all of Readability with it: 90 KB that we don't need.
declare module '@mozilla/readability/Readability-readerable.js' {
  import type { isProbablyReaderable } from '@mozilla/readability'

  const readerable: typeof isProbablyReaderable
  export default readerable
}
