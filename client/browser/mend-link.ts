import { readable } from '../room/path.ts'

// To be imported first: puts back the `#` of a link where a mail gateway wrote `%23`. What stands behind it is for this
// page alone.
const [path, ...rest] = location.pathname.split('%23')
if (rest.length) history.replaceState(null, '', `${path}${location.search}#${readable(rest.join('#'))}`)
