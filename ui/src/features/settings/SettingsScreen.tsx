import { getRouteApi } from "@tanstack/react-router";
import { Loading } from "@/components/Loading";
import { Screen } from "@/components/screen/Screen";
import { AppearancePart } from "@/features/settings/AppearancePart";
import { CalendarPart } from "@/features/settings/CalendarPart";
import { KindsPart } from "@/features/settings/KindsPart";
import { OfficePart } from "@/features/settings/OfficePart";
import { PathwaysPart } from "@/features/settings/PathwaysPart";
import { SchoolsPart } from "@/features/settings/SchoolsPart";
import { SecurityPart } from "@/features/settings/SecurityPart";
import { StaffPart } from "@/features/settings/StaffPart";
import type { Settings } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import css from "@/features/settings/settings.module.css";

const route = getRouteApi("/settings");

const PARTS: readonly { id: string; label: string; page(settings: Settings): React.ReactNode }[] = [
  { id: "office", label: "Office and letterhead", page: (settings) => <OfficePart settings={settings} /> },
  { id: "schools", label: "Schools and bells", page: (settings) => <SchoolsPart settings={settings} /> },
  { id: "calendar", label: "Calendar", page: (settings) => <CalendarPart settings={settings} /> },
  { id: "pathways", label: "Clusters and pathways", page: (settings) => <PathwaysPart settings={settings} /> },
  { id: "kinds", label: "Kinds and rules", page: (settings) => <KindsPart settings={settings} /> },
  { id: "staff", label: "Staff and desk", page: (settings) => <StaffPart settings={settings} /> },
  { id: "security", label: "Security", page: () => <SecurityPart /> },
  { id: "appearance", label: "Appearance", page: (settings) => <AppearancePart settings={settings} /> },
];

/** Everything about the office that isn't a student, an employer or a placement. Each field saves itself. */
export default function SettingsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: settings, error } = useRead("get_settings", {});
  if (error) throw error;
  const part = PARTS.find((one) => one.id === search.part) ?? PARTS[0];
  return (
    <Screen title="Settings" detail={part?.label}>
      <div className={css.fit}><div className={css.room}>
        <nav className={css.parts} aria-label="Settings">
          {PARTS.map((one) => <button key={one.id} type="button" aria-current={one.id === part?.id ? "page" : undefined} onClick={() => void navigate({ search: { part: one.id } })}>{one.label}</button>)}
        </nav>
        {/* Another part starts at its top. */}
        <div key={part?.id} className={css.page}>{settings ? part?.page(settings) : <Loading what="the settings" />}</div>
      </div></div>
    </Screen>
  );
}
