/** What the append-only log may hold. Every act and every fact has its words for officers in `desk/log-words.ts`. */
import type { Act, Paper, Status } from 'dvc-widgets/lifecycle';

/** What is written down beside the steps of the life cycle. */
export type LoggedAct =
  | Act
  | 'signIn'
  | 'signOut'
  | 'changePassword'
  | 'resetPassword'
  | 'addOfficer'
  | 'changeOfficer'
  | 'view'
  | 'exportCsv'
  | 'sendAgain'
  | 'deliver'
  | 'rate'
  | 'payment'
  | 'paymentOtherAmount'
  | 'anonymise'
  | 'deleteDossier';

/** Facts for a later reader. Never an answer, a name or a number of a citizen. */
export interface LoggedDetail {
  /** Of a step. */
  from?: Status;
  to?: Status;
  paper?: Paper;
  /** How somebody signed in. */
  by?: 'password' | 'provider';
  /** The number of the officer whose account it is, and what became of it; roles with spaces between. */
  account?: number;
  roles?: string;
  active?: boolean;
  /** The number of a notice. */
  letter?: number;
  /** Of a payment: the bank's number, what came and what was asked for, đồng. */
  reference?: string;
  amount?: number;
  due?: number;
  /** Of an export: the drawer of the queue, a procedure's id, whether identity numbers were whole. */
  group?: string;
  procedure?: string;
  fullIdNumbers?: boolean;
}
