import { Button } from "@/components/Button";
import { act } from "@/ipc/act";
import type { Missing } from "@/ipc/generated";

interface MendMissingProps {
  missing: Missing;
  onTerms(): void;
  onHours(): void;
}

/** The button of a refusal: what mends the thing that is missing. */
export function MendMissing({ missing, onTerms, onHours }: MendMissingProps) {
  const id = missing.signer_id;
  if (missing.code === "signature" && id) return <Button look="fill" onClick={() => void act("record_signature", { id, step: "signed_on_paper", on: null, how: "" }, "Signature recorded.")}>Record it</Button>;
  if (missing.code === "signers") return null;
  if (missing.code === "hours") return <Button look="fill" onClick={onHours}>Enter hours</Button>;
  return <Button look="fill" onClick={onTerms}>Fill in</Button>;
}
