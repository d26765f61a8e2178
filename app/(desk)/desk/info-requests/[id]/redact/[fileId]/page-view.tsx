"use client";

import { type PointerEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { BoxMark } from "@/domain/redaction/marks";
import { WITHHOLDING_REASONS } from "@/domain/redaction/reasons";
import type { FoundOnPage } from "@/server/files/redact";
import { redactionPage } from "@/text/redaction";

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Props {
  page: number;
  pages: number;
  shape: { width: number; height: number };
  src: string;
  marks: readonly BoxMark[];
  /** What looks like a person's number and is not covered. */
  open: readonly FoundOnPage[];
  onPage: (page: number) => void;
  onMark: (box: Box) => void;
}

/** Smaller is a slip of the hand. */
const LEAST = 0.004;

const between = (a: { x: number; y: number }, b: { x: number; y: number }): Box => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** One page as a picture with its marks on it; dragging draws another. The numbers beside it do the same without a mouse. */
export function PageView({ page, pages, shape, src, marks, open, onPage, onMark }: Props) {
  const surface = useRef<SVGSVGElement>(null);
  const [start, setStart] = useState<{ x: number; y: number } | null>(null);
  const [drawn, setDrawn] = useState<Box | null>(null);
  const placeOf = (event: PointerEvent) => {
    const bounds = surface.current?.getBoundingClientRect();
    if (!bounds) return { x: 0, y: 0 };
    const share = (value: number) => Math.min(1, Math.max(0, value));
    return {
      x: share((event.clientX - bounds.left) / bounds.width),
      y: share((event.clientY - bounds.top) / bounds.height),
    };
  };
  const inPoints = ({ left, top, width, height }: Box) => ({
    x: left * shape.width,
    y: top * shape.height,
    width: width * shape.width,
    height: height * shape.height,
  });
  const end = () => {
    if (drawn && drawn.width >= LEAST && drawn.height >= LEAST) onMark(drawn);
    setStart(null);
    setDrawn(null);
  };
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <Button type="button" size="staff" kind="quiet" disabled={page <= 1} onClick={() => onPage(page - 1)}>
          {redactionPage.previous}
        </Button>
        <span role="status" className="tabular-nums">
          {redactionPage.pageOf(page, pages)}
        </span>
        <Button
          type="button"
          size="staff"
          kind="quiet"
          disabled={page >= pages}
          onClick={() => onPage(page + 1)}
        >
          {redactionPage.next}
        </Button>
      </div>
      {/* Drawn as one picture: places are attributes, which the policy of staff pages allows, and scale with it. */}
      <svg
        ref={surface}
        role="img"
        aria-label={redactionPage.pageImage(page)}
        viewBox={`0 0 ${shape.width} ${shape.height}`}
        className="block h-auto w-full touch-none border border-line-strong bg-surface select-none"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setStart(placeOf(event));
        }}
        onPointerMove={(event) => {
          if (start) setDrawn(between(start, placeOf(event)));
        }}
        onPointerUp={end}
        onPointerCancel={() => {
          setStart(null);
          setDrawn(null);
        }}
      >
        <image key={src} href={src} width={shape.width} height={shape.height} preserveAspectRatio="none" />
        {open
          .filter((place) => place.page === page)
          .map((place) => (
            <rect
              key={`${place.left}-${place.top}`}
              {...inPoints(place)}
              className="fill-none stroke-gov"
              strokeWidth={1.5}
              strokeDasharray="4 3"
            />
          ))}
        {marks
          .filter((mark) => mark.page === page)
          .map((mark, at) => {
            const { x, y, width, height } = inPoints(mark);
            return (
              <g key={JSON.stringify(mark)}>
                <rect x={x} y={y} width={width} height={height} className="fill-black" fillOpacity={0.75} />
                <text
                  x={x + width / 2}
                  y={y + height / 2}
                  fontSize={Math.min(12, height * 0.6)}
                  textAnchor="middle"
                  dominantBaseline="central"
                  className="fill-white"
                >
                  {at + 1} {WITHHOLDING_REASONS[mark.reason].short}
                </text>
              </g>
            );
          })}
        {drawn ? (
          <rect
            {...inPoints(drawn)}
            className="fill-black stroke-link"
            fillOpacity={0.35}
            strokeWidth={1.5}
          />
        ) : null}
      </svg>
    </>
  );
}
