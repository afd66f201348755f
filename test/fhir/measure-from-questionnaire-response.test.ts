import { describe, expect, it } from 'vitest';
import { gad7, phq9 } from 'client-engagement';
import { completionFromMeasure, loincNotice, measureFromQuestionnaireResponse } from 'client-engagement/fhir';
import type {
  AnswerLike,
  QuestionnaireResponseLike,
  QuestionnaireResponseOptions,
} from 'client-engagement/fhir';
import { coded, GAD7, itemsOf, PHQ9, responseOf } from './responses.js';

const read = (response: QuestionnaireResponseLike, options: QuestionnaireResponseOptions = {}) => {
  const { value, issues, ok } = measureFromQuestionnaireResponse(response, options);
  return { value, ok, total: value?.score.total ?? null, keys: issues.map(({ key }) => key), issues };
};
/** As it may come from outside the type system. */
const readAny = (response: unknown) => read(response as QuestionnaireResponseLike);
const whole = (points: number): AnswerLike => ({ valueInteger: points });
const twelve = [2, 2, 2, 2, 1, 1, 2, 0, 0];

describe('the shapes that are published', () => {
  it('LOINC in the ids behind a slash, with the total as an item', () => {
    const total = { linkId: '/44261-6', answer: [{ valueDecimal: 12 }] };
    const slashed = PHQ9.map((code) => `/${code}`);
    expect(read(responseOf([...itemsOf(slashed, twelve), total]))).toMatchObject({
      ok: true,
      total: 12,
      keys: [],
      value: { instrument: 'phq-9', declaredTotal: 12, precision: 'instant' },
    });
  });

  it('codes of their own under nested groups, with a declared total that is wrong: the answers win', () => {
    const system = 'https://forms.example/answers';
    const codes = ['Not-at-all', 'Several-days', 'More than half the days', 'Nearly every day'];
    const ids = PHQ9.map((_, index) => `H1/T1/Q${index + 1}`);
    const own = (points: number): AnswerLike => ({ valueCoding: { system, code: codes[points] ?? '' } });
    const response = responseOf([
      { linkId: 'H1/T1', item: itemsOf(ids, [0, 0, 0, 1, 2, 1, 3, 2, 1], own) },
      { linkId: 'H1/TS', answer: [{ valueQuantity: { value: 13 } }] },
    ]);
    const answerMap = codes.map((code, points) => ({ system, code, points }));
    const options = { instrument: phq9, answerMap, itemMap: { 'H1/TS': 'total' } };
    expect(read(response, options)).toMatchObject({
      ok: true,
      total: 10,
      value: { declaredTotal: 13, score: { safetyConcerns: [{ item: 'self-harm', value: 1 }] } },
      issues: [
        {
          key: 'total-mismatch',
          severity: 'warning',
          code: 'conflict',
          expression: 'QuestionnaireResponse.item[1]',
        },
      ],
    });
  });

  it('LOINC ids without a slash, dated in another offset', () => {
    const response = responseOf(itemsOf(PHQ9, [0, 0, 1, 1, 1, 0, 0, 0, 0]), {
      authored: '2024-12-01T12:00:00+09:00',
    });
    expect(read(response)).toMatchObject({
      total: 3,
      keys: [],
      value: { answeredAt: new Date('2024-12-01T03:00:00Z') },
    });
  });

  it('codings without a system, the difficulty question beside them: it never enters the total', () => {
    const bare = (points: number) => coded(points, undefined);
    const response = responseOf([
      ...itemsOf(
        PHQ9.map((code) => `/${code}`),
        [2, 1, 1, 2, 3, 3, 2, 1, 1],
        bare,
      ),
      { linkId: '/69722-7', answer: [{ valueCoding: { code: 'LA6575-0' } }] },
      { linkId: '/44261-6', answer: [{ valueDecimal: 16 }] },
    ]);
    expect(read(response)).toMatchObject({ total: 16, keys: [], value: { unscored: { difficulty: 2 } } });
  });

  it('GAD-7 by its items', () => {
    expect(read(responseOf(itemsOf(GAD7, [1, 1, 1, 2, 2, 0, 0])))).toMatchObject({
      ok: true,
      total: 7,
      value: { instrument: 'gad-7' },
    });
  });
});

