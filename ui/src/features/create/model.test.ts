import { describe, expect, it } from 'vitest';
import { GIB, MIB } from '@/lib/quantity';
import { template } from '@/testing/objects';
import { gpuChoices } from '@/parts/fields/gpus';
import { packageProblem } from '@/parts/fields/packages';
import { cpuRange, diskRange, memoryRange } from '@/parts/fields/ranges';
import { atField, chosen, nameProblem, specOf, suggestName } from './model';

const minimal = template('minimal');
const gpu = template('pytorch', {
  spec: {
    default: { cpu: '2', memory: '8Gi', gpus: { 'nvidia.com/gpu': 1 } },
    maximum: { cpu: '4', memory: '16Gi' },
  },
});
const capacity = [
  { resource: 'cpu', free: '1500m', allocatable: '8', largestAllocatable: '2' },
  { resource: 'memory', free: '20Gi', allocatable: '64Gi', largestAllocatable: '24581256Ki' },
  { resource: 'nvidia.com/gpu', free: '2', allocatable: '8', largestAllocatable: '4' },
];

describe('the request', () => {
  it('says nothing that was not chosen', () => {
    expect(specOf({ packages: [] }, minimal)).toEqual({
      imageTemplateRef: { name: 'minimal', namespace: 'mlride-catalogue' },
    });
  });
  it('says what was chosen, as Kubernetes writes it', () => {
    const draft = {
      packages: ['pandas'],
      cpu: 1.5,
      memory: 8 * GIB,
      disk: 10 * GIB,
      keepDisk: true,
      stopAfter: '1h',
    };
    expect(specOf(draft, minimal)).toMatchObject({
      resources: { cpu: '1500m', memory: '8Gi' },
      packages: { pip: ['pandas'] },
      home: { size: '10Gi', retain: true },
      idle: { stopAfter: '1h' },
    });
  });
  it('does without the GPU of the image by asking for none', () => {
    expect(specOf({ packages: [], gpu: '' }, gpu).resources).toEqual({ gpus: { 'nvidia.com/gpu': 0 } });
    expect(specOf({ packages: [], gpu: 'nvidia.com/a100', gpuCount: 2 }, gpu).resources).toEqual({
      gpus: { 'nvidia.com/gpu': 0, 'nvidia.com/a100': 2 },
    });
  });
});

describe('what is chosen by itself', () => {
  it('is what the image gives', () => {
    expect(chosen({ packages: [] }, gpu)).toMatchObject({
      cpu: 2,
      memory: 8 * GIB,
      gpu: 'nvidia.com/gpu',
      gpuCount: 1,
    });
  });
  it('is what every image gives where this one says nothing', () => {
    expect(chosen({ packages: [] }, minimal)).toMatchObject({
      cpu: 0.1,
      memory: 512 * MIB,
      disk: 5 * GIB,
      gpu: '',
    });
  });
});

describe('ranges', () => {
  it('end at the smallest of template, quota and largest node', () => {
    expect(cpuRange(gpu, { cpu: '8' }, capacity).most).toBe(2);
    expect(cpuRange(gpu, { cpu: '1' }, capacity).most).toBe(1);
    expect(cpuRange(gpu, undefined, []).most).toBe(4);
    expect(memoryRange(gpu, { memory: '32Gi' }, capacity).most).toBe(16 * GIB);
  });
  it('begin at what the image needs, in whole steps', () => {
    const { least, most, step } = memoryRange(minimal, undefined, capacity);
    expect(least).toBe(512 * MIB);
    expect(most % step).toBe(0);
    expect(most).toBeLessThanOrEqual(24581256 * 1024);
    expect(cpuRange(minimal, undefined, capacity)).toEqual({ least: 0.1, most: 2, step: 0.1 });
  });
  it('give the disk what is left of the quota', () =>
    expect(diskRange({ storage: '90Gi' }).most).toBe(90 * GIB));
});

describe('names', () => {
  const taken = new Set(['minimal', 'minimal-2', 'hw3']);
  it.each([
    ['minimal', 'minimal-3'],
    ['Py Torch 2.9', 'py-torch-2-9'],
    ['2048', 'workspace'],
    ['a'.repeat(40), 'a'.repeat(20)],
  ])('%s suggests %s', (base, name) => {
    expect(suggestName(base, taken)).toBe(name);
    expect(nameProblem(name, taken)).toBeUndefined();
  });
  it.each(['', 'Thesis', '3d', 'a--b', 'a-', 'ü', 'a'.repeat(25)])('"%s" is none', (name) => {
    expect(nameProblem(name, taken)?.key).toBe('create.nameWrong');
  });
  it('offers another where it is taken', () => {
    expect(nameProblem('hw3', taken)).toEqual({
      key: 'create.nameTaken',
      values: { name: 'hw3', other: 'hw3-2' },
    });
  });
});

describe('packages', () => {
  it.each(['numpy', 'numpy==2.1.3', 'uvicorn[standard]>=0.30,<1', 'scikit-learn ~=1.5'])(
    '%s is one',
    (text) => {
      expect(packageProblem(text, [])).toBeUndefined();
    },
  );
  it.each(['', '--index-url x', 'git+https://x', './a.whl', 'a;b', '-e .'])('"%s" is none', (text) => {
    expect(packageProblem(text, [])?.key).toBe('create.packageWrong');
  });
  it('are there once, however they are written', () => {
    expect(packageProblem('Scikit_Learn==1', ['scikit-learn'])?.key).toBe('create.packageTwice');
  });
  it('are not too many', () => {
    const many = Array.from({ length: 50 }, (_, it) => `p${it}`);
    expect(packageProblem('numpy', many)?.key).toBe('create.packageMost');
  });
});

describe('GPUs', () => {
  it('are offered where template, quota and cluster allow them', () => {
    const hard = { gpus: { 'nvidia.com/gpu': 3 } };
    expect(gpuChoices(minimal, hard, capacity)).toEqual([
      { name: 'nvidia.com/gpu', free: 2, total: 8, most: 3 },
    ]);
    expect(gpuChoices(minimal, {}, capacity)).toEqual([]);
    const none = template('cpu-only', { spec: { maximum: { gpus: {} } } });
    expect(gpuChoices(none, hard, capacity)).toEqual([]);
  });
});

describe('what a check says', () => {
  it('belongs to the field that it points to', () => {
    const verdict = {
      outcome: 'never' as const,
      reasons: [
        { outcome: 'never' as const, pointer: '/spec/resources/gpus/nvidia.com~1gpu', sentence: 'None.' },
        { outcome: 'never' as const, pointer: '/spec/resources', sentence: 'Not together.' },
      ],
    };
    expect(atField(verdict, 'gpu').map((it) => it.sentence)).toEqual(['None.']);
    expect(atField(verdict, 'cpu')).toEqual([]);
    expect(atField(undefined, 'cpu')).toEqual([]);
  });
});
