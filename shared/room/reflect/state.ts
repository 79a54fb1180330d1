/** Who said aloud what they wondered, when the group speaks to each other and not to the presenter. */
export interface ReflectOfRound {
  spoken: Set<string>
}

export const newReflect = (): ReflectOfRound => ({ spoken: new Set() })
