import { emergencyPage as words } from "@/text/catalogue";

/** Numbers that are the same everywhere. */
export function EmergencyCalls() {
  return (
    <section className="mt-8" aria-labelledby="calls">
      <h2 id="calls" className="border-b-2 border-navy pb-1.5 font-title text-lg font-bold">
        {words.calls}
      </h2>
      <ul className="mt-2 grid grid-cols-2 gap-x-6 sm:grid-cols-3 lg:grid-cols-5">
        {words.callNumbers.map(({ phone, name }) => (
          <li key={phone} className="py-1">
            <a href={`tel:${phone}`} className="block text-xl font-semibold tabular-nums">
              {phone}
            </a>
            <span className="text-sm text-ink-2">{name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
