import { Menu } from "@mantine/core";
import { useState } from "react";
import { Button, TextButton } from "@/components/Button";
import { EmptyState } from "@/components/EmptyState";
import { IconCheck, IconFileTypePdf, IconPrinter } from "@/components/icons";
import { Loading } from "@/components/Loading";
import { Screen } from "@/components/screen/Screen";
import { LineList } from "@/features/documents/LineList";
import { MarkPapers } from "@/features/documents/MarkPapers";
import { PreviewPane } from "@/features/documents/PreviewPane";
import type { DocumentsSearch } from "@/features/documents/search";
import { Templates } from "@/features/documents/Templates";
import { PDF } from "@/features/documents/usePrinting";
import { act } from "@/ipc/act";
import { asCallError } from "@/ipc/call";
import type { PaperId, PaperRow } from "@/ipc/generated";
import { printFile, saveFile } from "@/ipc/host";
import { chooseSavePath } from "@/ipc/tauri";
import { useRead } from "@/ipc/useRead";
import { paperKindWords, paperStateWords } from "@/ipc/words";
import { keymap, useCommand } from "@/lib/commands";
import { shortDate } from "@/lib/dates";
import { languageName, spokenName } from "@/lib/names";
import { counted, joined } from "@/lib/text";
import { toast } from "@/lib/toasts";
import css from "@/features/documents/documents.module.css";

const NONE: ReadonlySet<PaperId> = new Set();

/** "Sent Nov 24". */
const stateWords = (row: PaperRow): string => joined([paperStateWords[row.state], row.state === "sent" && shortDate(row.sent_on), row.state === "returned" && shortDate(row.returned_on)], " ");

/** Papers as they were printed, frozen: who printed what, and the same page again. */
export function PrintedBefore({ search, onSearch }: { search: DocumentsSearch; onSearch(search: DocumentsSearch): void }) {
  const { data: papers, error } = useRead("list_papers", { placement_id: null });
  const at = Math.max(0, papers?.findIndex((paper) => paper.id === search.open) ?? 0);
  const shown = papers?.[at];
  const { data: paper } = useRead("get_paper", { id: shown?.id as PaperId }, { enabled: shown !== undefined });
  const [checked, setChecked] = useState<ReadonlySet<PaperId>>(NONE);
  const [marking, setMarking] = useState<"sent" | "returned" | null>(null);
  const check = (rows: readonly PaperRow[]) => setChecked(new Set(rows.map((row) => row.id)));
  const inState = (state: PaperRow["state"]) => papers?.filter((row) => row.state === state) ?? [];
  const picked = papers?.filter((row) => checked.has(row.id)) ?? [];
  // Those checked; with none checked, the one that is looked at.
  const meant = (picked.length > 0 ? picked : shown ? [shown] : []).filter((row) => row.state !== "replaced");
  const unmark = () => void act("mark_papers", { papers: meant.map((row) => row.id), step: "printed", on: null, how: "", signed_by_all: false }, `Marked ${counted(meant.length, "paper")} as only printed.`);
  const go = (step: number) => {
    const next = papers?.[at + step];
    return next && (() => onSearch({ before: true, open: next.id }));
  };
  const keep = async (print: boolean) => {
    if (!shown || !paper) return;
    const path = await chooseSavePath("Save the paper as it was printed", `${shown.number} ${spokenName(shown.student)}.pdf`, PDF);
    if (!path) return;
    try {
      await saveFile(path, paper.pdf);
      if (print) await printFile(path, localStorage.getItem("placement-desk.printer") || null, true);
      toast({ text: print ? "Printed again, as it was" : `Saved as ${path}` });
    } catch (refused) {
      toast({ text: asCallError(refused).message, tone: "danger" });
    }
  };
  useCommand("next", go(1));
  useCommand("previous", go(-1));
  useCommand("print", paper ? () => void keep(true) : undefined, "Print again");
  if (error) throw error;

  const line = (row: PaperRow) => ({
    key: row.id,
    kind: "line" as const,
    content: (
      <div className={css.line} data-on={row.id === shown?.id || undefined}>
        <input type="checkbox" aria-label={`Choose ${row.number}, ${row.student}`} disabled={row.state === "replaced"} checked={checked.has(row.id)} onChange={(event) => setChecked(new Set(event.target.checked ? [...checked, row.id] : [...checked].filter((id) => id !== row.id)))} />
        <button type="button" data-name className={css.name} aria-current={row.id === shown?.id || undefined} onClick={() => onSearch({ before: true, open: row.id })}>
          <b className="cut">{row.student}</b>
          <small className="cut">{joined([row.number, row.employer, row.kind !== "agreement" && paperKindWords[row.kind], row.language !== "en" && `${languageName(row.language)} and English`])}</small>
        </button>
        <span className="cap muted" style={{ textAlign: "right" }}>{shortDate(row.printed_at)}, {row.printed_by}<br />{stateWords(row)}</span>
      </div>
    ),
  });
  const actions = (
    <>
      <Menu position="bottom-end">
        <Menu.Target><Button icon={IconCheck} disabled={meant.length === 0}>Mark {counted(meant.length, "paper")}…</Button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setMarking("sent")}>As sent…</Menu.Item>
          <Menu.Item onClick={() => setMarking("returned")}>As returned…</Menu.Item>
          <Menu.Item onClick={unmark}>As only printed</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button icon={IconFileTypePdf} disabled={!paper} onClick={() => void keep(false)}>Save PDF…</Button>
      <Button look="fill" icon={IconPrinter} keys={keymap.print.keys} disabled={!paper} onClick={() => void keep(true)}>Print again…</Button>
    </>
  );
  return (
    <Screen title="Documents" detail="Printed before" actions={actions}>
      {!papers ? <Loading what="papers" /> : (
        <div className={css.fit}><div className={css.docs}>
          <Templates before toPrint={undefined} onBefore={(before) => onSearch(before ? { before } : {})} />
          <section aria-label="Papers">
            <div className={css.head}><h2>2 Which</h2><span className="muted">{counted(papers.length, "paper")}, newest first</span><span className="grow" />
              <Menu position="bottom-end">
                <Menu.Target><TextButton aria-haspopup="menu">Choose</TextButton></Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => check(inState("printed"))}>All not sent yet</Menu.Item>
                  <Menu.Item onClick={() => check(inState("sent"))}>All that are out</Menu.Item>
                  <Menu.Item onClick={() => check([])}>None</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </div>
            {papers.length === 0 ? <EmptyState sentence="Nothing was printed yet." action={<Button onClick={() => onSearch({})}>Agreements to print</Button>} /> : <LineList label="Papers" lines={papers.map(line)} />}
          </section>
          <PreviewPane title="3 As printed" subject={shown ? `${spokenName(shown.student)}, ${shown.number}` : ""} pdf={paper?.pdf} pages={paper?.pages} onBefore={go(-1)} onAfter={go(1)} empty="No paper to look at." />
        </div></div>
      )}
      {marking && <MarkPapers papers={meant.map((row) => row.id)} step={marking} onClose={(marked) => { setMarking(null); if (marked) setChecked(NONE); }} />}
    </Screen>
  );
}
