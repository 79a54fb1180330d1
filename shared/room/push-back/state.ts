/** How far the second turn of the ask is. */
export interface PushBackOfRound {
  /** How many of its lines were played. */
  played: number
}

export const newPushBack = (): PushBackOfRound => ({ played: 0 })
