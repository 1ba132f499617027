import { useState } from "react";
import { getRouteApi } from "@tanstack/react-router";
import { Button, IconButton } from "@/components/Button";
import { EmptyState } from "@/components/EmptyState";
import { Icon } from "@/components/Icon";
import { IconChevronLeft, IconChevronRight, IconSearch, IconX } from "@/components/icons";
import { Loading } from "@/components/Loading";
import { ChangeEntry } from "@/features/data/changes/ChangeEntry";
import { useRead } from "@/ipc/useRead";
import { useCommand } from "@/lib/commands";
import { count, counted, plain } from "@/lib/text";
import listCss from "@/components/list/list.module.css";
import css from "@/features/data/data.module.css";

const route = getRouteApi("/data");
const PAGE = 100;

/** Who changed what, when, with before and after. Undone changes stay, marked. */
export function ChangeLog() {
  const { about } = route.useSearch();
  const navigate = route.useNavigate();
  const [offset, setOffset] = useState(0);
  const [find, setFind] = useState("");
  const of = typeof about === "string" && about ? [about] : [];
  const { data, error } = useRead("change_log", { about: of, offset, limit: PAGE }, { keepLast: true });
  useCommand("filter", () => document.querySelector<HTMLElement>("#find-change")?.focus());
  if (error) throw error;
  if (!data) return <Loading what="the change log" />;
  const words = plain(find).split(/\s+/).filter(Boolean);
  const shown = data.entries.filter((entry) => words.every((word) => plain(`${entry.sentence} ${entry.author} ${entry.position} ${entry.op.replaceAll("_", " ")}`).includes(word)));
  const last = offset + data.entries.length;
  return (
    <div className={css.room}>
      <div className={css.bar}>
        <span className={listCss.search}>
          <Icon of={IconSearch} size="s" />
          <input id="find-change" type="search" aria-label="Filter these changes" placeholder="Filter by words or by name" value={find} onChange={(event) => setFind(event.target.value)} />
        </span>
        {of.length > 0 && <Button icon={IconX} onClick={() => void navigate({ search: { tab: "changes" } })}>Changes of all</Button>}
      </div>
      <div className={css.scroll}>
        {data.total === 0 ? <EmptyState sentence="Nothing was changed yet." /> : shown.length === 0 ? <EmptyState sentence="No change on this page has these words." action={<Button onClick={() => setFind("")}>Show all</Button>} /> : shown.map((entry) => <ChangeEntry key={entry.id} entry={entry} />)}
      </div>
      <div className={css.pager}>
        <span role="status" className="num">{data.total === 0 ? "No changes" : `${count(offset + 1)} to ${count(last)} of ${counted(data.total, "change")}`}{words.length > 0 && ` · ${count(shown.length)} shown`}</span>
        <span className="grow" />
        <IconButton icon={IconChevronLeft} label="Newer" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))} />
        <IconButton icon={IconChevronRight} label="Older" disabled={last >= data.total} onClick={() => setOffset(offset + PAGE)} />
      </div>
    </div>
  );
}
