import { describe, expect, it } from 'vitest';
import { checklistTemplates } from 'client-engagement';
import type { ChecklistPhase, ChecklistTemplate } from 'client-engagement';
import {
  DUE_WORDS,
  EVIDENCE_WORDS,
  NOT_APPLICABLE_WORDS,
  REOPENS_WORDS,
  WHO_WORDS,
} from './checklist-words.js';
import { table, written } from './page.js';

/** What each phase is for. */
const PURPOSES: { readonly [phase in ChecklistPhase]: string } = {
  'before-first-session':
    'From the first booking to the first session: get in touch, and read what is there.',
  'first-session':
    'What the first session is for. It stands once for an episode; with each new practitioner a short list of it stands again, about the first session with them.',
  'throughout-care': 'What is worth coming back to, every few attended sessions.',
  practical: 'What makes coming easier, what is to be known in time, and looking after oneself.',
  'late-cancel': 'One list for each session that was cancelled or moved at late notice, about that session.',
  'missed-session':
    'One list for each session that was missed or joined too late, already while the practitioner waits, and for repeated lateness.',
  consecutive: 'One list while booking is paused, about the session by which it was.',
  ending: 'From when an ending is in sight. Ours: the guide has no such list.',
  service: 'What the service sees to, not the practitioner.',
};

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function section({ id, title, phase, services, items, headings }: ChecklistTemplate): string {
  const rows = headings.flatMap((heading) =>
    items
      .filter((item) => item.heading === heading.id)
      .map((item) => {
        const unless = (item.notApplicableWhen ?? []).map((rule) => NOT_APPLICABLE_WORDS[rule]);
        return [
          `\`${item.id}\` ${item.text}${item.private ? ' _Private._' : ''}`,
          WHO_WORDS[item.who],
          `${sentence(DUE_WORDS[item.due])}. ${sentence(REOPENS_WORDS[item.reopens])}.`,
          `${sentence(EVIDENCE_WORDS[item.evidence])}.`,
          unless.length === 0 ? '' : `${sentence(unless.join('; '))}.`,
          item.prompts.map((prompt) => prompt.replaceAll('-', ' ')).join('; '),
        ];
      }),
  );
  return [
    `### ${title}${services === undefined ? '' : `: ${services.join(', ')}`}`,
    `\`${id}\`, phase \`${phase}\`. ${PURPOSES[phase]}`,
    table(['Item', 'Whose', 'Due', 'Shown by', 'Does not apply when', 'Personalised by'], rows),
  ].join('\n\n');
}

const why = checklistTemplates
  .filter(({ services }) => services === undefined)
  .flatMap(({ items }) =>
    items.map(({ id, why: because, whySource }) => [
      `\`${id}\``,
      because,
      `[${whySource}](../numbers.md#${whySource})`,
    ]),
  );

