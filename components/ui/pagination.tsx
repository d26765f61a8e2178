/** Pages as links; `hrefOf` gives the address of a page. */
export function Pagination({
  page,
  pages,
  total,
  hrefOf,
}: {
  page: number;
  pages: number;
  /** The number of all, or as much of it as is known, in words: 「10,000+」. */
  total: number | string;
  hrefOf: (page: number) => string;
}) {
  const near = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])].filter(
    (number) => number >= 1 && number <= pages,
  );
  const link = "flex min-h-11 min-w-11 items-center justify-center border border-line px-3 no-underline";
  return (
    <nav aria-label="分页" className="no-print mt-8 flex flex-wrap items-center gap-2">
      <p className="mr-auto text-ink-2">
        共{total.toLocaleString("zh-CN")}条，第{page}/{Math.max(pages, 1)}页
      </p>
      {page > 1 ? (
        <a className={link} href={hrefOf(page - 1)} rel="prev">
          上一页
        </a>
      ) : null}
      {near.map((number) =>
        number === page ? (
          <span key={number} aria-current="page" className={`${link} border-navy bg-navy text-white`}>
            {number}
          </span>
        ) : (
          <a key={number} className={link} href={hrefOf(number)} aria-label={`第${number}页`}>
            {number}
          </a>
        ),
      )}
      {page < pages ? (
        <a className={link} href={hrefOf(page + 1)} rel="next">
          下一页
        </a>
      ) : null}
    </nav>
  );
}