describe('which instrument it is', () => {
  const plain = responseOf(itemsOf(['a', 'b', 'c'], [1, 1, 1], whole), {
    questionnaire: 'https://forms.example/mood|2.1',
  });
  const itemMap = { a: 'interest', b: 'low-mood', c: 'sleep' };

  it('is told by the caller’s map of canonicals, whatever their version', () => {
    const questionnaireMap = { 'https://forms.example/mood': 'phq-9' };
    expect(read(plain, { questionnaireMap, itemMap }).value?.instrument).toBe('phq-9');
    expect(
      read(plain, { questionnaireMap: { 'https://forms.example/mood': 'unheard-of' }, itemMap }).keys,
    ).toEqual(['instrument-unknown']);
  });

  it('is told by the code of the questionnaire', () => {
    const questionnaire = { code: [{ system: 'http://loinc.org', code: '69737-5' }] };
    expect(read(plain, { questionnaire, itemMap }).value?.instrument).toBe('gad-7');
  });

  it('is told by two items, not by one', () => {
    expect(read(responseOf(itemsOf(PHQ9, [1, 1]))).value?.instrument).toBe('phq-9');
    expect(read(responseOf(itemsOf(PHQ9, [1])))).toMatchObject({ value: null, keys: ['instrument-unknown'] });
    const twice = [...itemsOf(PHQ9, [1]), ...itemsOf(PHQ9, [1])];
    expect(read(responseOf(twice)).keys).toEqual(['instrument-unknown']);
  });

  it('is a short form by its panel or by name only: its questions alone are those of the long one', () => {
    const two = responseOf(itemsOf(PHQ9, [1, 2]));
    const panel = (code: string) => ({ questionnaire: { code: [{ system: 'http://loinc.org', code }] } });
    expect(read(two).value?.instrument).toBe('phq-9');
    expect(read(two, panel('55757-9'))).toMatchObject({ total: 3, value: { instrument: 'phq-2' } });
    const four = responseOf([...itemsOf(GAD7, [1, 2]), ...itemsOf(PHQ9, [0, 1])]);
    expect(read(four, panel('69724-3'))).toMatchObject({ total: 4, value: { instrument: 'phq-4' } });
    expect(read(four).keys).toEqual(['instrument-ambiguous']);
  });

  it('is the one that most items are of, and none where two are level', () => {
    const both = [...itemsOf(PHQ9, twelve), ...itemsOf(GAD7, [1, 1])];
    expect(read(responseOf(both)).value?.instrument).toBe('phq-9');
    const level = [...itemsOf(PHQ9, [1, 1]), ...itemsOf(GAD7, [1, 1])];
    expect(read(responseOf(level))).toMatchObject({ value: null, ok: false, keys: ['instrument-ambiguous'] });
  });

  it('is chosen from those given', () => {
    expect(read(responseOf(itemsOf(PHQ9, twelve)), { instruments: [gad7] }).keys).toEqual([
      'instrument-unknown',
    ]);
  });

  it('is never told by other codes, nor by what is inherited', () => {
    const residents = ['54635-8', '54636-6', 'toString', 'constructor', '__proto__'];
    expect(read(responseOf(itemsOf(residents, [1, 1, 1, 1, 1]))).keys).toEqual(['instrument-unknown']);
    expect(read({ ...plain, questionnaire: 'toString' }).keys).toEqual(['instrument-unknown']);
  });

  it('may be one that has no codes at all, by the maps alone', () => {
    const ours = { ...gad7, id: 'ours' };
    const items = Object.fromEntries(ours.items.map(({ id }, index) => [`x${index}`, id]));
    const response = responseOf(itemsOf(Object.keys(items), [1, 1, 1, 1, 1, 1, 1], whole));
    expect(read(response, { instrument: ours, itemMap: items })).toMatchObject({
      total: 7,
      value: { instrument: 'ours' },
    });
  });
});

