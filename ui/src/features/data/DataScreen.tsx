import { Screen } from "@/components/screen/Screen";

export default function DataScreen() {
  return <Screen title="Data">{null}</Screen>;
}
