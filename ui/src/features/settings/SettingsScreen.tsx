import { Screen } from "@/components/screen/Screen";

export default function SettingsScreen() {
  return <Screen title="Settings">{null}</Screen>;
}
