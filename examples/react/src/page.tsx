import type { DossierSubmittedEvent, DvcStatusTracker, ProcedureSelectedEvent } from 'dvc-widgets';
import catalogue from 'dvc-widgets/catalogues/long-bien-2017.json';
import type {} from 'dvc-widgets/react';
import { useRef, useState } from 'react';

export function Page() {
  const [procedure, setProcedure] = useState<string>();
  const [code, setCode] = useState<string>();
  const tracker = useRef<DvcStatusTracker>(null);

  const choose = (event: ProcedureSelectedEvent) => {
    event.preventDefault(); // this page shows the form itself
    setProcedure(event.procedure);
  };
  const submitted = (event: DossierSubmittedEvent) => setCode(event.receipt.code);

  return (
    <main>
      <dvc-procedure-list catalogue={catalogue} structuredData={false} ondvc-procedure-selected={choose} />
      {procedure && (
        <dvc-dossier-form
          key={procedure}
          catalogue={catalogue}
          procedure={procedure}
          backend="/api/v1"
          shared
          ondvc-dossier-submitted={submitted}
        >
          <a href="https://dichvucong.gov.vn/">Nộp hồ sơ trên Cổng Dịch vụ công Quốc gia</a>
        </dvc-dossier-form>
      )}
      {code && (
        <p role="status">
          Đã nộp hồ sơ {code}.{' '}
          <button type="button" onClick={() => void tracker.current?.focusHeading()}>
            Đến phần theo dõi
          </button>
        </p>
      )}
      <dvc-status-tracker ref={tracker} backend="/api/v1" code={code} theme="light" />
    </main>
  );
}

/** What the types refuse: each line would be an error if it were not. */
export const mistakes = [
  // @ts-expect-error the procedure is an id
  <dvc-dossier-form procedure={1} />,
  // @ts-expect-error no such property
  <dvc-dossier-form procedur="khai-sinh" />,
  // @ts-expect-error no such language
  <dvc-dossier-form locale="fr" />,
  // @ts-expect-error this event has an error's code, not codes
  <dvc-dossier-form ondvc-error={({ codes }) => console.warn(codes)} />,
  // @ts-expect-error the event's name has no capitals
  <dvc-dossier-form onDvcReady={() => undefined} />,
  // @ts-expect-error no such tag
  <dvc-status />,
];
