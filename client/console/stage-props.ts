import type { HostSlices } from '../../shared/room/slices.ts'

/** The props of a stage's private part on the console. */
export interface PrivateProps {
  slices: HostSlices
  /** The key of the screen's link, where this device knows it. */
  screenKey: string | null
}