const page = [
  '# Checklists',
  'What the guide asks of a practitioner, as lists that fill themselves in from the record where it can show something, and leave the rest to a person. The tables below are written from the templates and compared with them in every test run: `npm run test:docs -- --update` writes them anew.',
  "```ts\nimport { listChecklist } from 'client-engagement';\nimport { recordFromTokens } from 'client-engagement/testing';\n\n// A attended, X did not attend.\nconst { items } = listChecklist('missed-session', recordFromTokens('A X'), {\n  episodeId: 'episode-1',\n  asOf: new Date('2026-12-30T12:00:00Z'),\n});\nitems.map(({ key, state }) => `${key}: ${state}`).slice(0, 2);\n//=> ['missed.reach-out@session-2: due', 'missed.check-in@session-2: due']\n```",
  '## Where an item stands',
  table(
    ['State', 'Meaning'],
    [
      ['`not-due`', 'Its time has not come. `dueFrom` says when it will, where the record tells.'],
      ['`due`', 'Its time has come.'],
      ['`open`', 'Only a person can confirm it. It waits, and is never overdue.'],
      ['`overdue`', 'The record could show it, and its time has passed.'],
      [
        '`done`',
        'Shown by the record (`evidence`), confirmed by a person (`confirmed`), or both. Evidence that is corrected away takes its tick with it.',
      ],
      [
        '`not-applicable`',
        'A person said so with a reason (`note`), or a rule of the record says so (`reasons`). It stays in the list.',
      ],
    ],
  ),
  'A message that was sent never shows that something was explained, acknowledged or agreed: where one was sent, a prompt says when, and a person says whether it was talked about. Once an episode has ended, what is undone no longer applies, but for what the ending itself asks for; after a death nothing is asked for at all.',
  'What a late cancellation or a missed session asks for belongs to the time until the next session. Once a later session was held, what is undone of it no longer applies, with that session as the reason; where that session is corrected away, it applies again. What paused booking asks for stays until a person has reviewed it.',
  'In an agreed pause with nothing booked, what waits for the client rests: it does not apply, with the pause as the reason. What practitioners do on their own stays: supervision, looking at their own part. Afterwards an item is as far from being overdue as it was before: time in a pause counts for none.',
  'Once the session agreed as the last one was held and none came after it, what is done from session to session, and what another session would show, no longer applies, with that session as the reason. The ending, supervision and looking at one’s own part stay.',
  'An entry that is about a session says which: `session` has its id, start and time zone, and `renderChecklist` prints its day with the heading.',
  '## A person’s word',
  'A `Confirmation` ticks items one by one, or a heading at once with exceptions. It counts for the session that it names; else for the latest list in which the item was due then; else for the episode. What was said before a session was missed is never taken for it. A confirmation does not silently un-tick: where the session that it was given for is corrected away, it stands and `confirmed.isStale` is true. A person’s word is no contact: that you wrote or called belongs in `contacts`, from which the message schedule and the next follow-up are counted; ticking “reach out” takes that step away and moves neither.',
  '## What personalises an item',
  'While an item is to be done, `prompts` say what in the client’s own record bears on it: a rule, the records that chose it (`client` with the part, for what the client told or agreed), and what was read off them; a prompt from absence cites nothing, and its input `absent` names what would lift it. `describeReason` makes sentences of them. Scores and ratings only prompt: what they say never changes where an item stands. What a client volunteered about themselves prompts respect, and is read by no other rule.',
  '## A template of one’s own',
  'Templates are values. `defineChecklistTemplate` drops, rewords and adds; `listTemplateIssues` gives the same checks to any template, one that was read from JSON included, whatever it holds. Words that put the blame on somebody, promise a result or say what somebody has are found in every text, in English and in German, whatever the language of the template is. `listChecklist` and `reviewCare` refuse a template that no list can be made of, with the code `invalid-template`; they do not read its words. A template that names `services` is taken for those, another for all others; the package ships such a set for `coaching`, without clinical questionnaires. Ids stay, so that confirmations and translations keep their meaning: a language pack brings its words by item id (`Language.checklists`), and `describeChecklistItem` takes them where the item’s own words are those that ship. What a service words itself is printed as it words it, whatever the language, and is shown to no client. The numbers (how many sessions, hours and days) are `ChecklistRules`; where they come from stands under [the numbers](../numbers.md).',
  'What is marked _private_ is the practitioner’s own reflection: for no other audience, and in no export.',
  '## The lists',
  ...checklistTemplates.map(section),
  '## Why',
  'What each item is good for, in our words, with where that comes from.',
  table(['Item', 'Why', 'Source'], why),
].join('\n\n');

describe('the page of checklists', () => {
  it('says what the templates say; run the docs project with --update after a change', async () => {
    const { path, text } = await written('concepts/checklists.md', page);
    await expect(text).toMatchFileSnapshot(path);
  });

  it('has a row for every item', () => {
    for (const { items } of checklistTemplates) {
      for (const { id } of items) expect(page).toContain(`\`${id}\``);
    }
  });
});
