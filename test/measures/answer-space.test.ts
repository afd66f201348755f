import { describe, expect, it } from 'vitest';
import { gad7, phq4, phq9, scoreMeasure } from 'client-engagement';
import type { Instrument, MeasureScore } from 'client-engagement';

/** Scores every complete form there is, in the order of counting. */
function scoreEveryForm(
  instrument: Instrument,
  visit: (score: MeasureScore, answers: number[]) => void,
): void {
  const answers = instrument.items.map(() => instrument.answerRange.min);
  for (;;) {
    visit(scoreMeasure(instrument, answers), answers);
    let place = answers.length - 1;
    while (place >= 0 && answers[place] === instrument.answerRange.max) {
      answers[place] = instrument.answerRange.min;
      place -= 1;
    }
    if (place < 0) return;
    answers[place] = (answers[place] ?? 0) + 1;
  }
}

/** How many forms have each label. */
function tally(labels: Map<string, number>, label: string): void {
  labels.set(label, (labels.get(label) ?? 0) + 1);
}

describe('all 262,144 answers to PHQ-9', () => {
  it('fall into the bands in the numbers that were counted beforehand', () => {
    const counts = new Map<string, number>();
    let concerns = 0;
    scoreEveryForm(phq9, (score) => {
      tally(counts, `${score.status} ${score.band?.id}`);
      concerns += score.safetyConcerns.length;
    });
    expect(Object.fromEntries(counts)).toEqual({
      'complete none-minimal': 706,
      'complete mild': 30_256,
      'complete moderate': 130_386,
      'complete moderately-severe': 91_336,
      'complete severe': 9_460,
    });
    expect(concerns).toBe((262_144 * 3) / 4);
  });
});

describe('all 16,384 answers to GAD-7', () => {
  it('fall into the bands and reach the cut-offs in the numbers that were counted beforehand', () => {
    const counts = new Map<string, number>();
    const reached = new Map<string, number>();
    scoreEveryForm(gad7, (score) => {
      tally(counts, `${score.status} ${score.band?.id}`);
      for (const cutOff of score.cutOffs) if (cutOff.reached === true) tally(reached, cutOff.purpose);
    });
    expect(Object.fromEntries(counts)).toEqual({
      'complete minimal': 323,
      'complete mild': 5_741,
      'complete moderate': 8_856,
      'complete severe': 1_464,
    });
    expect(Object.fromEntries(reached)).toEqual({ 'nhs-caseness': 13_792, screening: 10_320 });
  });
});

describe('all 256 answers to PHQ-4', () => {
  it('fall into the bands, and their halves are positive, in the numbers that were counted beforehand', () => {
    const counts = new Map<string, number>();
    const positive = new Map<string, number>();
    scoreEveryForm(phq4, (score) => {
      tally(counts, `${score.status} ${score.band?.id}`);
      for (const part of score.subscales) if (part.cutOffs[0]?.reached === true) tally(positive, part.id);
    });
    expect(Object.fromEntries(counts)).toEqual({
      'complete none': 15,
      'complete mild': 91,
      'complete moderate': 115,
      'complete severe': 35,
    });
    expect(Object.fromEntries(positive)).toEqual({ anxiety: 160, depression: 160 });
  });
});
