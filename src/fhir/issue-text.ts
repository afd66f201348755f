import type { ExportIssueKey } from './export-issue.js';
import type { ImportIssueKey } from './import-issue.js';

/** A sentence for every issue of writing, and for those of reading. No sentence holds anything from the content. */
export const issueTexts: { readonly [key in ExportIssueKey]: string } & {
  readonly [key in ImportIssueKey]?: string;
} = {
  'subject-missing': 'The client is not named, so nothing was written.',
  'identifier-missing': 'There is no identifier to find it by, so it was not written.',
  'identifier-twice': 'Resources that differ have the same identifier, so none of them was written.',
  'code-missing': 'There is no code for what is measured, so it was not written; give one.',
  'score-incomplete': 'Too few answers for a total, so no number was written.',
  'score-invalid': 'The answers are not ones that the questionnaire has, so nothing was written.',
  'client-died': 'The client has died; nothing was written.',
  'message-withheld': 'The message is withheld, so it was not written.',
  'text-missing': 'The message has no text, so it was not written.',
  'modifier-extension-kept-out': 'An extension may change the meaning of the resource, so it was left alone.',
  'not-an-appointment': 'The resource is not an Appointment, so it was left alone.',
  'cancellation-time-not-written': 'It is not known exactly when it was cancelled, so no time was written.',
  'reason-not-written': 'No code says who cancelled without saying more than is known, so none was written.',
  'outcome-not-written': 'The status says less than the outcome that was recorded.',
  'not-a-questionnaire-response': 'The resource is not a QuestionnaireResponse.',
  'status-not-final': 'The questionnaire is not completed, so it was not scored.',
  'modifier-extension': 'An extension changes the meaning of the resource, so it was not read.',
  'authored-missing': 'It is not said when the questionnaire was answered, at least to the day.',
  'too-deep': 'Elements are nested too deeply to be read.',
  'instrument-unknown': 'It cannot be told which questionnaire it is.',
  'instrument-ambiguous': 'The questions belong to more than one questionnaire.',
  'item-unknown': 'An item is none of the questionnaire.',
  'item-twice': 'A question was answered twice.',
  'several-answers': 'A question has more than one answer.',
  'answer-unmapped': 'An answer has no points.',
  'answer-out-of-range': 'An answer has points that the questionnaire does not have.',
  'answer-conflict': 'An answer has different points in different places.',
  'items-missing': 'Not every question was answered.',
  'total-only': 'There is a total without answers.',
  'total-mismatch': 'The total differs from the sum of the answers; the sum was used.',
};
