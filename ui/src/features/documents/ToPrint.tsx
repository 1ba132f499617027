import { Menu } from "@mantine/core";
import { useState } from "react";
import { Button } from "@/components/Button";
import { IconFileTypePdf, IconPrinter } from "@/components/icons";
import { Loading } from "@/components/Loading";
import { Note } from "@/components/Note";
import { Screen } from "@/components/screen/Screen";
import { MarkPapers } from "@/features/documents/MarkPapers";
import { PreviewPane } from "@/features/documents/PreviewPane";
import { PrintDialog } from "@/features/documents/PrintDialog";
import type { DocumentsSearch } from "@/features/documents/search";
import { SaveDialog } from "@/features/documents/SaveDialog";
import { Templates } from "@/features/documents/Templates";
import { useAgreementLanguage } from "@/features/documents/useAgreementLanguage";
import { usePrinting } from "@/features/documents/usePrinting";
import { Who } from "@/features/documents/Who";
import { WordingNotice } from "@/features/documents/WordingNotice";
import { useSchoolScope } from "@/features/schoolScope";
import type { AgreementRow, PlacementId } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { keymap, useCommand } from "@/lib/commands";
import { spokenName } from "@/lib/names";
import { useScope } from "@/lib/scope";
import { counted } from "@/lib/text";
import css from "@/features/documents/documents.module.css";

const NONE: ReadonlySet<PlacementId> = new Set();

/** Agreements that are to be printed: whose, what they lack, and how they look. */
export function ToPrint({ search, onSearch }: { search: DocumentsSearch; onSearch(search: DocumentsSearch): void }) {
  const { yearId } = useScope();
  const { scopedSchool } = useSchoolScope();
  const chosenHere = (search.placements ?? []) as PlacementId[];
  const [language, setLanguage] = useAgreementLanguage();
  const which = { placements: chosenHere, to_print: !search.all, all: search.all === true, school_year_id: yearId as never, language };
  const { data: check, error } = useRead("check_agreements", which, { keepLast: true });
  const [left, setLeft] = useState<ReadonlySet<PlacementId>>(NONE);
  const [asking, setAsking] = useState(false);
  const [saving, setSaving] = useState<"one" | "each" | null>(null);
  const [marking, setMarking] = useState(false);

  const rows = (check?.rows ?? []).filter((row) => chosenHere.length > 0 || !scopedSchool || row.school === scopedSchool);
  const at = Math.max(0, rows.findIndex((row) => row.placement_id === search.open));
  const shown = rows[at];
  const { data: preview } = useRead("preview_agreement", { placement: shown?.placement_id as PlacementId, language }, { enabled: shown !== undefined });
  const chosen = rows.filter((row) => !left.has(row.placement_id));
  const printing = usePrinting(chosen.map((row) => row.placement_id), language);
  const printable = chosen.filter((row) => row.missing[0]?.field !== "unprintable");
  const unsigned = (row: AgreementRow) => row.missing.some((one) => one.essential);
  const incomplete = printable.filter(unsigned).length;
  const matched = (leaveOut: boolean) => printable.filter((row) => row.stage === "matched" && !(leaveOut && unsigned(row))).length;
  const notice = check?.wording_notice ?? null;
  const go = (step: number) => {
    const next = rows[at + step];
    return next && (() => onSearch({ ...search, open: next.placement_id }));
  };
  useCommand("print", chosen.length > 0 && notice === null ? () => setAsking(true) : undefined, "Print agreements");
  useCommand("next", go(1));
  useCommand("previous", go(-1));
  if (error) throw error;

  const off = chosen.length === 0 || printing.working || notice !== null;
  const actions = (
    <>
      <Menu position="bottom-end">
        <Menu.Target><Button icon={IconFileTypePdf} disabled={off}>Save PDF…</Button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setSaving("one")}>{chosen.length === 1 ? "One file…" : `One file for all ${chosen.length}…`}</Menu.Item>
          <Menu.Item onClick={() => setSaving("each")}>One file each, in a folder…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button look="fill" icon={IconPrinter} keys={off ? undefined : keymap.print.keys} disabled={off} onClick={() => setAsking(true)}>Print {counted(chosen.length, "agreement")}</Button>
    </>
  );
  return (
    <Screen title="Documents" detail="Training agreement" actions={actions}>
      {!check ? <Loading what="agreements" /> : (
        <div className={css.fit}><div className={css.docs}>
          <Templates before={false} toPrint={search.all || chosenHere.length > 0 ? undefined : rows.length} onBefore={(before) => onSearch(before ? { before } : {})} />
          <Who check={check} rows={rows} search={search} openId={shown?.placement_id} left={left} language={language} onLanguage={setLanguage} onLeft={setLeft} onSearch={onSearch} />
          <PreviewPane title="3 Check" subject={shown ? spokenName(shown.student) : ""} pdf={preview?.pdf} pages={preview?.pages} onBefore={go(-1)} onAfter={go(1)} empty="Nothing to look at: no agreement is waiting."
            notice={notice !== null ? <WordingNotice text={notice} /> : printing.refusal && !asking ? <Note tone="danger">{printing.refusal}</Note> : printing.made.length > 0 ? <Note tone="good" action={<Button onClick={() => setMarking(true)}>Mark as sent…</Button>}>{counted(printing.made.length, "agreement")} printed and kept.</Note> : undefined} />
        </div></div>
      )}
      {saving && <SaveDialog documents={printable.length} each={saving === "each"} incomplete={incomplete} matched={matched} onClose={() => setSaving(null)} onSave={(leaveOut) => { setSaving(null); void printing.save(saving === "each", leaveOut); }} />}
      {marking && <MarkPapers papers={printing.made} step="sent" onClose={(marked) => { setMarking(false); if (marked) printing.forgetMade(); }} />}
      {asking && (
        <PrintDialog documents={printable.length} incomplete={incomplete} matched={matched} working={printing.working} refusal={printing.refusal}
          onClose={() => { setAsking(false); printing.forget(); }} onPrint={(choices) => void printing.print(choices).then((done) => done && setAsking(false))} />
      )}
    </Screen>
  );
}
