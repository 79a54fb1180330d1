/** Who uses the room; sets the defaults. */
export const PRESETS = ['training', 'couples', 'supervision'] as const
export type Preset = (typeof PRESETS)[number]

/**
 * What is asked of a person who joins, and who sees it:
 * nothing / a nickname, shown in the lobby / a first name, for the facilitator alone / a name, shown in the lobby.
 */
export const NAMINGS = ['none', 'nickname', 'host-only', 'visible'] as const
export type Naming = (typeof NAMINGS)[number]

/** What a preset chooses when the host does not. */
export const PRESET_DEFAULTS: Record<Preset, { naming: Naming }> = {
  training: { naming: 'none' },
  couples: { naming: 'none' },
  supervision: { naming: 'none' },
}

/** Names in these modes are shown to everyone in the lobby. */
export const namesAreShown = (naming: Naming): boolean => naming === 'nickname' || naming === 'visible'
