import type { DvcDossierForm, ProcedureSelectedEvent } from 'dvc-widgets';
import catalogue from 'dvc-widgets/catalogues/long-bien-2017.json';
import type {} from 'dvc-widgets/react'; // the tags in JSX
import { useRef, useState } from 'react';

/** List, form and look-up. The catalogue is handed over as an object; nothing is sent: the adapter is the sandbox. */
export function Page() {
  const [procedure, setProcedure] = useState<string>();
  const [isReady, setReady] = useState(false);
  const form = useRef<DvcDossierForm>(null);

  const choose = (event: ProcedureSelectedEvent) => {
    event.preventDefault(); // the form stands on this page
    setProcedure(event.procedure);
  };
  return (
    <main>
      <dvc-procedure-list catalogue={catalogue} structuredData={false} ondvc-procedure-selected={choose} />
      {procedure && (
        <>
          <button type="button" onClick={() => void form.current?.focusHeading()}>
            Đến tờ khai
          </button>
          <dvc-dossier-form
            key={procedure}
            ref={form}
            catalogue={catalogue}
            procedure={procedure}
            adapter="browser"
            shared
            ondvc-ready={() => setReady(true)}
          >
            <a href="https://dichvucong.gov.vn/">Cổng Dịch vụ công Quốc gia</a>
          </dvc-dossier-form>
          <p role="status">{isReady ? `Đã mở tờ khai: ${procedure}` : 'Đang mở tờ khai'}</p>
        </>
      )}
      <dvc-status-tracker adapter="browser" locale="vi" ondvc-error={({ code }) => console.warn(code)} />
    </main>
  );
}
