import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import { act } from "@/ipc/act";
import type { PlacementId, SignerRole } from "@/ipc/generated";
import { signerRoleWords } from "@/ipc/words";

export function AddSigner({ placementId, onClose }: { placementId: PlacementId; onClose(): void }) {
  const [role, setRole] = useState<SignerRole>("teacher");
  const [name, setName] = useState("");
  const add = async () => {
    const added = await act("add_signer", { placement_id: placementId, role, name: name.trim() }, `Added ${name.trim()}.`);
    return added && onClose();
  };
  return (
    <Dialog title="Add a signer" onClose={onClose} actions={<><Button look="bare" onClick={onClose}>Close</Button><Button look="fill" disabled={name.trim() === ""} onClick={() => void add()}>Add signer</Button></>}>
      <TextField label="Name" value={name} onChange={setName} focusFirst />
      <SelectField label="Signs as" value={role} options={Object.entries(signerRoleWords).map(([value, label]) => ({ value, label }))} onChange={(value) => setRole(value as SignerRole)} />
    </Dialog>
  );
}
