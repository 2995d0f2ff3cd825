import type { AnswerListener } from '../../api/answerTap';
import type { RawAnswer, WireRequest } from '../../api/transport';
import { anonymous } from './anonymous';
import { Pseudonyms } from './pseudonyms';

/** An answer as a recording keeps it. */
export interface RecordedAnswer {
  action: string;
  /** Hosts outside Alibaba Cloud's domain are replaced. */
  host: string;
  /** As sent, replaced in the same way as the answers. */
  parameters: Record<string, string>;
  /** HTTP status. */
  status: number;
  /** The body without secrets; absent when it was no JSON, which is then not kept. */
  body?: unknown;
}

/** The content of a file in `test/fixtures/recorded`. */
export interface RecordingFile {
  format: 'idaas-sync-recording/1';
  answers: RecordedAnswer[];
}

/** So many answers are kept; those after them are not. */
const most = 500;

/** Keeps answers of which nobody can be told. What tells somebody is replaced before anything is kept. */
export class Recording {
  readonly pseudonyms = new Pseudonyms();
  private readonly answers: RecordedAnswer[] = [];

  get count(): number {
    return this.answers.length;
  }

  readonly note: AnswerListener = (request, answer) => {
    if (this.answers.length < most) {
      this.answers.push(this.kept(request, answer));
    }
  };

  get file(): RecordingFile {
    return { format: 'idaas-sync-recording/1', answers: this.answers };
  }

  private kept({ action, endpoint, parameters }: WireRequest, answer: RawAnswer): RecordedAnswer {
    const host = /(^|\.)aliyuncs\.com$/.test(endpoint.host)
      ? endpoint.host
      : `eiam.xx-${this.pseudonyms.of(endpoint.host, 'user')}.aliyuncs.com`;
    const sent = anonymous(parameters, this.pseudonyms) as Record<string, string>;
    const about = { action, host, parameters: sent, status: answer.status };
    try {
      const body: unknown = JSON.parse(answer.text);
      return { ...about, body: anonymous(body, this.pseudonyms) };
    } catch {
      // The page of a proxy may hold anything.
      return about;
    }
  }
}
