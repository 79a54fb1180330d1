import { namesAreShown, type Naming } from '../../shared/room/settings.ts'
import { drawsFor } from './draw.ts'
import type { Person } from './person.ts'

const NAMES =
  'Ada Bela Chen Dora Emil Fatou Goran Hana Ines Jonas Kemi Luca Mina Noor Olga Pavel Rosa Sami Tess Uma Vera Wole Yuki Zoe'.split(
    ' ',
  )

/** What a pretend person is called where the room asks for names. A few leave it out. */
export function nameOf({ number, seed }: Person, naming: Naming): string | undefined {
  if (naming === 'none' || drawsFor(seed, number, 'name')() < (namesAreShown(naming) ? 0.1 : 0.2)) return undefined
  const first = Math.floor(drawsFor(seed, 'names')() * NAMES.length)
  return NAMES[(first + number) % NAMES.length]
}
