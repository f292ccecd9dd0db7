import type { Channel, Goal, Milestone, Note, Policy, Responsibility } from '../types';
import { ref, say, sentence, type Sentence, type Words } from './piece';

/** What the document says and nobody computes. */
export function noteSentence(note: Note, kind: string, index: number, { language }: Words): Sentence {
  return sentence(kind, String(index), [language === 'zh' ? `${note.text}。` : `${note.textEn ?? note.text}.`], note);
}

export function goalSentence(goal: Goal, index: number, { language }: Words): Sentence {
  const zh = language === 'zh';
  const text = zh ? goal.text : (goal.textEn ?? goal.text);
  const percent = goal.percent === undefined ? [] : say` ${ref(goal.percent)}`;
  const by = goal.by === undefined ? [] : zh ? say`，不迟于 ${ref(goal.by)}` : say`, by ${ref(goal.by)}`;
  return sentence('goal', String(index), zh ? say`${text}${percent}${by}。` : say`${text}${percent}${by}.`, goal);
}

export function milestoneSentence(milestone: Milestone, index: number, { language }: Words): Sentence {
  const zh = language === 'zh';
  const text = zh ? milestone.text : (milestone.textEn ?? milestone.text);
  return sentence(
    'milestone',
    String(index),
    zh ? say`${ref(milestone.date)}：${text}。` : say`${ref(milestone.date)}: ${text}.`,
    milestone,
  );
}

export function channelSentence(channel: Channel, index: number, { language }: Words): Sentence {
  const zh = language === 'zh';
  const name = zh ? channel.name : (channel.nameEn ?? channel.name);
  const proof = zh ? channel.proof : (channel.proofEn ?? channel.proof);
  const shown = proof === undefined ? '' : zh ? `，以${proof}为凭` : `; proof: ${proof}`;
  const receipt = channel.receiptRequired === true ? (zh ? '，必须有票据号' : '; a receipt number is required') : '';
  return sentence(
    'channel',
    String(index),
    [zh ? `${name}${shown}${receipt}。` : `${name}${shown}${receipt}.`],
    channel,
  );
}

export function responsibilitySentence(rule: Responsibility, index: number, { language }: Words): Sentence {
  const zh = language === 'zh';
  const text = zh
    ? `${rule.body}：${rule.duties.join('；')}。`
    : `${rule.bodyEn ?? rule.body}: ${(rule.dutiesEn ?? rule.duties).join('; ')}.`;
  return sentence('responsibility', String(index), [text], rule);
}

export function toldSentences(words: Words): {
  goals: Sentence[];
  dates: Sentence[];
  channels: Sentence[];
  duties: Sentence[];
  notes: Sentence[];
} {
  const policy: Policy = words.policy;
  return {
    goals: policy.goals.map((goal, index) => goalSentence(goal, index, words)),
    dates: policy.milestones.map((milestone, index) => milestoneSentence(milestone, index, words)),
    channels: policy.channels.map((channel, index) => channelSentence(channel, index, words)),
    duties: policy.responsibilities.map((rule, index) => responsibilitySentence(rule, index, words)),
    notes: policy.notes.map((note, index) => noteSentence(note, 'note', index, words)),
  };
}
