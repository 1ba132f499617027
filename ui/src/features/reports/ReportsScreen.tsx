import { Screen } from "@/components/screen/Screen";

export default function ReportsScreen() {
  return <Screen title="Reports">{null}</Screen>;
}
