import type { AudioOut, Timers } from '../../renderer/ui/sounds.ts';

/** One tone as the device was told to make it; s and Hz. */
export interface HeardTone {
  readonly shape: string;
  readonly from: number;
  readonly to: number;
  readonly hz: readonly (readonly [value: number, at: number, how: 'set' | 'ramp'])[];
  readonly gain: readonly (readonly [value: number, at: number, how: 'set' | 'ramp'])[];
  /** Stopped before its end. */
  readonly cut: boolean;
}

type Point = [number, number, 'set' | 'ramp'];

/** An audio device that notes down its schedule; it keeps to the parts of Web Audio that it has. */
export function notedAudio(): {
  audio: AudioOut;
  tones: HeardTone[];
  resumed: () => number;
  pass: (s: number) => void;
} {
  const tones: { -readonly [K in keyof HeardTone]: HeardTone[K] }[] = [];
  let now = 0;
  let resumed = 0;
  let state = 'suspended';
  const destination = { name: 'loudspeaker' };
  const curve = (): { points: Point[]; param: object } => {
    const points: Point[] = [];
    const add = (how: 'set' | 'ramp') => (value: number, at: number) => {
      if (!Number.isFinite(value) || at < 0) throw new RangeError('not schedulable');
      points.push([value, at, how]);
    };
    return { points, param: { setValueAtTime: add('set'), linearRampToValueAtTime: add('ramp') } };
  };
  const gains = new Map<object, Point[]>();
  const audio = {
    get currentTime() {
      return now;
    },
    get state() {
      return state;
    },
    destination,
    resume: async () => {
      resumed += 1;
      state = 'running';
    },
    createGain: () => {
      const { points, param } = curve();
      const node = {
        gain: param,
        connect: (to: unknown) => {
          if (to !== destination) throw new Error('the gain leads nowhere');
        },
      };
      gains.set(node, points);
      return node;
    },
    createOscillator: () => {
      const { points, param } = curve();
      const tone = { shape: 'sine', from: -1, to: Infinity, hz: points, gain: [] as Point[], cut: false };
      return {
        set type(shape: string) {
          tone.shape = shape;
        },
        frequency: param,
        connect: (node: object) => (tone.gain = gains.get(node) ?? []),
        disconnect: () => undefined,
        start: (at: number) => {
          if (tone.from >= 0) throw new Error('an oscillator starts once');
          tone.from = at;
          tones.push(tone);
        },
        stop: (at?: number) => {
          if (tone.from < 0) throw new Error('stopped before it started');
          if (at === undefined && now < tone.to) tone.cut = true;
          if (at !== undefined) tone.to = at;
        },
      };
    },
  } as unknown as AudioOut;
  return { audio, tones, resumed: () => resumed, pass: (s) => (now += s) };
}

/** Timers that run when told. */
export function handTimers(): Timers & { pass(ms: number): void; waiting(): number } {
  let now = 0;
  let ids = 0;
  const due = new Map<number, { at: number; run: () => void }>();
  return {
    set(run, ms) {
      ids += 1;
      due.set(ids, { at: now + ms, run });
      return ids;
    },
    clear: (id) => void due.delete(id),
    waiting: () => due.size,
    pass(ms) {
      now += ms;
      for (const [id, { at, run }] of due) {
        if (at > now) continue;
        due.delete(id);
        run();
      }
    },
  };
}
