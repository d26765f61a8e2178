import type { PublicAgency } from "@/db/queries/agencies";
import type { SiteSettings } from "@/db/queries/settings";
import { apply } from "@/text/apply";
import { site } from "@/text/site";

/** A node of schema.org, as JSON-LD writes it. */
export interface LinkedNode {
  "@type": string;
  [property: string]: unknown;
}

/** JSON-LD of a page; `<` is written so that no text can end the script that holds it. */
export function linkedData(graph: readonly LinkedNode[]): string {
  return JSON.stringify({ "@context": "https://schema.org", "@graph": graph }).replaceAll("<", "\\u003c");
}

/** What the page is about, for machines; a data block, never run. */
export function LinkedData({ graph }: { graph: readonly LinkedNode[] }) {
  return <script type="application/ld+json">{linkedData(graph)}</script>;
}

/** The way down to a page; addresses without a site are read against the page itself. */
export function breadcrumbList(steps: readonly { name: string; item: string }[]): LinkedNode {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map((step, at) => ({ "@type": "ListItem", position: at + 1, ...step })),
  };
}

/** An agency with where it is reached. */
export function governmentOrganization(agency: PublicAgency): LinkedNode {
  const { code, name, shortName, address, postalCode, phone, fax, email, creditCode, disclosureOffice } =
    agency;
  return {
    "@type": "GovernmentOrganization",
    "@id": `/agencies/${code}`,
    url: `/agencies/${code}`,
    name,
    alternateName: shortName,
    ...(creditCode && { identifier: creditCode }),
    ...(address && {
      address: { "@type": "PostalAddress", streetAddress: address, postalCode, addressCountry: "CN" },
    }),
    ...((phone || email) && {
      contactPoint: {
        "@type": "ContactPoint",
        contactType: disclosureOffice,
        ...(phone && { telephone: phone }),
        ...(fax && { faxNumber: fax }),
        ...(email && { email }),
        availableLanguage: "zh-CN",
      },
    }),
  };
}

/** The site with the address of its search. */
export function webSite({ siteName }: SiteSettings): LinkedNode {
  return {
    "@type": "WebSite",
    "@id": "/",
    url: "/",
    name: `${siteName} ${site.section}`,
    inLanguage: "zh-CN",
    publisher: { "@type": "GovernmentOrganization", name: siteName },
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: "/search?q={search_term_string}" },
      "query-input": "required name=search_term_string",
    },
  };
}

/** 依申请公开 as a service of the government (条例第二十七条). */
export function disclosureService({ siteName }: SiteSettings): LinkedNode {
  return {
    "@type": "GovernmentService",
    "@id": "/apply",
    url: "/apply",
    name: apply.start.heading,
    description: apply.description,
    serviceType: site.statutory["/apply"],
    provider: { "@type": "GovernmentOrganization", name: siteName },
    availableChannel: { "@type": "ServiceChannel", serviceUrl: "/apply", availableLanguage: "zh-CN" },
  };
}
