import { lazy, Suspense, useState } from "react";
import { Outlet } from "@tanstack/react-router";
import { FailureBoundary } from "@/app/shell/Failure";
import { KeysSheet } from "@/components/KeysSheet";
import { Sidebar } from "@/app/shell/Sidebar";
import { StatusBar } from "@/app/shell/StatusBar";
import { Toasts } from "@/app/shell/Toasts";
import { useGlobalKeys } from "@/app/shell/useGlobalKeys";
import { useUndo } from "@/app/shell/useUndo";
import { asCallError } from "@/ipc/call";
import type { OfficeState } from "@/ipc/generated";
import { newWindow } from "@/ipc/host";
import { lockOffice } from "@/ipc/session";
import { useRead } from "@/ipc/useRead";
import { setDateFormat } from "@/lib/dates";
import { useAppearance } from "@/lib/appearance";
import { useCommand, type Subject } from "@/lib/commands";
import { toast } from "@/lib/toasts";
import css from "@/app/shell/shell.module.css";

const Palette = lazy(() => import("@/app/palette/Palette"));
const LogContact = lazy(() => import("@/features/employers/LogContact"));
const PlaceStudent = lazy(() => import("@/features/placements/PlaceStudent"));

/** The open office: navigation, the room, the status line, and what can be called up over any room. */
export function Shell({ office }: { office: OfficeState }) {
  const { navCollapsed } = useAppearance();
  const [over, setOver] = useState<{ what: "palette" | "recents" | "keys" | "contact" | "place"; subject: Subject } | null>(null);
  const show = (what: NonNullable<typeof over>["what"]) => (subject: Subject) => setOver({ what, subject });
  const close = () => setOver(null);
  const { data: settings } = useRead("get_settings", {});
  if (settings) setDateFormat(settings.office.settings.date_format);
  useGlobalKeys();
  useUndo(office);
  useCommand("find", show("palette"));
  useCommand("recents", show("recents"));
  useCommand("keys", show("keys"));
  useCommand("log_contact", show("contact"));
  useCommand("place_student", show("place"));
  useCommand("window", () => void newWindow().catch((error: unknown) => toast({ text: asCallError(error).message, tone: "danger" })));
  useCommand("lock", () => void lockOffice());

  return (
    <div className={`${css.app} ${navCollapsed ? css.small : ""}`}>
      <a className={css.skip} href="#room" onClick={(event) => { event.preventDefault(); document.querySelector<HTMLElement>("#room")?.focus(); }}>Skip the navigation</a>
      {office.sample && <div className={css.banner}>This is the sample office. Everyone in it is invented; try anything.</div>}
      <Sidebar office={office} />
      <main id="room" tabIndex={-1} className={css.main}>
        <FailureBoundary><Outlet /></FailureBoundary>
      </main>
      <StatusBar office={office} />
      <Suspense fallback={null}>
        {(over?.what === "palette" || over?.what === "recents") && <Palette recents={over.what === "recents"} onClose={close} />}
        {over?.what === "contact" && <LogContact employerId={over.subject.employer_id} studentId={over.subject.student_id} onClose={close} />}
        {over?.what === "place" && <PlaceStudent studentId={over.subject.student_id} opportunityId={over.subject.opportunity_id} onClose={close} />}
      </Suspense>
      {over?.what === "keys" && <KeysSheet onClose={close} />}
      <Toasts />
    </div>
  );
}
