import { describe, expect, it } from 'vitest';
import {
  defaultEngagementRules,
  describeCode,
  english,
  engagementTransitions,
  listEngagementThresholds,
  type EngagementTransition,
  type PrintedCode,
  type PrintedRule,
  type Threshold,
} from 'client-engagement';
import { cited, table, written } from './page.js';

const thresholds = listEngagementThresholds(defaultEngagementRules);

/** A number of the default rules in words: `{missed.run}` in a text is replaced by it. */
function withNumbers(text: string): string {
  return text.replace(/\{([\w.]+)\}/g, (_, name: string) => {
    const found = thresholds.find((one) => one.name.endsWith(`:${name}`));
    if (found === undefined) throw new Error(`There is no number ${name}.`);
    return String(Math.round(found.value * 100) / 100);
  });
}

const labelOf = (code: PrintedCode): string => describeCode(code, { audience: 'practitioner' });

/** The levels as they print. */
const LEVELS: { readonly [level in EngagementTransition['from']]: string } = {
  low: `${labelOf('missing-sessions')} / ${labelOf('not-in-touch')}`,
  mid: labelOf('worth-a-conversation'),
  high: `${labelOf('attending')} / ${labelOf('engaged')}`,
};
const CONCERN = ['nothing asks for attention', 'worth a conversation', 'asks at once'];
const SEEN: { readonly [seen in EngagementTransition['seen']]: string } = {
  attended: 'a session attended',
  missed: 'a session missed',
  between: 'work or silence in between',
  any: 'anything',
};
const CLEAR: { readonly [clear in EngagementTransition['clear']]: string } = {
  none: 'starts anew',
  kept: 'stays',
  'one-more': 'one more',
};

/** The diagram of the table: every row that leads elsewhere, and the way up by clear sessions. */
function diagram(): string {
  const arrows = engagementTransitions
    .filter(({ from, to }) => from !== to)
    .map(({ from, concern, seen, to }) => `  ${from} --> ${to}: ${SEEN[seen]}, ${CONCERN[concern]}`);
  const up = engagementTransitions
    .filter(({ clear }) => clear === 'one-more')
    .map(
      ({ from }) => `  ${from} --> high: ${defaultEngagementRules.upAfter} clear sessions attended in a row`,
    );
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(LEVELS).map(([level, label]) => `  state "${label}" as ${level}`),
    '  [*] --> mid',
    ...arrows,
    ...up,
    '```',
  ].join('\n');
}

const transitionRows = engagementTransitions.map(({ from, concern, seen, to, clear }) => [
  LEVELS[from],
  CONCERN[concern] ?? '',
  SEEN[seen],
  LEVELS[to],
  CLEAR[clear],
]);

const numberRow = (one: Threshold): string[] => [
  `\`${one.name.replace(/^[^:]*:/, '')}\``,
  `${Math.round(one.value * 100) / 100} ${one.unit}`,
  ...cited(one, '../numbers.md'),
];

/** Every rule with the sentence that a practitioner reads; names of inputs in italics. */
const ruleRows = Object.entries(english.sentences)
  .filter((entry): entry is [PrintedRule, (typeof english.sentences)[PrintedRule]] =>
    /^(engagement|ending)\./.test(entry[0]),
  )
  .map(([rule, words]) => {
    const sentence = typeof words === 'string' ? words : words.practitioner;
    return [`\`${rule}\``, sentence.replace(/\{(\w+)[^}]*\}/g, '*$1*')];
  });

