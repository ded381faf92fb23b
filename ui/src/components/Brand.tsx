/** The product's sign and name. */
export function Brand() {
  return (
    <>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden>
        <rect width="32" height="32" rx="8" fill="var(--mr-elevated)" stroke="var(--mr-hairline)" />
        <path
          d="M7 23V10l9 8 9-8v13"
          fill="none"
          stroke="var(--mr-accent)"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span>MLRide</span>
    </>
  );
}