describe('which item it is', () => {
  it('is told by the codes of the questionnaire', () => {
    const questionnaire = {
      item: [
        {
          item: PHQ9.map((code, index) => ({
            linkId: `n${index}`,
            code: [{ system: 'http://loinc.org', code }],
          })),
        },
        { linkId: 'n9', code: [{ system: 'https://forms.example', code: PHQ9[0] ?? '' }] },
        {},
      ],
    };
    const ids = PHQ9.map((_, index) => `n${index}`);
    const response = responseOf([...itemsOf(ids, twelve), { linkId: 'n9', answer: [whole(3)] }]);
    expect(read(response, { questionnaire })).toMatchObject({ total: 12, keys: ['item-unknown'] });
  });

  it('is told by the last part of its id, and by its definition', () => {
    const paths = GAD7.slice(0, 4).map((code) => `/69737-5/${code}`);
    const rest = GAD7.slice(4).map((code, index) => ({
      linkId: `d${index}`,
      definition: `https://forms.example/gad#${code}`,
      answer: [coded(1)],
    }));
    expect(read(responseOf([...itemsOf(paths, [1, 1, 1, 1]), ...rest]))).toMatchObject({
      total: 7,
      keys: [],
    });
  });

  it('is told by plain numbers only where the instrument is named and all of them are there', () => {
    const numbers = GAD7.map((_, index) => `q${index + 1}`);
    const response = responseOf(itemsOf(numbers, [1, 1, 1, 1, 1, 1, 1], whole));
    expect(read(response).keys).toEqual(['instrument-unknown']);
    expect(read(response, { instrument: gad7 })).toMatchObject({ total: 7, keys: [] });
    const few = responseOf(itemsOf(numbers, [1, 1, 1], whole));
    expect(read(few, { instrument: gad7 })).toMatchObject({
      total: null,
      keys: ['item-unknown', 'item-unknown', 'item-unknown', 'items-missing'],
    });
    const padded = responseOf(
      itemsOf(
        GAD7.map((_, index) => `gad/Q0${index + 1}`),
        [1, 1, 1, 1, 1, 1, 2],
        whole,
      ),
    );
    expect(read(padded, { instrument: gad7 }).total).toBe(8);
  });

  it('is passed over, and said so, where nothing tells', () => {
    const response = responseOf([
      { linkId: 'name', answer: [{}] },
      { answer: [whole(1)] },
      ...itemsOf(PHQ9, twelve),
    ]);
    expect(read(response)).toMatchObject({ ok: true, total: 12 });
    expect(read(response).issues.map(({ key, severity, expression }) => [key, severity, expression])).toEqual(
      [
        ['item-unknown', 'information', 'QuestionnaireResponse.item[0]'],
        ['item-unknown', 'information', 'QuestionnaireResponse.item[1]'],
      ],
    );
  });

  it('is found at any depth, under items and under answers', () => {
    const [first, ...others] = itemsOf(GAD7, [1, 1, 1, 1, 1, 1, 1]);
    const nested = [{ linkId: 'g', item: [{ ...first, answer: [{ ...coded(1), item: others }] }] }];
    expect(read(responseOf(nested)).total).toBe(7);
  });

  it('counts once: answered twice, neither is chosen over the other silently', () => {
    const twice = [...itemsOf(PHQ9, twelve), ...itemsOf(PHQ9, [3])];
    expect(read(responseOf(twice))).toMatchObject({ ok: false, keys: ['item-twice'] });
    const totals = [5, 6].map((value) => ({ linkId: '44261-6', answer: [whole(value)] }));
    expect(read(responseOf([...itemsOf(PHQ9, twelve), ...totals]))).toMatchObject({
      ok: false,
      keys: ['item-twice'],
      value: { declaredTotal: null },
    });
  });
});

