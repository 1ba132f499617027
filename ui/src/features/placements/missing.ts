import { hasSigned, inOrder, roleWords } from "@/features/turn";
import type { Credential, PlacementPage, SignerId } from "@/ipc/generated";
import { credentialKindWords } from "@/ipc/words";
import { plainDate } from "@/lib/dates";

export type Party = "Student" | "Parent" | "Us" | "Employer";

export interface MissingItem {
  text: string;
  /** What mends it; "later" waits for somebody else first. */
  mend: { kind: "signature"; id: SignerId } | { kind: "terms" } | { kind: "ask" } | { kind: "later" };
}

const PARTY: Record<PlacementPage["signers"][number]["role"], Party> = { student: "Student", guardian: "Parent", supervisor: "Employer", signatory: "Employer", coordinator: "Us", teacher: "Us", principal: "Us" };

/** What is still missing, by whose turn it is. */
export function missingByParty({ placement, signers, amendments }: PlacementPage, credentials: readonly Credential[]): Map<Party, MissingItem[]> {
  const missing = new Map<Party, MissingItem[]>();
  const add = (party: Party, item: MissingItem) => missing.set(party, [...(missing.get(party) ?? []), item]);
  const unsigned = inOrder(signers).filter((one) => !hasSigned(one));
  for (const signer of unsigned) {
    const text = PARTY[signer.role] === "Parent" ? "Agreement signature" : `${roleWords[signer.role]}’s signature`;
    add(PARTY[signer.role], { text, mend: signer === unsigned[0] || signer.printed_on ? { kind: "signature", id: signer.id } : { kind: "later" } });
  }
  for (const { amendment, signers: theirs } of amendments) {
    for (const signer of inOrder(theirs).filter((one) => !hasSigned(one))) add(PARTY[signer.role], { text: `${roleWords[signer.role]}’s signature on ${amendment.number}`, mend: { kind: "signature", id: signer.id } });
  }
  const lessons = placement.safety.filter((one) => one.taught_on === null);
  if (lessons.length > 0) add("Us", { text: lessons.length === 1 ? "Safety lesson date" : `${lessons.length} safety lesson dates`, mend: { kind: "terms" } });
  if (placement.starts_on === null) add("Us", { text: "First day", mend: { kind: "terms" } });
  if (placement.supervisor_id === null) add("Employer", { text: "Supervisor", mend: { kind: "terms" } });
  if (placement.plan.length === 0) add("Employer", { text: "Training plan", mend: { kind: "terms" } });
  for (const paper of credentials) {
    if (paper.valid_until && placement.ends_on && paper.valid_until < placement.ends_on) add("Employer", { text: `${credentialKindWords[paper.kind]} runs out ${plainDate(paper.valid_until)}`, mend: { kind: "ask" } });
  }
  return missing;
}
