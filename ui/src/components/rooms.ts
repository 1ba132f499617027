/** The rooms of the program: one list feeds the navigation, the keys 1 to 8 and the palette. */
import { IconBriefcase, IconBuilding, IconChartBar, IconClipboardCheck, IconDatabase, IconFileText, IconSettings, IconUsers, type IconShape } from "@/components/icons";

export interface Room {
  to: "/students" | "/employers" | "/opportunities" | "/placements" | "/documents" | "/reports" | "/data" | "/settings";
  label: string;
  icon: IconShape;
  /** At the foot of the navigation. */
  low?: boolean;
}

export const rooms: readonly Room[] = [
  { to: "/students", label: "Students", icon: IconUsers },
  { to: "/employers", label: "Employers", icon: IconBuilding },
  { to: "/opportunities", label: "Opportunities", icon: IconBriefcase },
  { to: "/placements", label: "Placements", icon: IconClipboardCheck },
  { to: "/documents", label: "Documents", icon: IconFileText },
  { to: "/reports", label: "Reports", icon: IconChartBar },
  { to: "/data", label: "Data", icon: IconDatabase, low: true },
  { to: "/settings", label: "Settings", icon: IconSettings, low: true },
];
