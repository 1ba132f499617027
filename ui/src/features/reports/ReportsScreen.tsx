import { getRouteApi } from "@tanstack/react-router";
import { Loading } from "@/components/Loading";
import { Screen } from "@/components/screen/Screen";
import { Tabs } from "@/components/screen/Tabs";
import { CoverageReport } from "@/features/reports/coverage/CoverageReport";
import { EndOfYear } from "@/features/reports/year/EndOfYear";
import { useRead } from "@/ipc/useRead";
import css from "@/features/reports/reports.module.css";

const route = getRouteApi("/reports");
const TABS = [{ id: "coverage", label: "Coverage" }, { id: "year", label: "End of year" }];

export default function ReportsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: settings } = useRead("get_settings", {});
  const tab = search.tab === "year" ? "year" : "coverage";
  return (
    <Screen title="Reports">
      <div className={css.side}>
        <Tabs label="Reports" tabs={TABS} current={tab} onChange={(id) => void navigate({ search: { tab: id } })} />
        {tab === "coverage" ? <CoverageReport /> : settings ? <EndOfYear years={settings.school_years} /> : <Loading what="the year" />}
      </div>
    </Screen>
  );
}
