import { useEffect, useState } from "react";
import { JobTray } from "@/app/shell/JobTray";
import { Icon } from "@/components/Icon";
import { IconAlertCircle, IconArrowBackUp, IconCheck, IconRefresh } from "@/components/icons";
import { Keys } from "@/components/Keys";
import type { OfficeState } from "@/ipc/generated";
import { useSaving } from "@/ipc/saving";
import { keymap, runCommand } from "@/lib/commands";
import { ago } from "@/lib/dates";
import { useScope } from "@/lib/scope";
import { counted } from "@/lib/text";
import css from "@/app/shell/shell.module.css";

const SAVED = {
  saved: { icon: IconCheck, words: "All changes saved" },
  saving: { icon: IconRefresh, words: "Saving…" },
  failed: { icon: IconAlertCircle, words: "The last change was not saved" },
} as const;

/** Always in sight: whether all is saved, when it was backed up, the last change as its undo, and what is being looked at. */
export function StatusBar({ office }: { office: OfficeState }) {
  const saving = SAVED[useSaving()];
  const now = useNow();
  const { yearId } = useScope();
  const year = office.school_years.find((one) => one.id === (yearId ?? office.current_year?.id));
  return (
    <footer className={css.status}>
      <span className={`row ${css.gap}`} role="status"><Icon of={saving.icon} size="s" />{saving.words}</span>
      <span>{office.last_backup_at ? `Backed up ${ago(office.last_backup_at, now)}` : "Not backed up yet"}</span>
      {office.undo && (
        <button type="button" className={`row ${css.gap} ${css.undo}`} onClick={() => runCommand("undo")}>
          <Icon of={IconArrowBackUp} size="s" /><span className="cut">Undo: {office.undo}</span><Keys keys={keymap.undo.keys} />
        </button>
      )}
      <span className={css.end}>
        <JobTray />
        <span className="num">{counted(office.students, "student")}</span>
        {year && <span>Year {year.label}</span>}
      </span>
    </footer>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
