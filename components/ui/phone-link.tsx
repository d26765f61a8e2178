/** A telephone number that a telephone dials; `hours` are when somebody answers. */
export function PhoneLink({ phone, hours = "" }: { phone: string; hours?: string }) {
  return (
    <>
      <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className="inline-block whitespace-nowrap py-0.5">
        {phone}
      </a>
      {hours === "" ? null : `，${hours}`}
    </>
  );
}
