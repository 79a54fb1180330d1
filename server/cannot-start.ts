/**
 * Says why the server cannot start. The message is for the person who starts it, in one or two plain lines: which
 * setting, what is wrong with it, what to do.
 */
export class CannotStart extends Error {}

/** The same, because another server uses the data folder. */
export class FolderInUse extends CannotStart {}

/** Says in one line why the server cannot listen on `host` and `port`. In: what `listen` failed with. */
export function whyNotListening(error: Error & { code?: unknown }, { host, port }: { host: string; port: number }) {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`
    case 'EACCES':
      return `PORT is ${port}, and this server is not allowed to use it. Choose a port above 1023: PORT=3000 npm start`
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'EINVAL':
      return `HOST is ${host}, which is not an address of this machine. Use one of its addresses, or 0.0.0.0 for all of them.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is ${host}, but no machine with that name was found. Use an address of this machine, or 0.0.0.0 for all of them.`
    default:
      return `The server cannot listen on HOST ${host}, PORT ${port}: ${error.message}`
  }
}
