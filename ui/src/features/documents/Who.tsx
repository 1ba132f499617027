import { Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { Button, TextButton } from "@/components/Button";
import { EmptyState } from "@/components/EmptyState";
import { Icon } from "@/components/Icon";
import { IconAlertTriangle, IconCheck } from "@/components/icons";
import { LanguageChoice } from "@/features/documents/LanguageChoice";
import { LineList, type ListLine } from "@/features/documents/LineList";
import type { DocumentsSearch } from "@/features/documents/search";
import type { AgreementCheck, AgreementLanguage, AgreementRow, PlacementId } from "@/ipc/generated";
import { count, counted, listed } from "@/lib/text";
import css from "@/features/documents/documents.module.css";

interface WhoProps {
  check: AgreementCheck;
  rows: readonly AgreementRow[];
  search: DocumentsSearch;
  openId: PlacementId | undefined;
  left: ReadonlySet<PlacementId>;
  language: AgreementLanguage;
  onLanguage(language: AgreementLanguage): void;
  onLeft(left: ReadonlySet<PlacementId>): void;
  onSearch(search: DocumentsSearch): void;
}

/** "They are left out", unless printing asks for lines to write on. */
const leftOut = (lacking: readonly AgreementRow[], field: string): string => {
  const one = lacking.length === 1;
  if (field === "unprintable") return one ? "It is left out" : "They are left out";
  const essential = lacking.every((row) => row.missing.some((missing) => missing.essential));
  if (essential) return "Left out, unless printed with lines";
  return one ? "It prints with an empty line" : "They print with an empty line";
};

/** Whose agreements: those with something missing first, under what they lack. */
export function Who({ check, rows, search, openId, left, language, onLanguage, onLeft, onSearch }: WhoProps) {
  const navigate = useNavigate();
  const chosen = rows.filter((row) => !left.has(row.placement_id)).length;
  const toggle = (ids: readonly PlacementId[], on: boolean) => onLeft(new Set(on ? [...left].filter((id) => !ids.includes(id)) : [...left, ...ids]));

  const line = (row: AgreementRow): ListLine => {
    const first = row.missing[0];
    const unprintable = first?.field === "unprintable";
    const lacks = row.missing.filter((one) => one.field !== "unprintable").map((one) => one.label);
    const said = unprintable ? first.label : `${row.employer}: no ${listed(lacks, "or")}`;
    return {
      key: row.placement_id,
      kind: "line",
      content: (
        <div className={css.line} data-on={row.placement_id === openId || undefined}>
          <input type="checkbox" aria-label={`Print for ${row.student}`} checked={!left.has(row.placement_id)} onChange={(event) => toggle([row.placement_id], event.target.checked)} />
          <button type="button" data-name className={css.name} aria-current={row.placement_id === openId || undefined} onClick={() => onSearch({ ...search, open: row.placement_id })}>
            <b className="cut">{row.student}{language === "family" && <small title={row.language}>{row.language}</small>}</b>
            <small className="cut" data-warn={first ? "" : undefined}>{first ? said : `${row.school} · ${row.employer}`}</small>
          </button>
          {first ? <Button onClick={() => void navigate({ to: "/placements/$id", params: { id: row.placement_id } })}>{unprintable ? "Change it" : first.label.length <= 14 ? `Add ${first.label}` : "Fill in"}</Button> : <span className="muted cap">{row.number}</span>}
        </div>
      ),
    };
  };
  const told = new Set<string>();
  const lines: ListLine[] = [];
  for (const problem of check.problems) {
    const lacking = rows.filter((row) => row.missing[0]?.field === problem.field && !told.has(row.placement_id));
    if (lacking.length === 0) continue;
    lines.push({ key: problem.field, kind: "group", content: <div className={css.group}><span className="warn row" style={{ gap: 6, minWidth: 0 }}><Icon of={IconAlertTriangle} size="s" /><span className="cut">{problem.sentence}</span></span><span className="grow" /><span>{leftOut(lacking, problem.field)}</span></div> });
    for (const row of lacking) {
      told.add(row.placement_id);
      lines.push(line(row));
    }
  }
  const complete = rows.filter((row) => row.missing.length === 0);
  if (complete.length > 0) lines.push({ key: "complete", kind: "group", content: <div className={css.group}><Icon of={IconCheck} size="s" /><span>{complete.length === 1 ? "1 is complete" : `${count(complete.length)} are complete`}</span><span className="grow" /><span>By first day</span></div> }, ...complete.map(line));

  return (
    <section aria-label="Who">
      <div className={css.head}>
        <h2>2 Who</h2><span className="muted">{counted(rows.length, "placement")}</span><span className="grow" />
        <Menu position="bottom-end">
          <Menu.Target><TextButton aria-haspopup="menu">Change</TextButton></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onSearch({})}>Agreements not printed yet</Menu.Item>
            <Menu.Item onClick={() => onSearch({ all: true })}>All placements that aren’t over</Menu.Item>
            <Menu.Item onClick={() => void navigate({ to: "/placements" })}>Choose in the list of placements…</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => toggle(rows.map((row) => row.placement_id), true)}>Check all</Menu.Item>
            <Menu.Item onClick={() => toggle(rows.map((row) => row.placement_id), false)}>Check none</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <LanguageChoice language={language} onLanguage={onLanguage} />
      {rows.length === 0 ? <EmptyState sentence={search.all ? "No placement is under way this year." : "Every agreement is printed."} action={<Button onClick={() => onSearch({ before: true })}>Printed before</Button>} /> : <LineList label="Placements" lines={lines} />}
      <div className={css.foot}><span role="status"><b>{count(chosen)}</b> of {count(rows.length)} chosen</span></div>
    </section>
  );
}
