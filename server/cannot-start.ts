/**
 * Why the server cannot start. The message is for the person who starts it, in one or two plain lines: which setting
 * is meant, what is wrong with it, what to do.
 */
export class CannotStart extends Error {}

/** Says in one line why the server cannot listen on `host` and `port`. In: what `listen` failed with. */
export function whyNotListening(error: Error & { code?: unknown }, { host, port }: { host: string; port: number }) {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop that one, or choose another: PORT=${port + 1} npm start`
    case 'EACCES':
      return `PORT is ${port}, and this server may not listen there. Choose one above 1023: PORT=3000 npm start`
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'EINVAL':
      return `HOST is ${host}, and that is no address of this machine. Choose one of its own, or 0.0.0.0 for all of them.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is ${host}, and no machine is known by that name. Give an address of this machine, or 0.0.0.0 for all of them.`
    default:
      return `The server cannot listen on HOST ${host}, PORT ${port}: ${error.message}`
  }
}
