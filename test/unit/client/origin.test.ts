import { describe, expect, test } from 'vitest'
import { joinOrigin, joinUrl, shortOrigin } from '../../../client/room/origin.ts'

const at = (hostname: string) => ({ hostname, origin: `http://${hostname}:3000` })
const known = (origins: string[], publicUrl: string | null = null) => ({ publicUrl, origins })

describe('given the address of the page', () => {
  test.each(['localhost', '127.0.0.1', '[::1]'])(
    'when it is %s, then phones get the address of the network',
    (host) => {
      expect(joinOrigin(at(host), known(['http://192.168.1.20:3000', 'http://10.0.0.2:3000']))).toBe(
        'http://192.168.1.20:3000',
      )
    },
  )

  test('when it is any other, then phones get the same', () => {
    expect(joinOrigin(at('reask.example'), known(['http://192.168.1.20:3000']))).toBe('http://reask.example:3000')
  })

  test.each(['localhost', '192.168.1.20', 'other.example'])(
    'when it is %s and the operator has set a public one, then phones get that',
    (host) => {
      expect(joinOrigin(at(host), known(['http://192.168.1.20:3000'], 'https://reask.example'))).toBe(
        'https://reask.example',
      )
    },
  )

  test('when the server has not answered yet, then there is the address of the page', () => {
    expect(joinOrigin(at('localhost'), null)).toBe('http://localhost:3000')
  })

  test('when the server knows no address of the network, then there is only its own', () => {
    expect(joinOrigin(at('localhost'), known([]))).toBe('http://localhost:3000')
  })

  test('when it is joined to a code and a token, then the token stands in the fragment', () => {
    expect(joinUrl('https://reask.example', '48217306', 'tok')).toBe('https://reask.example/join/48217306#t=tok')
  })

  test('when people type it, then the scheme is left out', () => {
    expect(shortOrigin('http://192.168.1.20:3000')).toBe('192.168.1.20:3000')
  })
})
