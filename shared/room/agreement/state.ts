/** Who agreed to what stays in the room, by seat. Only rooms for supervision ask for it. */
export interface AgreementOfRoom {
  agreed: Set<string>
}

export const newAgreement = (): AgreementOfRoom => ({ agreed: new Set() })
