import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { IconArrowMerge, IconRefresh } from "@/components/icons";
import { Loading } from "@/components/Loading";
import { Gone } from "@/features/Gone";
import { choicesOf, linesOf, nameAfter, type Picked } from "@/features/employers/merge/fields";
import { MergeTable } from "@/features/employers/merge/MergeTable";
import { act } from "@/ipc/act";
import type { EmployerId } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { useSettings } from "@/ipc/useSettings";

interface MergeEmployersProps {
  keep: EmployerId;
  merge: EmployerId;
  onClose(): void;
  onMerged?(kept: EmployerId): void;
}

/** Two entries side by side, and for each difference the value that stays. */
export function MergeEmployers({ onClose, onMerged, ...given }: MergeEmployersProps) {
  const [{ keep, merge }, setSides] = useState({ keep: given.keep, merge: given.merge });
  const [picked, setPicked] = useState<Picked>({});
  const [working, setWorking] = useState(false);
  const office = useSettings();
  const { data: mine, error: noMine } = useRead("get_employer", { id: keep });
  const { data: theirs, error: noTheirs } = useRead("get_employer", { id: merge });
  const gone = noMine ?? noTheirs;
  if (gone) return <Dialog title="Merge employers" onClose={onClose}><Gone error={gone} /></Dialog>;
  if (!mine || !theirs || !office) return <Dialog title="Merge employers" width={52} onClose={onClose}><Loading what="both employers" /></Dialog>;
  const lines = linesOf(mine.employer, theirs.employer, { cluster: (id) => office.cluster(id)?.name ?? "", owner: (id) => office.staff(id)?.name ?? "" });
  const name = nameAfter(lines, picked);
  const swap = () => {
    setSides({ keep: merge, merge: keep });
    setPicked({});
  };
  const send = async () => {
    setWorking(true);
    const merged = await act("merge_employers", { keep, merge, choices: choicesOf(lines, picked) }, `Merged ${theirs.employer.name} into ${name}.`);
    setWorking(false);
    if (!merged) return;
    onMerged?.(merged.id);
    onClose();
  };
  return (
    <Dialog title="Merge employers" width={52} onClose={onClose} actions={<><Button look="bare" icon={IconRefresh} onClick={swap}>Swap sides</Button><span className="grow" /><Button look="bare" onClick={onClose}>Close</Button><Button look="fill" icon={IconArrowMerge} disabled={working} onClick={() => void send()}>Merge into {name}</Button></>}>
      <MergeTable keep={mine} merge={theirs} lines={lines} picked={picked} onPick={(field, side) => setPicked({ ...picked, [field]: side })} />
      <p className="muted cap">{theirs.employer.name} goes; all that belongs to it moves over. One undo takes the whole merge back.</p>
    </Dialog>
  );
}
