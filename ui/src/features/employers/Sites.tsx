import { CheckField } from "@/components/fields/CheckField";
import { Pair } from "@/components/fields/Pair";
import { TextField } from "@/components/fields/TextField";
import { PointField } from "@/features/PointField";
import { PartList } from "@/features/employers/PartList";
import { call } from "@/ipc/call";
import type { Employer, Site } from "@/ipc/generated";
import { refusalOf } from "@/ipc/refusal";
import { locatedByWords } from "@/ipc/words";
import { newId } from "@/lib/ids";

/** Where work happens. The place on the map comes from the ZIP code and can be corrected. */
export function Sites({ employer, sites }: { employer: Employer; sites: readonly Site[] }) {
  return (
    <PartList<Site>
      part="site"
      parts={sites}
      add="Add a site"
      blank={() => ({ id: newId(), employer_id: employer.id, name: "", address: { street: "", city: "", state: "IL", zip: "" }, point: null, located_by: "nothing", phone: "", adult_on_site: "", directions: "", active: true })}
      title={(site) => site.name || "A site without a name"}
      ready={(site) => site.name.trim() !== ""}
      save={(site, field) => refusalOf(call("save_site", { site }), field)}
      fields={(site, set) => {
        const address = (part: keyof Site["address"], label: string) => <TextField label={label} value={site.address[part]} onCommit={(value) => set("address", { ...site.address, [part]: value.trim() })} />;
        return (
          <>
            <Pair>
              <TextField label="Name" value={site.name} onCommit={(value) => set("name", value.trim())} />
              <TextField label="Phone" value={site.phone} onCommit={(value) => set("phone", value.trim())} />
            </Pair>
            {address("street", "Street")}
            <Pair>{address("city", "City")}<Pair>{address("state", "State")}{address("zip", "ZIP")}</Pair></Pair>
            <TextField label="Adult of 21 or older on site" value={site.adult_on_site} onCommit={(value) => set("adult_on_site", value.trim())} />
            <PointField point={site.point} note={noteOf(site)} onPlace={(point) => refusalOf(call("save_site", { site: { ...site, point, located_by: point ? "hand" : "nothing" } }), "point")} />
            <TextField label="Directions" lines={2} value={site.directions} onCommit={(value) => set("directions", value.trim())} />
            <CheckField label="In use" checked={site.active} onChange={(on) => void set("active", on)} />
          </>
        );
      }}
    />
  );
}

/** A ZIP code without a place is told beside the field that mends it. */
function noteOf(site: Site): string {
  const zip = site.address.zip.trim();
  return site.located_by === "nothing" && zip !== "" ? `no place is known for ZIP ${zip}; set the point here by hand` : locatedByWords[site.located_by].toLowerCase();
}
