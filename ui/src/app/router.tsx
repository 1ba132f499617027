/** Where everything is. Hash history, because the program's pages come from one file whatever protocol serves it; each room is loaded when first entered. */
import { createHashHistory, createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Navigate } from "@tanstack/react-router";
import { Gate } from "@/app/Gate";
import { Failure } from "@/app/shell/Failure";
import { readDocumentsSearch } from "@/features/documents/search";
import { readListSearch } from "@/components/list/search";

const root = createRootRouteWithContext()({ component: Gate });

const home = createRoute({ getParentRoute: () => root, path: "/", component: () => <Navigate to="/students" replace /> });
const students = createRoute({ getParentRoute: () => root, path: "/students", validateSearch: readListSearch, component: lazyRouteComponent(() => import("@/features/students/StudentsScreen")) });
const employers = createRoute({ getParentRoute: () => root, path: "/employers", validateSearch: readListSearch, component: lazyRouteComponent(() => import("@/features/employers/EmployersScreen")) });
const opportunities = createRoute({ getParentRoute: () => root, path: "/opportunities", validateSearch: readListSearch, component: lazyRouteComponent(() => import("@/features/opportunities/OpportunitiesScreen")) });
const placements = createRoute({ getParentRoute: () => root, path: "/placements", validateSearch: readListSearch, component: lazyRouteComponent(() => import("@/features/placements/PlacementsScreen")) });
const placement = createRoute({ getParentRoute: () => root, path: "/placements/$id", component: lazyRouteComponent(() => import("@/features/placements/PlacementScreen")) });
const documents = createRoute({ getParentRoute: () => root, path: "/documents", validateSearch: readDocumentsSearch, component: lazyRouteComponent(() => import("@/features/documents/DocumentsScreen")) });
const reports = createRoute({ getParentRoute: () => root, path: "/reports", validateSearch: (raw: Record<string, unknown>) => raw, component: lazyRouteComponent(() => import("@/features/reports/ReportsScreen")) });
const data = createRoute({ getParentRoute: () => root, path: "/data", validateSearch: (raw: Record<string, unknown>) => raw, component: lazyRouteComponent(() => import("@/features/data/DataScreen")) });
const settings = createRoute({ getParentRoute: () => root, path: "/settings", validateSearch: (raw: Record<string, unknown>) => raw, component: lazyRouteComponent(() => import("@/features/settings/SettingsScreen")) });

export const router = createRouter({
  routeTree: root.addChildren([home, students, employers, opportunities, placements, placement, documents, reports, data, settings]),
  history: createHashHistory(),
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} onAgain={reset} />,
  defaultPreload: "intent",
  defaultPendingMs: 400,
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