describe('what an answer counts', () => {
  const eight = itemsOf(PHQ9.slice(0, 8), [1, 1, 1, 1, 1, 1, 1, 1]);
  const last = (answer: unknown, options: QuestionnaireResponseOptions = {}) => {
    const item = { linkId: '44260-8', answer: [answer as AnswerLike] };
    const { value, keys } = read(responseOf([...eight, item]), options);
    return [value?.answers?.['self-harm'] ?? null, ...keys];
  };
  const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';
  const itemWeight = 'http://hl7.org/fhir/StructureDefinition/itemWeight';
  const local = { system: 'https://forms.example', code: 'b' };

  it.each([
    ['a LOINC answer', coded(2), 2],
    ['a whole number', { valueInteger: 2 }, 2],
    ['a decimal that is whole', { valueDecimal: 2 }, 2],
    ['a quantity', { valueQuantity: { value: 2 } }, 2],
    ['a quantity in points', { valueQuantity: { value: 2, code: '{score}' } }, 2],
    [
      'a weight on the coding',
      { valueCoding: { code: 'x', extension: [{ url: itemWeight, valueDecimal: 3 }] } },
      3,
    ],
    [
      'a weight on the answer',
      {
        valueString: 'often',
        extension: [{}, { url: 'https://other.example' }, { url: ordinal, valueInteger: 3 }],
      },
      3,
    ],
  ])('%s', (_, answer, points) => {
    expect(last(answer)).toEqual([points]);
  });

  it.each([
    ['a text', { valueString: '2' }, 'answer-unmapped'],
    ['a yes', { valueBoolean: true }, 'answer-unmapped'],
    ['nothing', null, 'answer-unmapped'],
    ['a coding of another system', { valueCoding: { ...local, code: 'LA6570-1' } }, 'answer-unmapped'],
    ['a coding by its text', { valueCoding: { display: 'Nearly every day' } }, 'answer-unmapped'],
    ['an inherited name', { valueCoding: { code: 'toString' } }, 'answer-unmapped'],
    ['a quantity of something else', { valueQuantity: { value: 2, code: 'd' } }, 'answer-unmapped'],
    ['a weight that is a text', { extension: [{ url: itemWeight, valueString: '2' }] }, 'answer-unmapped'],
    ['an answer of 4', { valueInteger: 4 }, 'answer-out-of-range'],
    ['half a point', { valueDecimal: 1.5 }, 'answer-out-of-range'],
    ['a number beside another code', { ...coded(2), valueInteger: 1 }, 'answer-conflict'],
    [
      'a weight against a code',
      { valueCoding: { ...coded(2).valueCoding, extension: [{ url: itemWeight, valueDecimal: 1 }] } },
      'answer-conflict',
    ],
  ])('is not told by %s', (_, answer, key) => {
    expect(last(answer)).toEqual([null, key, 'items-missing']);
  });

  it('is not told by several answers', () => {
    const item = { linkId: '44260-8', answer: [coded(1), coded(2)] };
    expect(read(responseOf([...eight, item])).keys).toEqual(['several-answers', 'items-missing']);
  });

  it('is told by the caller’s map, with or without a system', () => {
    expect(last({ valueCoding: local }, { answerMap: [{ ...local, points: 2 }] })).toEqual([2]);
    expect(last({ valueCoding: { code: 'b' } }, { answerMap: [{ code: 'b', points: 1 }] })).toEqual([1]);
    expect(last({ valueCoding: local }, { answerMap: [{ code: 'b', points: 1 }] })).toEqual([
      null,
      'answer-unmapped',
      'items-missing',
    ]);
  });

  it('is told by the weights of the questionnaire, on the option or on its coding', () => {
    const option = { valueCoding: local, extension: [{ url: itemWeight, valueDecimal: 2 }] };
    const onCoding = { valueCoding: { ...local, extension: [{ url: ordinal, valueDecimal: 2 }] } };
    for (const answerOption of [[option], [onCoding], [{ valueCoding: { code: 'c' } }, option]]) {
      const questionnaire = { item: [{ linkId: '44260-8', answerOption }] };
      expect(last({ valueCoding: local }, { questionnaire })).toEqual([2]);
    }
  });

  it('beside the scored items is read by their own codes, or as whole points where there are none', () => {
    const beside = (answer: AnswerLike, linkId = '69722-7') =>
      read(responseOf([...itemsOf(PHQ9, twelve), { linkId, answer: [answer] }]), {
        itemMap: { x: 'worry-time' },
      });
    expect(beside({ valueCoding: { code: 'LA6574-3' } }).value?.unscored).toEqual({ difficulty: 3 });
    expect(beside(coded(2)).keys).toEqual(['answer-unmapped']);
    expect(beside({ valueInteger: 45 }, 'x').value?.unscored).toEqual({ 'worry-time': 45 });
  });
});

describe('what is read with doubt', () => {
  it('a form with items missing', () => {
    expect(read(responseOf(itemsOf(PHQ9, [1, 1, 1, 1, 1, 1, 1])))).toMatchObject({
      ok: true,
      total: 9,
      keys: ['items-missing'],
      value: { score: { status: 'prorated' } },
    });
  });

  it('a total without answers: it says nothing about single items', () => {
    const item = { linkId: '/44261-6', answer: [{ valueDecimal: 12 }] };
    expect(read(responseOf([item]), { instrument: phq9 })).toMatchObject({
      ok: true,
      total: 12,
      keys: ['total-only'],
      value: { answers: null, score: { status: 'total-only', safetyItems: [{ state: 'not-asked' }] } },
    });
  });

  it('nothing at all of a known instrument', () => {
    expect(read(responseOf([]), { instrument: gad7 })).toMatchObject({
      total: null,
      keys: ['items-missing'],
      value: { answers: {}, score: { status: 'incomplete' } },
    });
  });
});

