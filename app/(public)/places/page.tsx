import type { Metadata } from "next";
import { PageFrame } from "@/components/site/page-frame";
import { PhoneLink } from "@/components/ui/phone-link";
import { PlainTable } from "@/components/ui/plain-table";
import { type PublicPlace, publicPlaces } from "@/db/queries/places";
import { PLACE_KIND_NAMES } from "@/domain/place/place-kinds";
import { placesPage } from "@/text/places";
import { pageMetadata } from "../page-metadata";

export function generateMetadata(): Promise<Metadata> {
  const { title, description } = placesPage;
  return pageMetadata({ title, description, canonicalPath: "/places" });
}

function rowOf({ id, name, address, openingHours, phone, note, agencyName, agencyCode }: PublicPlace) {
  const named = (
    <>
      {name}
      {note ? <span className="block font-normal text-ink-2">{note}</span> : null}
    </>
  );
  const agency = (
    <a href={`/agencies/${agencyCode}`} className="inline-block py-0.5">
      {agencyName}
    </a>
  );
  const call = phone ? <PhoneLink phone={phone} /> : null;
  return {
    key: id,
    cells: [named, address, openingHours, call, agency].map((cell) => cell || placesPage.nothing),
  };
}

/** Where one reads what was published without a screen of one's own (条例第二十三条、第二十五条). */
export default async function PlacesPage() {
  const places = await publicPlaces();
  return (
    <PageFrame section="/guide" trail={[{ label: placesPage.title }]}>
      <h1 className="font-title text-2xl font-bold">{placesPage.title}</h1>
      <p className="mt-3 max-w-read">{placesPage.lead}</p>
      {places.length === 0 ? (
        <p className="mt-6">
          {placesPage.none}
          <a href="/agencies">{placesPage.agencies}</a>
        </p>
      ) : null}
      {PLACE_KIND_NAMES.map((kind) => {
        const some = places.filter((place) => place.kind === kind);
        if (some.length === 0) return null;
        const { title, what } = placesPage.kinds[kind];
        return (
          <section key={kind} aria-labelledby={kind} className="mt-10">
            <h2 id={kind} className="border-b border-line pb-1 text-xl font-semibold">
              {title}
            </h2>
            <PlainTable caption={what} head={Object.values(placesPage.head)} rows={some.map(rowOf)} dense />
          </section>
        );
      })}
    </PageFrame>
  );
}
