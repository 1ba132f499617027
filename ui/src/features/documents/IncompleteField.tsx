import { CheckField } from "@/components/fields/CheckField";
import { counted } from "@/lib/text";

interface IncompleteFieldProps {
  incomplete: number;
  documents: number;
  leaveOut: boolean;
  onLeaveOut(leaveOut: boolean): void;
}

/** What to do with agreements that can't be signed as they are: left out unless it is said otherwise, as on the command line. */
export function IncompleteField({ incomplete, documents, leaveOut, onLeaveOut }: IncompleteFieldProps) {
  const nothingLeft = leaveOut && incomplete === documents;
  const lacking = `${counted(incomplete, "agreement")} ${incomplete === 1 ? "lacks" : "lack"} a party or a term`;
  const otherwise = `otherwise ${incomplete === 1 ? "it prints" : "they print"} with lines to write on`;
  return <CheckField label="Leave out what can’t be signed yet" hint={`${lacking}; ${otherwise}.${nothingLeft ? " Nothing would be left to print." : ""}`} checked={leaveOut} onChange={onLeaveOut} />;
}
