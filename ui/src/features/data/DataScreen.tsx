import { getRouteApi } from "@tanstack/react-router";
import { Button } from "@/components/Button";
import { Screen } from "@/components/screen/Screen";
import { Tabs } from "@/components/screen/Tabs";
import { Backups } from "@/features/data/backups/Backups";
import { ChangeLog } from "@/features/data/changes/ChangeLog";
import { Duplicates } from "@/features/data/duplicates/Duplicates";
import { ExportLists } from "@/features/data/ExportLists";
import { Import } from "@/features/data/import/Import";
import { useImport } from "@/features/data/import/useImport";
import { Disclosures } from "@/features/disclosures/Disclosures";
import { RollOver } from "@/features/data/rollover/RollOver";
import css from "@/features/data/data.module.css";

const route = getRouteApi("/data");
const TABS = [{ id: "import", label: "Import" }, { id: "backups", label: "Backups" }, { id: "export", label: "Export" }, { id: "rollover", label: "Year roll-over" }, { id: "duplicates", label: "Duplicates" }, { id: "disclosures", label: "Disclosures" }, { id: "changes", label: "Change log" }];

/** Files in and out, backups, and what changed. An import under way takes the whole room. */
export default function DataScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const tab = TABS.find((one) => one.id === search.tab)?.id ?? "import";
  const run = useImport();
  const underWay = tab === "import" && run.step !== "file";
  if (underWay) {
    return (
      <Screen title={`Import ${run.target}`} from={{ label: "Data", to: "/data" }} detail={run.path.split(/[\\/]/).findLast(Boolean)} actions={run.step !== "write" && <Button onClick={run.stop}>Stop import</Button>}>
        <Import run={run} />
      </Screen>
    );
  }
  return (
    <Screen title="Data">
      <div className={css.side}>
        <Tabs label="Data" tabs={TABS} current={tab} onChange={(id) => void navigate({ search: { tab: id } })} />
        {tab === "import" && <Import run={run} />}
        {tab === "backups" && <Backups />}
        {tab === "export" && <ExportLists />}
        {tab === "rollover" && <RollOver />}
        {tab === "duplicates" && <Duplicates />}
        {tab === "disclosures" && <Disclosures />}
        {tab === "changes" && <ChangeLog />}
      </div>
    </Screen>
  );
}
