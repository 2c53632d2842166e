import {
  Actions,
  Button,
  Card,
  Done,
  ErrorSummary,
  Form,
  HiddenField,
  SummaryList,
  Tag,
  TextField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { dateInWords, fill, instantInWords, type Text } from '../../../platform/text/index.js';
import type { CovertLook } from '../../../registers/biometrics/index.js';
import { deskWords as words } from './texts.js';

export const deskPath = '/desk/biometrics';

/** What was typed for one look, and what is wrong with it. */
export interface Said {
  readonly look?: string;
  readonly day?: string;
  readonly problem?: Text;
}

interface Props {
  readonly looks: readonly CovertLook[];
  /** Key of whoever reads. */
  readonly reader: string;
  readonly now: Date;
  readonly said: Said;
  readonly done: 'proposed' | 'approved' | undefined;
}

/** Looks of which their subjects may not know yet, and the day on which they will. */
export function CovertPage({ looks, reader, now, said, done }: Props) {
  const say = useSay();
  const { problem, look } = said;
  return (
    <>
      <ErrorSummary problems={problem ? [{ field: `day-${look}`, control: `day-${look}`, message: problem }] : []} />
      <h1>{say(words.title)}</h1>
      {done && <Done>{say(words[done])}</Done>}
      <p class="lead">{say(words.lead)}</p>
      {looks.length === 0 && <p class="empty">{say(words.none)}</p>}
      {looks.map((one) => (
        <Look look={one} {...{ reader, now }} said={one.id === look ? said : {}} />
      ))}
    </>
  );
}

type Standing = 'no-day' | 'waits' | 'lapsed' | 'set';

function standingOf({ discloseOn, approvedAt, proposedAt }: CovertLook, now: Date): Standing {
  if (!discloseOn) return 'no-day';
  if (approvedAt) return 'set';
  return now.getTime() - new Date(proposedAt ?? 0).getTime() < 24 * 3_600_000 ? 'waits' : 'lapsed';
}

function Look({ look, reader, now, said }: Pick<Props, 'reader' | 'now' | 'said'> & { readonly look: CovertLook }) {
  const [say, lang] = [useSay(), useLang()];
  const { id, institution = '–', caseNumber = '–', at, legalGround, discloseOn, proposedBy } = look;
  const standing = standingOf(look, now);
  const mayApprove = standing === 'waits' && proposedBy !== reader;
  return (
    <Card title={fill(words.look, { institution, caseNumber })}>
      <SummaryList
        rows={[
          { label: words.at, value: instantInWords(new Date(at), lang) },
          { label: words.ground, value: legalGround },
          { label: words.state, value: <State look={look} standing={standing} /> },
        ]}
      />
      {mayApprove && discloseOn && (
        <Form action={`${deskPath}/approve`}>
          <HiddenField name="look" value={id} />
          <HiddenField name="day" value={discloseOn} />
          <Actions>
            <Button size="sm">{say(fill(words.approve, { on: dateInWords(discloseOn, lang) }))}</Button>
          </Actions>
        </Form>
      )}
      {standing === 'waits' && !mayApprove && <p class="hint">{say(words.own)}</p>}
      <Form action={`${deskPath}/propose`}>
        <HiddenField name="look" value={id} />
        <TextField
          name={`day-${id}`}
          label={words.day}
          hint={words.dayHint}
          value={said.day ?? ''}
          error={said.problem}
          width={10}
        />
        <Actions>
          <Button size="sm" variant="secondary">
            {say(words.propose)}
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}

function State({ look, standing }: { readonly look: CovertLook; readonly standing: Standing }) {
  const [say, lang] = [useSay(), useLang()];
  const { discloseOn, proposedByName = '–', approvedByName = '–' } = look;
  if (standing === 'no-day' || !discloseOn) return <Tag tone="warning">{say(words.noDay)}</Tag>;
  const on = dateInWords(discloseOn, lang);
  if (standing === 'set') return <Tag tone="success">{say(fill(words.set, { on, name: approvedByName }))}</Tag>;
  return <Tag tone="warning">{say(fill(words[standing], { on, name: proposedByName }))}</Tag>;
}