describe('what is not as it should be in a form that else is plain', () => {
  it.each([[null], ['44250-9'], [3], [[]], [undefined]])('an item that is %o is passed over', (strange) => {
    const items = [...itemsOf(PHQ9, twelve), strange];
    expect(readAny({ ...responseOf([]), item: items })).toMatchObject({ ok: true, total: 12 });
  });

  it.each(['2o26-03-09T10:00:00Z', '2026-03-0:T10:00:00Z', '2026-03-09T1 :00:00Z', '2026-03-09T10:00:6/Z'])(
    'a moment that is %s: letters are no digits',
    (authored) => {
      const { value, keys } = read(responseOf(itemsOf(PHQ9, twelve), { authored }));
      expect(value?.answeredAt ?? null).toBeNull();
      expect(keys).toContain('authored-missing');
    },
  );
});

describe('what is refused', () => {
  const items = itemsOf(PHQ9, twelve);

  it.each([
    ['nothing', null, 'not-a-questionnaire-response'],
    ['a list', [], 'not-a-questionnaire-response'],
    [
      'another resource',
      { ...responseOf(items), resourceType: 'Observation' },
      'not-a-questionnaire-response',
    ],
    ['one without items', { resourceType: 'QuestionnaireResponse' }, 'not-a-questionnaire-response'],
    [
      'one that something unknown changes',
      { ...responseOf(items), modifierExtension: [{ url: 'https://x.example' }] },
      'modifier-extension',
    ],
    ['one in progress', responseOf(items, { status: 'in-progress' }), 'status-not-final'],
    ['one entered in error', responseOf(items, { status: 'entered-in-error' }), 'status-not-final'],
    ['one without a status', responseOf(items, { status: undefined }), 'status-not-final'],
    ['one without a date', responseOf(items, { authored: undefined }), 'authored-missing'],
    ['one dated to the month', responseOf(items, { authored: '2026-03' }), 'authored-missing'],
    ['one dated without offset', responseOf(items, { authored: '2026-03-09T18:00:00' }), 'authored-missing'],
    ['one of a day that is none', responseOf(items, { authored: '2026-13-09' }), 'authored-missing'],
  ])('%s', (_, response, key) => {
    expect(readAny(response)).toMatchObject({ value: null, ok: false, keys: [key] });
  });

  it('one nested deeper than any real form', () => {
    let nested = itemsOf(PHQ9, twelve);
    for (let depth = 0; depth < 40; depth += 1) nested = [{ linkId: `g${depth}`, item: nested }];
    expect(read(responseOf(nested)).keys).toEqual(['too-deep']);
    const answered = { linkId: 'g', answer: [{ item: nested }] };
    expect(read(responseOf([answered])).keys).toEqual(['too-deep']);
  });
});

describe('when it was answered', () => {
  it.each([
    ['2026-03-09T18:00:00.250+02:00', '2026-03-09T16:00:00.250Z', 'instant'],
    ['2026-03-09T18:00Z', '2026-03-09T18:00:00Z', 'instant'],
    ['2026-03-09', '2026-03-09T00:00:00Z', 'day'],
  ])('%s', (authored, at, precision) => {
    const { value } = read(responseOf(itemsOf(PHQ9, twelve), { authored, status: 'amended' }));
    expect(value).toMatchObject({ answeredAt: new Date(at), precision });
  });
});

describe('a completion for the record', () => {
  const ids = { id: 'm1', clientId: 'client-1' };
  const completion = (item: Parameters<typeof responseOf>[0]) => {
    const { value } = measureFromQuestionnaireResponse(responseOf(item), { instrument: gad7 });
    return value && completionFromMeasure(value, ids);
  };
  const total = { linkId: '70274-6', answer: [whole(9)] };

  it('holds the answers, and the total that was declared', () => {
    const answers = Object.fromEntries(gad7.items.map(({ id }) => [id, 1]));
    const base = { ...ids, instrument: 'gad-7', answeredAt: new Date('2026-03-09T18:00:00Z') };
    const items = itemsOf(GAD7, [1, 1, 1, 1, 1, 1, 1]);
    expect(completion(items)).toEqual({ ...base, answers });
    expect(completion([...items, total])).toEqual({ ...base, answers, declaredTotal: 9 });
    expect(completion([total])).toEqual({ ...base, declaredTotal: 9 });
  });

  it('shares nothing with the measure that it was made from', () => {
    const { value } = measureFromQuestionnaireResponse(responseOf(itemsOf(GAD7, [1, 1, 1, 1, 1, 1, 1])));
    const made = value && completionFromMeasure(value, ids);
    expect(made?.answeredAt).not.toBe(value?.answeredAt);
    expect(made?.answers).not.toBe(value?.answers);
  });
});

describe('the notice of LOINC', () => {
  it('is there to be shown', () => {
    expect(loincNotice).toContain('http://loinc.org/license');
  });
});
