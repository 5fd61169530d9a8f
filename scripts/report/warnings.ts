import type { Row } from '#core/artefact.ts';
import { decimalEuros } from '#core/money/cents.ts';
import type { FileAccount } from '../normalise/accounts.ts';
import type { Normalised } from '../normalise/index.ts';

/** Something that changes the numbers, or that a maintainer should look at. */
export interface Warning {
  readonly rule: string;
  readonly count: number;
  readonly text: string;
  /** What it does to the numbers, in a sentence. */
  readonly effect: string;
  /** Largest share of what it touches (participations, projects, rows, euros) that it changes: 0 where it changes no number. */
  readonly weight: number;
  readonly examples: readonly string[];
  /** Published table with all of its rows. */
  readonly table: string | null;
}

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const places = (rows: readonly Row[], named: string): string[] =>
  rows.map((row) => `${String(row['file'])}, line ${String(row['line'])}: ${String(row[named] ?? row['id'] ?? '')}`);
const own = (
  rule: string,
  text: string,
  rows: readonly string[],
  weight: number,
  effect: string,
  table: string | null,
): Warning[] => (rows.length === 0 ? [] : [{ rule, count: rows.length, text, effect, weight, examples: rows, table }]);

/** What remarks do to the numbers; one that is not here changes none. */
function effectOf(rule: string, count: number, { rows }: Normalised): { effect: string; weight: number } {
  const projects = rows.projects.length;
  switch (rule) {
    case 'no-participants':
      return {
        effect: `${count} of ${projects} projects (${percent(shareOf(count, projects))}) are in no figure on regions or participations.`,
        weight: shareOf(count, projects),
      };
    case 'amounts-differ': {
      const differing = rows.projects.filter((row) => row.members > 0 && row.contributions_unknown === 0);
      const cents = differing.reduce(
        (sum, row) =>
          sum +
          Math.abs(
            Math.round(((row.eu_contribution_eur ?? row.contribution_sum_eur ?? 0) - (row.contribution_sum_eur ?? 0)) * 100),
          ),
        0,
      );
      const all = rows.projects.reduce((sum, row) => sum + Math.round((row.contribution_sum_eur ?? 0) * 100), 0);
      return { effect: `Sums by participant and by project differ by EUR ${decimalEuros(cents)}.`, weight: shareOf(cents, all) };
    }
    case 'projects-not-described':
      return {
        effect: `${count} of ${projects} projects (${percent(shareOf(count, projects))}) are in no figure on themes, years and calls.`,
        weight: shareOf(count, projects),
      };
    case 'several-coordinators':
      return {
        effect: `REP-LEAD counts more than one coordinator in ${count} of ${projects} projects.`,
        weight: shareOf(count, projects),
      };
    case 'code-used-twice': {
      const units = rows.participations.length;
      return {
        effect: `At most ${percent(shareOf(count, units))} of units may stand in another region.`,
        weight: shareOf(count, units),
      };
    }
    default:
      return { effect: 'It changes no number.', weight: 0 };
  }
}

