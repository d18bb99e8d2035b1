import 'dvc-widgets/define';
import { createRoot } from 'react-dom/client';
import { Page } from './page.js';

createRoot(document.getElementById('page')!).render(<Page />);
