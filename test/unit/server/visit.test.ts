import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, expect, test } from 'vitest'
import { HOUSEHOLD, networkOf, SITE, visitOf, type Visit } from '../../../server/http/visit.ts'

test.each([
  ['192.0.2.7', '192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:1234:3:4:5:6', '2001:db8:1:1200', '2001:db8:1'],
  ['2001:DB8:0001:2:ffff::', '2001:db8:1:0', '2001:db8:1'],
  ['2001:db8::1', '2001:db8:0:0', '2001:db8:0'],
  ['2001:db8::ff07:6:5:4:3', '2001:db8:0:ff00', '2001:db8:0'],
  ['fe80::1%eth0', 'fe80:0:0:0', 'fe80:0:0'],
  ['::1', '0:0:0:0', '0:0:0'],
  ['::', '0:0:0:0', '0:0:0'],
  ['', '', ''],
])('%s is in the household %s and the site %s', (address, household, site) => {
  expect([networkOf(address, HOUSEHOLD), networkOf(address, SITE)]).toEqual([household, site])
})

test('all 256 networks of a household are one, those of two households are two', () => {
  const network = (group: number) => networkOf(`2001:db8:1:${group.toString(16)}::1`, HOUSEHOLD)
  expect(new Set(Array.from({ length: 256 }, (_, each) => network(0x1200 + each))).size).toBe(1)
  expect(network(0x1200)).not.toBe(network(0x1300))
})

/** A call with these headers to a server that believes so many proxies; it is not answered until it is cut. */
let end = () => {}
afterEach(() => {
  end()
})
async function visited(proxies: number | string[] | false, forwarded: string) {
  const app = express().set('trust proxy', proxies)
  const arrived = new Promise<Visit>((resolve) => {
    app.use((request, response) => {
      resolve(visitOf(request, response))
    })
  })
  const http = app.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const socket = connect((http.address() as AddressInfo).port, '127.0.0.1')
  end = () => {
    socket.destroy()
    http.close()
  }
  socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${forwarded}\r\n\r\n`)
  const visit = await arrived
  return { visit, address: visit.address(), peer: visit.peer(), cut: () => socket.destroy() }
}

test.each<[number | string[] | false, string, string]>([
  [false, '192.0.2.7', '127.0.0.1'],
  [1, '192.0.2.7', '192.0.2.7'],
  [1, '192.0.2.6, 192.0.2.7', '192.0.2.7'],
  [['loopback'], '192.0.2.7', '192.0.2.7'],
  [['10.0.0.1'], '192.0.2.7', '127.0.0.1'],
  [1, '2001:db8:1:1234::7', '2001:db8:1:1200'],
  // What is no address has none of its own, and takes no memory.
  [1, 'unknown', '127.0.0.1'],
  [1, `192.0.2.7${'x'.repeat(5_000)}`, '127.0.0.1'],
])('when the proxies %j are trusted, a call for “%s” counts for %s', async (proxies, forwarded, counts) => {
  const { address, peer } = await visited(proxies, forwarded)
  expect({ address, peer }).toEqual({ address: counts, peer: '127.0.0.1' })
})

test('when the client cuts the connection before it is answered, the visit tells so, also afterwards', async () => {
  const { visit, cut } = await visited(false, '192.0.2.7')
  const left = new Promise<void>((resolve) => {
    visit.onLeft(resolve)
  })
  cut()
  await left
  // Whoever asks only now is told as well.
  await new Promise<void>((resolve) => {
    visit.onLeft(resolve)
  })
})
