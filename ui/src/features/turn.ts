/** Whose turn it is with a placement's papers, and for how long. */
import type { PlacementPage, Signer, SignerRole } from "@/ipc/generated";
import { daysBetween, plainDate, shortDate, today } from "@/lib/dates";
import { counted } from "@/lib/text";

export const roleWords: Record<SignerRole, string> = { student: "Student", guardian: "Parent", supervisor: "Supervisor", signatory: "Employer", coordinator: "Coordinator", teacher: "Teacher", principal: "Principal" };

export const hasSigned = (signer: Signer): boolean => signer.signed_on_paper || signer.returned_on !== null;

/** In the order of signing. */
export const inOrder = (signers: readonly Signer[]): Signer[] => signers.toSorted((a, b) => a.position - b.position);

export interface Turn {
  signer: Signer;
  /** Days since it went out to them; null when it hasn't. */
  days: number | null;
  lead: string;
  rest: string;
}

/** The first signer who hasn't signed while the agreement is out. */
export function turnOf({ placement, signers }: PlacementPage, language: string): Turn | null {
  if (placement.stage !== "agreement_out") return null;
  const signer = inOrder(signers).find((one) => !hasSigned(one));
  if (!signer) return null;
  const out = signer.sent_on ?? signer.printed_on;
  const days = out ? daysBetween(out, today()) : null;
  const whose = `The ${roleWords[signer.role].toLowerCase()}’s turn`;
  const sent = signer.sent_on ? `Agreement sent ${signer.role === "guardian" ? "home " : ""}${shortDay(signer.sent_on)}${signer.role === "guardian" && language && language !== "English" ? ` in ${language}` : ""}.` : signer.printed_on ? `Agreement printed ${shortDay(signer.printed_on)}, not sent yet.` : "Not printed yet.";
  const first = placement.starts_on ? ` First day is ${shortDate(placement.starts_on)}.` : "";
  return { signer, days, lead: days === null || days < 1 ? `${whose}.` : `${whose}, for ${counted(days, "day")}.`, rest: `${sent}${first}` };
}

const shortDay = (iso: string): string => plainDate(iso).replace(/,? \d{4}$/, "");
