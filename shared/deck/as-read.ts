import type { Preset } from '../room/settings.ts'
import type { Deck, MethodCard } from './schema.ts'

type Version = Deck['versions'][number]

/**
 * Returns the versions of a deck as people in a room of this preset read them: in couples with their faces, as far as
 * the deck has any. Everything that names a version to people takes the name from here.
 */
export function versionsFor({ versions, faces }: Deck, preset: Preset): Version[] {
  const named = preset === 'couples' ? faces?.couples : undefined
  if (!named) return versions
  return versions.map((version) => {
    const face = named[version.id]
    if (!face) return version
    // The short name goes with the name it is short for.
    const { short: _, ...unnamed } = version
    return { ...unnamed, ...face }
  })
}

/** Returns the cards that teach a room of this preset what it is going to do; none, where the deck has none. */
export const methodFor = ({ method = [], methodCouples }: Deck, preset: Preset): MethodCard[] =>
  (preset === 'couples' ? methodCouples : undefined) ?? method