/** Everything to look at, what changes the numbers most first. */
export function warningsOf(normalised: Normalised, why: string | null, late: readonly string[]): Warning[] {
  const { rows, accounts, remarks } = normalised;
  const units = rows.participations.length;
  const unplaced = rows.participations.filter((row) => row.region_id === null);
  const unknown = rows.participations.filter((row) => row.eu_contribution === null);
  const registered = rows.organisations.filter((row) => row.registered);
  const homeless = registered.filter((row) => row.region_id === null);
  const conflicts = rows.location_conflicts;
  const themeless = rows.unmapped_themes.filter((row) => row.kind === 'project');
  const silent = rows.unmapped_themes.filter((row) => row.kind === 'organisation');
  const s3 = rows.unlocated.filter((row) => row.kind === 's3_partnership_region');
  const warnings = [
    ...own(
      'participations-not-placed',
      'Participations have no region.',
      places(unplaced, 'organisation'),
      shareOf(unplaced.length, units),
      `${unplaced.length} participations not placed: ${percent(shareOf(unplaced.length, units))} of units. They are in no figure on regions and categories.`,
      'unlocated',
    ),
    ...own(
      'contributions-unknown',
      'Participations have no known EU contribution.',
      places(unknown, 'organisation'),
      shareOf(unknown.length, units),
      `Figures in EUR rest on ${percent(1 - shareOf(unknown.length, units))} of units.`,
      'participations',
    ),
    ...own(
      'places-in-conflict',
      'The code of a place disagrees with its point or its country; the code counts.',
      places(conflicts, 'name'),
      shareOf(conflicts.length, units + registered.length),
      `${many(conflicts.length, 'row', 'rows')} (${percent(shareOf(conflicts.length, units + registered.length))}) may stand in another region.`,
      'location_conflicts',
    ),
    ...own(
      'projects-without-theme',
      'Projects map to no theme.',
      themeless.map((row) => `${row.id}: ${row.text === null ? 'nothing stated' : row.text}`),
      shareOf(themeless.length, rows.projects.length),
      `${themeless.length} of ${rows.projects.length} projects (${percent(shareOf(themeless.length, rows.projects.length))}) are in no figure on themes (THM-NONE).`,
      'unmapped_themes',
    ),
    ...own(
      'register-not-placed',
      'Organisations on the register have no region.',
      places(homeless, 'name'),
      shareOf(homeless.length, registered.length),
      `${homeless.length} of ${registered.length} register entries (${percent(shareOf(homeless.length, registered.length))}) are missing from COV-ACT and the list of dormant regions.`,
      'unlocated',
    ),
    ...own(
      'register-without-theme',
      'Register entries map to no theme.',
      silent.map((row) => `${row.id}: ${row.text === null ? 'nothing stated' : row.text}`),
      0,
      `It changes no metric; the entries are not found by theme.`,
      'unmapped_themes',
    ),
    ...own(
      's3-not-placed',
      'Rows of S3 partnerships have no region.',
      places(s3, 'name'),
      shareOf(s3.length, s3.length + rows.s3_partnership_regions.length),
      `${many(s3.length, 'row is', 'rows are')} missing from the comparison of the two approaches (DUAL).`,
      'unlocated',
    ),
    ...setAside(accounts, rows.quarantine),
    ...remarks.map(({ rule, count, text, examples }) => ({
      rule,
      count,
      text,
      examples,
      table: null,
      ...effectOf(rule, count, normalised),
    })),
    ...own(
      'as-of-before-drop',
      'Drops are later than the day the figures are given for.',
      late,
      0,
      'Whether a project has ended (OUT-REPORTED) is judged on that earlier day; all other figures rest on the drops.',
      null,
    ),
    ...own(
      'state-before',
      'The state before cannot be rebuilt.',
      why === null ? [] : [why],
      0,
      'Nothing is said of what changed since.',
      null,
    ),
  ];
  return warnings.sort((a, b) => b.weight - a.weight);
}

function setAside(accounts: readonly FileAccount[], quarantine: Normalised['rows']['quarantine']): Warning[] {
  const sum = (of: (account: FileAccount) => number) => accounts.reduce((total, account) => total + of(account), 0);
  const rowsOut = sum(({ rows }) => rows.quarantined);
  const centsOut = sum(({ cents }) => cents?.quarantined ?? 0);
  const cents = sum(({ cents: all }) => (all ? all.accepted + all.merged + all.excluded + all.quarantined : 0));
  if (rowsOut === 0) return [];
  const unknown = sum((account) => account.unknown);
  const share = Math.max(
    shareOf(
      rowsOut,
      sum((account) => account.rows_in),
    ),
    shareOf(centsOut, cents),
  );
  return [
    {
      rule: 'rows-set-aside',
      count: rowsOut,
      text: 'Faulty rows were set aside.',
      effect: `${many(rowsOut, 'row', 'rows')} with EUR ${decimalEuros(centsOut)} set aside and in no figure: ${percent(
        shareOf(
          rowsOut,
          sum((account) => account.rows_in),
        ),
      )} of all rows.${unknown === 0 ? '' : ` Of ${many(unknown, 'row', 'rows')} not published the euros cannot be told; they are in no sum.`}`,
      weight: share,
      examples: quarantine.map(({ file, line, problem }) => `${file}, line ${line}: ${problem}`),
      table: 'quarantine',
    },
  ];
}
