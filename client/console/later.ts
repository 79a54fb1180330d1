import type { Component, ShallowRef } from 'vue'
import type { Preset } from '../../shared/room/settings.ts'
import type { Stage } from '../../shared/room/stages.ts'
import { useLater } from '../browser/later.ts'
import type couples from './couples/couples-part.ts'
import type common from './later-parts.ts'
import type supervision from './supervision/supervision-part.ts'

type Common = typeof common

/** What only rooms of one preset have. */
interface PresetParts {
  couples?: typeof couples
  supervision?: typeof supervision
}
type ConsoleParts = Omit<Common, 'stages'> & PresetParts & { stages: Partial<Record<Stage, Component>> }

const fetchCommon = () => import('./later-parts.ts')
const FETCH: Record<Preset, () => Promise<PresetParts>> = {
  training: () => Promise.resolve({}),
  couples: async () => ({ couples: (await import('./couples/couples-part.ts')).default }),
  supervision: async () => ({ supervision: (await import('./supervision/supervision-part.ts')).default }),
}

/** Fetches what every room has and what this preset adds as one: a console has either all of its parts or none. */
async function fetchParts(preset: Preset): Promise<{ default: ConsoleParts }> {
  const [{ default: common }, own] = await Promise.all([fetchCommon(), FETCH[preset]()])
  const stages = { ...common.stages, ...own.couples?.stages, ...own.supervision?.stages }
  return { default: { ...common, ...own, stages } }
}

let fetched: ShallowRef<Common | null> | null = null
const fetchedFor = new Map<Preset, ShallowRef<ConsoleParts | null>>()

/** Fetches ahead what every page of the console needs. Where it cannot be had, whoever uses it asks again. */
export const prefetchParts = () => void fetchCommon().catch(() => undefined)

/** Loads what every room has, for a page without a room: once. */
export const useCommonParts = () => (fetched ??= useLater(fetchCommon))

/** Loads what the console of a room of this preset does not need at the first look: once. */
export function useConsoleParts(preset: Preset): ShallowRef<ConsoleParts | null> {
  const parts = fetchedFor.get(preset) ?? useLater(() => fetchParts(preset))
  fetchedFor.set(preset, parts)
  return parts
}