const page = [
  '# Engagement',
  'How a client is engaging is effort, inside sessions and between them, from the first contact to the ending, and it changes. This page says how it is read, for a clinician to check without reading code. Numbers, tables and the diagram are written from the data of the package and compared with them in every test run.',
  'What it is for: a conversation, early. It predicts nothing, ranks nobody and ends nothing; a person decides. It sees what the client did, never who the client is, and no safety concern, session credit, barrier or answer to a questionnaire changes it.',
  '## Four readings',
  withNumbers(
    'Each of the four reads `unknown`, `low`, `partial` or `strong`, says from which records, since when, and how many sessions were attended since the latest of them. Nothing is added up into one number. Missing data reads `unknown`, never `low`.',
  ),
  '### Attendance',
  withNumbers(
    'The latest {attendance.look} sessions that were kept or missed are looked at. Kept in {attendance.strong} of them or more: strong. Kept in less than {attendance.low}, or {missed.inARow} missed in a row: low. {attendance.lateForPartial} late arrivals or more make it partial at most. What the client cancelled in time, what fell away on our side or for technical reasons, what is still to be recorded or decided, says nothing. A missed session with an exception agreed counts neither way, and keeps its place among the latest, so that nothing older comes into view through it.',
  ),
  '### Participation',
  withNumbers(
    'The client and the practitioner may rate each attended session: 0 little, 1 some, 2 active. The latest {participation.look} rated sessions are looked at, each by the mean of what the two said. A mean of {participation.strong} or more: strong; {participation.low} or less: low. What the practitioner alone sees as little reads partial and asks for the client’s own view: quiet is not disengaged. Open disagreement is a good sign, and lowers nothing.',
  ),
  '### Application and reflection',
  withNumbers(
    'The {application.look} tasks or take-aways that were looked at together last are read: done 2, partly done 1, not done but reflected on 1, not done 0. A note or use of a tool of the client’s own between agreeing on a task and looking at it lifts a task that was not done to 1. A mean of {application.strong} or more: strong; {application.low} or less: low. What does not apply, or was withdrawn, is left out. The client’s own notes alone read partial, and are never held against them. With no task there is nothing to read, and a prompt to agree on one.',
  ),
  '### Completion of care',
  'A goal that the client confirmed, together with a next session or a planned ending: strong. One of the two: partial. Silence that is too long: low. Completion asks for a conversation by that silence alone, because a next session is usually booked at the end of the one before.',
  '### Evidence grows old',
  withNumbers(
    'Where more than {staleAfter} sessions were attended since the latest rating, or the latest look at a task, participation or application reads `unknown` again.',
  ),
  '## Time since contact',
  withNumbers(
    'The clock runs only while the next move is the client’s. It starts with the last sign of contact: a session attended, a message, call, booking, cancellation, questionnaire, note or statement of the client’s own. It is stopped while something is booked, in an agreed pause, while the practitioner is away, while booking is paused or no session credit is left, and while the client waits for us; after a pause or an absence, and at the planned time of a session that we cancelled, it starts anew: that is no contact, and the last contact is told beside it. It is too long after the larger of {contactGap.days} days and {contactGap.cadences} times the rhythm that was agreed, or else the client’s own; before the first attended session after {contactGap.daysBeforeFirstSession} days. Where no rhythm is known it is worth a conversation at most.',
  ),
  '## What asks for attention',
  withNumbers(
    `At every session kept or missed, every rating and every look at a task, and when a silence becomes too long, three degrees are told apart. **Asks at once**: {missed.inARow} sessions missed in a row of which one was not attended; {missed.run} of any kind in a row; {missed.often} of the latest {attendance.look}, unless the latest {missed.reassuredBy} were attended; or the silence. **Worth a conversation**: a reading of participation or application that is low; {partialsForConcern} of attendance, participation and application in part; late cancellations with a new booking made each time; attendance low in another way. **Nothing** otherwise. A session that we cancel is not looked at.`,
  ),
  '## Down at once, up step by step',
  withNumbers(
    'An episode starts in the middle. Anything that asks for attention takes it down at once. Only attended sessions take it up, one step at a time, and the last step takes {upAfter} clear ones in a row; a missed session starts the count anew. Time alone never makes it better.',
  ),
  diagram(),
  table(['From', 'What asks', 'What is seen', 'To', 'Count of clear sessions'], transitionRows),
  'Where two rows fit, the lower one counts.',
  '## Labels',
  withNumbers(
    `The first that fits: the ending, once a person recorded one; **${labelOf('paused')}** in an agreed pause; **${labelOf('missing-sessions')}**, or **${labelOf('not-in-touch')}** where the silence alone did it and lasts; **${labelOf('not-yet-started')}** with no session attended, with the signs so far; **${labelOf('getting-started')}** with fewer than {courseMinimum}; **${labelOf('engaged')}** at the top with participation or application known as well as attendance; **${labelOf('attending')}** at the top where nothing is known of the work itself; and **${labelOf('worth-a-conversation')}** in the middle, which says whether it is on the way up.`,
  ),
  'Every label has its date, its reasons, and the whole history behind it. The history at any past moment is what assessing the record as it was then says; only corrections, exceptions and other decisions since make the past read differently, and `explainChange` says so.',
  '## Both views, and what a person has seen',
  withNumbers(
    'The client’s own view and the practitioner’s are kept beside the computed state and never change it. Where they differ from each other, or one of them is far from how the engagement reads, there is one prompt to talk about it. A person can note that they have seen a reading: its prompt stays quiet for {quietFor} attended sessions, and the reading stands.',
  ),
  '## Care interrupted by us',
  withNumbers(
    '{interruption.inARow} sessions in a row that fell away on our side, or no session for more than {interruption.cadences} times the rhythm while we were away, cancelled or did not answer, is a prompt to the service. It never counts against the client.',
  ),
  '## Plain facts',
  withNumbers(
    'Session times are consistent where {sessionTimes.same} of the latest {sessionTimes.look} were on one weekday and within {sessionTimes.withinMinutes} minutes of each other, by the clock of the client’s zone. The wait from asking for help to the first session that the client could come to is long above {wait.days} days.',
  ),
  '## Endings',
  'An ending is a person’s decision. It is annotated, planned or not, with what the questionnaires say from the first to the latest: reliably better, reliably worse, no reliable change, or not known. Somebody who left without a plan and is reliably better may have got what they needed. An ending without a plan wants its outreach recorded, or why it was left out; one with the goals met wants the goals. While an episode is open, an ending is at most suggested, and never with a safety concern open. A review has it for each episode as `ending`, by the policy in force.',
  '## Every rule in words',
  'The sentence that a practitioner reads; what stands in italics is filled in.',
  table(['Rule', 'Sentence'], ruleRows),
  '## The numbers',
  'Working defaults, not science: a service can set its own with `defineEngagementRules`, and every result says which rules it used.',
  table(['Number', 'Default', 'Source', 'Standing', 'Read'], thresholds.map(numberRow)),
].join('\n\n');

describe('the page on engagement', () => {
  it('says what the tables say; run the docs project with --update after a change', async () => {
    const { path, text } = await written('concepts/engagement.md', page);
    await expect(text).toMatchFileSnapshot(path);
  });
});
