import { useState } from "react";
import { Button, IconButton } from "@/components/Button";
import { EmptyState } from "@/components/EmptyState";
import { IconChevronLeft, IconChevronRight, IconDownload, IconPlus } from "@/components/icons";
import { Loading } from "@/components/Loading";
import { DisclosureTable } from "@/features/disclosures/DisclosureTable";
import { LogDisclosure } from "@/features/disclosures/LogDisclosure";
import { act } from "@/ipc/act";
import { chooseSavePath } from "@/ipc/tauri";
import { useRead } from "@/ipc/useRead";
import { today } from "@/lib/dates";
import { count, counted } from "@/lib/text";
import { toast } from "@/lib/toasts";
import css from "@/features/data/data.module.css";

const PAGE = 100;

/** What was given out of students' records, as the law asks for it. It only grows. */
export function Disclosures() {
  const [offset, setOffset] = useState(0);
  const [adding, setAdding] = useState(false);
  const { data, error } = useRead("list_disclosures", { student_id: null, offset, limit: PAGE }, { keepLast: true });
  if (error) throw error;
  if (!data) return <Loading what="the disclosures" />;
  const last = offset + data.rows.length;
  const save = async () => {
    const out = await chooseSavePath("Export the disclosures", `Disclosures ${today()}.csv`, [{ name: "CSV", extensions: ["csv"] }]);
    const made = out && (await act("export_disclosures", { student_id: null, out }));
    if (made) toast({ text: `${counted(made.rows, "disclosure")} in ${made.file}` });
  };
  return (
    <div className={css.room}>
      <div className={css.bar}>
        <span className="muted">Printed papers and lists with names log themselves. Add what was told in another way.</span>
        <span className="grow" />
        <Button icon={IconDownload} disabled={data.total === 0} onClick={() => void save()}>Export as CSV…</Button>
        <Button look="fill" icon={IconPlus} onClick={() => setAdding(true)}>Log a disclosure</Button>
      </div>
      <div className={css.scroll}>{data.total === 0 ? <EmptyState sentence="Nothing was given out yet." /> : <DisclosureTable rows={data.rows} />}</div>
      <div className={css.pager}>
        <span role="status" className="num">{data.total === 0 ? "No disclosures" : `${count(offset + 1)} to ${count(last)} of ${counted(data.total, "disclosure")}`}</span>
        <span className="grow" />
        <IconButton icon={IconChevronLeft} label="Newer" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))} />
        <IconButton icon={IconChevronRight} label="Older" disabled={last >= data.total} onClick={() => setOffset(offset + PAGE)} />
      </div>
      {adding && <LogDisclosure onClose={() => setAdding(false)} />}
    </div>
  );
}
