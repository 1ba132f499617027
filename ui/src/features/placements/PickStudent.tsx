import { useMemo, useState } from "react";
import { PickList } from "@/components/PickList";
import { StatusPill } from "@/components/StatusPill";
import { studentLooks } from "@/features/states";
import type { StudentId } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { gradeWord } from "@/lib/names";
import { byName } from "@/lib/order";
import { joined, plain } from "@/lib/text";

const MOST = 50;

/** Seniors who still need an experience come first; anyone else can be found by name or id. */
export function PickStudent({ at, onPick }: { at: string | undefined; onPick(id: StudentId): void }) {
  const [text, setText] = useState("");
  const { data } = useRead("list_students", { with_gone: false });
  const found = useMemo(() => {
    const words = plain(text).split(/\s+/).filter(Boolean);
    const fits = (data?.rows ?? []).filter((row) => (words.length === 0 ? row.needs_experience : words.every((word) => plain(`${row.name} ${row.local_id} ${row.school}`).includes(word))));
    return fits.toSorted((a, b) => Number(b.needs_experience) - Number(a.needs_experience) || byName(a.name, b.name)).slice(0, MOST);
  }, [data, text]);
  return (
    <PickList label={at ? `Who goes to ${at}` : "Who"} placeholder={at ? `Who goes to ${at}? Name or id` : "Name or id"} text={text} onText={setText} items={found} nothing={data ? "No student by that name or id." : ""}
      line={(row) => ({ name: row.name, detail: joined([gradeWord(row.grade), row.school, row.pathway || "no pathway yet"]), end: <StatusPill look={studentLooks[row.status]} /> })} onPick={(row) => onPick(row.id)} />
  );
}
