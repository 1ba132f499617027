import { getRouteApi } from "@tanstack/react-router";
import { PrintedBefore } from "@/features/documents/PrintedBefore";
import { ToPrint } from "@/features/documents/ToPrint";

const route = getRouteApi("/documents");

export default function DocumentsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const Room = search.before ? PrintedBefore : ToPrint;
  return <Room search={search} onSearch={(next) => void navigate({ search: next, replace: true })} />;
}
