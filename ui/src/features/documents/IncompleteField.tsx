import { CheckField } from "@/components/fields/CheckField";
import { counted } from "@/lib/text";

interface IncompleteFieldProps {
  incomplete: number;
  leaveOut: boolean;
  onLeaveOut(leaveOut: boolean): void;
}

/** What to do with agreements that lack something. */
export function IncompleteField({ incomplete, leaveOut, onLeaveOut }: IncompleteFieldProps) {
  return <CheckField label="Leave out what can’t be signed yet" hint={`${counted(incomplete, "agreement")} ${incomplete === 1 ? "lacks" : "lack"} something; otherwise they print with lines to write on.`} checked={leaveOut} onChange={onLeaveOut} />;
}
