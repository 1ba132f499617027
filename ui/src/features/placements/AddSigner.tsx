import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import { act } from "@/ipc/act";
import type { PlacementId, Signer, SignerRole } from "@/ipc/generated";
import { signerRoleWords } from "@/ipc/words";

interface AddSignerProps {
  placementId: PlacementId;
  /** The signer whose line is changed; none = a new one. */
  signer?: Signer | undefined;
  onClose(): void;
}

/** Who else signs, or who signs instead. */
export function AddSigner({ placementId, signer, onClose }: AddSignerProps) {
  const [role, setRole] = useState<SignerRole>(signer?.role ?? "teacher");
  const [name, setName] = useState(signer?.name ?? "");
  const keep = async () => {
    const kept = signer ? await act("save_signer", { id: signer.id, role, name: name.trim() }, `Changed to ${name.trim()}.`) : await act("add_signer", { placement_id: placementId, role, name: name.trim() }, `Added ${name.trim()}.`);
    return kept && onClose();
  };
  return (
    <Dialog title={signer ? "Change the signer" : "Add a signer"} onClose={onClose} actions={<><Button look="bare" onClick={onClose}>Close</Button><Button look="fill" disabled={name.trim() === ""} onClick={() => void keep()}>{signer ? "Change signer" : "Add signer"}</Button></>}>
      <TextField label="Name" value={name} onChange={setName} focusFirst />
      <SelectField label="Signs as" value={role} options={Object.entries(signerRoleWords).map(([value, label]) => ({ value, label }))} onChange={(value) => setRole(value as SignerRole)} />
    </Dialog>
  );
}
