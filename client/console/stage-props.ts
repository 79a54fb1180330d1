import type { HostSlices } from '../../shared/room/slices.ts'

/** What a stage's private part is given on the console. */
export interface PrivateProps {
  slices: HostSlices
  /** The key of the screen's link, where this device knows it. */
  screenKey: string | null
}
