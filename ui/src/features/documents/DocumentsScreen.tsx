import { Screen } from "@/components/screen/Screen";

export default function DocumentsScreen() {
  return <Screen title="Documents">{null}</Screen>;
}
